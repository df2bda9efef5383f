// biome-ignore-all format: music reads by the bar
/**
 * "Hopeful, Almost". D minor leaning on F; 20 bars of 4/4 at 60 = 80 s.
 * The seed is the falling minor third: F–D is 3–1 in D minor (alone), C–A is 5–3 in F (the way children are called home).
 * All those of the key are used in turn: F–D, G–E, C–A, Bb–G. The bark's rhythm: two notes, then wait.
 * The bass falls D C Bb A G (lament), then climbs A Bb C D (looking). At 14 the call is answered, C–A over F; at 16 the same
 * C–A comes an octave lower over Bb: hopeful, almost. Bar 20 is nearly silence, and the loop asks again.
 */
import type { Score } from './notation.ts';

export const title: Score = {
  id: 'title',
  beatsPerMinute: 60,
  beatsPerBar: 4,
  bars: 20,
  rubato: [[1, 1], [3, 0.99], [4, 1.02], [5, 0.98], [7.5, 1], [8.8, 1.08], [9, 0.98], [12, 0.96], [13.8, 1.0], [14, 1.05], [15, 1], [16, 1.05], [17, 1.02], [19, 1.06], [21, 1]],
  stems: {
    tune: [{ instrument: 'clarinet', voices: [`
      r:4 | r:4 | p F4:1.5 D4:2.5 | r:4 |
      r:1 F4:1 D4:2 | < E4:1.5 D4:0.5 C4:2 | mp F4:1.5 > D4:1 Bb3:1.5 | p A3:3 r:1 |
      r:2 p C4:1 D4:1 | < F4:1.5 G4:0.5 D4:2, | mp G4:1.5 E4:1 D4:0.5 C4:1 | < F4:1 A4:1.5 G4:0.5 A4:1 |
      A4:1.5 F4:1.5 D4:1, | mf C5:1.5 A4:2.5, | > Bb4:1 A4:0.5 G4:1.5 F4:1, | p C4:1.5 A3:2.5 |
      r:4 | pp r:1 Bb3:1 G3:2 | r:4 | r:4 |`] }],
    high: [{ instrument: 'viola', voices: [`
      r:4 | ppp < A5:4~ | A5:4~ | pp A5:4~ | A5:4~ | A5:4~ | A5:4~ | A5:2 > ppp D6:2 |
      ppp < F6:4~ | F6:4 | p E6:4 | D6:4~ | D6:4 | A6:4 | > G6:2 F6:2 | pp D6:4 |
      C6:4 | Bb5:4 | > A5:4~ | A5:2 ppp r:2 |`, `
      r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 |
      ppp < C6:4 | D6:4 | pp C6:4 | A5:4~ | A5:4~ | A5:4 | > F5:4 | pp A5:4~ |
      A5:4 | G5:4 | > E5:4~ | E5:2 ppp r:2 |`] }],
    low: [{ instrument: 'bass', voices: [`
      r:4 | r:4 | pp D2:4 | C2:4 | < Bb1:4 | A1:4 | p G1:4 | > A1:3 pp r:1 |
      pp < A1:4 | Bb1:4 | p C2:4 | D2:3 C2:1 | Bb1:4 | mp C2:4 | > G1:2 C2:2 | p Bb1:4~ |
      > Bb1:4 | pp G1:4 | A1:4 | > D2:3 ppp r:1 |`] }, { instrument: 'cello', voices: [`
      r:4 | r:4 | pp A2:4~ | A2:4 | < D3:4 | C3:4 | p Bb2:4 | > D3:2 C3:1 pp r:1 |
      pp < F3:4~ | F3:2 D3:2 | p E3:4 | F3:3 E3:1 | D3:4 | mp F3:4 | > D3:2 F3:2~ | p F3:4~ |
      > F3:2 E3:2 | pp D3:2 Bb2:2 | D3:4 | > A2:3 ppp r:1 |`] }],
    pulse: [{ instrument: 'piano', voices: [`
      p r:1 F4:1.5 D4:1.5 | r:1 E4:1 A4:2 | pp r:2 [F4 A4]:2 | r:1 E4:1 A4:1 D4:1 |
      p r:1 [F4 A4]:1 D4:2 | r:1 [E4 G4]:1 C4:2 | r:1 [F4 A4]:1 Bb3:1 D4:1 | pp r:1 [D4 E4]:1 [D4 E4]:1 A3:1 |
      p < C4:1 [F4 A4]:1 C5:1 [F4 A4]:1 | D4:1 [F4 G4]:1 D5:1 [F4 G4]:1 | E4:1 [G4 C5]:1 E4:1 [G4 D5]:1 | F4:1 [A4 C5]:1 F4:1 [G4 C5]:1 |
      D4:1 [F4 A4]:1 C5:1 [F4 A4]:1 | mp [F4 A4 C5]:2 r:1 [A4 C5]:1 | > [F4 Bb4]:1 D4:1 [F4 Bb4]:1 [G4 C5]:1 | pp r:1 [D4 F4 A4]:3 |
      r:1 [E4 A4]:1 C5:2 | r:1 [D4 G4]:1 Bb4:2 | r:1 [D4 E4]:1 A4:2 | r:4 |`, `
      p D3:4 | D3:4 | pp [D2 A2]:4 | C3:4 |
      p Bb2:2 F3:2 | A2:2 G3:2 | G2:2 D3:2 | pp A2:2 G3:2 |
      p < A2:2 F3:2 | Bb2:2 G3:2 | C3:2 G3:2 | D3:2 A3:1 C3:1 |
      Bb2:2 F3:2 | mp C3:2 A3:2 | > G2:2 C3:2 | pp Bb2:4 |
      Bb2:2 A3:2 | G2:2 D3:2 | A2:4 | [D2 A2]:4 |`] }],
  },
};
