/** Layers flattened out of their groups, with the offsets of the groups added up. */
import type { TiledLayerObjectgroup, TiledLayerTilelayer } from 'tiled-types';
import { type TileLayerKind, tileClasses } from './classes.ts';
import { MapError } from './mapError.ts';
import { readLayer } from './shape.ts';

const OBJECT_LAYERS = ['objects', 'rusty', 'zones', 'props'];
const TILE_LAYERS = Object.keys(tileClasses);

interface Flat<L> {
  place: readonly string[];
  layer: L;
  /** Tiled px */
  dx: number;
  dy: number;
}
export interface FlatLayers {
  tiles: (Flat<TiledLayerTilelayer> & { kind: TileLayerKind })[];
  objects: Flat<TiledLayerObjectgroup>[];
}

/** The first word names the kind, so that `solid cellar` is one more solid layer. */
const kindOf = (name: string): string =>
  name
    .trim()
    .split(/[^a-z]/i)[0]!
    .toLowerCase();

function unknownName(place: readonly string[], what: string, known: readonly string[]): MapError {
  return new MapError(place, `no such ${what} layer; begin its name with one of ${known.join(', ')}`);
}

/** Throws a MapError on a layer that the game has no use for. */
export function flattenLayers(place: readonly string[], layers: readonly unknown[], dx = 0, dy = 0): FlatLayers {
  const flat: FlatLayers = { tiles: [], objects: [] };
  for (const json of layers) {
    const layer = readLayer(place, json);
    const here = {
      place: [...place, `layer "${layer.name}"`],
      dx: dx + (layer.offsetx ?? 0),
      dy: dy + (layer.offsety ?? 0),
    };
    const kind = kindOf(layer.name);
    if (layer.type === 'group') {
      const inner = flattenLayers(here.place, layer.layers, here.dx, here.dy);
      flat.tiles.push(...inner.tiles);
      flat.objects.push(...inner.objects);
    } else if (layer.type === 'tilelayer') {
      if (!TILE_LAYERS.includes(kind)) throw unknownName(here.place, 'tile', TILE_LAYERS);
      flat.tiles.push({ ...here, layer, kind: kind as TileLayerKind });
    } else if (layer.type === 'objectgroup') {
      if (!OBJECT_LAYERS.includes(kind)) throw unknownName(here.place, 'object', OBJECT_LAYERS);
      flat.objects.push({ ...here, layer });
    } else {
      throw new MapError(
        here.place,
        `a layer of type "${layer.type}" cannot be used; place its pictures as prop objects`,
      );
    }
  }
  return flat;
}
