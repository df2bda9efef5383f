/** Where a jump from here would land: a row of small lights along its way, and a ring at its end. */
import type Phaser from 'phaser';
import { ART } from '../sim/fixed.ts';
import { foreseeJump } from '../sim/foresee.ts';
import type { Level } from '../sim/level.ts';
import type { World } from '../sim/world.ts';
import { DEPTH } from './depths.ts';

export interface LandingView {
  /** After each tick. */
  onTick(level: Level, world: Readonly<World>): void;
  clear(): void;
  destroy(): void;
}

/** Ticks from one light to the next. */
const APART = 3;
/** A way shorter than this says nothing: he would come down where he is. Art px. */
const SHORTEST = 40;
/** Above the feet, art px: the middle of him. */
const MIDDLE = 32;
const LIGHT = 0xffe8c8;
const SHADE = 0x04070a;

export function createLandingView(scene: Phaser.Scene): LandingView {
  const marks = scene.add.graphics().setDepth(DEPTH.effects);

  function dot(x: number, y: number, strength: number): void {
    marks.fillStyle(SHADE, 0.4 * strength).fillCircle(x, y, 9);
    marks.fillStyle(LIGHT, 0.85 * strength).fillCircle(x, y, 5.5);
  }

  function ring(x: number, y: number): void {
    marks.lineStyle(9, SHADE, 0.45).strokeEllipse(x, y - 4, 60, 18);
    marks.lineStyle(5, LIGHT, 0.9).strokeEllipse(x, y - 4, 60, 18);
  }

  return {
    onTick(level, world) {
      marks.clear();
      const j = world.jasper;
      if (j.failing > 0 || j.act === 'flinch' || j.mode === 'mantle') return;
      const way: { x: number; y: number }[] = [];
      const lands = foreseeJump(level, world, ({ x, y }) => void way.push({ x: x / ART, y: y / ART }));
      const end = way.at(-1);
      if (!end || Math.hypot(end.x - j.x / ART, end.y - j.y / ART) < SHORTEST) return;
      for (let i = 2 * APART; i < way.length - APART; i += APART) dot(way[i]!.x, way[i]!.y - MIDDLE, lands ? 1 : 0.5);
      if (lands) ring(end.x, end.y);
    },
    clear: () => void marks.clear(),
    destroy: () => marks.destroy(),
  };
}
