/** The ground on the screen: grown from the level's cells, painted square by square around the view. */
import Phaser from 'phaser';
import type { Rect, Scenery } from '../../tiled/scenery.ts';
import { DEPTH } from '../depths.ts';
import { addPicture, type Picture } from '../picture.ts';
import type { Canvas } from './canvas.ts';
import { changedCells, hasPaint, readGround } from './cells.ts';
import { CHUNK, type Chunk, createChunks } from './chunks.ts';
import { type Field, fieldAt, lightOf } from './fields.ts';
import { findPuddles } from './paint/puddles.ts';
import { createLocalStudio, createWorkerStudio, type Studio } from './studio.ts';

export interface TerrainOptions {
  /** texture px per art px; 1 is 1080 lines */
  scale: number;
  worker: boolean;
}
export interface Terrain {
  /** Every frame: paints what is missing in a small share of it, and drops what is far. */
  update(view: Rect): void;
  /** Resolves when all of the view is painted. */
  ready(view: Rect): Promise<void>;
  /** Another state of the same level: repaints what can see a changed cell. */
  reload(scenery: Scenery): void;
  /** 0 to 1 at a place in art px */
  lightAt(x: number, y: number): number;
  /** the same for the whole level */
  readonly light: Field;
  /** water surfaces, art px: y is the walking line, h how far down the mirror goes */
  readonly puddles: readonly Rect[];
  /** after a lost WebGL context */
  restore(): void;
  destroy(): void;
}

/** px around the view that are painted ahead, and beyond which squares are dropped */
const AHEAD = 384;
const KEEP = 1100;
/** ms of a frame for painting on the main thread; one square may take longer */
const BUDGET = 4;
const LEAST_SCALE = 0.33;

/** Throws for a level without colours or a paint no painter knows. */
export function createTerrain(scene: Phaser.Scene, scenery: Scenery, options: TerrainOptions): Terrain {
  // a square is a whole number of px, or its neighbours would show a seam
  const scale = Math.round(CHUNK * Math.min(1, Math.max(LEAST_SCALE, options.scale))) / CHUNK;
  const images = new Map<string, Picture>();
  /** kept as long as they are shown: after a lost context the engine uploads them again */
  const bitmaps = new Map<string, ImageBitmap>();
  let ground = readGround(scenery);
  let light = lightOf(scenery);
  let puddles = findPuddles(ground);
  let chunks = createChunks(ground.width, ground.height, (rect) => hasPaint(ground, rect));
  let destroyed = false;

  const canWork = options.worker && typeof Worker !== 'undefined' && typeof OffscreenCanvas !== 'undefined';
  let studio: Studio = canWork
    ? createWorkerStudio(ground, scale, () => {
        studio = createLocalStudio(ground, scale);
        chunks.invalidateAll();
      })
    : createLocalStudio(ground, scale);

  const textureKey = (chunk: Chunk): string => `ground ${chunk.key}`;
  function hide(chunk: Chunk): void {
    images.get(chunk.key)?.destroy();
    images.delete(chunk.key);
    if (scene.textures.exists(textureKey(chunk))) scene.textures.remove(textureKey(chunk));
    bitmaps.get(chunk.key)?.close();
    bitmaps.delete(chunk.key);
  }
  function show(chunk: Chunk, picture: Canvas | ImageBitmap): void {
    if (destroyed) return;
    hide(chunk);
    if (picture instanceof ImageBitmap) bitmaps.set(chunk.key, picture);
    // Phaser's types know only <img>; the texture takes any source WebGL takes
    const texture = scene.textures.addImage(textureKey(chunk), picture as unknown as HTMLImageElement);
    // 512 px would repeat, and every border show the opposite one
    texture?.setWrap(Phaser.Textures.WrapMode.CLAMP_TO_EDGE);
    const { x, y, w, h } = chunk.rect;
    const image = addPicture(scene, x, y, textureKey(chunk)).setOrigin(0).setDisplaySize(w, h);
    images.set(chunk.key, image.setDepth(DEPTH.terrainBack));
    chunks.finish(chunk);
  }
  function paintWanted(view: Rect, margin: number, milliseconds: number): void {
    const wanted = chunks.wanted(view, margin);
    const until = performance.now() + milliseconds;
    for (const chunk of wanted) {
      if (!studio.isFree()) return;
      chunks.begin(chunk);
      studio.paint(chunk.rect, (picture) => show(chunk, picture));
      if (performance.now() > until) return;
    }
  }

  return {
    get light() {
      return light;
    },
    get puddles() {
      return puddles;
    },
    update(view) {
      paintWanted(view, AHEAD, BUDGET);
      for (const chunk of chunks.dropFar(view, KEEP)) hide(chunk);
    },
    async ready(view) {
      const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
      while (!destroyed && !chunks.covers(view)) {
        paintWanted(view, 0, BUDGET * 4);
        await pause();
      }
    },
    reload(after) {
      const next = readGround(after);
      const changed = changedCells(ground, next);
      const resized = ground.width !== next.width || ground.height !== next.height;
      ground = next;
      light = lightOf(after);
      puddles = findPuddles(ground);
      studio.setGround(ground);
      if (resized) {
        for (const key of [...images.keys()]) hide({ key, rect: { x: 0, y: 0, w: 0, h: 0 } });
        chunks = createChunks(ground.width, ground.height, (rect) => hasPaint(ground, rect));
      } else chunks.invalidate(changed);
    },
    lightAt: (x, y) => fieldAt(light, x, y),
    restore: () => chunks.invalidateAll(),
    destroy() {
      destroyed = true;
      studio.destroy();
      for (const key of [...images.keys()]) hide({ key, rect: { x: 0, y: 0, w: 0, h: 0 } });
    },
  };
}
