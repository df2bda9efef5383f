/**
 * A run that can be proven: where it began, every input, and the hash it ended at.
 * As bytes: format version, checksum of the rest (4 bytes, little-endian), raw deflate of the fields in written order.
 */
import { hashPlain } from '../sim/hash.ts';
import { ASSISTS, assistNames, Button, INPUT_MASK } from '../sim/input.ts';
import type { Level } from '../sim/level.ts';
import { createWorld, hashWorld, tick } from '../sim/tick.ts';
import { SIM_VERSION, type Start, type World } from '../sim/world.ts';
import { type ByteReader, createReader, createWriter } from './bytes.ts';
import { type InputLog, inputsOf, inputsUsed, logTicks } from './inputLog.ts';
import { deflate, fromBase64Url, inflate, toBase64Url } from './pack.ts';

export interface Replay {
  simVersion: number;
  levelId: string;
  /** of everything the simulation reads, the story's skeletons included */
  levelHash: number;
  /** id of a category, '' for none */
  category: string;
  /** assist bits used, and SLOWED */
  assists: number;
  start: Start;
  log: InputLog;
  /** hash of the world after the last tick */
  finalHash: number;
  /** hash after each 60th tick, so that a run that differs names where; [] in links */
  goldens: number[];
}

const FORMAT = 1;
const HEAD = 5;
/** Two hours of ticks: more than anyone's longest level. */
export const MAX_TICKS = 2 * 60 * 60 * 60;
export const MAX_FILE_BYTES = 1 << 20;
const MAX_UNPACKED_BYTES = 8 << 20;
const MAX_NAMES = 1000;
/** A link longer than this is cut by some programs; offer a file instead. */
export const MAX_LINK_CHARS = 8192;
/** Ticks from one golden hash to the next. */
export const GOLDEN_EVERY = 60;
/** Before the base64url text of a replay in a URL's fragment. */
const FRAGMENT = '#run=';

/** The message says what is wrong with a file or a link and what to do. */
export class ReplayError extends Error {}

/** A replay of a log from its start, played once more here for its hashes. Throws a ReplayError if it is too long. */
export function createReplay(
  level: Level,
  start: Start,
  log: InputLog,
  { category = '', assists = 0, goldens = false } = {},
): Replay {
  if (logTicks(log) > MAX_TICKS) throw new ReplayError(`it is longer than ${MAX_TICKS} ticks, so it cannot be kept`);
  const hashes: number[] = [];
  const world = playLog(level, start, log, (w) => {
    if (goldens && w.tick % GOLDEN_EVERY === 0) hashes.push(hashWorld(w));
  });
  return {
    simVersion: SIM_VERSION,
    levelId: level.id,
    levelHash: level.hash,
    category,
    assists: assists | (inputsUsed(log) & ASSISTS),
    start,
    log,
    finalHash: hashWorld(world),
    goldens: hashes,
  };
}

/** The world a log leads to. `afterTick` may end it early by returning true. */
export function playLog(
  level: Level,
  start: Start,
  log: InputLog,
  afterTick: (world: World) => unknown = () => {},
): World {
  const world = createWorld(level, start);
  for (const input of inputsOf(log)) {
    tick(level, world, input);
    if (afterTick(world) === true) break;
  }
  return world;
}

export type Verdict = { ok: true; time: number; ticks: number } | { ok: false; error: string };

/**
 * Plays a replay and believes nothing it claims. Bounded before it simulates. `time` is ticks.
 * @param lacks what its end lacks for more that it claims, or null
 */
export function verifyReplay(
  level: Level,
  replay: Replay,
  lacks: (world: World) => string | null = () => null,
): Verdict {
  const error = mismatchOf(level, replay);
  if (error !== null) return { ok: false, error };
  const ticks = logTicks(replay.log);
  let split: number | null = null;
  const world = playLog(level, replay.start, replay.log, (w) => {
    const golden = w.tick % GOLDEN_EVERY === 0 ? replay.goldens[w.tick / GOLDEN_EVERY - 1] : undefined;
    if (golden !== undefined && golden !== hashWorld(w)) split = w.tick;
    return split !== null || w.exited !== '';
  });
  if (split !== null) {
    return { ok: false, error: `it differs from its record between ticks ${split - GOLDEN_EVERY + 1} and ${split}` };
  }
  if (world.exited === '') return { ok: false, error: `it ends after ${ticks} ticks without reaching an exit` };
  if (world.tick < ticks) {
    return { ok: false, error: `it reaches the exit at tick ${world.tick} but goes on to ${ticks}` };
  }
  if (hashWorld(world) !== replay.finalHash) return { ok: false, error: 'it ends in another state than it claims' };
  const lack = lacks(world);
  if (lack !== null) return { ok: false, error: lack };
  return { ok: true, time: world.time, ticks };
}

/** What makes a replay not worth simulating, or null. */
const mismatchOf = (level: Level, replay: Replay): string | null =>
  foreignTo(level, replay) ?? damageOf(replay, level.id);

/** Why a replay may play out otherwise here than where it was made, or null. */
export function foreignTo(level: Level, replay: Replay): string | null {
  if (replay.simVersion !== SIM_VERSION) {
    return `it was made under rules version ${replay.simVersion}; this game plays version ${SIM_VERSION}`;
  }
  if (replay.levelId === level.id && replay.levelHash !== level.hash) {
    return `level ${level.id} has changed since it was made`;
  }
  return null;
}

/** What makes it impossible to play at all, or null. */
export function damageOf(replay: Replay, levelId: string): string | null {
  if (replay.levelId !== levelId) return `it is of level ${replay.levelId}, not ${levelId}`;
  if (replay.start.trust > 100) return `it starts with a trust of ${replay.start.trust}; the most there is is 100`;
  const { masks, lengths } = replay.log;
  if (masks.length !== lengths.length || lengths.some((n) => !Number.isSafeInteger(n) || n < 1)) {
    return 'its input log is damaged';
  }
  if (logTicks(replay.log) > MAX_TICKS) return `it is longer than ${MAX_TICKS} ticks`;
  if (masks.some((mask) => mask < 0 || (mask & ~INPUT_MASK) !== 0)) return 'its input log holds an unknown button';
  if ((replay.assists & ASSISTS) !== (inputsUsed(replay.log) & ASSISTS)) {
    const names = assistNames.filter((n) => inputsUsed(replay.log) & Button[n]);
    return `its header and its inputs name different assists; the inputs use ${names.join(' and ') || 'none'}`;
  }
  return null;
}

/** The bytes of a replay file. */
export async function encodeReplay(replay: Replay): Promise<Uint8Array<ArrayBuffer>> {
  const w = createWriter();
  w.number(replay.simVersion);
  w.text(replay.levelId);
  w.number(replay.levelHash);
  w.text(replay.category);
  w.number(replay.assists);
  w.text(replay.start.from);
  w.number(replay.start.trust);
  for (const names of [replay.start.flags, replay.start.paid, replay.start.memories]) w.list(names, w.text);
  w.list(replay.log.masks, w.number); // two columns: alike beside alike deflates better
  w.list(replay.log.lengths, w.number);
  w.number(replay.finalHash);
  w.list(replay.goldens, w.number);
  const body = await deflate(w.done());
  const bytes = new Uint8Array(HEAD + body.length);
  bytes[0] = FORMAT;
  new DataView(bytes.buffer).setUint32(1, hashPlain(body), true);
  bytes.set(body, HEAD);
  return bytes;
}

function readFields(r: ByteReader): Replay {
  const names = () => r.list(MAX_NAMES, r.text);
  return {
    simVersion: r.number(),
    levelId: r.text(),
    levelHash: r.number(),
    category: r.text(),
    assists: r.number(),
    start: { from: r.text(), trust: r.number(), flags: names(), paid: names(), memories: names() },
    log: { masks: r.list(MAX_TICKS, r.number), lengths: r.list(MAX_TICKS, r.number) },
    finalHash: r.number(),
    goldens: r.list(MAX_TICKS / GOLDEN_EVERY, r.number),
  };
}

/** Reads a replay file. Throws a ReplayError that says what is wrong; what it returns is not yet verified. */
export async function decodeReplay(bytes: Uint8Array<ArrayBuffer>): Promise<Replay> {
  if (bytes.length > MAX_FILE_BYTES) throw new ReplayError(`it is larger than ${MAX_FILE_BYTES} bytes`);
  if (bytes.length <= HEAD) throw new ReplayError('it is not a replay: too short');
  if (bytes[0] !== FORMAT) {
    throw new ReplayError(`it is not a replay of format ${FORMAT}; it was damaged, or a newer game made it`);
  }
  const body = bytes.slice(HEAD);
  if (new DataView(bytes.buffer, bytes.byteOffset).getUint32(1, true) !== hashPlain(body)) {
    throw new ReplayError('it is damaged: its checksum is wrong; copy or download it again');
  }
  try {
    const reader = createReader(await inflate(body, MAX_UNPACKED_BYTES));
    const replay = readFields(reader);
    if (!reader.atEnd()) throw new Error('there is more after its end');
    return replay;
  } catch (cause) {
    throw new ReplayError(`it cannot be read: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** `#run=…`, to be put after the game's address. Golden hashes stay out of links. */
export const replayToFragment = async (replay: Replay): Promise<string> =>
  FRAGMENT + toBase64Url(await encodeReplay({ ...replay, goldens: [] }));

/** Reads a link, its fragment, or the bare text after `#run=`. Throws a ReplayError. */
export async function replayFromLink(link: string): Promise<Replay> {
  const at = link.indexOf(FRAGMENT);
  const text = (at < 0 ? link : link.slice(at + FRAGMENT.length)).trim();
  const bytes = text.length > (MAX_FILE_BYTES * 4) / 3 ? null : fromBase64Url(text);
  if (bytes === null || bytes.length === 0) {
    throw new ReplayError(`it is not a link of a run; one looks like https://…/${FRAGMENT}AbC…`);
  }
  return decodeReplay(bytes);
}
