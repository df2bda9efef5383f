/** What a screenshot shows, in numbers. */
import { createCanvas, loadImage } from '@napi-rs/canvas';

export interface Look {
  /** standard deviation of brightness, 0 to 128: a blank picture has 0 */
  contrast: number;
  /** mean brightness, 0 to 255 */
  brightness: number;
  /** px of Jasper's fur: clearly more red than green, and more green than blue */
  ginger: number;
}

/** @param around only the square of `reach` px about a point */
export async function lookAt(png: Buffer, around?: { x: number; y: number; reach: number }): Promise<Look> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { x, y, reach } = around ?? { x: 0, y: 0, reach: 0 };
  const { data } = around
    ? context.getImageData(Math.round(x) - reach, Math.round(y) - reach, reach * 2, reach * 2)
    : context.getImageData(0, 0, image.width, image.height);
  let sum = 0;
  let squares = 0;
  let ginger = 0;
  for (let i = 0; i < data.length; i += 4) {
    const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!];
    const bright = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    sum += bright;
    squares += bright * bright;
    if (r > 60 && r > g * 1.25 && g > b * 1.1) ginger++;
  }
  const count = data.length / 4;
  const brightness = sum / count;
  return { brightness, contrast: Math.sqrt(squares / count - brightness * brightness), ginger };
}

const linear = (byte: number): number => (byte <= 10 ? byte / 3294.6 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
const luminanceAt = (data: Uint8ClampedArray, i: number): number =>
  0.2126 * linear(data[i]!) + 0.7152 * linear(data[i + 1]!) + 0.0722 * linear(data[i + 2]!);

/** A part of the screen, CSS px. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Px that differ by less are no letter. */
const LETTER = 60;

/**
 * How letters stand out (WCAG's ratio): the strokes' own brightness against the lightest twentieth of what lies behind them.
 * @param shown a screenshot with the text, and `behind` the same without its letters
 */
export async function contrastOf(shown: Buffer, behind: Buffer, places: Place[]): Promise<number[]> {
  const [withText, without] = await Promise.all([shown, behind].map(pixelsOf));
  return places.map((place) => {
    const strokes: number[] = [];
    const grounds: number[] = [];
    for (let y = Math.round(place.y); y < place.y + place.height; y++)
      for (let x = Math.round(place.x); x < place.x + place.width; x++) {
        const i = (y * withText!.width + x) * 4;
        const change = [0, 1, 2].reduce((sum, c) => sum + Math.abs(withText!.data[i + c]! - without!.data[i + c]!), 0);
        if (change < LETTER) continue;
        strokes.push(luminanceAt(withText!.data, i));
        grounds.push(luminanceAt(without!.data, i));
      }
    const at = (list: number[], share: number): number => list.sort((a, b) => a - b)[Math.floor(list.length * share)]!;
    // half of a letter is its soft edge
    const [dark, light] = [at(grounds, 0.95), at(strokes, 0.9)].sort((a, b) => a - b) as [number, number];
    return strokes.length === 0 ? 0 : (light + 0.05) / (dark + 0.05);
  });
}

async function pixelsOf(png: Buffer): Promise<{ width: number; data: Uint8ClampedArray }> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return { width: image.width, data: context.getImageData(0, 0, image.width, image.height).data };
}
