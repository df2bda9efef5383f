/** Seamless loops on Howler's context: buffers with explicit loop points, healed once after decoding. */
import { withReadableFile } from './files.ts';
import type { LoopFile } from './library.ts';
import { healSeam } from './seam.ts';

export interface LoopPlayer {
  /** Glides to `gain`; started when first above 0, stopped some time after it is 0. Seconds. */
  fadeTo(gain: number, seconds: number): void;
  pan(value: number): void;
  readonly startedAt: number;
}

const buffers = new Map<string, Promise<AudioBuffer>>();

/** Fetches and decodes once; a failure may be tried again. */
export function loadLoop(context: AudioContext, loop: LoopFile): Promise<AudioBuffer> {
  const known = buffers.get(loop.file);
  if (known) return known;
  const loading = withReadableFile(loop.file, async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`assets/audio/${loop.file}: ${response.status} ${response.statusText}`);
    const buffer = await context.decodeAudioData(await response.arrayBuffer());
    for (let c = 0; c < buffer.numberOfChannels; c++) {
      healSeam(buffer.getChannelData(c), loop.loopStart, loop.loopEnd, buffer.sampleRate);
    }
    return buffer;
  });
  buffers.set(loop.file, loading);
  loading.catch(() => buffers.delete(loop.file));
  return loading;
}
/** Gives the memory back; whoever still plays it keeps it. */
export const forgetLoop = (loop: LoopFile): void => {
  buffers.delete(loop.file);
};

/** Seconds into the file at which a loop is that began `since` seconds ago; whoever comes late falls in there. */
export const placeIn = ({ loopStart, loopEnd }: LoopFile, since: number): number =>
  loopStart + (since % (loopEnd - loopStart));

/** `at`: context time of the loop's first sample; it may lie in the past. */
export function createLoop(
  context: AudioContext,
  buffer: AudioBuffer,
  loop: LoopFile,
  bus: AudioNode,
  at: number,
): LoopPlayer {
  const gain = context.createGain();
  gain.gain.value = 0;
  const panner = context.createStereoPanner();
  gain.connect(panner).connect(bus);
  let source: AudioBufferSourceNode | null = null;
  let ending: ReturnType<typeof setTimeout> | undefined;

  function start(): void {
    source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = true;
    source.loopStart = loop.loopStart;
    source.loopEnd = loop.loopEnd;
    source.connect(gain);
    const when = Math.max(context.currentTime, at);
    source.start(when, placeIn(loop, when - at));
  }
  return {
    startedAt: at,
    fadeTo(level, seconds) {
      clearTimeout(ending);
      if (level > 0 && !source) start();
      gain.gain.setTargetAtTime(level, context.currentTime, Math.max(0.01, seconds / 3));
      if (level > 0) return;
      ending = setTimeout(() => {
        source?.stop();
        source = null;
      }, seconds * 3000);
    },
    pan(value) {
      panner.pan.setTargetAtTime(value, context.currentTime, 0.1);
    },
  };
}
