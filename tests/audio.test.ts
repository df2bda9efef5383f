/** What the ear is promised: every fact and tag has its sound, every sound is used and told, every file is whole. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  banks,
  beds,
  distance,
  emitters,
  eventSounds,
  isEmitter,
  isPlace,
  pieces,
  places,
  poseSounds,
  rustyIdle,
  type SoundName,
  type Stem,
  type StorySound,
  soundOf,
  sounds,
  stems,
  storyMusic,
  storySounds,
  unseen,
} from '../src/audio/cues.ts';
import { withReadableFile } from '../src/audio/files.ts';
import { createFootsteps } from '../src/audio/footsteps.ts';
import { directionOf, hear, OPEN } from '../src/audio/hearing.ts';
import { library } from '../src/audio/library.ts';
import { placeIn } from '../src/audio/loops.ts';
import { createMurmur } from '../src/audio/murmurs.ts';
import { stemsOf } from '../src/audio/music.ts';
import { healSeam } from '../src/audio/seam.ts';
import { rainAround } from '../src/audio/shelter.ts';
import { createVariety } from '../src/audio/variety.ts';
import type { EventKind, SimEvent } from '../src/sim/events.ts';
import { TILE } from '../src/sim/fixed.ts';
import { createLevel, type Level, Surf } from '../src/sim/level.ts';
import type { World } from '../src/sim/world.ts';
import { type Music, poses, type Sound } from '../src/story/tags.ts';
import { recipes } from '../tools/audio/catalogue.ts';
import { channelsOf, RATE } from '../tools/audio/dsp/signal.ts';
import { finish } from '../tools/audio/finish.ts';
import { loudnessOf, truePeakOf } from '../tools/audio/measure/loudness.ts';
import { pitchOf } from '../tools/audio/measure/pitch.ts';
import { loadLevelFile } from '../tools/loadLevel.ts';

const MAPS = join(import.meta.dirname, '../maps');
const loadAllScenery = () =>
  Promise.all(
    readdirSync(MAPS)
      .filter((name) => name.endsWith('.tmj'))
      .map(async (name) => (await loadLevelFile(`maps/${name}`)).scenery),
  );
const ASSETS = join(import.meta.dirname, '../assets');
const names = Object.keys(sounds) as SoundName[];

// The script's tags and the table are one list: one that has no row, or a row no tag, does not compile.
const tagged: { [K in Sound]: SoundName } = storySounds;
const untagged: { [K in StorySound]: Sound } = Object.fromEntries(Object.keys(storySounds).map((k) => [k, k])) as never;
const moods: { [K in Music]: object } = storyMusic;
void [tagged, untagged, moods];

describe('the table', () => {
  test('the script of the story asks only for what is there', () => {
    const missing: string[] = [];
    for (const file of readdirSync(join(ASSETS, 'story')).filter((f) => f.endsWith('.ink'))) {
      const text = readFileSync(join(ASSETS, 'story', file), 'utf8');
      for (const [, kind, name] of text.matchAll(/# (sfx|music): (\w+)/g)) {
        if (!(name! in (kind === 'sfx' ? storySounds : storyMusic))) missing.push(`${file}: # ${kind}: ${name}`);
      }
    }
    expect(missing).toEqual([]);
  });
  test('the poses that sound are poses', () => {
    for (const actor of ['jasper', 'rusty'] as const) {
      expect(Object.keys(poseSounds[actor]).filter((p) => !(poses[actor] as readonly string[]).includes(p))).toEqual(
        [],
      );
    }
  });
  test('no sound is made that nothing plays', () => {
    const used = new Set<string>([
      ...Object.values(storySounds),
      ...Object.values(unseen).map((u) => u.sound),
      ...Object.values(poseSounds).flatMap((p) => Object.values(p)),
      ...Object.values(distance).flatMap((d) => d.sounds),
      ...Object.values(rustyIdle).flatMap((d) => d.sounds),
    ]);
    const source = ['cues.ts', 'footsteps.ts'].map((f) => readFileSync(join(ASSETS, `../src/audio/${f}`), 'utf8'));
    const rows = source[0]!.slice(source[0]!.indexOf('const landing')) + source[1]!;
    expect(names.filter((n) => !used.has(n) && !rows.includes(`'${n}'`))).toEqual([]);
    expect(Object.keys(beds).filter((b) => !(Object.values(places) as (string | null)[]).includes(b))).toEqual([]);
  });
  test('every place and standing sound is heard in some level', async () => {
    const levels = await loadAllScenery();
    const zones = levels.flatMap(({ sounds: list }) => list.map(({ key }) => key));
    // roof and court need no zone: weather listens for what is overhead
    const asked = [
      ...Object.keys(places).filter((p) => !['auto', 'roof', 'court'].includes(p)),
      ...Object.keys(emitters),
    ];
    expect(asked.filter((key) => !zones.includes(key))).toEqual([]);
    expect(zones.filter((key) => !isPlace(key) && !isEmitter(key))).toEqual([]);
  });
  test('what means something is told; only what the eye sees anyway is not', () => {
    const seen =
      /^(step(?!Glass)|land|jump|pounce|bump|mantle|claws|slide|skid|swipe|shakeCat|sniff|groom|drip|dust|mote|plateRise|takeUp|setDown|memory|checkpoint|results)/;
    expect(names.filter((n) => sounds[n].caption === '' && !seen.test(n))).toEqual([]);
    for (const row of [...Object.values(beds), ...Object.values(emitters)]) expect(row.caption).not.toBe('');
  });
  test('every kind of fact is answered, by a sound or by silence', () => {
    const kinds = Object.keys(eventSounds) as EventKind[];
    for (const kind of kinds) {
      const e = {
        kind,
        x: 0,
        y: 0,
        speed: 1280,
        surf: 'stone',
        how: 'jump',
        entity: 0,
        knot: '',
      } as unknown as SimEvent;
      const name = soundOf(e, null);
      expect(name === null || name in sounds, kind).toBe(true);
    }
  });
});

describe('the files', () => {
  test('the table, the index and the folder agree', () => {
    expect(Object.keys(library.takes).sort()).toEqual([...names].sort());
    expect(Object.keys(library.loops).sort()).toEqual([...Object.keys(beds), ...Object.keys(emitters)].sort());
    for (const piece of pieces) expect(Object.keys(library.music[piece])).toEqual([...stems]);
    const listed = Object.keys(library.files).flatMap((f) => [`${f}.webm`, `${f}.m4a`]);
    const found = readdirSync(join(ASSETS, 'audio')).filter((f) => f !== 'index.json');
    expect(found.sort()).toEqual(listed.sort());
    for (const [name, file] of Object.entries(library.files)) {
      for (const type of ['webm', 'm4a'] as const) {
        expect(statSync(join(ASSETS, 'audio', `${name}.${type}`)).size, `${name}.${type}`).toBe(file.bytes[type]);
      }
    }
  });
  test('each take lies in its file, apart from the others', () => {
    const byFile = new Map<string, [number, number][]>();
    for (const take of Object.values(library.takes).flat()) {
      byFile.set(take.file, [...(byFile.get(take.file) ?? []), [take.start, take.start + take.seconds]]);
    }
    for (const [file, spans] of byFile) {
      spans.sort((a, b) => a[0] - b[0]);
      spans.forEach(([start, end], i) => {
        expect(start - (spans[i - 1]?.[1] ?? 0)).toBeGreaterThan(0.09);
        expect(end).toBeLessThan(library.files[file]!.seconds);
      });
    }
  });
  test('what is heard often has takes enough not to be recognised', () => {
    for (const n of [
      'stepStone',
      'stepWood',
      'stepBook',
      'stepMetal',
      'stepPuddle',
      'meow',
      'swipe',
      'jump',
      'barkLow',
    ] as const) {
      expect(library.takes[n].length, n).toBeGreaterThanOrEqual(4);
    }
  });
  test('nothing is louder than the bark, and nothing clips', () => {
    for (const [name, takes] of Object.entries(library.takes)) {
      for (const take of takes) {
        expect(take.peak, name).toBeLessThanOrEqual(-2.9);
        expect(take.lufs, name).toBeLessThanOrEqual(-16.5);
      }
    }
    for (const loop of Object.values(library.loops)) expect(loop.lufs).toBeLessThan(-24);
  });
  test('a browser that cannot read WebM is given MP4, from then on at once', async () => {
    const tried: string[] = [];
    const read = async (url: string) => {
      tried.push(/first|chapter1/.exec(url)![0] + /\.\w+/.exec(url.slice(url.lastIndexOf('/')))![0]);
      if (url.includes('.webm')) throw new Error('no decoder');
      return url;
    };
    expect(await withReadableFile('first', read)).toContain('first.m4a');
    expect(await withReadableFile('chapter1', read)).toContain('chapter1.m4a');
    expect(tried).toEqual(['first.webm', 'first.m4a', 'chapter1.m4a']);
  });
  test('the committed takes are what the source makes', () => {
    for (const name of ['stepStone', 'stepMetal', 'swipe', 'meow', 'barkLow', 'glassFall'] as const) {
      const made = finish(recipes[name], `${name}-1`);
      const { seconds, lufs, peak } = library.takes[name][0]!;
      expect({ name, seconds: channelsOf(made)[0]!.length / RATE }).toEqual({
        name,
        seconds: expect.closeTo(seconds, 3),
      });
      expect(loudnessOf(channelsOf(made)).momentary, name).toBeCloseTo(lufs, 0);
      expect(truePeakOf(channelsOf(made)), name).toBeCloseTo(peak, 0);
    }
  });
  test('the score is mastered to −16 LUFS under −1 dBTP', () => {
    for (const mix of Object.values(library.mixes)) {
      expect(Math.abs(mix.lufs + 16)).toBeLessThan(1);
      expect(mix.peak).toBeLessThan(-1);
    }
  });
  test('the first minute is light, and so is all of it', () => {
    const kilobytes = (type: 'webm' | 'm4a', bank?: string): number =>
      Object.values(library.files).reduce((sum, f) => sum + (!bank || f.bank === bank ? f.bytes[type] : 0), 0) / 1024;
    expect(kilobytes('webm', 'first')).toBeLessThan(400);
    expect(kilobytes('m4a', 'first')).toBeLessThan(600);
    for (const bank of banks) expect(kilobytes('webm', bank), bank).toBeLessThan(2500);
    expect(kilobytes('webm') + kilobytes('m4a')).toBeLessThan(12 * 1024);
  });
});

describe('the voices', () => {
  const heard = (name: SoundName, low: number, high: number) => {
    const sound = recipes[name].make(`${name}-1`);
    const frames = pitchOf(channelsOf(sound)[0]!, low, high).filter((f) => f.hnr > 0);
    const hz = frames.map((f) => f.hz);
    return { top: Math.max(...hz), last: hz.at(-1)!, seconds: frames.at(-1)!.second - frames[0]!.second };
  };
  test('Jasper meows like a cat: 0.3 to 0.9 s, 400 to 700 Hz', () => {
    const { top, seconds } = heard('meow', 250, 1100);
    expect(top).toBeGreaterThan(550);
    expect(top).toBeLessThan(750);
    expect(seconds).toBeGreaterThan(0.3);
    expect(seconds).toBeLessThan(0.9);
  });
  test('the bark is low, falls, and is short', () => {
    const { top, last, seconds } = heard('barkLow', 90, 400);
    expect(top).toBeLessThan(260);
    expect(last).toBeLessThan(top * 0.8);
    expect(seconds).toBeLessThan(0.5);
  });
  test('the same source makes the same sound, and another seed another', () => {
    const step = (seed: string) => recipes.stepStone.make(seed);
    expect(step('a')).toEqual(step('a'));
    expect(step('a')).not.toEqual(step('b'));
  });
});

describe('hearing', () => {
  const field = sketchLevel([
    '..............................',
    '..............................',
    '##############################',
  ]);
  const walled = sketchLevel([
    '..............##..............',
    '..............##..............',
    '##############################',
  ]);
  const at = (tx: number, ty = 1) => ({ x: (tx + 0.5) * TILE, y: (ty + 0.5) * TILE });

  test('left is left, far is soft and dull, and a wall more so', () => {
    const near = hear(at(3), at(5), field);
    const far = hear(at(5), at(25), field);
    const hidden = hear(at(5), at(25), walled);
    expect(near.pan).toBeLessThan(0);
    expect(hear(at(25), at(5), field).pan).toBeGreaterThan(0.5);
    expect(far.gain).toBeLessThan(near.gain / 2);
    expect(far.cutoff).toBeLessThan(OPEN / 2);
    expect(hidden.cutoff).toBeLessThan(far.cutoff * 0.7);
    expect(hidden.gain).toBeLessThan(far.gain);
  });
  test('captions say where', () => {
    expect(directionOf(-20, 0, 20)).toEqual(['left', 'far']);
    expect(directionOf(0, -6, 6)).toEqual(['above']);
    expect(directionOf(1, 0, 1)).toEqual([]);
  });
  test('rain is muffled under a roof, bright in the open, and a drain under a low one', () => {
    const roof = sketchLevel(['#'.repeat(40), ...Array(9).fill('.'.repeat(40)), '#'.repeat(40)]);
    const open = sketchLevel([...Array(10).fill('.'.repeat(40)), '#'.repeat(40)]);
    const low = sketchLevel(['#'.repeat(40), '.'.repeat(40), '.'.repeat(40), '#'.repeat(40)]);
    expect(rainAround(roof, at(20, 8)).rainRoof).toBeCloseTo(1);
    expect(rainAround(open, at(20, 8)).rainCourt).toBeCloseTo(1);
    expect(rainAround(low, at(20, 2))).toEqual({ drain: 1 });
  });
  test('no take follows itself', () => {
    const variety = createVariety(7);
    let last = -1;
    for (let i = 0; i < 200; i++) {
      const take = variety.pick('x', 3);
      expect(take).not.toBe(last);
      last = take;
    }
    expect(variety.pick('alone', 1)).toBe(variety.pick('alone', 1));
  });
  test('thunder keeps its distance in time', () => {
    const murmur = createMurmur('far', createVariety(3));
    const heard = Array.from({ length: 60 * 200 }, (_, tick) => [tick, murmur.tick(distance[1])] as const).filter(
      (m) => m[1],
    );
    expect(heard.length).toBeGreaterThan(3);
    for (let i = 1; i < heard.length; i++)
      expect(heard[i]![0] - heard[i - 1]![0]).toBeGreaterThanOrEqual(distance[1]!.from * 60);
  });
  test('a map names its stems, and trust brings them in', () => {
    expect(stemsOf('R', 100)).toEqual([]);
    expect(stemsOf('R,H,L(20)', 10)).toEqual(['high']);
    expect(stemsOf('R, H, L(20)', 20)).toEqual(['high', 'low']);
  });
  test.each(pieces)('%s: a stem that comes in late is where the others are, ten minutes on too', (piece) => {
    const place = (stem: Stem, since: number): number =>
      placeIn(library.music[piece][stem], since) - library.music[piece][stem].loopStart;
    for (const since of [0, 7.3, 61, 299.99, 600, 3600])
      for (const stem of stems) expect(Math.abs(place(stem, since) - place('high', since)), stem).toBeLessThan(0.02);
  });
  test('a healed loop runs on without a step', () => {
    const rate = 1000;
    const loop = Float64Array.from({ length: 3000 }, (_, i) =>
      i >= 500 && i < 2500 ? i / 1000 : i < 500 ? 2 + i / 1000 : 0.5,
    );
    healSeam(loop, 0.5, 2.5, rate);
    expect(Math.abs(loop[2499]! - loop[499]!)).toBeLessThan(0.05);
  });
});

describe('steps', () => {
  const level = sketchLevel(['....................', '....................', 'ccccccccccmmmmmmmmmm']);
  const running = (x: number, vx: number): World =>
    ({
      jasper: { x, y: 2 * TILE, vx, vy: 0, mode: 'ground', sliding: false, crouched: false, failing: 0, platform: -1 },
      rusty: null,
      entities: [],
    }) as unknown as World;

  test('come with the ground covered, six to nine a second, and know what they fall on', () => {
    const footsteps = createFootsteps();
    const speed = 576; // units a tick: a run
    const heard: string[] = [];
    for (let tick = 0; tick < 120; tick++) {
      heard.push(...footsteps.tick(level, running(TILE + tick * speed, speed)).map((s) => s.sound));
    }
    expect(heard.length / 2).toBeGreaterThan(6);
    expect(heard.length / 2).toBeLessThan(9);
    expect(heard[0]).toBe('stepBook');
    expect(heard.at(-1)).toBe('stepMetal');
  });
  test('there are none standing still, nor when he is set down elsewhere', () => {
    const footsteps = createFootsteps();
    footsteps.tick(level, running(TILE, 0));
    expect(footsteps.tick(level, running(TILE, 0))).toEqual([]);
    expect(footsteps.tick(level, running(15 * TILE, 0))).toEqual([]);
  });
});

/** `.` air, `#` stone, `c` claw, `m` metal. */
function sketchLevel(rows: string[]): Level {
  const codes: Record<string, number> = { '.': Surf.air, '#': Surf.stone, c: Surf.claw, m: Surf.metal };
  const width = rows[0]!.length;
  const cells = Uint8Array.from(rows.flatMap((row) => [...row].map((c) => codes[c]!)));
  return createLevel({
    id: 'sketch',
    title: '',
    chapter: 1,
    next: '',
    solo: true,
    width,
    height: rows.length,
    solid: cells,
    oneway: new Uint8Array(cells.length),
    hazard: new Uint8Array(cells.length),
    objects: [],
    story: {},
    par: { gold: 0, silver: 0, bronze: 0 },
  });
}
