/** The first touches: two thumbs show where the stick and Jump are, each until its control has been used. */
import type { TouchPicture } from './touchGestures.ts';

export const taught = ['stick', 'jump'] as const;
export type Taught = (typeof taught)[number];

/** Share of the stick's radius past which it has been used, not only touched. */
const PUSHED = 0.3;

export interface TouchLesson {
  /** what has been used by now */
  readonly used: ReadonlySet<Taught>;
  /** @returns true once, when the last of them is used. @param radius of the stick, px */
  see(picture: TouchPicture, radius: number): boolean;
}

export function createTouchLesson(): TouchLesson {
  const used = new Set<Taught>();
  return {
    used,
    see({ pressed, stick }, radius) {
      const before = used.size;
      if (stick && Math.hypot(stick.knobX - stick.x, stick.knobY - stick.y) > PUSHED * radius) used.add('stick');
      if (pressed.has('jump')) used.add('jump');
      return before < taught.length && used.size === taught.length;
    },
  };
}

const NS = 'http://www.w3.org/2000/svg';
/** 60 × 120, its ball at (30, 30) */
const THUMB = 'M10 122c1.6-28 .4-46-.4-64C8.6 31 14 8.5 30 8.5S51.4 31 50.4 58c-.8 18-2 36-.4 64';
const NAIL = 'M20.5 31c-.6-9.6 3-15.5 9.5-15.5S40.1 21.4 39.5 31c-5.4-2-13.6-2-19 0z';

export function drawThumb(control: Taught): HTMLDivElement {
  const thumb = document.createElement('div');
  thumb.className = 'touch-thumb';
  thumb.dataset.thumb = control;
  thumb.setAttribute('aria-hidden', 'true');
  const svg = document.createElementNS(NS, 'svg');
  svg.setAttribute('viewBox', '0 0 60 120');
  for (const d of [THUMB, NAIL]) {
    const path = document.createElementNS(NS, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  thumb.append(svg);
  return thumb;
}
