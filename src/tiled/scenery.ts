/**
 * What a map says to the eye and the ear only. Lengths are art px (a tile is 64: Tiled's own pixels, 1080 lines).
 * The simulation never sees this.
 */
export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}
/** A camera zone; where zones overlap the later one wins. `lookahead` is tiles; `lock` holds the camera on the zone. */
export interface CameraZone extends Rect {
  zoom: number;
  lookahead: number;
  lock: boolean;
}
export interface LightSource {
  x: number;
  y: number;
  /** tiles */
  radius: number;
  /** '#rrggbb' */
  colour: string;
  flicker: 'none' | 'slow';
  /** 'pool' shines all round, 'shaft' falls from above, 'window' is a lit opening behind the play plane */
  shape: 'pool' | 'shaft' | 'window';
}
export interface SoundZone extends Rect {
  key: string;
  /** tiles */
  radius: number;
}
/** Water on the floor's front face, below the walking line: it mirrors, and nobody can step into it. */
export type StillWater = Rect;
/** A hand-placed picture. (x, y) is the middle of its foot. `fore` planes pass in front of everything. */
export interface PropPlacement {
  key: string;
  x: number;
  y: number;
  plane: 'far' | 'mid' | 'near' | 'back' | 'front' | 'fore';
  flip: boolean;
  scale: number;
  /** degrees, clockwise */
  turn: number;
}
/** Paint names by cell, row by row; '' is air. */
export interface Paint {
  solid: string[];
  oneway: string[];
  hazard: string[];
}
export interface Scenery {
  id: string;
  title: string;
  chapter: number;
  /** tiles */
  width: number;
  height: number;
  palette: string;
  weather: string;
  music: string;
  paint: Paint;
  cameras: CameraZone[];
  lights: LightSource[];
  sounds: SoundZone[];
  waters: StillWater[];
  props: PropPlacement[];
}
