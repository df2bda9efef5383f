/** The runner's side of the game: attempts and their records, ghosts, practice, watching, links and files. */
import levelList from 'virtual:levels/list';
import type { HitBoxes } from './dev/hitBoxes.ts';
import { isSplitsFile, readRunFile } from './incoming.ts';
import { type LoadedLevel, loadLevel } from './levels.ts';
import type { Play } from './play.ts';
import { alsoMet, boardIdOf, categoryFor, categoryOf, historyOf, reportOf, rulesFrom, withAttempt } from './records.ts';
import { categoriesOf, presetFor, type Rule, readCategory } from './run/categories.ts';
import { type Comparison, comparisonOf, liveDelta } from './run/comparison.ts';
import { createGhost, type Ghost, type GhostSource } from './run/ghost.ts';
import { fromBase64Url, toBase64Url } from './run/pack.ts';
import { createPractice, type Practice, SPEEDS } from './run/practice.ts';
import { proveReplay } from './run/prove.ts';
import {
  createReplay,
  damageOf,
  decodeReplay,
  encodeReplay,
  MAX_LINK_CHARS,
  type Replay,
  replayFromLink,
  replayToFragment,
} from './run/replay.ts';
import { finalTime, possibleTimeSave, roomsOf, segmentTimes, sumOfBest } from './run/splits.ts';
import { createRoomTracker, type RoomTracker } from './run/splitsTracker.ts';
import { formatDelta, formatTime } from './run/timer.ts';
import type { Watch } from './run/watch.ts';
import type { Runs as RunsDocument } from './save/schema.ts';
import type { Store } from './save/store.ts';
import { Button, type TickInput } from './sim/input.ts';
import type { Level } from './sim/level.ts';
import type { Start, World } from './sim/world.ts';
import type { Ui } from './ui/app.tsx';
import { messages } from './ui/messages.ts';
import { createRunHud } from './ui/runHud.ts';
import { createRunPages } from './ui/screens/runsPages.tsx';
import type { RunReport } from './ui/state.ts';
import type { GameView } from './view/game.ts';

/** What it needs of the rest. */
export interface Game {
  root: HTMLElement;
  ui: Ui;
  store: Store;
  view: GameView;
  readonly play: Play | null;
  /** Begins a run apart from the story: it leaves a time behind, and nothing else. */
  run(loaded: LoadedLevel, start: Start): Promise<void>;
  /** Shows a replay in place of play; done when its picture is there. */
  watch(loaded: LoadedLevel, watch: Watch): Promise<void>;
  toTitle(): Promise<void>;
  readInput(): TickInput;
}

export interface Runs {
  readonly ghosts: readonly Ghost[];
  /** A level begins, at its start or where it was left. */
  begin(play: Play): void;
  /** Among the session's sinks, after the view. */
  onTick(world: World): void;
  /** Every frame while a level is shown. */
  onFrame(): void;
  /** Before the session goes back: an attempt at the level ends here. */
  restarting(what: 'room' | 'level'): void;
  /** After it went back. */
  restarted(): void;
  /** The level is left before its exit. */
  leave(): void;
  /** Writes what was only counted so far. */
  flush(): void;
  /** Counts a run that took the exit. Null when another level has begun meanwhile. */
  finish(play: Play): Promise<RunReport | null>;
  openLevel(id: string): Promise<void>;
  openPractice(): void;
  frameStep(): void;
  openFiles(files: readonly File[]): Promise<void>;
  openLink(link: string): Promise<void>;
  watchLast(): void;
  shareLast(): void;
  saveLast(): void;
}

interface Attempt {
  play: Play;
  tracker: RoomTracker;
  practice: Practice;
  /** at its first tick: ms since 1970, and of the page's clock */
  started: number;
  clock: number;
  /** what it may count as; known as soon as `ready` */
  rules: Rule[];
  category: string;
  comparison: Comparison;
  ready: Promise<void>;
}

/** A run from outside, or one just finished. */
interface Known {
  loaded: LoadedLevel;
  replay: Replay;
}

const goldRuns = import.meta.glob<string>('../assets/runs/*.replay', { query: '?url', import: 'default' });
const goldRunOf = (id: string): (() => Promise<string>) | undefined => goldRuns[`../assets/runs/${id}.replay`];

const titleOf = (id: string): string => levelList.find((level) => level.id === id)?.title ?? id;
const heldNames = (input: TickInput): string[] =>
  Object.entries(Button).flatMap(([name, bit]) => ((input & bit) !== 0 ? [name] : []));
const timeOrNone = (ticks: number | null | undefined): string => (ticks == null ? '' : formatTime(ticks));
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The level, and in order those before it, which its presets are made of. */
async function levelsUpTo(id: string): Promise<Level[]> {
  const ids = levelList.map((level) => level.id);
  const before = ids.slice(0, Math.max(0, ids.indexOf(id)));
  return Promise.all([...before, id].map(async (one) => (await loadLevel(one)).level));
}

export function createRuns(game: Game): Runs {
  const { ui, store } = game;
  const t = messages.runs;
  const hud = createRunHud(game.root);
  const pages = createRunPages(ui);
  let pending: RunsDocument | null = null;
  let attempt: Attempt | null = null;
  let ghosts: Ghost[] = [];
  /** replays to race that someone opened, of the level they are for */
  let given: { replay: Replay; source: GhostSource }[] = [];
  let last: Known | null = null;
  let boxes: HitBoxes | null = null;

  const documents = (): RunsDocument => pending ?? store.documents.runs;

  function flush(): void {
    if (pending !== null) store.save('runs', pending);
    pending = null;
  }

  function change(part: Partial<RunsDocument>): void {
    pending = { ...documents(), ...part };
    flush();
  }

  // ---- an attempt, from its first tick to its last

  function begin(play: Play): void {
    leave();
    const { level } = play.loaded;
    given = given.filter(({ replay }) => replay.levelId === level.id);
    const fresh: Attempt = {
      play,
      tracker: createRoomTracker(level),
      practice: createPractice(play.session, documents().slots[level.id]),
      started: Date.now(),
      clock: performance.now(),
      rules: [],
      category: '',
      comparison: [],
      ready: Promise.resolve(),
    };
    attempt = fresh;
    fresh.ready = prepare(fresh);
  }

  async function prepare(current: Attempt): Promise<void> {
    const { session, loaded } = current.play;
    current.rules = rulesFrom(await levelsUpTo(loaded.level.id), session.start);
    current.category = categoryFor(loaded.level, current.rules, documents().choices.rule);
    const gathered = await gatherGhosts(current);
    if (attempt !== current) return;
    ghosts = gathered;
    aim(current);
  }

  function boardOf(current: Attempt): string {
    const { session, loaded } = current.play;
    return boardIdOf(loaded.level, current.category, session.assists);
  }

  function aim(current: Attempt): void {
    const { level } = current.play.loaded;
    const { board } = historyOf(documents(), boardOf(current), level);
    current.comparison = comparisonOf(documents().choices.compare, board, level.par, ghosts[0]?.splits ?? null);
  }

  async function gatherGhosts(current: Attempt): Promise<Ghost[]> {
    const { level } = current.play.loaded;
    const { choices, best } = documents();
    const wanted: { source: GhostSource; replay: Promise<Replay> | Replay }[] = [...given];
    const own = best[boardOf(current)];
    const gold = goldRunOf(level.id);
    if (choices.own && own !== undefined) wanted.push({ source: 'own', replay: readBest(own) });
    if (choices.gold && gold !== undefined) wanted.push({ source: 'gold', replay: fetchReplay(gold) });
    const made = await Promise.all(wanted.map(({ source, replay }) => tryGhost(level, replay, source)));
    return made.filter((ghost) => ghost !== null);
  }

  /** One that may not do here what it did there races only when it was given. */
  async function tryGhost(level: Level, replay: Promise<Replay> | Replay, source: GhostSource): Promise<Ghost | null> {
    try {
      const ghost = createGhost(level, await replay, source);
      if (ghost.foreign !== null) ui.notice(t.ghostFault(ghost.foreign));
      return ghost.foreign === null || source === 'file' || source === 'link' ? ghost : null;
    } catch (error) {
      ui.notice(t.ghostFault(messageOf(error)));
      return null;
    }
  }

  const readBest = (text: string): Promise<Replay> => decodeReplay(fromBase64Url(text)!);

  async function fetchReplay(load: () => Promise<string>): Promise<Replay> {
    const answer = await fetch(await load());
    return decodeReplay(new Uint8Array(await answer.arrayBuffer()));
  }

  /** An attempt that ends before the exit counts too, unless it was practice. */
  function giveUp(): void {
    if (attempt === null) return;
    const { session, loaded } = attempt.play;
    if (session.practice || session.finished || session.world.time === 0) return;
    const { started, tracker } = attempt;
    const run = { started, ended: Date.now(), splits: tracker.splits };
    pending = withAttempt(documents(), boardOf(attempt), loaded.level, run).runs;
  }

  function leave(): void {
    giveUp();
    flush();
    attempt = null;
    ghosts = [];
    hud(null);
  }

  async function finish(play: Play): Promise<RunReport | null> {
    const current = attempt;
    if (current === null || current.play !== play) return null;
    await current.ready;
    const { session, loaded } = play;
    const { level } = loaded;
    const { splits, tallies } = current.tracker;
    const met = alsoMet(level, current.rules, session.world);
    const category = met.includes(current.category) ? current.category : (met[0] ?? '');
    const replay = createReplay(level, session.start, session.log, { category, assists: session.assists });
    last = { loaded, replay };
    const before = historyOf(documents(), boardIdOf(level, category, session.assists), level);
    const report = reportOf(level, before, splits, tallies, !session.practice);
    if (!session.practice) await record(current, met.length === 0 ? [''] : met, replay);
    return report;
  }

  async function record(current: Attempt, categories: string[], replay: Replay): Promise<void> {
    const { session, loaded } = current.play;
    const { level } = loaded;
    const run = { started: current.started, ended: Date.now(), splits: current.tracker.splits };
    let runs = documents();
    for (const category of categories) {
      const id = boardIdOf(level, category, session.assists);
      const added = withAttempt(runs, id, level, run);
      runs = added.runs;
      if (!added.pb) continue;
      const best = toBase64Url(await encodeReplay({ ...replay, category }));
      runs = { ...runs, best: { ...runs.best, [id]: best } };
    }
    if (!categories.includes(current.category)) {
      // the exit alone was not what it was run for
      const short = { ...run, splits: run.splits.with(-1, null) };
      runs = withAttempt(runs, boardOf(current), level, short).runs;
    }
    change(runs);
  }

  // ---- while it is played

  function onTick(world: World): void {
    if (attempt === null) return;
    if (world.tick === 1) {
      attempt.started = Date.now();
      attempt.clock = performance.now();
    }
    attempt.tracker.observe(world, Math.max(0, Math.round(performance.now() - attempt.clock)));
    attempt.practice.observe();
  }

  function onFrame(): void {
    const { choices } = documents();
    const shown = store.documents.settings.runner;
    if (attempt === null || ui.menuOpen || !(shown || choices.inputs)) {
      hud(null);
      return;
    }
    const { session, loaded } = attempt.play;
    const { tracker } = attempt;
    const { world } = session;
    const delta = liveDelta(tracker.splits, attempt.comparison, world.time);
    const attempts = documents().boards[boardOf(attempt)]?.board.attempts ?? 0;
    hud({
      delta: shown ? formatDelta(delta) : '',
      ahead: delta === null || delta === 0 ? null : delta < 0,
      room: shown && roomsOf(loaded.level).length > 1 ? (tracker.segments[tracker.room]?.name ?? '') : '',
      roomTime: formatTime(tracker.roomTime),
      attempt: !shown ? '' : session.practice ? messages.hud.practice : messages.hud.attempt(attempts + 1),
      held: choices.inputs ? heldNames(world.jasper.held) : null,
    });
  }

  function restarting(what: 'room' | 'level'): void {
    if (attempt === null || (what === 'room' && attempt.play.session.world.checkpoint > 0)) return;
    giveUp();
  }

  function restarted(): void {
    if (attempt === null) return;
    if (attempt.play.session.world.tick === 0) void renew(attempt);
    if (boxes?.shown) attempt.play.session.markPractice();
  }

  /** A best that was just set is what the next attempt races. */
  async function renew(current: Attempt): Promise<void> {
    const own = ghosts.find(({ source }) => source === 'own');
    const best = documents().boards[boardOf(current)]?.board.pb;
    if (best != null && own?.time !== finalTime(best)) {
      const gathered = await gatherGhosts(current);
      if (attempt !== current) return;
      ghosts = gathered;
    }
    aim(current);
  }

  // ---- practice

  function openPractice(): void {
    if (attempt === null) return;
    showPractice(attempt);
    ui.push('practice');
  }

  function showPractice(current: Attempt): void {
    const { practice } = current;
    const { session, loaded } = current.play;
    const again = (): void => showPractice(current);
    const keep = (): void => {
      change({ slots: { ...documents().slots, [loaded.level.id]: [...practice.slots] } });
      again();
    };
    pages.practice(
      {
        slots: practice.slots.map(({ name, time }) => ({ name, time: formatTime(time) })),
        canUndo: practice.canUndo,
        speed: session.speed,
        speeds: SPEEDS,
        boxes: boxes?.shown ?? false,
        lastRoom: timeOrNone(practice.lastRoomTime),
      },
      {
        save() {
          practice.save(freeName(practice));
          keep();
        },
        load(name) {
          if (practice.load(name)) ui.showGame();
          else ui.notice(messages.practice.foreign);
        },
        remove(name) {
          practice.remove(name);
          keep();
        },
        undo() {
          if (practice.undoLoad()) ui.showGame();
        },
        setSpeed(speed) {
          practice.setSpeed(speed as (typeof SPEEDS)[number]);
          again();
        },
        showBoxes(on) {
          void showBoxes(on).then(again);
        },
        step: frameStep,
        back: ui.back,
      },
    );
  }

  async function showBoxes(on: boolean): Promise<void> {
    if (boxes === null) {
      const { createHitBoxes } = await import('./dev/hitBoxes.ts');
      boxes = createHitBoxes(game);
      game.view.game.events.on('postrender', boxes.draw);
    }
    if (boxes.shown !== on) boxes.toggle();
    if (on) game.play?.session.markPractice();
  }

  function frameStep(): void {
    if (attempt === null) return;
    ui.showGame();
    attempt.practice.frameStep(game.readInput);
  }

  // ---- a level's page

  async function openLevel(id: string): Promise<void> {
    try {
      const levels = await levelsUpTo(id);
      showLevel(await loadLevel(id), levels);
      ui.push('runs');
    } catch (error) {
      ui.notice(messageOf(error));
    }
  }

  function showLevel(loaded: LoadedLevel, levels: Level[]): void {
    const { level } = loaded;
    const { choices, best } = documents();
    const rules = categoriesOf([level]).flatMap(({ single, rule }) => (single ? [rule] : []));
    const rule = rules.includes(choices.rule) ? choices.rule : 'exit';
    const id = categoryOf(level.id, rule);
    const history = historyOf(documents(), id, level);
    const { board } = history;
    const [pb, saves] = [board.pb === null ? [] : segmentTimes(board.pb), possibleTimeSave(board)];
    const withBest = (use: (known: Known) => unknown) => () =>
      void readBest(best[id]!).then(
        (replay) => use({ loaded, replay }),
        (error) => ui.notice(messageOf(error)),
      );
    pages.level(
      {
        title: level.title,
        rules,
        choices: { ...choices, rule },
        attempts: board.attempts,
        finished: board.finished,
        best: timeOrNone(board.pb && finalTime(board.pb)),
        sumOfBest: timeOrNone(sumOfBest(board)),
        rooms: board.segments.map(({ name }, i) => ({
          name,
          best: timeOrNone(pb[i]),
          gold: timeOrNone(board.golds.find(({ from, to }) => from === i - 1 && to === i)?.time),
          save: timeOrNone(saves[i]),
        })),
        lately: history.runs.slice(-LATELY).reverse().map(rowOf),
        hasBest: best[id] !== undefined,
        hasGold: goldRunOf(level.id) !== undefined,
      },
      {
        choose(next) {
          change({ choices: next });
          showLevel(loaded, levels);
        },
        begin: () => void game.run(loaded, presetFor(levels, level.id, rule)),
        watchBest: withBest((known) => watch(known, game.toTitle)),
        shareBest: withBest(share),
        saveBest: withBest(save),
        exportSplits: () => void exportSplits(history, `${level.id} ${t.rules[rule]}`),
        openFiles: (files) => void openFiles(files, { loaded, levels, id }),
        back: ui.back,
      },
    );
  }

  async function exportSplits(history: ReturnType<typeof historyOf>, category: string): Promise<void> {
    const { exportLss } = await import('./run/livesplit.ts');
    download(`${category}.lss`, exportLss(history, category));
  }

  async function importSplits(file: File, page: { loaded: LoadedLevel; levels: Level[]; id: string }): Promise<void> {
    const { importLss } = await import('./run/livesplit.ts');
    const { level } = page.loaded;
    const history = importLss(await file.text(), page.id, roomsOf(level));
    change({ boards: { ...documents().boards, [page.id]: history } });
    ui.notice(t.imported(level.title));
    showLevel(page.loaded, page.levels);
  }

  // ---- links and files

  async function openFiles(
    files: readonly File[],
    page?: { loaded: LoadedLevel; levels: Level[]; id: string },
  ): Promise<void> {
    for (const file of files) {
      try {
        if (!isSplitsFile(file.name)) await openRun(await readRun(file), 'file');
        else if (page === undefined) ui.notice(t.noBoard(file.name));
        else await importSplits(file, page);
      } catch (error) {
        ui.notice(t.fileFault(file.name, messageOf(error)));
      }
    }
  }

  const readRun = async (file: File): Promise<Replay> =>
    readRunFile(file.name, new Uint8Array(await file.arrayBuffer()), async (id) => (await loadLevel(id)).level);

  async function openLink(link: string): Promise<void> {
    try {
      await openRun(await replayFromLink(link), 'link');
    } catch (error) {
      ui.notice(t.linkFault(messageOf(error)));
    }
  }

  async function openRun(replay: Replay, source: GhostSource): Promise<void> {
    const levels = await levelsUpTo(replay.levelId);
    const loaded = await loadLevel(replay.levelId);
    const verdict = proveReplay(levels, replay);
    const known = { loaded, replay };
    pages.proof(
      {
        title: titleOf(replay.levelId),
        category: categoryName(replay.category),
        time: verdict.ok ? formatTime(verdict.time) : '',
        fault: verdict.ok ? '' : verdict.error,
        assisted: replay.assists !== 0,
        playable: damageOf(replay, replay.levelId) === null,
      },
      {
        watch: () => void watch(known, game.toTitle),
        race() {
          given.push({ replay, source });
          void game.run(loaded, replay.start);
        },
        close: ui.back,
      },
    );
    if (game.play !== null) game.play.session.paused = true;
    ui.push('proof');
  }

  function categoryName(id: string): string {
    const rule = readCategory(id)?.rule;
    return rule === undefined ? '' : t.rules[rule];
  }

  async function watch({ loaded, replay }: Known, close: () => void): Promise<void> {
    try {
      const { createWatch } = await import('./run/watch.ts');
      const watching = createWatch(loaded.level, replay, [(_level, world) => game.view.level?.onTick(world)]);
      leave();
      watching.playing = false;
      await game.watch(loaded, watching);
      watching.playing = true;
      const held = () => heldNames(watching.world.jasper.held);
      pages.watch({ watch: watching, title: loaded.level.title, format: formatTime, held, close });
      ui.showGame();
      ui.push('watch');
    } catch (error) {
      ui.notice(messageOf(error));
    }
  }

  async function share({ loaded, replay }: Known): Promise<void> {
    const fragment = await replayToFragment(replay);
    const link = location.href.replace(/#.*$/, '') + fragment;
    if (link.length > MAX_LINK_CHARS) {
      ui.notice(t.tooLong);
      await save({ loaded, replay });
      return;
    }
    try {
      await navigator.clipboard.writeText(link);
      ui.notice(t.copied);
    } catch {
      // the address bar is always there to copy from
      history.replaceState(null, '', fragment);
      ui.notice(t.copyThis);
    }
  }

  async function save({ loaded, replay }: Known): Promise<void> {
    const ticks = replay.log.lengths.reduce((sum, length) => sum + length, 0);
    download(`${loaded.level.id} ${formatTime(ticks).replace(':', '-')}.replay`, await encodeReplay(replay));
  }

  return {
    get ghosts() {
      return ghosts;
    },
    begin,
    onTick,
    onFrame,
    restarting,
    restarted,
    leave,
    flush,
    finish,
    openLevel,
    openPractice,
    frameStep,
    openFiles,
    openLink,
    watchLast() {
      if (last === null) return;
      const { loaded, replay } = last;
      void watch(last, () => void game.run(loaded, replay.start));
    },
    shareLast: () => void (last && share(last)),
    saveLast: () => void (last && save(last)),
  };
}

/** Rows of past runs on a level's page. */
const LATELY = 8;

const rowOf = (run: { id: number; ended: number; splits: Parameters<typeof finalTime>[0] }) => ({
  id: run.id,
  day: run.ended === 0 ? '' : new Date(run.ended).toLocaleDateString(),
  time: timeOrNone(finalTime(run.splits)),
});

/** The first name that no moment has yet. */
function freeName({ slots }: Practice): string {
  let n = 1;
  while (slots.some(({ name }) => name === messages.practice.slot(n))) n++;
  return messages.practice.slot(n);
}

function download(name: string, content: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content]));
  link.download = name;
  link.click();
  // the browser has taken it over by then
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
