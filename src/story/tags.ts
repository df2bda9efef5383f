/**
 * The script's tags (`# sfx: bark_low`) as data. The lists are all that the game can do at a word's asking:
 * a name that is not in them stops the build, and a reader of cues that forgets one does not compile.
 */
import type { Stage } from '../sim/level.ts';

export const sounds = [
  'rain_heavy',
  'thunder_far',
  'growl_low',
  'bark_low',
  'meow_small',
  'whine',
  'purr_rough',
  'call_rusty',
  'call_jasper',
  'crunch',
  'glass',
] as const;
export type Sound = (typeof sounds)[number];

export const poses = {
  jasper: [
    'shake',
    'swipe',
    'sniff',
    'freeze_tail_tucked',
    'flatten',
    'creep',
    'sniff_both',
    'paw_nose',
    'rub',
    'carry',
    'chin_rest',
    'twitch',
    'loaf',
    'blink',
    'turn',
  ],
  rusty: ['nose', 'dig', 'wag', 'dream', 'up'],
} as const;
export type Actor = keyof typeof poses;
export const actors = Object.keys(poses) as Actor[];
export type JasperPose = (typeof poses.jasper)[number];
export type RustyPose = (typeof poses.rusty)[number];

export const effects = ['flash_soft', 'dust', 'feather_burst'] as const;
export type Effect = (typeof effects)[number];

export const shots = ['rusty', 'wide'] as const;
export type Shot = (typeof shots)[number];

/** `cut` silences; the others name the stem or bed that comes in */
export const musics = ['rain', 'high', 'cut'] as const;
export type Music = (typeof musics)[number];

/** where an actor walks while the words show: the mark of this stage, or Jasper's side */
export const places = ['mark', 'jasper'] as const;
export type Place = (typeof places)[number];

export const faces = ['left', 'right', 'jasper'] as const;
export type Face = (typeof faces)[number];

/** The acts that may end a stage (DESIGN.md 7). */
export const waits = [
  'voice',
  'call',
  'swipe',
  'paw',
  'sniff',
  'walk_past',
  'leave_or_pass',
  'leave_or_eat',
  'leave_or_bat',
  'crouch',
  'twitch',
  'blink',
] as const;
export type Wait = (typeof waits)[number];

export type Cue =
  | { kind: 'sfx'; sound: Sound }
  | { kind: 'pose'; actor: 'jasper'; pose: JasperPose }
  | { kind: 'pose'; actor: 'rusty'; pose: RustyPose }
  | { kind: 'fx'; effect: Effect }
  | { kind: 'cam'; shot: Shot }
  | { kind: 'music'; music: Music }
  /** where a payment is felt; the simulation alone pays */
  | { kind: 'trust'; id: string }
  | { kind: 'to'; actor: Actor; place: Place }
  | { kind: 'face'; actor: Actor; face: Face }
  | ({ kind: 'wait'; wait: Wait } & Stage);
export type CueKind = Cue['kind'];

/** What a tag got wrong, and the mend; whoever knows the place adds it. */
export class TagError extends Error {}

const TICKS_A_SECOND = 60;

/** `sfx: bark_low` as data. Throws a TagError for a kind, name or form that does not exist. */
export function parseTag(tag: string): Cue {
  const [, kind, rest] = /^(\w+):\s*(.*?)\s*$/.exec(tag.trim()) ?? [];
  if (kind === undefined || rest === undefined) throw new TagError(`tag "${tag}" must read "kind: argument"`);
  if (!Object.hasOwn(parsers, kind))
    throw new TagError(`there is no tag "${kind}"; known are ${Object.keys(parsers).join(', ')}`);
  return parsers[kind as CueKind](rest);
}

const parsers: { [K in CueKind]: (rest: string) => Extract<Cue, { kind: K }> } = {
  sfx: (rest) => ({ kind: 'sfx', sound: oneOf(sounds, rest, 'sfx') }),
  pose: parsePose,
  fx: (rest) => ({ kind: 'fx', effect: oneOf(effects, rest, 'fx') }),
  cam: (rest) => ({ kind: 'cam', shot: oneOf(shots, rest, 'cam') }),
  music: (rest) => ({ kind: 'music', music: oneOf(musics, rest, 'music') }),
  trust(rest) {
    if (!/^[at]_\w+$/.test(rest)) throw new TagError(`trust: "${rest}" is no payment; write one such as a_answer`);
    return { kind: 'trust', id: rest };
  },
  to(rest) {
    const [actor = '', place = ''] = rest.split(/\s+/);
    return { kind: 'to', actor: oneOf(actors, actor, 'to'), place: oneOf(places, place, `to: ${actor}`) };
  },
  face(rest) {
    const [actor = '', face = ''] = rest.split(/\s+/);
    return { kind: 'face', actor: oneOf(actors, actor, 'face'), face: oneOf(faces, face, `face: ${actor}`) };
  },
  wait: parseWait,
};

function parsePose(rest: string): Extract<Cue, { kind: 'pose' }> {
  const ofRusty = /^rusty_(.*)$/.exec(rest)?.[1];
  return ofRusty === undefined
    ? { kind: 'pose', actor: 'jasper', pose: oneOf(poses.jasper, rest, 'pose') }
    : { kind: 'pose', actor: 'rusty', pose: oneOf(poses.rusty, ofRusty, 'pose: rusty_') };
}

/** `voice 4s => answered`, `call required`: act, seconds until it ends by itself, the flag that the act sets. */
function parseWait(rest: string): Extract<Cue, { kind: 'wait' }> {
  const form = /^(\w+)(?:\s+(\d+(?:\.\d+)?)s)?(\s+required)?(?:\s+=>\s+(\w+))?$/.exec(rest);
  if (!form) throw new TagError(`wait: "${rest}" must read like "voice 4s => answered" or "call required"`);
  const [, wait = '', seconds, required, flag = ''] = form;
  if (seconds !== undefined && required !== undefined)
    throw new TagError(`wait: "${rest}" cannot both time out and be required; keep one of the two`);
  return {
    kind: 'wait',
    wait: oneOf(waits, wait, 'wait'),
    ticks: Math.round(Number(seconds ?? 0) * TICKS_A_SECOND),
    flag,
    required: required !== undefined,
  };
}

function oneOf<T extends string>(names: readonly T[], name: string, what: string): T {
  const found = names.find((n) => n === name);
  if (found === undefined) throw new TagError(`${what}: there is no "${name}"; known are ${names.join(', ')}`);
  return found;
}
