/** One word for "a canvas" on the page, in a Worker and in Node. */
export type Canvas = OffscreenCanvas;
export type Pen = OffscreenCanvasRenderingContext2D;

/** Kept in main memory: a canvas on the GPU is read back for every stroke into another, and GPU rasters differ. */
export function createCanvas(width: number, height: number): Canvas {
  const w = Math.max(1, Math.ceil(width));
  const h = Math.max(1, Math.ceil(height));
  const canvas =
    typeof OffscreenCanvas === 'undefined'
      ? (Object.assign(document.createElement('canvas'), { width: w, height: h }) as unknown as Canvas)
      : new OffscreenCanvas(w, h);
  canvas.getContext('2d', { willReadFrequently: true });
  return canvas;
}

export const penOf = (canvas: Canvas): Pen => canvas.getContext('2d', { willReadFrequently: true })!;

/** A picture whose every pixel is computed: `pixel` answers red, green, blue (0 to 255) and alpha (0 to 1). */
export function computeCanvas(
  width: number,
  height: number,
  pixel: (x: number, y: number) => readonly [number, number, number, number],
): Canvas {
  const canvas = createCanvas(width, height);
  const pen = penOf(canvas);
  const image = pen.createImageData(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [r, g, b, a] = pixel(x, y);
      const i = (y * width + x) * 4;
      image.data[i] = r;
      image.data[i + 1] = g;
      image.data[i + 2] = b;
      image.data[i + 3] = a * 255;
    }
  }
  pen.putImageData(image, 0, 0);
  return canvas;
}
