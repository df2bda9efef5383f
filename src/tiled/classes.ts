/**
 * What may stand in a map: every object class, its shape and its properties. The loader reads by this table and
 * `npm run maps -- --project` writes it out for Tiled; a kind or a field left out does not compile.
 */
import { Hazard, type HazardName, type ObjectKind, type ObjectOf, Surf, type SurfName } from '../sim/level.ts';
import type { CameraZone, LightSource, PropPlacement, Rect, SoundZone, StillWater } from './scenery.ts';

interface Common {
  doc: string;
}
/** A property without a `default` must be given on every object. */
export type PropertySpec = Common &
  (
    | { type: 'text'; default?: string }
    | { type: 'choice'; of: readonly string[]; default?: string }
    /** comma-separated names */
    | { type: 'list'; default?: string }
    | { type: 'colour'; default?: string }
    | { type: 'bool'; default?: boolean }
    | { type: 'int'; default?: number; min?: number }
    | { type: 'float'; default?: number }
    /** tiles in the map, units in the level */
    | { type: 'tiles'; default?: number }
    /** Tiled px per tick in the map, units per tick in the level */
    | { type: 'speed'; default?: number }
    /** another object of the map */
    | { type: 'object'; default?: number }
  );
export type PropertyType = PropertySpec['type'];
type Spec<T extends PropertyType> = Extract<PropertySpec, { type: T }>;

type Is<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type SpecFor<V> =
  Is<V, boolean> extends true
    ? Spec<'bool'>
    : Is<V, string> extends true
      ? Spec<'text' | 'colour'>
      : [V] extends [string]
        ? Spec<'choice'> & { of: readonly V[] }
        : [V] extends [number]
          ? Spec<'int' | 'float' | 'tiles' | 'speed' | 'object'>
          : Spec<'list'>;

export type Shape = 'point' | 'area' | 'path';
interface Row<Properties> {
  doc: string;
  shape: Shape;
  /** Tiled's editor colour */
  colour: string;
  properties: Properties;
}

type PlacedField = 'kind' | 'id' | 'name' | 'x' | 'y' | 'w' | 'h';
/** Fields the object's own geometry gives. */
type Drawn = 'path';
type LevelFields<K extends ObjectKind> = Omit<ObjectOf<K>, PlacedField | Drawn>;
export interface SceneryObjects {
  camera: CameraZone;
  light: LightSource;
  sound: SoundZone;
  water: StillWater;
  prop: PropPlacement;
}
export type SceneryKind = keyof SceneryObjects;
type SceneryFields<K extends SceneryKind> = Omit<SceneryObjects[K], keyof Rect | 'turn'>;
type Specs<Fields> = { [F in keyof Fields]: SpecFor<Fields[F]> };

const FACING = ['left', 'right'] as const;
const knot: Spec<'text'> = { type: 'text', doc: 'a knot of assets/story' };
const once: Spec<'bool'> = { type: 'bool', default: true, doc: 'fires once a run' };
const require: Spec<'list'> = { type: 'list', default: '', doc: 'flags, comma-separated, that must be set before' };

export const levelClasses: {
  [K in ObjectKind]: Row<Specs<LevelFields<K>> & (K extends 'mover' ? { width: Spec<'tiles'> } : unknown)>;
} = {
  spawn: {
    doc: 'where an animal begins; the point is its feet',
    shape: 'point',
    colour: '#ff7fd0ff',
    properties: {
      who: { type: 'choice', of: ['jasper', 'rusty'], default: 'jasper', doc: 'the animal' },
      face: { type: 'choice', of: FACING, default: 'right', doc: 'looks this way' },
      from: { type: 'text', default: '', doc: 'id of the level come from; blank for any' },
    },
  },
  exit: {
    doc: 'touching it ends the level',
    shape: 'area',
    colour: '#ff40c040',
    properties: {
      to: { type: 'text', doc: 'id of the level that follows' },
      side: { type: 'choice', of: FACING, default: 'right', doc: 'the side it is left by' },
    },
  },
  checkpoint: {
    doc: 'a safe ledge that always counts',
    shape: 'area',
    colour: '#ff40e0a0',
    properties: { order: { type: 'int', min: 1, doc: '1, 2, 3 … along the main road' } },
  },
  passing: {
    doc: 'a line said in passing; never takes control',
    shape: 'area',
    colour: '#ffc0c0ff',
    properties: { knot, once, require },
  },
  meeting: {
    doc: 'begins on the first grounded tick inside',
    shape: 'area',
    colour: '#ff9090ff',
    properties: { knot, once, require },
  },
  mark: {
    doc: 'where an actor stands when a stage of a meeting begins; the point is its feet',
    shape: 'point',
    colour: '#ffb06040',
    properties: {
      actor: { type: 'choice', of: ['rusty'], default: 'rusty', doc: 'the animal' },
      knot,
      stage: { type: 'int', default: 0, min: 0, doc: 'counted from 0' },
      face: { type: 'choice', of: FACING, default: 'left', doc: 'looks this way' },
      beside: { type: 'choice', of: ['', 'jasper'], default: '', doc: 'stands at this side of Jasper instead' },
    },
  },
  memory: {
    doc: 'a memory; the point is its foot',
    shape: 'point',
    colour: '#ffffd040',
    properties: {
      memory: { type: 'text', doc: 'a knot of assets/story, mem_…' },
      dust: { type: 'bool', default: true, doc: 'under dust: a swipe clears it first' },
    },
  },
  sniff: {
    doc: 'something to smell; the point is its foot',
    shape: 'point',
    colour: '#ffa0e0ff',
    properties: {
      sniff: { type: 'text', doc: 'id of the text, s…' },
      tall: { type: 'bool', default: false, doc: 'he looks up at it' },
    },
  },
  motes: { doc: 'a dust mote to bat; the point is its middle', shape: 'point', colour: '#ffffe0b0', properties: {} },
  stalk: {
    doc: 'crept all the way, crouched on the ground, it sets its flag',
    shape: 'area',
    colour: '#ff70a070',
    properties: { flag: { type: 'text', doc: 'the flag it sets' }, require },
  },
  lever: {
    doc: 'batted, it releases its target',
    shape: 'area',
    colour: '#ffff8040',
    properties: {
      target: { type: 'object', doc: 'the mover, fall or gate it releases' },
      hits: { type: 'int', default: 1, min: 1, doc: 'swipes it takes' },
    },
  },
  mover: {
    doc: 'a one-way top; the line is the path of its left end',
    shape: 'path',
    colour: '#ffffb040',
    properties: {
      width: { type: 'tiles', default: 2, doc: 'tiles across' },
      speed: { type: 'speed', doc: 'Tiled px per tick' },
      mode: { type: 'choice', of: ['loop', 'once'], default: 'loop', doc: 'once: waits for a lever' },
    },
  },
  swing: {
    doc: 'a hanging one-way; the rectangle is the plank or ring',
    shape: 'area',
    colour: '#ffe0b040',
    properties: { length: { type: 'tiles', default: 6, doc: 'tiles of rope above its top' } },
  },
  drip: {
    doc: 'drops from the point',
    shape: 'point',
    colour: '#ff60a0c0',
    properties: {
      period: { type: 'int', default: 150, min: 1, doc: 'ticks from drop to drop' },
      phase: { type: 'int', default: 0, min: 0, doc: 'ticks before the first' },
      drop: { type: 'tiles', default: 0, doc: 'tiles it falls; 0: to the first ground below' },
    },
  },
  fall: {
    doc: 'loose masonry: shakes when stood on, then falls',
    shape: 'area',
    colour: '#ffff6060',
    properties: {
      delay: { type: 'int', default: 45, min: 0, doc: 'ticks of shaking' },
      becomes: { type: 'choice', of: ['solid', 'none'], default: 'solid', doc: 'what is left where it lands' },
    },
  },
  gate: {
    doc: 'in the way until a plate or lever opens it; slides up its own height',
    shape: 'area',
    colour: '#ffc08040',
    properties: { look: { type: 'choice', of: ['gate', 'arm', 'door'], default: 'gate', doc: 'how it looks' } },
  },
  plate: {
    doc: 'weight on it opens a gate; Jasper weighs 1, Rusty and a crate 5',
    shape: 'area',
    colour: '#ffe0e060',
    properties: {
      need: { type: 'int', default: 5, min: 1, doc: 'the least weight' },
      target: { type: 'object', doc: 'the gate it opens' },
      spring: { type: 'bool', default: true, doc: 'comes up again when the weight is gone' },
    },
  },
  rubble: { doc: 'loose stones in the way, until dug', shape: 'area', colour: '#ff907050', properties: {} },
  dig: {
    doc: 'marked by swipes, Rusty digs here',
    shape: 'area',
    colour: '#ffc0a070',
    properties: {
      hard: { type: 'choice', of: ['soft', 'packed'], default: 'soft', doc: 'soft takes 90 ticks, packed 150' },
      target: { type: 'object', doc: 'the rubble it clears' },
      from: { type: 'choice', of: ['left', 'right', 'any'], default: 'any', doc: 'the side he works from' },
    },
  },
  crate: {
    doc: 'to stand on; marked by swipes, Rusty pushes it away from Jasper',
    shape: 'area',
    colour: '#ffb08050',
    properties: {
      min: { type: 'tiles', doc: 'least x of its left side, tiles' },
      max: { type: 'tiles', doc: 'greatest x of its left side, tiles' },
    },
  },
  plank: {
    doc: 'stands on end at its left until Rusty tips it; the area is where it comes to lie',
    shape: 'area',
    colour: '#ffd0a060',
    properties: {},
  },
  boost: {
    doc: 'under a ledge too high for a cat; Rusty braces at the end of it that Jasper faces',
    shape: 'area',
    colour: '#ffffc0a0',
    properties: { side: { type: 'choice', of: FACING, default: 'right', doc: 'where the ledge is' } },
  },
  thing: {
    doc: 'something to carry; the point is its foot',
    shape: 'point',
    colour: '#ffff4080',
    properties: {
      item: { type: 'text', doc: 'string, beetle or feather' },
      knot: { ...knot, default: '', doc: 'the scene that picking it up begins; blank for none' },
      flees: { type: 'int', default: 0, min: 0, doc: 'times it runs off to the right first, 5 tiles each' },
      require,
    },
  },
  offering: {
    doc: 'a thing carried here begins the scene in which it can be left',
    shape: 'area',
    colour: '#ffff80c0',
    properties: { item: { type: 'text', doc: 'the item of a thing' }, knot },
  },
  treasure: {
    doc: 'something Rusty brought; the point is its foot',
    shape: 'point',
    colour: '#ffffa0e0',
    properties: { item: { type: 'text', doc: 'stone, cloth or flower' }, knot, require },
  },
  pane: {
    doc: 'a sheet of glass overhead: shakes when somebody comes under it, and falls',
    shape: 'area',
    colour: '#ff80e0ff',
    properties: { delay: { type: 'int', default: 60, min: 0, doc: 'ticks of shaking' }, require },
  },
  rusty_point: {
    doc: 'a place on the roads that Rusty knows; the point is his feet',
    shape: 'point',
    colour: '#ffc08060',
    properties: {
      point: { type: 'text', doc: 'its name, for edges' },
      pose: { type: 'choice', of: ['stand', 'sit', 'sleep'], default: 'stand', doc: 'how he waits, if he spawns here' },
    },
  },
  rusty_edge: {
    doc: 'a road between two points; where it is drawn does not matter',
    shape: 'point',
    colour: '#ffa06040',
    properties: {
      a: { type: 'text', doc: 'a rusty_point' },
      b: { type: 'text', doc: 'a rusty_point' },
      move: { type: 'choice', of: ['walk', 'jump', 'drop'], default: 'walk', doc: 'a drop leads from a to b alone' },
      scary: { type: 'int', default: 0, min: 0, doc: '0 to 2: how many times over he hesitates' },
      need: { type: 'text', default: '', doc: 'a flag, or # and the id of a gate, rubble or plank that must be open' },
    },
  },
};

export const sceneryClasses: { [K in SceneryKind]: Row<Specs<SceneryFields<K>>> } = {
  camera: {
    doc: 'where zones overlap, the later one wins',
    shape: 'area',
    colour: '#ff8080a0',
    properties: {
      zoom: { type: 'float', default: 1, doc: '1 shows 30 tiles across' },
      lookahead: { type: 'float', default: 2, doc: 'tiles' },
      lock: { type: 'bool', default: false, doc: 'holds the camera on the zone' },
    },
  },
  light: {
    doc: 'a source of light',
    shape: 'point',
    colour: '#fffff0a0',
    properties: {
      radius: { type: 'float', default: 8, doc: 'tiles' },
      colour: { type: 'colour', default: '#c9dde4', doc: 'its colour' },
      flicker: { type: 'choice', of: ['none', 'slow'], default: 'none', doc: 'steady or not' },
      shape: {
        type: 'choice',
        of: ['pool', 'shaft', 'window'],
        default: 'pool',
        doc: 'pool: all round; shaft: from above; window: a lit opening behind',
      },
    },
  },
  sound: {
    doc: 'a place that sounds',
    shape: 'area',
    colour: '#ff60c0c0',
    properties: {
      key: { type: 'text', doc: 'id of the sound' },
      radius: { type: 'float', default: 12, doc: 'tiles' },
    },
  },
  water: {
    doc: 'still water on the front face of a floor: it mirrors what stands above and wets nobody',
    shape: 'area',
    colour: '#ff8fc0d8',
    properties: {},
  },
  prop: {
    doc: 'a picture; the point is the middle of its foot, its rotation is the turn',
    shape: 'point',
    colour: '#ffb0b0b0',
    properties: {
      key: { type: 'text', doc: 'a name in assets/art/props.json' },
      plane: { type: 'choice', of: ['far', 'mid', 'near', 'back', 'front', 'fore'], default: 'back', doc: 'depth' },
      flip: { type: 'bool', default: false, doc: 'mirrored' },
      scale: { type: 'float', default: 1, doc: '1 is as drawn' },
    },
  },
};

/** Notes to people; nothing reads them. */
export const noteClasses = {
  runner: {
    doc: 'marks an intended skip',
    shape: 'area',
    colour: '#ffff0000',
    properties: { note: { type: 'text', default: '', doc: 'what a runner does here' } },
  },
} as const satisfies Record<string, Row<Record<string, PropertySpec>>>;

/** Properties of the map itself. */
export const mapProperties = {
  id: { type: 'text', doc: 'the file name without .tmj' },
  title: { type: 'text', doc: 'shown when the level begins' },
  chapter: { type: 'int', min: 1, doc: '1 to 8' },
  palette: { type: 'text', doc: 'a palette of the view' },
  weather: { type: 'text', doc: 'a weather of the view' },
  music: { type: 'text', default: '', doc: 'stems, e.g. R,H' },
  par_gold: { type: 'int', min: 1, doc: 'ticks' },
  par_silver: { type: 'int', min: 1, doc: 'ticks' },
  par_bronze: { type: 'int', min: 1, doc: 'ticks' },
  solo: { type: 'bool', default: false, doc: 'Rusty does not follow' },
  next: { type: 'text', doc: 'id of the level that follows; blank after the last' },
} as const satisfies Record<string, PropertySpec>;

/** Looks that the terrain can paint, in the order of maps/materials.png. */
export const PAINTS = [
  'stone',
  'book',
  'timber',
  'shelf',
  'beam',
  'puddle',
  'concrete',
  'brick',
  'plaster',
  'metal',
  'vine',
  'rope',
  'ring',
  'slab',
  'glass',
] as const;

const paint: Spec<'choice'> = { type: 'choice', of: PAINTS, doc: 'how it looks' };
const namesOf = <N extends string>(codes: Record<N, number>, none: N): N[] =>
  (Object.keys(codes) as N[]).filter((name) => name !== none);

/** Properties of a tile, by the layer it may stand in. */
export const tileClasses = {
  solid: { surf: { type: 'choice', of: namesOf<SurfName>(Surf, 'air'), doc: 'what it is to paws' }, paint },
  oneway: { dog: { type: 'bool', default: false, doc: 'carries Rusty too' }, paint },
  hazards: { kind: { type: 'choice', of: namesOf<HazardName>(Hazard, 'none'), doc: 'what it does' }, paint },
} as const satisfies Record<string, Record<string, PropertySpec>>;
export type TileLayerKind = keyof typeof tileClasses;

export const objectClasses = { ...levelClasses, ...sceneryClasses, ...noteClasses };
export type ClassName = keyof typeof objectClasses;
export const isClass = (name: string): name is ClassName => Object.hasOwn(objectClasses, name);
export const isLevelClass = (name: ClassName): name is ObjectKind => Object.hasOwn(levelClasses, name);
