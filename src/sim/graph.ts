/** The hand-placed roads that Rusty knows: points, and edges between them. No free path-finding. */
import { TILE } from './fixed.ts';
import type { LevelObject } from './level.ts';

export interface GraphPoint {
  name: string;
  x: number;
  y: number;
  pose: 'stand' | 'sit' | 'sleep';
}
export interface GraphEdge {
  a: number;
  b: number;
  move: 'walk' | 'jump' | 'drop';
  /** 0 to 2 */
  scary: number;
  need: string;
  /** units, at least one tile, as a cost */
  length: number;
}
export interface Graph {
  points: GraphPoint[];
  edges: GraphEdge[];
}

/** Names are resolved here; the loader has already refused an edge whose ends do not exist. */
export function createGraph(objects: LevelObject[]): Graph {
  const points = objects.flatMap((o): GraphPoint[] =>
    o.kind === 'rusty_point' ? [{ name: o.point, x: o.x, y: o.y + o.h, pose: o.pose }] : [],
  );
  const indexOf = (name: string): number => points.findIndex((p) => p.name === name);
  const edges = objects.flatMap((o): GraphEdge[] => {
    if (o.kind !== 'rusty_edge') return [];
    const [a, b] = [indexOf(o.a), indexOf(o.b)];
    const from = points[a];
    const to = points[b];
    if (!from || !to) return [];
    const length = Math.max(TILE, Math.abs(to.x - from.x) + Math.abs(to.y - from.y));
    return [{ a, b, move: o.move, scary: o.scary, need: o.need, length }];
  });
  return { points, edges };
}

/** A place on the roads: on an edge, at x (its y follows). */
export interface Spot {
  edge: number;
  x: number;
}

export function heightOn(graph: Graph, edge: number, x: number): number {
  const e = graph.edges[edge]!;
  const a = graph.points[e.a]!;
  const b = graph.points[e.b]!;
  if (a.x === b.x) return a.y;
  return a.y + Math.trunc(((b.y - a.y) * (x - a.x)) / (b.x - a.x));
}

const within = (x: number, p: number, q: number): number => Math.max(Math.min(p, q), Math.min(Math.max(p, q), x));

/** The x on an edge nearest to a place. */
export function nearestOn(graph: Graph, edge: number, x: number): number {
  const e = graph.edges[edge]!;
  return within(x, graph.points[e.a]!.x, graph.points[e.b]!.x);
}

/** How far a place is from an edge: height counts three times, for it is hard to come by. */
export function offRoad(graph: Graph, edge: number, x: number, y: number): number {
  const at = nearestOn(graph, edge, x);
  return Math.abs(at - x) + 3 * Math.abs(heightOn(graph, edge, at) - y);
}
