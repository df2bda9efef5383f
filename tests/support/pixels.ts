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
