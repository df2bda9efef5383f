/**
 * What is heard, and why. Every fact of the simulation and every tag of the story has one row here:
 * leave a row out and it does not compile. Each sound's takes are made by tools/audio and listed in index.json.
 */
import type { EntityKind } from '../sim/entity.ts';
import type { EventKind, EventOf, SimEvent } from '../sim/events.ts';
import type { SurfName } from '../sim/level.ts';
import type { World } from '../sim/world.ts';
import type { Direction } from './hearing.ts';

/** What the sliders move. */
export type Group = 'world' | 'animals' | 'music';
/** What is loaded together. */
export const banks = ['first', 'chapter1', 'chapter2'] as const;
export type Bank = (typeof banks)[number];

export interface SoundRow<C extends string = string> {
  group: Group;
  /** whose body it comes from when no place is given; the world's far things and the game's own come from nowhere */
  from: 'jasper' | 'rusty' | 'nowhere';
  /** key of its words; '' only where the eye already knows all that the ear does */
  caption: C | '';
  /** who gives way when too much sounds at once: 0 first */
  priority: 0 | 1 | 2;
}
const rowsOf =
  (group: Group, from: SoundRow['from']) =>
  <C extends string = never>(priority: SoundRow['priority'], caption: C | '' = ''): SoundRow<C> => ({
    group,
    from,
    priority,
    caption,
  });
const jasper = rowsOf('animals', 'jasper');
const rusty = rowsOf('animals', 'rusty');
const world = rowsOf('world', 'nowhere');
const sign = rowsOf('music', 'nowhere');

export const sounds = {
  // Jasper's body
  stepStone: jasper(0),
  stepWood: jasper(0),
  stepBook: jasper(0),
  stepMetal: jasper(0),
  stepPuddle: jasper(0),
  stepMud: jasper(0),
  stepGlass: jasper(1, 'glassUnderfoot'),
  landStone: jasper(1),
  landWood: jasper(1),
  landBook: jasper(1),
  landMetal: jasper(1),
  landPuddle: jasper(1),
  landHard: jasper(1),
  jump: jasper(1),
  pounce: jasper(1),
  bump: jasper(1),
  mantle: jasper(0),
  claws: jasper(1),
  slip: jasper(2, 'clawsSlipping'),
  slide: jasper(1),
  skid: jasper(0),
  swipe: jasper(1),
  bat: jasper(1, 'knock'),
  splash: jasper(1, 'splash'),
  shakeCat: jasper(1),
  sniff: jasper(1),
  flinch: jasper(1, 'flinch'),
  groom: jasper(1),
  crunch: jasper(2, 'crunch'),
  // Jasper's voice
  meow: jasper(2, 'meow'),
  meowSmall: jasper(2, 'smallMeow'),
  meowAsk: jasper(2, 'meowAsking'),
  chirrup: jasper(2, 'chirrup'),
  callJasper: jasper(2, 'call'),
  growl: jasper(2, 'lowGrowl'),
  purr: jasper(2, 'purr'),
  purrRough: jasper(2, 'roughPurr'),
  // Rusty
  barkLow: rusty(2, 'bark'),
  barkBehindWall: rusty(2, 'bark'),
  barkSharp: rusty(2, 'sharpBark'),
  whine: rusty(2, 'whine'),
  callRusty: rusty(2, 'callAsleep'),
  pawStone: rusty(1, 'paws'),
  pawPuddle: rusty(1, 'pawsInWater'),
  dig: rusty(1, 'digging'),
  shakeDog: rusty(1, 'dogShakes'),
  pant: rusty(1, 'panting'),
  sigh: rusty(2, 'sigh'),
  shiver: rusty(2, 'shivering'),
  tail: rusty(2, 'tail'),
  nose: rusty(1, 'nose'),
  // the world
  drip: world(0),
  dust: world(1),
  mote: world(0),
  slabCrack: world(2, 'stoneCracking'),
  slabFall: world(2, 'slabFalls'),
  cartRelease: world(2, 'strapGives'),
  cartLand: world(2, 'cartLands'),
  lampSwing: world(1, 'chainSwings'),
  rainHeavy: world(1, 'heavyRain'),
  thunderFar: world(1, 'thunder'),
  grindFar: world(1, 'grinding'),
  screechFar: world(1, 'screeching'),
  glassCreak: world(2, 'glassAboutToFall'),
  glassFall: world(2, 'glassFalls'),
  gateRise: world(2, 'gateRises'),
  gateFall: world(2, 'gateFalls'),
  plateSink: world(1, 'plateGives'),
  plateRise: world(1),
  plankCreak: world(2, 'woodCreaks'),
  plankFall: world(2, 'plankFalls'),
  takeUp: world(1),
  setDown: world(1),
  scurry: world(1, 'scurry'),
  // the game's own
  memory: sign(2, 'memory'),
  checkpoint: sign(0),
  results: sign(1),
};
export type SoundName = keyof typeof sounds;

/** Loops that lie under a place; one at a time, two while they cross. */
export const beds = {
  rainRoof: { caption: 'rainOnRoof' },
  rainCourt: { caption: 'rain' },
  drain: { caption: 'water' },
  rainGlass: { caption: 'rainOnGlass' },
  rainTin: { caption: 'rainOnATinRoof' },
} as const;
export type BedName = keyof typeof beds;
/** What a map's sound object or the game may ask for; `auto` listens for a roof overhead. */
export const places = {
  auto: null,
  roof: 'rainRoof',
  court: 'rainCourt',
  drain: 'drain',
  glass: 'rainGlass',
  tin: 'rainTin',
} as const satisfies Record<string, BedName | null>;
export type Place = keyof typeof places;
export const isPlace = (key: string): key is Place => key in places;

/** Loops that a map's sound object keeps at one spot. */
export const emitters = {
  drips: { group: 'world', caption: 'dripping' },
  hum: { group: 'world', caption: 'hum' },
  fire: { group: 'world', caption: 'fire' },
} as const;
export type EmitterName = keyof typeof emitters;
export const isEmitter = (key: string): key is EmitterName => key in emitters;
export type LoopName = BedName | EmitterName;

type Captioned = (typeof sounds)[SoundName] | (typeof beds)[BedName] | (typeof emitters)[EmitterName];
/** What a caption can say: the catalogue of messages has words for each. */
export type Caption = Exclude<Captioned['caption'], ''>;

type Sounding<K extends EventKind> = SoundName | null | ((event: EventOf<K>, world: World | null) => SoundName | null);

/** units per tick (sim/tuning.ts, fallMax is 1280): from here a landing is felt, and from here it is hard */
const FELT = 420;
const HARD = 1150;
const landing: Record<SurfName, SoundName> = {
  air: 'landWood', // one-way shelves and beams
  stone: 'landStone',
  claw: 'landBook',
  metal: 'landMetal',
  glass: 'landMetal',
  mud: 'landPuddle',
};

/** What comes to rest, and what begins to give, by kind of thing; the rest is stone. */
const settling: Partial<Record<EntityKind, SoundName>> = { mover: 'cartLand', plank: 'plankFall' };
const giving: Partial<Record<EntityKind, SoundName>> = { pane: 'glassCreak', plank: 'plankCreak' };
const kindOf = (entity: number, world: World | null): EntityKind => world?.entities[entity]?.kind ?? 'fall';

export const eventSounds: { [K in EventKind]: Sounding<K> } = {
  jumped: (e) => (e.how === 'pounce' || e.how === 'wiggle' || e.how === 'skitter' ? 'pounce' : 'jump'),
  landed: (e) => (e.speed >= HARD ? 'landHard' : e.speed >= FELT ? landing[e.surf] : null),
  bumped: 'bump',
  mantled: 'mantle',
  clung: (e) => (e.surf === 'claw' ? 'claws' : null),
  slipping: 'slip',
  slid: 'slide',
  turned: 'skid',
  swiped: 'swipe',
  batted: 'bat',
  sniffed: 'sniff',
  voiceBegan: null,
  meowed: (_, world) => (world?.scene ? 'meowAsk' : 'meow'),
  called: 'callJasper',
  twitched: null,
  blinked: null,
  shook: 'shakeCat',
  splashed: 'splash',
  drippedOn: 'flinch',
  dripped: 'drip',
  failed: 'flinch',
  respawned: null,
  checkpointReached: 'checkpoint',
  exited: 'results',
  passed: null,
  dustCleared: 'dust',
  memoryFound: 'memory',
  moteBatted: 'mote',
  released: 'cartRelease',
  settled: (e, world) => settling[kindOf(e.entity, world)] ?? 'slabFall',
  swung: 'lampSwing',
  crumbled: (e, world) => giving[kindOf(e.entity, world)] ?? 'slabCrack',
  rustyHeard: null,
  rustyRefused: 'whine',
  rustyNear: 'pawStone',
  barked: 'barkSharp',
  rustyWhined: 'whine',
  rustyDodged: 'pawStone',
  rubbed: 'purr',
  dug: 'dig',
  gateOpened: 'gateRise',
  gateShut: 'gateFall',
  plateDown: 'plateSink',
  plateUp: 'plateRise',
  pickedUp: 'takeUp',
  dropped: 'setDown',
  offered: 'setDown',
  fled: 'scurry',
  shattered: 'glassFall',
  flinched: 'flinch',
  sceneBegan: (e) => (e.knot === 'm2_2_glass' ? 'glassCreak' : null), // heard before it is read
  sceneStage: null,
  waitBegan: null,
  waitEnded: null,
  sceneEnded: null,
  flagSet: null,
  trustPaid: null,
};

/** The sound of a fact, or null; `world` is that of the tick it happened in. */
export function soundOf(event: SimEvent, world: World | null): SoundName | null {
  const row = eventSounds[event.kind] as Sounding<EventKind>;
  return typeof row === 'function' ? row(event, world) : row;
}

/** The story's `# sfx:` tags. */
export const storySounds = {
  rain_heavy: 'rainHeavy',
  thunder_far: 'thunderFar',
  growl_low: 'growl',
  bark_low: 'barkLow',
  meow_small: 'meowSmall',
  whine: 'whine',
  purr_rough: 'purrRough',
  call_rusty: 'callRusty',
  call_jasper: 'callJasper',
  crunch: 'crunch',
  glass: 'glassFall',
} as const satisfies Record<string, SoundName>;
export type StorySound = keyof typeof storySounds;
/** What those tags sound like while Rusty is not to be seen: the same, from behind the wall. */
export const unseen: Partial<Record<StorySound, { sound: SoundName; where: readonly Direction[] }>> = {
  bark_low: { sound: 'barkBehindWall', where: ['left', 'far'] },
};

/** The story's `# pose:` tags that can be heard; the rest are silent. */
export const poseSounds: Record<'jasper' | 'rusty', Record<string, SoundName>> = {
  jasper: {
    shake: 'shakeCat',
    swipe: 'swipe',
    sniff: 'sniff',
    sniff_both: 'sniff',
    paw_nose: 'groom',
    loaf: 'purr',
    blink: 'chirrup',
  },
  rusty: { nose: 'nose', dig: 'dig', wag: 'tail', dream: 'pant', up: 'shakeDog' },
};

/** The stems of a piece, named in maps as R H L P T; R is the rain itself. */
export const stems = ['high', 'low', 'pulse', 'tune'] as const;
export type Stem = (typeof stems)[number];
export const pieces = ['title', 'chapter1', 'chapter2'] as const;
export type Piece = (typeof pieces)[number];
/** The story's `# music:` tags: which stems come in. `cut` also hushes the rain, until the scene is over. */
export const storyMusic = {
  rain: { stems: [], hush: false },
  high: { stems: ['high'], hush: false },
  cut: { stems: [], hush: true },
} as const satisfies Record<string, { stems: readonly Stem[]; hush: boolean }>;
export type StoryMusic = keyof typeof storyMusic;

/** Far things heard now and then, by chapter; seconds between any two. */
export const distance: Record<number, { sounds: readonly SoundName[]; from: number; to: number }> = {
  1: { sounds: ['thunderFar', 'grindFar', 'screechFar', 'grindFar'], from: 12, to: 28 },
  2: { sounds: ['thunderFar', 'screechFar', 'grindFar'], from: 20, to: 45 },
};

/** What Rusty does when nobody asks him to, while he is near; seconds between. */
export const rustyIdle: Record<number, { sounds: readonly SoundName[]; from: number; to: number }> = {
  1: { sounds: ['shiver', 'sigh', 'shiver'], from: 6, to: 11 },
  2: { sounds: ['pant', 'sigh'], from: 10, to: 20 },
};
