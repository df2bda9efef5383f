/** How bright the baked pictures are, a page at an eighth of its size: what the eye sees of them with half-closed lids. */
import { createCanvas, penOf } from '../terrain/canvas.ts';
import { art } from './art.ts';

/** Stored px at full step in one px of the small page. */
const SHRINK = 8;

export interface PageValues {
  /** at a place on the page, stored px at full step: brightness as the screen counts it, 0 to 255, and opacity, 0 to 1 */
  brightness(x: number, y: number): number;
  opacity(x: number, y: number): number;
}

/** Brightness of a colour as the screen counts it, 0 to 255. */
export const brightnessOf = (r: number, g: number, b: number): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Shrunk off the main thread, where the browser can. */
export async function readValues(page: string, picture: HTMLImageElement): Promise<PageValues> {
  const entry = art.pages[page]!;
  const width = Math.ceil(entry.width / SHRINK);
  const height = Math.ceil(entry.height / SHRINK);
  const small = await createImageBitmap(picture, {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'medium',
  });
  const pen = penOf(createCanvas(width, height));
  pen.drawImage(small, 0, 0);
  small.close();
  const { data } = pen.getImageData(0, 0, width, height);
  const index = (x: number, y: number): number =>
    (Math.min(height - 1, Math.floor(y / SHRINK)) * width + Math.min(width - 1, Math.floor(x / SHRINK))) * 4;
  return {
    brightness(x, y) {
      const i = index(x, y);
      return brightnessOf(data[i]!, data[i + 1]!, data[i + 2]!);
    },
    opacity: (x, y) => data[index(x, y) + 3]! / 255,
  };
}
