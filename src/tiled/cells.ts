/** Tile layers to cells: what they are to the simulation, and how they look. */
import type { TiledMapOrthogonal } from 'tiled-types';
import { Hazard, type HazardName, Oneway, Surf, type SurfName } from '../sim/level.ts';
import { type TileLayerKind, tileClasses } from './classes.ts';
import type { FlatLayers } from './layers.ts';
import { MapError } from './mapError.ts';
import { readProperties } from './properties.ts';
import type { Paint } from './scenery.ts';
import { readTileData } from './tileData.ts';
import type { Tile, TileIndex } from './tilesets.ts';

export interface Cells {
  solid: Uint8Array;
  oneway: Uint8Array;
  hazard: Uint8Array;
  paint: Paint;
}
/** What one tile puts into its cell. */
interface Stamp {
  code: number;
  paint: string;
}

function readStamp(place: readonly string[], kind: TileLayerKind, tile: Tile): Stamp {
  const needed = kind === 'hazards' ? 'kind' : kind === 'solid' ? 'surf' : 'paint';
  if (!tile.properties.some((property) => property.name === needed)) {
    throw new MapError(
      place,
      `${tile.label} has no "${needed}"; paint a tile made for "${kind}", or give it one in the tileset`,
    );
  }
  const values = readProperties([...place, tile.label], tileClasses[kind], tile.properties);
  const paint = values.paint as string;
  if (kind === 'solid') return { code: Surf[values.surf as SurfName], paint };
  if (kind === 'hazards') return { code: Hazard[values.kind as HazardName], paint };
  return { code: values.dog ? Oneway.dog : Oneway.cat, paint };
}

/** An offset in whole tiles; anything else would draw a wall beside where it stands. */
function tileOffset(place: readonly string[], px: number, tile: number): number {
  if (px % tile !== 0)
    throw new MapError(place, `its offset of ${px} px is no whole number of tiles; use a multiple of ${tile}`);
  return px / tile;
}

/** Later layers of a kind cover earlier ones. */
export async function readCells(
  map: TiledMapOrthogonal,
  layers: FlatLayers['tiles'],
  tiles: TileIndex,
): Promise<Cells> {
  const { width, height } = map;
  const size = width * height;
  const codes = { solid: new Uint8Array(size), oneway: new Uint8Array(size), hazards: new Uint8Array(size) };
  const paints = { solid: Array(size).fill(''), oneway: Array(size).fill(''), hazards: Array(size).fill('') };
  for (const { place, layer, kind, dx, dy } of layers) {
    if (layer.width !== width || layer.height !== height) {
      throw new MapError(
        place,
        `is ${layer.width}×${layer.height} in a map of ${width}×${height}; resize the map in Tiled`,
      );
    }
    const shiftX = tileOffset(place, dx, map.tilewidth);
    const shiftY = tileOffset(place, dy, map.tileheight);
    const stamps = new Map<number, Stamp>();
    for (const [i, gid] of (await readTileData(place, layer)).entries()) {
      if (gid === 0) continue;
      const [x, y] = [i % width, Math.floor(i / width)];
      const here = [...place, `tile ${x},${y}`];
      const stamp = stamps.get(gid) ?? readStamp(here, kind, tiles.find(here, gid));
      stamps.set(gid, stamp);
      const [atX, atY] = [x + shiftX, y + shiftY];
      if (atX < 0 || atX >= width || atY < 0 || atY >= height) {
        throw new MapError(here, "the layer's offset moves it out of the map; erase it or enlarge the map");
      }
      codes[kind][atY * width + atX] = stamp.code;
      paints[kind][atY * width + atX] = stamp.paint;
    }
  }
  return {
    solid: codes.solid,
    oneway: codes.oneway,
    hazard: codes.hazards,
    paint: { solid: paints.solid, oneway: paints.oneway, hazard: paints.hazards },
  };
}
