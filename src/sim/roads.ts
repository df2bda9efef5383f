/** Which way along the roads: the next leg toward a place, by edges that are open now. */
import { TILE } from './fixed.ts';
import { type Graph, type GraphEdge, MOST_POINTS, nearestOn, offRoad } from './graph.ts';
import type { World } from './world.ts';

/** What to do next: walk to x on the present edge, and there, unless `edge` is −1, take that edge from its `point`. */
export interface Leg {
  x: number;
  edge: number;
  point: number;
}

const FAR = 0x3fffffff;
/** A road he is not on must be this much nearer to be worth changing to. */
const WORTH = TILE;

// scratch of one survey, kept so that a tick allocates nothing
const cost = new Int32Array(MOST_POINTS);
/** how he leaves his present edge on the way to a point: by which end, and along which edge (−1: he is there) */
const leaveAt = new Int16Array(MOST_POINTS);
const leaveBy = new Int16Array(MOST_POINTS);
const leg: Leg = { x: 0, edge: -1, point: -1 };

export function isOpen(world: World, e: GraphEdge): boolean {
  if (e.flag !== '' && !world.flags[e.flag]) return false;
  const opener = world.entities[e.opener];
  if (!opener) return true;
  return 'shut' in opener ? !opener.shut : 'firm' in opener ? opener.firm : true;
}

/** Whether a point can be reached, after a survey. */
export const isReached = (point: number): boolean => cost[point]! < FAR;

/** Least cost to every point from x on an edge. A shut edge is left by its nearer end. */
export function survey({ points, edges }: Graph, world: World, edge: number, x: number): void {
  cost.fill(FAR, 0, points.length);
  const here = edges[edge]!;
  const toA = Math.abs(points[here.a]!.x - x);
  const toB = Math.abs(points[here.b]!.x - x);
  const open = isOpen(world, here);
  if (open || toA <= toB) reach(here.a, toA, here.a, -1);
  if (open || toB < toA) reach(here.b, toB, here.b, -1);
  // to and fro, so that a row of edges is done in two passes
  let forward = true;
  for (let changed = true; changed; forward = !forward) {
    changed = false;
    for (let n = 0; n < edges.length; n++) {
      const i = forward ? n : edges.length - 1 - n;
      const e = edges[i]!;
      if (i === edge || (cost[e.a] === FAR && cost[e.b] === FAR) || !isOpen(world, e)) continue;
      if (follow(e.a, e.b, i, e.length)) changed = true;
      if (e.move !== 'drop' && follow(e.b, e.a, i, e.length)) changed = true;
    }
  }
}

function reach(point: number, far: number, at: number, by: number): void {
  cost[point] = far;
  leaveAt[point] = at;
  leaveBy[point] = by;
}

function follow(from: number, to: number, edge: number, length: number): boolean {
  const far = cost[from]! + length;
  if (far >= cost[to]!) return false;
  reach(to, far, leaveAt[from]!, leaveBy[from] === -1 ? edge : leaveBy[from]!);
  return true;
}

/** The first leg of the way from x on an edge to the place nearest (goalX, goalY) that can be reached. */
export function legTo(graph: Graph, world: World, edge: number, x: number, goalX: number, goalY: number): Leg {
  const here = graph.edges[edge]!;
  const open = isOpen(world, here);
  // most often he is on the nearest road of all, and need not look about
  if (open && bestEdge(graph, world, edge, goalX, goalY, false) === edge) return stayOn(nearestOn(graph, edge, goalX));
  survey(graph, world, edge, x);
  const goal = bestEdge(graph, world, edge, goalX, goalY, true);
  const at = nearestOn(graph, goal, goalX);
  if (goal === edge) return stayOn(open ? at : graph.points[isReached(here.a) ? here.a : here.b]!.x);
  const g = graph.edges[goal]!;
  const viaA = cost[g.a]! + Math.abs(graph.points[g.a]!.x - at);
  const viaB = cost[g.b]! + Math.abs(graph.points[g.b]!.x - at);
  const end = viaA <= viaB ? g.a : g.b;
  leg.point = leaveAt[end]!;
  leg.edge = leaveBy[end] === -1 ? goal : leaveBy[end]!;
  leg.x = graph.points[leg.point]!.x;
  return leg;
}

function stayOn(x: number): Leg {
  leg.x = x;
  leg.edge = -1;
  leg.point = -1;
  return leg;
}

/** The walk edge nearest to a place, of all or (after a survey) of those in reach; his own if none is better. */
function bestEdge(graph: Graph, world: World, edge: number, x: number, y: number, inReach: boolean): number {
  let best = edge;
  let least = offRoad(graph, edge, x, y) - WORTH;
  for (let i = 0; i < graph.edges.length; i++) {
    const e = graph.edges[i]!;
    if (i === edge || e.move !== 'walk') continue;
    const far = offRoad(graph, i, x, y);
    if (far >= least || (inReach && !((isReached(e.a) || isReached(e.b)) && isOpen(world, e)))) continue;
    least = far;
    best = i;
  }
  return best;
}
