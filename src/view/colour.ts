/** Colours as '#rrggbb' or as three numbers 0 to 255. */
export type Rgb = readonly [number, number, number];
export type Colour = string | Rgb;

export const rgb = (c: Colour): Rgb =>
  typeof c === 'string'
    ? [Number.parseInt(c.slice(1, 3), 16), Number.parseInt(c.slice(3, 5), 16), Number.parseInt(c.slice(5, 7), 16)]
    : c;

export function mix(a: Colour, b: Colour, share: number): Rgb {
  const p = rgb(a);
  const q = rgb(b);
  return [p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share, p[2] + (q[2] - p[2]) * share];
}

export function css(c: Colour, alpha = 1): string {
  const [r, g, b] = rgb(c);
  return `rgba(${r | 0},${g | 0},${b | 0},${alpha})`;
}

export function hex(c: Colour): string {
  const [r, g, b] = rgb(c);
  return `#${((1 << 24) | (Math.round(r) << 16) | (Math.round(g) << 8) | Math.round(b)).toString(16).slice(1)}`;
}

/** as Phaser takes tints: 0xrrggbb */
export const tint = (c: Colour): number => Number.parseInt(hex(c).slice(1), 16);
