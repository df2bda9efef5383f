/** Light and darkness over the painting: gloom, lamps, shafts, how Jasper stands out, the slow flash, the vignette. */
import type Phaser from 'phaser';
import type { LightSource, Rect, Scenery } from '../tiled/scenery.ts';
import type { SceneLight } from './animals/sceneLight.ts';
import { brightnessOf } from './backdrop/values.ts';
import type { Backdrop } from './backdrop.ts';
import { type Colour, mix, rgb, tint } from './colour.ts';
import { DEPTH } from './depths.ts';
import { createExposure, type Exposure, exposeCompany } from './exposure.ts';
import { createMirrors } from './mirrors.ts';
import { type Palette, paletteOf } from './palettes.ts';
import { addPicture, type Picture } from './picture.ts';
import type { Quality } from './quality.ts';
import { computeCanvas } from './terrain/canvas.ts';
import { isSolid, readGround } from './terrain/cells.ts';
import { type Field, fieldAt, gloomByLight, lightOf } from './terrain/fields.ts';
import { clamp, noise, smooth } from './terrain/noise.ts';

export interface LightOptions {
  quality: Quality;
  reducedMotion: boolean;
}
export interface Light {
  /** @param view art px; @param jasper his feet, art px; @param wet of his coat, 0 to 1; @param dt seconds */
  update(view: Rect, jasper: Readonly<{ x: number; y: number }>, wet: number, dt: number): void;
  /** what Jasper with his feet there is lit by, or who keeps him company; for each the same object every time */
  lightFor(x: number, y: number, who: 'jasper' | 'other'): SceneLight;
  /** lightning far off: one slow fade, never twice in three seconds */
  flash(): void;
  destroy(): void;
}

const TILE = 64;
/** seconds */
const FLASH = { rise: 0.14, fall: 1.1, rest: 3 };
const FLASH_REDUCED = { rise: 0.35, fall: 0.65, rest: 3 };
/** Where the light behind Jasper is looked at, art px from his feet. */
const BEHIND = [
  [-50, -26],
  [-25, -28],
  [0, -28],
  [25, -28],
  [50, -26],
  [-30, -54],
  [0, -58],
  [30, -54],
] as const;
/** one-way ledges lie over the light behind him; tiles, and luminance */
const LEDGE = { high: 0.5, luminance: 0.015 };
/** luminance that rain and mist add, about */
const WEATHER = 0.02;
/** seconds by which the exposure looks ahead of him */
const FORESIGHT = 0.1;
/** share of the glow's own strength that reaches his outline */
const GLOW_SPREAD = 0.66;

export function createLight(scene: Phaser.Scene, scenery: Scenery, backdrop: Backdrop, options: LightOptions): Light {
  const { quality } = options;
  const palette = paletteOf(scenery.id);
  const field = lightOf(scenery);
  const level = { w: scenery.width * TILE, h: scenery.height * TILE };
  const made: Picture[] = [];
  const keys: string[] = [];

  function texture(name: string, canvas: OffscreenCanvas): string {
    const key = `light ${name}`;
    if (scene.textures.exists(key)) scene.textures.remove(key);
    // Phaser's types know only <img>; the texture takes any source WebGL takes
    scene.textures.addImage(key, canvas as unknown as HTMLImageElement);
    keys.push(key);
    return key;
  }
  function picture(key: string, depth: number, glows: boolean): Picture {
    const image = addPicture(scene, 0, 0, key).setDepth(depth);
    image.glow = glows ? 1 : 0;
    made.push(image);
    return image;
  }

  const poolKey = texture('pool', white(POOL, poolAt));
  const shaftKey = texture('shaft', white(SHAFT, shaftAt));
  const gloom = picture(texture('gloom', gloomPicture(field, palette)), DEPTH.gloom, false);
  gloom.setOrigin(0).setDisplaySize(level.w, level.h);
  const lamps = scenery.lights.map((source, i) =>
    createLamp(source, i, picture(source.shape === 'shaft' ? shaftKey : poolKey, lampDepth(source), true)),
  );
  const halo = picture(poolKey, DEPTH.halo, true).setTint(tint(palette.light)).setDisplaySize(620, 460);
  const flare = picture(poolKey, DEPTH.flash, true).setTint(tint(palette.rim)).setVisible(false);
  const mirrors = quality.effects >= 2 ? createMirrors(scene, scenery, palette, options.reducedMotion) : null;
  const vignette = picture(texture('vignette', vignettePicture(palette)), DEPTH.vignette, false).setOrigin(0);

  let seconds = 0;
  let sinceFlash = Number.POSITIVE_INFINITY;
  const flashShape = options.reducedMotion ? FLASH_REDUCED : FLASH;
  const flashPeak = options.reducedMotion ? 0.3 : 0.55;

  const company = { coat: palette.coat, against: 0 };
  const exposure = createExposure(palette.coat);
  const ground = readGround(scenery);
  const deep = brightnessOf(...rgb(palette.deep));
  const glow = brightnessOf(...rgb(palette.light)) / 255;

  /** Of the screen, 0 to 255, without what stands or falls before the animals. */
  function brightnessAt(x: number, y: number): number {
    let brightness = backdrop.brightnessAt('behind', x, y, deep);
    for (let i = 0; i < lamps.length; i++) brightness += lamps[i]!.brightnessAt(x, y);
    const dark = gloomByLight(fieldAt(field, x, y));
    return Math.min(255, backdrop.brightnessAt('back', x, y, brightness + (deep - brightness) * dark));
  }

  /** Of the air and the ledges about him; before the ground he stands only at its edges. */
  function luminanceBehind(x: number, y: number): number {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < BEHIND.length; i++) {
      const right = BEHIND[i]![0];
      const down = BEHIND[i]![1];
      const column = Math.floor((x + right) / TILE);
      const row = Math.floor((y + down) / TILE);
      if (isSolid(ground, column, row)) continue;
      const below = (y + down) / TILE - row;
      const ledge = below < LEDGE.high && ground.oneway[row * ground.width + column];
      sum += ledge ? LEDGE.luminance : (brightnessAt(x + right, y + down) / 255) ** 2.2 + WEATHER;
      count++;
    }
    return count > 0 ? sum / count : 0;
  }

  const exposed = { x: 0, y: 0 };
  function expose(x: number, y: number, wet: number, dt: number): void {
    // where he will be when the eye has followed
    const lead = dt > 0 ? clamp(((x - exposed.x) / dt) * FORESIGHT, -90, 90) : 0;
    exposed.x = x;
    exposed.y = y;
    exposure.update(luminanceBehind(x + lead, y), wet, dt);
    halo.setPosition(x, y - 40).setAlpha(Math.min(1, exposure.glow / (glow * GLOW_SPREAD)));
    halo.setVisible(halo.alpha > 0.01);
  }

  function fadeFlash(view: Rect): number {
    const { rise, fall } = flashShape;
    const strength =
      sinceFlash < rise
        ? sinceFlash / rise
        : (1 - clamp((sinceFlash - rise) / fall)) ** 2 * Number(sinceFlash < rise + fall);
    flare.setVisible(strength > 0.01);
    if (flare.visible) {
      flare.setPosition(view.x + view.w / 2, view.y + view.h * 0.3).setDisplaySize(view.w * 2.6, view.h * 2.6);
      flare.setAlpha(strength * flashPeak);
    }
    return strength;
  }

  const lightOfJasper = createAnimalLight(palette);
  const lightOfCompany = createAnimalLight(palette);
  return {
    update(view, jasper, wet, dt) {
      seconds += dt;
      sinceFlash += dt;
      for (const lamp of lamps) lamp.update(view, seconds, options.reducedMotion);
      expose(jasper.x, jasper.y, wet, dt);
      mirrors?.update(view, seconds);
      const strength = fadeFlash(view);
      gloom.setAlpha(1 - 0.7 * strength);
      // a little larger than the view, so that its soft border stays outside
      vignette.setPosition(view.x - 2, view.y - 2).setDisplaySize(view.w + 4, view.h + 4);
    },
    lightFor(x, y, who) {
      const key = nearestKey(scenery.lights, x, y);
      if (who === 'jasper') return lightOfJasper(field, x, y, key, exposure);
      exposeCompany(exposure, Math.hypot(x - exposed.x, y - exposed.y), palette.coat, company);
      return lightOfCompany(field, x, y, key, company);
    },
    flash() {
      if (sinceFlash >= flashShape.rest) sinceFlash = 0;
    },
    destroy() {
      mirrors?.destroy();
      for (const image of made) image.destroy();
      for (const key of keys) scene.textures.remove(key);
    },
  };
}

const lampDepth = ({ shape }: LightSource): number => (shape === 'shaft' ? DEPTH.shafts : DEPTH.pools);

interface Lamp {
  update(view: Rect, seconds: number, still: boolean): void;
  /** what it adds to the screen's brightness there, 0 to 255 */
  brightnessAt(x: number, y: number): number;
}

/** Lamps flicker and shafts breathe, each by its own noise. */
function createLamp(source: LightSource, index: number, image: Picture): Lamp {
  const reach = source.radius * TILE;
  const isShaft = source.shape === 'shaft';
  const w = reach * (isShaft ? 1.1 : 2.2);
  const h = reach * (isShaft ? 2.4 : 2.2);
  const base = { pool: 0.5, shaft: 0.34, window: 0.34 }[source.shape];
  image.setDisplaySize(w, h).setTint(tint(source.colour));
  if (isShaft) image.setOrigin(0.62, 0.12);
  image.setPosition(source.x, source.y);
  const bright = brightnessOf(...rgb(source.colour));
  const [size, shape] = isShaft ? [SHAFT, shaftAt] : [POOL, poolAt];
  return {
    update(view, seconds, still) {
      const seen =
        source.x + w > view.x &&
        source.x - w < view.x + view.w &&
        source.y + h > view.y &&
        source.y - h < view.y + view.h;
      image.setVisible(seen);
      if (!seen) return;
      const breath = still ? 0.5 : noise(seconds * 0.22, index * 7.3);
      const flicker = source.flicker === 'slow' && !still ? 0.7 + 0.3 * noise(seconds * 2.3, index * 3.1 + 0.5) : 1;
      image.setAlpha(base * (0.8 + 0.4 * breath) * flicker);
    },
    brightnessAt(x, y) {
      if (!image.visible) return 0;
      const u = (x - source.x) / w + image.originX;
      const v = (y - source.y) / h + image.originY;
      return u < 0 || v < 0 || u > 1 || v > 1 ? 0 : bright * image.alpha * shape(u * size.w, v * size.h);
    },
  };
}

/** The lamp that most reaches a place, with distance counted in its own radius. */
function nearestKey(lights: readonly LightSource[], x: number, y: number): LightSource | null {
  let found: LightSource | null = null;
  let best = 1.6;
  for (const light of lights) {
    const far = Math.hypot(light.x - x, (light.y - y) * 0.5) / (light.radius * TILE);
    if (far < best) {
      best = far;
      found = light;
    }
  }
  return found;
}

type Triple = [number, number, number];

/** Answers the light of a place, always in the same object. */
function createAnimalLight(
  palette: Palette,
): (
  field: Field,
  x: number,
  y: number,
  key: LightSource | null,
  exposure: Pick<Exposure, 'coat' | 'against'>,
) => SceneLight {
  const direction: Triple = [-0.3, 0.8, 0.5];
  const shade: Triple = [0, 0, 0];
  const middle: Triple = [0, 0, 0];
  const lit: Triple = [0, 0, 0];
  const rim: Triple = [0, 0, 0];
  const rimDirection: [number, number] = [-0.4, 0.9];
  const light = { direction, shade, mid: middle, lit, rimDirection, rim, rimWidth: 1.7, ground: 0.8 };
  const cool = share(palette.fog);
  const fill = (out: Triple, level: number, tone: Triple, toned: number): void => {
    for (let i = 0; i < 3; i++) out[i] = level * (1 + (tone[i]! - 1) * toned);
  };
  const paleLight = { tone: share(palette.light), edge: rgb(palette.rim) };
  const colours = new Map<LightSource, typeof paleLight>();
  const coloursOf = (key: LightSource): typeof paleLight => {
    let of = colours.get(key);
    if (!of) {
      of = { tone: share(mix(key.colour, '#ffffff', 0.5)), edge: rgb(mix(key.colour, palette.rim, 0.5)) };
      colours.set(key, of);
    }
    return of;
  };
  return (field, x, y, key, { coat, against }) => {
    const level = smooth(0, 0.8, fieldAt(field, x, y - 32));
    const dx = key ? (key.x - x) / (key.radius * TILE) : -0.3;
    // eased, so that passing under a lamp turns the light and does not flip it
    const side = clamp(dx * 1.6, -1, 1) * 0.75;
    direction[0] = side;
    direction[1] = 0.8;
    direction[2] = 0.5;
    rimDirection[0] = side;
    rimDirection[1] = 0.85;
    const { tone, edge } = key ? coloursOf(key) : paleLight;
    fill(shade, coat * 0.52, cool, 0.25);
    fill(middle, coat * 0.91, cool, 0.08);
    fill(lit, coat * 1.19, tone, 0.2);
    // against the light it would be one with what is behind
    for (let i = 0; i < 3; i++) rim[i] = (edge[i]! / 255) * (0.26 + 0.3 * level) * (1 - 0.4 * against);
    return light;
  };
}

/** A colour as shares of its mean: its hue without its brightness. */
function share(colour: Colour): Triple {
  const [r, g, b] = rgb(colour);
  const mean = (r + g + b) / 3 || 1;
  return [r / mean, g / mean, b / mean];
}

const POOL = { w: 128, h: 128 };
const SHAFT = { w: 128, h: 256 };

/** Strength at a px of its picture. */
const poolAt = (x: number, y: number): number => clamp(1 - Math.hypot(x - 63.5, y - 63.5) / 63) ** 2.2 * 0.9;

/** A beam from the upper right, soft at its sides, with strands of brighter air. */
function shaftAt(x: number, y: number): number {
  const down = y / 255;
  const middle = 80 - down * 34;
  const half = 14 + down * 36;
  const off = (x - middle) / half;
  const strands = 0.55 + 0.45 * noise(off * 3.1 + 9, down * 0.6);
  const ends = smooth(0, 0.1, down) * (1 - smooth(0.45, 1, down));
  return clamp(1 - off * off) ** 1.6 * strands * ends * 0.8;
}

const white = ({ w, h }: { w: number; h: number }, strength: (x: number, y: number) => number): OffscreenCanvas =>
  computeCanvas(w, h, (x, y) => [255, 255, 255, strength(x, y)]);

function gloomPicture(field: Field, p: Palette): OffscreenCanvas {
  const [r, g, b] = rgb(p.deep);
  return computeCanvas(field.width, field.height, (x, y) => [
    r,
    g,
    b,
    gloomByLight(field.values[y * field.width + x]!),
  ]);
}

function vignettePicture(p: Palette): OffscreenCanvas {
  const [r, g, b] = rgb(mix(p.deep, '#000000', 0.4));
  return computeCanvas(160, 90, (x, y) => {
    const far = Math.hypot((x - 79.5) / 80, ((y - 44.5) / 45) * 0.92);
    const foot = smooth(0.82, 1, y / 89) * 0.2;
    return [r, g, b, clamp(0.56 * smooth(0.66, 1.42, far) + foot)];
  });
}
