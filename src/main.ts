/** The composition root: builds everything, wires the sinks, and knows all of it. */
import skeletons from 'virtual:story/skeletons';
import type { Audio } from './audio/audio.ts';
import type { Caption } from './audio/cues.ts';
import type { Direction } from './audio/hearing.ts';
import type { Mood } from './audio/music.ts';
import { cardsBetween, chapterTitle, levelTitle } from './chapters.ts';
import { createControlsDesk } from './controlsDesk.ts';
import type { Dev } from './dev/dev.ts';
import { createDropLesson } from './dropLesson.ts';
import { giveFile } from './giveFile.ts';
import { createHelpOffer } from './helpOffer.ts';
import { readBindings } from './input/bindings.ts';
import { createInput } from './input/readInput.ts';
import { beginToSpeak } from './languages.ts';
import { hasLevel, levelList } from './levelList.ts';
import type { LoadedLevel } from './levels.ts';
import type { Offline } from './offline/offline.ts';
import { createPhoto } from './photo.ts';
import type { Play } from './play.ts';
import { finishLevel, resultsOf, skipLevel } from './progress.ts';
import { createNames } from './prompts.ts';
import type { Resumed } from './run/session.ts';
import { formatTime } from './run/timer.ts';
import type { Watch } from './run/watch.ts';
import type { Runs } from './runner/runner.ts';
import type { Settings } from './save/schema.ts';
import { createStore, type Notice, type StorageLike } from './save/store.ts';
import { ART } from './sim/fixed.ts';
import { assistNames, Button } from './sim/input.ts';
import type { Level } from './sim/level.ts';
import { freshStart, type Start, type World } from './sim/world.ts';
import { journalPage } from './story/journal.ts';
import type { Line, Story } from './story/story.ts';
import type { Cue, Wait } from './story/tags.ts';
import { createUi } from './ui/app.tsx';
import { messages } from './ui/messages.ts';
import { isStill } from './ui/motion.ts';
import { tellFault, tellNotice } from './ui/saveNotices.ts';
import type { Asked, LevelRow } from './ui/state.ts';
import type { CameraFrame } from './view/camera.ts';
import { createGame } from './view/game.ts';
import { measureQuality } from './view/quality.ts';
import type { Stage } from './view/scenes/levelScene.ts';

const stage = document.getElementById('game')!;

function openStorage(): StorageLike | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

let tell = (_: Notice): void => {}; // they are told when there is something to tell them with
const store = createStore(openStorage(), (notice) => tell(notice));
const settings = (): Settings => store.documents.settings;
const tongue = await beginToSpeak(settings().language);

const controlsDesk = createControlsDesk({
  get input() {
    return input;
  },
  get names() {
    return names;
  },
  get settings() {
    return settings();
  },
  save: saveSettings,
});
const photo = createPhoto({
  get ui() {
    return ui;
  },
  get play() {
    return again ?? play;
  },
  get level() {
    return view.level;
  },
  get touch() {
    return input.device === 'touch';
  },
  picture: () => view.picture(),
});

const ui = createUi(
  document.getElementById('ui')!,
  {
    begin: beginOnce,
    beginAnew: () => void open('1-1', freshStart()),
    resume,
    restart,
    runAgain: () => runs?.again(),
    feet: feetOnPage,
    next: () => void next(),
    quitToTitle: () => void toTitle(),
    playLevel: (id) => void open(id, startFor()),
    saveSettings(changed) {
      store.save('settings', changed);
      applySettings();
      speakAgain();
    },
    language: { current: tongue.tag, offered: tongue.offered },
    journal: () =>
      journalPage(store.documents.progress.journal).map((part) => ({ ...part, title: levelTitle(part.level) })),
    seeAgain: (level, knot) => void seeAgain(level, knot),
    levels: levelRows,
    read: (id) => void read(id),
    goOnFrom: (id) => void goOnFrom(id),
    openRuns: (id) => void theRuns().then((kit) => kit.openPage(id)),
    openPractice: () => runs?.openPractice(),
    watchRun: () => runs?.watchLast(),
    shareRun: () => runs?.shareLast(),
    saveRun: () => runs?.saveLast(),
    ...controlsDesk,
    photo,
    saves: {
      isKept: () => !store.notices.some(({ kind }) => kind === 'blocked'),
      saveFile: () => giveFile('hopeful-almost.save', store.exportText()),
      code: store.exportCode,
      bringBack(text) {
        const result = store.importText(text);
        if (!result.ok) return messages.saves.notices.notBrought(tellFault(result.fault));
        beginWith(messages.saves.broughtBack);
        return null;
      },
      wipe() {
        store.wipe();
        beginWith(messages.saves.wiped);
      },
    },
    async update() {
      if ((await offline?.update()) === false) ui.notice(messages.title.otherTab);
    },
  },
  settings(),
);
tell = (notice) => ui.notice(tellNotice(notice));
store.notices.forEach(tell);

const input = createInput(stage, readBindings(settings().bindings), {
  skip: () => void ui.press('skip'),
  menu,
  restart: () => restart('level'),
  restartRoom: () => restart('room'),
  photo: () => photo.toggle(),
  mute() {
    muted = !muted;
    audio?.mute(muted);
  },
  frameStep() {
    if (dev) dev.step();
    else if (settings().runner && !ui.menuOpen) runs?.frameStep();
  },
  used: (device) => ui.setDevice(device),
  pressed(action) {
    audio?.resume();
    ui.press(action);
  },
  idle: () => ui.menuOpen || ui.wordsOpen,
  tapped() {
    audio?.resume();
    if (ui.wordsOpen || settings().lineTime === 'wait') ui.advance();
  },
});

const names = createNames(() => input.padId);
ui.setDevice(input.device);

function saveSettings(changed: Settings): void {
  store.save('settings', changed);
  applySettings();
  ui.setSettings(settings());
}

/** In another language the page begins anew; the place in the game is kept as at any other end. */
function speakAgain(): void {
  const { language } = settings();
  if (language !== '' && language !== tongue.tag) location.reload();
}

/** All that is kept is another now. */
function beginWith(message: string): void {
  speakAgain();
  ui.setSettings(settings());
  applySettings();
  ui.notice(message);
  void toTitle();
}

let audio: Audio | null = null;
let dev: Dev | null = null;
let muted = false;
let play: Play | null = null;
/** a scene from the journal, in front of the play */
let again: Play | null = null;
/** this level is run apart from the story, which it leaves as it is */
let apart = false;
/** from a press of Begin until there is something to play */
let opening = false;
let frame: CameraFrame | null = null;
let runs: Runs | null = null;
let offline: Offline | null = null;
const quality = await measureQuality();
const view = openView();
let story: Promise<Story> | null = null;

function openView(): ReturnType<typeof createGame> {
  try {
    return createGame(stage, quality);
  } catch (error) {
    ui.showTitle({ fault: messages.fault.webgl });
    throw error;
  }
}

function applySettings(): void {
  const s = settings();
  input.bindings = readBindings(s.bindings);
  input.assists = assistNames.reduce((bits, name) => (s[name] ? bits | Button[name] : bits), 0);
  input.kept = s.kept;
  input.teach(s.touchLearnt ? null : () => saveSettings({ ...settings(), touchLearnt: true }));
  input.setLayout({ leftHanded: s.leftHanded, oneThumb: s.oneThumb, size: 1, moved: s.touch });
  audio?.setVolumes(s.volume);
  if (play) {
    play.session.speed = s.speed;
    play.session.runner = s.runner;
  }
}

// ---- the title, and from it into the game

const knownLevel = (): string => {
  const { autosave, progress } = store.documents;
  const id = autosave?.levelId ?? progress.lastLevel;
  // where the story goes on in a chapter that is not made yet, the last level stays open
  return hasLevel(id) ? id : (levelList.findLast((level) => progress.levels[level.id]?.done)?.id ?? '');
};

/** What the first level needs comes while the title is looked at. */
const thePlaying = () => import('./playing.ts');
const theStory = (): Promise<Story> => (story ??= loadStory());

async function loadStory(): Promise<Story> {
  const { createStory, ...english } = await thePlaying();
  const { ink, sniffs } = await tongue.words(english);
  return createStory(ink, sniffs, skeletons);
}

async function theRuns(): Promise<Runs> {
  const { createRuns } = await thePlaying();
  runs ??= createRuns({
    root: document.getElementById('ui')!,
    ui,
    store,
    view,
    get play() {
      return play;
    },
    run: (loaded, start) => begin(loaded, start, { apart: true }),
    watch,
    toTitle,
    readInput: input.read,
  });
  return runs;
}

function leave(): void {
  runs?.leave();
  play?.leave();
}

/** At the title the whole of its piece may sound, but for the tune: that is earned. */
const titleMood: Mood = { piece: 'title', stems: ['high', 'low', 'pulse'] };

async function toTitle(): Promise<void> {
  leave();
  play = null;
  ui.hud(null);
  ui.clearWords();
  audio?.setMood(titleMood);
  const id = knownLevel();
  ui.showTitle({ canContinue: id !== '', where: id && levelTitle(id), picture: false, progress: null });
  view.showTitle({ quality, reducedMotion: isStill(settings()), onReady: () => ui.showTitle({ picture: true }) });
}

/** The title stays until the first picture is there, and its button can be pressed again meanwhile. */
function beginOnce(): void {
  if (opening || play !== null) return;
  opening = true;
  void goOn()
    .catch((error: Error) => ui.notice(error.message))
    .finally(() => {
      opening = false;
    });
}

/** The title's one big button: the exact checkpoint, or the level the story has come to, or the beginning. */
async function goOn(): Promise<void> {
  const { autosave } = store.documents;
  if (autosave && hasLevel(autosave.levelId)) {
    const loaded = await tryLoad(autosave.levelId);
    const { resumable } = await thePlaying();
    const snapshot = loaded && resumable(loaded.level, autosave);
    if (snapshot?.practice && (settings().runner || settings().showTimer)) ui.notice(messages.runs.notWhole);
    if (loaded) await begin(loaded, autosave.start, { ...(snapshot && { resume: snapshot }) });
    return;
  }
  await enter(knownLevel() || '1-1', startFor());
}

const startFor = (): Start => {
  const { flags, paid, trust, memories } = store.documents.progress;
  return { ...freshStart(), flags: [...flags], paid: [...paid], trust, memories: [...memories] };
};

async function tryLoad(id: string): Promise<LoadedLevel | null> {
  try {
    const { loadLevel } = await thePlaying();
    return await loadLevel(id);
  } catch (error) {
    ui.notice((error as Error).message);
    return null;
  }
}

async function open(id: string, start: Start): Promise<void> {
  const loaded = await tryLoad(id);
  if (loaded) await begin(loaded, start);
}

/** Into a level in the story's course, by the cards on the way; to the title where it is not made yet. */
async function enter(id: string, start: Start): Promise<void> {
  const exists = hasLevel(id);
  const loading = exists ? tryLoad(id) : null;
  if (!settings().runner) for (const card of cardsBetween(start.from, id, exists)) await ui.showCard(card);
  const loaded = await loading;
  if (loaded) await begin(loaded, start);
  else await toTitle();
}

/** In the browser's timeline and the benchmark: from here on Jasper can be moved. */
const CONTROL = 'control';

const ghosts = () => runs?.ghosts ?? [];

/** @param onReady all that the first view shows is there */
async function show(
  session: Stage['session'],
  { scenery }: LoadedLevel,
  onReady: () => void,
  racing: Stage['ghosts'] = () => [],
): Promise<void> {
  const { LevelScene } = await thePlaying();
  const reducedMotion = isStill(settings());
  view.showLevel(LevelScene, {
    ...{ session, scenery, quality, reducedMotion, onReady, onFrame },
    readInput: input.read,
    showsLanding: () => settings().showLanding,
    ghosts: racing,
  });
}

const companyWith = (words: Story) => ({
  store,
  view,
  story: words,
  skeletons,
  readInput: input.read,
  words: { passing: ui.passing, meeting: ui.meeting, memory, clear: ui.clearWords },
  onCue,
  onTick,
});

interface Beginning {
  resume?: Resumed;
  apart?: boolean;
}

async function begin(loaded: LoadedLevel, start: Start, beginning: Beginning = {}): Promise<void> {
  const [{ createPlay }, words, kit] = await Promise.all([thePlaying(), theStory(), theRuns()]);
  apart = beginning.apart ?? false;
  const company = { ...companyWith(words), onFinished, keepsPlace: !apart };
  ui.clearWords();
  play = createPlay(loaded, start, company, beginning.resume);
  kit.begin(play);
  // the first picture is painted before the first tick
  play.session.paused = true;
  const { session } = play;
  applySettings();
  const begun = (): void => {
    if (play?.session !== session) return;
    session.paused = false;
    performance.mark(CONTROL);
    ui.showGame();
    settleIn();
  };
  await show(session, loaded, begun, ghosts);
  audio?.enter(loaded.level, loaded.scenery);
}

// ---- a scene of the journal, seen again

async function seeAgain(level: string, knot: string): Promise<void> {
  const [{ createSceneAgain }, words] = await Promise.all([thePlaying(), theStory()]);
  const loaded = await tryLoad(level);
  const scene = loaded && createSceneAgain(loaded, knot, companyWith(words), () => void leaveAgain());
  if (!scene) return;
  again = scene;
  scene.session.paused = true;
  await show(scene.session, loaded, () => {
    if (again !== scene) return;
    scene.session.paused = false;
    ui.showGame();
  });
  audio?.enter(loaded.level, loaded.scenery);
}

/** Back to the journal, over what it was opened from. */
async function leaveAgain(): Promise<void> {
  if (!again) return;
  again = null;
  ui.clearWords();
  ui.prompt(null);
  if (play) {
    const { session, loaded } = play;
    await show(session, loaded, () => {}, ghosts);
    audio?.enter(loaded.level, loaded.scenery);
    play.reshow();
    showPause(play);
  } else await toTitle();
  ui.push('journal');
}

// ---- a level read instead

/** As it would be told now: the level that is played knows of its own acts so far. */
async function read(id: string): Promise<void> {
  const [{ tellLevel }, words, loaded] = await Promise.all([thePlaying(), theStory(), tryLoad(id)]);
  if (!loaded) return;
  const { flags, trust, memories } = store.documents.progress;
  const known = { flags: Object.fromEntries(flags.map((flag) => [flag, true as const])), trust, memories };
  const facts = !apart && play?.loaded.level.id === id ? play.session.world : known;
  const passages = tellLevel(loaded.level, words, skeletons, facts);
  ui.showReading({ level: id, above: chapterTitle(id), title: levelTitle(id), passages });
}

/** The level is left behind, as if it had been played with no act; one that was done stays as it is. */
async function goOnFrom(id: string): Promise<void> {
  const loaded = await tryLoad(id);
  if (!loaded) return;
  leave();
  store.save('progress', skipLevel(store.documents.progress, loaded.level));
  store.save('autosave', null);
  await enter(loaded.level.next, { ...startFor(), from: id });
}

/** A replay in place of play, done when its picture is there. */
async function watch(loaded: LoadedLevel, watched: Watch): Promise<void> {
  play = null;
  ui.hud(null);
  ui.clearWords();
  await new Promise<void>((ready) => void show(watched, loaded, ready));
}

// ---- while it is played

function memory(id: string, lines: Line[]): void {
  ui.memory(lines);
  view.level?.showMemory(id);
}

function onCue(cue: Cue): void {
  if (cue.kind === 'sfx') audio?.play(cue.sound);
  else if (cue.kind === 'music') audio?.music(cue.music);
  else if (cue.kind === 'pose') audio?.pose(cue.actor, cue.pose);
  if (cue.kind === 'pose' || cue.kind === 'fx' || cue.kind === 'cam' || cue.kind === 'face') view.level?.cue(cue);
}

/** A wait shows its button at once when it is short, else after two seconds. */
const SHORT_WAIT = 300;
const PROMPT_AFTER = 120;

const teachDrop = createDropLesson((shown) => (shown ? prompt('drop') : ui.prompt(null)));

function onTick(level: Level, world: World): void {
  const { x, y } = world.jasper;
  audio?.onTick(level, world, frame ? { x: frame.x * ART, y: frame.y * ART } : { x, y });
  if (!again) runs?.onTick(world);
  for (const event of world.events) {
    audio?.onEvent(event);
    if (event.kind === 'checkpointReached') keepStorage();
    if (settings().haptics && input.device === 'touch') feel(event);
    if (event.kind === 'waitEnded' || event.kind === 'sceneEnded') ui.prompt(null);
  }
  if (!settings().runner) {
    teachDrop(level, world);
    if (!again) helpOffer.onTick(level, world);
  }
  const scene = world.scene;
  if (!scene?.waiting) return;
  const { wait, ticks } = level.story[scene.knot]!.stages[scene.stage]!;
  const since = ticks > 0 ? ticks - scene.ticksLeft : PROMPT_AFTER;
  if (since === 1 && ticks > 0 && ticks <= SHORT_WAIT) prompt(wait as Wait);
  else if (since === PROMPT_AFTER) prompt(wait as Wait);
}

const helpOffer = createHelpOffer(() => ui.notice(messages.pause.helpOffer));

const prompt = (wait: Asked): void =>
  ui.prompt({ wait, glyphOn: (device) => names.prompt(wait, device, input.bindings) });

function feetOnPage(): number {
  if (!play || !frame) return 0;
  const { y, h } = frame.view;
  return ((play.session.world.jasper.y / ART - y) / h) * view.game.canvas.clientHeight;
}

function onFrame(drawn: CameraFrame): void {
  frame = drawn;
  ui.tick(view.game.loop.rawDelta);
  if (again) {
    again.update();
    ui.hud(null);
    return;
  }
  if (!play) return;
  play.update();
  const shown = settings().showTimer || settings().runner;
  ui.hud(shown && !ui.menuOpen ? { time: formatTime((runs?.before ?? 0) + play.session.world.time) } : null);
  runs?.onFrame();
}

async function onFinished(finished: Play): Promise<void> {
  const { session, loaded } = finished;
  const before = store.documents.progress;
  const { progress, results } = finishLevel(before, loaded.level, session);
  store.save('progress', apart ? { ...before, levels: progress.levels } : progress);
  if (!apart) store.save('autosave', null);
  const counting = runs?.finish(finished);
  const hasNext = apart ? runs?.hasNext === true : true;
  const state = { ...results, hasNext, run: null };
  ui.showResults(state);
  const run = (await counting) ?? null;
  if (play === finished && session.finished) ui.showResults({ ...state, run });
}

async function next(): Promise<void> {
  const to = play?.session.world.exited ?? '';
  if (apart && runs?.hasNext) runs.next();
  else await enter(to, { ...startFor(), from: play?.loaded.level.id ?? '' });
}

function resume(): void {
  if (play) play.session.paused = false;
  ui.showGame();
}

function restart(what: 'room' | 'level'): void {
  if (!play || again) return;
  photo.leave();
  runs?.restarting(what);
  play.session.restart(what);
  runs?.restarted();
  ui.clearWords();
  ui.prompt(null);
  ui.showGame();
}

/** ms; a call is two pulses, as it is two notes */
function feel({ kind }: World['events'][number]): void {
  if (kind === 'landed') navigator.vibrate?.(8);
  else if (kind === 'called') navigator.vibrate?.([14, 60, 22]);
}

/** There is something to lose now: browsers clear out what they may. */
let storageAsked = false;
function keepStorage(): void {
  if (storageAsked) return;
  storageAsked = true;
  navigator.storage?.persist?.().catch(() => {}); // a frame may not
}

function pause(): void {
  if (again) void leaveAgain();
  else if (play && !play.session.finished && !ui.menuOpen) {
    play.session.paused = true;
    runs?.flush();
    showPause(play);
  }
}

function showPause({ loaded: { level }, session }: Play): void {
  const { memories, time } = resultsOf(level, session);
  ui.showPause({
    title: levelTitle(level.id),
    time,
    memories,
    inRun: runs?.hasNext === true,
    read: apart ? '' : level.id,
    skip: !apart && helpOffer.wasMadeIn(level.id),
  });
}

function menu(): void {
  if (ui.menuOpen) ui.press('menu');
  else pause();
}

function levelRows(): LevelRow[] {
  const { levels, lastLevel } = store.documents.progress;
  return levelList
    .filter(({ id }) => levels[id] !== undefined || id === '1-1' || id === lastLevel)
    .map(({ id, memories }) => {
      const known = levels[id];
      return {
        id,
        title: levelTitle(id),
        best: known?.best == null ? '' : formatTime(known.best),
        medal: known?.medal ?? 'none',
        memories: { found: known?.memories.length ?? 0, total: memories },
      };
    });
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    pause();
    audio?.suspend();
  } else audio?.resume();
});
window.addEventListener('blur', pause);
window.addEventListener('pagehide', leave);

// ---- runs that others made

function openLinked(): void {
  if (location.hash.startsWith('#run=')) void theRuns().then((kit) => kit.openLink(location.hash));
}
window.addEventListener('hashchange', openLinked);
window.addEventListener('dragover', (event) => event.preventDefault());
window.addEventListener('drop', (event) => {
  event.preventDefault();
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length > 0) void theRuns().then((kit) => kit.openFiles(files));
});

// ---- what comes when the first level is there, or the title has been looked at for a while; nothing waits for it

const TITLE_LISTENS = 5000; // ms
let settled = false;

function settleIn(): void {
  if (settled) return;
  settled = true;
  void loadAudio();
  void ui.prepareMenus();
  if (import.meta.env.PROD) void stayOffline();
}

async function loadAudio(): Promise<void> {
  const [{ createAudio }, { sounds, directions }] = await Promise.all([import('./audio/audio.ts'), tongue.captions()]);
  const captionOf = (caption: Caption, where: readonly Direction[]): string =>
    [sounds[caption], ...where.map((direction) => directions[direction])].join(', ');
  audio = createAudio({ captions: (caption, where) => ui.caption(captionOf(caption, where)) });
  audio.setVolumes(settings().volume);
  audio.mute(muted);
  if (play) audio.enter(play.loaded.level, play.loaded.scenery);
  else audio.setMood(titleMood);
  await audio.load(1);
}

async function stayOffline(): Promise<void> {
  const { keepOffline } = await import('./offline/offline.ts');
  offline = await keepOffline(() => ui.showTitleNews({ update: true }));
}

applySettings();
await toTitle();
void theStory();
setTimeout(settleIn, TITLE_LISTENS);
openLinked();

if (import.meta.env.DEV) {
  const { startDev } = await import('./dev/dev.ts');
  dev = startDev({
    get play() {
      return play;
    },
    view,
    readInput: input.read,
    restart: () => restart('level'),
    notice: ui.notice,
    heard: ({ level, scenery }) => audio?.enter(level, scenery),
  });
}

// for tests, benchmarks and split timers: read it, change nothing
Object.assign(globalThis, {
  hopefulAlmost: {
    view,
    /** begins a level by id, as the list of levels does */
    open: (id: string) => open(id, startFor()),
    get play() {
      return again ?? play;
    },
    get ghosts() {
      return runs?.ghosts ?? [];
    },
    get audio() {
      return audio;
    },
  },
});
