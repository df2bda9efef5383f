/** What keys and buttons are called: as they are printed on the device in hand. */
import type { Bindings, Code, PlayAction, Table } from './input/bindings.ts';
import type { Device } from './input/readInput.ts';
import { messages } from './ui/messages.ts';
import type { Asked } from './ui/state.ts';

const actions: Record<Asked, PlayAction> = {
  voice: 'voice',
  call: 'voice',
  swipe: 'paw',
  paw: 'paw',
  sniff: 'paw',
  walk_past: 'right',
  leave_or_pass: 'paw',
  leave_or_eat: 'paw',
  leave_or_bat: 'paw',
  crouch: 'down',
  twitch: 'voice',
  blink: 'voice',
  drop: 'jump',
};

/** Buttons 0 to 16 of the standard gamepad. */
const common = { stick: ['L3', 'R3'], cross: ['↑', '↓', '←', '→'] };
const padNames = {
  xbox: ['A', 'B', 'X', 'Y', 'LB', 'RB', 'LT', 'RT', 'View', 'Menu', ...common.stick, ...common.cross, 'Xbox'],
  playstation: [
    ...['✕', '○', '□', '△', 'L1', 'R1', 'L2', 'R2', 'Create', 'Options'],
    ...[...common.stick, ...common.cross, 'PS'],
  ],
  nintendo: ['B', 'A', 'Y', 'X', 'L', 'R', 'ZL', 'ZR', '−', '+', ...common.stick, ...common.cross, 'Home'],
};

/** Browsers name the maker by number or by word: 054c Sony, 057e Nintendo. */
function padNamesOf(id: string): string[] {
  if (/054c|sony|playstation|dual(shock|sense)/i.test(id)) return padNames.playstation;
  if (/057e|nintendo|joy-con|switch/i.test(id)) return padNames.nintendo;
  return padNames.xbox;
}

export interface Names {
  /** of a KeyboardEvent.code, or of a button of the pad last used */
  of(table: Table, code: Code): string;
  /** of what ends a wait; '' on touch, where the button itself is on the screen */
  prompt(wait: Asked, device: Device, bindings: Bindings): string;
}

/** @param padId of the pad last used, '' for none */
export function createNames(padId: () => string): Names {
  // a key's letter by its place; without such a map the letters are those of an American keyboard
  let layout: ReadonlyMap<string, string> = new Map();
  const { keyboard } = navigator as Navigator & { keyboard?: { getLayoutMap(): Promise<Map<string, string>> } };
  keyboard?.getLayoutMap().then(
    (map) => {
      layout = map;
    },
    () => {}, // a frame may not ask: the codes have to do
  );

  function of(table: Table, code: Code): string {
    if (table === 'pad') return padNamesOf(padId())[code as number] ?? String(code);
    const named = (messages.keys as Record<string, string>)[code];
    return named ?? layout.get(code as string)?.toUpperCase() ?? (code as string).replace(/^(Key|Digit)/, '');
  }

  return {
    of,
    prompt(wait, device, bindings) {
      if (device === 'touch') return '';
      const table = device === 'gamepad' ? 'pad' : 'keys';
      const [code] = bindings[table][actions[wait]];
      return code === undefined ? '' : of(table, code);
    },
  };
}
