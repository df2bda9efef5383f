/** Tiled JSON to a level for the simulation and scenery for the eye and ear. */
import type { TiledMapOrthogonal } from 'tiled-types';
import { ART, TILE } from '../sim/fixed.ts';
import { createLevel, type Level, type LevelObject, type Skeletons, Surf } from '../sim/level.ts';
import { type Cells, readCells } from './cells.ts';
import { isLevelClass, mapProperties } from './classes.ts';
import { flattenLayers } from './layers.ts';
import { linkObjects, type PlacedObject } from './links.ts';
import { MapError } from './mapError.ts';
import { type ReadObject, readObjects } from './objects.ts';
import { type PropertyValue, readProperties } from './properties.ts';
import type { CameraZone, LightSource, PropPlacement, Scenery, SoundZone, StillWater } from './scenery.ts';
import { readHead } from './shape.ts';
import { readTilesets } from './tilesets.ts';

const TILE_PX = TILE / ART;

function checkKind(file: string, map: TiledMapOrthogonal): void {
  const place = [file];
  if (map.orientation !== 'orthogonal') {
    throw new MapError(place, `is ${map.orientation}; set Map > Map Properties > Orientation to Orthogonal`);
  }
  if (map.infinite) throw new MapError(place, 'is infinite; untick Map > Map Properties > Infinite');
  if (map.tilewidth !== TILE_PX || map.tileheight !== TILE_PX) {
    throw new MapError(place, `its tiles are ${map.tilewidth}×${map.tileheight} px; set them to ${TILE_PX}×${TILE_PX}`);
  }
}

type MapValues = {
  [P in keyof typeof mapProperties]: (typeof mapProperties)[P] extends { type: 'int' }
    ? number
    : (typeof mapProperties)[P] extends { type: 'bool' }
      ? boolean
      : string;
};

function readMapValues(file: string, map: TiledMapOrthogonal): MapValues {
  const place = [file, 'map properties'];
  const values = readProperties(place, mapProperties, map.properties) as MapValues;
  const named = file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  if (values.id !== named) throw new MapError(place, `"id" is "${values.id}"; the file is named ${named}`);
  return values;
}

const units = (px: number): number => Math.round(px * ART);

/** Rows from the drip to the ground below it, in units. */
function dropBelow(map: TiledMapOrthogonal, cells: Cells, x: number, y: number): number {
  const column = Math.floor(x / TILE);
  let row = Math.floor(y / TILE);
  const isGround = (at: number) => cells.solid[at] !== Surf.air || cells.oneway[at] !== 0;
  while (row < map.height && !isGround(row * map.width + column)) row++;
  return row * TILE - y;
}

function toLevelObject(read: ReadObject, map: TiledMapOrthogonal, cells: Cells): LevelObject {
  const { width, ...values } = read.values;
  const object = {
    ...values,
    kind: read.kind,
    id: read.id,
    name: read.name,
    x: units(read.x),
    y: units(read.y),
    w: width === undefined ? units(read.w) : width,
    h: units(read.h),
  } as LevelObject; // the table's type holds the values to LevelObject
  if (object.kind === 'mover') object.path = read.path.map((point) => ({ x: units(point.x), y: units(point.y) }));
  if (object.kind === 'drip' && object.drop === 0) object.drop = dropBelow(map, cells, object.x, object.y);
  return object;
}

const sceneryOf = <T>(
  objects: readonly ReadObject[],
  kind: string,
  make: (read: ReadObject) => Record<string, PropertyValue | number>,
): T[] => objects.filter((read) => read.kind === kind).map((read) => ({ ...read.values, ...make(read) }) as T);

function readScenery(
  map: TiledMapOrthogonal,
  values: MapValues,
  cells: Cells,
  objects: readonly ReadObject[],
): Scenery {
  const { id, title, chapter, palette, weather, music } = values;
  const rect = ({ x, y, w, h }: ReadObject) => ({ x, y, w, h });
  const foot = ({ x, y }: ReadObject) => ({ x: Math.round(x), y: Math.round(y) });
  return {
    id,
    title,
    chapter,
    width: map.width,
    height: map.height,
    palette,
    weather,
    music,
    paint: cells.paint,
    cameras: sceneryOf<CameraZone>(objects, 'camera', rect),
    lights: sceneryOf<LightSource>(objects, 'light', foot),
    sounds: sceneryOf<SoundZone>(objects, 'sound', rect),
    waters: sceneryOf<StillWater>(objects, 'water', rect),
    props: sceneryOf<PropPlacement>(objects, 'prop', (read) => ({
      ...foot(read),
      flip: (read.values.flip === true) !== read.mirrored,
      turn: read.turn,
    })),
  };
}

/**
 * Reads a level. `file` names it in errors; `readTileset` answers the JSON of an external tileset by its source;
 * `skeletons` are the story's knots. Throws a MapError for anything that the game cannot use.
 */
export async function loadMap(
  file: string,
  json: unknown,
  readTileset: (source: string) => unknown,
  skeletons: Skeletons,
): Promise<{ level: Level; scenery: Scenery }> {
  const map = readHead(file, json);
  checkKind(file, map);
  const values = readMapValues(file, map);
  const layers = flattenLayers([file], map.layers);
  if (!layers.tiles.some((layer) => layer.kind === 'solid')) throw new MapError([file], 'needs a tile layer "solid"');

  const tiles = await readTilesets(file, map, readTileset);
  const cells = await readCells(map, layers.tiles, tiles);
  const objects = readObjects(layers.objects, tiles);
  const placed: PlacedObject[] = objects
    .filter((read) => isLevelClass(read.kind))
    .map((read) => ({ place: read.place, object: toLevelObject(read, map, cells) }));
  if (!placed.some(({ object }) => object.kind === 'spawn' && object.who === 'jasper')) {
    throw new MapError([file], 'needs a spawn for jasper');
  }

  const level = createLevel({
    id: values.id,
    title: values.title,
    chapter: values.chapter,
    next: values.next,
    solo: values.solo,
    width: map.width,
    height: map.height,
    solid: cells.solid,
    oneway: cells.oneway,
    hazard: cells.hazard,
    objects: placed.map(({ object }) => object),
    story: linkObjects(placed, skeletons),
    par: { gold: values.par_gold, silver: values.par_silver, bronze: values.par_bronze },
  });
  return { level, scenery: readScenery(map, values, cells, objects) };
}
