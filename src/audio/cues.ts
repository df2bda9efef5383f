/**
 * What is heard, and why. Every fact of the simulation and every tag of the story has one row here:
 * leave a row out and it does not compile. Each sound's takes are made by tools/audio and listed in index.json.
 */
import type { EventKind, EventOf, SimEvent } from '../sim/events.ts';
import type { SurfName } from '../sim/level.ts';
import type { World } from '../sim/world.ts';

/** What the sliders move. */
export type Group = 'world' | 'animals' | 'music';
/** What is loaded together. */
export const banks = ['first', 'chapter1', 'chapter2'] as const;
export type Bank = (typeof banks)[number];

export interface SoundRow {
  group: Group;
  /** without brackets; '' only where the eye already knows all that the ear does */
  caption: string;
  /** who gives way when too much sounds at once: 0 first */
  priority: 0 | 1 | 2;
}
const sound = (group: Group, priority: 0 | 1 | 2, caption = ''): SoundRow => ({ group, caption, priority });

export const sounds = {
  // Jasper's body
  stepStone: sound('animals', 0),
  stepWood: sound('animals', 0),
  stepBook: sound('animals', 0),
  stepMetal: sound('animals', 0),
  stepPuddle: sound('animals', 0),
  stepMud: sound('animals', 0),
  stepGlass: sound('animals', 1, 'glass, underfoot'),
  landStone: sound('animals', 1),
  landWood: sound('animals', 1),
  landBook: sound('animals', 1),
  landMetal: sound('animals', 1),
  landPuddle: sound('animals', 1),
  landHard: sound('animals', 1, 'a heavy landing'),
  jump: sound('animals', 1),
  pounce: sound('animals', 1),
  bump: sound('animals', 1),
  mantle: sound('animals', 0),
  claws: sound('animals', 1),
  slip: sound('animals', 2, 'claws slipping'),
  slide: sound('animals', 1),
  skid: sound('animals', 0),
  swipe: sound('animals', 1),
  bat: sound('animals', 1, 'a knock'),
  splash: sound('animals', 1, 'splash'),
  shakeCat: sound('animals', 1),
  sniff: sound('animals', 1),
  flinch: sound('animals', 1, 'flinch'),
  groom: sound('animals', 1),
  crunch: sound('animals', 2, 'crunch'),
  // Jasper's voice
  meow: sound('animals', 2, 'meow'),
  meowSmall: sound('animals', 2, 'a small meow'),
  meowAsk: sound('animals', 2, 'meow?'),
  chirrup: sound('animals', 2, 'chirrup'),
  callJasper: sound('animals', 2, 'call: ▲ high, ▼ low'),
  growl: sound('animals', 2, 'a low growl'),
  purr: sound('animals', 2, 'purr'),
  purrRough: sound('animals', 2, 'a purr that rattles'),
  // Rusty
  barkLow: sound('animals', 2, 'bark'),
  barkBehindWall: sound('animals', 2, 'bark'),
  barkSharp: sound('animals', 2, 'sharp bark'),
  whine: sound('animals', 2, 'whine'),
  callRusty: sound('animals', 2, 'call in his sleep: ▲ high, ▼ low'),
  pawStone: sound('animals', 1, 'paws'),
  pawPuddle: sound('animals', 1, 'paws in water'),
  dig: sound('animals', 1, 'digging'),
  shakeDog: sound('animals', 1, 'the dog shakes himself'),
  pant: sound('animals', 1, 'panting'),
  sigh: sound('animals', 2, 'sigh'),
  shiver: sound('animals', 2, 'shivering'),
  tail: sound('animals', 2, 'a tail on the ground'),
  nose: sound('animals', 1, 'nose against metal'),
  // the world
  drip: sound('world', 0),
  dust: sound('world', 1),
  mote: sound('world', 0),
  slabCrack: sound('world', 2, 'stone cracking'),
  slabFall: sound('world', 2, 'a slab falls'),
  cartRelease: sound('world', 2, 'a strap gives'),
  cartLand: sound('world', 2, 'a cart lands'),
  lampSwing: sound('world', 1, 'a chain swings'),
  rainHeavy: sound('world', 1, 'heavy rain'),
  thunderFar: sound('world', 1, 'thunder, far off'),
  grindFar: sound('world', 1, 'machines grinding, far off'),
  screechFar: sound('world', 1, 'metal screeching, far off'),
  glassCreak: sound('world', 2, 'glass, about to fall'),
  glassFall: sound('world', 2, 'glass falls'),
  // the game's own
  memory: sound('music', 2, 'something remembered'),
  checkpoint: sound('music', 0),
  results: sound('music', 1),
} satisfies Record<string, SoundRow>;
export type SoundName = keyof typeof sounds;

/** Loops that lie under a place; one at a time, two while they cross. */
export const beds = {
  rainRoof: { caption: 'rain on the roof' },
  rainCourt: { caption: 'rain' },
  drain: { caption: 'water in the drain' },
  rainGlass: { caption: 'rain on glass' },
  rainTin: { caption: 'rain on a tin roof' },
  wind: { caption: 'wind' },
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
  wind: 'wind',
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
  settled: (e, world) => (world?.entities[e.entity]?.kind === 'mover' ? 'cartLand' : 'slabFall'),
  swung: 'lampSwing',
  crumbled: 'slabCrack',
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
  1: { sounds: ['thunderFar', 'grindFar', 'screechFar', 'grindFar'], from: 22, to: 48 },
  2: { sounds: ['thunderFar', 'screechFar'], from: 40, to: 80 },
};

/** What Rusty does when nobody asks him to, while he is near; seconds between. */
export const rustyIdle: Record<number, { sounds: readonly SoundName[]; from: number; to: number }> = {
  1: { sounds: ['shiver', 'sigh', 'shiver'], from: 6, to: 11 },
  2: { sounds: ['pant', 'sigh'], from: 10, to: 20 },
};
