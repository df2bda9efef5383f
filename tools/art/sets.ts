/** Every piece of every set. A new set adds its list here, and its pieces name their page. */
import { memories1 } from './memories/chapter1.ts';
import { memories2 } from './memories/chapter2.ts';
import type { Piece } from './piece.ts';
import { air } from './sets/air.ts';
import { arcade } from './sets/arcade.ts';
import { bindery } from './sets/bindery.ts';
import { binderyWall } from './sets/binderyWall.ts';
import { courtyard } from './sets/courtyard.ts';
import { foreground } from './sets/fore.ts';
import { library } from './sets/library.ts';
import { skyline } from './sets/skyline.ts';
import { tramyard } from './sets/tramyard.ts';
import { keepsakeThings } from './things/keepsakes.ts';
import { lightThings } from './things/lights.ts';
import { movingThings } from './things/moving.ts';
import { remains } from './things/remains.ts';
import { shard } from './things/shard.ts';
import { smallThings } from './things/small.ts';

const all: Piece[] = [
  ...air,
  ...skyline,
  ...library,
  ...courtyard,
  ...bindery,
  ...binderyWall,
  ...arcade,
  ...tramyard,
  ...foreground,
  ...movingThings,
  ...lightThings,
  ...keepsakeThings,
  ...remains,
  ...smallThings,
  shard,
  ...memories1,
  ...memories2,
];

const names = new Set<string>();
for (const { name } of all) {
  if (names.has(name)) throw new Error(`two art pieces are named "${name}"`);
  names.add(name);
}

export const pageNames = (): string[] => [...new Set(all.map((p) => p.page))];

export function piecesOf(page: string): Piece[] {
  const pieces = all.filter((p) => p.page === page);
  if (pieces.length === 0) throw new Error(`no art page "${page}"; there are ${pageNames().join(', ')}`);
  return pieces;
}

/** WebP quality, 0 to 100: softness and darkness forgive much. */
export const qualityOf = (page: string): number => (page.startsWith('things') || page.startsWith('memories') ? 78 : 70);

/** What a map may place by hand: everything that stands on its own, so neither skies nor wall bays nor things. */
export const propNames = (): string[] =>
  all
    .filter((p) => (!/^(air|things|memories|title)/.test(p.page) || p.name === 'shard') && !/^(wall|sky)-/.test(p.name))
    .map((p) => p.name)
    .sort();
