/** Things heard now and then without anybody asking: thunder and machines far off, a dog's sighs. */
import type { SoundName } from './cues.ts';
import type { Variety } from './variety.ts';

export interface Murmuring {
  sounds: readonly SoundName[];
  /** seconds between two */
  from: number;
  to: number;
}
export interface Murmur {
  /** One tick of play; answers what is due, most often null. */
  tick(what: Murmuring | undefined): SoundName | null;
}
export function createMurmur(key: string, variety: Variety): Murmur {
  let wait = -1; // ticks; −1 before the first
  return {
    tick(what) {
      if (!what) return null;
      if (wait < 0) wait = Math.round((what.from + (what.to - what.from) * variety.next()) * 30); // the first comes sooner
      wait--;
      if (wait > 0) return null;
      wait = Math.round((what.from + (what.to - what.from) * variety.next()) * 60);
      return what.sounds[variety.pick(key, what.sounds.length)]!;
    },
  };
}
