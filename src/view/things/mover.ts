/** A book-cart: hung in chains until its strap is batted, then as it lies. One that goes round keeps its chains. */
import type { Mover } from '../../sim/entities/mover.ts';
import { chainFrom, ease, px, sprite, type ViewMaker } from './view.ts';

/** of the picture: its bearing width, and what of it lies under the bearing top */
const CART = { w: 128, below: 166 };
/** art px of chain that go up out of sight */
const CHAIN = 1000;
const HOOK = 56;

export const moverView: ViewMaker<Mover> = (stage, e) => {
  const cart = sprite(stage, 'cart');
  const width = px(e.w) / CART.w;
  cart.setScale(cart.scaleX * width, cart.scaleY);
  const chains = [-HOOK * width, HOOK * width].map((x) => ({ x, chain: chainFrom(stage, CHAIN) }));
  let held = 1;
  return {
    update(entity, at, { now, dt }) {
      const hung = entity.mode === 'loop' || !entity.released;
      held = hung ? 1 : ease(held, 0, 1.8, dt);
      const x = at.x + px(entity.w) / 2;
      const sway = entity.released ? 0 : Math.sin(now / 70) * 0.006;
      cart.setPosition(x, at.y + CART.below).setRotation(sway);
      for (const { x: hook, chain } of chains) chain.hang(x + hook, hung ? at.y - 8 : px(e.path[0]!.y) - 8, sway, held);
    },
    destroy() {
      cart.destroy();
      for (const { chain } of chains) chain.destroy();
    },
  };
};
