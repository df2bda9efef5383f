/**
 * Fingers to buttons, without a page: a floating stick, buttons to press and slide between, and flicks.
 * Times are ms of the caller's clock.
 */
import { Button } from '../sim/input.ts';
import type { DeviceSink } from './device.ts';
import { stickBits } from './stick.ts';
import { type Circle, type TouchButton, type TouchPlaces, touchButtons } from './touchLayout.ts';

type PlayButton = Exclude<TouchButton, 'pause'>;

interface Stick {
  role: 'stick';
  originX: number;
  originY: number;
  x: number;
  y: number;
}
interface Press {
  role: 'button';
  button: PlayButton | null;
  /** it may yet become a flick, it presses `button`, or it was a flick; that one stays until a tick has seen it */
  stage: 'waiting' | 'held' | 'flicked' | 'lifted' | 'seen';
  /** `Button` bits that it holds */
  bits: number;
  /** made by a double tap, so it slides to no button */
  anywhere: boolean;
}
type Role = Stick | Press | { role: 'free' };
/** (downX, downY) and `at`: where and when it came down; `still`: it has not moved, so it may be a tap */
type Finger = Role & { downX: number; downY: number; at: number; still: boolean };

/** Where a stick is, or was left: its base and its knob. */
interface StickPicture {
  x: number;
  y: number;
  knobX: number;
  knobY: number;
}

/** What to draw. */
export interface TouchPicture {
  pressed: ReadonlySet<TouchButton>;
  /** centre and knob */
  stick: StickPicture | null;
}

export interface TouchGestures {
  down(finger: number, x: number, y: number, now: number): void;
  move(finger: number, x: number, y: number): void;
  up(finger: number, now: number): void;
  /** taken away by the system: no tap, no press that had yet to come */
  lift(finger: number): void;
  /** the same of all fingers, and of what goes on without one */
  cancel(): void;
  /** Ends what goes on without a finger. */
  stop(): void;
  /** Call it before each tick: a press that did not become a flick is sent on. True when the picture changed. */
  poll(now: number): boolean;
  picture(): TouchPicture;
}

const MOST_FINGERS = 4;
const feel = { dead: 0.12, creep: 0.5, upright: 0.55 };
/** How long a press waits to become a flick. Jump: one tick is all it may cost. */
const WAIT_MS: Record<PlayButton, number> = { jump: 15, paw: 0, voice: 110 };
const FLICK_PX = 10;
/** A button is felt this far outside its ring, and held a little farther. */
const REACH_PX = 22;
const HOLD_PX = 40;
const TAP_MS = 300;
/** One thumb taps twice for Voice, so soon and so near. */
const AGAIN_MS = 320;
const AGAIN_PX = 44;
/** The share of the stick's radius from which a push goes on by itself. */
const EDGE = 0.9;
const KEPT = 'touch kept';
const TAP_PX = 14;

const farFrom = (c: Circle, x: number, y: number): number => Math.hypot(x - c.x, y - c.y) - c.r;

export function createTouchGestures(places: () => TouchPlaces, sink: DeviceSink, onTap: () => void): TouchGestures {
  const fingers = new Map<number, Finger>();
  /** what one thumb let go of at its edge */
  let left: (StickPicture & { bits: number }) | null = null;
  let tapped: { x: number; y: number; at: number } | null = null;
  const sourceOf = (id: number): string => `touch ${id}`;

  /** The button nearest to a point, within `reach` px of its ring. */
  function buttonAt(x: number, y: number, reach: number): TouchButton | null {
    let best: TouchButton | null = null;
    let distance = reach;
    for (const button of touchButtons) {
      const far = farFrom(places()[button], x, y);
      if (far > distance) continue;
      best = button;
      distance = far;
    }
    return best;
  }

  function hold(id: number, finger: Press, bits: number): void {
    finger.bits = bits;
    sink.hold(sourceOf(id), bits);
  }

  function steer(id: number, finger: Stick): void {
    const radius = places().stickRadius;
    const far = Math.hypot(finger.x - finger.originX, finger.y - finger.originY);
    if (far > radius) {
      // the base follows, so that turning round is always near
      finger.originX += ((finger.x - finger.originX) * (far - radius)) / far;
      finger.originY += ((finger.y - finger.originY) * (far - radius)) / far;
    }
    const bits = stickBits((finger.x - finger.originX) / radius, (finger.y - finger.originY) / radius, feel);
    sink.hold(sourceOf(id), bits & ~againstFlicks());
  }

  /** Left or right, where a flick goes the other way: both together would be neither. */
  function againstFlicks(): number {
    let bits = 0;
    for (const finger of fingers.values()) {
      if (finger.role !== 'button') continue;
      if (finger.bits & Button.left) bits |= Button.right;
      if (finger.bits & Button.right) bits |= Button.left;
    }
    return bits;
  }

  /** One thumb lets go of the stick: pushed to its edge, it stays so. */
  function leave({ originX, originY, x, y }: Stick): void {
    const radius = places().stickRadius;
    if (!places().oneThumb || Math.hypot(x - originX, y - originY) < EDGE * radius) return;
    const bits = stickBits((x - originX) / radius, (y - originY) / radius, feel);
    left = { x: originX, y: originY, knobX: x, knobY: y, bits };
    sink.hold(KEPT, bits);
  }

  function stop(): void {
    if (left === null) return;
    left = null;
    sink.hold(KEPT, 0);
  }

  const isAgain = (x: number, y: number, now: number): boolean =>
    places().oneThumb &&
    tapped !== null &&
    now - tapped.at < AGAIN_MS &&
    Math.hypot(x - tapped.x, y - tapped.y) < AGAIN_PX;

  function steerAgain(): void {
    for (const [id, finger] of fingers) if (finger.role === 'stick') steer(id, finger);
  }

  function press(id: number, finger: Press): void {
    finger.stage = 'held';
    hold(id, finger, finger.button === null ? 0 : Button[finger.button]);
  }

  /** The bits of a flick, or 0: Voice up or down, Jump to a side. */
  function flickOf(button: PlayButton | null, dx: number, dy: number): number {
    const across = Math.abs(dx) > Math.abs(dy);
    if (Math.max(Math.abs(dx), Math.abs(dy)) < FLICK_PX) return 0;
    if (button === 'voice' && !across) return Button.voice | (dy > 0 ? Button.down : Button.up);
    if (button === 'jump' && across) return Button.jump | Button.down | (dx > 0 ? Button.right : Button.left);
    return 0;
  }

  function tryFlick(id: number, finger: Press, dx: number, dy: number): void {
    const bits = flickOf(finger.button, dx, dy);
    if (bits === 0) return;
    finger.stage = 'flicked';
    hold(id, finger, bits);
    if (left && left.bits & againstFlicks()) stop();
    steerAgain();
  }

  function slide(id: number, finger: Press, x: number, y: number): void {
    const near = buttonAt(x, y, 0);
    let next = finger.button;
    if (near !== null && near !== 'pause') next = near;
    else if (next !== null && farFrom(places()[next], x, y) > HOLD_PX) next = null;
    if (next === finger.button) return;
    hold(id, finger, 0);
    finger.button = next;
    if (next !== null) sink.pressed(next);
    press(id, finger);
  }

  function roleAt(x: number, y: number, button: PlayButton | null, anywhere: boolean): Role {
    if (button !== null) return { role: 'button', button, stage: 'waiting', bits: 0, anywhere };
    const { stick } = places();
    const isFree = ![...fingers.values()].some((f) => f.role === 'stick');
    if (isFree && x >= stick.left && x < stick.right && y >= stick.top) {
      return { role: 'stick', originX: x, originY: y, x, y };
    }
    return { role: 'free' };
  }

  function lift(id: number): void {
    fingers.delete(id);
    sink.hold(sourceOf(id), 0);
    steerAgain();
  }

  return {
    down(id, x, y, now) {
      if (fingers.has(id)) lift(id);
      if (fingers.size >= MOST_FINGERS) return;
      const there = buttonAt(x, y, REACH_PX);
      const anywhere = there === null && isAgain(x, y, now);
      const button = anywhere ? 'voice' : there;
      tapped = null;
      if (button === 'pause') {
        stop();
        sink.pressed('menu');
        return;
      }
      const finger: Finger = { ...roleAt(x, y, button, anywhere), downX: x, downY: y, at: now, still: true };
      fingers.set(id, finger);
      if (finger.role === 'stick') stop();
      if (button !== null) sink.pressed(button);
      if (finger.role === 'button' && button !== null && WAIT_MS[button] === 0) press(id, finger);
    },

    move(id, x, y) {
      const finger = fingers.get(id);
      if (finger === undefined) return;
      const [dx, dy] = [x - finger.downX, y - finger.downY];
      if (Math.hypot(dx, dy) > TAP_PX) finger.still = false;
      if (finger.role === 'stick') {
        finger.x = x;
        finger.y = y;
        steer(id, finger);
      } else if (finger.role === 'button') {
        if (finger.stage === 'held' && !finger.anywhere) slide(id, finger, x, y);
        else if (finger.stage === 'waiting') tryFlick(id, finger, dx, dy);
      }
    },

    up(id, now) {
      const finger = fingers.get(id);
      if (finger === undefined) return;
      if (finger.role === 'button') {
        if (finger.stage === 'waiting') press(id, finger);
        if (finger.stage === 'flicked') {
          finger.stage = 'lifted';
          return;
        }
      } else if (finger.still && now - finger.at <= TAP_MS) {
        tapped = { x: finger.downX, y: finger.downY, at: now };
        onTap();
      } else if (finger.role === 'stick') leave(finger);
      lift(id);
    },

    lift,
    stop,

    cancel() {
      for (const id of [...fingers.keys()]) lift(id);
      stop();
    },

    poll(now) {
      const before = fingers.size;
      for (const [id, finger] of fingers) {
        if (finger.role !== 'button') continue;
        if (finger.stage === 'seen') lift(id);
        else if (finger.stage === 'lifted') finger.stage = 'seen';
        else if (finger.stage === 'waiting' && now - finger.at >= WAIT_MS[finger.button!]) press(id, finger);
      }
      return fingers.size !== before;
    },

    picture() {
      const pressed = new Set<TouchButton>();
      let stick: StickPicture | null = left;
      for (const finger of fingers.values()) {
        if (finger.role === 'button' && finger.button !== null) pressed.add(finger.button);
        if (finger.role === 'stick') {
          stick = { x: finger.originX, y: finger.originY, knobX: finger.x, knobY: finger.y };
        }
      }
      return { pressed, stick };
    },
  };
}
