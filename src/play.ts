/** One level, from its first picture to its results: the session, its sinks in their written order, its words. */
import type { LoadedLevel } from './levels.ts';
import { saveRun } from './run/autosave.ts';
import { createSession, type Resumed, type Session } from './run/session.ts';
import type { Settings } from './save/schema.ts';
import type { Store } from './save/store.ts';
import type { TickInput } from './sim/input.ts';
import type { Level } from './sim/level.ts';
import type { Start, World } from './sim/world.ts';
import { keepLines } from './story/journal.ts';
import { createPassing } from './story/passing.ts';
import type { Line, Story } from './story/story.ts';
import type { Cue } from './story/tags.ts';
import type { GameView } from './view/game.ts';

/** What a level needs from the rest of the game. */
export interface Company {
  store: Store;
  view: GameView;
  story: Story;
  skeletons: Level['story'];
  readInput(): TickInput;
  /** words over the picture; each function answers at once */
  words: {
    passing(lines: Line[]): void;
    meeting(lines: Line[], onLine: (line: Line) => void, onDone: () => void): void;
    memory(id: string, lines: Line[]): void;
    clear(): void;
  };
  onCue(cue: Cue): void;
  onTick(level: Level, world: World): void;
  onFinished(play: Play): void;
  /** checkpoints are where the story goes on from; not so in a run apart */
  keepsPlace: boolean;
}

export interface Play {
  readonly session: Session;
  readonly loaded: LoadedLevel;
  /** shows the words that are due, and notices the end; every frame */
  update(): void;
  /** before the page or the level is left: what was played since the last safe place will be lost */
  leave(): void;
  /** the words that are due have been taken off the screen: the next update shows them again */
  reshow(): void;
}

const settingsOf = (store: Store): Settings => store.documents.settings;

export function createPlay(loaded: LoadedLevel, start: Start, company: Company, resume?: Resumed): Play {
  const { store, story, words } = company;
  let shown: Session['words'] = null;
  let ended = false;

  function keep(knot: string, lines: Line[]): void {
    const { progress } = store.documents;
    const journal = keepLines(progress.journal, loaded.level.id, knot, lines);
    if (journal !== progress.journal) store.save('progress', { ...progress, journal });
  }

  function say(knot: string, lines: Line[]): void {
    keep(knot, lines);
    for (const line of lines) for (const cue of line.cues) company.onCue(cue);
    if (!session.runner) words.passing(lines);
  }

  const passing = createPassing(story, company.skeletons, { show: say, missed: keep, left: () => words.clear() });

  function heed(_level: Level, world: World): void {
    for (const event of world.events) {
      if (event.kind === 'sniffed') say(event.sniff, story.sniff(event.sniff));
      else if (event.kind === 'memoryFound') {
        const lines = story.memory(event.memory);
        keep(event.memory, lines);
        if (!session.runner) words.memory(event.memory, lines);
      } else if (event.kind === 'sceneStage' && session.runner) {
        keep(event.knot, story.stage(event.knot, event.stage, world));
      } else if (event.kind === 'checkpointReached' && company.keepsPlace) store.save('autosave', saveRun(session));
    }
  }

  const session = createSession(loaded.level, start, {
    runner: settingsOf(store).runner,
    sinks: [(_level, world) => company.view.level?.onTick(world), company.onTick, passing, heed],
    ...(resume && { resume }),
  });
  session.speed = settingsOf(store).speed;

  function showWords(knot: string, stage: number): void {
    const lines = story.stage(knot, stage, session.world);
    keep(knot, lines);
    if (lines.length === 0) {
      session.dismissWords();
      return;
    }
    words.meeting(
      lines,
      (line) => {
        for (const cue of line.cues) company.onCue(cue);
      },
      () => session.dismissWords(),
    );
  }

  const play: Play = {
    session,
    loaded,
    reshow() {
      shown = null;
    },
    update() {
      if (session.words !== shown) {
        shown = session.words;
        if (shown) showWords(shown.knot, shown.stage);
        else words.clear();
      }
      if (session.finished === ended) return;
      ended = session.finished;
      // else it was begun again
      if (ended) company.onFinished(play);
    },
    leave() {
      const { autosave } = store.documents;
      if (!company.keepsPlace || session.finished || autosave?.levelId !== loaded.level.id) return;
      if (session.world.tick > autosave.world.tick) store.save('autosave', { ...autosave, practice: true });
    },
  };
  return play;
}
