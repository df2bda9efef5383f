/** What the interface shows: plain data, drawn anew on every change. */
import type { Action, Bindings, Code, HandName, Refusal, Table } from '../input/bindings.ts';
import type { TouchButton, TouchPlaces } from '../input/touchLayout.ts';
import type { Medal } from '../run/medals.ts';
import type { Settings } from '../save/schema.ts';
import type { JournalPassage } from '../story/journal.ts';
import type { Passage } from '../story/reading.ts';
import type { Wait } from '../story/tags.ts';

export type ScreenName =
  | 'title'
  | 'card'
  | 'pause'
  | 'results'
  | 'journal'
  | 'reading'
  | 'photo'
  | 'levels'
  | 'settings'
  | 'controls'
  | 'saves'
  | 'touch'
  | 'about'
  | 'anew'
  | LaterScreen;
/** Screens whose code comes when they are first asked for; see `Ui.provide`. */
export type LaterScreen = 'runs' | 'practice' | 'watch' | 'proof';
export type DeviceName = 'keyboard' | 'gamepad' | 'touch';

export interface TitleState {
  /** there is a story to go on with */
  canContinue: boolean;
  /** level title to go on in, '' before the first */
  where: string;
  /** 0 to 1 of what the first control needs; null when all is there */
  progress: number | null;
  /** the game draws something worth seeing behind */
  picture: boolean;
  /** why the game cannot be played here; '' when it can */
  fault: string;
  /** begin was pressed before everything was there */
  pressed: boolean;
  /** a new version of the game is there */
  update: boolean;
}

export interface PauseState {
  /** of the level */
  title: string;
  time: string;
  memories: { found: number; total: number };
  /** it is part of a run through the whole game */
  inRun: boolean;
  /** level id to read instead; '' in a run apart from the story */
  read: string;
  /** it may be left out: help was offered in it */
  skip: boolean;
}

export interface ResultsState {
  title: string;
  /** formatted by run/timer.ts; '' where there is none */
  time: string;
  best: string;
  newBest: boolean;
  medal: Medal;
  memories: { found: number; total: number };
  /** such times have boards of their own */
  assisted: boolean;
  practice: boolean;
  hasNext: boolean;
  /** null until it is counted */
  run: RunReport | null;
}

/** Where a run's time went. Times are formatted; '' where there is none. */
export interface RunReport {
  /** number of the attempt on its board */
  attempt: number;
  /** against the best before */
  delta: string;
  ahead: boolean;
  /** the medal to go for; null when gold is won */
  next: { medal: Medal; time: string } | null;
  sumOfBest: string;
  rooms: RoomRow[];
  /** the run through several levels that this one is part of */
  whole: WholeReport | null;
}

export interface WholeReport {
  name: string;
  /** levels done, of so many */
  done: number;
  of: number;
  /** of the run so far, and against the best run's */
  time: string;
  delta: string;
  ahead: boolean;
  practice: boolean;
  /** it is, so far, what it is run as */
  met: boolean;
  levels: RoomRow[];
}

export interface RoomRow {
  name: string;
  time: string;
  /** against the best run's room */
  delta: string;
  ahead: boolean;
  /** never faster */
  gold: boolean;
  fails: number;
  /** spent waiting in meetings */
  waits: string;
}

/** A chapter's opening or end. */
export interface CardState {
  /** small, above the title */
  above: string;
  title: string;
  line: string;
}

export interface JournalPart {
  level: string;
  title: string;
  passages: JournalPassage[];
}

/** A level as a page of prose. */
export interface ReadingState {
  level: string;
  /** of its chapter */
  above: string;
  title: string;
  passages: Passage[];
}

export interface LevelRow {
  id: string;
  title: string;
  /** '' before there is one */
  best: string;
  medal: Medal;
  memories: { found: number; total: number };
}

/** What can be asked for: the end of a wait, or what a beam needs. */
export type Asked = Wait | 'drop';

export interface Prompt {
  wait: Asked;
  /** the key or button, as a device calls it; '' for none */
  glyphOn(device: DeviceName): string;
}

/** What the page of keys and buttons asks for. A refusal leaves things as they are. */
export interface ControlsActions {
  bindings(): Bindings;
  nameOf(table: Table, code: Code): string;
  /** The next key or button does nothing but come here. Returns what gives up waiting. */
  listen(table: Table, then: (code: Code) => void): () => void;
  rebind(table: Table, action: Action, slot: number, code: Code): Refusal | null;
  unbind(table: Table, action: Action, slot: number): Refusal | null;
  /** All keys for one hand. */
  oneHand(hand: HandName): void;
  reset(): void;
}

/** What the page of touch controls asks for. */
export interface TouchActions {
  /** CSS px */
  places(): TouchPlaces;
  /** 1 as designed, 0.7 to 1.8 */
  sizeOf(button: TouchButton): number;
  shift(button: TouchButton, dx: number, dy: number): void;
  resize(button: TouchButton, size: number): void;
  reset(): void;
}

/** What the page of saves asks for. */
export interface SavesActions {
  /** this browser keeps them at all */
  isKept(): boolean;
  saveFile(): void;
  code(): string;
  /** From a file's text or a code, in place of what is there. Returns what is wrong with it, and then changes nothing. */
  bringBack(text: string): string | null;
  wipe(): void;
}

/** What a photo being framed asks for. */
export interface PhotoActions {
  /** over the pause, or over play */
  open(): void;
  leave(): void;
  /** by shares of what is seen */
  move(dx: number, dy: number): void;
  /** by a factor */
  nearer(by: number): void;
  /** one step, and round again */
  zoomOn(): void;
  take(): Promise<void>;
}

/** What the interface asks of the game. It decides nothing by itself. */
export interface UiActions {
  /** the title's one big button: begins, or goes on */
  begin(): void;
  beginAnew(): void;
  resume(): void;
  restart(what: 'room' | 'level'): void;
  /** a run through the whole game, from its beginning */
  runAgain(): void;
  next(): void;
  quitToTitle(): void;
  playLevel(id: string): void;
  saveSettings(settings: Settings): void;
  /** what the page speaks, and what it might, by tag; another one is chosen in the settings */
  language: { current: string; offered: Record<string, string> };
  /** how low Jasper's feet are now, CSS px from the top of the page; 0 without him */
  feet(): number;
  /** asked when the page is opened */
  journal(): JournalPart[];
  /** a scene of the journal */
  seeAgain(level: string, knot: string): void;
  levels(): LevelRow[];
  /** opens a level as a page of prose */
  read(levelId: string): void;
  /** from its page into the level after it */
  goOnFrom(levelId: string): void;
  /** the page of a level's runs, and the tools to learn it with */
  openRuns(levelId: string): void;
  openPractice(): void;
  /** of the run just finished */
  watchRun(): void;
  shareRun(): void;
  saveRun(): void;
  controls: ControlsActions;
  saves: SavesActions;
  touch: TouchActions;
  photo: PhotoActions;
  /** takes over the new version */
  update(): void;
}

export interface UiState {
  /** open menus, the topmost last; empty while playing */
  screens: ScreenName[];
  device: DeviceName;
  settings: Settings;
  title: TitleState;
  card: CardState;
  pause: PauseState;
  reading: ReadingState;
  results: ResultsState;
  captions: { id: number; text: string }[];
  notices: { id: number; text: string }[];
  prompt: Prompt | null;
}

export const freshUiState = (settings: Settings): UiState => ({
  screens: ['title'],
  device: 'keyboard',
  settings,
  title: { canContinue: false, where: '', progress: 0, picture: false, fault: '', pressed: false, update: false },
  pause: { title: '', time: '', memories: { found: 0, total: 0 }, inRun: false, read: '', skip: false },
  reading: { level: '', above: '', title: '', passages: [] },
  card: { above: '', title: '', line: '' },
  results: {
    title: '',
    time: '',
    best: '',
    newBest: false,
    medal: 'none',
    memories: { found: 0, total: 0 },
    assisted: false,
    practice: false,
    hasNext: false,
    run: null,
  },
  captions: [],
  notices: [],
  prompt: null,
});

/** What a menu makes of an action; null for those that mean nothing there. */
export type MenuMove = 'up' | 'down' | 'left' | 'right' | 'confirm' | 'back';
export const menuMoves: Partial<Record<Action, MenuMove>> = {
  up: 'up',
  down: 'down',
  left: 'left',
  right: 'right',
  jump: 'confirm',
  paw: 'confirm',
  skip: 'confirm',
  voice: 'back',
  menu: 'back',
};

/** What an arrow moves a photo by, in shares of what is seen. */
const STEP = 0.06;
export const photoMoves: Record<'up' | 'down' | 'left' | 'right', readonly [number, number]> = {
  up: [0, -STEP],
  down: [0, STEP],
  left: [-STEP, 0],
  right: [STEP, 0],
};
