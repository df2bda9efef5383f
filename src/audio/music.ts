/** The score: stems of one piece, all begun at one moment of the context, each faded in when the story has earned it. */
import { type Piece, type Stem, stems } from './cues.ts';
import { library } from './library.ts';
import { createLoop, forgetLoop, type LoopPlayer, loadLoop } from './loops.ts';
import type { Mixer } from './mixer.ts';

export interface Mood {
  piece: Piece;
  stems: readonly Stem[];
}
export interface Music {
  setMood(mood: Mood): void;
  /** 0 far … 1 beside him: the high stem fades with Rusty's distance. */
  setNearness(nearness: number): void;
}
const IN = 4; // seconds
const OUT = 2.5;
/** By how many stems sound: they are mastered to be heard together, and one alone must reach over the rain. */
const LONE = [1, 1.5, 1.3, 1.1, 1];

export function createMusic(mixer: Mixer): Music {
  const { context } = mixer;
  let piece: Piece | null = null;
  let wanted: readonly Stem[] = [];
  let begun = 0; // context time of the piece's first beat
  let nearness = 1;
  let playing = new Map<Stem, LoopPlayer>();

  function levelOf(stem: Stem): number {
    if (!wanted.includes(stem)) return 0;
    return LONE[wanted.length]! * (stem === 'high' ? 0.4 + 0.6 * nearness : 1);
  }

  function leave(): void {
    for (const loop of playing.values()) loop.fadeTo(0, OUT);
    if (piece) for (const stem of stems) forgetLoop(library.music[piece][stem]);
    playing = new Map();
  }
  async function bring(stem: Stem, of: Piece): Promise<void> {
    const file = library.music[of][stem];
    const buffer = await loadLoop(context, file);
    if (piece !== of || playing.has(stem)) return; // the mood has changed while it came
    const loop = createLoop(context, buffer, file, mixer.bus('music'), begun);
    playing.set(stem, loop);
    loop.fadeTo(levelOf(stem), IN);
  }

  return {
    setMood(mood) {
      if (mood.piece !== piece) {
        leave();
        piece = mood.piece;
        begun = context.currentTime + 0.1;
      }
      wanted = mood.stems;
      for (const [stem, loop] of playing) loop.fadeTo(levelOf(stem), wanted.includes(stem) ? IN : OUT);
      for (const stem of wanted) {
        if (!playing.has(stem)) void bring(stem, mood.piece).catch((error: unknown) => console.warn(error));
      }
    },
    setNearness(value) {
      if (Math.abs(value - nearness) < 0.05) return;
      nearness = value;
      playing.get('high')?.fadeTo(levelOf('high'), 1.5);
    },
  };
}

const letters: Record<string, Stem> = { H: 'high', L: 'low', P: 'pulse', T: 'tune' };
/** A map's `music`, as 'R,H,L(20)', at a given trust → the stems that sound. R is the rain itself. */
export function stemsOf(music: string, trust: number): Stem[] {
  const found: Stem[] = [];
  for (const part of music.split(',')) {
    const m = /^\s*([RHLPT])(?:\((\d+)\))?\s*$/.exec(part);
    const stem = m && letters[m[1]!];
    if (stem && trust >= Number(m[2] ?? 0)) found.push(stem);
  }
  return found;
}
