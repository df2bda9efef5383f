import { describe, expect, test } from 'vitest';
import { defaultBindings } from '../src/input/bindings.ts';
import { createButtons } from '../src/input/buttons.ts';
import { createGamepadPoller } from '../src/input/gamepad.ts';
import { createHolds, type Kept, keepsNothing } from '../src/input/holds.ts';
import { createTouchGestures } from '../src/input/touchGestures.ts';
import { placeTouch } from '../src/input/touchLayout.ts';
import { Button, type TickInput } from '../src/sim/input.ts';
import { tick } from '../src/sim/tick.ts';
import type { World } from '../src/sim/world.ts';
import { flat, play } from './support/sketch.ts';

const { left, right, up, down, jump, voice, creep } = Button;
const all: Kept = { crouch: true, move: true, jump: true, voice: true };

/** What ticks see of what is held in each of them. */
function keep(kept: Partial<Kept>, ...raw: TickInput[]): TickInput[] {
  const holds = createHolds();
  holds.kept = { ...keepsNothing, ...kept };
  return raw.map(holds.read);
}
/** Plays what ticks see; what Jasper has done. */
function act(seen: TickInput[]): { world: World; happened: string[] } {
  const level = flat();
  const world = play(level, [[0, 5]]);
  const happened: string[] = [];
  for (const input of seen) {
    tick(level, world, input);
    happened.push(...world.events.map(({ kind }) => kind));
  }
  return { world, happened };
}
const script = (...presses: [TickInput, number][]): TickInput[] =>
  presses.flatMap(([bits, ticks]) => Array<number>(ticks).fill(bits));

describe('holds as presses', () => {
  test('none is one unless it is asked for', () => {
    const raw = script([right | down, 3], [0, 1], [jump | voice, 2], [0, 3]);
    expect(keep({}, ...raw)).toEqual(raw);
    expect(keep({ jump: true }, down, 0)).toEqual([down, 0]);
  });
  test('Down stays until the next press, or Up', () => {
    expect(keep({ crouch: true }, down, 0, 0, down, down, 0)).toEqual([down, down, down, 0, 0, 0]);
    expect(keep(all, down, 0, up, 0, up, 0)).toEqual([down, down, up, up, 0, 0]);
  });
  test('a direction goes on, at the pace of the stick, until the same again or the other', () => {
    expect(keep({ move: true }, right, 0, 0, left, 0, left, 0)).toEqual([right, right, right, left, left, 0, 0]);
    expect(keep({ move: true }, right | creep, 0, right, 0)).toEqual([right | creep, right | creep, 0, 0]);
    expect(keep({ move: true }, right | creep, right, 0)).toEqual([right | creep, right, right]);
  });
  test('a tap jumps as high as a hold, and a tap in the air is a press of its own', () => {
    const peak = (seen: TickInput[]): number => {
      const level = flat();
      const world = play(level, [[0, 5]]);
      const { y } = world.jasper;
      return seen.reduce((high, input) => {
        tick(level, world, input);
        return Math.max(high, y - world.jasper.y);
      }, 0);
    };
    const raw = script([jump, 2], [0, 50]);
    expect(peak(keep({ jump: true }, ...raw))).toBe(peak(script([jump, 52])));
    const twice = keep({ jump: true }, ...script([jump, 1], [0, 4], [jump, 1], [0, 4]));
    expect(twice.slice(4, 8)).toEqual([jump, 0, jump, jump]);
  });
  test('Voice once is a call, twice a meow, with Down the tail', () => {
    expect(act(keep({ voice: true }, ...script([voice, 3], [0, 60]))).happened).toContain('called');
    const meow = act(keep({ voice: true }, ...script([voice, 3], [0, 4], [voice, 2], [0, 60]))).happened;
    expect(meow.filter((kind) => kind === 'meowed' || kind === 'called')).toEqual(['meowed']);
    const tail = act(keep({ voice: true, crouch: true }, ...script([down, 2], [0, 3], [voice, 2], [0, 60])));
    expect(tail.happened).toContain('twitched');
    expect(tail.happened).not.toContain('called');
    expect(tail.world.jasper.crouched).toBe(true);
  });
  test('a wiggle and its leap, one press after the other', () => {
    const seen = keep(all, ...script([down, 2], [0, 30], [right, 1], [0, 1], [jump, 2], [0, 20]));
    expect(act(seen).world.jasper.pounced).toBe(true);
  });
  test('what lets go lets go of all', () => {
    const holds = createHolds();
    holds.kept = all;
    holds.read(right | down | jump | voice);
    holds.letGo();
    expect(holds.read(0)).toBe(0);
  });
});

describe('the same by every device', () => {
  const ticks = (buttons: ReturnType<typeof createButtons>, count: number): TickInput[] => {
    const holds = createHolds();
    holds.kept = all;
    return Array.from({ length: count }, () => holds.read(buttons.read()));
  };
  test('keys', () => {
    const buttons = createButtons();
    buttons.hold('key ArrowDown', down);
    buttons.hold('key ArrowDown', 0);
    expect(ticks(buttons, 3)).toEqual([down, down, down]);
  });
  test('a pad', () => {
    const buttons = createButtons();
    const pressed = Array.from({ length: 17 }, () => ({ pressed: false }));
    const pad = { id: '', connected: true, mapping: 'standard', buttons: pressed, axes: [0, 0.9] };
    const poller = createGamepadPoller(
      () => [pad as unknown as Gamepad],
      () => defaultBindings,
      { ...buttons, pressed: () => {} },
    );
    poller.poll(0);
    pad.axes[1] = 0;
    poller.poll(16);
    expect(ticks(buttons, 3)).toEqual([down, down, down]);
  });
  test('touch', () => {
    const buttons = createButtons();
    const moved = { landscape: {}, portrait: {}, landscapeThumb: {}, portraitThumb: {} };
    const screen = { width: 844, height: 390, insets: { top: 0, right: 0, bottom: 0, left: 0 } };
    const places = placeTouch(screen, { leftHanded: false, oneThumb: false, size: 1, moved });
    const touch = createTouchGestures(
      () => places,
      { ...buttons, pressed: () => {} },
      () => {},
    );
    touch.down(1, 100, 300, 0);
    touch.move(1, 100, 350);
    touch.up(1, 100);
    expect(ticks(buttons, 3)).toEqual([down, down, down]);
  });
});
