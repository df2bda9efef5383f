/** Facts of the story so far. They are set by the simulation alone; the script reads them. */
import { trustForFlag } from './trust.ts';
import type { World } from './world.ts';

export function hasFlags(world: Readonly<Pick<World, 'flags'>>, flags: readonly string[]): boolean {
  for (let i = 0; i < flags.length; i++) if (!world.flags[flags[i]!]) return false;
  return true;
}

export function setFlag(world: World, flag: string): void {
  if (flag === '' || world.flags[flag]) return;
  world.flags[flag] = true;
  world.events.push({ kind: 'flagSet', flag });
  for (const row of trustForFlag(flag)) payTrust(world, row);
}

/** Pays a row of the trust table, once per save. */
export function payTrust(world: World, row: { id: string; amount: number }): void {
  if (world.paid[row.id]) return;
  world.paid[row.id] = true;
  world.trust += row.amount;
  world.events.push({ kind: 'trustPaid', id: row.id, amount: row.amount });
}
