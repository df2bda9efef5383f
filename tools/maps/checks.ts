/** What the loader cannot know: whether a level can be stood in, climbed and left. Each check answers complaints. */
import { ART, TILE, tileOf } from '../../src/sim/fixed.ts';
import { nearestEdge } from '../../src/sim/graph.ts';
import { Hazard, hazardAt, type Level, type LevelObject, Oneway, onewayAt, Surf, surfAt } from '../../src/sim/level.ts';
import type { Scenery } from '../../src/tiled/scenery.ts';

/** DESIGN.md 11; a map may lead to a level that is still to be built. */
export const LEVEL_IDS = [
  ...['1-1', '1-2', '1-3', '2-1', '2-2', '2-3', '3-1', '3-2', '3-3', '4-1', '4-2'],
  ...['5-1', '5-2', '6-1', '6-2', '7-1', '7-2', '7-3', '8-1', '8-2'],
];
/** Tiles of claw that one breath allows (DESIGN.md 3). */
const CLIMB = 8;
/** Tiles round a checkpoint that must be free of hazards (DESIGN.md 5). */
const CLEAR = 3;

/** Memories a chapter holds at least (DESIGN.md 9). */
const MEMORIES = 3;

const label = (object: LevelObject): string => `object ${object.id} (${object.kind})`;
const isAir = (level: Level, tx: number, ty: number): boolean => surfAt(level, tx, ty) === Surf.air;
const isGround = (level: Level, tx: number, ty: number): boolean =>
  !isAir(level, tx, ty) || onewayAt(level, tx, ty) !== Oneway.none;

/** Why nobody can stand with the feet at (x, y) units, or ''. `tiles` is the body's height. */
function whyNoFooting(level: Level, x: number, y: number, tiles: number): string {
  const tx = tileOf(x);
  const row = tileOf(y - 1);
  if (y % TILE !== 0 || !isGround(level, tx, row + 1)) return 'stands on no ground; move it down to a floor';
  for (let ty = row; ty > row - tiles; ty--)
    if (!isAir(level, tx, ty)) return 'is inside a wall; move it into the open';
  return '';
}

function checkSpawns(level: Level): string[] {
  return level.objects.flatMap((object) => {
    if (object.kind !== 'spawn' && object.kind !== 'mark') return [];
    const why = whyNoFooting(level, object.x, object.y, 2);
    return why === '' ? [] : [`${label(object)} ${why}`];
  });
}

function checkCheckpoints(level: Level): string[] {
  const checkpoints = level.objects.filter((object) => object.kind === 'checkpoint');
  const orders = checkpoints.map((object) => object.order);
  const complaints: string[] = [];
  if (new Set(orders).size !== orders.length)
    complaints.push('two checkpoints have the same order; number them 1, 2, 3 …');
  for (const object of checkpoints) {
    const x = object.x + (object.w >> 1);
    const y = object.y + object.h;
    const why = whyNoFooting(level, x, y, 2);
    if (why !== '') complaints.push(`${label(object)} ${why}`);
    else if (isAir(level, tileOf(x), tileOf(y)))
      complaints.push(`${label(object)} stands on a one-way; put it on solid ground`);
    if (hazardNear(level, tileOf(x), tileOf(y - 1))) {
      complaints.push(`${label(object)} has a hazard within ${CLEAR} tiles; move one of them`);
    }
  }
  return complaints;
}

function hazardNear(level: Level, tx: number, ty: number): boolean {
  for (let dy = -CLEAR; dy <= CLEAR; dy++) {
    for (let dx = -CLEAR; dx <= CLEAR; dx++) if (hazardAt(level, tx + dx, ty + dy) !== Hazard.none) return true;
  }
  return false;
}

function checkExits(level: Level): string[] {
  const exits = level.objects.filter((object) => object.kind === 'exit');
  const complaints = exits.length === 0 ? ['needs an exit'] : [];
  for (const exit of exits) {
    if (!LEVEL_IDS.includes(exit.to)) complaints.push(`${label(exit)} leads to "${exit.to}", which is no level`);
  }
  if (level.next !== '' && !LEVEL_IDS.includes(level.next))
    complaints.push(`"next" is "${level.next}", which is no level`);
  return complaints;
}

/** Sniffs name knots of the story too; the loader checks all others. */
function checkSniffs(level: Level, knots: ReadonlySet<string>): string[] {
  return level.objects.flatMap((object) =>
    object.kind === 'sniff' && !knots.has(object.sniff)
      ? [`${label(object)}: there is no sniff "${object.sniff}" in assets/story`]
      : [],
  );
}

function checkClimbs(level: Level): string[] {
  const complaints: string[] = [];
  const isHold = (tx: number, ty: number, side: number) =>
    surfAt(level, tx, ty) === Surf.claw && isAir(level, tx + side, ty) && ty < level.height;
  for (let tx = 0; tx < level.width; tx++) {
    for (const side of [-1, 1]) {
      let rows = 0;
      for (let ty = level.height - 1; ty >= -1; ty--) {
        const rest = isGround(level, tx + side, ty + 1) && isAir(level, tx + side, ty);
        if (rest) rows = 0;
        if (isHold(tx, ty, side)) rows++;
        else {
          if (rows > CLIMB)
            complaints.push(`the climb at tile ${tx},${ty + 1} is ${rows} high; give it a rest every ${CLIMB}`);
          rows = 0;
        }
      }
    }
  }
  return complaints;
}

/** Rusty's roads, all needs met: from where he is first, every point can be come to, the exit's side too. */
function checkRoads(level: Level): string[] {
  const { points, edges } = level.graph;
  const spawn = level.objects.find((object) => object.kind === 'spawn' && object.who === 'rusty');
  const first = spawn ? edges[nearestEdge(level.graph, spawn.x, spawn.y + spawn.h)] : undefined;
  if (!spawn || !first) return [];
  const reached = new Set([first.a, first.b]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { a, b, move } of edges) {
      if (reached.has(a)) reached.add(b);
      else if (reached.has(b) && move !== 'drop') reached.add(a);
    }
  }
  const lost = points.filter((_, i) => !reached.has(i));
  const complaints = lost.map(
    ({ name }) => `Rusty cannot come to his point "${name}"; join it to the others by an edge`,
  );
  for (const exit of level.objects.filter((object) => object.kind === 'exit')) {
    const last = edges[nearestEdge(level.graph, exit.x, exit.y + exit.h)]!;
    const near = [last.a, last.b].find((i) => !reached.has(i));
    if (near !== undefined)
      complaints.push(
        `Rusty's roads do not lead from ${label(spawn)} to the exit's side, ${label(exit)}: "${points[near]!.name}" is cut off; join it by an edge`,
      );
  }
  return complaints;
}

/** Pictures that were never drawn. */
export function checkProps(scenery: Scenery, drawn: ReadonlySet<string>): string[] {
  return scenery.props
    .filter(({ key }) => !drawn.has(key))
    .map(({ key, x, y }) => {
      const tile = `tile ${Math.floor((x * ART) / TILE)},${Math.floor((y * ART) / TILE)}`;
      return `the prop "${key}" at ${tile} is not in assets/art/props.json; draw it in tools/art, or mend the name`;
    });
}

/** Everything wrong with the level, each with its mend; empty when it is sound. */
export function checkLevel(level: Level, knots: ReadonlySet<string>): string[] {
  return [
    ...checkSpawns(level),
    ...checkCheckpoints(level),
    ...checkExits(level),
    ...checkSniffs(level, knots),
    ...checkClimbs(level),
    ...checkRoads(level),
  ];
}

/** A chapter whose levels all stand must hold its memories. */
export function checkChapters(levels: readonly Level[]): string[] {
  const chapters = [...new Set(levels.map((level) => level.chapter))];
  return chapters.flatMap((chapter) => {
    const ids = LEVEL_IDS.filter((id) => id.startsWith(`${chapter}-`));
    const built = levels.filter((level) => ids.includes(level.id));
    const memories = built.flatMap((level) => level.objects.filter((object) => object.kind === 'memory'));
    if (built.length < ids.length || memories.length >= MEMORIES) return [];
    return [`chapter ${chapter} has ${memories.length} memories; it needs ${MEMORIES}`];
  });
}
