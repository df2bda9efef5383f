/** Global tile ids to tiles. */
import type { TiledMapOrthogonal, TiledProperty } from 'tiled-types';
import { MapError } from './mapError.ts';
import { readTilesetShape, type Tileset } from './shape.ts';

const FLIPS = 0xf0000000;
const FLIP_X = 0x80000000;
/** The tile itself, without the bits that say how it is flipped or turned. */
const tileId = (gid: number): number => (gid & ~FLIPS) >>> 0;
export const isMirrored = (gid: number): boolean => (gid & FLIP_X) !== 0;

export interface Tile {
  /** `tile 3 of materials`, for errors */
  label: string;
  properties: readonly TiledProperty[];
}
export interface TileIndex {
  /** Throws a MapError at `place` where no tileset has it. */
  find(place: readonly string[], gid: number): Tile;
}

async function readTileset(
  file: string,
  entry: { firstgid: number; source?: string },
  readSource: (source: string) => unknown,
): Promise<Tileset> {
  const { source } = entry;
  if (source === undefined) return readTilesetShape([file, `tileset ${entry.firstgid}`], entry);
  const place = [file, `tileset "${source}"`];
  if (source.endsWith('.tsx')) throw new MapError(place, 'is XML; in Tiled, export it as JSON (.tsj) and use that one');
  let json: unknown;
  try {
    json = await readSource(source);
  } catch {
    json = undefined;
  }
  if (json === undefined || json === null) throw new MapError(place, 'is missing; put it beside the map, or embed it');
  return { ...readTilesetShape(place, json), firstgid: entry.firstgid };
}

/** Reads embedded and external tilesets; `readSource` answers the JSON of a source, or undefined. */
export async function readTilesets(
  file: string,
  map: TiledMapOrthogonal,
  readSource: (source: string) => unknown,
): Promise<TileIndex> {
  const sets = await Promise.all(map.tilesets.map((entry) => readTileset(file, entry, readSource)));
  return {
    find(place, gid) {
      const id = tileId(gid);
      const set = sets.find((s) => id >= s.firstgid && id < s.firstgid + s.tilecount);
      if (!set) throw new MapError(place, `no tileset has tile ${id}; paint it again from a tileset of this map`);
      const local = id - set.firstgid;
      const tile = set.tiles?.find((t) => t.id === local);
      return { label: `tile ${local} of ${set.name}`, properties: tile?.properties ?? [] };
    },
  };
}
