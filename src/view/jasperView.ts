/** Jasper as he is drawn: from the simulation's body, and what the story asks, to the animal's actions. */
import type Phaser from 'phaser';
import type { SimEvent } from '../sim/events.ts';
import { PX } from '../sim/fixed.ts';
import type { Jasper } from '../sim/world.ts';
import { type Animal, type AnimalOptions, createAnimal } from './animals/animal.ts';
import type { JasperAction } from './animals/jasperActions.ts';
import { actionFor, idleAction, type Mood } from './animals/jasperStates.ts';
import { ease } from './animals/maths.ts';
import type { Motion, Position } from './animals/motionToStride.ts';
import { jasperActionFor } from './animals/poseTags.ts';
import { DEPTH } from './depths.ts';

/** What the scene asks of his picture; nothing of it reaches the simulation. */
export interface JasperCues {
  look?: Position | null;
  /** where the paw goes in the pose `paw_nose`, once it is licked: Rusty's nose */
  reach?: Position | null;
  /** the story's pose tag; '' for none. It holds while he stands still on the ground. */
  pose?: string;
  /** wary when there is someone to look at, else alone */
  mood?: Mood;
  /** rise of the ground to the right, px per px */
  surfaceSlope?: number;
  /** 0 dry … 1 in heavy rain */
  rain?: number;
}

export interface JasperView
  extends Pick<
    Animal,
    'light' | 'pixelScale' | 'onBreath' | 'anchor' | 'setAlpha' | 'setVisible' | 'setDepth' | 'restore' | 'destroy'
  > {
  /** @param x, y his feet at the drawn moment, art px */
  update(cur: Readonly<Jasper>, x: number, y: number, dtSeconds: number, cues: JasperCues): void;
  onEvent(event: SimEvent): void;
  readonly action: string;
  /** 0 dry … 1 soaked */
  readonly wet: number;
}

/** Falling faster than this (units a tick) lands hard; and from this speed across he runs on. */
const HARD = 4.2 * PX;
const RUNS_ON = 0.8 * PX;
/** Running slower than this, when he has been faster, is stopping. */
const RUN = 1.9 * PX;
/** Seconds a stop is shown. */
const STOP = 0.6;
/** Seconds a landing is shown. */
const LANDING: Partial<Record<JasperAction, number>> = { land: 0.4, landHard: 0.75, landRunning: 0.2 };
/** Seconds in which a soaked coat is soaked, and dries. */
const SOAK = 0.5;
const DRY = 25;
/** How wet rain alone makes him. */
const RAINED_ON = 0.5;

export function createJasperView(scene: Phaser.Scene, options?: AnimalOptions): JasperView {
  const animal = createAnimal(scene, 'jasper', options);
  const motion: Motion = { x: 0, y: 0, facing: 1, grounded: true, look: null, reach: null, slope: 0 };
  let landing: JasperAction | null = null;
  let landingLeft = 0;
  let still = 0;
  let stopping = 0;
  /** his speed across, units a tick */
  let vx = 0;
  animal.setDepth(DEPTH.animals + 1);

  function choose(j: Readonly<Jasper>, cues: JasperCues, dt: number): JasperAction {
    const posed = cues.pose && j.mode === 'ground' && still > 0 ? jasperActionFor(cues.pose) : null;
    if (posed) return posed;
    const state = actionFor(j);
    landingLeft = state === null || state === 'crouch' ? landingLeft - dt : 0;
    if (landing && landingLeft > 0) return landing;
    if (state === null && stopping > 0) return 'halt';
    return state ?? idleAction(still, cues.mood ?? (cues.look ? 'wary' : 'alone'));
  }

  function beStill(j: Readonly<Jasper>, x: number, y: number, dt: number): void {
    const moved = !(Math.abs(x - motion.x) < 0.05) || !(Math.abs(y - motion.y) < 0.05);
    const busy = j.mode !== 'ground' || (moved && j.platform < 0);
    still = busy ? 0 : still + dt;
    motion.carried = j.platform >= 0 && j.vx === 0;
  }

  function slowDown(j: Readonly<Jasper>, dt: number): void {
    const now = Math.abs(j.vx);
    stopping -= dt;
    if (j.mode !== 'ground' || now > vx) stopping = 0;
    else if (vx >= RUN && now < RUN) stopping = STOP;
    vx = now;
  }

  function dryOff(j: Readonly<Jasper>, rain: number, dt: number): void {
    const goal = j.wet > 0 && j.act !== 'shake' ? 1 : RAINED_ON * rain;
    animal.wet += (goal - animal.wet) * ease(goal > animal.wet ? 1 / SOAK : j.act === 'shake' ? 3 : 1 / DRY, dt);
  }

  function land(speed: number, vx: number): void {
    if (vx > RUNS_ON) landing = 'landRunning';
    else landing = speed > HARD ? 'landHard' : 'land';
    landingLeft = LANDING[landing] ?? 0;
    animal.restart(landing);
  }

  return {
    get light() {
      return animal.light;
    },
    set light(light) {
      animal.light = light;
    },
    get pixelScale() {
      return animal.pixelScale;
    },
    set pixelScale(scale) {
      animal.pixelScale = scale;
    },
    get onBreath() {
      return animal.onBreath;
    },
    set onBreath(hear) {
      animal.onBreath = hear;
    },
    get action() {
      return animal.action;
    },
    get wet() {
      return animal.wet;
    },

    update(j, x, y, dt, cues) {
      beStill(j, x, y, dt);
      slowDown(j, dt);
      motion.x = x;
      motion.y = y;
      motion.facing = j.facing;
      motion.grounded = j.mode === 'ground';
      motion.climbing = j.mode === 'climb';
      motion.look = cues.look ?? null;
      motion.reach = animal.action === 'pawNoseHeld' ? (cues.reach ?? null) : null;
      motion.slope = cues.surfaceSlope ?? 0;
      animal.play(choose(j, cues, dt));
      dryOff(j, cues.rain ?? 0, dt);
      animal.update(dt, motion);
    },

    onEvent(event) {
      switch (event.kind) {
        case 'landed':
          land(event.speed, vx);
          break;
        case 'swiped':
          animal.restart(motion.grounded ? 'swipe' : 'airSwipe');
          break;
        case 'twitched':
          animal.lashTail(1.8);
          break;
        case 'drippedOn':
          animal.flickEar();
          break;
        case 'respawned':
          landing = null;
          still = 0;
          break;
      }
    },

    anchor: (name) => animal.anchor(name),
    setAlpha: (alpha) => animal.setAlpha(alpha),
    setVisible: (visible) => animal.setVisible(visible),
    setDepth: (depth) => animal.setDepth(depth),
    restore: () => animal.restore(),
    destroy: () => animal.destroy(),
  };
}
