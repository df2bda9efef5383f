/** From a layout to single pictures, each with the place it takes on its plane. Plain numbers, no engine. */
import type { PropPlacement, Rect, Scenery } from '../../tiled/scenery.ts';
import type { Frame, Item, Layout, Picture, Plane } from './layout.ts';
import type { PieceEntry } from './manifest.ts';

export type Stratum = 'behind' | 'back' | 'front' | 'fore';
export interface Placed extends Picture {
  stratum: Stratum;
  factor: number;
  x: number;
  y: number;
  /** y counts from this edge of the view, not from the level's top */
  edge?: 'upper' | 'lower';
}

/** What passes in front moves this much faster than the play plane. */
const FORE = 1.25;
const HANGING = /^fore-(ivy|cables|slab)/;
/** art px by which hanging and tall frames reach past the view's edge; heaps only look over it */
const TUCKED = 16;
const SUNK: Record<string, number> = { 'fore-heap': 120, 'fore-heap-low': 60, 'fore-rubble': 90 };

/** How fast hand-placed pictures of a plane move, and where they stand in the order. */
const propPlanes: Record<PropPlacement['plane'], { factor: number; stratum: Stratum; tint?: number }> = {
  far: { factor: 0.3, stratum: 'behind' },
  mid: { factor: 0.55, stratum: 'behind' },
  near: { factor: 0.8, stratum: 'behind' },
  back: { factor: 1, stratum: 'back', tint: 0xd8dde0 },
  front: { factor: 1, stratum: 'front', tint: 0x8a9298 },
  fore: { factor: FORE, stratum: 'fore' },
};

/** Every picture of a level in drawing order. With reduced motion all of them stand still in the level. */
export function placePictures(layout: Layout, scenery: Pick<Scenery, 'props'>, reducedMotion: boolean): Placed[] {
  const planes = (list: readonly Plane[], stratum: Stratum): Placed[] =>
    list.flatMap((plane) => placePlane(reducedMotion ? { ...plane, factor: 1 } : plane, stratum));
  const props = scenery.props.map((p) => placeProp(p, layout.propTint, reducedMotion));
  const of = (stratum: Stratum): Placed[] => props.filter((p) => p.stratum === stratum);
  const behind = [...planes(layout.behind, 'behind'), ...of('behind')];
  // props between the planes stand among them by their distance; the sort is stable
  behind.sort((a, b) => a.factor - b.factor);
  const back = placePlane({ factor: 1, items: layout.back ?? [] }, 'back');
  return [
    ...behind,
    ...back,
    ...of('back'),
    ...of('front'),
    ...layout.front.map((f) => placeFrame(f, reducedMotion)),
    ...of('fore'),
  ];
}

/** px of a plane that the widest view shows beside its middle: rows go on that far past a level's ends */
const MARGIN = 1500;

function placePlane(plane: Plane, stratum: Stratum): Placed[] {
  const { factor, tint, alpha } = plane;
  const shared = { ...(tint !== undefined && { tint }), ...(alpha !== undefined && { alpha }), stratum, factor };
  const rows = (plane.rows ?? []).flatMap((row): Item[] => {
    const items: Item[] = [];
    const step = row.step / factor;
    const margin = Math.ceil(MARGIN / row.step);
    for (let i = -margin; row.from + (i - margin) * step <= row.to; i++) {
      const x = row.from + i * step;
      const picture = row.at(x, i);
      if (picture) items.push({ ...picture, x, y: row.y });
    }
    return items;
  });
  return [...rows, ...(plane.items ?? [])].map((item) => {
    const placed: Placed = { ...shared, ...item };
    return plane.tone === undefined ? placed : { ...placed, tint: multiplied(placed.tint ?? 0xffffff, plane.tone) };
  });
}

/** Two colours laid over one another as filters are. */
function multiplied(a: number, b: number): number {
  const channel = (at: number): number => Math.round((((a >> at) & 255) * ((b >> at) & 255)) / 255) << at;
  return channel(16) | channel(8) | channel(0);
}

function placeFrame(frame: Frame, reducedMotion: boolean): Placed {
  const edge = HANGING.test(frame.piece) ? 'upper' : 'lower';
  return {
    ...frame,
    stratum: 'fore',
    factor: reducedMotion ? 1 : FORE,
    edge,
    y: edge === 'upper' ? -TUCKED : (SUNK[frame.piece] ?? TUCKED),
  };
}

function placeProp(p: PropPlacement, hour: number | undefined, reducedMotion: boolean): Placed {
  const { factor, stratum, tint: own } = propPlanes[p.plane];
  // the shard keeps its own rust at any hour
  const tint = stratum === 'back' && p.key !== 'shard' ? (hour ?? own) : own;
  const { key: piece, x, y, flip, scale, turn } = p;
  if (stratum === 'fore') return placeFrame({ piece, x, flip, scale, turn }, reducedMotion);
  return { piece, x, y, flip, scale, turn, stratum, factor: reducedMotion ? 1 : factor, ...(tint && { tint }) };
}

/** How a stored picture is laid about its foot: origin (0 to 1 of the stored part) and scales. */
export function hang(p: Picture, e: PieceEntry): { originX: number; originY: number; scaleX: number; scaleY: number } {
  const scale = p.scale ?? 1;
  const [sx, sy] = p.stretch ? [p.stretch[0] / e.w, p.stretch[1] / e.h] : [scale, scale];
  return {
    originX: ((e.w / 2 - e.left) * e.density) / e.width,
    originY: ((e.h - e.top) * e.density) / e.height,
    scaleX: ((p.flip ? -1 : 1) * sx) / e.density,
    scaleY: sy / e.density,
  };
}

/** How a picture's foot moves in the level with the view's middle and height; art px. */
export interface Course {
  x: number;
  /** of the view's way across that it seems to go, 1 on the play plane */
  factor: number;
  y: number;
  /** the view's middle at which it stands at `y` */
  eye: number;
  /** px it goes down with each of the view's, and with each of its height */
  withY: number;
  withHeight: number;
}

/** @param eye the view's middle for which the planes were laid out */
export function courseOf(p: Placed, e: PieceEntry, eye: number): Course {
  const { x, factor } = p;
  if (p.edge === 'upper') {
    const high = p.stretch ? p.stretch[1] : e.h * (p.scale ?? 1);
    return { x, factor, y: p.y + high, eye: 0, withY: 1, withHeight: -0.5 };
  }
  if (p.edge === 'lower') return { x, factor, y: p.y, eye: 0, withY: 1, withHeight: 0.5 };
  return { x, factor, y: p.y, eye, withY: 1 - factor, withHeight: 0 };
}

/** The place a course comes to in a view, art px. */
export function placeIn(c: Course, view: Readonly<Rect>): { x: number; y: number } {
  const middle = view.x + view.w / 2;
  return {
    x: middle + (c.x - middle) * c.factor,
    y: c.y + (view.y + view.h / 2 - c.eye) * c.withY + c.withHeight * view.h,
  };
}

/** Art px a picture takes before it is turned. */
export const sizeOf = (p: Picture, e: PieceEntry): readonly [w: number, h: number] =>
  p.stretch ?? [e.w * (p.scale ?? 1), e.h * (p.scale ?? 1)];

/** Greatest distance from a picture's foot to any of its paint. */
export function reach(p: Picture, e: PieceEntry): number {
  const [w, h] = sizeOf(p, e);
  return Math.hypot(w / 2, h);
}
