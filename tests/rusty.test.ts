/** Rusty keeps his word: each signal has its range, its answer and its moment (DESIGN.md 3 and 4). */
import { describe, expect, test } from 'vitest';
import type { EventKind } from '../src/sim/events.ts';
import { PX, TILE } from '../src/sim/fixed.ts';
import { Button, type TickInput } from '../src/sim/input.ts';
import type { Level, LevelObject } from '../src/sim/level.ts';
import { type RustyMode, tickRusty } from '../src/sim/rusty.ts';
import { tick } from '../src/sim/tick.ts';
import type { World } from '../src/sim/world.ts';
import { dog, field, heeding, point, put, road, rustyOf } from './support/companion.ts';
import { play, sketch } from './support/sketch.ts';

const { left, right, up, down, jump, paw, voice, creep } = Button;
const CALL: [TickInput, number][] = [
  [voice, 20],
  [0, 1],
];

/** Ticks until it is so, holding an input; fails the test after `most`. */
function until(level: Level, world: World, input: TickInput, so: (w: World) => boolean, most = 600): number {
  for (let n = 0; n < most; n++) {
    if (so(world)) return n;
    tick(level, world, input);
  }
  throw new Error(`not so within ${most} ticks: Rusty ${JSON.stringify(world.rusty)}`);
}
const inMode = (mode: RustyMode) => (w: World) => rustyOf(w).mode === mode;
const happened = (kind: EventKind) => (w: World) => w.events.some((e) => e.kind === kind);
const apart = (w: World) => Math.abs(w.jasper.x - rustyOf(w).x) / TILE;

describe('signals', () => {
  test('he notices each within six ticks, also when he is busy with another', () => {
    for (const signal of [
      [
        [voice, 20],
        [0, 1],
      ],
      [down | voice],
      [up | voice],
      [voice, 0],
    ] as (TickInput | [TickInput, number])[][]) {
      const level = field(44);
      const world = play(level, [[0, 5], ...signal], heeding(level));
      expect(until(level, world, 0, happened('rustyHeard'))).toBeLessThanOrEqual(6);
      expect(rustyOf(world).heard).toBe(0);
    }
  });
  test.each([
    ['call', CALL, 44],
    ['blink', [up | voice], 10],
    ['twitch', [down | voice], 20],
    ['meow', [voice, 0], 12],
  ] as [string, TickInput[], number][])('a %s carries as far as the table says', (_, signal, range) => {
    for (const [far, hears] of [
      [range - 0.3, true],
      [range + 0.3, false],
    ] as const) {
      const level = field(50.5 - far);
      const world = heeding(level);
      rustyOf(world).order = 'stay'; // so that he does not come nearer
      play(level, signal, world);
      for (let i = 0; i < 8; i++) tick(level, world, 0);
      expect(rustyOf(world).heard < 30, `${far} tiles`).toBe(hears);
    }
  });
  test('what Jasper carries in his mouth halves the call', () => {
    const level = field(26, [put('thing', 9, [50.5, 10], { item: 'string', knot: '', flees: 0, require: [] })]);
    const world = heeding(level);
    rustyOf(world).order = 'stay';
    play(level, [paw, 0, ...CALL, [0, 4]], world);
    expect(world.jasper.carrying).not.toBe(-1);
    expect(rustyOf(world).heard).toBeGreaterThan(100);
  });
  test('the newest of two commands wins', () => {
    const level = field(40);
    const world = play(level, [...CALL, [0, 15], down | voice, [0, 12]], heeding(level));
    expect(rustyOf(world).mode).toBe('flat');
  });
  test('before the first call he does not heed', () => {
    const level = field(40);
    const world = heeding(level);
    delete world.flags.m2_1_call;
    play(level, [...CALL, [0, 60]], world);
    expect(rustyOf(world).x).toBe(40 * TILE);
  });
});

describe('following and coming', () => {
  test('he keeps four tiles off below trust 20, and two from there', () => {
    for (const [trust, gap] of [
      [0, 4],
      [20, 2],
    ] as const) {
      const level = field(30);
      const world = play(level, [[0, 900]], heeding(level, trust));
      expect(apart(world)).toBeCloseTo(gap, 0);
      expect(rustyOf(world).mode).toBe('stand');
    }
  });
  test('called, he comes to where the call was made, not to where Jasper is then', () => {
    const level = field(30);
    const world = play(level, CALL, heeding(level));
    const { x } = world.jasper;
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 240; i++) {
      tick(level, world, right);
      nearest = Math.min(nearest, Math.abs(rustyOf(world).x - x));
    }
    expect(nearest).toBeLessThan(TILE);
  });
  test('he runs at 2.1 px a tick, called at 2.6, and never faster', () => {
    const level = field(20);
    const world = play(level, [...CALL, [0, 90]], heeding(level));
    expect(rustyOf(world).vx / PX).toBeCloseTo(2.6, 1);
  });
  test('he cannot come up a wall, and shows it: a head tilt, facing Jasper', () => {
    const rows = [
      ...Array(5).fill(''),
      `${' '.repeat(30)}J`,
      `${' '.repeat(28)}#####`,
      ...Array(5).fill(''),
      '#'.repeat(60),
    ];
    const level = sketch(rows, [dog(12, 12), point('a', 1, 12), point('b', 59, 12), road('a', 'b')]);
    const world = play(level, CALL, heeding(level));
    until(level, world, 0, happened('rustyRefused'));
    expect(rustyOf(world).mode).toBe('refuse');
  });
});

describe('verbs', () => {
  test('a call beside him is a bark; twitched at he lies flat, three seconds at most, a call ends it', () => {
    const level = field(48);
    const world = play(level, CALL, heeding(level));
    until(level, world, 0, happened('barked'), 10);
    play(level, [[0, 60], down | voice], world);
    expect(until(level, world, 0, inMode('flat'))).toBeLessThanOrEqual(8);
    expect(until(level, world, 0, (w) => !inMode('flat')(w))).toBeGreaterThanOrEqual(180);
    play(level, [down | voice, [0, 30], ...CALL, [0, 10]], world);
    expect(rustyOf(world).mode).not.toBe('flat');
  });
  test('blinked at he sits, for as long as needed', () => {
    const level = field(46);
    const world = play(level, [up | voice, [0, 1500], [right, 170]], heeding(level));
    expect(inMode('sit')(world)).toBe(true);
    expect(apart(world)).toBeGreaterThan(20);
    play(level, [...CALL, [0, 200]], world);
    expect(apart(world)).toBeLessThan(20);
  });
  test('long bark: a second call, four to eight tiles off, barks on the run', () => {
    const barksAt = (tiles: number): boolean => {
      const level = field(20);
      const world = play(level, CALL, heeding(level));
      play(
        level,
        [
          [0, 16],
          [voice, 20],
        ],
        world,
      );
      until(level, world, voice, (w) => apart(w) <= tiles);
      play(level, [0, 0, 0], world);
      return world.barked > 0 && rustyOf(world).vx !== 0;
    };
    expect([9, 8.6, 8, 6, 4.4, 4].map(barksAt)).toEqual([false, false, true, true, true, false]);
  });
  test.each([
    [0, 72],
    [20, 36],
    [45, 12],
    [70, 0],
  ])('at trust %i he hesitates %i ticks before a scary road, and none when rubbed', (trust, ticks) => {
    const rows = [...Array(9).fill(''), `${' '.repeat(30)}J`, `${'#'.repeat(10)}    ${'#'.repeat(40)}`];
    const objects = [dog(3, 10), point('a', 1, 10), point('b', 9, 10), point('c', 15, 10), point('d', 50, 10)];
    const roads = [road('a', 'b'), road('b', 'c', { move: 'jump', scary: 1 }), road('c', 'd')];
    const level = sketch(rows, [...objects, ...roads]);
    const hesitation = (warm: boolean): number => {
      const world = heeding(level, trust);
      rustyOf(world).warm = warm;
      until(level, world, 0, (w) => rustyOf(w).x === 9 * TILE);
      return until(level, world, 0, inMode('air'));
    };
    expect(hesitation(false) - hesitation(true)).toBe(ticks);
  });
  test('to walk along his side rubs him', () => {
    const level = field(52);
    const world = heeding(level);
    rustyOf(world).order = 'stay';
    until(level, world, right | creep, happened('rubbed'));
    expect(rustyOf(world).warm).toBe(true);
  });
  test.each([
    [1.2, 0, true],
    [1.3, 0, false],
    [1.1, 9.9, true],
    [1.1, 10.1, false],
  ])('a rub: at %f px a tick, %f px off: %s', (speed, off, rubs) => {
    const level = field(52);
    const world = heeding(level);
    const r = rustyOf(world);
    r.order = 'stay';
    Object.assign(world.jasper, { x: r.x - Math.round(off * PX), vx: Math.round(speed * PX) });
    tickRusty(level, world);
    expect(r.warm).toBe(rubs);
  });
  test('a thing is picked up from a tile off, and put down in 12 ticks, crouched', () => {
    for (const [off, takes] of [
      [0.95, true],
      [1.05, false],
    ] as const) {
      const level = field(30, [put('thing', 9, [50.5 + off, 10], { item: 'string', knot: '', flees: 0, require: [] })]);
      const world = play(level, [0, paw, 0], heeding(level));
      expect(world.jasper.carrying !== -1, `${off} tiles`).toBe(takes);
      if (!takes) continue;
      play(level, [[0, 20], [down, 2], down | paw], world);
      expect(world.jasper.carrying).toBe(-1);
      expect(until(level, world, down, (w) => w.jasper.act === 'none')).toBe(12);
    }
  });
  test('a sniff marks a dig as two swipes do', () => {
    const things = [
      put('rubble', 10, [54, 8, 1, 2], {}),
      put('dig', 11, [53.5, 8, 0.5, 2], { hard: 'packed', target: 10, from: 'left' }),
      put('sniff', 12, [53, 10], { sniff: 's', tall: false }),
    ];
    const level = field(45, things);
    const world = play(level, [[right, 24], [0, 20], paw, [0, 25]], heeding(level));
    until(level, world, left, inMode('dig'));
    expect(until(level, world, 0, happened('dug'))).toBe(150);
  });
  test('two swipes mark a dig; he digs it out and the road is open', () => {
    const things = [
      put('rubble', 10, [54, 8, 1, 2], {}),
      put('dig', 11, [53.5, 8, 0.5, 2], { hard: 'soft', target: 10, from: 'left' }),
    ];
    const level = field(45, things);
    const world = play(level, [[right, 60], paw, [0, 20], paw, [0, 20]], heeding(level));
    until(level, world, left, inMode('dig'));
    expect(until(level, world, 0, happened('dug'))).toBe(90);
    until(level, world, right, (w) => w.jasper.x > 56 * TILE);
  });
  test('he pushes a crate away from Jasper, to its stop', () => {
    const level = field(45, [put('crate', 10, [54, 8, 2, 2], { min: 54 * TILE, max: 60 * TILE })]);
    const world = play(level, [[right, 60], paw, [0, 20], paw, [0, 20]], heeding(level));
    until(level, world, 0, inMode('push'));
    until(level, world, 0, (w) => w.entities[0]!.x === 60 * TILE);
    until(level, world, 0, inMode('stand'));
  });
});

describe('his back', () => {
  const ledge = (height: number): { level: Level; at: LevelObject[] } => {
    const rows = Array.from({ length: 19 }, (_, y) => (y >= 19 - height ? `${' '.repeat(56)}${'#'.repeat(40)}` : ''));
    rows[18] = `${' '.repeat(50)}J     ${'#'.repeat(40)}`;
    const at = [put('boost', 10, [51, 16, 5, 3], { side: 'right' })];
    const roads = [dog(46, 19), point('a', 1, 19), point('b', 56, 19), road('a', 'b')];
    return { level: sketch([...rows, '#'.repeat(96)], [...roads, ...at]), at };
  };
  test.each([
    [0, 'only when called'],
    [20, 'unasked'],
  ])('at trust %i he braces under a ledge %s', (trust) => {
    const { level } = ledge(7);
    const world = play(
      level,
      [
        [right, 25],
        [0, 200],
      ],
      heeding(level, trust),
    );
    expect(inMode('brace')(world)).toBe(trust >= 20);
    if (trust < 20) until(level, play(level, CALL, world), 0, inMode('brace'));
  });
  test('a jump from it, braced, reaches a ledge of 7 tiles, and 8 by a mantle', () => {
    for (const height of [7, 8]) {
      const { level } = ledge(height);
      const world = play(level, [[right, 25], ...CALL, [0, 200]], heeding(level));
      expect(inMode('brace')(world)).toBe(true);
      until(level, world, right, (w) => w.jasper.x > rustyOf(w).x - TILE);
      play(level, [[right | jump, 30]], world);
      until(level, world, right, (w) => w.jasper.mode === 'ground');
      expect(world.jasper.platform).toBe(-2);
      tick(level, world, right | jump);
      expect(happened('jumped')(world) && world.events.some((e) => e.kind === 'jumped' && e.how === 'boost')).toBe(
        true,
      );
      let pulled = false;
      const landed = (w: World): boolean => {
        pulled ||= w.jasper.mode === 'mantle';
        return w.jasper.mode === 'ground';
      };
      until(level, world, right | jump, landed, 120);
      expect((19 * TILE - world.jasper.y) / TILE).toBe(height);
      expect(pulled).toBe(height === 8);
    }
  });
  test('he braces for four seconds', () => {
    const { level } = ledge(7);
    const world = play(level, [[right, 25], ...CALL], heeding(level));
    until(level, world, 0, inMode('brace'));
    expect(until(level, world, 0, (w) => !inMode('brace')(w))).toBe(240);
  });
  test('dog hop: a jump from his running back adds his speed, 4.2 px a tick at most', () => {
    const level = field(49);
    const world = play(level, [[right, 300]], heeding(level, 20));
    const r = rustyOf(world);
    Object.assign(world.jasper, { x: r.x, y: r.y - 26 * PX, vx: 0, vy: 0, mode: 'ground' });
    until(level, world, 0, (w) => w.jasper.platform === -2 && rustyOf(w).dx > 400);
    tick(level, world, right | jump);
    expect(world.events.some((e) => e.kind === 'jumped' && e.how === 'dogHop')).toBe(true);
    expect(world.jasper.vx).toBeGreaterThan(400);
    expect(world.jasper.vx).toBeLessThanOrEqual(Math.round(4.2 * PX));
  });
});

describe('never stuck, lost or hurt', () => {
  test('out of sight he comes nearer by himself, and within ten seconds answers a call', () => {
    const level = field(5, [point('half', 60, 10), road('west', 'half'), road('half', 'east')]);
    const world = heeding(level);
    Object.assign(world.jasper, { x: 90 * TILE });
    until(level, world, 0, happened('rustyNear'), 2);
    expect(apart(world)).toBe(30);
    play(level, CALL, world);
    expect(until(level, world, 0, (w) => apart(w) < 3)).toBeLessThan(600);
  });
  test('he is never moved across a shut gate', () => {
    const gate = put('gate', 10, [20, 8, 1, 2], { look: 'gate' });
    const rows = [...Array(9).fill(''), `${' '.repeat(80)}J`, '#'.repeat(100)];
    const points = [point('a', 1, 10), point('b', 18, 10), point('c', 23, 10), point('d', 99, 10)];
    const roads = [road('a', 'b'), road('b', 'c', { need: '#10' }), road('c', 'd')];
    const level = sketch(rows, [gate, dog(5, 10), ...points, ...roads]);
    const world = play(level, [[0, 900]], heeding(level));
    expect(rustyOf(world).x).toBe(18 * TILE);
  });
  test('under a pane he jumps out in time by himself; flat he lets it pass, and gets up after it', () => {
    const pane = put('pane', 10, [44, 2, 2, 1], { delay: 60, require: [] });
    const level = field(42, [pane]);
    const world = heeding(level);
    Object.assign(rustyOf(world), { x: 45 * TILE });
    until(level, world, 0, happened('rustyDodged'));
    until(level, world, 0, happened('shattered'));
    expect(Math.abs(rustyOf(world).x - 45 * TILE)).toBeGreaterThan(1.5 * TILE);
    Object.assign(world.jasper, { x: 90 * TILE });
    until(level, world, 0, (w) => apart(w) < 5);

    const flat = heeding(level);
    Object.assign(rustyOf(flat), { x: 45 * TILE });
    play(level, [0, down | voice], flat);
    until(level, flat, 0, inMode('flat'));
    const { x } = rustyOf(flat);
    until(level, flat, 0, (w) => !inMode('flat')(w) || rustyOf(w).x !== x);
    expect(happened('shattered')(flat)).toBe(true);
  });
  test('after 25 s without progress he looks at the answer, after 45 s he stands by it and whines', () => {
    const level = field(48, [
      put('gate', 10, [70, 8, 1, 2], { look: 'gate' }),
      put('plate', 11, [58, 9.5, 2, 0.5], { need: 5, target: 10, spring: false }),
    ]);
    const world = heeding(level, 20);
    play(level, [[0, 1490]], world);
    const looked = until(level, world, 0, happened('rustyHeard'));
    expect(looked).toBeLessThan(30);
    expect(rustyOf(world).facing).toBe(1);
    expect(until(level, world, 0, happened('rustyWhined'), 1400)).toBeGreaterThan(1100);
  });
});
