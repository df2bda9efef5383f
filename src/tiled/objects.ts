/** Objects of the map, read by the table of classes. Lengths are still Tiled px here. */
import type { Point } from '../sim/level.ts';
import { type ClassName, isClass, objectClasses, type PropertySpec } from './classes.ts';
import type { FlatLayers } from './layers.ts';
import { MapError } from './mapError.ts';
import { type PropertyValue, readProperties } from './properties.ts';
import type { MapObject } from './shape.ts';
import { isMirrored, type TileIndex } from './tilesets.ts';

export interface ReadObject {
  place: readonly string[];
  id: number;
  kind: ClassName;
  name: string;
  /** the top left of an area, the foot of a point, the start of a path */
  x: number;
  y: number;
  w: number;
  h: number;
  /** where the path leads, its start first; empty for other shapes */
  path: Point[];
  /** degrees, clockwise */
  turn: number;
  mirrored: boolean;
  values: Record<string, PropertyValue>;
}
type Geometry = Pick<ReadObject, 'x' | 'y' | 'w' | 'h' | 'path'>;

const kindOf = (object: MapObject): string => object.type || object.class || '';

/** A point, or the middle of the foot of the rectangle or tile picture it was drawn as, turned about its pivot. */
function readPoint(object: MapObject, x: number, y: number): Geometry {
  const [w, h] = [object.width ?? 0, object.height ?? 0];
  const foot = object.gid === undefined ? h : 0; // Tiled hangs a tile picture on its bottom left
  const angle = ((object.rotation ?? 0) * Math.PI) / 180;
  const at = {
    x: x + (w / 2) * Math.cos(angle) - foot * Math.sin(angle),
    y: y + (w / 2) * Math.sin(angle) + foot * Math.cos(angle),
  };
  return { ...at, w: 0, h: 0, path: [] };
}

function readArea(place: readonly string[], object: MapObject, x: number, y: number): Geometry {
  const [w, h] = [object.width ?? 0, object.height ?? 0];
  if (object.polygon || object.polyline || object.ellipse || object.point || w <= 0 || h <= 0) {
    throw new MapError(place, 'must be a rectangle; draw it with the rectangle tool (R)');
  }
  return { x, y: object.gid === undefined ? y : y - h, w, h, path: [] };
}

function readPath(place: readonly string[], object: MapObject, x: number, y: number): Geometry {
  if (!object.polyline || object.polyline.length < 2) {
    throw new MapError(place, 'must be a line of two points or more; draw it with the polygon tool (P)');
  }
  const path = object.polyline.map((point) => ({ x: x + point.x, y: y + point.y }));
  return { ...path[0]!, w: 0, h: 0, path };
}

function readObject(
  layerPlace: readonly string[],
  object: MapObject,
  dx: number,
  dy: number,
  tiles: TileIndex,
): ReadObject {
  const kind = kindOf(object);
  const place = [...layerPlace, `object ${object.id} (${kind || 'no class'})`];
  if (object.template !== undefined) {
    throw new MapError(place, 'is made from a template; choose Detach in its context menu');
  }
  if (!isClass(kind)) {
    throw new MapError(place, `no such class; use one of ${Object.keys(objectClasses).join(', ')}`);
  }
  const { gid } = object;
  if (gid !== undefined) tiles.find(place, gid);
  const row = objectClasses[kind];
  if (object.rotation && row.shape !== 'point') throw new MapError(place, 'is rotated; set its rotation to 0');
  const [x, y] = [object.x + dx, object.y + dy];
  const geometry =
    row.shape === 'point'
      ? readPoint(object, x, y)
      : row.shape === 'area'
        ? readArea(place, object, x, y)
        : readPath(place, object, x, y);
  return {
    place,
    id: object.id,
    kind,
    name: object.name ?? '',
    ...geometry,
    turn: object.rotation ?? 0,
    mirrored: gid !== undefined && isMirrored(gid),
    values: readProperties(place, row.properties as Record<string, PropertySpec>, object.properties),
  };
}

/** In the map's order. Throws a MapError on a class, shape or property that the table does not know. */
export function readObjects(layers: FlatLayers['objects'], tiles: TileIndex): ReadObject[] {
  return layers.flatMap(({ place, layer, dx, dy }) =>
    layer.objects.map((object) => readObject(place, object, dx, dy, tiles)),
  );
}
