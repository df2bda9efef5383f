// biome-ignore-all format: music reads by the bar
/**
 * "Small Things". F major and its D minor; 28 bars of 3/4 at 72 = 70 s. A waltz that will not put its third beat down.
 * Three phrases for three gifts; each opens with F–D. In the third the bass goes down D C B Bb A G under D–B (G major,
 * bright: he has seen something) then D–Bb (the same two steps, the light gone). Ends on C11, asking.
 */
import type { Score } from './notation.ts';

export const chapter2: Score = {
  id: 'chapter2',
  beatsPerMinute: 72,
  beatsPerBar: 3,
  bars: 28,
  rubato: [[1, 1.02], [3, 0.99], [7, 1], [8.7, 1.06], [9, 0.98], [15, 1], [16.7, 1.07], [17, 0.97], [19, 1], [21, 1], [24, 1.06], [25, 1.02], [26, 1], [28, 1.04], [29, 1.02]],
  stems: {
    tune: [{ instrument: 'clarinet', voices: [`
      r:3 | r:3 | p F5:1 D5:2 | r:3 | F5:1 D5:1 C5:1 | < Bb4:1 D5:1 F5:1, | mp G5:1 > E5:2 | p r:3 |
      r:1 p A4:1 C5:1 | < E5:2 C5:1, | mp F5:1 D5:2 | r:1 D5:0.5 E5:0.5 F5:1 | G5:1.5 > F5:0.5 D5:1 | C5:1 A4:2, | p D5:2 C5:0.5 D5:0.5 | C5:2 r:1 |
      mp < A5:1 F5:1 D5:1 | mf E5:2 > D5:1, | mp D5:1 B4:2, | > D5:1 Bb4:2, | p C5:1 A4:2 | r:1 D5:1 Bb4:1 | < F4:1 A4:1 D5:1 | mp > E5:3 |
      p F5:1 D5:2 | r:1 > C5:1 A4:1 | pp G4:3 | r:3 |`] }],
    high: [{ instrument: 'viola', voices: [`
      ppp < C6:3~ | C6:3 | pp A5:3~ | A5:3~ | A5:3 | Bb5:3 | > D6:3~ | D6:2 ppp r:1 |
      pp C6:3~ | C6:3 | D6:3~ | D6:3 | Bb5:3 | C6:3 | F6:3~ | > F6:2 ppp r:1 |
      pp < F6:3 | D6:3~ | p D6:3~ | D6:3 | > F6:3 | pp D6:3~ | D6:3~ | D6:3~ |
      p D6:3 | > F6:1 D6:2 | pp C6:3~ | > C6:2 ppp r:1 |`, `
      r:3 | r:3 | r:3 | r:3 | r:3 | r:3 | r:3 | r:3 |
      ppp A5:3 | G5:3 | F5:3~ | F5:3~ | F5:3~ | F5:3 | A5:3 | > F5:2 ppp r:1 |
      pp A5:3~ | A5:3 | G5:3~ | G5:3 | A5:3~ | A5:3 | F5:3 | G5:3 | pp A5:3~ | > A5:3 | ppp r:3 | r:3 |`] }],
    low: [{ instrument: 'bass', voices: [`
      r:3 | r:3 | pp D2:3~ | D2:3 | Bb1:3 | G1:3 | C2:3~ | > C2:2 ppp r:1 |
      pp F2:3 | E2:3 | D2:3~ | D2:3 | < G1:3 | A1:3 | Bb1:3 | p > C2:2 pp r:1 |
      p D2:3 | C2:3 | B1:3 | Bb1:3 | > A1:3 | pp G1:3 | Bb1:3 | < A1:3 | p D2:3 | > Bb1:3 | pp > C2:3 | ppp r:3 |`] }, { instrument: 'cello', voices: [`
      r:3 | r:3 | pp A2:3 | C3:3 | D3:3~ | D3:3 | F3:3~ | > F3:2 ppp r:1 |
      pp C3:3~ | C3:3 | A2:3 | Bb2:3 | < D3:3 | F3:3 | D3:3 | p > F3:2 pp r:1 |
      p F3:3~ | F3:2 E3:1 | D3:3~ | D3:3 | > C3:3 | pp Bb2:3 | D3:3~ | < D3:3 | p F3:3~ | > F3:3~ | pp > F3:3 | ppp r:3 |`] }],
    pulse: [{ instrument: 'piano', voices: [`
      p r:1 [A4 C5]:1 [G4 C5]:1 | r:1 [A4 C5]:2 | r:1 [F4 A4]:1 [E4 A4]:1 | r:1 [F4 A4]:2 | r:1 [F4 A4]:1 [D4 A4]:1 | r:1 [F4 Bb4]:2 | r:1 [F4 Bb4]:1 [D4 G4]:1 | pp r:1 [F4 Bb4]:2 |
      p r:1 [A4 C5]:1 [F4 C5]:1 | r:1 [G4 C5]:2 | r:1 [F4 A4]:1 [D4 A4]:1 | r:1 [F4 Bb4]:2 | r:1 [F4 Bb4]:1 [D4 G4]:1 | r:1 [F4 C5]:2 | r:1 [F4 A4]:1 [F4 C5]:1 | pp r:1 [F4 G4]:2 |
      mp r:1 [F4 A4]:1 [D4 A4]:1 | r:1 [F4 A4]:2 | r:1 [G4 B4]:1 [D4 G4]:1 | > r:1 [G4 Bb4]:2 | p r:1 [F4 C5]:1 [F4 A4]:1 | r:1 [F4 A4]:2 | r:1 [F4 A4]:1 D5:1 | r:1 [D4 E4 G4]:2 |
      p r:1 [E4 A4]:2 | r:1 [D4 A4]:1 C5:1 | pp r:1 [F4 Bb4]:2 | r:3 |`, `
      p F3:3 | F3:3 | D3:3 | D3:3 | Bb2:3 | G2:3 | C3:3 | pp C3:3 |
      p F3:3 | E3:3 | D3:3 | D3:3 | G2:3 | A2:3 | Bb2:3 | pp C3:3 |
      mp D3:3 | C3:3 | B2:3 | Bb2:3 | p A2:3 | G2:3 | Bb2:3 | A2:3 |
      p D3:3 | Bb2:3 | pp C3:3 | r:3 |`] }],
  },
};
