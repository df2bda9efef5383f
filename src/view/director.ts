/**
 * The stage while words show: who stands where, in what pose, and where the camera looks. The world has already set
 * the actors on their marks; here they walk there, so that nobody jumps at the edge of a scene.
 */
import type { Rusty } from '../sim/rusty.ts';
import { VIEW_LINES } from './camera.ts';
import type { Place } from './interpolate.ts';

/** What the words ask of the picture; the story's cues have these shapes among others. */
export type StageCue =
  | { kind: 'pose'; actor: 'jasper' | 'rusty'; pose: string }
  | { kind: 'fx'; effect: string }
  | { kind: 'cam'; shot: string }
  | { kind: 'face'; actor: 'jasper' | 'rusty'; face: string };

export interface Puppet extends Place {
  facing: -1 | 1;
  /** art px a second, forward */
  speed: number;
  /** '' for what he does by himself */
  pose: string;
}

/** Art px a second at which a puppet walks to its mark, and the most it may lag before it hurries. */
const WALK = 150;
const HURRY = 420;
const FAR = 6 * 64;
/** How near the camera comes in a meeting, and the share of the view's height by which feet stay over its middle. */
const MEETING_ZOOM = 1.4;
const WORDS_ABOVE = 0.1;
/** Art px within which words alone bring the camera in. */
const CLOSE = 8 * 64;
/** A puppet farther off than this is out of sight: it is set there. */
const UNSEEN = 34 * 64;

export interface Director {
  cue(cue: StageCue): void;
  /** the words are gone: Jasper is the player's again, the camera too */
  release(): void;
  /** null where Rusty is not. @param at where the world has him at the drawn moment, art px @param acting a scene is on */
  rusty(rusty: Readonly<Rusty> | null, at: Readonly<Place>, acting: boolean, dt: number): Puppet | null;
  readonly jasperPose: string;
  /** how the camera frames, null for its own way. @param talking words of a meeting are up */
  frame(jasper: Readonly<Place>, talking: boolean): { x: number; y: number; zoom: number } | null;
}

export function createDirector(): Director {
  const puppet: Puppet = { x: 0, y: 0, facing: 1, speed: 0, pose: '' };
  /** where the world had him in the frame before */
  let trueX = 0;
  let present = false;
  let jasperPose = '';
  let face: '' | 'left' | 'right' = '';
  let shot = '';

  function walk(goal: number, dt: number): void {
    const off = goal - puppet.x;
    const pace = Math.abs(off) > FAR ? HURRY : WALK;
    const step = Math.max(-pace * dt, Math.min(pace * dt, off));
    puppet.x += step;
    puppet.speed = dt > 0 ? Math.abs(step) / dt : 0;
    if (Math.abs(off) > 2) puppet.facing = off > 0 ? 1 : -1;
  }

  /** As the world moves him, and nearer to where it has him: words cut short leave him on the way. */
  function follow(x: number, dt: number): void {
    const most = Math.abs(x - trueX) + HURRY * dt;
    const step = Math.max(-most, Math.min(most, x - puppet.x));
    puppet.x += step;
    puppet.speed = dt > 0 ? Math.abs(step) / dt : 0;
  }

  return {
    get jasperPose() {
      return jasperPose;
    },
    cue(c) {
      if (c.kind === 'pose') {
        if (c.actor === 'jasper') jasperPose = c.pose;
        else puppet.pose = c.pose;
      } else if (c.kind === 'cam') shot = c.shot;
      else if (c.kind === 'face' && c.actor === 'rusty') face = c.face === 'left' || c.face === 'right' ? c.face : '';
    },
    release() {
      jasperPose = '';
      shot = '';
      face = '';
    },
    rusty(rusty, { x, y }, acting, dt) {
      if (rusty === null) {
        present = false;
        return null;
      }
      const far = Math.abs(x - puppet.x) + Math.abs(y - puppet.y);
      if (!present || far > UNSEEN) {
        Object.assign(puppet, { x, y, facing: rusty.facing, speed: 0 });
        trueX = x;
      }
      present = true;
      if (acting) walk(x, dt);
      else follow(x, dt);
      trueX = x;
      // steps of the road are walked smoothly; a leap is as high as it is
      const leaps = rusty.mode === 'air' || Math.abs(y - puppet.y) > 64;
      puppet.y = leaps ? y : puppet.y + (y - puppet.y) * Math.min(1, dt * 14);
      if (puppet.speed < 4) puppet.facing = face === '' ? rusty.facing : face === 'left' ? -1 : 1;
      if (!acting) puppet.pose = '';
      return puppet;
    },
    frame(jasper, talking) {
      if (shot === 'wide') return { x: jasper.x, y: jasper.y - 200, zoom: 0.8 };
      const apart = Math.abs(puppet.x - jasper.x);
      if (!present || !(shot === 'rusty' || (talking && apart < CLOSE))) return null;
      // near enough to hold both, and both above the words
      const zoom = Math.max(0.95, Math.min(MEETING_ZOOM, 1500 / (apart + 420)));
      const lower = Math.max(puppet.y, jasper.y);
      return { x: (puppet.x + jasper.x) / 2, y: lower - (VIEW_LINES * WORDS_ABOVE) / zoom, zoom };
    },
  };
}
