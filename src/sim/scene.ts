/**
 * Scripted meetings, without their words. A scene is { knot, stage, ticksLeft } in the world:
 * each stage first has its words shown (the Session holds the clock), then its wait is played.
 */
import { TILE } from './fixed.ts';
import { payTrust, setFlag } from './flags.ts';
import type { Level, Stage } from './level.ts';
import { leansOn, takeMarks } from './rusty.ts';
import { trustForKnot } from './trust.ts';
import { tuning } from './tuning.ts';
import type { SceneState, World } from './world.ts';

/** `zone` is the index of the entity in whose area its acts are done; −1: anywhere. */
export function beginScene(level: Level, world: World, knot: string, zone = -1): void {
  takeMarks(level, world, knot, 0);
  world.scene = { knot, stage: 0, waiting: false, ticksLeft: 0, zone, held: 0 };
  world.events.push({ kind: 'sceneBegan', knot }, { kind: 'sceneStage', knot, stage: 0 });
}

const stageOf = (level: Level, world: World): Stage => level.story[world.scene!.knot]!.stages[world.scene!.stage]!;

const waitOf = (level: Level, scene: SceneState | null): string =>
  scene?.waiting ? level.story[scene.knot]!.stages[scene.stage]!.wait : '';

/** Whether it is the player's turn to do this. */
export const waitsFor = (level: Level, scene: SceneState | null, wait: string): boolean =>
  waitOf(level, scene) === wait;

const isOffer = (wait: string): boolean =>
  wait === 'leave_or_pass' || wait === 'leave_or_eat' || wait === 'leave_or_bat';

/** Whether what he puts down now is given. */
export const waitsToLeave = (level: Level, scene: SceneState | null): boolean => isOffer(waitOf(level, scene));

/** Before Jasper moves: the words of the stage are read, so its wait begins, or the scene ends. */
export function openWait(level: Level, world: World): void {
  const scene = world.scene;
  if (scene === null || scene.waiting) return;
  const { wait, ticks } = stageOf(level, world);
  if (wait === '') {
    endScene(level, world);
    return;
  }
  scene.waiting = true;
  scene.held = 0;
  scene.ticksLeft = ticks > 0 ? ticks : -1;
  world.events.push({ kind: 'waitBegan', knot: scene.knot, stage: scene.stage, wait, ticks });
}

function endScene(level: Level, world: World): void {
  const { knot, zone } = world.scene!;
  const next = level.story[knot]!.next;
  for (const row of trustForKnot(knot)) payTrust(world, row);
  setFlag(world, knot);
  world.events.push({ kind: 'sceneEnded', knot });
  world.scene = null;
  if (next !== '') beginScene(level, world, next, zone);
}

/** After Jasper moved: the wait ends by its act, by its time, or by leaving where it is to be done. */
export function tickWait(level: Level, world: World): void {
  const scene = world.scene;
  if (scene === null || !scene.waiting) return;
  const stage = stageOf(level, world);
  const done = waitIsMet(world, scene, stage.wait);
  if (scene.ticksLeft > 0) scene.ticksLeft--;
  const over = scene.ticksLeft === 0 || isPassedBy(world, scene, stage.wait);
  if (!done && (stage.required || !over)) return;
  if (!done && isOffer(stage.wait)) useUp(world);
  world.events.push({ kind: 'waitEnded', knot: scene.knot, stage: scene.stage, done });
  if (done) setFlag(world, stage.flag);
  scene.stage++;
  scene.waiting = false;
  takeMarks(level, world, scene.knot, scene.stage);
  world.events.push({ kind: 'sceneStage', knot: scene.knot, stage: scene.stage });
}

/** He has left the place, or used his paw otherwise: the chance goes by. */
function isPassedBy(world: World, scene: SceneState, wait: string): boolean {
  const j = world.jasper;
  if (isOffer(wait) && j.act === 'swipe' && j.actTicks === 0) return true;
  const zone = world.entities[scene.zone];
  if (!zone) return false;
  return j.x < zone.x - TILE || j.x > zone.x + zone.w + TILE || j.y < zone.y - 4 * TILE || j.y > zone.y + zone.h + TILE;
}

/** What was not given is kept, eaten or in bits: it plays no more. */
function useUp(world: World): void {
  const carried = world.entities[world.jasper.carrying];
  if (carried?.kind !== 'thing') return;
  carried.state = 'gone';
  world.jasper.carrying = -1;
}

/** Whether the act a wait asks for was done in this tick. */
function waitIsMet(world: World, scene: SceneState, wait: string): boolean {
  const { jasper: j, rusty } = world;
  const began = j.actTicks === 0;
  switch (wait) {
    case 'voice':
    case 'call':
    case 'swipe':
    case 'twitch':
      return began && j.act === wait;
    case 'paw':
      return began && j.act === 'swipe';
    case 'sniff':
      return j.act === 'sniff' && j.actTicks === tuning.sniff - 1;
    case 'blink':
      return j.act === 'blink' && j.actTicks === tuning.blink - 1;
    case 'crouch':
      scene.held = j.crouched && j.mode === 'ground' && !j.sliding ? scene.held + 1 : 0;
      return scene.held >= tuning.settle;
    case 'walk_past':
      return rusty !== null && leansOn(j, rusty);
    case 'leave_or_pass':
    case 'leave_or_eat':
    case 'leave_or_bat':
      return began && j.act === 'leave';
    default:
      return false;
  }
}
