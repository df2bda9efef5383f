/** Which key and pad button does what, as data that a player can change. */
import type { ButtonName } from '../sim/input.ts';

export const playActions = ['left', 'right', 'up', 'down', 'jump', 'paw', 'voice'] as const satisfies ButtonName[];
/** Not of the world: they never reach a log. */
export const commandActions = ['skip', 'menu', 'restart', 'restartRoom', 'mute', 'frameStep'] as const;
export const actions = [...playActions, ...commandActions];
export type PlayAction = (typeof playActions)[number];
export type CommandAction = (typeof commandActions)[number];
export type Action = PlayAction | CommandAction;

export interface Bindings {
  /** KeyboardEvent.code, so that a key's place counts and not its letter */
  keys: Record<Action, string[]>;
  /** button numbers of the standard gamepad */
  pad: Record<Action, number[]>;
}

export const defaultBindings: Bindings = {
  keys: {
    left: ['ArrowLeft', 'KeyA'],
    right: ['ArrowRight', 'KeyD'],
    up: ['ArrowUp', 'KeyW'],
    down: ['ArrowDown', 'KeyS'],
    jump: ['Space', 'KeyZ'],
    paw: ['KeyX', 'KeyJ'],
    voice: ['KeyC', 'KeyK'],
    skip: ['Enter'],
    menu: ['Escape'],
    restart: ['KeyR'],
    restartRoom: ['Backspace'],
    mute: ['KeyM'],
    frameStep: ['Period'],
  },
  pad: {
    left: [14],
    right: [15],
    up: [12],
    down: [13],
    jump: [0],
    paw: [2],
    voice: [1],
    skip: [3],
    menu: [9],
    restart: [8],
    restartRoom: [],
    mute: [],
    frameStep: [],
  },
};

/** Without one of these a player is stuck. */
const needed: Action[] = [...playActions, 'menu'];
const MOST_PER_ACTION = 4;
const PAD_BUTTONS = 17;
/** Keys that the browser or the system wants for itself. */
const reserved = /^(Tab|F\d+|Meta\w*|OS\w*|ContextMenu|PrintScreen|Unidentified|)$/;

type Table = 'keys' | 'pad';

function problemsOf(table: Table, given: unknown, isCode: (code: unknown) => boolean): string[] {
  if (typeof given !== 'object' || given === null) return [`bindings.${table} is missing`];
  const problems: string[] = [];
  const taken = new Map<unknown, string>();
  const record = given as Record<string, unknown>;
  for (const name of Object.keys(record)) {
    if (!(actions as string[]).includes(name)) problems.push(`bindings.${table}.${name}: there is no such action`);
  }
  for (const action of actions) {
    const codes = record[action];
    if (!Array.isArray(codes) || codes.length > MOST_PER_ACTION) {
      problems.push(`bindings.${table}.${action}: must be a list of at most ${MOST_PER_ACTION}`);
      continue;
    }
    if (table === 'keys' && needed.includes(action) && codes.length === 0) {
      problems.push(`bindings.${table}.${action}: needs a key`);
    }
    for (const code of codes) {
      if (!isCode(code)) problems.push(`bindings.${table}.${action}: ${JSON.stringify(code)} cannot be used`);
      const other = taken.get(code);
      if (other !== undefined) problems.push(`bindings.${table}.${action}: ${code} already means ${other}`);
      taken.set(code, action);
    }
  }
  return problems;
}

/** What is wrong with bindings from a save or a file, one line each with its place; empty when they can be used. */
export function checkBindings(given: unknown): string[] {
  const { keys, pad } = (given ?? {}) as Partial<Record<Table, unknown>>;
  return [
    ...problemsOf('keys', keys, (code) => typeof code === 'string' && code.length < 32 && !reserved.test(code)),
    ...problemsOf('pad', pad, (code) => Number.isInteger(code) && Number(code) >= 0 && Number(code) < PAD_BUTTONS),
  ];
}

/** Bindings from outside, or the defaults where they cannot be used. */
export const readBindings = (given: unknown): Bindings =>
  checkBindings(given).length === 0 ? (given as Bindings) : defaultBindings;

/**
 * Gives `code` to an action, in place of its code number `slot` or as one more. Whoever had it before gets the replaced
 * code in exchange. Returns new bindings, or a message when the code cannot be used.
 */
export function rebind<T extends Table>(
  bindings: Bindings,
  table: T,
  action: Action,
  slot: number,
  code: Bindings[T][Action][number],
): Bindings | string {
  const next = structuredClone(bindings);
  const lists = next[table] as Record<Action, (string | number)[]>;
  const old = lists[action][slot];
  const owner = actions.find((other) => lists[other].includes(code));
  if (owner === action && old !== code) return `${code} already does this`;
  if (owner !== undefined) {
    lists[owner] = lists[owner].flatMap((c) => (c !== code ? [c] : old === undefined ? [] : [old]));
  }
  lists[action][Math.min(slot, lists[action].length)] = code;
  return checkBindings(next)[0] ?? next;
}
