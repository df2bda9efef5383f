/** The animals' motion: feet that hold the ground, nothing that pops, and a pose for whatever the game can ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { playLog } from '../src/run/replay.ts';
import { createJasper } from '../src/sim/createJasper.ts';
import { tuning } from '../src/sim/tuning.ts';
import type { Act, Jasper, Mode } from '../src/sim/world.ts';
import { Actor } from '../src/view/animals/actor.ts';
import { Part, type Who } from '../src/view/animals/anatomy.ts';
import { CAPSULE } from '../src/view/animals/capsules.ts';
import { Leg, legAt, POSE_SIZE } from '../src/view/animals/channels.ts';
import { actionFor, idleAction } from '../src/view/animals/jasperStates.ts';
import type { Motion } from '../src/view/animals/motionToStride.ts';
import { answers, jasperActionFor, rustyActionFor } from '../src/view/animals/poseTags.ts';
import { repertoires } from '../src/view/animals/repertoires.ts';
import { Rig } from '../src/view/animals/rig.ts';
import { createTrack } from '../src/view/interpolate.ts';
import { createJasperView } from '../src/view/jasperView.ts';
import { takes } from '../tools/sheets/takes.ts';
import { walkthrough } from './support/walkthrough.ts';

const animals: Who[] = ['jasper', 'rusty'];

/** An animal without a screen, as animal.ts drives it. */
function puppet(who: Who) {
  const actor = new Actor(repertoires[who]);
  const { animator } = actor;
  const rig = new Rig(repertoires[who].animal);
  const motion: Motion = { x: 0, y: 0, facing: 1, grounded: true };
  return {
    animator,
    rig,
    motion,
    step(dt: number): void {
      actor.update(dt, motion);
      rig.build(animator.row, animator.direction, animator.turn);
    },
  };
}

describe('feet hold the ground', () => {
  const speeds: Record<Who, number[]> = { jasper: [40, 72, 150, 260, 540], rusty: [60, 150, 300, 620] };
  for (const who of animals) {
    for (const speed of speeds[who]) {
      test(`${who} at ${speed} px a second`, () => {
        const p = puppet(who);
        const dt = 1 / 60;
        let most = 0;
        const was = p.animator.feet.feet.map(() => ({ planted: false, x: 0 }));
        for (let i = 0; i < 400; i++) {
          p.motion.x += speed * dt;
          p.step(dt);
          for (const foot of p.animator.feet.feet) {
            const before = was[foot.limb]!;
            const x = p.motion.x + foot.x;
            const planted = foot.state === 'planted';
            if (i > 120 && planted && before.planted) most = Math.max(most, Math.abs(x - before.x));
            before.planted = planted;
            before.x = x;
          }
        }
        expect(most).toBeLessThan(0.05);
      });
    }
  }

  test('a foot does not swing behind where it left', () => {
    const p = puppet('jasper');
    for (let i = 0; i < 300; i++) {
      p.motion.x += 9;
      p.step(1 / 60);
    }
    for (const foot of p.animator.feet.feet) expect(Math.abs(foot.x)).toBeLessThan(120);
  });
});

/** The longest leg as it is drawn, from hip to hock or shoulder to wrist; 1 is the length of its bones. */
function longestLeg({ animal, capsules }: Rig): number {
  const { hind, fore } = animal;
  const from = (limb: number, bone: number): number => (limb + bone) * CAPSULE;
  const { data } = capsules;
  let longest = 0;
  let before = -1;
  for (let i = 0; i < capsules.count; i++) {
    const part = data[i * CAPSULE + 10]!;
    const begins = part !== before && (part === Part.hind || part === Part.fore);
    before = part;
    if (!begins) continue;
    // thigh, haunch, shin …; shoulder blade, upper arm, triceps, forearm …
    const [first, last, length] =
      part === Part.hind
        ? [from(i, 0), from(i, 2), hind.thigh + hind.shin]
        : [from(i, 1), from(i, 3), fore.upper + fore.lower];
    const reach = Math.hypot(data[first]! - data[last + 2]!, data[first + 1]! - data[last + 3]!);
    longest = Math.max(longest, reach / length);
  }
  return longest;
}

const drawn = vi.hoisted(() => ({ animal: {} }));
vi.mock('../src/view/animals/animal.ts', () => ({ createAnimal: () => drawn.animal }));

describe('no leg is longer than its bones', () => {
  const MOST = 1.02;
  const RATES = [20, 30, 60, 120];

  /** Jasper as jasperView.ts shows him, but without a screen. */
  function shown() {
    const p = puppet('jasper');
    const { player, tail, head } = p.animator;
    drawn.animal = {
      setDepth() {},
      get action() {
        return player.name;
      },
      play: (name: string) => player.play(name),
      restart: (name: string) => player.restart(name),
      lashTail: (strength: number) => tail.lash(strength),
      flickEar: () => head.flickEar(),
      update(dt: number, motion: Motion) {
        Object.assign(p.motion, motion);
        p.step(dt);
      },
    };
    return { rig: p.rig, view: createJasperView(undefined as never) };
  }

  for (const id of ['1-3-skitter', '1-3-slides', '2-2']) {
    test(`Jasper on his way through ${id}`, async () => {
      const { level, start, run } = await walkthrough(id);
      const screens = RATES.map((hz) => ({ hz, ...shown(), longest: 0, at: '' }));
      let track: ReturnType<typeof createTrack> | undefined;
      const at = { x: 0, y: 0 };
      playLog(level, start, run.log, (world) => {
        track ??= createTrack(world);
        track.capture(world);
        for (const screen of screens) {
          for (const event of world.events) screen.view.onEvent(event);
          if (world.tick % (60 / screen.hz) !== 0 && screen.hz < 60) continue;
          const frames = Math.max(1, screen.hz / 60);
          for (let frame = 1; frame <= frames; frame++) {
            track.at(-1, frame / frames, at);
            screen.view.update(world.jasper, at.x, at.y, 1 / screen.hz, {});
            const length = longestLeg(screen.rig);
            if (length <= screen.longest) continue;
            screen.longest = length;
            screen.at = `${screen.hz} Hz, tick ${world.tick}, x ${(at.x / 64).toFixed(1)}, ${screen.view.action}`;
          }
        }
      });
      for (const { longest, at: where } of screens) expect(longest, where).toBeLessThan(MOST);
    });
  }

  /** px a second, seconds, and what happens then */
  const course: { speed: number; seconds: number; air?: boolean; turn?: boolean; cut?: number }[] = [
    { speed: 540, seconds: 0.8 },
    { speed: 960, seconds: 0.5, air: true },
    { speed: 960, seconds: 0.3 },
    { speed: 0, seconds: 0.3 },
    { speed: 620, seconds: 0.4, turn: true },
    { speed: 200, seconds: 0.4, turn: true },
    { speed: 0, seconds: 0.3, cut: 150 },
    { speed: 300, seconds: 0.2, cut: 4000 },
    { speed: 960, seconds: 0.2 },
    { speed: 60, seconds: 0.5, cut: -190 },
  ];
  for (const who of animals) {
    test.each(RATES)(`${who} runs, leaps, lands, stops, turns and is put elsewhere, at %i Hz`, (hz) => {
      const p = puppet(who);
      const names = Object.keys(repertoires[who].actions);
      for (let lap = 0; lap < 12; lap++) {
        for (const { speed, seconds, air = false, turn = false, cut = 0 } of course) {
          p.motion.x += cut;
          p.motion.grounded = !air;
          if (turn) p.motion.facing = p.motion.facing === 1 ? -1 : 1;
          if (lap > 3) p.animator.player.play(names[(lap * 31 + Math.round(speed) + cut) % names.length] ?? 'stand');
          for (let t = 0; t < seconds + lap / 100; t += 1 / hz) {
            p.motion.x += (p.motion.facing * speed) / hz;
            p.motion.y = air ? -600 * t * (seconds - t) : 0;
            p.step(1 / hz);
            const name = `${p.animator.player.name}, lap ${lap}, ${speed} px a second`;
            expect(longestLeg(p.rig), name).toBeLessThan(MOST);
          }
        }
      }
    });
  }
});

describe('nothing pops', () => {
  /** Farthest a drawn paw or joint may go in a second, px; a swipe is the quickest thing they do. */
  const LIMIT: Record<Who, number> = { jasper: 2100, rusty: 2300 };
  const HOLD = 0.3;
  const ACTIONS = 160;

  /** Leads an animal through its actions in a shuffled order; the farthest any capsule's end went, px a second. */
  function quickest(who: Who, hz: number): { speed: number; during: string } {
    const p = puppet(who);
    const names = Object.keys(repertoires[who].actions);
    const paws = new Float32Array(8);
    let worst = 0;
    let during = '';
    for (let i = 0; i < ACTIONS * HOLD * hz; i++) {
      const turn = Math.floor(i / (HOLD * hz));
      const name = names[(turn * turn * 7 + turn * 3) % names.length]!;
      p.animator.player.play(name);
      p.step(1 / hz);
      for (let limb = 0; limb < 4; limb++) {
        const at = legAt(limb);
        const x = p.animator.row[at + Leg.x]!;
        const y = p.animator.row[at + Leg.y]!;
        const speed = Math.hypot(x - paws[limb * 2]!, y - paws[limb * 2 + 1]!) * hz;
        if (i > 1 && speed > worst) {
          worst = speed;
          during = name;
        }
        paws[limb * 2] = x;
        paws[limb * 2 + 1] = y;
      }
    }
    return { speed: worst, during };
  }

  for (const who of animals) {
    for (const hz of [60, 120]) {
      test(`${who} between his actions at ${hz} Hz`, () => {
        const { speed, during } = quickest(who, hz);
        expect(speed, during).toBeLessThan(LIMIT[who]);
      });
    }
  }

  test('channels stay finite through a stutter, a cut and a pause', () => {
    const p = puppet('jasper');
    for (const [i, dt] of [1 / 60, 0.1, 1 / 144, 0, 0.1, 0.1, 1 / 60].entries()) {
      p.motion.x += i === 3 ? 5000 : 9;
      p.motion.grounded = i % 2 === 0;
      p.step(dt);
    }
    for (let i = 0; i < POSE_SIZE; i++) expect(Number.isFinite(p.animator.row[i])).toBe(true);
  });
});

describe('legs do their work', () => {
  test('climbing down he steps, and does not trail his legs', () => {
    const p = puppet('jasper');
    p.motion.grounded = false;
    p.motion.climbing = true;
    p.animator.player.play('climb');
    let held = 0;
    for (let i = 0; i < 120; i++) {
      p.motion.y += 384 / 60;
      p.step(1 / 60);
      if (i >= 30) held += p.animator.feet.feet.filter((foot) => foot.state === 'planted').length;
    }
    expect(held / (90 * 4)).toBeGreaterThan(0.4);
  });

  test('off a wall he turns as a cat, not as a ball', () => {
    const p = puppet('jasper');
    p.motion.grounded = false;
    p.motion.climbing = true;
    p.animator.player.play('cling');
    for (let i = 0; i < 40; i++) p.step(1 / 60);
    p.motion.climbing = false;
    p.motion.facing = -1;
    p.animator.player.play('jump');
    for (let i = 0; i < 20; i++) {
      p.motion.x -= 10;
      p.motion.y -= 12;
      p.step(1 / 60);
      if (p.animator.turn < 75) continue;
      const { left, right, bottom, top } = p.rig.capsules;
      expect((top - bottom) / (right - left), `frame ${i}`).toBeGreaterThan(1.4);
    }
  });

  for (const who of animals) {
    test(`a stopped ${who} has his feet on the ground at once`, () => {
      for (let phase = 0; phase < 12; phase++) {
        const p = puppet(who);
        for (let i = 0; i < 90 + phase * 2; i++) {
          p.motion.x += 5;
          p.step(1 / 60);
        }
        for (let i = 0; i < 24; i++) p.step(1 / 60);
        for (const foot of p.animator.feet.feet) if (foot.state !== 'step') expect(foot.y).toBeLessThan(8);
        for (let i = 0; i < 60; i++) p.step(1 / 60);
        for (const foot of p.animator.feet.feet) expect(foot.y).toBeLessThan(8);
      }
    });
  }
});

describe('a slow screen shows the same animal', () => {
  const REFERENCE = 60;
  /** Hz; and those whose steps fall between the reference's, so that feet come down a moment sooner or later */
  const RATES = [10, 15, 30];
  const ODD_RATES = [25, 50, 150];
  /** how long each thing is done, and how often it is looked at, seconds: whole frames at every rate */
  const DOING = 0.6;
  const LOOK = 0.2;
  /** Farther than this no end of a bone is from where it is at 60 Hz, px; Jasper's head is 24 across. */
  const LIMIT = 7;

  type Doing = { action: string; speed?: number; climbing?: boolean; turns?: boolean };
  function everything(who: Who): Doing[] {
    const { actions } = repertoires[who];
    const paces = [72, 165, 300, 540].map((speed) => ({ action: 'stand', speed }));
    const here = Object.keys(actions).map((action) => ({ action }));
    const walls = Object.keys(actions)
      .filter((action) => actions[action]!.gait === 'climb')
      .flatMap((action) => [240, -384, 0].map((speed) => ({ action, climbing: true, speed })));
    return [...paces, { action: 'stand', turns: true }, ...walls, ...paces, ...here];
  }

  /** All bones at each look. */
  function looks(who: Who, hz: number, list: readonly Doing[]): Float32Array[][] {
    const p = puppet(who);
    const seen: Float32Array[][] = [];
    p.step(0);
    for (const { action, speed = 0, climbing = false, turns } of list) {
      p.motion.grounded = !climbing;
      p.motion.climbing = climbing;
      if (turns) p.motion.facing = p.motion.facing === 1 ? -1 : 1;
      p.animator.player.play(action);
      for (let frame = 1; frame <= Math.round(DOING * hz); frame++) {
        if (climbing) p.motion.y -= speed / hz;
        else p.motion.x += (p.motion.facing * speed) / hz;
        p.step(1 / hz);
        if (frame % Math.round(LOOK * hz) === 0) seen.push(bonesOf(p.rig));
      }
    }
    return seen;
  }

  /** Part by part: a tail that comes to lie before the body is drawn earlier than one behind it. */
  const bonesOf = ({ capsules: { data, count } }: Rig): Float32Array[] =>
    Array.from({ length: count }, (_, i) => data.slice(i * CAPSULE, (i + 1) * CAPSULE)).sort((a, b) => a[10]! - b[10]!);

  for (const who of animals) {
    const list = everything(who);
    const reference = looks(who, REFERENCE, list);
    test.each([...RATES, ...ODD_RATES])(`${who} at %i Hz as at ${REFERENCE}`, (hz) => {
      let worst = 0;
      let at = '';
      for (const [look, bones] of looks(who, hz, list).entries()) {
        const { action, speed = 0 } = list[Math.floor((look * LOOK) / DOING + 1e-6)]!;
        for (const [i, bone] of bones.entries()) {
          const same = reference[look]![i]!;
          const isLeg = bone[10] === Part.hind || bone[10] === Part.fore;
          if (isLeg && ODD_RATES.includes(hz)) continue;
          const off = Math.max(
            Math.hypot(bone[0]! - same[0]!, bone[1]! - same[1]!),
            Math.hypot(bone[2]! - same[2]!, bone[3]! - same[3]!),
          );
          if (off <= worst) continue;
          worst = off;
          at = `${action} at ${speed} px a second`;
        }
      }
      expect(worst, at).toBeLessThan(LIMIT);
    });
  }
});

describe('paw and nose', () => {
  test('a paw that reaches meets its goal within 4 px', () => {
    const p = puppet('jasper');
    p.animator.player.play('pawNose');
    for (const at of [
      { x: 56, y: -46 },
      { x: 62, y: -38 },
      { x: 48, y: -60 },
    ]) {
      p.motion.reach = at;
      for (let i = 0; i < 240; i++) p.step(1 / 60);
      const { pawNear } = p.rig;
      expect(Math.hypot(p.motion.x + pawNear.x - at.x, p.motion.y - pawNear.y - at.y)).toBeLessThan(4);
    }
  });
});

describe('everything has a pose', () => {
  test('every mode and act of Jasper', () => {
    const modes: Mode[] = ['ground', 'air', 'climb', 'mantle'];
    const acts: Act[] = ['none', 'swipe', 'sniff', 'voice', 'meow', 'call', 'twitch', 'blink', 'shake', 'flinch'];
    const known = repertoires.jasper.actions;
    for (const mode of modes) {
      for (const act of acts) {
        for (const more of [
          {},
          { crouched: true },
          { crouched: true, gathered: 24 },
          { sliding: true },
          { pounced: true },
          { vx: -600 },
          { vy: 400 },
          { stamina: 10 },
        ] as Partial<Jasper>[]) {
          const action = actionFor({ ...createJasper(0, 0, 1), mode, act, ...more }) ?? idleAction(0, 'alone');
          expect(known, `${mode} ${act}`).toHaveProperty(action);
        }
      }
    }
  });

  test('a tired Jasper slips, a fresh one clings', () => {
    const wall: Jasper = { ...createJasper(0, 0, 1), mode: 'climb' };
    expect(actionFor(wall)).toBe('cling');
    expect(actionFor({ ...wall, stamina: tuning.slipAt - 1 })).toBe('slip');
  });

  test('every pose tag of the story', () => {
    const folder = join(import.meta.dirname, '../assets/story/en');
    const tags = readdirSync(folder)
      .filter((file) => file.endsWith('.ink'))
      .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/# pose: ?(\w+)/g)].map((m) => m[1]!));
    expect(tags.length).toBeGreaterThan(0);
    const missing = tags.filter((tag) =>
      tag.startsWith('rusty_') ? rustyActionFor(tag.slice('rusty_'.length)) === null : jasperActionFor(tag) === null,
    );
    expect(missing).toEqual([]);
  });

  test('every sequel and answer is an action', () => {
    for (const who of animals) {
      const { actions, poses } = repertoires[who];
      for (const [name, action] of Object.entries(actions)) {
        if (action.next) expect(actions, name).toHaveProperty(action.next);
        for (const [pose] of action.steps) expect(poses, name).toHaveProperty(pose);
      }
    }
    for (const answer of Object.values(answers)) expect(repertoires.rusty.actions).toHaveProperty(answer);
  });

  test('every action is on a contact sheet', () => {
    for (const who of animals) {
      const shown = new Set(
        Object.values(takes)
          .flat()
          .filter((take) => take.who === who)
          .flatMap(({ action, name }) => [action as string, name]),
      );
      expect(Object.keys(repertoires[who].actions).filter((action) => !shown.has(action))).toEqual([]);
    }
  });

  test('an unknown action is named, with those he knows', () => {
    expect(() => puppet('jasper').animator.player.play('fly')).toThrow(/no action "fly"; he knows stand/);
  });
});
