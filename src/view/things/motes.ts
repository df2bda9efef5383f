/** Dust in a beam: three specks about a point. Batted, they drift off and come back. */
import type { Motes } from '../../sim/entities/motes.ts';
import { ease, px, sprite, type ViewMaker } from './view.ts';

const SPECKS = [
  { across: 15, down: 11, pace: 41, scale: 1.1 },
  { across: 26, down: 19, pace: 63, scale: 0.7 },
  { across: 34, down: 15, pace: 87, scale: 0.5 },
];

export const motesView: ViewMaker<Motes> = (stage, e) => {
  const specks = SPECKS.map((s) => {
    const speck = sprite(stage, 'mote', 2).setOrigin(0.5);
    speck.glow = 1;
    return speck.setScale(speck.scaleX * s.scale);
  });
  let drift = 0;
  return {
    update(entity, at, { now, dt }) {
      drift = ease(drift, entity.away > 0 ? 1 : 0, entity.away > 0 ? 2.4 : 0.8, dt);
      const x = at.x + px(entity.w) / 2;
      const y = at.y + px(entity.h) / 2 - drift * 60;
      specks.forEach((speck, i) => {
        const { across, down, pace } = SPECKS[i]!;
        const turn = now / pace + e.id + i * 2.1;
        speck.setPosition(
          x + Math.sin(turn) * across * (1 + drift * 2.4),
          y + Math.cos(turn * 0.8) * down * (1 + drift),
        );
        speck.setAlpha((0.9 - 0.5 * drift) * (0.7 + 0.3 * Math.sin(turn * 1.7)));
      });
    },
    destroy() {
      for (const speck of specks) speck.destroy();
    },
  };
};
