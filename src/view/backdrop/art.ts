/** The baked pictures as the engine loads them: their manifest, and the address of every page. */
import type Phaser from 'phaser';
import type { ArtManifest, ArtStep } from './manifest.ts';

const manifests = import.meta.glob<ArtManifest>('../../../assets/art/art.json', { eager: true, import: 'default' });
const urls = import.meta.glob<string>('../../../assets/art/*.webp', { eager: true, query: '?url', import: 'default' });

export const art: ArtManifest = Object.values(manifests)[0]!;

export interface Asset {
  key: string;
  url: string;
  /** the first view shows it: the level waits for these, the others may come later */
  essential: boolean;
}

/** The texture key of a page. */
export const pageKey = (page: string, step: ArtStep): string => `art ${page} ${step}`;

export function pageAsset(page: string, step: ArtStep, essential: boolean): Asset {
  const url = urls[`../../../assets/art/${page}.${step}.webp`];
  if (!url) throw new Error(`assets/art/${page}.${step}.webp is missing: run npx tsx tools/art/build.ts`);
  return { key: pageKey(page, step), url, essential };
}

export function pieceEntry(piece: string) {
  const entry = art.pieces[piece];
  if (!entry) throw new Error(`no art piece "${piece}"; assets/art/props.json lists what a map may name`);
  return entry;
}

/** The texture of a page with every piece cut out as a frame, or null while it has not come yet. */
export function pageTexture(scene: Phaser.Scene, page: string, step: ArtStep): Phaser.Textures.Texture | null {
  const key = pageKey(page, step);
  if (!scene.textures.exists(key)) return null;
  const texture = scene.textures.get(key);
  if (texture.frameTotal > 1) return texture;
  const k = step === 'full' ? 1 : 0.5;
  for (const [name, e] of Object.entries(art.pieces))
    if (e.page === page) texture.add(name, 0, e.x * k, e.y * k, e.width * k, e.height * k);
  return texture;
}
