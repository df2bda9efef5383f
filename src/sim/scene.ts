/**
 * Scripted meetings, without their words. A scene is { knot, stage, ticksLeft } in the world:
 * each stage first has its words shown (the Session holds the clock), then its wait is played.
 */
import { payTrust, setFlag } from './flags.ts';
import type { Level, Stage } from './level.ts';
import { trustForKnot } from './trust.ts';
import type { World } from './world.ts';

export function beginScene(world: World, knot: string): void {
  world.scene = { knot, stage: 0, waiting: false, ticksLeft: 0 };
  world.events.push({ kind: 'sceneBegan', knot }, { kind: 'sceneStage', knot, stage: 0 });
}

const stageOf = (level: Level, world: World): Stage => level.story[world.scene!.knot]!.stages[world.scene!.stage]!;

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
  if (next !== '') beginScene(world, next);
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
  world.events.push({ kind: 'sceneStage', knot: scene.knot, stage: scene.stage });
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
    default:
      return false;
  }
}
