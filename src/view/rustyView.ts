/** Rusty as he is drawn: where the director walks him, and what the story asks, to the animal's actions. */
import type Phaser from 'phaser';
import type { Rusty } from '../sim/rusty.ts';
import { type Animal, type AnimalOptions, createAnimal } from './animals/animal.ts';
import { ease } from './animals/maths.ts';
import type { Motion, Position } from './animals/motionToStride.ts';
import { answerTo, rustyActionFor } from './animals/poseTags.ts';
import type { RustyAction } from './animals/rustyActions.ts';
import { actionOfMode } from './animals/rustyStates.ts';
import { DEPTH } from './depths.ts';

/** Where he is drawn; the director's puppet has this shape. */
export interface RustyPlace extends Position {
  facing: -1 | 1;
  /** the story's pose tag without `rusty_`; '' for what he does by himself */
  pose: string;
}

export interface RustyView
  extends Pick<Animal, 'light' | 'pixelScale' | 'onBreath' | 'setAlpha' | 'setDepth' | 'restore' | 'destroy'> {
  /**
   * @param rusty of the world, null where he is not
   * @param place where he is drawn, art px
   * @param jasper whom he looks at
   * @param jasperPose the story's pose tag for Jasper: some want an answer from him
   */
  update(
    rusty: Readonly<Rusty> | null,
    place: Readonly<RustyPlace> | null,
    dtSeconds: number,
    jasper: Readonly<Position>,
    jasperPose?: string,
  ): void;
  /** null where he is not */
  anchor(name: Parameters<Animal['anchor']>[0]): Position | null;
  /** 0 dry … 1 in heavy rain */
  rain: number;
  readonly action: string;
}

/** Art px a second above which he is on his way. */
const MOVING = 12;
/** Speed from which stopping takes his weight a moment. */
const HEAVY = 230;
/** Seconds a stop is shown. */
const STOP = 0.94;
/** Seconds a landing is shown. */
const LANDING = 0.6;
/** Seconds of standing after which he is cold. */
const COLD = 3;
/** Seconds in which rain soaks him. */
const SOAK = 6;
/** Ticks for which he looks up when he has heard something. */
const HEARD = 30;
/** Jasper is looked at this high above his feet, px. */
const EYES = 60;

export function createRustyView(scene: Phaser.Scene, options?: AnimalOptions): RustyView {
  const animal = createAnimal(scene, 'rusty', options);
  const motion: Motion = { x: 0, y: 0, facing: 1, grounded: true, look: null };
  const look: Position = { x: 0, y: 0 };
  let present = false;
  let speed = 0;
  let fastest = 0;
  let still = 0;
  let stopping = 0;
  let landing = 0;
  animal.setDepth(DEPTH.animals);
  animal.setVisible(false);

  function measure(place: Readonly<RustyPlace>, dt: number): void {
    const moved = present && dt > 0 ? Math.abs(place.x - motion.x) / dt : 0;
    const was = speed;
    if (moved < 3000) speed += (moved - speed) * ease(30, dt);
    stopping = moved > HEAVY ? 0 : stopping - dt;
    if (was > MOVING && moved < was * 0.5 && fastest > HEAVY) {
      stopping = STOP;
      fastest = 0;
    }
    if (speed > MOVING) {
      fastest = Math.max(speed, fastest * (1 - ease(2, dt)));
      still = 0;
    } else still += dt;
  }

  function fly(rusty: Readonly<Rusty>, dt: number): void {
    const flying = rusty.mode === 'air' && !rusty.staged;
    landing = flying ? LANDING : landing - dt;
    motion.grounded = !flying;
  }

  function choose(rusty: Readonly<Rusty>, place: Readonly<RustyPlace>, jasperPose: string): RustyAction {
    const doing = rusty.staged ? null : actionOfMode[rusty.mode];
    if (doing !== null && place.pose === '') return doing;
    if (speed > MOVING) return stopping > 0 ? 'stop' : 'stand';
    if (landing > 0) return 'land';
    if (stopping > 0) return 'stop';
    const stands = rusty.heard < HEARD ? 'look' : null;
    return answerTo(jasperPose) ?? rustyActionFor(place.pose) ?? stands ?? (still > COLD ? 'shiver' : 'stand');
  }

  return {
    rain: 0,
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

    update(rusty, place, dt, jasper, jasperPose = '') {
      const here = rusty !== null && place !== null;
      if (here !== present) animal.setVisible(here);
      if (!here) {
        present = false;
        return;
      }
      measure(place, dt);
      fly(rusty, dt);
      present = true;
      motion.x = place.x;
      motion.y = place.y;
      motion.facing = place.facing;
      look.x = jasper.x;
      look.y = jasper.y - EYES;
      const action = choose(rusty, place, jasperPose);
      motion.look = action === 'look' || action === 'shiver' || action === 'headTilt' || action === 'wag' ? look : null;
      animal.play(action);
      animal.wet += (this.rain * 0.6 - animal.wet) * ease(1 / SOAK, dt);
      animal.update(dt, motion);
    },

    anchor: (name) => (present ? animal.anchor(name) : null),
    setAlpha: (alpha) => animal.setAlpha(alpha),
    setDepth: (depth) => animal.setDepth(depth),
    restore: () => animal.restore(),
    destroy: () => animal.destroy(),
  };
}
