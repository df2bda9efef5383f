/** What objects name must exist: other objects, knots, stages, points of a road. */
import { openerOf } from '../sim/graph.ts';
import type { LevelObject, ObjectKind, Skeletons } from '../sim/level.ts';
import { MapError } from './mapError.ts';

export interface PlacedObject {
  place: readonly string[];
  object: LevelObject;
}

/** What the "target" of a kind may be. */
const TARGETS = {
  lever: ['mover', 'fall', 'gate'],
  plate: ['gate'],
  dig: ['rubble'],
} as const satisfies Partial<Record<ObjectKind, readonly ObjectKind[]>>;
const OPENERS: readonly ObjectKind[] = ['gate', 'rubble', 'plank'];

function checkIsOf(
  place: readonly string[],
  property: string,
  id: number,
  kinds: readonly ObjectKind[],
  objects: readonly PlacedObject[],
): void {
  const found = objects.find((placed) => placed.object.id === id)?.object;
  if (found && kinds.includes(found.kind)) return;
  const what = found ? `object ${id} is a ${found.kind}` : `there is no object ${id}`;
  throw new MapError(place, `${what}; "${property}" must be the id of a ${kinds.join(' or ')}`);
}

/** Adds a knot and those it runs on into. */
function addKnot(place: readonly string[], knot: string, skeletons: Skeletons, story: Skeletons): void {
  if (Object.hasOwn(story, knot)) return;
  const skeleton = Object.hasOwn(skeletons, knot) ? skeletons[knot] : undefined;
  if (!skeleton) throw new MapError(place, `there is no knot "${knot}"; write it in assets/story, or mend the name`);
  story[knot] = skeleton;
  if (skeleton.next !== '') addKnot(place, skeleton.next, skeletons, story);
}

function checkStage(place: readonly string[], knot: string, stage: number, story: Skeletons): void {
  const stages = story[knot]!.stages.length;
  if (stage >= stages) throw new MapError(place, `"stage" is ${stage}; ${knot} has stages 0 to ${stages - 1}`);
}

/** The knots of the level's objects, with those they run on into. */
function gatherKnots(objects: readonly PlacedObject[], skeletons: Skeletons): Skeletons {
  const story: Skeletons = {};
  for (const { place, object } of objects) {
    if ('knot' in object && object.knot !== '') addKnot(place, object.knot, skeletons, story);
    if (object.kind === 'memory') addKnot(place, object.memory, skeletons, story);
  }
  return story;
}

function checkRoads(objects: readonly PlacedObject[]): void {
  const points = new Set<string>();
  const walked = new Set<string>();
  for (const { place, object } of objects) {
    if (object.kind !== 'rusty_point') continue;
    if (points.has(object.point)) throw new MapError(place, `there are two points "${object.point}"; rename one`);
    points.add(object.point);
  }
  for (const { place, object } of objects) {
    if (object.kind !== 'rusty_edge') continue;
    for (const end of [object.a, object.b]) {
      if (!points.has(end)) throw new MapError(place, `there is no rusty_point "${end}"; add one, or mend the name`);
      if (object.move === 'walk') walked.add(end);
    }
    const opener = openerOf(object.need);
    if (opener !== null) checkIsOf(place, 'need', opener, OPENERS, objects);
  }
  for (const { place, object } of objects) {
    if (object.kind === 'rusty_point' && !walked.has(object.point))
      throw new MapError(place, `no edge to walk on ends at "${object.point}"; give it one`);
  }
}

/** Checks every link and gathers the knots the level needs. Throws a MapError on one that leads nowhere. */
export function linkObjects(objects: readonly PlacedObject[], skeletons: Skeletons): Skeletons {
  const story = gatherKnots(objects, skeletons);
  for (const { place, object } of objects) {
    if (object.kind === 'lever' || object.kind === 'plate' || object.kind === 'dig') {
      checkIsOf(place, 'target', object.target, TARGETS[object.kind], objects);
    }
    if (object.kind === 'mark') checkStage(place, object.knot, object.stage, story);
  }
  checkRoads(objects);
  return story;
}
