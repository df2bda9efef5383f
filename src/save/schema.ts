/** What is kept between visits: four documents, each with its own version, so that damage to one spares the others. */
import * as v from 'valibot';
import type { SavedRun } from '../run/autosave.ts';
import type { Rule } from '../run/categories.ts';
import type { ComparisonName } from '../run/comparison.ts';
import type { History } from '../run/history.ts';
import type { InputLog } from '../run/inputLog.ts';
import type { Medal } from '../run/medals.ts';
import type { Slot } from '../run/practice.ts';
import type { Start, World } from '../sim/world.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const u32 = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));
const int32 = v.pipe(v.number(), v.integer(), v.minValue(-(2 ** 31)), v.maxValue(2 ** 31 - 1));
const name = v.pipe(v.string(), v.maxLength(200));
const names = v.pipe(v.array(name), v.maxLength(2000));
const trust = v.pipe(count, v.maxValue(100));
const volume = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const levelProgress = v.object({
  done: v.boolean(),
  /** game time in ticks of the best clean run; null before there is one */
  best: v.nullable(count),
  medal: v.picklist(['none', 'bronze', 'silver', 'gold'] satisfies Medal[]),
  /** ids found here */
  memories: names,
});

const progress = v.object({
  levels: v.record(name, levelProgress),
  /** what the story so far brings into the next level */
  flags: names,
  paid: names,
  trust,
  memories: names,
  /** every line read, in order */
  journal: v.pipe(
    v.array(v.object({ level: name, knot: name, lines: v.array(v.pipe(v.string(), v.maxLength(2000))) })),
    v.maxLength(5000),
  ),
  /** level id to go on with, '' before the first */
  lastLevel: name,
});

const start: v.GenericSchema<Start> = v.object({ from: name, flags: names, paid: names, trust, memories: names });

const log: v.GenericSchema<InputLog> = v.pipe(
  v.object({ masks: v.array(u32), lengths: v.array(v.pipe(count, v.minValue(1))) }),
  v.check(({ masks, lengths }) => masks.length === lengths.length, 'masks and lengths must be equally many'),
);

/** Of the world only the outline: its hash says whether all of it is as it was. */
const world: v.GenericSchema<World> = v.pipe(
  v.looseObject({
    tick: count,
    time: count,
    jasper: v.looseObject({ x: int32, y: int32, vx: int32, vy: int32, held: u32 }),
    entities: v.array(v.looseObject({ kind: name, id: count })),
    flags: v.record(name, v.literal(true)),
    memories: names,
    events: v.array(v.looseObject({ kind: name })),
  }),
  v.transform((outline) => outline as unknown as World),
) as v.GenericSchema<unknown, World> as v.GenericSchema<World>;

const autosave: v.GenericSchema<unknown, SavedRun> = v.object({
  levelId: name,
  levelHash: u32,
  simVersion: count,
  start,
  world,
  worldHash: u32,
  log,
  // saves that do not say so count as practice
  practice: v.optional(v.boolean(), true),
  slowed: v.optional(v.boolean(), false),
});

const splits = v.pipe(
  v.array(v.nullable(v.object({ time: count, real: v.pipe(v.number(), v.minValue(0)) }))),
  v.maxLength(200),
);

const history: v.GenericSchema<History> = v.pipe(
  v.object({
    id: name,
    board: v.object({
      segments: v.pipe(v.array(v.object({ id: name, name })), v.maxLength(200)),
      attempts: count,
      finished: count,
      pb: v.nullable(splits),
      golds: v.pipe(
        v.array(v.object({ from: v.pipe(v.number(), v.integer(), v.minValue(-1)), to: count, time: count })),
        v.maxLength(2000),
      ),
    }),
    runs: v.pipe(
      v.array(v.object({ id: count, started: count, ended: count, finished: v.boolean(), splits })),
      v.maxLength(200),
    ),
  }),
  v.check(
    ({ board, runs }) =>
      [board.pb, ...runs.map((run) => run.splits)].every((s) => s === null || s.length === board.segments.length),
    'every run must have a split, or null, for each segment',
  ),
  v.check(
    ({ board }) => board.golds.every(({ from, to }) => from < to && to < board.segments.length),
    'golds must be of segments that there are',
  ),
);

const slot: v.GenericSchema<unknown, Slot> = v.object({ name, checkpoint: count, time: count, run: autosave });

const choices = v.object({
  /** what level runs are counted as */
  rule: v.picklist(['exit', 'memories', 'trust'] satisfies Rule[]),
  compare: v.picklist(['pb', 'golds', 'bronze', 'silver', 'gold', 'ghost'] satisfies ComparisonName[]),
  /** ghosts that race by themselves: the own best, the gold medal's run, the machine's best */
  own: v.boolean(),
  gold: v.boolean(),
  machine: v.optional(v.boolean(), false),
  /** the buttons held are shown */
  inputs: v.boolean(),
});

const runs = v.object({
  /** by board, see boardOf */
  boards: v.record(name, history),
  /** the personal bests' replays as base64url of their files, by board */
  best: v.record(name, v.pipe(v.string(), v.regex(/^[\w-]*$/), v.maxLength(2 << 20))),
  /** save-states, by level */
  slots: v.record(name, v.pipe(v.array(slot), v.maxLength(10))),
  choices,
});

/** Of a touch control: how far it was moved, in shares of the screen's shorter side, and how large it is. */
const touchPlace = v.object({
  x: v.pipe(v.number(), v.minValue(-3), v.maxValue(3)),
  y: v.pipe(v.number(), v.minValue(-3), v.maxValue(3)),
  size: v.pipe(v.number(), v.minValue(0.7), v.maxValue(1.8)),
});

const keepsNothing = { crouch: false, move: false, jump: false, voice: false };

const touchPlaces = v.record(name, touchPlace);

const settings = v.object({
  /** tag of the language that was chosen, '' for the browser's */
  language: v.optional(v.pipe(v.string(), v.maxLength(35)), ''),
  textSize: v.picklist(['normal', 'large', 'huge']),
  plainFont: v.boolean(),
  /** opacity behind story text, 0.6 to 0.95; 0 for none */
  backing: v.union([v.literal(0), v.pipe(v.number(), v.minValue(0.6), v.maxValue(0.95))]),
  lineTime: v.picklist(['1', '1.5', 'wait']),
  autoAdvance: v.boolean(),
  volume: v.object({ master: volume, music: volume, world: volume, animals: volume }),
  captions: v.boolean(),
  reducedMotion: v.picklist(['system', 'on', 'off']),
  showTimer: v.boolean(),
  leftHanded: v.boolean(),
  /** touch controls that were moved, by how the screen is held and by name */
  touch: v.optional(
    v.object({
      landscape: touchPlaces,
      portrait: touchPlaces,
      landscapeThumb: v.optional(touchPlaces, {}),
      portraitThumb: v.optional(touchPlaces, {}),
    }),
    { landscape: {}, portrait: {} },
  ),
  /** the touch controls are for one thumb */
  oneThumb: v.optional(v.boolean(), false),
  haptics: v.optional(v.boolean(), false),
  /** where a jump would land */
  showLanding: v.optional(v.boolean(), false),
  /** holds that are presses; see input/holds.ts */
  kept: v.optional(
    v.object({ crouch: v.boolean(), move: v.boolean(), jump: v.boolean(), voice: v.boolean() }),
    keepsNothing,
  ),
  /** stick and Jump have been used by touch */
  touchLearnt: v.optional(v.boolean(), false),
  /** game speed, wall time only */
  speed: v.picklist([1, 0.9, 0.8, 0.7, 0.6]),
  assistStamina: v.boolean(),
  assistCoyote: v.boolean(),
  assistLeaps: v.optional(v.boolean(), false),
  assistHelp: v.optional(v.boolean(), false),
  assistTrust: v.optional(v.boolean(), false),
  /** words are never shown */
  runner: v.boolean(),
  /** null for the defaults; checked by input/bindings.ts */
  bindings: v.nullable(
    v.object({
      keys: v.record(name, v.pipe(v.array(name), v.maxLength(8))),
      pad: v.record(name, v.pipe(v.array(count), v.maxLength(8))),
    }),
  ),
});

export type Progress = v.InferOutput<typeof progress>;
export type LevelProgress = v.InferOutput<typeof levelProgress>;
export type Settings = v.InferOutput<typeof settings>;
export type Runs = v.InferOutput<typeof runs>;
export type RunChoices = v.InferOutput<typeof choices>;

export interface Documents {
  progress: Progress;
  autosave: SavedRun | null;
  settings: Settings;
  runs: Runs;
}
export type DocumentName = keyof Documents;
export const documentNames: DocumentName[] = ['progress', 'autosave', 'settings', 'runs'];

export const schemas: { [D in DocumentName]: v.GenericSchema<unknown, Documents[D]> } = {
  progress,
  autosave: v.nullable(autosave),
  settings,
  runs,
};

/** What a first visit begins with. */
export const freshDocuments = (): Documents => ({
  progress: { levels: {}, flags: [], paid: [], trust: 0, memories: [], journal: [], lastLevel: '' },
  autosave: null,
  settings: {
    language: '',
    textSize: 'normal',
    plainFont: false,
    backing: 0,
    lineTime: '1',
    autoAdvance: false,
    volume: { master: 1, music: 0.8, world: 0.8, animals: 1 },
    captions: false,
    reducedMotion: 'system',
    showTimer: false,
    leftHanded: false,
    touch: { landscape: {}, portrait: {}, landscapeThumb: {}, portraitThumb: {} },
    oneThumb: false,
    haptics: false,
    showLanding: false,
    kept: keepsNothing,
    touchLearnt: false,
    speed: 1,
    assistStamina: false,
    assistCoyote: false,
    assistLeaps: false,
    assistHelp: false,
    assistTrust: false,
    runner: false,
    bindings: null,
  },
  runs: {
    boards: {},
    best: {},
    slots: {},
    choices: { rule: 'exit', compare: 'pb', own: true, gold: false, machine: false, inputs: false },
  },
});
