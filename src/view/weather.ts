/** Rain in three depths where the sky is open, splashes where it lands, drips from edges, low mist, grain. Five draws at most. */
import Phaser from 'phaser';
import type { Rect, Scenery } from '../tiled/scenery.ts';
import { rgb, tint } from './colour.ts';
import { DEPTH } from './depths.ts';
import { paletteOf } from './palettes.ts';
import { type GrainName, grains } from './particles/grains.ts';
import { type Burst, createParticles } from './particles.ts';
import type { Quality } from './quality.ts';
import { computeCanvas } from './terrain/canvas.ts';
import { fbm, random } from './terrain/noise.ts';
import { rainFragment, streakPicture } from './weather/rainShader.ts';
import { readSky } from './weather/sky.ts';

export interface WeatherOptions {
  quality: Quality;
  reducedMotion: boolean;
}
export interface Weather {
  /** @param view art px; @param dt seconds */
  update(view: Rect, dt: number): void;
  destroy(): void;
}

const TILE = 64;
const chance = random(11, 4);

type Kind = 'rain' | 'drizzle' | 'none';
/** strength of the rain; splashes and drips a second in one view */
const kinds: Record<Kind, { strength: number; splashes: number; drips: number; mist: number }> = {
  rain: { strength: 1, splashes: 26, drips: 2.2, mist: 0.1 },
  drizzle: { strength: 0.5, splashes: 8, drips: 1.2, mist: 0.14 },
  none: { strength: 0, splashes: 0, drips: 0.7, mist: 0.07 },
};

/** Throws for a weather the game does not have. */
function kindOf({ id, weather }: Scenery): Kind {
  if (Object.hasOwn(kinds, weather)) return weather as Kind;
  throw new Error(`maps/${id}.tmj: weather "${weather}" is unknown; use one of ${Object.keys(kinds).join(', ')}`);
}

export function createWeather(scene: Phaser.Scene, scenery: Scenery, options: WeatherOptions): Weather {
  const { quality, reducedMotion } = options;
  const kind = kinds[kindOf(scenery)];
  const palette = paletteOf(scenery.id);
  const sky = readSky(scenery);
  const keys: string[] = [];
  const level = [scenery.width * TILE, scenery.height * TILE];

  function texture(name: string, source: OffscreenCanvas | HTMLCanvasElement, repeats: boolean): string {
    const key = `weather ${name}`;
    if (scene.textures.exists(key)) scene.textures.remove(key);
    // Phaser's types know only <img>; the texture takes any source WebGL takes
    const made = scene.textures.addImage(key, source as unknown as HTMLImageElement);
    const { REPEAT, CLAMP_TO_EDGE } = Phaser.Textures.WrapMode;
    made?.setWrap(repeats ? REPEAT : CLAMP_TO_EDGE);
    keys.push(key);
    return key;
  }

  const drop: [number, number, number] = [0, 0, 0];
  const rains: { quad: Phaser.GameObjects.Shader; view: [number, number, number, number] }[] = [];
  if (kind.strength > 0) {
    const openKey = texture('open', openPicture(scenery, sky.exposure), false);
    const streakKey = texture('streaks', streakPicture(), true);
    const colour = rgb(palette.rim).map((c) => c / 255);
    const addRain = (name: string, depth: number, layers: Parameters<typeof rainFragment>[0]): void => {
      const view: [number, number, number, number] = [0, 0, 1, 1];
      const config = {
        name: `rain-${name}`,
        fragmentSource: rainFragment(layers),
        setupUniforms: (set: (uniform: string, value: unknown) => void) => {
          set('uStreaks', 0);
          set('uOpen', 1);
          set('uView', view);
          set('uLevel', level);
          set('uDrop', drop);
          set('uColour', colour);
        },
      };
      // Phaser's types leave out fragmentSource
      const quad = scene.add.shader(config as never, 0, 0, 10, 10, [streakKey, openKey]);
      rains.push({ quad: quad.setOrigin(0).setDepth(depth), view });
    };
    addRain('near', DEPTH.rain, [
      { size: 520, speed: 2.1, channel: 'b', alpha: 0.34 },
      { size: 380, speed: 1.9, channel: 'g', alpha: 0.3 },
    ]);
    if (quality.effects >= 1) {
      addRain('far', DEPTH.rainBack, [
        { size: 250, speed: 1.7, channel: 'r', alpha: 0.26 },
        { size: 330, speed: 1.8, channel: 'g', alpha: 0.2 },
      ]);
    }
  }

  const mist =
    quality.effects >= 1
      ? scene.add
          .tileSprite(0, 0, 64, 64, texture('mist', mistPicture(), true))
          .setOrigin(0)
          .setDepth(DEPTH.fog4)
      : null;
  mist?.setTint(tint(palette.fog)).setAlpha(kind.mist);
  const grain =
    quality.effects >= 3
      ? scene.add
          .tileSprite(0, 0, 64, 64, texture('grain', grainPicture(), true))
          .setOrigin(0)
          .setDepth(DEPTH.grain)
      : null;
  grain?.setAlpha(0.09);

  const particles = createParticles(scene, 64, DEPTH.terrainFront);
  const burst: Burst = { x: 0, y: 0, vx: 0, vy: 0, life: 1, size: 1, tint: tint(palette.rim), alpha: 0.6 };
  let seconds = 0;
  let splashesDue = 0;
  let dripsDue = 0;
  /** drops on their way: when and where they land */
  const falling: { at: number; x: number; y: number }[] = [];

  /** The part of the view that has open columns; null when all of it is roofed. */
  function openPart(view: Rect): { x0: number; x1: number } | null {
    let x0 = -1;
    let x1 = -1;
    const last = Math.min(scenery.width - 1, Math.ceil((view.x + view.w) / TILE));
    for (let x = Math.max(0, Math.floor(view.x / TILE)); x <= last; x++) {
      if (sky.roof[x]! * TILE < view.y) continue;
      if (x0 < 0) x0 = x;
      x1 = x;
    }
    return x0 < 0 ? null : { x0: Math.max(view.x, (x0 - 3) * TILE), x1: Math.min(view.x + view.w, (x1 + 4) * TILE) };
  }

  function placeRain(view: Rect): void {
    const open = openPart(view);
    const gust = reducedMotion ? 0.5 : 0.5 + 0.5 * Math.sin(seconds * 0.55) * Math.sin(seconds * 0.23 + 1);
    drop[0] = seconds % 1000;
    drop[1] = 0.05 + 0.13 * gust;
    drop[2] = kind.strength * (0.72 + 0.5 * gust);
    for (const { quad, view: at } of rains) {
      quad.setVisible(open !== null);
      if (!open) continue;
      at[0] = open.x0;
      at[1] = view.y;
      at[2] = open.x1 - open.x0;
      at[3] = view.h;
      quad.setPosition(at[0], at[1]).setSize(at[2], at[3]);
    }
  }

  function throwGrain(grain: GrainName, x: number, y: number, life: number, size: number, alpha: number): void {
    burst.x = x;
    burst.y = y;
    burst.vy = grain === 'streak' ? 1 : 0;
    burst.life = life;
    burst.size = size;
    burst.alpha = alpha;
    particles.emit(grain, burst);
  }

  function splash(x: number, y: number, size: number, alpha: number): void {
    throwGrain('crown', x, y - 7 * size, 0.22 + chance() * 0.14, size, alpha);
  }

  function splashIn(view: Rect, dt: number): void {
    splashesDue += kind.splashes * dt;
    for (; splashesDue >= 1; splashesDue--) {
      const px = view.x + chance() * view.w;
      const column = Math.floor(px / TILE);
      const roof = sky.roof[column];
      if (roof === undefined || roof * TILE < view.y || roof >= scenery.height) continue;
      splash(px, roof * TILE, 0.45 + chance() * 0.5, 0.3 + chance() * 0.45);
    }
  }

  /** A drop from an edge: a short streak, and a small splash when it has come down. */
  function dripIn(view: Rect, dt: number): void {
    dripsDue += kind.drips * dt;
    for (; dripsDue >= 1; dripsDue--) {
      const eave = sky.eaves[Math.floor(chance() * sky.eaves.length)];
      const seen = eave && eave.x * TILE > view.x && eave.x * TILE < view.x + view.w && eave.y * TILE > view.y - 200;
      if (!seen || eave.y * TILE > view.y + view.h) {
        dripsDue -= 0.02;
        continue;
      }
      const x = eave.x * TILE + chance() * TILE;
      const high = eave.drop * TILE;
      const life = Math.sqrt((2 * high) / grains.streak.gravity);
      throwGrain('streak', x, eave.y * TILE, life * 1.02, 0.6, 0.65);
      falling.push({ at: seconds + life, x, y: eave.y * TILE + high });
    }
    while (falling[0] && falling[0].at <= seconds) {
      const { x, y } = falling.shift()!;
      splash(x, y, 0.5, 0.6);
    }
  }

  function placeMist(view: Rect): void {
    if (!mist) return;
    const high = view.h * 0.46;
    mist.setPosition(view.x, view.y + view.h - high).setSize(view.w, high);
    mist.setTileScale(7, high / 128);
    mist.setTilePosition(view.x / 7 + (reducedMotion ? 0 : seconds * 2.4), 0);
  }

  function placeGrain(view: Rect): void {
    if (!grain) return;
    const scale = view.h / quality.lines;
    grain.setPosition(view.x, view.y).setSize(view.w, view.h).setTileScale(scale, scale);
    if (!reducedMotion) grain.setTilePosition(Math.floor(chance() * 256), Math.floor(chance() * 256));
  }

  return {
    update(view, dt) {
      seconds += dt;
      placeRain(view);
      splashIn(view, dt);
      if (sky.eaves.length) dripIn(view, dt);
      particles.update(dt);
      placeMist(view);
      placeGrain(view);
    },
    destroy() {
      for (const { quad } of rains) quad.destroy();
      mist?.destroy();
      grain?.destroy();
      particles.destroy();
      for (const key of keys) scene.textures.remove(key);
    },
  };
}

const openPicture = (scenery: Scenery, exposure: Uint8Array): OffscreenCanvas =>
  computeCanvas(scenery.width, scenery.height, (x, y) => [255, 255, 255, exposure[y * scenery.width + x]! / 255]);

/** Banks of mist, thicker below; repeats from side to side. */
const mistPicture = (): OffscreenCanvas =>
  computeCanvas(256, 128, (x, y) => {
    const up = 1 - y / 127;
    const bank = fbm(x / 32, y / 40 + 3, 3, 8, 0);
    return [255, 255, 255, Math.max(0, bank * 1.5 - 0.25 - up * 0.5) * (1 - up) * Math.min(1, (127 - y) / 3 + 0.6)];
  });

/** Light and dark specks about nothing; the light ones are faint, or they would crawl over the dark. */
const grainPicture = (): OffscreenCanvas =>
  computeCanvas(256, 256, () => {
    const v = chance() + chance() - 1;
    const tone = v > 0 ? 255 : 0;
    return [tone, tone, tone, v > 0 ? v * 0.3 : -v];
  });
