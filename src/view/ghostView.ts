/** Ghosts as they are drawn: the same cat in another light, pale, behind the one who plays. */
import type Phaser from 'phaser';
import type { Ghost, GhostSource } from '../run/ghost.ts';
import type { World } from '../sim/world.ts';
import type { AnimalOptions } from './animals/animal.ts';
import { neutralLight, type Rgb, type SceneLight } from './animals/sceneLight.ts';
import { DEPTH } from './depths.ts';
import { createTrack, type Place, type Track } from './interpolate.ts';
import { createJasperView, type JasperView } from './jasperView.ts';

export interface GhostViews {
  /** After each tick of the player: every ghost follows. */
  onTick(world: Readonly<World>): void;
  /** The player's world has jumped: nothing is drawn between then and now. */
  cut(world: Readonly<World>): void;
  update(alpha: number, dtSeconds: number): void;
  restore(): void;
  destroy(): void;
}

interface Shade {
  ghost: Ghost;
  view: JasperView;
  track: Track;
  alpha: number;
}

const PALE = 0.42;

/** The light of each, as multipliers of a ginger coat and a rim: none of them leaves it ginger. */
const ghostLight = (coat: Rgb, rim: Rgb): SceneLight => {
  const times = (k: number): Rgb => [coat[0] * k, coat[1] * k, coat[2] * k];
  return { ...neutralLight, shade: times(0.55), mid: times(0.9), lit: times(1.15), rim, rimWidth: 2.4, ground: 1 };
};
const moonlit = ghostLight([0.6, 0.85, 1.6], [0.4, 0.5, 0.65]);
const given = ghostLight([0.65, 0.5, 1.7], [0.5, 0.3, 0.65]);
const lights: Record<GhostSource, SceneLight> = {
  own: moonlit,
  gold: ghostLight([0.9, 1.15, 0.6], [0.65, 0.5, 0.12]),
  machine: ghostLight([0.15, 0.95, 1.5], [0.1, 0.6, 0.5]),
  file: given,
  link: given,
};
/** Seconds in which one that has left the level is gone. */
const FADE = 0.6;

/** @param ghosts asked at every tick, so that some may come while it is played */
export function createGhostViews(
  scene: Phaser.Scene,
  ghosts: () => readonly Ghost[],
  options: AnimalOptions,
): GhostViews {
  const shades: Shade[] = [];
  const at: Place = { x: 0, y: 0 };

  /** One shade for each ghost there is. */
  function gather(): void {
    const now = ghosts();
    for (let i = shades.length - 1; i >= 0; i--) {
      if (now.includes(shades[i]!.ghost)) continue;
      shades[i]!.view.destroy();
      shades.splice(i, 1);
    }
    for (const ghost of now) {
      if (shades.some((shade) => shade.ghost === ghost)) continue;
      const view = createJasperView(scene, options);
      view.setDepth(DEPTH.animals - 1);
      view.light = lights[ghost.source];
      shades.push({ ghost, view, track: createTrack(ghost.world), alpha: PALE });
    }
  }

  function follow(shade: Shade, world: Readonly<World>): void {
    if (shade.ghost.follow(world) > 0) for (const event of shade.ghost.world.events) shade.view.onEvent(event);
    shade.track.capture(shade.ghost.world);
  }

  return {
    onTick(world) {
      gather();
      for (const shade of shades) follow(shade, world);
    },
    cut(world) {
      gather();
      for (const shade of shades) {
        shade.ghost.follow(world);
        shade.track.cut(shade.ghost.world);
      }
    },
    update(alpha, dt) {
      for (const shade of shades) {
        const { ghost, view, track } = shade;
        shade.alpha = ghost.finished ? Math.max(0, shade.alpha - (PALE * dt) / FADE) : PALE;
        track.at(-1, alpha, at);
        view.update(ghost.world.jasper, at.x, at.y, dt, {});
        view.setAlpha(shade.alpha);
        view.setVisible(shade.alpha > 0);
      }
    },
    restore() {
      for (const { view } of shades) view.restore();
    },
    destroy() {
      for (const { view } of shades) view.destroy();
    },
  };
}
