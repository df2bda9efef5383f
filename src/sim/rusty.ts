/**
 * Rusty. One tick reads: Hear → Decide → Travel → Act → Catch up. He walks the level's graph, obeys one command at a
 * time (the newest wins), hesitates by trust alone, and is never hurt, stuck or lost. Until he heeds, he only stands
 * where a scene's marks put him.
 */
import { approach, TILE } from './fixed.ts';
import { type Graph, heightOn, nearestOn, offRoad } from './graph.ts';
import type { Level } from './level.ts';
import { rustyTuning as t } from './rustyTuning.ts';
import type { World } from './world.ts';

/** `jasper.platform` while he stands on Rusty's back. */
export const RUSTY = -2;

export type Order = 'follow' | 'come' | 'stay' | 'flat' | 'brace' | 'dig' | 'push' | 'help';
export type RustyMode =
  | 'stand'
  | 'walk'
  | 'air'
  | 'sit'
  | 'flat'
  | 'brace'
  | 'bark'
  | 'dig'
  | 'push'
  | 'hesitate'
  | 'refuse';

export interface Rusty {
  /** feet, middle; units */
  x: number;
  y: number;
  vx: number;
  facing: -1 | 1;
  mode: RustyMode;
  /** ticks in this mode */
  modeTicks: number;
  order: Order;
  /** where a call was made; entity index of what he works at, −1 for none */
  orderX: number;
  orderY: number;
  target: number;
  /** the next order, and ticks until he takes it; '' for none */
  pending: Order | 'bark' | '';
  pendingTicks: number;
  pendingTarget: number;
  /** ticks since he last heard something, up to 999: ears and eyes */
  heard: number;
  /** edge he is on, −1 where there are no roads */
  edge: number;
  /** point an air or hesitating move goes to, and the ticks of it */
  to: number;
  hop: number;
  hopTicks: number;
  fromX: number;
  fromY: number;
  /** a rub took his fear of the next scary edge */
  warm: boolean;
  /** moved in this tick, for who stands on him */
  dx: number;
  dy: number;
  /** scene marks put him here: he waits for the scene to end */
  staged: boolean;
}

const createRusty = (x: number, y: number, facing: -1 | 1): Rusty => ({
  x,
  y,
  vx: 0,
  facing,
  mode: 'stand',
  modeTicks: 0,
  order: 'follow',
  orderX: x,
  orderY: y,
  target: -1,
  pending: '',
  pendingTicks: 0,
  pendingTarget: -1,
  heard: 999,
  edge: -1,
  to: -1,
  hop: 0,
  hopTicks: 0,
  fromX: x,
  fromY: y,
  warm: false,
  dx: 0,
  dy: 0,
  staged: false,
});

/** Where a mark `beside` Jasper puts him: this far from Jasper's middle (1.9 tiles, so that noses meet). */
const BESIDE = 7782;

/** Sets the actors of a stage on their marks. Jasper is never moved. */
export function takeMarks(level: Level, world: World, knot: string, stage: number): void {
  for (const o of level.objects) {
    if (o.kind !== 'mark' || o.knot !== knot || o.stage !== stage) continue;
    const facing = o.face === 'left' ? -1 : 1;
    const beside = o.beside === 'jasper';
    const x = beside ? world.jasper.x - facing * BESIDE : o.x;
    const y = beside ? world.jasper.y : o.y + o.h;
    world.rusty ??= createRusty(x, y, facing);
    Object.assign(world.rusty, { x, y, facing, vx: 0, mode: 'stand', modeTicks: 0, hop: 0, staged: true });
  }
}

/** Rusty as a level begins, or null where he is not. */
export function spawnRusty(level: Level): Rusty | null {
  const at = level.objects.find((o) => o.kind === 'spawn' && o.who === 'rusty');
  if (at?.kind !== 'spawn') return null;
  const rusty = createRusty(at.x, at.y + at.h, at.face === 'left' ? -1 : 1);
  rusty.edge = nearestEdge(level.graph, rusty.x, rusty.y);
  return rusty;
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

export const dareOf = (trust: number): number => t.dares.filter((d) => trust >= d).length;

function nearestEdge(graph: Graph, x: number, y: number): number {
  let best = -1;
  let least = Number.MAX_SAFE_INTEGER;
  for (let i = 0; i < graph.edges.length; i++) {
    if (graph.edges[i]!.move !== 'walk') continue;
    const far = offRoad(graph, i, x, y);
    if (far < least) {
      least = far;
      best = i;
    }
  }
  return best;
}

export function tickRusty(level: Level, world: World): void {
  const r = world.rusty;
  if (r === null) return;
  r.dx = 0;
  r.dy = 0;
  if (r.heard < 999) r.heard++;
  r.modeTicks++;
  if (world.scene !== null && r.staged) return;
  if (r.staged) leaveMarks(level, r);
  if (!heeds(world)) return;
  const { x, y } = r;
  hear(world, r);
  decide(world, r);
  if (r.hop > 0) fly(level, r);
  else if (!work(level, world, r)) travel(level, world, r);
  catchUp(level, world, r);
  r.dx = r.x - x;
  r.dy = r.y - y;
}

function leaveMarks(level: Level, r: Rusty): void {
  r.staged = false;
  r.order = 'follow';
  r.edge = nearestEdge(level.graph, r.x, r.y);
}

function setMode(r: Rusty, mode: RustyMode): void {
  if (r.mode === mode) return;
  r.mode = mode;
  r.modeTicks = 0;
}

function command(world: World, r: Rusty, pending: Rusty['pending'], target = -1): void {
  r.pending = pending;
  r.pendingTicks = t.notice;
  r.pendingTarget = target;
  r.heard = 0;
  world.events.push({ kind: 'rustyHeard', x: r.x, y: r.y });
}

/** Jasper's signals of the last tick, if they carry this far. */
function hear(world: World, r: Rusty): void {
  const j = world.jasper;
  const dx = Math.abs(j.x - r.x);
  const dy = Math.abs(j.y - r.y);
  const far = dx + dy;
  const carrying = j.carrying !== -1;
  if (j.actTicks === 0) {
    if (j.act === 'call' && far < (carrying ? t.callRange >> 1 : t.callRange)) hearCall(world, r, far);
    else if (j.act === 'twitch' && dx < t.twitchX && dy < t.twitchY) command(world, r, 'flat');
    else if (j.act === 'blink' && far < t.blinkRange) command(world, r, 'stay');
    else if (j.act === 'meow' && far < t.meowRange) r.heard = 0;
  }
  const rubbing = j.mode === 'ground' && j.vx !== 0 && Math.abs(j.vx) <= 307 && dx < TILE && dy < TILE >> 1;
  if (rubbing && !r.warm) {
    r.warm = true;
    r.heard = 0;
    world.events.push({ kind: 'rubbed', x: r.x, y: r.y });
  }
}

function hearCall(world: World, r: Rusty, far: number): void {
  const j = world.jasper;
  const boost = boostAt(world);
  if (boost >= 0) command(world, r, 'brace', boost);
  else if (far <= t.barkRange) command(world, r, 'bark');
  else if (r.order === 'come' && far >= t.longBarkFrom && far <= t.longBarkTo) bark(world, r);
  else {
    command(world, r, 'come');
    r.orderX = j.x;
    r.orderY = j.y;
  }
}

/** Index of the boost zone Jasper stands in, facing its ledge; −1 for none. */
function boostAt(world: World): number {
  const j = world.jasper;
  for (let i = 0; i < world.entities.length; i++) {
    const e = world.entities[i]!;
    if (e.kind !== 'boost' || j.facing !== e.facing) continue;
    if (j.x >= e.x && j.x <= e.x + e.w && j.y > e.y && j.y <= e.y + e.h) return i;
  }
  return -1;
}

/** Takes a pending command when he has noticed it, and gives up what is over. */
function decide(world: World, r: Rusty): void {
  if (r.pending !== '' && --r.pendingTicks <= 0) {
    const { pending } = r;
    r.pending = '';
    if (pending === 'bark') bark(world, r);
    else {
      r.order = pending;
      r.target = r.pendingTarget;
      r.to = -1;
      if (pending === 'flat') setMode(r, 'flat');
    }
  }
  if (r.order === 'flat' && r.mode === 'flat' && r.modeTicks > t.flat) r.order = 'follow';
  if (r.order === 'flat') {
    r.vx = 0;
    return;
  }
  if (r.order === 'brace' && (r.mode === 'brace' ? r.modeTicks > 240 : false)) r.order = 'follow';
}

function bark(world: World, r: Rusty): void {
  setMode(r, 'bark');
  r.modeTicks = 0;
  world.barked = world.tick;
  world.events.push({ kind: 'barked', x: r.x, y: r.y });
}

/** Jasper stands under a ledge, facing it: he comes by himself. */
export function orderBrace(world: World, target: number): void {
  const r = world.rusty;
  if (r === null || r.order === 'brace' || r.order === 'stay' || r.order === 'flat' || r.pending === 'brace') return;
  if (Math.abs(r.x - world.jasper.x) < 12 * TILE) command(world, r, 'brace', target);
}

/** Gives an order from the world's things (a dig or a crate that was marked by two swipes). */
export function orderRusty(world: World, order: 'dig' | 'push', target: number): void {
  if (world.rusty !== null && heeds(world)) command(world, world.rusty, order, target);
}

// ---- roads

const cost = new Int32Array(256);
const cameBy = new Int16Array(256);

/** Whether an edge may be walked now. */
function isOpen(world: World, need: string): boolean {
  if (need === '') return true;
  if (need.charCodeAt(0) !== 35) return world.flags[need] === true;
  const id = Number(need.slice(1));
  for (let i = 0; i < world.entities.length; i++) {
    const e = world.entities[i]!;
    if (e.id === id) return 'shut' in e ? !e.shut : 'firm' in e ? e.firm : true;
  }
  return true;
}

/** Least cost from where he is to every point, by open roads; `cameBy` holds the edge it was reached by. */
function survey(level: Level, world: World, r: Rusty): void {
  const { points, edges } = level.graph;
  cost.fill(0x3fffffff, 0, points.length);
  cameBy.fill(-1, 0, points.length);
  const here = edges[r.edge]!;
  cost[here.a] = Math.abs(points[here.a]!.x - r.x);
  cost[here.b] = Math.abs(points[here.b]!.x - r.x);
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < edges.length; i++) {
      const e = edges[i]!;
      if (i === r.edge || !isOpen(world, e.need)) continue;
      const ab = cost[e.a]! + e.length;
      const ba = cost[e.b]! + e.length;
      if (ab < cost[e.b]!) {
        cost[e.b] = ab;
        cameBy[e.b] = i;
        changed = true;
      } else if (ba < cost[e.a]!) {
        cost[e.a] = ba;
        cameBy[e.a] = i;
        changed = true;
      }
    }
  }
}

/** The walkable edge nearest to a place among those he can reach; −1 when he has no road at all. */
function bestEdge(level: Level, world: World, r: Rusty, x: number, y: number): number {
  const { edges } = level.graph;
  let best = -1;
  let least = Number.MAX_SAFE_INTEGER;
  for (let i = 0; i < edges.length; i++) {
    const e = edges[i]!;
    const reachable = i === r.edge || ((cost[e.a]! < 0x3fffffff || cost[e.b]! < 0x3fffffff) && isOpen(world, e.need));
    if (e.move !== 'walk' || !reachable) continue;
    const far = offRoad(level.graph, i, x, y);
    if (far < least) {
      least = far;
      best = i;
    }
  }
  return best;
}

/** The point to leave his edge by, on the way to another edge at x. */
function firstPoint(level: Level, goal: number, x: number): number {
  const { points, edges } = level.graph;
  const g = edges[goal]!;
  const viaA = cost[g.a]! + Math.abs(points[g.a]!.x - x);
  const viaB = cost[g.b]! + Math.abs(points[g.b]!.x - x);
  let at = viaA <= viaB ? g.a : g.b;
  for (let guard = 0; guard < edges.length; guard++) {
    const by = cameBy[at]!;
    if (by < 0) return at;
    const e = edges[by]!;
    const from = e.a === at ? e.b : e.a;
    if (cameBy[from]! < 0) {
      nextEdge = by;
      return from;
    }
    at = from;
  }
  return at;
}
/** the edge that firstPoint's point is left by */
let nextEdge = -1;

/** Follows, comes, or goes to his work. */
function travel(level: Level, world: World, r: Rusty): void {
  if (r.edge < 0) return;
  if (r.order === 'flat') return;
  if (r.order === 'stay') {
    brake(level, r);
    if (r.vx === 0) setMode(r, 'sit');
    return;
  }
  if (r.mode === 'bark' && r.modeTicks < t.bark && r.vx === 0) return;
  const j = world.jasper;
  const goal = goalOf(world, r);
  survey(level, world, r);
  const edge = bestEdge(level, world, r, goal.x, goal.y);
  if (edge < 0) return;
  const x = nearestOn(level.graph, edge, goal.x);
  if (edge === r.edge) {
    const arrived = walkTo(level, r, x, goal.gap, r.order === 'come');
    if (arrived) arrive(world, r, goal.y);
    return;
  }
  nextEdge = edge;
  const point = firstPoint(level, edge, x);
  const { x: px } = level.graph.points[point]!;
  if (!walkTo(level, r, px, 0, r.order === 'come' || Math.abs(j.x - r.x) > 8 * TILE)) return;
  takeEdge(level, world, r, nextEdge, point);
}

const goal = { x: 0, y: 0, gap: 0 };
function goalOf(world: World, r: Rusty): typeof goal {
  const j = world.jasper;
  const thing = r.target >= 0 ? world.entities[r.target] : undefined;
  if (r.order === 'come') {
    goal.x = r.orderX;
    goal.y = r.orderY;
    goal.gap = TILE;
  } else if (thing && (r.order === 'dig' || r.order === 'push' || r.order === 'brace')) {
    const middle = thing.x + (thing.w >> 1);
    const side = r.x < middle ? -1 : 1;
    goal.x = thing.kind === 'boost' ? thing.braceX : middle + side * ((thing.w >> 1) + t.backHalf);
    goal.y = thing.y + thing.h;
    goal.gap = 0;
  } else {
    goal.x = j.x;
    goal.y = j.y;
    goal.gap = dareOf(world.trust) > 0 ? t.gap : t.gapShy;
  }
  return goal;
}

/** What he came for. */
function arrive(world: World, r: Rusty, y: number): void {
  switch (r.order) {
    case 'come':
      r.order = 'follow';
      if (Math.abs(r.y - y) > 3 * TILE) refuse(world, r);
      break;
    case 'brace':
      setMode(r, 'brace');
      break;
    case 'dig':
    case 'push':
      setMode(r, r.order);
      break;
    default:
      if (r.mode === 'walk') setMode(r, 'stand');
  }
}

function refuse(world: World, r: Rusty): void {
  setMode(r, 'refuse');
  r.heard = 0;
  world.events.push({ kind: 'rustyRefused', x: r.x, y: r.y });
}

/** Walks along his edge; true when he is there and still. */
function walkTo(level: Level, r: Rusty, x: number, gap: number, hurry: boolean): boolean {
  const off = x - r.x;
  const left = Math.abs(off) - gap;
  // once at rest he lets a little more distance grow before he gets up
  const slack = r.vx === 0 && gap > 0 ? TILE : 0;
  if (left <= slack) {
    brake(level, r);
    return r.vx === 0;
  }
  const side = off > 0 ? 1 : -1;
  const most = hurry ? t.called : t.speed;
  const stop = Math.trunc((r.vx * r.vx) / (2 * t.brake));
  const wanted = stop >= left && r.vx * side > 0 ? Math.max(64, Math.abs(r.vx) - t.brake) : most;
  r.vx = approach(r.vx, side * Math.min(wanted, left), Math.max(t.accel, stop >= left ? t.brake : 0));
  if (gap === 0 && Math.abs(r.vx) > left) r.vx = off;
  step(level, r);
  return gap === 0 && r.x === x;
}

function brake(level: Level, r: Rusty): void {
  r.vx = approach(r.vx, 0, t.brake);
  if (r.vx !== 0) step(level, r);
  else if (r.mode === 'walk') setMode(r, 'stand');
}

function step(level: Level, r: Rusty): void {
  const x = nearestOn(level.graph, r.edge, r.x + r.vx);
  if (x !== r.x + r.vx) r.vx = 0;
  r.x = x;
  r.y = heightOn(level.graph, r.edge, x);
  if (r.vx === 0) return;
  r.facing = r.vx > 0 ? 1 : -1;
  if (r.mode !== 'bark') setMode(r, 'walk');
}

/** At a point: walks on, or gathers himself and leaps. */
function takeEdge(level: Level, world: World, r: Rusty, edge: number, from: number): void {
  const e = level.graph.edges[edge]!;
  if (e.move === 'walk') {
    r.edge = edge;
    return;
  }
  const fear = e.scary > 0 && !r.warm ? t.hesitate[dareOf(world.trust)]! * e.scary : 0;
  if (fear > 0 && (r.mode !== 'hesitate' || r.modeTicks < fear)) {
    r.vx = 0;
    setMode(r, 'hesitate');
    return;
  }
  const to = e.a === from ? e.b : e.a;
  const there = level.graph.points[to]!;
  r.warm = false;
  r.vx = 0;
  r.to = to;
  r.edge = edge;
  r.fromX = r.x;
  r.fromY = r.y;
  r.hopTicks = Math.max(
    t.airTicks,
    Math.trunc(Math.abs(there.x - r.x) / t.called),
    Math.trunc(Math.abs(there.y - r.y) / 900),
  );
  r.hop = r.hopTicks;
  r.facing = there.x >= r.x ? 1 : -1;
  setMode(r, 'air');
}

/** A leap from point to point: even across, a parabola over it. */
function fly(level: Level, r: Rusty): void {
  const to = level.graph.points[r.to]!;
  r.hop--;
  const n = r.hopTicks - r.hop;
  r.x = r.fromX + Math.trunc(((to.x - r.fromX) * n) / r.hopTicks);
  const arc = Math.trunc((4 * t.jumpHigh * n * r.hop) / (r.hopTicks * r.hopTicks));
  r.y = r.fromY + Math.trunc(((to.y - r.fromY) * n) / r.hopTicks) - arc;
  if (r.hop > 0) return;
  r.y = to.y;
  setMode(r, 'stand');
  const { edges } = level.graph;
  r.edge = edges.findIndex((e) => e.move === 'walk' && (e.a === r.to || e.b === r.to));
  r.to = -1;
}

/** Digging and pushing; true while it holds him. */
function work(level: Level, world: World, r: Rusty): boolean {
  const thing = r.target >= 0 ? world.entities[r.target] : undefined;
  if (r.mode === 'dig' && thing?.kind === 'dig') {
    r.facing = thing.x + (thing.w >> 1) > r.x ? 1 : -1;
    if (r.modeTicks < (thing.hard === 'soft' ? t.digSoft : t.digPacked)) return true;
    const rubble = world.entities[thing.target];
    if (rubble && 'shut' in rubble) rubble.shut = false;
    thing.done = true;
    world.events.push({ kind: 'dug', entity: r.target, x: r.x, y: r.y });
    r.order = 'follow';
    setMode(r, 'stand');
  } else if (r.mode === 'push' && thing?.kind === 'crate') {
    const side = thing.x + (thing.w >> 1) > r.x ? 1 : -1;
    const to = side > 0 ? thing.max : thing.min;
    thing.dx = approach(thing.x, to, t.push) - thing.x;
    thing.x += thing.dx;
    r.facing = side;
    r.x = nearestOn(level.graph, r.edge, r.x + thing.dx);
    if (thing.x !== to) return true;
    thing.dx = 0;
    r.order = 'follow';
    setMode(r, 'stand');
  } else if (r.mode === 'brace') return r.order === 'brace';
  return r.mode === 'refuse' && r.modeTicks < t.refuse;
}

/** Far out of sight he is moved to a point just outside the view, by open roads alone; his paws are heard first. */
function catchUp(level: Level, world: World, r: Rusty): void {
  const j = world.jasper;
  if (r.edge < 0 || r.hop > 0 || r.order === 'stay' || r.order === 'flat' || Math.abs(j.x - r.x) < t.lost) return;
  survey(level, world, r);
  const { points, edges } = level.graph;
  let best = -1;
  for (let i = 0; i < points.length; i++) {
    const far = Math.abs(points[i]!.x - j.x);
    if (cost[i]! >= 0x3fffffff || far < t.arrives) continue;
    if (best < 0 || far < Math.abs(points[best]!.x - j.x)) best = i;
  }
  if (best < 0 || Math.abs(points[best]!.x - j.x) >= Math.abs(r.x - j.x)) return;
  r.x = points[best]!.x;
  r.y = points[best]!.y;
  r.vx = 0;
  r.edge = edges.findIndex((e) => e.move === 'walk' && (e.a === best || e.b === best));
  world.events.push({ kind: 'rustyNear', x: r.x, y: r.y });
}
