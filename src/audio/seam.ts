/**
 * Loops that survive encoders. A loop's file is [its last half second][the loop][its first half second], so any window of
 * its exact length is nearly seamless, whatever a decoder keeps of its padding. The codec's own noise is not periodic:
 * `healSeam` crossfades the 30 ms before the loop's end into the 30 ms before its start, once, after decoding.
 */
export const LOOP_PADDING = 0.5; // seconds

const HEAL = 0.03; // seconds

/** In place, per channel. Start and end in seconds. */
export function healSeam(channel: Float32Array | Float64Array, start: number, end: number, sampleRate: number): void {
  const from = Math.round(start * sampleRate);
  const to = Math.round(end * sampleRate);
  const length = Math.round(HEAL * sampleRate);
  for (let i = 0; i < length; i++) {
    const weight = 0.5 - 0.5 * Math.cos((Math.PI * (i + 1)) / (length + 1));
    const late = to - length + i;
    channel[late] = channel[late]! * (1 - weight) + channel[from - length + i]! * weight;
  }
}
