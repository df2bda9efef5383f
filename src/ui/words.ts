/** Story text over the picture: one thought at a time, well set, in a live region. */
import type { Line } from '../story/story.ts';
import type { Messages } from './messages.en.ts';

export interface WordSettings {
  lineTime: '1' | '1.5' | 'wait';
  autoAdvance: boolean;
}

export interface Words {
  /** lines in passing; they replace those on the screen and never wait for the hands */
  passing(lines: readonly Line[], tone?: 'memory'): void;
  /** lines that wait: a press completes the line, the next goes on. `onLine` as each begins */
  meeting(lines: readonly Line[], onLine: (line: Line) => void, onDone: () => void): void;
  /** completes the line, or goes on; true while words wait for it */
  advance(): boolean;
  /** to the next wait */
  skip(): void;
  clear(): void;
  readonly waiting: boolean;
}

/** Milliseconds a line takes to come in, and to be read. */
const COME = 550;
const readingTime = (text: string): number => 1200 + 45 * text.length;

export function createWords(root: HTMLElement, settings: () => WordSettings, messages: Messages): Words {
  const box = document.createElement('div');
  box.className = 'words';
  box.setAttribute('role', 'log');
  box.setAttribute('aria-live', 'polite');
  const skip = document.createElement('button');
  skip.className = 'skip';
  skip.type = 'button';
  skip.textContent = messages.skip;
  skip.hidden = true;
  root.append(box, skip);

  let queue: Line[] = [];
  let timer = 0;
  let coming = 0;
  let meeting: { onLine: (line: Line) => void; onDone: () => void } | null = null;

  function put(line: Line): void {
    const p = document.createElement('p');
    const text = document.createElement('span');
    text.className = 'line';
    text.textContent = line.text;
    p.append(text);
    if (meeting) {
      const mark = document.createElement('span');
      mark.className = 'go-on';
      mark.setAttribute('aria-hidden', 'true');
      p.append(mark);
    }
    box.replaceChildren(p);
    box.classList.add('on');
    coming = performance.now() + COME;
  }

  function next(): void {
    clearTimeout(timer);
    const line = queue.shift();
    if (!line) {
      finish();
      return;
    }
    put(line);
    meeting?.onLine(line);
    const { lineTime, autoAdvance } = settings();
    if (meeting ? autoAdvance : lineTime !== 'wait' || queue.length > 0)
      timer = window.setTimeout(next, readingTime(line.text) * (lineTime === '1.5' ? 1.5 : 1));
  }

  function finish(): void {
    const done = meeting?.onDone;
    clear();
    done?.();
  }

  function clear(): void {
    clearTimeout(timer);
    queue = [];
    meeting = null;
    skip.hidden = true;
    box.classList.remove('on', 'meeting');
  }

  const words: Words = {
    get waiting() {
      return meeting !== null;
    },
    passing(lines, tone) {
      if (meeting || lines.length === 0) return;
      queue = [...lines];
      box.classList.remove('meeting');
      box.classList.toggle('memory', tone === 'memory');
      next();
    },
    meeting(lines, onLine, onDone) {
      clear();
      queue = [...lines];
      meeting = { onLine, onDone };
      box.classList.remove('memory');
      box.classList.add('meeting');
      skip.hidden = false;
      next();
    },
    advance() {
      if (!meeting) return false;
      if (performance.now() < coming) {
        coming = 0;
        box.querySelector('.line')?.classList.add('whole');
      } else next();
      return true;
    },
    skip() {
      if (!meeting) {
        clear();
        return;
      }
      for (const line of queue) meeting.onLine(line);
      queue = [];
      finish();
    },
    clear,
  };
  skip.addEventListener('click', () => words.skip());
  return words;
}
