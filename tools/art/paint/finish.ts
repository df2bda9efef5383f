/**
 * What turns a flat silhouette into a plane: stained surface, haze by height, light from one side,
 * and a rim that thins and skips as a dry brush does.
 */
import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas';
import { type Layer, layer, linear, type Pen, radial, type Stop } from './canvas.ts';
import { clamp, fbm, noise, smooth } from './noise.ts';

export interface Finish {
  /** how strongly stains show, 0 to 1 */
  stain?: number;
  /** haze and shade from top to foot, laid over the paint */
  haze?: readonly Stop[];
  /** pools of light painted on the surface */
  light?: readonly { x: number; y: number; r: number; colour: string; alpha: number }[];
  /** light from the openings and from beside the silhouette that runs over its edges, as it does in a lens; art px */
  bloom?: { radius: number; colour: string; alpha: number };
  /** (dx, dy) points away from the light, its length is the rim's width in art px */
  rim?: { dx: number; dy: number; colour: string; alpha: number };
  /** art px */
  blur?: number;
}

/** Finishes a layer of `density` stored px per art px, in place. */
export function finish(target: Layer, density: number, f: Finish): void {
  const { canvas, pen: g } = target;
  const rim = f.rim && cutRim(canvas, density, f.rim);
  g.save();
  g.setTransform(1, 0, 0, 1, 0, 0);
  if (f.stain) stain(target, density, f.stain);
  g.setTransform(density, 0, 0, density, 0, 0);
  g.globalCompositeOperation = 'source-atop';
  const w = canvas.width / density;
  const h = canvas.height / density;
  if (f.haze) {
    g.fillStyle = linear(g, 0, 0, 0, h, f.haze);
    g.fillRect(0, 0, w, h);
  }
  for (const l of f.light ?? []) {
    g.fillStyle = radial(g, l.x, l.y, l.r, [
      [0, l.colour, l.alpha],
      [0.4, l.colour, l.alpha * 0.45],
      [1, l.colour, 0],
    ]);
    g.fillRect(0, 0, w, h);
  }
  g.setTransform(1, 0, 0, 1, 0, 0);
  if (f.bloom) bloom(target, density, f.bloom);
  if (rim) {
    g.globalCompositeOperation = 'lighter';
    g.drawImage(rim, 0, 0);
  }
  g.restore();
  if (f.blur) blur(target, f.blur * density);
}

function stain(target: Layer, density: number, strength: number): void {
  const { canvas, pen: g } = target;
  const stained = layer(canvas.width, canvas.height);
  stained.pen.drawImage(canvas, 0, 0);
  stained.pen.globalCompositeOperation = 'overlay';
  stained.pen.globalAlpha = strength;
  fillTiled(stained.pen, canvas, grunge(), density);
  stained.pen.globalAlpha = 1;
  stained.pen.globalCompositeOperation = 'destination-in';
  stained.pen.drawImage(canvas, 0, 0);
  g.globalCompositeOperation = 'source-atop';
  g.drawImage(stained.canvas, 0, 0);
}

function bloom({ canvas, pen: g }: Layer, density: number, b: NonNullable<Finish['bloom']>): void {
  const open = layer(canvas.width, canvas.height);
  open.pen.fillStyle = b.colour;
  open.pen.fillRect(0, 0, canvas.width, canvas.height);
  open.pen.globalCompositeOperation = 'destination-out';
  open.pen.drawImage(canvas, 0, 0);
  const soft = layer(canvas.width, canvas.height);
  // wide and faint over narrow and strong, as light falls off
  for (const [reach, share] of [
    [1, 0.36],
    [3.4, 0.64],
  ] as const) {
    soft.pen.filter = `blur(${b.radius * reach * density}px)`;
    soft.pen.globalAlpha = share;
    soft.pen.drawImage(open.canvas, 0, 0);
  }
  g.globalCompositeOperation = 'source-atop';
  g.globalAlpha = b.alpha;
  g.drawImage(soft.canvas, 0, 0);
  g.globalAlpha = 1;
}

function cutRim(canvas: Canvas, density: number, rim: NonNullable<Finish['rim']>): Canvas {
  const { canvas: out, pen: g } = layer(canvas.width, canvas.height);
  g.drawImage(canvas, 0, 0);
  g.globalCompositeOperation = 'destination-out';
  // never thinner than a stored px, or far planes would lose it
  const scale = Math.max(density, 1 / Math.hypot(rim.dx, rim.dy));
  g.drawImage(canvas, rim.dx * scale, rim.dy * scale);
  g.globalCompositeOperation = 'source-in';
  g.globalAlpha = rim.alpha;
  g.fillStyle = rim.colour;
  g.fillRect(0, 0, out.width, out.height);
  g.globalAlpha = 1;
  g.globalCompositeOperation = 'destination-in';
  fillTiled(g, out, dryBrush(), density);
  return out;
}

function fillTiled(g: Pen, over: Canvas, tile: Canvas, density: number): void {
  g.save();
  g.scale(density, density);
  g.fillStyle = g.createPattern(tile, 'repeat')!;
  g.fillRect(0, 0, over.width / density, over.height / density);
  g.restore();
}

function blur(target: Layer, radius: number): void {
  const { canvas, pen: g } = target;
  const soft = layer(canvas.width, canvas.height);
  soft.pen.filter = `blur(${radius}px)`;
  soft.pen.drawImage(canvas, 0, 0);
  g.save();
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.clearRect(0, 0, canvas.width, canvas.height);
  g.drawImage(soft.canvas, 0, 0);
  g.restore();
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
function fromPixels(size: number, at: (x: number, y: number) => readonly [grey: number, alpha: number]): Canvas {
  const canvas = createCanvas(size, size);
  const image = new ImageData(size, size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const [grey, alpha] = at(x, y);
      image.data.set([grey, grey, grey, alpha], (y * size + x) * 4);
    }
  canvas.getContext('2d').putImageData(image, 0, 0);
  return canvas;
}

const GRUNGE = 640;
/** Blotches and downward stains about middle grey, for overlay; mirrored, so that it tiles without a seam. */
const grunge = once(() => {
  const tile = fromPixels(GRUNGE, (x, y) => {
    const blotch = (fbm(x / 90, y / 90, 5) - 0.5) * 190;
    const run = (fbm(x / 7, y / 160 + 50, 3) - 0.5) * 110;
    const grain = (noise(x * 0.9, y * 0.9) - 0.5) * 34;
    return [clamp(128 + blotch + run + grain, 0, 255), 255];
  });
  const { canvas, pen: g } = layer(GRUNGE * 2, GRUNGE * 2);
  for (const [sx, sy] of [
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1],
  ] as const) {
    g.setTransform(sx, 0, 0, sy, GRUNGE, GRUNGE);
    g.drawImage(tile, 0, 0);
  }
  return canvas;
});

const dryBrush = once(() =>
  fromPixels(512, (x, y) => {
    const skip = smooth(0.36, 0.72, fbm(x / 26, y / 20, 4));
    return [0, 255 * clamp(0.22 + 1.5 * skip * (0.6 + 0.5 * noise(x / 3, y / 3)))];
  }),
);
