/** Who races along: the own best, the gold medal's run, the machine's best, and runs that someone gave. */
import { createGhost, type Ghost, type GhostSource } from '../run/ghost.ts';
import { fromBase64Url } from '../run/pack.ts';
import { decodeReplay, type Replay } from '../run/replay.ts';
import type { Runs } from '../save/schema.ts';
import type { Level } from '../sim/level.ts';
import { messages } from '../ui/messages.ts';
import { messageOf } from './game.ts';

export interface Racers {
  /** Adds a run that someone gave, for as long as its level is run. */
  give(replay: Replay, source: GhostSource): void;
  /** Forgets those given for other levels. */
  keepTo(levelId: string): void;
  /**
   * Those wanted in a level. One that cannot race is left out, and `notice` says why.
   * @param own key of the replay that is the own best
   */
  gather(level: Level, runs: Runs, own: string): Promise<Ghost[]>;
}

const files = import.meta.glob<string>('../../assets/runs/*.replay', { query: '?url', import: 'default' });
const fileOf = (name: string): (() => Promise<string>) | undefined => files[`../../assets/runs/${name}.replay`];

/** The shipped runs of a level, loaded when asked for; undefined where there is none. */
export const goldRunOf = (levelId: string): (() => Promise<string>) | undefined => fileOf(`${levelId}-gold`);
export const machineRunOf = (levelId: string): (() => Promise<string>) | undefined => fileOf(levelId);

/** @param text base64url of a replay file */
export const readBest = (text: string): Promise<Replay> => decodeReplay(fromBase64Url(text)!);

async function fetchReplay(load: () => Promise<string>): Promise<Replay> {
  const answer = await fetch(await load());
  return decodeReplay(new Uint8Array(await answer.arrayBuffer()));
}

export function createRacers(notice: (text: string) => void): Racers {
  const t = messages.runs;
  let given: { replay: Replay; source: GhostSource }[] = [];

  /** One that may not do here what it did there races only when it was given. */
  async function tryGhost(level: Level, replay: Promise<Replay> | Replay, source: GhostSource): Promise<Ghost | null> {
    try {
      const ghost = createGhost(level, await replay, source);
      if (ghost.foreign !== null) notice(t.ghostFault(ghost.foreign));
      return ghost.foreign === null || source === 'file' || source === 'link' ? ghost : null;
    } catch (error) {
      notice(t.ghostFault(messageOf(error)));
      return null;
    }
  }

  return {
    give(replay, source) {
      given.push({ replay, source });
    },
    keepTo(levelId) {
      given = given.filter(({ replay }) => replay.levelId === levelId);
    },
    async gather(level, { choices, best }, key) {
      const wanted: { source: GhostSource; replay: Promise<Replay> | Replay }[] = [...given];
      const [own, gold, machine] = [best[key], goldRunOf(level.id), machineRunOf(level.id)];
      if (choices.own && own !== undefined) wanted.push({ source: 'own', replay: readBest(own) });
      if (choices.gold && gold !== undefined) wanted.push({ source: 'gold', replay: fetchReplay(gold) });
      if (choices.machine && machine !== undefined) wanted.push({ source: 'machine', replay: fetchReplay(machine) });
      const made = await Promise.all(wanted.map(({ source, replay }) => tryGhost(level, replay, source)));
      return made.filter((ghost) => ghost !== null);
    },
  };
}
