/** The interface over the canvas: words, menus, captions. The game tells it what to show; it answers through `UiActions`. */
import './fonts.css';
import './ui.css';
import { render } from 'preact';
import type { Action } from '../input/bindings.ts';
import type { Settings as SettingsData } from '../save/schema.ts';
import type { Line } from '../story/story.ts';
import { moveFocus } from './focus.ts';
import { createHud, type Hud } from './hud.ts';
import { createLinePlayer, type LinePlayer, type Reading } from './linePlayer.ts';
import { messages } from './messages.ts';
import { isStill } from './motion.ts';
import { Title } from './screens/title.tsx';
import {
  type CardState,
  type DeviceName,
  freshUiState,
  type LaterScreen,
  menuMoves,
  type PauseState,
  type Prompt,
  photoMoves,
  type ReadingState,
  type ResultsState,
  type ScreenName,
  type TitleState,
  type UiActions,
  type UiState,
} from './state.ts';
import { Words } from './words.tsx';

export interface Ui {
  /** a menu is open, the title included: the game stands still */
  readonly menuOpen: boolean;
  /** words of a meeting wait for their reader */
  readonly wordsOpen: boolean;
  showTitle(change: Partial<TitleState>): void;
  /** Shows a card over the menus; done when its reader goes on. */
  showCard(card: CardState): Promise<void>;
  /** Something the title has to say when it is shown, now or later. */
  showTitleNews(change: Partial<TitleState>): void;
  showPause(state: PauseState): void;
  /** A level's page, over what it was asked for from. */
  showReading(state: ReadingState): void;
  showResults(state: ResultsState): void;
  /** Gives a screen whose code came later. @param leave what the way back does; by default to the screen beneath */
  provide(name: LaterScreen, content: () => preact.JSX.Element, leave?: () => void): void;
  /** Fetches the code of the menus, which the first play does without. */
  prepareMenus(): Promise<void>;
  /** Opens a screen over those that are open. */
  push(name: ScreenName): void;
  /** Closes the topmost screen. */
  back(): void;
  /** For a provided screen that has something else to show. */
  redraw(): void;
  /** closes all menus */
  showGame(): void;
  /** Words of a meeting. `onLine`: it appears, or was skipped. `onDone`: all were read. */
  meeting(lines: Line[], onLine: (line: Line) => void, onDone: () => void): void;
  /** Words in passing, in place of those that are there. */
  passing(lines: Line[]): void;
  memory(lines: Line[]): void;
  clearWords(): void;
  /** Completes the line, then goes on. */
  advance(): void;
  /** A sound in words, direction included: `bark, left, far`. */
  caption(text: string): void;
  /** What ends the present wait; null for nothing. */
  prompt(prompt: Prompt | null): void;
  hud(hud: Hud | null): void;
  /** Fades the picture out or back in, under words and menus; done when it is. */
  curtain(drawn: boolean): Promise<void>;
  /** Something the player should know, for a while. */
  notice(text: string): void;
  setDevice(device: DeviceName): void;
  setSettings(settings: SettingsData): void;
  /** An action's press by key, pad or button. True when it was meant for the interface, so not for the world. */
  press(action: Action): boolean;
  /** Lets time pass for words and captions; every frame. */
  tick(ms: number): void;
}

const CAPTION_STAYS = 2600;
const MOST_CAPTIONS = 3;
const NOTICE_STAYS = 7000;
/** ms between two presses of the skip action that end all words */
const SKIP_TWICE = 300;

/** @param root holds the title of index.html, which is taken over */
export function createUi(root: HTMLElement, actions: UiActions, settings: SettingsData): Ui {
  const state: UiState = freshUiState(settings);
  const fading: { list: 'captions' | 'notices'; id: number; left: number }[] = [];
  const player: LinePlayer = createLinePlayer(readingOf(settings), draw);
  const layer = takeOver(root);
  const hud = createHud(root);
  const curtain = createCurtain(root);
  let ids = 0;
  let sinceSkip = Number.POSITIVE_INFINITY;
  let returnTo: Element | null = null;
  let menus: Promise<typeof import('./screens/menus.tsx')> | null = null;

  const top = (): ScreenName | undefined => state.screens.at(-1);

  function open(...names: ScreenName[]): void {
    state.screens = names;
    if (names.some((name) => !screens[name])) void prepareMenus();
    draw();
  }

  function push(screen: ScreenName): void {
    returnTo = document.activeElement;
    // or a key pressed before the new screen has the focus would be the hidden one's
    if (returnTo instanceof HTMLElement) returnTo.blur();
    open(...state.screens, screen);
  }

  function back(): void {
    open(...state.screens.slice(0, -1));
    if (returnTo instanceof HTMLElement && returnTo.isConnected) returnTo.focus();
  }

  /** At once, or as soon as everything is there. */
  function begin(): void {
    if (state.title.progress === null) actions.begin();
    else change({ title: { ...state.title, pressed: true } });
  }

  function change(part: Partial<UiState>): void {
    Object.assign(state, part);
    draw();
  }

  function add(list: 'captions' | 'notices', text: string, stays: number, most: number): void {
    const same = state[list].find((entry) => entry.text === text);
    const id = same?.id ?? ++ids;
    if (!same) state[list] = [...state[list], { id, text }].slice(-most);
    const timer = fading.find((entry) => entry.id === id);
    if (timer) timer.left = stays;
    else fading.push({ list, id, left: stays });
    draw();
  }

  function fade(ms: number): void {
    let changed = false;
    for (const entry of fading) entry.left -= ms;
    for (let i = fading.length - 1; i >= 0; i--) {
      const { list, id, left } = fading[i]!;
      if (left > 0) continue;
      fading.splice(i, 1);
      state[list] = state[list].filter((shown) => shown.id !== id);
      changed = true;
    }
    if (changed) draw();
  }

  function apply(next: SettingsData): void {
    player.reading = readingOf(next);
    dress(next, state.device);
    change({ settings: next });
  }

  /** Screens that are not there yet appear when they are. */
  async function prepareMenus(): Promise<void> {
    menus ??= import('./screens/menus.tsx');
    try {
      const { createMenus } = await menus;
      Object.assign(
        screens,
        createMenus({ state, actions, open: push, back, saveSettings, cardRead: () => cardRead() }),
      );
      draw();
    } catch {
      menus = null; // the network may be back for the next press
      add('notices', messages.fault.menus, NOTICE_STAYS, 2);
    }
  }

  function saveSettings(next: SettingsData): void {
    // first the game, whose touch controls are drawn where they then stand
    actions.saveSettings(next);
    apply(next);
  }

  let cardRead = (): void => {};
  const leaving: Partial<Record<ScreenName, () => void>> = {
    pause: actions.resume,
    photo: actions.photo.leave,
    card: () => cardRead(),
  };
  const screens: Partial<Record<ScreenName, () => preact.JSX.Element>> = {
    title: () => <Title state={state.title} begin={begin} open={push} update={actions.update} />,
  };

  function draw(): void {
    render(
      <>
        {state.screens.map((screen) => (
          // those beneath stay, so that the focus finds back to where it was
          <div key={screen} class="screen" hidden={screen !== top()}>
            {screens[screen]?.()}
          </div>
        ))}
        <Words
          kind={player.kind}
          line={player.line}
          count={player.count}
          whole={player.whole}
          prompt={state.prompt}
          device={state.device}
          captions={state.captions}
          feet={actions.feet}
          onSkip={player.skip}
        />
        <div class="notices" role="status">
          {state.notices.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
        </div>
      </>,
      layer,
    );
  }

  function pressInMenu(action: Action): boolean {
    const move = menuMoves[action];
    if (move === undefined) return false;
    if (top() === 'photo' && action !== 'skip' && move in photoMoves) {
      actions.photo.move(...photoMoves[move as keyof typeof photoMoves]);
      return true;
    }
    if (top() === 'photo' && action === 'paw') {
      actions.photo.zoomOn();
      return true;
    }
    if (move !== 'back') return moveFocus(layer.querySelector('.screen:not([hidden])')!, move);
    const leave = leaving[top()!];
    if (leave) leave();
    else if (state.screens.length > 1) back();
    return true;
  }

  function pressInWords(action: Action): boolean {
    if (action === 'skip' && sinceSkip < SKIP_TWICE) player.skip();
    else if (action === 'jump' || action === 'paw' || action === 'skip') player.advance();
    else return false;
    if (action === 'skip') sinceSkip = 0;
    return true;
  }

  /** Touches come through `advance`, and buttons answer for themselves. */
  function onClick(event: MouseEvent): void {
    const onButton = event.target instanceof Element && event.target.closest('button') !== null;
    const byMouse = event instanceof PointerEvent && event.pointerType === 'mouse';
    if (byMouse && !onButton && state.screens.length === 0 && player.kind === 'meeting') player.advance();
  }

  document.addEventListener('click', onClick);
  dress(settings, state.device);
  draw();

  return {
    get menuOpen() {
      return state.screens.length > 0;
    },
    get wordsOpen() {
      return player.line !== null && player.kind === 'meeting';
    },
    showTitle: (title) => {
      state.title = { ...state.title, ...title };
      if (state.screens[0] !== 'title') state.screens = ['title'];
      draw();
      if (!state.title.pressed || state.title.progress !== null) return;
      state.title.pressed = false;
      actions.begin();
    },
    showCard(card) {
      state.card = card;
      open(...state.screens.filter((screen) => screen !== 'card'), 'card');
      return new Promise((resolve) => {
        cardRead = resolve;
      });
    },
    showTitleNews: (news) => change({ title: { ...state.title, ...news } }),
    showPause(pause) {
      state.pause = pause;
      open('pause');
    },
    showReading(reading) {
      state.reading = reading;
      push('reading');
    },
    showResults(results) {
      state.results = results;
      open('results');
    },
    provide(name, content, leave) {
      screens[name] = content;
      if (leave) leaving[name] = leave;
    },
    prepareMenus,
    push,
    back,
    redraw: draw,
    showGame: () => open(),
    meeting: (lines, onLine, onDone) => player.play('meeting', lines, onLine, onDone),
    passing: (lines) => player.play('passing', lines),
    memory: (lines) => player.play('memory', lines),
    clearWords: player.clear,
    advance: player.advance,
    caption: (text) => {
      if (state.settings.captions) add('captions', text, CAPTION_STAYS, MOST_CAPTIONS);
    },
    prompt: (prompt) => change({ prompt }),
    hud,
    curtain,
    notice: (text) => add('notices', text, NOTICE_STAYS, 2),
    setDevice(device) {
      if (device === state.device) return;
      state.device = device;
      dress(state.settings, device);
      draw();
    },
    setSettings: apply,
    press(action) {
      if (state.screens.length > 0) return pressInMenu(action);
      if (player.line === null) return false;
      if (player.kind === 'meeting') return pressInWords(action);
      if (action !== 'skip') return false;
      player.advance();
      return true;
    },
    tick(ms) {
      sinceSkip += ms;
      fade(ms);
      if (state.screens.length === 0) player.tick(ms);
    },
  };
}

/** The markup of index.html made the first second; from here on it is drawn. */
function takeOver(root: HTMLElement): HTMLElement {
  const layer = document.createElement('div');
  layer.className = 'ui-layer';
  root.replaceChildren(layer);
  return layer;
}

function createCurtain(root: HTMLElement): (drawn: boolean) => Promise<void> {
  const element = document.createElement('div');
  element.className = 'curtain';
  root.prepend(element);
  return async (drawn) => {
    element.classList.toggle('drawn', drawn);
    await Promise.allSettled(element.getAnimations().map((fade) => fade.finished));
  };
}

const readingOf = (settings: SettingsData): Reading => ({
  lineTime: settings.lineTime,
  autoAdvance: settings.autoAdvance,
  still: isStill(settings),
});

/** What the style sheet must know. */
function dress(settings: SettingsData, device: DeviceName): void {
  const { dataset, style } = document.documentElement;
  dataset.device = device;
  dataset.text = settings.textSize;
  dataset.font = settings.plainFont ? 'plain' : 'serif';
  dataset.motion = readingOf(settings).still ? 'less' : 'full';
  style.setProperty('--backing', String(settings.backing));
}
