/** What a page costs: measured in the page itself, with the loop stepped by hand. */

import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { CDPSession, Page, Response } from 'playwright-core';

export interface Loaded {
  raw: number;
  gzip: number;
  brotli: number;
  requests: number;
  /** of these, scripts, brotli */
  script: number;
}

/** Text shrinks on the way; pictures, sounds and fonts already are as small as they get. */
const shrinks = (type: string): boolean => /html|javascript|json|css|text|svg/.test(type);
const brotli = (body: Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

/** Counts what a page fetches, from now until the timeline's mark of this name. */
export function countBytes(page: Page, mark: string): { counted(): Promise<Loaded> } {
  const responses: Response[] = [];
  const listen = (response: Response) => {
    if (response.url().startsWith('http')) responses.push(response);
  };
  page.on('response', listen);
  return {
    async counted() {
      page.off('response', listen);
      // by the page's own clock, which the mark is of
      const later = await page.evaluate((name) => {
        const marked = performance.getEntriesByName(name)[0]!.startTime;
        return performance.getEntriesByType('resource').flatMap((e) => (e.startTime >= marked ? [e.name] : []));
      }, mark);
      const before = responses.filter((response) => !later.includes(response.url()));
      const sum: Loaded = { raw: 0, gzip: 0, brotli: 0, requests: before.length, script: 0 };
      for (const response of before) {
        const body = await response.body().catch(() => Buffer.alloc(0));
        const type = response.headers()['content-type'] ?? '';
        const small = shrinks(type) ? brotli(body) : body.length;
        sum.raw += body.length;
        sum.gzip += shrinks(type) ? gzipSync(body).length : body.length;
        sum.brotli += small;
        if (type.includes('javascript')) sum.script += small;
      }
      return sum;
    },
  };
}

export interface Frames {
  drawsPerFrame: number;
  p50: number;
  p95: number;
}

/** Plays on by so many frames without drawing, so that the engine has compiled what is measured next. */
export function warmUp(page: Page, game: string, frames: number): Promise<void> {
  return page.evaluate(
    async ([expression, count]) => {
      const game = new Function(`return ${expression}`)() as Phaser.Game;
      const { loop, renderer } = game;
      const { gl } = renderer as Phaser.Renderer.WebGL.WebGLRenderer;
      loop.stop();
      // a driver may have left out the drawing
      (loop as { callback: unknown }).callback = game.step.bind(game);
      const names = ['drawArrays', 'drawElements', 'clear'] as const;
      for (const name of names) Object.assign(gl, { [name]: () => {} });
      for (let i = 0; i < count; i++) {
        loop.step(loop.lastTime + 1000 / 60);
        if (i % 4 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      for (const name of names) delete (gl as unknown as Record<string, unknown>)[name];
    },
    [game, frames] as const,
  );
}

/** A function's name in the trace. */
const FRAME = 'benchFrame';

/**
 * Steps frames of the game's loop, and times each by its thread's CPU clock, from the browser's own trace: a wall clock
 * counts whatever else the machine does meanwhile. Draws are finished outside that time.
 */
export async function timeFrames(page: Page, game: string, frames: number): Promise<Frames> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  const draws = await stepFrames(page, game, frames);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const times = trace.traceEvents
    .filter((e) => e.name === 'FunctionCall' && e.args?.data?.functionName === FRAME)
    .map((e) => (e.tdur ?? Number.NaN) / 1000)
    .sort((a, b) => a - b);
  if (times.length !== frames || times.some(Number.isNaN))
    throw new Error('this browser tells no CPU times in its trace; try Chromium or Chrome on Linux');
  const at = (share: number) => Math.round(times[Math.floor(share * (frames - 1))]! * 100) / 100;
  return { drawsPerFrame: Math.round((draws / frames) * 10) / 10, p50: at(0.5), p95: at(0.95) };
}

/** Chrome's Trace Event Format; `tdur` is µs of the thread's CPU clock. */
interface TraceEvent {
  name: string;
  tdur?: number;
  args?: { data?: { functionName?: string } };
}

/** @returns the draws of all frames */
function stepFrames(page: Page, game: string, frames: number): Promise<number> {
  return page.evaluate(
    ([expression, count, name]) => {
      const { loop, renderer } = new Function(`return ${expression}`)() as Phaser.Game;
      const { gl } = renderer as Phaser.Renderer.WebGL.WebGLRenderer;
      let draws = 0;
      const drawing = ['drawArrays', 'drawElements'] as const;
      for (const kind of drawing) {
        const draw = gl[kind].bind(gl) as (...args: unknown[]) => void;
        Object.assign(gl, {
          [kind]: (...args: unknown[]) => {
            draws++;
            draw(...args);
          },
        });
      }
      const pixel = new Uint8Array(4);
      return new Promise<number>((resolve) => {
        let left = count;
        const step = () => {
          loop.step(loop.lastTime + 1000 / 60);
          setTimeout(finish);
        };
        Object.defineProperty(step, 'name', { value: name });
        const finish = () => {
          gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
          if (--left > 0) return setTimeout(step);
          for (const kind of drawing) delete (gl as unknown as Record<string, unknown>)[kind];
          resolve(draws);
          return 0;
        };
        setTimeout(step);
      });
    },
    [game, frames, FRAME] as const,
  );
}

/** Bytes of garbage and growth a frame leaves behind: allocations while no collection runs. */
export async function allocationPerFrame(cdp: CDPSession, page: Page, game: string, frames: number): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.startSampling', {
    samplingInterval: 512,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  await page.evaluate(
    ([expression, count]) => {
      const { loop } = new Function(`return ${expression}`)() as Phaser.Game;
      for (let i = 0; i < count; i++) loop.step(loop.lastTime + 1000 / 60);
    },
    [game, frames] as const,
  );
  const { profile } = await cdp.send('HeapProfiler.stopSampling');
  return Math.round(profile.samples.reduce((sum, { size }) => sum + size, 0) / frames);
}

/** Decoded size of all textures that Phaser holds, MB. */
export function textureMegabytes(page: Page, game: string): Promise<number> {
  return page.evaluate((expression) => {
    const { textures } = new Function(`return ${expression}`)() as Phaser.Game;
    let bytes = 0;
    for (const key of textures.getTextureKeys())
      for (const { width, height } of textures.get(key).source) bytes += width * height * 4;
    return Math.round((bytes / 2 ** 20) * 10) / 10;
  }, game);
}
