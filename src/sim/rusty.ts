/**
 * Rusty. One tick reads: Hear → Obey → Act → Catch up. He walks the level's graph, obeys one command at a time (the
 * newest wins), hesitates by trust alone, and is never hurt, stuck or lost. Until he heeds, he only stands where a
 * scene's marks put him.
 */
import { approach, TILE } from './fixed.ts';
import { type Graph, heightOn, nearestEdge, nearestOn } from './graph.ts';
import { Button } from './input.ts';
import type { Level } from './level.ts';
import { isReached, legTo, survey } from './roads.ts';
import { rustyTuning as t } from './rustyTuning.ts';
import { tuning } from './tuning.ts';
import type { Jasper, World } from './world.ts';

/** `jasper.platform` while he stands on Rusty's back. */
export const RUSTY = -2;

/** What he does when left to himself, and what he was asked for. */
export type Order = 'follow' | 'come' | 'stay' | 'flat' | 'brace' | 'dig' | 'push' | 'help';
/**
 * What he is seen doing. `hesitate`: before a leap he fears; `refuse`: head tilt, facing the reason; `dodge`: out from
 * under something that falls, then still; `whine`: beside the answer.
 */
export type RustyMode =
  | 'stand'
  | 'walk'
  | 'air'
  | 'sit'
  | 'sleep'
  | 'flat'
  | 'brace'
  | 'bark'
  | 'dig'
  | 'push'
  | 'hesitate'
  | 'refuse'
  | 'dodge'
  | 'whine';

/** A view needs x, y, vx, facing, mode, modeTicks, heard and, in the air, hop of hopTicks; the rest is his mind. */
export interface Rusty {
  /** feet, middle; units */
  x: number;
  y: number;
  vx: number;
  facing: -1 | 1;
  mode: RustyMode;
  /** ticks in this mode */
  modeTicks: number;
  /** ticks since he last noticed a signal, up to 999: his ears move in the first of them */
  heard: number;
  order: Order;
  /** where the order has him stand; for `follow`, where Jasper last stood */
  goalX: number;
  goalY: number;
  /** entity index of what he works at, −1 for none */
  target: number;
  /** the next order ('' for none), ticks until he takes it, and what it is about */
  pending: Order | 'bark' | '';
  pendingTicks: number;
  pendingX: number;
  pendingY: number;
  pendingTarget: number;
  /** the road he is on, −1 where there are none */
  edge: number;
  /** ticks left of a leap, of all its ticks; from where, and the point it leads to */
  hop: number;
  hopTicks: number;
  fromX: number;
  fromY: number;
  to: number;
  /** a rub took his fear of the next scary road */
  warm: boolean;
  /** moved in this tick, for who stands on him */
  dx: number;
  dy: number;
  /** a scene's marks put him here: he waits for its end */
  staged: boolean;
  /** something shakes over the stretch from bewareLeft to bewareRight and falls in so many ticks, 0 for nothing */
  beware: number;
  bewareLeft: number;
  bewareRight: number;
  /** ticks without progress, counted from where Jasper then was */
  idle: number;
  idleX: number;
}

const createRusty = (x: number, y: number, facing: -1 | 1): Rusty => ({
  x,
  y,
  vx: 0,
  facing,
  mode: 'stand',
  modeTicks: 0,
  heard: 999,
  order: 'follow',
  goalX: x,
  goalY: y,
  target: -1,
  pending: '',
  pendingTicks: 0,
  pendingX: 0,
  pendingY: 0,
  pendingTarget: -1,
  edge: -1,
  hop: 0,
  hopTicks: 0,
  fromX: x,
  fromY: y,
  to: -1,
  warm: false,
  dx: 0,
  dy: 0,
  staged: false,
  beware: 0,
  bewareLeft: 0,
  bewareRight: 0,
  idle: 0,
  idleX: x,
});

/** Rusty as a level begins, or null where he is not. He waits in the pose of the point he stands on. */
export function spawnRusty(level: Level): Rusty | null {
  const at = level.objects.find((o) => o.kind === 'spawn' && o.who === 'rusty');
  if (at?.kind !== 'spawn') return null;
  const rusty = createRusty(at.x, at.y + at.h, at.face === 'left' ? -1 : 1);
  const { points } = level.graph;
  rusty.mode = points.find((p) => Math.abs(p.x - rusty.x) < TILE && Math.abs(p.y - rusty.y) < TILE)?.pose ?? 'stand';
  rusty.edge = nearestEdge(level.graph, rusty.x, rusty.y);
  return rusty;
}

/** Sets the actors of a stage on their marks. Jasper is never moved. */
export function takeMarks(level: Level, world: World, knot: string, stage: number): void {
  for (const o of level.objects) {
    if (o.kind !== 'mark' || o.knot !== knot || o.stage !== stage) continue;
    const facing = o.face === 'left' ? -1 : 1;
    const beside = o.beside === 'jasper';
    const x = beside ? world.jasper.x - facing * t.beside : o.x;
    const y = beside ? world.jasper.y : o.y + o.h;
    const r = createRusty(x, y, facing);
    r.edge = nearestEdge(level.graph, x, y);
    r.staged = true;
    world.rusty = r;
  }
}

/** Sets him on the point of his roads that is nearest to Jasper, but not on top of him. */
export function standNear(level: Level, world: World): void {
  const j = world.jasper;
  const [to] = level.graph.points.filter((p) => apart(j, p) >= t.beside).sort((a, b) => apart(j, a) - apart(j, b));
  if (to === undefined) return;
  const r = createRusty(to.x, to.y, to.x < j.x ? 1 : -1);
  r.edge = to.edge;
  r.staged = true;
  world.rusty = r;
}

/** His back, a top to stand on; null where he is not, or lies flat. */
const back = { x: 0, y: 0, w: 2 * t.backHalf, dy: 0 };
export function rustyBack({ rusty: r }: World): Readonly<typeof back> | null {
  if (r === null || r.mode === 'flat') return null;
  back.x = r.x - t.backHalf;
  back.y = r.y - t.back;
  back.dy = r.dy;
  return back;
}

/** From the end of the scene in which he is first called, he listens and follows. */
export const heeds = (world: World): boolean => world.flags.m2_1_call === true;

/** 0 to 3: how many of his thresholds the trust has passed, or would have with the assist. */
export const dareOf = ({ trust, jasper }: World): number =>
  jasper.held & Button.assistTrust
    ? t.dares.length
    : (trust >= t.dares[0] ? 1 : 0) + (trust >= t.dares[1] ? 1 : 0) + (trust >= t.dares[2] ? 1 : 0);

export function tickRusty(level: Level, world: World): void {
  const r = world.rusty;
  if (r === null) return;
  r.dx = 0;
  r.dy = 0;
  r.modeTicks++;
  if (r.heard < 999) r.heard++;
  if (world.scene !== null && r.staged) return;
  r.staged = false;
  if (!heeds(world)) return;
  const { x, y } = r;
  hear(world, r);
  if (r.hop > 0) fly(level.graph, r);
  else {
    obey(world, r);
    if (r.edge >= 0) act(level.graph, world, r);
  }
  catchUp(level.graph, world, r);
  r.beware = 0;
  r.dx = r.x - x;
  r.dy = r.y - y;
}

function setMode(r: Rusty, mode: RustyMode): void {
  if (r.mode === mode) return;
  r.mode = mode;
  r.modeTicks = 0;
}

// ---- hear

/** He notices at once; what it makes him do comes a moment later. */
function command(world: World, r: Rusty, pending: Rusty['pending'], x: number, y: number, target = -1): void {
  r.pending = pending;
  r.pendingTicks = t.notice;
  r.pendingX = x;
  r.pendingY = y;
  r.pendingTarget = target;
  notice(world, r);
}

function notice(world: World, r: Rusty): void {
  r.heard = 0;
  world.events.push({ kind: 'rustyHeard', x: r.x, y: r.y });
}

/** Jasper's signals of the last tick, if they carry this far. */
function hear(world: World, r: Rusty): void {
  const j = world.jasper;
  const dx = Math.abs(j.x - r.x);
  const dy = Math.abs(j.y - r.y);
  const far = Math.max(dx, dy);
  if (j.actTicks === 0) {
    const callRange = j.carrying === -1 ? t.callRange : t.callRange >> 1;
    if (j.act === 'call' && far <= callRange) hearCall(world, r, dx + dy);
    else if (j.act === 'twitch' && dx <= t.twitchX && dy <= t.twitchY) command(world, r, 'flat', r.x, r.y);
    else if (j.act === 'blink' && far <= t.blinkRange) command(world, r, 'stay', r.x, r.y);
    else if (j.act === 'meow' && far <= t.meowRange) notice(world, r);
  }
  if (!r.warm && leansOn(j, r)) {
    r.warm = true;
    world.events.push({ kind: 'rubbed', x: r.x, y: r.y });
    notice(world, r);
  }
}

function hearCall(world: World, r: Rusty, far: number): void {
  const j = world.jasper;
  const boost = boostAt(world);
  const lies = r.order === 'stay' || r.order === 'flat';
  if (boost >= 0) commandBrace(world, r, boost);
  else if (far <= t.barkRange && !lies) command(world, r, 'bark', r.x, r.y);
  else if (r.order === 'come' && far >= t.longBarkFrom && far <= t.longBarkTo) bark(world, r);
  else command(world, r, 'come', j.x, j.y);
}

/** Whether Jasper walks along his side, slowly enough to lean. */
export const leansOn = (j: Jasper, r: Rusty): boolean =>
  j.mode === 'ground' &&
  j.vx !== 0 &&
  Math.abs(j.vx) <= tuning.puddleMax &&
  Math.abs(j.x - r.x) < t.leanX &&
  Math.abs(j.y - r.y) < t.leanY;

/** Index of the boost zone Jasper stands in, facing its ledge; −1 for none. */
function boostAt(world: World): number {
  const j = world.jasper;
  return world.entities.findIndex(
    (e) =>
      e.kind === 'boost' && j.facing === e.facing && j.x >= e.x && j.x <= e.x + e.w && j.y > e.y && j.y <= e.y + e.h,
  );
}

function commandBrace(world: World, r: Rusty, target: number): void {
  const e = world.entities[target];
  if (e?.kind === 'boost') command(world, r, 'brace', e.braceX, e.y + e.h, target);
}

/** Jasper stands under a ledge, facing it: if he trusts enough, Rusty comes by himself. */
export function offerBrace(world: World, target: number): void {
  const r = world.rusty;
  if (r === null || !heeds(world) || dareOf(world) === 0 || r.pending !== '') return;
  if (r.order !== 'follow' && r.order !== 'help') return;
  if (Math.abs(r.x - world.jasper.x) < t.braceRange) commandBrace(world, r, target);
}

/** Something was marked for him by swipes; he works at it from (x, y). */
export function orderWork(world: World, order: 'dig' | 'push', x: number, y: number, target: number): void {
  if (world.rusty !== null && heeds(world)) command(world, world.rusty, order, x, y, target);
}

/** Where he stands to work at something w wide, at its left (−1) or right. */
export const besideThing = (e: { x: number; w: number }, side: -1 | 1): number =>
  side < 0 ? e.x - t.backHalf : e.x + e.w + t.backHalf;

/** Something over the stretch will fall in so many ticks; told anew each tick. He minds what is near him. */
export function warnRusty(world: World, left: number, right: number, ticks: number): void {
  const r = world.rusty;
  if (r === null || r.x < left - t.careful || r.x > right + t.careful) return;
  r.beware = Math.max(1, ticks);
  r.bewareLeft = left - t.backHalf;
  r.bewareRight = right + t.backHalf;
}

/** It has fallen: who lay flat under it gets up by himself. */
export function allClear({ rusty: r }: World): void {
  if (r !== null && r.order === 'flat') r.order = 'follow';
}

// ---- obey

/** Takes a command when he has noticed it. */
function obey(world: World, r: Rusty): void {
  if (r.pending === '' || --r.pendingTicks > 0) return;
  const { pending } = r;
  r.pending = '';
  if (pending === 'bark') {
    bark(world, r);
    return;
  }
  r.order = pending;
  r.goalX = r.pendingX;
  r.goalY = r.pendingY;
  r.target = r.pendingTarget;
  if (r.mode !== 'walk') setMode(r, 'stand');
}

function bark(world: World, r: Rusty): void {
  r.mode = 'bark';
  r.modeTicks = 0;
  world.barked = world.tick;
  world.events.push({ kind: 'barked', x: r.x, y: r.y });
}

// ---- act

/** What his order has him do now. */
function act(graph: Graph, world: World, r: Rusty): void {
  if (isBusy(r)) return;
  if (dodge(graph, world, r)) return;
  if (r.order === 'flat') lie(r);
  else if (r.order === 'stay') sit(graph, world, r);
  else if (!work(graph, world, r)) {
    help(world, r);
    travel(graph, world, r);
  }
}

/** A bark where he stands, and a head tilt, are seen to their end. */
const isBusy = (r: Rusty): boolean =>
  (r.mode === 'bark' && r.vx === 0 && r.modeTicks < t.bark) || (r.mode === 'refuse' && r.modeTicks < t.refuse);

const isUnder = (r: Rusty, x: number): boolean => r.beware > 0 && x > r.bewareLeft && x < r.bewareRight;

/** Out from under what falls, late but in time, and a while to get over it. True while it holds him. */
function dodge(graph: Graph, world: World, r: Rusty): boolean {
  const flees = isUnder(r, r.x) && r.beware <= t.dodge && r.mode !== 'flat';
  if (flees) {
    if (r.mode !== 'dodge') world.events.push({ kind: 'rustyDodged', x: r.x, y: r.y });
    setMode(r, 'dodge');
    r.modeTicks = 0;
    const out = r.x < (r.bewareLeft + r.bewareRight) >> 1 ? -1 : 1;
    r.vx = out * t.called;
    step(graph, r);
    return true;
  }
  if (r.mode !== 'dodge') return false;
  r.vx = 0;
  if (r.beware > 0 || r.modeTicks < t.hesitate[dareOf(world)]!) return true;
  setMode(r, 'stand');
  return false;
}

function lie(r: Rusty): void {
  r.vx = 0;
  setMode(r, 'flat');
  if (r.modeTicks >= t.flat) r.order = 'follow';
}

/** Sits for as long as needed; on a road he fears, with little trust and not warmed, no longer than he can bear. */
function sit(graph: Graph, world: World, r: Rusty): void {
  brake(graph, r);
  if (r.vx !== 0) return;
  setMode(r, 'sit');
  const fears = graph.edges[r.edge]!.scary > 0 && dareOf(world) === 0 && !r.warm;
  if (fears && r.modeTicks >= t.bear) {
    r.order = 'follow';
    refuse(world, r, world.jasper.x);
  }
}

/** Bracing, digging and pushing; true while it holds him. */
function work(graph: Graph, world: World, r: Rusty): boolean {
  const thing = world.entities[r.target];
  if (r.mode === 'brace' && thing?.kind === 'boost') {
    r.facing = thing.facing;
    if (r.modeTicks < t.brace && Math.abs(world.jasper.x - r.x) < t.braceRange) return true;
  } else if (r.mode === 'dig' && thing?.kind === 'dig') {
    r.facing = thing.x + (thing.w >> 1) > r.x ? 1 : -1;
    if (r.modeTicks < (thing.hard === 'soft' ? t.digSoft : t.digPacked)) return true;
    const rubble = world.entities[thing.target];
    if (rubble?.kind === 'rubble') rubble.shut = false;
    thing.done = true;
    world.events.push({ kind: 'dug', entity: r.target, x: r.x, y: r.y });
  } else if (r.mode === 'push' && thing?.kind === 'crate') {
    const side = thing.x + (thing.w >> 1) > r.x ? 1 : -1;
    const to = side > 0 ? thing.max : thing.min;
    thing.dx = approach(thing.x, to, t.push) - thing.x;
    thing.x += thing.dx;
    r.facing = side;
    r.x = nearestOn(graph, r.edge, r.x + thing.dx);
    r.y = heightOn(graph, r.edge, r.x);
    if (thing.x !== to) return true;
    thing.dx = 0;
  } else return false;
  r.order = 'follow';
  setMode(r, 'stand');
  return false;
}

/** Follows, comes, or goes to his work. */
function travel(graph: Graph, world: World, r: Rusty): void {
  const j = world.jasper;
  if (r.order === 'follow') {
    r.goalX = j.x;
    if (j.mode === 'ground') r.goalY = j.y;
  }
  const leg = legTo(graph, world, r.edge, r.x, r.goalX, r.goalY);
  const hurry = r.order !== 'follow' || Math.abs(j.x - r.x) > t.hurry;
  const most = hurry ? t.called : t.speed;
  if (leg.edge < 0) {
    if (walkTo(graph, r, leg.x, gapOf(world, r), most, true)) arrive(world, r);
  } else if (walkTo(graph, r, leg.x, 0, most, false)) takeEdge(graph, world, r, leg.edge, leg.point);
}

/** How near is near enough. */
function gapOf(world: World, r: Rusty): number {
  if (r.order === 'follow') return dareOf(world) > 0 ? t.gap : t.gapShy;
  return r.order === 'come' || r.order === 'help' ? t.gapCome : 0;
}

/** He is as near as the roads lead. */
function arrive(world: World, r: Rusty): void {
  const offX = Math.abs(r.x - r.goalX);
  const offY = Math.abs(r.y - r.goalY);
  switch (r.order) {
    case 'come':
      r.order = 'follow';
      if (offX + offY > t.offCall) refuse(world, r, r.goalX);
      break;
    case 'help':
      whine(world, r);
      break;
    case 'brace':
    case 'dig':
    case 'push':
      if (offX <= TILE && offY <= TILE) setMode(r, r.order);
      else {
        refuse(world, r, r.goalX);
        r.order = 'follow';
      }
      break;
    default:
      if (r.mode !== 'bark') setMode(r, 'stand');
  }
}

/** He would, and cannot: a head tilt, and a look at the reason. */
function refuse(world: World, r: Rusty, x: number): void {
  if (x !== r.x) r.facing = x > r.x ? 1 : -1;
  r.vx = 0;
  setMode(r, 'refuse');
  world.events.push({ kind: 'rustyRefused', x: r.x, y: r.y });
}

/**
 * Walks along his edge; true when he is there, or within `gap` of it and still. `stop`: he is to stand there, and slows
 * down before it.
 */
function walkTo(graph: Graph, r: Rusty, x: number, gap: number, most: number, stop: boolean): boolean {
  const left = Math.abs(x - r.x) - gap;
  // once at rest he lets a little more distance grow before he gets up
  if (left <= (r.vx === 0 && gap > 0 ? TILE : 0)) {
    if (stop) brake(graph, r);
    return r.vx === 0 || !stop;
  }
  const side = x > r.x ? 1 : -1;
  const toward = r.vx * side;
  const fastest = stop ? Math.min(most, Math.floor(Math.sqrt(2 * t.brake * left)) + 1) : most;
  r.vx = toward < 0 ? approach(r.vx, 0, t.brake) : side * Math.min(toward + t.accel, fastest, left);
  step(graph, r);
  return !stop && r.x === x;
}

function brake(graph: Graph, r: Rusty): void {
  r.vx = approach(r.vx, 0, t.brake);
  step(graph, r);
}

/** One step along his edge; not under something that is about to fall. */
function step(graph: Graph, r: Rusty): void {
  if (r.vx === 0) return;
  const wanted = r.x + r.vx;
  if (r.mode !== 'dodge' && isUnder(r, wanted) && !isUnder(r, r.x)) {
    r.vx = 0;
    setMode(r, 'stand');
    return;
  }
  r.facing = r.vx > 0 ? 1 : -1;
  r.x = nearestOn(graph, r.edge, wanted);
  r.y = heightOn(graph, r.edge, r.x);
  if (r.x !== wanted) r.vx = 0;
  if (r.mode !== 'dodge' && (r.mode !== 'bark' || r.modeTicks >= t.bark)) setMode(r, 'walk');
}

/** At a point: gathers his courage if the road wants it, then walks on or leaps. */
function takeEdge(graph: Graph, world: World, r: Rusty, edge: number, from: number): void {
  const e = graph.edges[edge]!;
  const fear = r.warm ? 0 : e.scary * t.hesitate[dareOf(world)]!;
  if (fear > 0 && (r.mode !== 'hesitate' || r.modeTicks < fear)) {
    r.vx = 0;
    setMode(r, 'hesitate');
    return;
  }
  if (e.scary > 0) r.warm = false;
  r.edge = edge;
  if (e.move !== 'walk') leap(graph, r, e.a === from ? e.b : e.a);
}

function leap(graph: Graph, r: Rusty, to: number): void {
  const there = graph.points[to]!;
  const across = Math.abs(there.x - r.x);
  const down = Math.abs(there.y - r.y);
  r.to = to;
  r.fromX = r.x;
  r.fromY = r.y;
  r.hopTicks = Math.max(t.airTicks, Math.trunc(across / t.called), Math.trunc(down / t.fall));
  r.hop = r.hopTicks;
  if (across > 0) r.facing = there.x > r.x ? 1 : -1;
  setMode(r, 'air');
}

/** A leap from point to point: even across, a parabola over it. */
function fly(graph: Graph, r: Rusty): void {
  const to = graph.points[r.to]!;
  r.hop--;
  const n = r.hopTicks - r.hop;
  const arc = Math.trunc((4 * t.leapHigh * n * r.hop) / (r.hopTicks * r.hopTicks));
  r.x = r.fromX + Math.trunc(((to.x - r.fromX) * n) / r.hopTicks);
  r.y = r.fromY + Math.trunc(((to.y - r.fromY) * n) / r.hopTicks) - arc;
  if (r.hop > 0) return;
  r.edge = to.edge;
  setMode(r, 'stand');
}

// ---- catch up

/** Far out of sight he is moved to a point just outside the view, by open roads alone; his paws are heard first. */
function catchUp(graph: Graph, world: World, r: Rusty): void {
  const j = world.jasper;
  const far = apart(j, r);
  if (far < t.lost || r.edge < 0 || r.hop > 0 || r.order === 'stay' || r.order === 'flat') return;
  survey(graph, world, r.edge, r.x);
  let best = -1;
  let least = far;
  for (let i = 0; i < graph.points.length; i++) {
    const off = apart(j, graph.points[i]!);
    if (!isReached(i) || off < t.arrives || off >= least) continue;
    best = i;
    least = off;
  }
  const to = graph.points[best];
  if (!to) return;
  r.x = to.x;
  r.y = to.y;
  r.vx = 0;
  r.edge = to.edge;
  world.events.push({ kind: 'rustyNear', x: r.x, y: r.y });
}

const apart = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));

// ---- help

/** Facts that count as getting on. */
const progress: Record<string, true> = {
  checkpointReached: true,
  flagSet: true,
  gateOpened: true,
  dug: true,
  settled: true,
  released: true,
  pickedUp: true,
  memoryFound: true,
};

/** At the end of a tick: counts how long Jasper has not got on. */
export function watchProgress(world: World): void {
  const r = world.rusty;
  if (r === null) return;
  r.idle++;
  let got = Math.abs(world.jasper.x - r.idleX) > t.onward;
  for (let i = 0; i < world.events.length; i++) if (progress[world.events[i]!.kind]) got = true;
  if (!got) return;
  r.idle = 0;
  r.idleX = world.jasper.x;
  if (r.order === 'help') r.order = 'follow';
}

/** What his help comes to in this tick; with the assist it comes again and again. */
function helpNow({ jasper }: World, { idle }: Rusty): 'look' | 'stand' | null {
  if (jasper.held & Button.assistHelp) {
    if (idle === 0 || idle % t.helpSooner !== 0) return null;
    return idle === t.helpSooner ? 'look' : 'stand';
  }
  return idle === t.helpLook ? 'look' : idle === t.helpStand ? 'stand' : null;
}

/** After a while without progress he looks at what is still to be done, and then goes and stands by it. */
function help(world: World, r: Rusty): void {
  if (r.order !== 'follow' && r.order !== 'help') return;
  const now = helpNow(world, r);
  const answer = now === null ? null : unsolved(world);
  if (answer === null) return;
  const x = answer.x + (answer.w >> 1);
  if (now === 'look') {
    notice(world, r);
    if (x !== r.x) r.facing = x > r.x ? 1 : -1;
  } else {
    r.order = 'help';
    r.goalX = x;
    r.goalY = answer.y + answer.h;
  }
}

function whine(world: World, r: Rusty): void {
  setMode(r, 'whine');
  if (r.modeTicks % t.whine === 0) world.events.push({ kind: 'rustyWhined', x: r.x, y: r.y });
}

/** The nearest thing that still waits for somebody. */
function unsolved(world: World): { x: number; y: number; w: number; h: number } | null {
  let best = null;
  let least: number = t.helpRange;
  for (const e of world.entities) {
    const waits =
      (e.kind === 'lever' && e.hits > 0) ||
      (e.kind === 'dig' && !e.done) ||
      (e.kind === 'plate' && !e.down) ||
      (e.kind === 'plank' && !e.firm) ||
      e.kind === 'boost';
    const far = apart(world.jasper, e);
    if (!waits || far >= least) continue;
    best = e;
    least = far;
  }
  return best;
}
