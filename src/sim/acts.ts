/** Paw and Voice (DESIGN.md 2): what the two buttons mean here and now, and how long it takes. */

import { type Dig, orderDig } from './entities/dig.ts';
import { defOf } from './entity.ts';
import { PX, TILE } from './fixed.ts';
import { hasFlags } from './flags.ts';
import { Button, directionOf, type TickInput } from './input.ts';
import { type Level, nearAt } from './level.ts';
import { heightOf } from './move.ts';
import { beginScene, waitsFor, waitsToLeave } from './scene.ts';
import { tuning as t } from './tuning.ts';
import type { Act, Jasper, World } from './world.ts';

const lengths: Partial<Record<Act, number>> = {
  swipe: t.swipe,
  sniff: t.sniff,
  meow: t.meow,
  call: t.call,
  twitch: t.twitch,
  blink: t.blink,
  shake: t.shake,
  flinch: t.flinch,
  leave: t.leave,
};

/** Advances what he is doing; runs after his body has moved. */
export function tickActs(level: Level, world: World, input: TickInput): void {
  const j = world.jasper;
  const pressed = input & ~j.held;
  if (j.act !== 'none') {
    j.actTicks++;
    advance(level, world, input, pressed);
  }
  if (j.failing > t.failLive) return;
  // both paws are at the ledge in a mantle; the voice is free
  if (pressed & Button.paw && j.act !== 'swipe' && j.mode !== 'mantle') paw(level, world, input);
  if (pressed & Button.voice && (j.act === 'none' || j.act === 'shake')) voice(world, input);
}

const begin = (j: Jasper, act: Act): void => {
  j.act = act;
  j.actTicks = 0;
};

function advance(level: Level, world: World, input: TickInput, pressed: TickInput): void {
  const j = world.jasper;
  switch (j.act) {
    case 'swipe':
      if (!j.struck && j.actTicks >= t.swipeStart && j.actTicks < t.swipeStart + t.swipeActive) strike(level, world);
      break;
    case 'sniff':
      if (pressed !== 0 || directionOf(input) !== 0) begin(j, 'none');
      else if (j.actTicks === t.sniff) finishSniff(level, world);
      break;
    case 'blink':
      if (directionOf(input) !== 0 || pressed & Button.jump) begin(j, 'none');
      break;
    case 'voice':
      if (!(input & Button.voice)) releaseVoice(world);
      break;
  }
  const length = lengths[j.act];
  if (length === undefined || j.actTicks < length) return;
  if (j.act === 'shake') j.wet = 0;
  begin(j, 'none');
}

/** In this order: leave what he carries, pick up, sniff, swipe. In the air or moving it is always a swipe. */
function paw(level: Level, world: World, input: TickInput): void {
  const j = world.jasper;
  const still = j.mode === 'ground' && j.vx === 0 && directionOf(input) === 0;
  if (j.mode === 'ground' && (j.carrying !== -1 ? putDown(level, world) : pickUp(level, world))) return;
  if (still && (sniffHere(level, world) !== null || waitsFor(level, world.scene, 'sniff'))) {
    begin(j, 'sniff');
    return;
  }
  if (j.mode === 'climb') return;
  begin(j, 'swipe');
  j.struck = false;
  world.events.push({ kind: 'swiped', x: j.x, y: j.y });
}

function pickUp(level: Level, world: World): boolean {
  const j = world.jasper;
  const near = nearAt(level, j.x).all;
  for (let i = 0; i < near.length; i++) {
    const e = world.entities[near[i]!]!;
    if (e.kind !== 'thing' || e.state !== 'lying' || e.flees > 0 || !hasFlags(world, e.require)) continue;
    if (Math.abs(e.x + (e.w >> 1) - j.x) > TILE || Math.abs(e.y + e.h - j.y) > TILE) continue;
    e.state = 'carried';
    j.carrying = near[i]!;
    world.events.push({ kind: 'pickedUp', item: e.item, x: j.x, y: j.y });
    if (e.knot !== '' && !world.flags[e.knot] && world.scene === null) beginScene(level, world, e.knot);
    return true;
  }
  return false;
}

/** Crouched he puts down what he carries: for good, if that is what the story waits for. Standing he swipes past it. */
function putDown(level: Level, world: World): boolean {
  const j = world.jasper;
  const e = world.entities[j.carrying];
  if (e?.kind !== 'thing' || !j.crouched) return false;
  const gives = waitsToLeave(level, world.scene);
  j.carrying = -1;
  e.state = gives ? 'left' : 'lying';
  e.fleeX = e.x;
  begin(j, 'leave');
  world.events.push({ kind: gives ? 'offered' : 'dropped', item: e.item, x: j.x, y: j.y });
  return true;
}

/** The paw is out: everything that answers within its reach is hit once. */
function strike(level: Level, world: World): void {
  const j = world.jasper;
  const near = nearAt(level, j.x).all;
  const front = j.x + j.facing * (t.half + t.swipeReach);
  const left = Math.min(j.x, front);
  const right = Math.max(j.x, front);
  const top = j.y - heightOf(j) - 4 * PX;
  for (let i = 0; i < near.length; i++) {
    const e = world.entities[near[i]!]!;
    if (e.x > right || e.x + e.w < left || e.y > j.y || e.y + e.h < top) continue;
    if (defOf(e).bat?.(e, near[i]!, level, world)) j.struck = true;
  }
}

function sniffHere(level: Level, world: World): string | null {
  const { x, y } = world.jasper;
  const near = nearAt(level, x).all;
  for (let i = 0; i < near.length; i++) {
    const e = world.entities[near[i]!]!;
    if (e.kind === 'sniff' && x >= e.x && x <= e.x + e.w && y > e.y && y <= e.y + e.h + 4 * PX) return e.sniff;
  }
  return null;
}

function finishSniff(level: Level, world: World): void {
  const { x, y } = world.jasper;
  const sniff = sniffHere(level, world);
  if (sniff === null) return;
  world.events.push({ kind: 'sniffed', sniff, x, y });
  const near = nearAt(level, x).all;
  for (let i = 0; i < near.length; i++) {
    const e = world.entities[near[i]!]!;
    if (e.kind === 'dig' && !e.done && reaches(e, x, y)) orderDig(e, near[i]!, world);
  }
}

/** Whether what is dug for lies within a nose's reach. */
const reaches = (e: Dig, x: number, y: number): boolean =>
  x > e.x - TILE && x < e.x + e.w + TILE && y > e.y && y <= e.y + e.h + 4 * PX;

/** Down: tail-twitch. Up, standing: slow blink. Else a note begins, and its length decides what it was. */
function voice(world: World, input: TickInput): void {
  const j = world.jasper;
  const { x, y } = j;
  if (input & Button.down) {
    begin(j, 'twitch');
    world.events.push({ kind: 'twitched', x, y });
  } else if (input & Button.up && j.mode === 'ground' && j.vx === 0) {
    begin(j, 'blink');
    world.events.push({ kind: 'blinked', x, y });
  } else {
    begin(j, 'voice');
    world.events.push({ kind: 'voiceBegan', x, y });
  }
}

function releaseVoice(world: World): void {
  const j = world.jasper;
  const { x, y } = j;
  const call = j.actTicks >= t.callHold;
  begin(j, call ? 'call' : 'meow');
  world.events.push({ kind: call ? 'called' : 'meowed', x, y });
}
