/**
 * Makes all sound of the game: `tsx tools/audio/build.ts` renders every recipe into out/audio (WAV) and encodes
 * assets/audio. With names (`… build.ts meow title`) only those that begin so are made anew.
 * Needs ffmpeg; the score needs fluidsynth and the MuseScore General sound font (see score/render.ts).
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import {
  type Bank,
  banks,
  type LoopName,
  type Piece,
  pieces,
  type SoundName,
  type Stem,
  stems,
} from '../../src/audio/cues.ts';
import type { Library, LoopFile, Take } from '../../src/audio/library.ts';
import { type Loop, loops, type Recipe, recipes } from './catalogue.ts';
import type { Mono, Sound, Stereo } from './dsp/signal.ts';
import { readWave, writeWave } from './dsp/wave.ts';
import { finish, levelled } from './finish.ts';
import { loudnessOf, truePeakOf } from './measure/loudness.ts';
import { type Packed, packLoop, packSprite } from './pack.ts';
import { renderPiece } from './score/render.ts';
import { scores, stemRates } from './score/scores.ts';

const SCRATCH = 'out/audio';
const ASSETS = 'assets/audio';
const wanted = process.argv.slice(2);
const anew = (name: string): boolean => wanted.length === 0 || wanted.some((w) => name.startsWith(w));

/** The WAV of that name, made if it is asked for or missing. */
function rendered(name: string, make: () => Sound): Sound {
  const path = join(SCRATCH, `${name}.wav`);
  if (anew(name) || !existsSync(path)) {
    writeWave(path, make());
    console.log(name);
  }
  const channels = readWave(path);
  return channels.length === 2 ? (channels as Stereo) : channels[0]!;
}
const renderTakes = (name: string, recipe: Recipe): Sound[] =>
  Array.from({ length: recipe.takes }, (_, i) => {
    const take = `${name}-${i + 1}`;
    return rendered(take, () => finish(recipe, take));
  });
const renderLoop = (name: string, loop: Loop): Sound =>
  rendered(name, () => levelled(loop.make(), loop.level, 'integrated'));

function packBank(to: Packed, bank: Bank, takes: Library['takes']): void {
  const own = (Object.entries(recipes) as [SoundName, Recipe][]).filter(([, r]) => r.bank === bank);
  const all = own.flatMap(([name, r]) => renderTakes(name, r).map((sound) => ({ name, sound })));
  for (const [file, wide] of [
    [bank, false],
    [`${bank}-wide`, true],
  ] as const) {
    const part = all.filter(({ sound }) => Array.isArray(sound) === wide);
    if (part.length === 0) continue;
    const rates = wide ? { opus: 48, aac: 64 } : { opus: 40, aac: 56 };
    const packed = packSprite(
      to,
      file,
      bank,
      part.map(({ sound }) => sound),
      rates,
    );
    part.forEach(({ name }, i) => {
      takes[name] = [...(takes[name] ?? []), packed[i]!];
    });
  }
}

function packPiece(to: Packed, piece: Piece): { files: Record<Stem, LoopFile>; mix: Library['mixes'][Piece] } {
  const missing = stems.some((stem) => !existsSync(join(SCRATCH, `${piece}-${stem}.wav`)));
  if (anew(piece) || missing) {
    for (const [stem, sound] of renderPiece(scores[piece])) writeWave(join(SCRATCH, `${piece}-${stem}.wav`), sound);
    console.log(piece);
  }
  const mix: Mono[] = [];
  const files = Object.fromEntries(
    stems.map((stem) => {
      const channels = readWave(join(SCRATCH, `${piece}-${stem}.wav`));
      for (const c of [0, 1]) {
        const from = channels[c] ?? channels[0]!;
        mix[c] = mix[c] ? mix[c].map((v, i) => v + from[i]!) : from.slice();
      }
      const sound = channels.length === 2 ? (channels as Stereo) : channels[0]!;
      return [stem, packLoop(to, `${piece}-${stem}`, 'score', sound, stemRates[stem])];
    }),
  ) as Record<Stem, LoopFile>;
  const lufs = Number(loudnessOf(mix).integrated.toFixed(2));
  return { files, mix: { lufs, peak: Number(truePeakOf(mix).toFixed(2)) } };
}

function build(): void {
  mkdirSync(SCRATCH, { recursive: true });
  mkdirSync(ASSETS, { recursive: true });
  const packed: Packed = { files: {}, folder: ASSETS };
  const takes = {} as Record<SoundName, Take[]>;
  for (const bank of banks) packBank(packed, bank, takes);
  const loopFiles = Object.fromEntries(
    (Object.entries(loops) as [LoopName, Loop][]).map(([name, loop]) => [
      name,
      packLoop(packed, name, loop.bank, renderLoop(name, loop), loop),
    ]),
  ) as Library['loops'];
  const music = {} as Library['music'];
  const mixes = {} as Library['mixes'];
  for (const piece of pieces) {
    const { files, mix } = packPiece(packed, piece);
    music[piece] = files;
    mixes[piece] = mix;
  }
  const library: Library = { files: packed.files, takes, loops: loopFiles, music, mixes };
  for (const file of readdirSync(ASSETS)) {
    if (file !== 'index.json' && !(parse(file).name in packed.files)) rmSync(join(ASSETS, file));
  }
  writeFileSync(join(ASSETS, 'index.json'), `${JSON.stringify(library, null, 1)}\n`);
  report(library);
}

function report(library: Library): void {
  for (const bank of [...banks, 'score']) {
    const files = Object.values(library.files).filter((f) => f.bank === bank);
    const kb = (type: 'webm' | 'm4a'): string =>
      `${Math.round(files.reduce((s, f) => s + f.bytes[type], 0) / 1024)} KB ${type}`;
    console.log(`${bank.padEnd(10)} ${kb('webm')}, ${kb('m4a')}`);
  }
  for (const [piece, mix] of Object.entries(library.mixes)) console.log(`${piece}: ${mix.lufs} LUFS, ${mix.peak} dBTP`);
}

build();
