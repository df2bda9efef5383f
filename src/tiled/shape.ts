/** The outer shape of Tiled's JSON, before anything is believed. */
import type { TiledLayer, TiledMapOrthogonal, TiledObject, TiledTile, TiledTileset } from 'tiled-types';
import * as v from 'valibot';
import { MapError } from './mapError.ts';

/** Tiled 1.9 alone wrote `class` where all others write `type`. */
export type MapObject = TiledObject & { class?: string };
export type Tileset = TiledTileset & { tiles?: TiledTile[] };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4096));
const number = v.pipe(v.number(), v.finite());
const properties = v.optional(
  v.array(
    v.looseObject({ name: v.string(), value: v.union([v.string(), v.number(), v.boolean(), v.looseObject({})]) }),
  ),
);
const points = v.optional(v.array(v.object({ x: number, y: number })));

const objectShape = v.looseObject({
  id: count,
  name: v.optional(v.string()),
  type: v.optional(v.string()),
  class: v.optional(v.string()),
  x: number,
  y: number,
  width: v.optional(number),
  height: v.optional(number),
  rotation: v.optional(number),
  gid: v.optional(count),
  template: v.optional(v.string()),
  point: v.optional(v.boolean()),
  ellipse: v.optional(v.boolean()),
  polyline: points,
  polygon: points,
  properties,
});

const layerShape = v.looseObject({
  name: v.string(),
  type: v.string(),
  offsetx: v.optional(number),
  offsety: v.optional(number),
});
const layerShapes: Partial<Record<string, v.GenericSchema>> = {
  group: v.looseObject({ layers: v.array(v.unknown()) }),
  objectgroup: v.looseObject({ objects: v.array(objectShape) }),
  tilelayer: v.looseObject({
    width: size,
    height: size,
    encoding: v.optional(v.string()),
    compression: v.optional(v.string()),
    data: v.union([v.string(), v.array(count)]),
  }),
};

const headShape = v.looseObject({
  type: v.optional(v.literal('map')),
  orientation: v.string(),
  infinite: v.optional(v.boolean()),
  width: size,
  height: size,
  tilewidth: size,
  tileheight: size,
  layers: v.array(v.unknown()),
  tilesets: v.array(v.looseObject({ firstgid: count, source: v.optional(v.string()) })),
  properties,
});

const tilesetShape = v.looseObject({
  name: v.optional(v.string()),
  tilecount: count,
  tilewidth: size,
  tileheight: size,
  tiles: v.optional(v.array(v.looseObject({ id: count, type: v.optional(v.string()), properties }))),
});

function check<S extends v.GenericSchema>(place: readonly string[], schema: S, json: unknown): void {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return;
  const issue = result.issues[0];
  const path = v.getDotPath(issue) ?? 'the file';
  throw new MapError(place, `${path}: ${issue.message}; save it again from Tiled as JSON`);
}

/** The map without its layers: enough to say whether it is of a kind that the game can use. */
export function readHead(file: string, json: unknown): TiledMapOrthogonal {
  check([file], headShape, json);
  return json as TiledMapOrthogonal;
}
/** One layer; those inside a group are still unread. */
export function readLayer(place: readonly string[], json: unknown): TiledLayer {
  check(place, layerShape, json);
  const layer = json as TiledLayer;
  const shape = layerShapes[layer.type];
  if (shape) check([...place, `layer "${layer.name}"`], shape, json);
  return layer;
}
export function readTilesetShape(place: readonly string[], json: unknown): Tileset {
  check(place, tilesetShape, json);
  return json as Tileset;
}
