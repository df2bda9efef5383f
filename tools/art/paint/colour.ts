/** Colours as '#rrggbb', and the tones of every plane: the one place to change a hue. */
import { lerp } from './noise.ts';

export interface Tone {
  base: string;
  lit: string;
  dark: string;
}

const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
const channels = (hex: string): [number, number, number] => [channel(hex, 1), channel(hex, 3), channel(hex, 5)];

export function mix(a: string, b: string, t: number): string {
  const from = channels(a);
  const to = channels(b);
  return `#${from
    .map((v, i) =>
      Math.round(lerp(v, to[i]!, t))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
export function css(hex: string, alpha = 1): string {
  const [r, g, b] = channels(hex);
  return `rgba(${r},${g},${b},${alpha})`;
}
/** Red, green and blue, 0 to 255. */
export const rgb = channels;

const tone = (base: string, lit: string, dark: string): Tone => ({ base, lit, dark });

/** Far is light, the play plane the darkest middle, what passes in front near black. */
export const tones = {
  city: tone('#b9c6cd', '#d6e0e4', '#a6b6be'),
  wall: tone('#2b3b45', '#8aa3af', '#1f2d35'),
  wallCase: tone('#384a55', '#8aa3af', '#2a3a44'),
  gallery: tone('#24333d', '#7d98a5', '#17232b'),
  near: tone('#1a262e', '#7d97a4', '#0e171d'),
  play: tone('#131b21', '#8aa4b0', '#080d11'),
  fore: tone('#04070a', '#1b262d', '#020304'),
  ivy: tone('#21323a', '#6f8b90', '#16242b'),
  foreIvy: tone('#070c0f', '#1d2a31', '#030506'),
  facade: tone('#48585f', '#9fb0b4', '#3b4a51'),
  cloister: tone('#35434a', '#8d9fa4', '#263238'),
  court: tone('#222d33', '#84979d', '#141b20'),
  drain: tone('#27323a', '#6f8590', '#161f25'),
  dusk: tone('#2f3036', '#c08a60', '#1d1d22'),
} satisfies Record<string, Tone>;

/** Warmth is rationed: rust says that something answers to paw or nose, amber and cream that it is remembered. */
export const colours = {
  rust: '#8a4d2a',
  rustDark: '#3a2119',
  glint: '#ffe0b6',
  ember: '#ffb868',
  cream: '#f0d2a8',
} as const;
/** Cloth and leather, before the plane's tone takes most of it back. */
export const covers = ['#5b3b34', '#3d4a52', '#4c4a3c', '#574a3a', '#3a3f4c', '#50373c', '#5e5648', '#2f3d40'] as const;
export const paper = '#b9b09a';
