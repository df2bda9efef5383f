/** The shape of assets/art/art.json, which tools/art writes: where each baked picture lies. */

/** One picture. Its untrimmed size is w × h art px; the part that is stored begins at (left, top) of it. */
export interface PieceEntry {
  page: string;
  /** of the stored part on the page at full step, stored px; half of each at half step */
  x: number;
  y: number;
  width: number;
  height: number;
  /** stored px per art px at full step */
  density: number;
  w: number;
  h: number;
  left: number;
  top: number;
}
export interface PageEntry {
  /** stored px at full step */
  width: number;
  height: number;
  /** bytes to load, for the budgets */
  bytes: { full: number; half: number };
}
export interface ArtManifest {
  pages: Record<string, PageEntry>;
  pieces: Record<string, PieceEntry>;
}
/** 'full' for 1080 lines and above, 'half' for fewer. */
export type ArtStep = 'full' | 'half';
