/**
 * Where the picture looks: ahead of Jasper, level with the ground he stands on, framed by the map's camera zones.
 * Plain numbers in art px; a scene copies them to Phaser's camera.
 */
import type { CameraZone, Rect, Scenery } from '../tiled/scenery.ts';

export const TILE_PX = 64;
/** Art px of height a landscape screen shows at zoom 1: 17 tiles. */
export const VIEW_LINES = 17 * TILE_PX;
const NARROWEST = 22 * TILE_PX;
const WIDEST = 40 * TILE_PX;
/** Portrait: 20 tiles across, and at most 22 high; the controls take the rest. */
const PORTRAIT = { across: 20 * TILE_PX, high: 22 * TILE_PX };

export interface CameraTarget {
  /** feet, art px */
  x: number;
  y: number;
  facing: -1 | 1;
  /** art px a second */
  speed: number;
  falling: number;
  grounded: boolean;
  climbing: boolean;
}

export interface CameraFrame {
  /** middle of the view, art px */
  x: number;
  y: number;
  /** device px per art px */
  zoom: number;
  view: Rect;
}

/** What a screen of this size shows at zoom 1, in art px, and how many of its px (from the top) the picture takes. */
export function viewSize(width: number, height: number): { w: number; h: number; lines: number } {
  const aspect = width / height;
  if (aspect < 1) {
    const w = PORTRAIT.across;
    const h = Math.min(PORTRAIT.high, w / aspect);
    return { w, h, lines: Math.round((h / w) * width) };
  }
  const w = Math.min(WIDEST, Math.max(NARROWEST, VIEW_LINES * aspect));
  return { w, h: w / aspect, lines: height };
}

/** Seconds in which most of a distance is covered. */
const EASE = { x: 0.22, y: 0.26, look: 0.55, zoom: 0.7, fall: 0.09 };
/** Share of the view's height kept under the feet, so that what is ahead and above is seen. */
const FOOT = 0.36;
/** Art px the feet may leave the framed ground by before the camera follows a jump. */
const BAND = { up: 4.2 * TILE_PX, down: 0.6 * TILE_PX };

/** Critically damped spring: no overshoot, the same at every frame rate. */
interface Spring {
  at: number;
  speed: number;
}
function follow(s: Spring, to: number, seconds: number, dt: number): void {
  const w = 2 / seconds;
  const e = Math.exp(-w * dt);
  const d = s.at - to;
  const k = (s.speed + w * d) * dt;
  s.at = to + (d + k) * e;
  s.speed = (s.speed - w * k) * e;
}
const snap = (s: Spring, to: number): void => {
  s.at = to;
  s.speed = 0;
};

export interface FollowCamera {
  /** @param screen device px of the drawing buffer that the picture takes */
  update(target: CameraTarget, screen: { width: number; height: number }, dtSeconds: number): CameraFrame;
  /** goes there at once (spawn, respawn, restart) */
  cut(): void;
  /** a scene's framing: looks there, this near; null gives the camera back to the player */
  hold(frame: { x: number; y: number; zoom: number } | null): void;
}

const openZone: CameraZone = { x: 0, y: 0, w: 0, h: 0, zoom: 1, lookahead: 3, lock: false };
const inside = (r: Rect, x: number, y: number): boolean => x >= r.x && x < r.x + r.w && y > r.y && y <= r.y + r.h;

export function createCamera(scenery: Scenery): FollowCamera {
  const x: Spring = { at: 0, speed: 0 };
  const y: Spring = { at: 0, speed: 0 };
  const zoom: Spring = { at: 1, speed: 0 };
  const look: Spring = { at: 0, speed: 0 };
  const world = { w: scenery.width * TILE_PX, h: scenery.height * TILE_PX };
  let ground = 0;
  let fresh = true;
  let held: { x: number; y: number; zoom: number } | null = null;

  const zoneAt = (t: CameraTarget): CameraZone =>
    scenery.cameras.reduce((found, zone) => (inside(zone, t.x, t.y) ? zone : found), openZone);

  /** The height to frame: the ground last stood on, until he is too far from it. */
  function frameGround(t: CameraTarget): void {
    if (fresh || t.grounded || t.climbing) ground = t.y;
    else if (t.y < ground - BAND.up) ground = t.y + BAND.up;
    else if (t.y > ground + BAND.down) ground = t.y - BAND.down;
  }

  const bound = (middle: number, half: number, size: number): number =>
    size <= half * 2 ? size / 2 : Math.max(half, Math.min(size - half, middle));

  return {
    cut() {
      fresh = true;
    },
    hold(frame) {
      held = frame;
    },
    update(t, screen, dt) {
      const zone = zoneAt(t);
      frameGround(t);
      const ahead = t.facing * zone.lookahead * TILE_PX * (0.45 + 0.55 * Math.min(1, Math.abs(t.speed) / 540));
      const wantedZoom = held?.zoom ?? zone.zoom;
      if (fresh) {
        snap(zoom, wantedZoom);
        snap(look, ahead);
      }
      follow(zoom, wantedZoom, EASE.zoom, dt);
      follow(look, ahead, EASE.look, dt);

      const size = viewSize(screen.width, screen.height);
      const w = size.w / zoom.at;
      const h = size.h / zoom.at;
      const goalX = held?.x ?? (zone.lock ? zone.x + zone.w / 2 : t.x + look.at);
      const goalY = held?.y ?? (zone.lock ? zone.y + zone.h / 2 : ground - h * (0.5 - FOOT));
      const toX = bound(goalX, w / 2, world.w);
      const toY = bound(goalY, h / 2, world.h);
      if (fresh) {
        snap(x, toX);
        snap(y, toY);
        fresh = false;
      }
      follow(x, toX, EASE.x, dt);
      follow(y, toY, t.falling > 900 ? EASE.fall : EASE.y, dt);
      return {
        x: x.at,
        y: y.at,
        zoom: screen.width / w,
        view: { x: x.at - w / 2, y: y.at - h / 2, w, h },
      };
    },
  };
}
