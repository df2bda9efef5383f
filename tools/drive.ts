/**
 * Plays the built game in a real browser, tick by tick: Phaser's own loop is stopped and stepped by hand, so that a
 * slow machine plays the same game as a fast one. Buttons go in as real key or touch events.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { InputLog } from '../src/run/inputLog.ts';
import { Button, type ButtonName } from '../src/sim/input.ts';
import type { World } from '../src/sim/world.ts';
import { createFingers } from './fingers.ts';

export interface DriveOptions {
  width?: number;
  height?: number;
  /** of the drawing buffer */
  lines?: 360 | 540 | 720 | 1080;
  touch?: boolean;
  /** how many device px a CSS px has */
  ratio?: number;
  /** the game may keep itself for times without a network */
  offline?: boolean;
  /** a fresh tab beside this one, which shares its storage */
  beside?: Drive;
  /** what localStorage holds when the page opens */
  saved?: Record<string, string>;
  /** runs in the page before the game does; must not use anything from outside itself */
  before?: () => void;
}

/** Where a level stands, after steps. */
export interface Situation {
  level: string;
  tick: number;
  time: number;
  /** Jasper's feet, in tiles */
  x: number;
  y: number;
  paused: boolean;
  finished: boolean;
  /** knot and stage of the words that hold the world, '' for none */
  words: string;
  /** a wait of a meeting is open: its kind, else '' */
  wait: string;
  flags: string[];
}

export interface Hands {
  /** Holds exactly these `Button` bits from now on. */
  hold(bits: number): Promise<void>;
}

export interface Drive {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** uncaught errors and console errors so far */
  readonly problems: string[];
  readonly keys: Hands;
  readonly fingers: Hands & { tap(x: number, y: number): Promise<void> };
  /** Lets that many frames of one tick pass, whether or not the world moves. */
  frames(count?: number): Promise<Situation | null>;
  /** Steps that many ticks; fewer when words, a pause or the exit stop the world. @returns null without a level */
  ticks(count: number): Promise<Situation | null>;
  /** Every line of story shown since the page was loaded. */
  lines(): Promise<string[]>;
  /** Where Jasper's feet are on the screen, CSS px. */
  jasperOnScreen(): Promise<{ x: number; y: number }>;
  /** Draws what there is, without letting time pass, and takes the picture (PNG). */
  picture(): Promise<Buffer>;
  /** Steps until a level is ready to be played, at its first tick. */
  ready(): Promise<Situation>;
  situation(): Promise<Situation | null>;
  world(): Promise<World>;
  /** Plays a log to its end or the exit. `onWords` is called when words hold the world, and must dismiss them. */
  play(log: InputLog, hands: Hands, onWords?: (situation: Situation) => Promise<void>): Promise<Situation>;
  /** Reads all words that hold the world, by Jump. @returns their lines */
  readWords(hands: Hands): Promise<string[]>;
  /** Walks the open menu by arrow keys to the item with this text, and presses Enter. */
  choose(item: string): Promise<void>;
  /** Loads the page again, storage kept. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Keys of the default bindings. */
const KEYS: Partial<Record<ButtonName, string>> = {
  left: 'ArrowLeft',
  right: 'ArrowRight',
  up: 'ArrowUp',
  down: 'ArrowDown',
  jump: 'Space',
  paw: 'KeyX',
  voice: 'KeyC',
};
/** Frames between two presses that turn pages. */
const PAGE_TURN = 4;
const MOST_PRESSES = 200;
/** ms */
const PATIENCE = 120_000;

interface InPage {
  /**
   * @param until ends the steps early: the world is held (paused, words, exit), or is free to move
   * @param pace ticks a frame, at most 5
   */
  step(count: number, until: 'held' | 'free' | 'never', pace?: number): Promise<Situation | null>;
  situation(): Situation | null;
  draw(): void;
  /** every line of story that was shown */
  lines: string[];
}
declare global {
  // what main.ts leaves for tests, and what is put into the page here
  var hopefulAlmost: {
    view: { game: Phaser.Game; level: Phaser.Scene | null };
    play: { session: import('../src/run/session.ts').Session } | null;
    /** null until sound is there */
    audio: object | null;
    ghosts: readonly import('../src/run/ghost.ts').Ghost[];
    open(id: string): Promise<void>;
  };
  var drive: InPage;
}

/** Runs in the page; must not use anything from outside itself. */
function install(drawnEvery: number): void {
  const { game } = hopefulAlmost.view;
  const { loop } = game;
  loop.stop();
  const drawn = game.step.bind(game);
  const unseen = game.headlessStep.bind(game);
  let frames = 0;

  function situation(): Situation | null {
    const session = hopefulAlmost.play?.session;
    if (!session) return null;
    const { world, words, level } = session;
    const { scene } = world;
    return {
      level: level.id,
      tick: world.tick,
      time: world.time,
      x: world.jasper.x / 4096,
      y: world.jasper.y / 4096,
      paused: session.paused,
      finished: session.finished,
      words: words ? `${words.knot} ${words.stage}` : '',
      wait: scene?.waiting ? level.story[scene.knot]!.stages[scene.stage]!.wait : '',
      flags: Object.keys(world.flags),
    };
  }

  const held = (s: Situation | null) => s === null || s.paused || s.finished || s.words !== '';

  function draw(): void {
    (loop as { callback: unknown }).callback = drawn;
    loop.step(loop.lastTime);
  }

  async function step(count: number, until: 'held' | 'free' | 'never', pace = 1): Promise<Situation | null> {
    // it starts again by itself when the page is shown
    loop.stop();
    for (let i = 0; i < count; i++) {
      if (until !== 'never' && held(situation()) === (until === 'held')) break;
      frames++;
      (loop as { callback: unknown }).callback = frames % drawnEvery === 0 ? drawn : unseen;
      loop.step(loop.lastTime + (pace * 1000) / 60);
      // pictures and workers get their turn
      if (frames % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    return situation();
  }

  const lines: string[] = [];
  new MutationObserver(() => {
    const line = document.querySelector('[role=log] .line')?.textContent;
    if (line && line !== lines.at(-1)) lines.push(line);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  globalThis.drive = { step, situation, draw, lines };
}

/** Opens the title. @param drawnEvery of how many frames one is drawn */
export async function openDrive(
  browser: Browser,
  url: string,
  {
    width = 640,
    height = 360,
    lines = 360,
    touch = false,
    ratio = 1,
    offline = false,
    beside,
    saved = {},
    before,
  }: DriveOptions = {},
  drawnEvery = 60,
): Promise<Drive> {
  const context =
    beside?.page.context() ??
    (await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: ratio,
      hasTouch: touch,
      isMobile: touch,
      reducedMotion: 'no-preference',
      serviceWorkers: offline ? 'allow' : 'block',
    }));
  const page = await context.newPage();
  // slow machines get their time; whoever calls has a limit of its own
  page.setDefaultTimeout(PATIENCE);
  const cdp = await context.newCDPSession(page);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} ${message.location().url}`);
  });
  // software drawing is slow: until the loop is stopped it draws five frames a second
  await page.addInitScript(
    'globalThis.requestAnimationFrame = (frame) => setTimeout(() => frame(performance.now()), 200)',
  );
  // tsx names functions with a helper that the page does not have
  await page.addInitScript('globalThis.__name ??= (f) => f');
  if (before) await page.addInitScript(before);
  await page.addInitScript((entries) => {
    if (sessionStorage.getItem('opened')) return;
    sessionStorage.setItem('opened', 'once');
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, saved);

  async function takeOver(): Promise<void> {
    await page
      .waitForFunction(() => 'hopefulAlmost' in globalThis, null, { polling: 100 })
      .catch((error: Error) => {
        throw new Error(`the game did not come up: ${problems.join('; ') || error.message}`);
      });
    await page.evaluate(install, drawnEvery);
  }
  await page.goto(`${url}?lines=${lines}`, { waitUntil: 'commit' });
  await takeOver();

  let keysHeld = 0;
  const keys: Hands = {
    async hold(bits) {
      for (const [name, key] of Object.entries(KEYS)) {
        const bit = Button[name as ButtonName];
        if ((keysHeld ^ bits) & bit) await page.keyboard[bits & bit ? 'down' : 'up'](key);
      }
      keysHeld = bits;
    },
  };
  const fingers = createFingers(page, cdp);

  const drive: Drive = {
    page,
    cdp,
    problems,
    keys,
    fingers,
    frames: (count = 1) => page.evaluate((n) => globalThis.drive.step(n, 'never'), count),
    ticks: (count) => page.evaluate((n) => globalThis.drive.step(n, 'held'), count),
    situation: () => page.evaluate(() => globalThis.drive.situation()),
    world: () => page.evaluate(() => hopefulAlmost.play!.session.snapshot().world),

    lines: () => page.evaluate(() => globalThis.drive.lines),
    jasperOnScreen: () =>
      page.evaluate(() => {
        const { view, play } = hopefulAlmost;
        const { worldView } = view.level!.cameras.main;
        const { x, y } = play!.session.world.jasper;
        // a tile is 4096 units and 64 art px
        return {
          x: ((x / 64 - worldView.x) / worldView.width) * innerWidth,
          y: ((y / 64 - worldView.y) / worldView.height) * innerHeight,
        };
      }),

    async picture() {
      await page.evaluate(() => globalThis.drive.draw());
      return page.screenshot();
    },

    async ready() {
      for (let i = 0; i < 3000; i++) {
        const situation = await page.evaluate(() => globalThis.drive.step(10, 'free'));
        if (situation && !situation.paused) return situation;
      }
      throw new Error(`the level did not get ready; ${problems.join('; ') || 'no errors were reported'}`);
    },

    async play(log, hands, onWords = async () => void (await drive.readWords(hands))) {
      let situation = await drive.situation();
      for (let i = 0; i < log.masks.length; i++) {
        const until = (situation?.tick ?? 0) + log.lengths[i]!;
        await hands.hold(log.masks[i]!);
        for (;;) {
          situation = await drive.ticks(until - situation!.tick);
          if (!situation) throw new Error('the level ended while it was played');
          if (situation.words === '') break;
          await onWords(situation);
          // what was held before the words, fingers have let go
          await hands.hold(log.masks[i]!);
          situation = (await drive.situation())!;
          if (situation.tick === until) break;
        }
        if (situation.finished) break;
        if (situation.tick !== until)
          throw new Error(`the world stands at tick ${situation.tick}, on the way to ${until}`);
      }
      await hands.hold(0);
      return situation!;
    },

    async readWords(hands) {
      const lines: string[] = [];
      for (let i = 0; i < MOST_PRESSES; i++) {
        const situation = await drive.situation();
        if (!situation || situation.words === '') return lines;
        const line = await page.locator('[role=log] .line').allInnerTexts();
        if (line[0] && line[0] !== lines.at(-1)) lines.push(line[0]);
        const held = keysHeld & ~Button.jump;
        await hands.hold(held | Button.jump);
        await hands.hold(held);
        // not once they are gone: the world would go on
        if ((await drive.situation())?.words) await drive.frames(PAGE_TURN);
      }
      throw new Error(`the words do not end: ${lines.at(-1)}`);
    },

    async choose(item) {
      await page.locator('.menu :focus').waitFor();
      for (let i = 0; i < 20; i++) {
        const focused = await page.evaluate(() => document.activeElement?.textContent);
        if (focused === item) return page.keyboard.press('Enter');
        await page.keyboard.press('ArrowDown');
      }
      throw new Error(`no key leads to "${item}"`);
    },

    async reload() {
      await page.reload({ waitUntil: 'commit' });
      await takeOver();
    },

    close: () => context.close(),
  };
  return drive;
}
