/** Rusty in the world. In chapter 1 he only stands where a scene's marks put him. */
import type { Level } from './level.ts';
import type { World } from './world.ts';

export interface Rusty {
  /** feet, middle; units */
  x: number;
  y: number;
  facing: -1 | 1;
}

/** Where a mark `beside` Jasper puts him: this far from Jasper’s middle (2.8 tiles), so that nose and paw meet. */
const BESIDE = 11600;

/** Sets the actors of a stage on their marks. Jasper is never moved. */
export function takeMarks(level: Level, world: World, knot: string, stage: number): void {
  for (const o of level.objects) {
    if (o.kind !== 'mark' || o.knot !== knot || o.stage !== stage) continue;
    const facing = o.face === 'left' ? -1 : 1;
    const beside = o.beside === 'jasper';
    world.rusty = {
      x: beside ? world.jasper.x - facing * BESIDE : o.x,
      y: beside ? world.jasper.y : o.y + o.h,
      facing,
    };
  }
}

/** Rusty as a level begins, or null where he is not. */
export function spawnRusty(level: Level): Rusty | null {
  const at = level.objects.find((o) => o.kind === 'spawn' && o.who === 'rusty');
  if (at?.kind !== 'spawn') return null;
  return { x: at.x, y: at.y + at.h, facing: at.face === 'left' ? -1 : 1 };
}
