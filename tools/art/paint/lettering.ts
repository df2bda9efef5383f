/** Words carved or painted on things, in the game's own serif. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import type { Pen } from './canvas.ts';

const fonts = dirname(createRequire(import.meta.url).resolve('@fontsource/cormorant-garamond/package.json'));
const FAMILY = 'Carved';
const FILE = 'files/cormorant-garamond-latin-600-normal.woff2';
if (!GlobalFonts.registerFromPath(join(fonts, FILE), FAMILY)) throw new Error(`cannot read ${join(fonts, FILE)}`);

/** Centred on x, standing on y, `size` art px high. */
export function lettering(g: Pen, text: string, x: number, y: number, size: number, colour: string): void {
  g.font = `${size}px ${FAMILY}`;
  g.textAlign = 'center';
  g.fillStyle = colour;
  g.fillText(text, x, y);
}
