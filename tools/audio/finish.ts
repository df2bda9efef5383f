/** From a recipe to what is encoded: the end cut where nothing is left, and the loudness of the mix. */
import type { Recipe } from './catalogue.ts';
import { channelsOf, decibels, fade, peakOf, type Sound, type Stereo, samples, scale } from './dsp/signal.ts';
import { loudnessOf, truePeakOf } from './measure/loudness.ts';

const CEILING = -3; // dBTP of anything; codecs add up to two

/** @param take its seed, as in 'meow-1' */
export const finish = (recipe: Recipe, take: string): Sound =>
  levelled(trimmed(recipe.make(take)), recipe.level, 'momentary');

/** In place. LUFS. */
export function levelled(sound: Sound, target: number, measure: 'momentary' | 'integrated'): Sound {
  const channels = channelsOf(sound);
  const wish = decibels(target - loudnessOf(channels)[measure]);
  const most = decibels(CEILING - truePeakOf(channels));
  for (const b of channels) scale(b, Math.min(wish, most));
  return sound;
}
/** Without what follows the last sample above −56 dB of the peak, which the world would drown. */
function trimmed(sound: Sound): Sound {
  const channels = channelsOf(sound);
  const floor = Math.max(...channels.map(peakOf)) * decibels(-56);
  const last = Math.max(...channels.map((b) => b.findLastIndex((v) => Math.abs(v) > floor)));
  const cut = channels.map((b) => fade(b.slice(0, last + samples(0.02)), 0, 0.015));
  return cut.length === 2 ? (cut as Stereo) : cut[0]!;
}
