/** The knots of the story, compiled from assets/story. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Skeletons } from '../../src/sim/level.ts';

const STORY = 'assets/story';

export interface Story {
  skeletons: Skeletons;
  /** also the ids of sniffs */
  knots: ReadonlySet<string>;
}

/** Until the compiler stands: each knot as one stage without a wait, `->` between knots followed. */
function readKnots(): Skeletons {
  const skeletons: Skeletons = {};
  for (const name of readdirSync(STORY).filter((file) => file.endsWith('.ink'))) {
    for (const part of readFileSync(join(STORY, name), 'utf8').split(/^=== /m).slice(1)) {
      const next = /^\s*-> ((?!DONE|END)\w+)\s*$/m.exec(part)?.[1] ?? '';
      skeletons[/^\w+/.exec(part)![0]] = { stages: [{ wait: '', ticks: 0, flag: '', required: false }], next };
    }
  }
  return skeletons;
}

async function compileSkeletons(): Promise<Skeletons> {
  const path = new URL('../ink/compile.ts', import.meta.url);
  if (!existsSync(path)) return readKnots();
  return (await (await import(path.href)).compileStory(STORY)).skeletons;
}

export async function readStory(): Promise<Story> {
  const skeletons = await compileSkeletons();
  const sniffs = JSON.parse(readFileSync(join(STORY, 'sniffs.en.json'), 'utf8')) as Record<string, string>;
  return { skeletons, knots: new Set([...Object.keys(skeletons), ...Object.keys(sniffs)]) };
}
