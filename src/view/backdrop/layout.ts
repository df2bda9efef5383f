/**
 * What a backdrop is made of: planes of pictures, as data. Lengths are art px.
 *
 * A place (x, y) is where the picture's foot is seen while the view's middle is at x, and at the layout's `eye` in
 * height; so heroes are placed in the level's own coordinates on every plane, however fast it moves.
 */
export interface Picture {
  piece: string;
  flip?: boolean;
  scale?: number;
  /** degrees, clockwise */
  turn?: number;
  alpha?: number;
  /** multiplies the picture's colours */
  tint?: number;
  /** drawn this wide and high instead of its own size (skies, fog, light) */
  stretch?: readonly [w: number, h: number];
}
export interface Item extends Picture {
  x: number;
  y: number;
}
/** A run of pictures along a plane, one every `step` px of the plane itself; `at` may leave a place empty. */
export interface Row {
  from: number;
  to: number;
  y: number;
  step: number;
  at(x: number, index: number): Picture | null;
}
export interface Plane {
  /** 0 is fixed to the view, 1 to the level; over 1 passes in front */
  factor: number;
  items?: readonly Item[];
  rows?: readonly Row[];
  /** of all its pictures that have none of their own */
  tint?: number;
  /** multiplies the colours of all its pictures, tinted or not: the cold that lies in the shade */
  tone?: number;
  alpha?: number;
}
/**
 * A picture of the foreground. Hanging ones keep to the view's upper edge, standing ones to its lower, however high
 * the view is; x is where it is seen while the view's middle is there.
 */
export interface Frame extends Picture {
  x: number;
}
export interface Layout {
  eye: number;
  /** multiplies the colours of props that stand on the play plane: the hour of the day */
  propTint?: number;
  /** pages of its things beside those every level has */
  things?: readonly string[];
  /** pages of what is remembered in it, which is not seen before something is found */
  memories?: readonly string[];
  /** a picture stretched over the view behind everything */
  sky: Picture;
  /** from the farthest to the nearest, behind the play plane */
  behind: readonly Plane[];
  /** stand on the play plane itself, behind its ground */
  back?: readonly Item[];
  /** frames that pass in front of everything and fade near Jasper */
  front: readonly Frame[];
}

export const TILE = 64;
/** Lines of the view at zoom 1. */
export const VIEW_LINES = 17 * TILE;
