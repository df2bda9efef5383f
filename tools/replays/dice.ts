/** Seeded chance for tools (mulberry32): the same seed, the same files. */
export interface Dice {
  /** 0 to 1 */
  roll(): number;
  /** a whole number from 0, below `sides` */
  below(sides: number): number;
}

export function createDice(seed: number): Dice {
  let a = seed | 0;
  const roll = (): number => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { roll, below: (sides) => Math.floor(roll() * sides) };
}
