/** Chance for the ear only: small, seeded, never the same take twice running. */
export interface Variety {
  /** 0 ≤ x < 1 */
  next(): number;
  /** An index below `count`, not the one `key` had last while there is another. */
  pick(key: string, count: number): number;
}
export function createVariety(seed = 1): Variety {
  let state = seed >>> 0;
  const last = new Map<string, number>();
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  return {
    next,
    pick(key, count) {
      const before = last.get(key);
      const free = before === undefined || count < 2 ? count : count - 1;
      let index = Math.floor(next() * free);
      if (free < count && index >= before!) index++;
      last.set(key, index);
      return index;
    },
  };
}
