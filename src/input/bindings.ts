/** Which key and pad button does what, as data that a player can change. */
import type { ButtonName } from '../sim/input.ts';

export const playActions = ['left', 'right', 'up', 'down', 'jump', 'paw', 'voice'] as const satisfies ButtonName[];
/** Not of the world: they never reach a log. */
export const commandActions = ['skip', 'menu', 'restart', 'restartRoom', 'mute', 'photo', 'frameStep'] as const;
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
    photo: ['KeyP'],
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
    // the right stick, pressed
    photo: [11],
    frameStep: [],
  },
};

export type HandName = 'left' | 'right';
/** All keys where one hand lies, its thumb on Space. */
export const oneHandKeys: Record<HandName, Bindings['keys']> = {
  left: {
    left: ['KeyA'],
    right: ['KeyD'],
    up: ['KeyW'],
    down: ['KeyS'],
    jump: ['Space'],
    paw: ['KeyE'],
    voice: ['KeyQ'],
    skip: ['KeyF'],
    menu: ['Escape', 'Digit1'],
    restart: ['KeyR'],
    restartRoom: ['KeyT'],
    mute: ['KeyV'],
    photo: ['KeyG'],
    frameStep: ['KeyB'],
  },
  right: {
    left: ['KeyJ', 'ArrowLeft'],
    right: ['KeyL', 'ArrowRight'],
    up: ['KeyI', 'ArrowUp'],
    down: ['KeyK', 'ArrowDown'],
    jump: ['Space'],
    paw: ['KeyO'],
    voice: ['KeyU'],
    skip: ['Enter'],
    menu: ['Escape', 'Backspace'],
    restart: ['KeyY'],
    restartRoom: ['KeyH'],
    mute: ['KeyM'],
    photo: ['KeyP'],
    frameStep: ['Period'],
  },
};

/** Without one of these a player is stuck. A pad's stick steers, whatever its buttons do. */
const needed: Record<Table, Action[]> = { keys: [...playActions, 'menu'], pad: ['jump', 'paw', 'voice', 'menu'] };
export const MOST_PER_ACTION = 4;
const PAD_BUTTONS = 17;
/** Keys that the browser or the system wants for itself. */
const reserved = /^(Tab|F\d+|Meta\w*|OS\w*|ContextMenu|PrintScreen|Unidentified|)$/;

export type Table = 'keys' | 'pad';
export type Code = string | number;
type Lists = Record<Action, Code[]>;

const canBe: Record<Table, (code: unknown) => boolean> = {
  keys: (code) => typeof code === 'string' && code.length < 32 && !reserved.test(code),
  pad: (code) => Number.isInteger(code) && Number(code) >= 0 && Number(code) < PAD_BUTTONS,
};

/** Bindings from outside made sound: what can be used is kept, and every other action has its defaults. */
export function readBindings(given: unknown): Bindings {
  const { keys, pad } = (given ?? {}) as Partial<Record<Table, unknown>>;
  return { keys: readTable('keys', keys), pad: readTable('pad', pad) } as Bindings;
}

function readTable(table: Table, given: unknown): Lists {
  const record = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const taken = new Set<Code>();
  const take = (codes: readonly Code[]): Code[] => {
    const free = [...new Set(codes)].filter((code) => !taken.has(code)).slice(0, MOST_PER_ACTION);
    for (const code of free) taken.add(code);
    return free;
  };
  const lists: Partial<Lists> = {};
  for (const action of actions) {
    const codes = record[action];
    if (Array.isArray(codes)) lists[action] = take(codes.filter(canBe[table]));
  }
  for (const action of actions) {
    const isMissing = lists[action] === undefined || (lists[action].length === 0 && needed[table].includes(action));
    if (isMissing) lists[action] = take(defaultBindings[table][action]);
  }
  const isStuck = needed[table].some((action) => lists[action]!.length === 0);
  return isStuck ? defaultBindings[table] : (lists as Lists);
}

/** Why a binding stays as it is: the browser keeps the key, there is no room, or an action would be left with none. */
export type Refusal = 'reserved' | 'full' | 'needed';

/**
 * Gives `code` to an action, in place of its code number `slot` or as one more. Whoever had it before gets the replaced
 * code in exchange.
 */
export function rebind(bindings: Bindings, table: Table, action: Action, slot: number, code: Code): Bindings | Refusal {
  if (!canBe[table](code)) return 'reserved';
  const next = structuredClone(bindings);
  const lists = next[table] as Lists;
  const old = lists[action][slot];
  const owner = actions.find((other) => lists[other].includes(code));
  if (owner !== undefined) {
    lists[owner] = lists[owner].flatMap((c) => (c !== code ? [c] : old === undefined ? [] : [old]));
  }
  lists[action][Math.min(slot, lists[action].length)] = code;
  if (lists[action].length > MOST_PER_ACTION) return 'full';
  return isSound(next, table) ? next : 'needed';
}

/** Takes code number `slot` from an action. */
export function unbind(bindings: Bindings, table: Table, action: Action, slot: number): Bindings | Refusal {
  const next = structuredClone(bindings);
  next[table][action].splice(slot, 1);
  return isSound(next, table) ? next : 'needed';
}

const isSound = (bindings: Bindings, table: Table): boolean =>
  needed[table].every((action) => bindings[table][action].length > 0);
