import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createButtons } from '../src/input/buttons.ts';
import { createTouchGestures } from '../src/input/touchGestures.ts';
import { createTouchLesson } from '../src/input/touchHint.ts';
import { placeTouch, touchButtons } from '../src/input/touchLayout.ts';
import { Button } from '../src/sim/input.ts';
import { tick } from '../src/sim/tick.ts';
import { flat, play } from './support/sketch.ts';

const { left, right, up, down, jump, paw, voice, creep } = Button;
const none = { top: 0, right: 0, bottom: 0, left: 0 };
const moved = { landscape: {}, portrait: {}, landscapeThumb: {}, portraitThumb: {} };
const layout = { leftHanded: false, oneThumb: false, size: 1, moved };
const places = placeTouch({ width: 844, height: 390, insets: none }, layout);

describe('places', () => {
  const side = fc.integer({ min: 320, max: 2000 });
  test('buttons keep off each other, the edges, notches and the stick, on any screen and hand', () => {
    fc.assert(
      fc.property(side, side, fc.nat(44), fc.boolean(), fc.boolean(), (width, height, notch, leftHanded, oneThumb) => {
        const insets = { top: notch, right: notch, bottom: notch >> 1, left: notch };
        const p = placeTouch({ width, height, insets }, { leftHanded, oneThumb, size: 1, moved });
        for (const a of touchButtons) {
          const { x, y, r } = p[a];
          expect(x - r).toBeGreaterThanOrEqual(notch);
          expect(x + r).toBeLessThanOrEqual(width - notch);
          expect(y - r).toBeGreaterThanOrEqual(notch);
          expect(y + r).toBeLessThanOrEqual(height - insets.bottom);
          for (const b of touchButtons) {
            if (a < b) expect(Math.hypot(x - p[b].x, y - p[b].y) - r - p[b].r).toBeGreaterThanOrEqual(8);
          }
          const { rest, stick } = p;
          expect(Math.hypot(x - rest.x, y - rest.y), a).toBeGreaterThan(r + 8);
          expect([rest.x > stick.left, rest.x < stick.right, rest.y > stick.top]).toEqual([true, true, true]);
        }
      }),
    );
  });
  test('wherever a button was moved, it stays on the screen, also when that is held another way', () => {
    const share = fc.double({ min: -3, max: 3, noNaN: true });
    const place = fc.record({ x: share, y: share, size: fc.double({ min: 0.7, max: 1.8, noNaN: true }) });
    fc.assert(
      fc.property(side, side, fc.constantFrom(...touchButtons), place, (width, height, button, by) => {
        const both = { ...moved, landscape: { [button]: by }, portrait: { [button]: by } };
        const { x, y, r } = placeTouch({ width, height, insets: none }, { ...layout, moved: both })[button];
        expect(Math.min(x - r, y - r)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x + r - width, y + r - height)).toBeLessThanOrEqual(1e-9);
      }),
    );
  });
  test.each([false, true])('one thumb reaches all of it, left-handed: %s', (leftHanded) => {
    for (const [width, height] of [
      [320, 568],
      [390, 844],
      [844, 390],
    ] as const) {
      const p = placeTouch({ width, height, insets: none }, { leftHanded, oneThumb: true, size: 1, moved });
      const corner = { x: leftHanded ? 0 : width, y: height };
      for (const { x, y } of [p.jump, p.paw, p.voice, p.rest, p.pause])
        expect(Math.hypot(x - corner.x, y - corner.y)).toBeLessThan(380);
    }
  });
  test('as large as designed on a phone: Jump 76 px, the others 60', () => {
    for (const [width, height] of [
      [568, 320],
      [390, 844],
      [320, 568],
    ] as const) {
      const p = placeTouch({ width, height, insets: none }, layout);
      expect([p.jump.r, p.paw.r, p.voice.r].map((r) => r * 2)).toEqual([76, 60, 60]);
    }
  });
});

describe('fingers', () => {
  let buttons = createButtons();
  let told: string[] = [];
  let touch = createTouchGestures(
    () => places,
    { hold: () => {}, releaseAll: () => {}, pressed: () => {} },
    () => {},
  );
  beforeEach(() => {
    buttons = createButtons();
    told = [];
    const sink = { ...buttons, pressed: (action: string) => void told.push(action) };
    touch = createTouchGestures(
      () => places,
      sink,
      () => void told.push('tap'),
    );
  });
  const read = (ms: number): number => {
    touch.poll(ms);
    return buttons.read();
  };

  test('run and jump with two thumbs', () => {
    touch.down(1, 100, 300, 0);
    touch.move(1, 160, 300);
    touch.down(2, places.jump.x, places.jump.y, 0);
    expect(read(16)).toBe(right | jump);
    touch.up(2, 40);
    expect(read(48)).toBe(right);
    touch.up(1, 60);
    expect(read(64)).toBe(0);
  });

  test('a thumb that drags past the edge of the stick turns round at once', () => {
    touch.down(1, 100, 300, 0);
    touch.move(1, 300, 300);
    expect(read(16)).toBe(right);
    touch.move(1, 210, 300);
    expect(read(32) & left).toBe(left);
  });

  test('half a push creeps, down crouches', () => {
    touch.down(1, 100, 300, 0);
    touch.move(1, 118, 300);
    expect(read(16)).toBe(right | creep);
    touch.move(1, 105, 345);
    expect(read(32)).toBe(down);
  });

  test('a thumb slides from Jump to Paw; off all buttons it holds none', () => {
    touch.down(1, places.jump.x, places.jump.y, 0);
    expect(read(16)).toBe(jump);
    touch.move(1, places.paw.x, places.paw.y);
    expect(read(32)).toBe(paw);
    touch.move(1, places.paw.x - 200, places.paw.y);
    expect(read(48)).toBe(0);
    expect(told).toEqual(['jump', 'paw']);
  });

  test('Voice flicked down is the tail, up the slow blink; held it is a note, tapped a meow', () => {
    const { x, y } = places.voice;
    touch.down(1, x, y, 0);
    touch.move(1, x + 2, y + 20);
    expect(read(16)).toBe(voice | down);
    touch.up(1, 20);
    read(32);
    expect(read(48)).toBe(0);
    touch.down(1, x, y, 100);
    touch.move(1, x, y - 20);
    expect(read(116)).toBe(voice | up);
    touch.up(1, 120);
    read(130);
    read(140);
    touch.down(1, x, y, 200);
    expect(read(210)).toBe(0);
    expect([read(320), read(340)]).toEqual([voice, voice]);
    touch.up(1, 600);
    expect(read(610)).toBe(0);
    touch.down(1, x, y, 700);
    touch.up(1, 730);
    expect([read(740), read(750)]).toEqual([voice, 0]);
  });

  test.each([
    ['at rest', null],
    ['while running the same way', 60],
    ['while running the other way', -60],
  ])('Jump flicked to the right pounces right %s', (_, push) => {
    const level = flat();
    const running = push === null ? 0 : push > 0 ? right : left;
    if (push !== null) {
      touch.down(1, 150, 300, 0);
      touch.move(1, 150 + push, 300);
    }
    const world = play(level, [[running, 20]]);
    read(300);
    touch.down(2, places.jump.x, places.jump.y, 310);
    touch.move(2, places.jump.x + 14, places.jump.y - 2);
    touch.up(2, 318);
    tick(level, world, read(320));
    expect(world.events).toContainEqual(expect.objectContaining({ kind: 'jumped', how: 'pounce' }));
    expect(world.jasper.vx).toBeGreaterThan(0);
  });

  test('a tap beside the buttons is told, also where the stick would be; a drag is not', () => {
    touch.down(1, 500, 100, 0);
    touch.up(1, 90);
    touch.down(1, 100, 300, 200);
    touch.up(1, 280);
    touch.down(1, 500, 100, 400);
    touch.move(1, 500, 160);
    touch.up(1, 450);
    expect(told).toEqual(['tap', 'tap']);
  });

  test('Pause is felt at once and holds nothing', () => {
    touch.down(1, places.pause.x, places.pause.y, 0);
    expect(told).toEqual(['menu']);
    expect(read(500)).toBe(0);
  });

  test('whatever fingers do, nothing is held once all are gone', () => {
    const move = fc.tuple(fc.constantFrom('down', 'move', 'up', 'lift', 'poll'), fc.nat(5), fc.nat(844), fc.nat(390));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        moves.forEach(([what, id, x, y], i) => {
          if (what === 'down') touch.down(id, x, y, i * 20);
          else if (what === 'move') touch.move(id, x, y);
          else if (what === 'up') touch.up(id, i * 20);
          else if (what === 'lift') touch.lift(id);
          else read(i * 20);
        });
        touch.cancel();
        for (let i = 0; i < 40; i++) read(99_999);
        expect(read(99_999)).toBe(0);
        expect(touch.picture()).toEqual({ pressed: new Set(), stick: null });
      }),
      { numRuns: 200 },
    );
  });
});

describe('one thumb', () => {
  const thumb = placeTouch({ width: 390, height: 844, insets: none }, { ...layout, oneThumb: true });
  const { rest, stickRadius } = thumb;
  const setUp = () => {
    const buttons = createButtons();
    const told: string[] = [];
    const touch = createTouchGestures(
      () => thumb,
      { ...buttons, pressed: (action) => void told.push(action) },
      () => void told.push('tap'),
    );
    const read = (ms: number): number => {
      touch.poll(ms);
      return buttons.read();
    };
    /** Pushes the stick and lets go of it. */
    const push = (dx: number, dy: number, at: number): void => {
      touch.down(1, rest.x, rest.y, at);
      touch.move(1, rest.x + dx, rest.y + dy);
      touch.up(1, at + 400);
    };
    return { touch, read, push, told };
  };

  test('pushed to the edge he runs on, and jumps on the run; the next touch stops him', () => {
    const { touch, read, push } = setUp();
    push(2 * stickRadius, 0, 0);
    expect([read(420), read(440)]).toEqual([right, right]);
    touch.down(1, thumb.jump.x, thumb.jump.y, 500);
    expect(read(516)).toBe(right | jump);
    touch.up(1, 700);
    expect(read(716)).toBe(right);
    touch.down(1, rest.x, rest.y, 800);
    expect(read(816)).toBe(0);
  });
  test('pushed less, he goes only as long as it is', () => {
    const { touch, read, push } = setUp();
    push(0.6 * stickRadius, 0, 0);
    read(400);
    expect(read(416)).toBe(0);
    touch.down(1, rest.x, rest.y, 500);
    touch.move(1, rest.x, rest.y + stickRadius);
    touch.up(1, 900);
    expect(read(916)).toBe(down);
  });
  test('gathered by the stick, let go by a flick: the long pounce', () => {
    const { touch, read, push } = setUp();
    push(0, stickRadius, 0);
    const level = flat();
    const world = play(level, []);
    for (let i = 0; i < 30; i++) tick(level, world, read(400 + i * 16));
    touch.down(1, thumb.jump.x, thumb.jump.y, 1000);
    touch.move(1, thumb.jump.x + 14, thumb.jump.y);
    tick(level, world, read(1004));
    expect(world.events).toContainEqual(expect.objectContaining({ kind: 'jumped', how: 'wiggle' }));
  });
  test('on the run, a flick the other way is a leap the other way', () => {
    const { touch, read, push } = setUp();
    push(stickRadius, 0, 0);
    read(410);
    touch.down(1, thumb.jump.x, thumb.jump.y, 500);
    touch.move(1, thumb.jump.x - 14, thumb.jump.y);
    expect(read(506)).toBe(left | down | jump);
  });
  test('two taps are Voice: short a meow, held the call, drawn down the tail; one is only told', () => {
    const { touch, read, told } = setUp();
    const tap = (at: number): void => {
      touch.down(1, rest.x, rest.y, at);
      touch.up(1, at + 60);
    };
    tap(0);
    expect(read(100)).toBe(0);
    touch.down(1, rest.x + 6, rest.y, 200);
    touch.move(1, rest.x + 9, rest.y + 2);
    expect([read(216), read(340), read(800)]).toEqual([0, voice, voice]);
    touch.move(1, rest.x + 60, rest.y);
    expect(read(816)).toBe(voice);
    touch.up(1, 900);
    expect(read(916)).toBe(0);
    tap(2000);
    touch.down(1, rest.x, rest.y, 2150);
    touch.move(1, rest.x, rest.y + 20);
    expect(read(2170)).toBe(voice | down);
    touch.cancel();
    expect(told).toEqual(['tap', 'voice', 'tap', 'voice']);
  });
  test('what stops the world stops the run that goes on by itself', () => {
    const { touch, read, push } = setUp();
    push(stickRadius, 0, 0);
    read(400);
    touch.down(1, thumb.pause.x, thumb.pause.y, 500);
    expect(read(516)).toBe(0);
    push(stickRadius, 0, 1000);
    read(1410);
    touch.stop();
    expect([read(1420), touch.picture().stick]).toEqual([0, null]);
  });
});

describe('the first touches', () => {
  const idle = { pressed: new Set<never>(), stick: null };
  const steered = (knobX: number) => ({ ...idle, stick: { x: 100, y: 300, knobX, knobY: 300 } });
  const jumped = { ...idle, pressed: new Set(['jump'] as const) };

  test.each([
    ['stick first', [steered(130), jumped]],
    ['jump first', [jumped, steered(70)]],
  ])('are learnt when both were made, and said so once: %s', (_, [first, second]) => {
    const lesson = createTouchLesson();
    expect(lesson.see(first!, 52)).toBe(false);
    expect(lesson.used.size).toBe(1);
    expect([lesson.see(second!, 52), lesson.see(second!, 52)]).toEqual([true, false]);
  });
  test('a thumb that only rests has not steered', () => {
    const lesson = createTouchLesson();
    lesson.see(steered(108), 52);
    expect([...lesson.used]).toEqual([]);
  });
});
