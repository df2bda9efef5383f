/** Which squares of the ground exist: near the view they are painted, nearest first; far away they are dropped. */

import type { Rect } from '../../tiled/scenery.ts';
import { TILE } from './cells.ts';
import { REACH } from './painter.ts';

/** art px */
export const CHUNK = 512;

export interface Chunk {
  key: string;
  rect: Rect;
}
export interface Chunks {
  /** missing or stale chunks of the view grown by `margin` px, nearest first; those being painted are left out */
  wanted(view: Rect, margin: number): Chunk[];
  /** whether all of the view is painted */
  covers(view: Rect): boolean;
  begin(chunk: Chunk): void;
  finish(chunk: Chunk): void;
  /** chunks more than `keep` px outside the view, forgotten as they are answered */
  dropFar(view: Rect, keep: number): Chunk[];
  /** chunks that can see any of these cells become stale; answers how many */
  invalidate(cells: readonly { x: number; y: number }[]): number;
  /** everything becomes stale, and what is being painted is asked for again */
  invalidateAll(): void;
}

export function createChunks(width: number, height: number, isPainted: (rect: Rect) => boolean): Chunks {
  const columns = Math.ceil((width * TILE) / CHUNK);
  const rows = Math.ceil((height * TILE) / CHUNK);
  const squares: Chunk[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      squares.push({
        key: `${column},${row}`,
        rect: { x: column * CHUNK, y: row * CHUNK, w: CHUNK, h: CHUNK },
      });
  const painted = squares.map((square) => isPainted(square.rect));
  const alive = new Map<string, Chunk>();
  const busy = new Map<string, Chunk>();
  const stale = new Set<string>();

  const clampTo = (v: number, most: number): number => Math.max(0, Math.min(most - 1, v));
  const far = (c: Chunk, v: Rect): number =>
    Math.hypot(c.rect.x + CHUNK / 2 - v.x - v.w / 2, c.rect.y + CHUNK / 2 - v.y - v.h / 2);

  /** the view's chunks that `keeps` */
  function inView(view: Rect, margin: number, keeps: (key: string) => boolean): Chunk[] {
    const found: Chunk[] = [];
    const x1 = clampTo(Math.floor((view.x + view.w + margin) / CHUNK), columns);
    const y1 = clampTo(Math.floor((view.y + view.h + margin) / CHUNK), rows);
    for (let row = clampTo(Math.floor((view.y - margin) / CHUNK), rows); row <= y1; row++) {
      for (let column = clampTo(Math.floor((view.x - margin) / CHUNK), columns); column <= x1; column++) {
        const at = row * columns + column;
        const square = squares[at]!;
        if (keeps(square.key) && (alive.has(square.key) || painted[at])) found.push(square);
      }
    }
    return found;
  }
  const isFresh = (key: string): boolean => alive.has(key) && !stale.has(key);

  return {
    wanted: (view, margin) =>
      inView(view, margin, (key) => !busy.has(key) && !isFresh(key)).sort((a, b) => far(a, view) - far(b, view)),
    covers: (view) => inView(view, 0, (key) => !isFresh(key)).length === 0,
    begin(chunk) {
      busy.set(chunk.key, chunk);
      stale.delete(chunk.key);
    },
    finish(chunk) {
      busy.delete(chunk.key);
      alive.set(chunk.key, chunk);
    },
    dropFar(view, keep) {
      const dropped: Chunk[] = [];
      for (const chunk of alive.values()) {
        const { x, y } = chunk.rect;
        const across = x > view.x + view.w + keep || x + CHUNK < view.x - keep;
        if (across || y > view.y + view.h + keep || y + CHUNK < view.y - keep) dropped.push(chunk);
      }
      for (const { key } of dropped) alive.delete(key);
      return dropped;
    },
    invalidate(cells) {
      const sees = ({ rect }: Chunk): boolean =>
        cells.some(
          (c) =>
            (c.x + 1) * TILE > rect.x - REACH &&
            c.x * TILE < rect.x + CHUNK + REACH &&
            (c.y + 1) * TILE > rect.y - REACH &&
            c.y * TILE < rect.y + CHUNK + REACH,
        );
      squares.forEach((square, i) => {
        if (sees(square)) painted[i] = isPainted(square.rect);
      });
      const seeing = [...alive.values(), ...busy.values()].filter(sees);
      for (const { key } of seeing) stale.add(key);
      return seeing.length;
    },
    invalidateAll() {
      busy.clear();
      for (const key of alive.keys()) stale.add(key);
    },
  };
}
