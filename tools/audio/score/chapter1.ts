// biome-ignore-all format: music reads by the bar
/**
 * "Rust". D minor, 12 bars of 4/4 at 60 = 48 s. Heard for the first time on the last line of the chapter, and then only the
 * viola's harmonics over the rain: so the high voice alone must carry the seed, F–D, once going unanswered (bar 4) and once
 * over the home chord (bar 9). The bass falls D Bb G F E, and does not get home until the end.
 */
import type { Score } from './notation.ts';

export const chapter1: Score = {
  id: 'chapter1',
  beatsPerMinute: 60,
  beatsPerBar: 4,
  bars: 12,
  rubato: [[1, 1], [3, 0.99], [4.5, 1.05], [5, 0.98], [8, 1.02], [8.8, 1.07], [9, 0.98], [11, 1.03], [12, 1.06], [13, 1]],
  stems: {
    high: [{ instrument: 'viola', voices: [`
      r:4 | ppp < A5:4~ | A5:4 | pp F6:2 D6:2~ |
      D6:4 | C6:4~ | < C6:2 D6:2 | p E6:4 |
      F6:2 > D6:2~ | D6:4~ | pp > D6:2 A5:2~ | A5:2 ppp r:2 |`, `
      r:4 | r:4 | r:4 | r:4 |
      ppp < A5:4 | G5:4 | F5:4 | pp A5:4~ |
      A5:4 | Bb5:4~ | > Bb5:2 G5:2 | F5:2 ppp r:2 |`] }],
    low: [{ instrument: 'bass', voices: [`
      ppp < D2:4~ | pp D2:4 | Bb1:4 | G1:4 |
      F2:4 | E2:4 | < Bb1:4 | A1:4 |
      p D2:4 | > Bb1:4 | pp G1:2 A1:2 | > D2:3 ppp r:1 |`] }, { instrument: 'cello', voices: [`
      r:4 | pp A2:4 | D3:4~ | D3:4 |
      A2:4 | C3:4 | < D3:4 | C3:4 |
      p F3:4 | > F3:2 D3:2 | pp D3:2 C#3:2 | > D3:3 ppp r:1 |`] }],
    pulse: [{ instrument: 'piano', voices: [`
      p r:1 F4:1 D4:2 | r:2 A4:2 | r:1 F4:1 D4:2 | r:1 [D4 G4]:1 Bb4:2 |
      pp r:1 [A3 D4]:1 F4:2 | r:1 [C4 E4]:1 G4:2 | p < r:1 [D4 F4]:1 Bb4:1 [D4 F4]:1 | [C4 A4]:1 E4:2 A4:1 |
      mp r:1 [F4 A4]:1 D5:2 | > r:1 [D4 F4]:1 Bb4:2 | p r:1 [D4 G4]:1 [C#4 E4]:2 | pp r:1 F4:1 D4:2 |`, `
      p D3:4 | D3:4 | Bb2:4 | G2:4 |
      pp F3:4 | E3:4 | < D3:2 F3:2 | p A2:4 |
      mp D3:4 | > Bb2:4 | p G2:2 A2:2 | pp D2:4 |`] }],
    tune: [{ instrument: 'clarinet', voices: [`
      r:4 | r:4 | p r:1 F4:1 D4:2 | r:1 Bb4:1 > G4:2, |
      pp r:4 | p < G4:1.5 E4:0.5 C4:2 | mp F4:1.5 D4:2.5, | > E4:1.5 A3:2.5, |
      p r:1 A4:1 < F4:2 | mp D5:1.5 > Bb4:2.5, | p A4:1 G4:1 E4:2 | > F4:1 pp D4:3 |`] }],
  },
};
