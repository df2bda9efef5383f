/** Custom properties of Tiled, read by the table of classes. */
import type { TiledProperty } from 'tiled-types';
import { ART, TILE } from '../sim/fixed.ts';
import type { PropertySpec, PropertyType } from './classes.ts';
import { MapError } from './mapError.ts';

export type PropertyValue = string | number | boolean | string[];

const WANTED: Record<PropertyType, string> = {
  text: 'a text',
  choice: 'a text',
  list: 'a text, names separated by commas',
  colour: 'a colour',
  bool: 'a bool',
  int: 'a whole number (int)',
  float: 'a number (float)',
  tiles: 'a number of tiles (float)',
  speed: 'a number of Tiled px per tick (float)',
  object: 'the id of an object',
};

/** `key "value"`, as the map shows it. */
const shown = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value));

function isOfType(value: unknown, type: PropertyType): value is string | number | boolean {
  switch (type) {
    case 'bool':
      return typeof value === 'boolean';
    case 'int':
    case 'object':
      return Number.isInteger(value);
    case 'float':
    case 'tiles':
    case 'speed':
      return Number.isFinite(value);
    case 'colour':
      return typeof value === 'string' && /^#([0-9a-f]{2})?[0-9a-f]{6}$/i.test(value);
    default:
      return typeof value === 'string';
  }
}

function convert(value: string | number | boolean, type: PropertyType): PropertyValue {
  switch (type) {
    case 'list':
      return String(value)
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
    case 'colour': // Tiled writes #aarrggbb
      return `#${String(value).slice(-6).toLowerCase()}`;
    case 'tiles':
      return Math.round(Number(value) * TILE);
    case 'speed':
      return Math.round(Number(value) * ART);
    default:
      return value;
  }
}

function readProperty(place: readonly string[], name: string, spec: PropertySpec, given: unknown): PropertyValue {
  const value = given ?? spec.default;
  if (value === undefined || (spec.type === 'object' && value === 0)) {
    throw new MapError(place, `needs "${name}", ${spec.doc}`);
  }
  if (!isOfType(value, spec.type))
    throw new MapError(place, `"${name}" is ${shown(value)}; it must be ${WANTED[spec.type]}`);
  if (spec.type === 'choice' && !spec.of.includes(String(value))) {
    throw new MapError(place, `"${name}" is ${shown(value)}; use one of ${spec.of.map(shown).join(', ')}`);
  }
  if (spec.type === 'int' && spec.min !== undefined && Number(value) < spec.min) {
    throw new MapError(place, `"${name}" is ${shown(value)}; it must be ${spec.min} or more`);
  }
  return convert(value, spec.type);
}

/** Reads all properties of `specs`, lengths in units. Throws a MapError on a missing, wrong or unknown one. */
export function readProperties(
  place: readonly string[],
  specs: Readonly<Record<string, PropertySpec>>,
  given: readonly TiledProperty[] = [],
): Record<string, PropertyValue> {
  const values = new Map<string, unknown>(given.map((property) => [property.name, property.value]));
  for (const name of values.keys()) {
    if (!Object.hasOwn(specs, name)) {
      const known = Object.keys(specs).map(shown).join(', ') || 'none';
      throw new MapError(place, `has an unknown property "${name}"; known here: ${known}`);
    }
  }
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, readProperty(place, name, spec, values.get(name))]),
  );
}
