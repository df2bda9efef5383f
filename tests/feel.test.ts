import { describe, expect, test } from 'vitest';
import { PX, TILE } from '../src/sim/fixed.ts';
import { Button } from '../src/sim/input.ts';
import type { Level } from '../src/sim/level.ts';
import { createWorld, tick } from '../src/sim/tick.ts';
import { tuning } from '../src/sim/tuning.ts';
import { freshStart, type World } from '../src/sim/world.ts';
import { flat, play, type Script, sketch } from './support/sketch.ts';

const { left, right, up, down, jump, paw, voice, touch } = Button;
const tiles = (units: number): number => units / TILE;
const jumps = (world: World): string[] => world.events.flatMap((e) => (e.kind === 'jumped' ? [e.how] : []));

/** Plays `before`, then holds `during` until he lands; what the arc measured. */
function arc(before: Script, during: number, level: Level = flat()) {
  const world = play(level, before);
  const { x, y } = world.jasper;
  let top = 0;
  let ticks = 0;
  do {
    tick(level, world, during);
    ticks++;
    top = Math.max(top, y - world.jasper.y);
  } while (world.jasper.mode !== 'ground' && ticks < 300);
  return { across: tiles(Math.abs(world.jasper.x - x)), up: tiles(top), ticks, world, level };
}

describe('arcs keep the distances that levels are built on (DESIGN.md 3)', () => {
  test('a held jump at full run clears 6.4 tiles, 3.4 up, in 46 ticks', () => {
    const a = arc([[right, 30]], right | jump);
    expect(a.across).toBeCloseTo(6.4, 0);
    expect(a.up).toBeCloseTo(3.36, 1);
    expect(a.ticks).toBe(46);
  });
  test('a tapped jump is a hop of half a tile', () => {
    const world = play(flat(), [jump]);
    const { y } = world.jasper;
    let top = 0;
    for (let i = 0; i < 60; i++) {
      tick(flat(), world, 0);
      top = Math.max(top, y - world.jasper.y);
    }
    expect(tiles(top)).toBeGreaterThan(0.3);
    expect(tiles(top)).toBeLessThan(0.8);
  });
  test('pounces: quick 6.6 across and 1.5 up, wiggle 8.8 and 1.8', () => {
    const quick = arc([], right | down | jump);
    expect([quick.across, quick.up].map((n) => Math.round(n * 10) / 10)).toEqual([6.6, 1.5]);
    const wiggle = arc([[down, 30]], right | down | jump);
    expect([wiggle.across, wiggle.up].map((n) => Math.round(n * 10) / 10)).toEqual([8.9, 1.8]);
  });
  test('slides: 3 tiles from a run, 8 from a pounce, 13 from a wiggle', () => {
    const slide = (before: Script): number => {
      const level = flat();
      const world = play(level, before);
      while (world.jasper.mode !== 'ground') tick(level, world, right | down);
      const { x } = world.jasper;
      do tick(level, world, right | down);
      while (world.jasper.sliding);
      return Math.floor(tiles(world.jasper.x - x));
    };
    expect(slide([[right, 30]])).toBe(3);
    expect(slide([right | down | jump])).toBe(8);
    expect(slide([[down, 30], right | down | jump])).toBe(13);
  });
});

describe('forgiveness: the last tick that works is the table’s', () => {
  const ledge = sketch([`J${' '.repeat(30)}`, '#'.repeat(4), '', '', '', '', '', '', '#'.repeat(40)]);
  /** The first tick in the air when running off the ledge. */
  const leave = (): World => {
    const world = createWorld(ledge, freshStart());
    while (world.jasper.mode === 'ground') tick(ledge, world, right);
    return world;
  };
  test('coyote time', () => {
    const works = (late: number): boolean => {
      const world = leave();
      for (let i = 1; i < late; i++) tick(ledge, world, right);
      tick(ledge, world, right | jump);
      return jumps(world).includes('jump');
    };
    // the tick that leaves the ledge is the first of them
    const last = Math.max(...Array.from({ length: 20 }, (_, i) => i).filter((n) => n === 0 || works(n)));
    expect(last + 1).toBe(tuning.coyote);
  });
  const buffered = (early: number, bits: number): boolean => {
    const level = flat();
    const probe = arc([[right, 30]], right | jump, level);
    const air = probe.ticks;
    // he lands in tick `air`, so the first jump that could follow is in tick air + 1
    const world = play(level, [
      [right, 30],
      [right | jump | bits, air - 1 - early],
      [right | bits, 1],
      [right | jump | bits, 1],
    ]);
    let jumped = false;
    for (let i = 0; i < early + 1; i++) {
      tick(level, world, right | bits);
      jumped ||= jumps(world).length > 0;
    }
    return jumped;
  };
  test.each([
    [0, tuning.buffer],
    [touch, tuning.bufferTouch],
  ])('jump buffer (input bits %i)', (bits, ticks) => {
    expect(buffered(ticks, bits)).toBe(true);
    expect(buffered(ticks + 1, bits)).toBe(false);
  });
  test.each([1, 2, 3, 4, 5, 6])('corner nudge of %i px', (deep) => {
    const level = sketch(['', '    #####', '', '', 'J', '#'.repeat(12)]);
    const world = createWorld(level, freshStart());
    world.jasper.x = 4 * TILE - tuning.half + deep * PX;
    const before = world.jasper.x;
    play(level, [[jump, 30]], world);
    const passed = world.jasper.y < 3 * TILE;
    expect(passed).toBe(deep <= 5);
    if (passed) expect(before - world.jasper.x).toBe(deep * PX);
  });
  test('feet up to 6 px under a ledge step onto it without stopping', () => {
    const level = sketch(['', '', ' J', '     ######', '     ######', '#'.repeat(12)]);
    const world = createWorld(level, freshStart());
    Object.assign(world.jasper, {
      x: 5 * TILE - tuning.half - PX,
      y: 3 * TILE + 5 * PX,
      vx: tuning.runMax,
      mode: 'air',
    });
    tick(level, world, right);
    expect(world.jasper).toMatchObject({ mode: 'ground', y: 3 * TILE, vx: tuning.runMax });
  });
});

describe('techniques and their windows', () => {
  const pounceThen = (wait: number): World => {
    const level = flat();
    const world = play(level, [right | down | jump]);
    while (world.jasper.mode !== 'ground') tick(level, world, right);
    for (let i = 0; i < wait - 1; i++) tick(level, world, right);
    tick(level, world, right | jump);
    return world;
  };
  test('skitter: up to 6 ticks after a pounce lands, and not the 7th', () => {
    expect(jumps(pounceThen(tuning.skitter))).toEqual(['skitter']);
    expect(pounceThen(tuning.skitter).jasper.vx).toBe(tuning.skitterX);
    expect(jumps(pounceThen(tuning.skitter + 1))).toEqual(['jump']);
  });
  test('wiggle: 24 ticks crouched; a step of up to 6 ticks is forgiven', () => {
    const how = (still: number, step: number): string[] =>
      jumps(play(flat(), [[down, still], [down | right, step], down | right | jump]));
    expect(how(tuning.wiggle, 0)).toEqual(['wiggle']);
    expect(how(tuning.wiggle - 2, 0)).toEqual(['pounce']);
    expect(how(40, tuning.wiggleGrace)).toEqual(['wiggle']);
    expect(how(40, tuning.wiggleGrace + 2)).toEqual(['pounce']);
  });
  test('a mantle may be left by a jump from tick 8', () => {
    const level = sketch(['', '', '', '', '     ######', '     ######', '     ######', ' J   ######', '#'.repeat(12)]);
    const mantling = (ticks: number): World => {
      const world = play(level, [[right, 8]]);
      let guard = 0;
      while (world.jasper.mode !== 'mantle' && guard++ < 90) tick(level, world, right | jump);
      expect(world.jasper.mode).toBe('mantle');
      for (let i = 1; i < ticks; i++) tick(level, world, right);
      tick(level, world, right | jump);
      return world;
    };
    expect(jumps(mantling(tuning.mantleCancel))).toEqual(['mantle']);
    expect(jumps(mantling(tuning.mantleCancel - 2))).toEqual([]);
  });
  test('a puddle slows, then shakes; a jump throws the water off', () => {
    const level = sketch(['', '', '', ' J   ~~~~~', '#'.repeat(40)]);
    const wet = play(level, [[right, 60]]);
    expect(Math.abs(wet.jasper.vx)).toBeLessThanOrEqual(tuning.puddleMax);
    let shook = false;
    for (let i = 0; i < 60; i++) {
      tick(level, wet, right);
      shook ||= wet.events.some((e) => e.kind === 'shook');
    }
    expect(shook).toBe(true);
    const hop = play(level, [
      [right, 60],
      [right | jump, 1],
    ]);
    expect(hop.jasper.wet).toBe(0);
  });
});

describe('walls', () => {
  const shaft = sketch([...Array(20).fill('#    B'), '#J   B', '######']);
  test('wall jumps push off bare stone for nothing', () => {
    const level = sketch([...Array(20).fill('#    #'), '#J   #', '######']);
    const world = play(level, [
      [left | jump, 14],
      [left, 1],
      [right | jump, 1],
    ]);
    expect(jumps(world)).toEqual(['wall']);
    expect(world.jasper).toMatchObject({ vx: tuning.wallX, stamina: tuning.stamina });
  });
  const onto = (): World => {
    const world = play(shaft, [[right | jump, 20]]);
    let guard = 0;
    while (world.jasper.mode !== 'climb' && guard++ < 60) tick(shaft, world, right);
    expect(world.jasper.mode).toBe('climb');
    return world;
  };
  test('climbing spends strength, and a full stretch is 9 tiles', () => {
    const world = onto();
    world.jasper.stamina = tuning.stamina;
    const { y } = world.jasper;
    while (world.jasper.mode === 'climb') tick(shaft, world, right | up);
    expect(tiles(y - world.jasper.y)).toBeGreaterThan(9);
    expect(tiles(y - world.jasper.y)).toBeLessThan(10);
  });
  test('a hop with Toward held comes back to the wall 2.8 tiles higher', () => {
    const world = onto();
    const { y } = world.jasper;
    tick(shaft, world, right | jump);
    expect(jumps(world)).toEqual(['hop']);
    let ticks = 1;
    while (world.jasper.mode !== 'climb' && ticks < 60) {
      tick(shaft, world, right | up | jump);
      ticks++;
    }
    expect(ticks).toBeLessThan(24);
    expect(tiles(y - world.jasper.y)).toBeGreaterThan(2.2);
    expect(world.jasper.stamina).toBeLessThanOrEqual(tuning.stamina - tuning.hopCost);
  });
});

describe('paw and voice', () => {
  test('a short press of Voice is a meow, 18 ticks make a call', () => {
    const said = (ticks: number): string[] => {
      const level = flat();
      const world = play(level, [[voice, ticks]]);
      tick(level, world, 0);
      return world.events.map((e) => e.kind);
    };
    expect(said(1)).toContain('meowed');
    expect(said(tuning.callHold - 1)).toContain('meowed');
    expect(said(tuning.callHold)).toContain('called');
  });
  test('Down and Voice twitch the tail, Up and Voice blink, standing', () => {
    expect(play(flat(), [down | voice]).events.map((e) => e.kind)).toContain('twitched');
    expect(play(flat(), [up | voice]).events.map((e) => e.kind)).toContain('blinked');
  });
  test('a swipe reaches 14 px and releases what hangs', () => {
    const at = (gap: number) => {
      const level = sketch(
        ['', '', '', ' J', '#'.repeat(20)],
        [
          { kind: 'lever', id: 7, name: '', x: 0, y: 3 * TILE, w: TILE, h: TILE, target: 8, hits: 1 },
          {
            kind: 'mover',
            id: 8,
            name: '',
            x: 9 * TILE,
            y: 0,
            w: TILE,
            h: TILE,
            path: [
              { x: 9 * TILE, y: 0 },
              { x: 9 * TILE, y: 2 * TILE },
            ],
            speed: 1280,
            mode: 'once',
          },
        ],
      );
      const lever = level.objects.find((o) => o.kind === 'lever')!;
      lever.x = TILE + TILE / 2 + tuning.half + gap * PX;
      return play(level, [paw, [0, 8]]).entities.find((e) => e.kind === 'mover')!;
    };
    expect(at(14)).toMatchObject({ released: true });
    expect(at(15)).toMatchObject({ released: false });
  });
});

test('Left and Right together stand still', () => {
  expect(play(flat(), [[left | right, 20]]).jasper.vx).toBe(0);
});

test('a fall out of the world costs 24 ticks and puts him on the last safe ledge', () => {
  const level = sketch([' J', '##########', '']);
  const world = play(level, [[0, 12]]);
  const home = world.jasper.safeX;
  let failed = -1;
  let ticks = 0;
  while (ticks < 400) {
    tick(level, world, world.jasper.failing > 0 ? 0 : right);
    if (world.events.some((e) => e.kind === 'failed')) failed = ticks;
    ticks++;
    if (failed >= 0 && world.jasper.failing === 0) break;
  }
  expect(failed).toBe(-1); // the side of the world is a wall
  world.jasper.y = level.height * TILE + tuning.fallOut + 1;
  tick(level, world, 0);
  expect(world.jasper.failing).toBe(tuning.fail);
  play(level, [[0, tuning.fail]], world);
  expect(world.jasper).toMatchObject({ failing: 0, mode: 'ground' });
  expect(world.jasper.x).toBeGreaterThanOrEqual(home);
});

test('a voice raised while he pulls himself up is not lost', () => {
  const level = sketch(['', '', '', '', '     ######', '     ######', '     ######', ' J   ######', '#'.repeat(12)]);
  const world = play(level, [[right, 8]]);
  let guard = 0;
  while (world.jasper.mode !== 'mantle' && guard++ < 90) tick(level, world, right | jump);
  expect(world.jasper.mode).toBe('mantle');
  play(level, [right | voice], world);
  expect(world.events.map((e) => e.kind)).toContain('voiceBegan');
});
