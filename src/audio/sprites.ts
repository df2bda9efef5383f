/** One-shots: Howler plays takes out of sprite files; here they are placed in space, limited and varied. */
import { Howl } from 'howler';
import { type Bank, type SoundName, sounds } from './cues.ts';
import { withReadableFile } from './files.ts';
import type { Heard } from './hearing.ts';
import { library } from './library.ts';
import type { Mixer } from './mixer.ts';
import type { Room } from './room.ts';
import type { Variety } from './variety.ts';

export interface Sprites {
  load(bank: Bank): Promise<void>;
  /** Plays a take of it, if its bank is there and there is room. `gain` on top of what is heard. */
  play(name: SoundName, heard: Heard, gain?: number): void;
}
interface Voice {
  howl: Howl;
  id: number;
  priority: number;
}
const MOST = 20; // voices at once
const SAME = 4; // of one sound
const VARIED = 0.04; // of the speed, so that no two are the same even of one take
const TAIL = 30; // ms after a take, in the silence between takes

export function createSprites(mixer: Mixer, room: Room, variety: Variety): Sprites {
  const howls = new Map<string, Howl>();
  const voices: (Voice & { name: SoundName })[] = [];
  const chains = new WeakMap<AudioNode, Chain>();

  /** Makes room for one more; false when all that sounds matters more. */
  function makeRoom(name: SoundName, priority: number): boolean {
    const same = voices.filter((v) => v.name === name);
    if (same.length >= SAME) stop(same[0]!);
    if (voices.length < MOST) return true;
    const least = voices.reduce((a, b) => (b.priority < a.priority ? b : a));
    if (least.priority > priority) return false;
    stop(least);
    return true;
  }
  function stop(voice: Voice): void {
    const index = voices.findIndex((v) => v.howl === voice.howl && v.id === voice.id);
    if (index >= 0) voices.splice(index, 1);
    voice.howl.stop(voice.id);
  }

  return {
    async load(bank) {
      const names = Object.entries(library.files).filter(([name, f]) => f.bank === bank && isSprite(name));
      await Promise.all(names.map(async ([name]) => howls.set(name, await loadHowl(name))));
    },
    play(name, heard, gain = 1) {
      if (!mixer.isRunning()) return;
      const takes = library.takes[name];
      const index = variety.pick(name, takes.length);
      const howl = howls.get(takes[index]!.file);
      const { priority, group } = sounds[name];
      if (!howl || !makeRoom(name, priority)) return;
      const id = howl.play(takeKey(name, index));
      howl.volume(heard.gain * gain, id);
      howl.rate(1 + VARIED * (variety.next() - 0.5), id);
      const output = outputOf(howl, id);
      if (output) {
        const chain = chains.get(output) ?? createChain(mixer, output);
        chains.set(output, chain);
        chain.set(heard, room.input(group));
      }
      const voice = { howl, id, name, priority };
      voices.push(voice);
      howl.once('end', () => stop(voice), id);
    },
  };
}

const takeKey = (name: SoundName, index: number): string => `${name}-${index}`;
const isSprite = (file: string): boolean => Object.values(library.takes).some((list) => list[0]?.file === file);

function loadHowl(file: string): Promise<Howl> {
  const sprite: Record<string, [number, number]> = {};
  for (const [name, takes] of Object.entries(library.takes)) {
    takes.forEach((take, i) => {
      if (take.file === file) sprite[takeKey(name as SoundName, i)] = [take.start * 1000, take.seconds * 1000 + TAIL];
    });
  }
  return withReadableFile(
    file,
    (url) =>
      new Promise((resolve, reject) => {
        const format = url.includes('.m4a') ? 'm4a' : 'webm';
        const howl: Howl = new Howl({
          src: [url],
          format: [format],
          sprite,
          pool: 8,
          onload: () => resolve(howl),
          onloaderror: (_, error) => reject(new Error(`assets/audio/${file}: ${String(error)}`)),
        });
      }),
  );
}

/**
 * The node a sound of Howler's pool comes out of. Howler has no low-pass and no groups, and its own panner restarts a
 * sound; so its output is led through ours. Not in its public types: if it moves, sounds go straight to the master.
 */
function outputOf(howl: Howl, id: number): AudioNode | null {
  const inside = howl as unknown as { _soundById?: (id: number) => { _node?: unknown } | null };
  const node = inside._soundById?.(id)?._node;
  return node instanceof AudioNode ? node : null;
}
interface Chain {
  set(heard: Heard, bus: AudioNode): void;
}
function createChain({ context }: Mixer, output: AudioNode): Chain {
  const filter = context.createBiquadFilter();
  filter.type = 'lowpass';
  filter.Q.value = 0.5;
  const panner = context.createStereoPanner();
  output.disconnect();
  output.connect(filter).connect(panner);
  return {
    set(heard, bus) {
      filter.frequency.value = heard.cutoff;
      panner.pan.value = heard.pan;
      panner.disconnect();
      panner.connect(bus);
    },
  };
}
