/** Runs from outside: a link, a replay file, an input text. Nothing they claim is believed. */
import { playTas } from '../run/playTas.ts';
import { createReplay, decodeReplay, MAX_FILE_BYTES, type Replay, ReplayError } from '../run/replay.ts';
import { parseTas } from '../run/tas.ts';
import type { Level } from '../sim/level.ts';

const extensionOf = (name: string): string => /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

export const isSplitsFile = (name: string): boolean => extensionOf(name) === 'lss';

/**
 * The run in a file; an input text is played once for its inputs. Throws an Error that says what is wrong and what to do.
 * @param levelOf throws for a level that there is not
 */
export async function readRunFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  levelOf: (id: string) => Promise<Level>,
): Promise<Replay> {
  if (bytes.length > MAX_FILE_BYTES)
    throw new ReplayError(`it is larger than ${MAX_FILE_BYTES} bytes, so it is no run`);
  if (extensionOf(name) === 'tas') return readTas(name, new TextDecoder().decode(bytes), levelOf);
  if (extensionOf(name) === 'replay') return decodeReplay(bytes);
  throw new ReplayError('it is none of .replay, .tas and .lss; drop one of those');
}

async function readTas(name: string, text: string, levelOf: (id: string) => Promise<Level>): Promise<Replay> {
  const tas = parseTas(text, name);
  const level = await levelOf(tas.level);
  const { reason, log } = playTas(level, tas);
  if (reason !== undefined) throw new ReplayError(reason);
  return createReplay(level, tas.start, log);
}
