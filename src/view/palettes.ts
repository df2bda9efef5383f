/** The colours of each level: three from the design (dark, mid, accent), the rest grown from them (LOOK, "Palettes"). */
import { type Colour, hex, mix } from './colour.ts';

export interface Palette {
  dark: string;
  mid: string;
  accent: string;
  /** deepest shade of the ground; never black */
  deep: string;
  /** shadows of things at play */
  base: string;
  /** the ground's own tone */
  body: string;
  /** walls of the place, behind play */
  wall: string;
  /** light on wet stone, and its broken edge */
  lit: string;
  rim: string;
  /** top, middle and foot of the sky */
  sky: readonly [string, string, string];
  fog: string;
  /** the key light's colour */
  light: string;
  rust: string;
  paper: string;
  leaf: string;
  wood: string;
  /** book covers, dull */
  covers: readonly string[];
  /** how bright the animals' coats stand in it; less before a bright warm sky, where they would vanish */
  coat: number;
  /** 0 to 1: how much of the day reaches an open place */
  daylight: number;
}

const COVERS = [
  '#43302b',
  '#2d3b43',
  '#3a392f',
  '#443a2f',
  '#2c313c',
  '#3d2c31',
  '#4a4338',
  '#263336',
  '#523a2c',
] as const;

const to = (a: Colour, b: Colour, share: number): string => hex(mix(a, b, share));

/** The cold, wet world; `own` replaces what a level does its own way. */
function grown(dark: string, mid: string, accent: string, own: Partial<Palette> = {}): Palette {
  return {
    dark,
    mid,
    accent,
    deep: to('#070b0f', dark, 0.25),
    base: to('#0f161c', dark, 0.4),
    body: to('#172128', dark, 0.25),
    wall: to(dark, mid, 0.5),
    lit: to('#8aa4b0', mid, 0.2),
    rim: to('#d5e6ea', mid, 0.05),
    sky: [to('#42545f', mid, 0.35), to('#7d939d', mid, 0.2), to('#a9bcc4', mid, 0.12)],
    fog: to('#9db2bc', mid, 0.2),
    light: to('#cfe0e7', mid, 0.08),
    rust: to('#8a4d2a', accent, 0.4),
    paper: '#a79f8b',
    leaf: '#1f3234',
    wood: to('#262320', dark, 0.2),
    covers: COVERS,
    coat: 1,
    daylight: 0.6,
    ...own,
  };
}

/** Warm places: earth, brick, plaster, sun. */
const warm = (dark: string, mid: string, accent: string, own: Partial<Palette> = {}): Palette =>
  grown(dark, mid, accent, {
    deep: to(dark, '#000000', 0.55),
    base: to(dark, '#000000', 0.3),
    body: to(dark, mid, 0.06),
    lit: to(mid, '#e8dcc8', 0.35),
    rim: to(mid, '#fff4e0', 0.75),
    sky: [to(mid, '#6d6a68', 0.5), to(mid, '#c9bda9', 0.5), to(mid, '#efe3cc', 0.6)],
    fog: to(mid, '#d9cdb8', 0.5),
    light: to(accent, '#fff4e0', 0.6),
    wood: to(dark, '#4a3325', 0.4),
    ...own,
  });

/** Keyed by level id; a new level adds its row. */
export const palettes = {
  title: grown('#14171c', '#4a5560', '#a8532f', { daylight: 0.8 }),
  '1-1': grown('#14171c', '#4a5560', '#a8532f', { daylight: 0.65 }),
  '1-2': grown('#171b21', '#5b6670', '#b4552c', { daylight: 0.6 }),
  '1-3': grown('#12161b', '#525d63', '#8a4b2e', { daylight: 0.42, coat: 0.84, rim: '#e4d3c2', lit: '#8b9499' }),
  '2-1': grown('#1d2322', '#6f7a73', '#b3262e', { daylight: 0.75 }),
  '2-2': grown('#1b2426', '#7d8f8c', '#4a78a8', { daylight: 0.8 }),
  '2-3': grown('#1a1c24', '#636a7a', '#e3b62c', { daylight: 0.45 }),
  '3-1': warm('#2a211c', '#9a7358', '#d9c7a3', { daylight: 0.85 }),
  '3-2': warm('#1f1813', '#86654a', '#c94f32', { daylight: 0.5 }),
  '3-3': warm('#1c1410', '#7c5a3c', '#f0a24a', { daylight: 0.3 }),
  '4-1': grown('#06070a', '#2b2a30', '#d9a441', { daylight: 0 }),
  '4-2': grown('#07070a', '#33302f', '#e8731f', { daylight: 0 }),
  '5-1': warm('#2b2a2e', '#a39a90', '#7f9a86', { daylight: 0.8 }),
  '5-2': warm('#3a2f28', '#c9a877', '#ffd56b', { daylight: 1 }),
  '6-1': grown('#15171a', '#5d5648', '#d98a3a', { daylight: 0.35 }),
  '6-2': grown('#0b0d12', '#343b45', '#7a8a99', { daylight: 0.12 }),
  '7-1': grown('#101619', '#48575b', '#c22f2f', { daylight: 0.3 }),
  '7-2': grown('#161d22', '#6c7d84', '#e0483a', { daylight: 0.5 }),
  '7-3': grown('#18211f', '#6f8580', '#e9efe9', { daylight: 0.7 }),
  '8-1': warm('#2f4a3a', '#8fb36b', '#ffd21f', { daylight: 1, leaf: '#5d8a3c' }),
  '8-2': warm('#2a2018', '#7a5b3e', '#ffb347', { daylight: 0.6 }),
} satisfies Record<string, Palette>;

/** Throws for a level that has no row. */
export function paletteOf(levelId: string): Palette {
  const found = (palettes as Record<string, Palette>)[levelId];
  if (!found) throw new Error(`level "${levelId}" has no colours; add a row to palettes in src/view/palettes.ts`);
  return found;
}
