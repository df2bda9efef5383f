/**
 * Every payment of trust (STORY.md 4): an act is paid by the flag a wait sets, a story step by the end of its knot.
 * Amounts are points of 100. The ink's `# trust:` tags mark where each is felt.
 */
export interface TrustRow {
  id: string;
  amount: number;
  by: { flag: string } | { knot: string };
}

export const trustTable: TrustRow[] = [
  { id: 'a_answer', amount: 2, by: { flag: 'answered' } },
  { id: 'a_creep', amount: 3, by: { flag: 'crept' } },
  { id: 't_meet', amount: 5, by: { knot: 'm1_touch' } },
  { id: 'a_string', amount: 4, by: { flag: 'gave_string' } },
  { id: 't_stone', amount: 3, by: { knot: 'm2_1_stone' } },
  { id: 'a_stone', amount: 1, by: { flag: 'rested_stone' } },
  { id: 'a_beetle', amount: 4, by: { flag: 'gave_beetle' } },
  { id: 't_cloth', amount: 3, by: { knot: 'm2_2_cloth' } },
  { id: 'a_cloth', amount: 1, by: { flag: 'lay_on_cloth' } },
  { id: 'a_feather', amount: 4, by: { flag: 'gave_feather' } },
  { id: 't_flower', amount: 4, by: { knot: 'm2_3_flower' } },
  { id: 'a_flower', amount: 1, by: { flag: 'smelled_flower' } },
  { id: 'a_blink', amount: 4, by: { flag: 'blinked' } },
];

const none: TrustRow[] = [];
const byFlag = new Map<string, TrustRow[]>();
const byKnot = new Map<string, TrustRow[]>();
for (const row of trustTable) {
  const [map, key] = 'flag' in row.by ? [byFlag, row.by.flag] : [byKnot, row.by.knot];
  map.set(key, [...(map.get(key) ?? []), row]);
}

export const trustForFlag = (flag: string): TrustRow[] => byFlag.get(flag) ?? none;
export const trustForKnot = (knot: string): TrustRow[] => byKnot.get(knot) ?? none;
