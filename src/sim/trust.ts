/**
 * Every payment of trust (STORY.md 4): an act is paid by the flag a wait sets, a story step by the end of its
 * knot, at the latest by the level's exit.
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
  { id: 'a_warn', amount: 4, by: { flag: 'warned' } },
  { id: 'a_lid', amount: 4, by: { flag: 'took_lid' } },
  { id: 't_meal', amount: 5, by: { knot: 'm3_3_open' } },
  { id: 'a_whistle', amount: 5, by: { flag: 'has_whistle' } },
  { id: 'a_stay', amount: 4, by: { flag: 'stayed' } },
  { id: 't_under', amount: 5, by: { knot: 'm4_2_back' } },
  { id: 'a_latch', amount: 4, by: { flag: 'latch' } },
  { id: 'a_move', amount: 3, by: { flag: 'moved_over' } },
  { id: 't_home', amount: 5, by: { knot: 'm5_2_four' } },
  { id: 'a_call', amount: 3, by: { flag: 'called' } },
  { id: 'a_carry', amount: 4, by: { flag: 'gave_kept' } },
  { id: 'a_sit', amount: 5, by: { flag: 'sat' } },
  { id: 't_mast', amount: 5, by: { knot: 'm7_3_ride' } },
  { id: 't_hill', amount: 5, by: { knot: 'm8_1_yellow' } },
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
