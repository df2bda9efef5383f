/** An ear in the page: what the game's sound really starts, and what its captions say, at which tick. */
import type { Page } from 'playwright-core';
import type { SoundName } from '../../src/audio/cues.ts';
import { library } from '../../src/audio/library.ts';

interface Start {
  /** bytes of the encoded file */
  file: number;
  /** seconds: of the context's clock, and into the file */
  when: number;
  offset: number;
  loop: boolean;
  /** of the context */
  state: AudioContextState;
  tick: number;
}
interface Caption {
  text: string;
  tick: number;
  /** of the view, in tiles */
  middle: { x: number; y: number };
}
declare global {
  var ear: {
    context: AudioContext | null;
    /** bytes of each file that was decoded */
    decoded: number[];
    starts: Start[];
    captions: Caption[];
    /** the stems of the score that were started */
    stems: { source: AudioBufferSourceNode; when: number; offset: number }[];
  };
}

/** Give it to `open` as `before`. The device runs at 48 kHz, as most phones' do. */
export function listen(): void {
  const encoded = new WeakMap<AudioBuffer, number>();
  const ear: typeof globalThis.ear = { context: null, decoded: [], starts: [], captions: [], stems: [] };
  globalThis.ear = ear;
  const now = () => globalThis.hopefulAlmost?.play?.session.world.tick ?? 0;

  const Real = AudioContext;
  globalThis.AudioContext = class extends Real {
    constructor() {
      super({ sampleRate: 48000 });
      ear.context = this;
    }
  };
  const { decodeAudioData } = BaseAudioContext.prototype;
  BaseAudioContext.prototype.decodeAudioData = async function (this: BaseAudioContext, data: ArrayBuffer) {
    const file = data.byteLength;
    const buffer = await decodeAudioData.call(this, data);
    encoded.set(buffer, file);
    // of the score's files each sample says how far into the file it lies, in hectoseconds; beds are shorter
    if (buffer.duration > 40) {
      for (let c = 0; c < buffer.numberOfChannels; c++) {
        const samples = buffer.getChannelData(c);
        for (let i = 0; i < samples.length; i++) samples[i] = i / buffer.sampleRate / 100;
      }
    }
    ear.decoded.push(file);
    return buffer;
  };
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, when = 0, offset = 0, duration?) {
    const { buffer, loop, context } = this;
    const file = (buffer && encoded.get(buffer)) ?? 0;
    ear.starts.push({ file, when, offset, loop, state: context.state, tick: now() });
    if (loop && buffer && buffer.duration > 40) ear.stems.push({ source: this, when, offset });
    if (duration === undefined) start.call(this, when, offset);
    else start.call(this, when, offset, duration);
  };
  const seen = new WeakSet<Node>();
  new MutationObserver(() => {
    for (const line of document.querySelectorAll('.captions p')) {
      if (seen.has(line)) continue;
      seen.add(line);
      // its worldView is of the last picture, its scroll of the last frame
      const view = globalThis.hopefulAlmost?.view.level?.cameras.main;
      const middle = view
        ? { x: (view.scrollX + view.width / 2) / 64, y: (view.scrollY + view.height / 2) / 64 }
        : { x: 0, y: 0 };
      ear.captions.push({ text: line.textContent ?? '', tick: now(), middle });
    }
  }).observe(document, { childList: true, subtree: true });
}

/** Waits until the sounds of these banks can be played. */
export async function waitForBanks(page: Page, banks: readonly string[]): Promise<void> {
  const files = Object.values(library.files).filter(({ bank }) => banks.includes(bank));
  const bytes = files.map((file) => file.bytes.webm);
  await page.waitForFunction((all) => all.every((file) => ear.decoded.includes(file)), bytes, { polling: 100 });
}

/** The one-shots that were started, in order; of a context that was not running they are left out. */
export async function startedSounds(page: Page): Promise<{ name: SoundName; tick: number }[]> {
  const starts = await page.evaluate(() => ear.starts);
  return starts.flatMap(({ file, offset, loop, state, tick }) => {
    const name = loop || state !== 'running' ? null : soundAt(file, offset);
    return name ? [{ name, tick }] : [];
  });
}
function soundAt(bytes: number, offset: number): SoundName | null {
  const file = Object.entries(library.files).find(([, f]) => f.bytes.webm === bytes)?.[0];
  for (const [name, takes] of Object.entries(library.takes)) {
    if (takes.some((t) => t.file === file && Math.abs(t.start - offset) < 1e-4)) return name as SoundName;
  }
  return null;
}

/** Seconds into its file at which each stem plays, all at one moment of the real context. */
export const stemPlaces = (page: Page): Promise<number[]> =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const context = ear.context!;
        const count = ear.stems.length;
        const merger = context.createChannelMerger(count);
        const reader = context.createScriptProcessor(256, count, 1);
        for (const [i, { source }] of ear.stems.entries()) source.connect(merger, 0, i);
        merger.connect(reader).connect(context.destination);
        reader.onaudioprocess = ({ inputBuffer }) => {
          const places = ear.stems.map((_, i) => inputBuffer.getChannelData(i)[255]! * 100);
          if (places.includes(0)) return; // not there yet
          reader.onaudioprocess = null;
          for (const [i, { source }] of ear.stems.entries()) source.disconnect(merger, 0, i);
          reader.disconnect();
          resolve(places);
        };
      }),
  );

/** The same after `seconds` more, as the browser's own engine plays the stems, but faster. */
export const stemPlacesLater = (page: Page, seconds: number): Promise<number[]> =>
  page.evaluate(async (length) => {
    const stems = [...ear.stems]; // what is started below is heard, too
    const RATE = 8000; // Hz: little memory; the places are read from the samples' values
    const begun = Math.min(...stems.map(({ when }) => when));
    const offline = new OfflineAudioContext(stems.length, length * RATE, RATE);
    const merger = offline.createChannelMerger(stems.length);
    merger.connect(offline.destination);
    for (const [i, { source, when, offset }] of stems.entries()) {
      const again = new AudioBufferSourceNode(offline, {
        buffer: source.buffer,
        loop: true,
        loopStart: source.loopStart,
        loopEnd: source.loopEnd,
      });
      again.connect(merger, 0, i);
      again.start(when - begun, offset);
    }
    const rendered = await offline.startRendering();
    return stems.map((_, i) => rendered.getChannelData(i)[length * RATE - 1]! * 100);
  }, seconds);
