/** The hand-placed roads that Rusty knows: points, and edges between them. No free path-finding. */
import { TILE } from './fixed.ts';
import type { LevelObject } from './level.ts';

export interface GraphPoint {
  name: string;
  x: number;
  y: number;
  pose: 'stand' | 'sit' | 'sleep';
  /** a walk edge that it belongs to: where he is after a leap to it */
  edge: number;
}
export interface GraphEdge {
  a: number;
  b: number;
  /** a drop leads from a to b alone */
  move: 'walk' | 'jump' | 'drop';
  /** 0 to 2: how many times over he hesitates */
  scary: number;
  /** it is open while this flag is set ('' for none) and this entity is open (−1 for none) */
  flag: string;
  opener: number;
  /** units, at least one tile, as a cost */
  length: number;
}
export interface Graph {
  points: GraphPoint[];
  edges: GraphEdge[];
}

/** The most points a level's roads may have. */
export const MOST_POINTS = 256;

/**
 * `entityIds` are the Tiled ids of the level's entities, in their order. Names are resolved here: the loader has
 * already refused an edge whose ends or needs do not exist, and a point without a walk edge.
 */
export function createGraph(objects: LevelObject[], entityIds: number[]): Graph {
  const points = objects.flatMap((o): GraphPoint[] =>
    o.kind === 'rusty_point' ? [{ name: o.point, x: o.x, y: o.y + o.h, pose: o.pose, edge: -1 }] : [],
  );
  if (points.length > MOST_POINTS) throw new Error(`Rusty's roads have ${points.length} points of ${MOST_POINTS}`);
  const indexOf = (name: string): number => points.findIndex((p) => p.name === name);
  const edges = objects.flatMap((o): GraphEdge[] => {
    if (o.kind !== 'rusty_edge') return [];
    const [a, b] = [indexOf(o.a), indexOf(o.b)];
    const from = points[a];
    const to = points[b];
    if (!from || !to) return [];
    const entity = openerOf(o.need);
    const length = Math.max(TILE, Math.abs(to.x - from.x) + Math.abs(to.y - from.y));
    return [
      {
        ...{ a, b, move: o.move, scary: o.scary, length },
        flag: entity === null ? o.need : '',
        opener: entity === null ? -1 : entityIds.indexOf(entity),
      },
    ];
  });
  points.forEach((p, i) => {
    p.edge = edges.findIndex((e) => e.move === 'walk' && (e.a === i || e.b === i));
  });
  return { points, edges };
}

/** The Tiled id in a need such as `#12`; null for a flag. */
export const openerOf = (need: string): number | null => (need.startsWith('#') ? Number(need.slice(1)) : null);

export function heightOn(graph: Graph, edge: number, x: number): number {
  const e = graph.edges[edge]!;
  const a = graph.points[e.a]!;
  const b = graph.points[e.b]!;
  if (a.x === b.x) return a.y;
  return a.y + Math.trunc(((b.y - a.y) * (x - a.x)) / (b.x - a.x));
}

/** The x on an edge nearest to a place. */
export function nearestOn(graph: Graph, edge: number, x: number): number {
  const e = graph.edges[edge]!;
  const p = graph.points[e.a]!.x;
  const q = graph.points[e.b]!.x;
  return Math.max(Math.min(p, q), Math.min(Math.max(p, q), x));
}

/** How far a place is from an edge: height counts three times, for it is hard to come by. */
export function offRoad(graph: Graph, edge: number, x: number, y: number): number {
  const at = nearestOn(graph, edge, x);
  return Math.abs(at - x) + 3 * Math.abs(heightOn(graph, edge, at) - y);
}

/** The walk edge nearest to a place, −1 where there are no roads. */
export function nearestEdge(graph: Graph, x: number, y: number): number {
  let best = -1;
  let least = Number.MAX_SAFE_INTEGER;
  for (let i = 0; i < graph.edges.length; i++) {
    if (graph.edges[i]!.move !== 'walk') continue;
    const far = offRoad(graph, i, x, y);
    if (far >= least) continue;
    least = far;
    best = i;
  }
  return best;
}
