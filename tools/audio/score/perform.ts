/** From a written voice to played notes: rubato, a common lean, small errors, and bows and breaths begun early. */
import { Random } from '../dsp/random.ts';
import { clamp } from '../dsp/signal.ts';
import { type Instrument, parseVoice, type Score, tempoOf } from './notation.ts';

export interface Played {
  /** seconds */
  start: number;
  seconds: number;
  midi: number;
  /** 0…1 */
  velocity: number;
}
export interface Performance {
  played: Played[];
  /** written level by second, 0…1 */
  levelAt: (second: number) => number;
}
/** seconds: how long before the beat a tone must begin to be there on it, and the deviation of its player */
const manners: Record<Instrument, { early: number; deviation: number }> = {
  piano: { early: 0, deviation: 0.008 },
  clarinet: { early: 0.035, deviation: 0.012 },
  bass: { early: 0.11, deviation: 0.016 },
  cello: { early: 0.07, deviation: 0.014 },
  viola: { early: 0.16, deviation: 0.02 },
};

export function perform(score: Score, instrument: Instrument, text: string, where: string): Performance {
  const { notes, levelAt } = parseVoice(text, score, where);
  const at = tempoOf(score);
  const random = new Random(where);
  const { early, deviation } = manners[instrument];
  const piano = instrument === 'piano';
  const played: Played[] = [];
  let lean = 0;
  for (const n of notes) {
    lean = 0.8 * lean + random.gauss(deviation * 0.5);
    const accent = n.beat % score.beatsPerBar === 0 ? 0.04 : (n.beat * 2) % 2 === 0 ? 0 : -0.04;
    const end = at(n.beat + n.beats);
    n.midi.forEach((midi, i) => {
      const roll = piano ? i * random.range(0.006, 0.02) : 0;
      const top = i === n.midi.length - 1 ? 0.03 : -0.02;
      const legato = piano ? 0 : n.last ? -0.12 : 0.05;
      const start = at(n.beat) + lean - early + clamp(random.gauss(deviation), -0.025, 0.025) + roll;
      played.push({
        start,
        seconds: Math.max(0.12, end - start + legato - early * 0.3),
        midi,
        velocity: clamp(n.level + accent + top + random.gauss(0.025), 0.08, 1),
      });
    });
  }
  return { played, levelAt: bySecond(score, at, levelAt) };
}

function bySecond(score: Score, at: (beat: number) => number, levelAt: (beat: number) => number) {
  const beats = score.bars * score.beatsPerBar;
  const table = Array.from({ length: beats * 8 + 1 }, (_, i) => ({
    second: at(i / 8),
    level: levelAt(Math.min(beats - 0.001, i / 8)),
  }));
  return (second: number): number => {
    let low = 0;
    let high = table.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (table[middle]!.second <= second) low = middle;
      else high = middle;
    }
    return table[low]!.level;
  };
}
