/**
 * `npm run maps [-- FILES]` checks the maps, all or those named: one line a map, exit code 1 on any error.
 * `npm run maps -- --project` writes the object classes for Tiled.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Level } from '../src/sim/level.ts';
import { checkChapters, checkLevel, checkProps } from './maps/checks.ts';
import { objectTypesJson, projectJson } from './maps/project.ts';
import { readMap } from './maps/readMap.ts';
import { readStory, type Story } from './maps/story.ts';
import { checkWalkthroughs } from './maps/walkthroughs.ts';

const MAPS = 'maps';

function writeProject(): void {
  writeFileSync(join(MAPS, 'jasper.tiled-project'), projectJson());
  writeFileSync(join(MAPS, 'objecttypes.json'), objectTypesJson());
  console.log(`${MAPS}/jasper.tiled-project, ${MAPS}/objecttypes.json: written`);
}

const allMaps = (): string[] =>
  readdirSync(MAPS)
    .filter((name) => name.endsWith('.tmj'))
    .sort()
    .map((name) => join(MAPS, name));

const drawnProps = (): Set<string> => new Set(JSON.parse(readFileSync('assets/art/props.json', 'utf8')));

/** Prints the map's line; the level, or null when it is unsound. */
async function checkMap(path: string, story: Story): Promise<Level | null> {
  try {
    const { level, scenery } = await readMap(path, story.skeletons);
    const walks = checkWalkthroughs(level);
    const complaints = [...checkLevel(level, story.knots), ...checkProps(scenery, drawnProps()), ...walks.complaints];
    if (complaints.length > 0) {
      console.error(complaints.map((complaint) => `${path}: ${complaint}`).join('\n'));
      return null;
    }
    console.log(`${path}: ${level.width}×${level.height}, ${level.objects.length} objects, ${walks.summary}`);
    return level;
  } catch (error) {
    console.error((error as Error).message);
    return null;
  }
}

async function main(args: string[]): Promise<void> {
  if (args.includes('--project')) return writeProject();
  const story = readStory();
  const levels: (Level | null)[] = [];
  for (const path of args.length > 0 ? args : allMaps()) levels.push(await checkMap(path, story));
  const complaints = checkChapters(levels.filter((level) => level !== null));
  for (const complaint of complaints) console.error(complaint);
  if (levels.includes(null) || complaints.length > 0) process.exitCode = 1;
}

await main(process.argv.slice(2));
