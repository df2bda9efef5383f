/** A small sound map to bend out of shape. */
import type { Skeletons } from '../../src/sim/level.ts';
import { loadMap } from '../../src/tiled/loadMap.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests break every field of Tiled's JSON on purpose
export type Json = any;

const end = { wait: '', ticks: 0, flag: '', required: false };
export const skeletons: Skeletons = {
  p_rain: { stages: [end], next: '' },
  m_dig: { stages: [{ wait: 'paw', ticks: 480, flag: '', required: false }, end], next: 'm_touch' },
  m_touch: { stages: [end], next: '' },
  mem_1: { stages: [end], next: '' },
};

export const property = (name: string, value: unknown) => ({ name, value, type: 'string' });
export const properties = (values: Record<string, unknown>) => Object.entries(values).map(([k, v]) => property(k, v));

export const tileset = (): Json => ({
  type: 'tileset',
  name: 'materials',
  tilewidth: 64,
  tileheight: 64,
  tilecount: 4,
  columns: 4,
  tiles: [
    { id: 0, type: 'solid', properties: properties({ surf: 'stone', paint: 'stone' }) },
    { id: 1, type: 'solid', properties: properties({ surf: 'claw', paint: 'book' }) },
    { id: 2, type: 'oneway', properties: properties({ dog: true, paint: 'beam' }) },
    { id: 3, type: 'hazards', properties: properties({ kind: 'puddle', paint: 'puddle' }) },
  ],
});

const W = 8;
const H = 5;
export const tileLayer = (name: string, cells: Record<string, number> = {}): Json => ({
  name,
  type: 'tilelayer',
  width: W,
  height: H,
  data: Array.from({ length: W * H }, (_, i) => cells[`${i % W},${Math.floor(i / W)}`] ?? 0),
});
export const objectLayer = (name: string, objects: Json[]): Json => ({ name, type: 'objectgroup', objects });
export const object = (id: number, type: string, x: number, y: number, w: number, h: number, values = {}): Json => ({
  id,
  name: '',
  type,
  x: x * 64,
  y: y * 64,
  width: w * 64,
  height: h * 64,
  properties: properties(values),
});

const FLOOR = Object.fromEntries(Array.from({ length: W }, (_, x) => [`${x},4`, 1]));

/** 8 × 5 tiles: a stone floor with a spawn on it and an exit at its end. */
export const map = (more: { layers?: Json[]; objects?: Json[] } = {}): Json => ({
  type: 'map',
  orientation: 'orthogonal',
  infinite: false,
  width: W,
  height: H,
  tilewidth: 64,
  tileheight: 64,
  tilesets: [{ firstgid: 1, source: 'materials.tsj' }],
  properties: properties({
    ...{ id: '1-9', title: 'A Test', chapter: 1, palette: 'rust', weather: 'rain', next: '2-1' },
    ...{ par_gold: 600, par_silver: 700, par_bronze: 800 },
  }),
  layers: [
    tileLayer('solid', FLOOR),
    objectLayer('objects', [
      object(1, 'spawn', 1.5, 4, 0, 0),
      object(2, 'exit', 7, 1, 1, 3, { to: '2-1' }),
      ...(more.objects ?? []),
    ]),
    ...(more.layers ?? []),
  ],
});

export const load = (json: Json, sets: Record<string, Json> = { 'materials.tsj': tileset() }) =>
  loadMap('maps/1-9.tmj', json, (source) => sets[source], skeletons);
