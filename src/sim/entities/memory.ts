/** A fragment of before. One swipe clears the dust over it, a touch takes it. */
import type { EntityDef, Placed } from '../entity.ts';
import { TILE } from '../fixed.ts';

export interface Memory extends Placed {
  kind: 'memory';
  memory: string;
  dust: boolean;
  found: boolean;
}

const SIZE = TILE;

export const memory: EntityDef<Memory> = {
  spawn: ({ id, x, y, memory, dust }) => ({
    kind: 'memory',
    id,
    x: x - (SIZE >> 1),
    y: y - SIZE,
    w: SIZE,
    h: SIZE,
    memory,
    dust,
    found: false,
  }),
  link(e, world) {
    e.found = world.memories.includes(e.memory);
    if (e.found) e.dust = false;
  },
  touch(e, _index, _level, world) {
    if (e.dust || e.found) return;
    e.found = true;
    world.memories.push(e.memory);
    world.events.push({ kind: 'memoryFound', memory: e.memory, x: e.x + (e.w >> 1), y: e.y + e.h });
  },
  bat(e, index, _level, world) {
    if (!e.dust) return false;
    e.dust = false;
    world.events.push({ kind: 'dustCleared', entity: index, x: e.x + (e.w >> 1), y: e.y + e.h });
    return true;
  },
};
