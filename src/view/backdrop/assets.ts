/** What a level's backdrop loads. */
import type Phaser from 'phaser';
import type { Scenery } from '../../tiled/scenery.ts';
import type { Place } from '../interpolate.ts';
import { type Asset, pageAsset, pieceEntry } from './art.ts';
import { VIEW_LINES } from './layout.ts';
import { layoutOf } from './layouts.ts';
import type { ArtStep } from './manifest.ts';
import { courseOf, placeIn, placePictures, sizeOf } from './placement.ts';

/** Pages that every level draws its things and its air with. */
const COMMON = ['air', 'things', 'things-small'];

/** The pages a level's backdrop needs: first what the view at `spawn` (art px) shows, then the others. */
export function backdropAssets(scenery: Scenery, step: ArtStep, spawn: Readonly<Place>): Asset[] {
  const layout = layoutOf(scenery);
  const placed = placePictures(layout, scenery, false);
  const halfWide = VIEW_LINES * 0.9;
  const x = Math.max(halfWide, Math.min(scenery.width * 64 - halfWide, spawn.x));
  const y = Math.min(scenery.height * 64 - VIEW_LINES / 2, spawn.y);
  const view = { x: x - halfWide, y: y - VIEW_LINES / 2, w: halfWide * 2, h: VIEW_LINES };
  const first = new Set([pieceEntry(layout.sky.piece).page, ...COMMON, ...(layout.things ?? [])]);
  const all = new Set([...first, ...(layout.memories ?? [])]);
  for (const p of placed) {
    const entry = pieceEntry(p.piece);
    all.add(entry.page);
    const seen = Math.abs(placeIn(courseOf(p, entry, layout.eye), view).x - x) < halfWide + sizeOf(p, entry)[0] / 2;
    // frames in front are only missed by a still picture: they may come late
    if (seen && p.stratum !== 'fore') first.add(entry.page);
  }
  return [...all]
    .map((page) => pageAsset(page, step, first.has(page)))
    .sort((a, b) => Number(b.essential) - Number(a.essential));
}

/** Asks for the pages that are not there yet; outside of `preload` the loader has to be started too. */
export function loadAssets(scene: Phaser.Scene, assets: readonly Asset[]): void {
  for (const { key, url } of assets) if (!scene.textures.exists(key)) scene.load.image(key, url);
}
