/** A plate in the floor: enough weight on it opens its target. Jasper weighs 1, Rusty and a crate 5. */
import type { EntityDef, Placed } from '../entity.ts';
import { px } from '../fixed.ts';
import { type Level, nearAt } from '../level.ts';
import type { World } from '../world.ts';

export interface Plate extends Placed {
  kind: 'plate';
  need: number;
  /** Tiled id until linked, then the entity's index */
  target: number;
  spring: boolean;
  down: boolean;
}

const HEAVY = 5;

const isOn = (e: Plate, x: number, y: number): boolean => x > e.x && x < e.x + e.w && y > e.y && y <= e.y + e.h + px(1);

function weightOn(e: Plate, level: Level, { jasper: j, rusty: r, entities }: World): number {
  let weight = j.mode === 'ground' && isOn(e, j.x, j.y) ? 1 : 0;
  if (r !== null && r.hop === 0 && isOn(e, r.x, r.y)) weight += HEAVY;
  const { blocks } = nearAt(level, e.x);
  for (let i = 0; i < blocks.length; i++) {
    const c = entities[blocks[i]!]!;
    if (c.kind === 'crate' && isOn(e, c.x + (c.w >> 1), c.y + c.h)) weight += HEAVY;
  }
  return weight;
}

export const plate: EntityDef<Plate> = {
  spawn: ({ id, x, y, w, h, need, target, spring }) => ({
    kind: 'plate',
    id,
    x,
    y,
    w,
    h,
    need,
    target,
    spring,
    down: false,
  }),
  link(e, world) {
    e.target = world.entities.findIndex((other) => other.id === e.target);
  },
  tick(e, index, level, world) {
    const down = weightOn(e, level, world) >= e.need || (e.down && !e.spring);
    if (down === e.down) return;
    e.down = down;
    const gate = world.entities[e.target];
    if (gate?.kind === 'gate') gate.held += down ? 1 : -1;
    world.events.push({ kind: down ? 'plateDown' : 'plateUp', entity: index, x: e.x + (e.w >> 1), y: e.y + e.h });
  },
};
