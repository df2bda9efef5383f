/** The cast of things as they are seen: one row a kind. Leave a row out and it does not compile. */
import type { Entity, EntityKind, EntityOf } from '../sim/entity.ts';
import type { World } from '../sim/world.ts';
import type { Place, Track } from './interpolate.ts';
import { checkpointView } from './things/checkpoint.ts';
import { crateView } from './things/crate.ts';
import { digView } from './things/dig.ts';
import { dripView } from './things/drip.ts';
import { exitView } from './things/exit.ts';
import { fallView } from './things/fall.ts';
import { gateView } from './things/gate.ts';
import { thingView, treasureView } from './things/gift.ts';
import { leverView } from './things/lever.ts';
import { memoryView } from './things/memory.ts';
import { motesView } from './things/motes.ts';
import { moverView } from './things/mover.ts';
import { paneView } from './things/pane.ts';
import { plankView } from './things/plank.ts';
import { plateView } from './things/plate.ts';
import { rubbleView } from './things/rubble.ts';
import { sniffView } from './things/sniff.ts';
import { swingView } from './things/swing.ts';
import type { EntityView, ThingStage, ViewMaker } from './things/view.ts';

const unseen = (): null => null;

const makers: { [K in EntityKind]: ViewMaker<EntityOf<K>> } = {
  boost: unseen,
  checkpoint: checkpointView,
  crate: crateView,
  dig: digView,
  drip: dripView,
  exit: exitView,
  fall: fallView,
  gate: gateView,
  lever: leverView,
  meeting: unseen,
  memory: memoryView,
  motes: motesView,
  mover: moverView,
  offering: unseen,
  pane: paneView,
  passing: unseen,
  plank: plankView,
  plate: plateView,
  rubble: rubbleView,
  sniff: sniffView,
  stalk: unseen,
  swing: swingView,
  thing: thingView,
  treasure: treasureView,
};

export interface EntityViews {
  /** @param alpha 0 to 1 between the last two ticks; @param dt seconds since the last frame */
  update(world: Readonly<World>, track: Track, alpha: number, dt: number): void;
  destroy(): void;
}

/** Views of all the level's entities. The pages of `backdropAssets` must be loaded. */
export function createEntityViews(stage: ThingStage, world: Readonly<World>): EntityViews {
  const views = world.entities.map(
    // the row of an entity's own kind, which the compiler cannot follow
    (e) => (makers[e.kind] as ViewMaker<Entity>)(stage, e) as EntityView<Entity> | null,
  );
  const at: Place = { x: 0, y: 0 };
  return {
    update(current, track, alpha, dt) {
      const moment = { world: current, now: current.tick - 1 + alpha, dt };
      views.forEach((view, i) => {
        view?.update(current.entities[i]!, track.at(i, alpha, at), moment);
      });
    },
    destroy() {
      for (const view of views) view?.destroy();
    },
  };
}
