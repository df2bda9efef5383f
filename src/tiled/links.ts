/** What objects name must exist: other objects, knots, stages. */
import type { LevelObject, ObjectKind, Skeletons } from '../sim/level.ts';
import { MapError } from './mapError.ts';

export interface PlacedObject {
  place: readonly string[];
  object: LevelObject;
}

const RELEASED: readonly ObjectKind[] = ['mover', 'fall'];

function checkTarget(place: readonly string[], target: number, objects: readonly PlacedObject[]): void {
  const found = objects.find((placed) => placed.object.id === target)?.object;
  if (found && RELEASED.includes(found.kind)) return;
  const what = found ? `object ${target} is a ${found.kind}` : `there is no object ${target}`;
  throw new MapError(place, `${what}; "target" must be the id of a ${RELEASED.join(' or ')}`);
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

/** Checks every link and gathers the knots the level needs. Throws a MapError on one that leads nowhere. */
export function linkObjects(objects: readonly PlacedObject[], skeletons: Skeletons): Skeletons {
  const story: Skeletons = {};
  for (const { place, object } of objects) {
    if (object.kind === 'lever') checkTarget(place, object.target, objects);
    if (object.kind === 'passing' || object.kind === 'meeting' || object.kind === 'mark') {
      addKnot(place, object.knot, skeletons, story);
    }
    if (object.kind === 'mark') checkStage(place, object.knot, object.stage, story);
    if (object.kind === 'memory') addKnot(place, object.memory, skeletons, story);
  }
  return story;
}
