/**
 * Scripted meetings, without their words. A scene is { knot, stage, ticksLeft } in the world:
 * each stage first has its words shown (the Session holds the clock), then its wait is played.
 */
import { px } from './fixed.ts';
import { payTrust, setFlag } from './flags.ts';
import type { Level, Stage } from './level.ts';
import { takeMarks } from './rusty.ts';
import { trustForKnot } from './trust.ts';
import { tuning } from './tuning.ts';
import type { SceneState, World } from './world.ts';

export function beginScene(level: Level, world: World, knot: string): void {
  takeMarks(level, world, knot, 0);
  world.scene = { knot, stage: 0, waiting: false, ticksLeft: 0 };
  world.events.push({ kind: 'sceneBegan', knot }, { kind: 'sceneStage', knot, stage: 0 });
}

const stageOf = (level: Level, world: World): Stage => level.story[world.scene!.knot]!.stages[world.scene!.stage]!;

/** Whether it is the player's turn to do this. */
export const waitsFor = (level: Level, scene: SceneState, wait: string): boolean =>
  scene.waiting && level.story[scene.knot]!.stages[scene.stage]!.wait === wait;

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
  scene.ticksLeft = ticks > 0 ? ticks : -1;
  world.events.push({ kind: 'waitBegan', knot: scene.knot, stage: scene.stage, wait, ticks });
}

function endScene(level: Level, world: World): void {
  const { knot } = world.scene!;
  const next = level.story[knot]!.next;
  for (const row of trustForKnot(knot)) payTrust(world, row);
  setFlag(world, knot);
  world.events.push({ kind: 'sceneEnded', knot });
  world.scene = null;
  if (next !== '') beginScene(level, world, next);
}

/** After Jasper moved: the wait ends by its act or by its time. */
export function tickWait(level: Level, world: World): void {
  const scene = world.scene;
  if (scene === null || !scene.waiting) return;
  const stage = stageOf(level, world);
  const done = waitIsMet(world, stage.wait);
  if (scene.ticksLeft > 0) scene.ticksLeft--;
  if (!done && (scene.ticksLeft !== 0 || stage.required)) return;
  world.events.push({ kind: 'waitEnded', knot: scene.knot, stage: scene.stage, done });
  if (done) setFlag(world, stage.flag);
  scene.stage++;
  scene.waiting = false;
  takeMarks(level, world, scene.knot, scene.stage);
  world.events.push({ kind: 'sceneStage', knot: scene.knot, stage: scene.stage });
}

/** He walks along Rusty's side, slowly enough to lean. */
function passesRusty({ jasper: j, rusty }: World): boolean {
  return (
    rusty !== null &&
    j.vx !== 0 &&
    Math.abs(j.vx) <= tuning.puddleMax &&
    Math.abs(j.x - rusty.x) < px(10) &&
    Math.abs(j.y - rusty.y) < px(8)
  );
}

/** Whether the act a wait asks for was done in this tick. */
function waitIsMet(world: World, wait: string): boolean {
  const { act, actTicks } = world.jasper;
  switch (wait) {
    case 'voice':
      return act === 'voice' && actTicks === 0;
    case 'call':
      return act === 'call' && actTicks === 0;
    case 'paw':
    case 'swipe':
      return act === 'swipe' && actTicks === 0;
    case 'twitch':
      return act === 'twitch' && actTicks === 0;
    case 'blink':
      return act === 'blink' && actTicks === 0;
    case 'walk_past':
      return passesRusty(world);
    default:
      return false;
  }
}
