/** The table of classes written out for Tiled: a project for 1.10 and later, object types for 1.8. */
import {
  mapProperties,
  objectClasses,
  type PropertySpec,
  type PropertyType,
  tileClasses,
} from '../../src/tiled/classes.ts';

const TILED_TYPE: Record<PropertyType, string> = {
  text: 'string',
  choice: 'string',
  list: 'string',
  colour: 'color',
  bool: 'bool',
  int: 'int',
  float: 'float',
  tiles: 'float',
  speed: 'float',
  object: 'object',
};
const EMPTY: Record<string, string | number | boolean> = {
  string: '',
  color: '',
  bool: false,
  int: 0,
  float: 0,
  object: 0,
};

interface ClassRow {
  name: string;
  useAs: string;
  colour: string;
  properties: Readonly<Record<string, PropertySpec>>;
}

function rows(): ClassRow[] {
  const grey = '#ffa0a0a4';
  return [
    { name: 'level', useAs: 'map', colour: grey, properties: mapProperties },
    ...Object.entries(objectClasses).map(([name, row]) => ({
      name,
      useAs: 'object',
      colour: row.colour,
      properties: row.properties as Record<string, PropertySpec>,
    })),
    ...Object.entries(tileClasses).map(([name, properties]) => ({ name, useAs: 'tile', colour: grey, properties })),
  ];
}

function defaultOf(spec: PropertySpec): string | number | boolean {
  const value = spec.default ?? EMPTY[TILED_TYPE[spec.type]]!;
  return spec.type === 'colour' && value !== '' ? `#ff${String(value).slice(1)}` : value;
}

const member = (name: string, spec: PropertySpec) => ({ name, type: TILED_TYPE[spec.type], value: defaultOf(spec) });

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** maps/jasper.tiled-project: the classes, and an enum `class.property` for every choice. */
export function projectJson(): string {
  const enums: object[] = [];
  const classes: object[] = [];
  for (const { name, useAs, colour, properties } of rows()) {
    const members = Object.entries(properties).map(([property, spec]) => {
      if (spec.type !== 'choice') return member(property, spec);
      const propertyType = `${name}.${property}`;
      enums.push({ name: propertyType, storageType: 'string', type: 'enum', values: spec.of, valuesAsFlags: false });
      return { ...member(property, spec), propertyType };
    });
    classes.push({ name, type: 'class', useAs: [useAs], color: colour, drawFill: true, members });
  }
  const propertyTypes = [...enums, ...classes].map((type, i) => ({ id: i + 1, ...type }));
  return toJson({
    automappingRulesFile: '',
    commands: [],
    compatibilityVersion: 1100,
    extensionsPath: 'extensions',
    folders: ['.'],
    objectTypesFile: 'objecttypes.json',
    properties: [],
    propertyTypes,
  });
}

/** maps/objecttypes.json: what Tiled 1.8 offers for objects. */
export function objectTypesJson(): string {
  return toJson(
    rows()
      .filter((row) => row.useAs === 'object')
      .map(({ name, colour, properties }) => ({
        name,
        color: colour,
        properties: Object.entries(properties).map(([property, spec]) => member(property, spec)),
      })),
  );
}
