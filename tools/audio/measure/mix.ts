/**
 * `tsx tools/audio/measure/mix.ts 1-1 2-1`: walkthroughs as they sound at the settings of a first visit, out of what
 * build.ts has rendered, in one channel; out/mix/*.wav to listen to, and how loud each layer is. Without the story's cues,
 * the score and the walls.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BedName, distance, type SoundName, soundOf, sounds } from '../../../src/audio/cues.ts';
import { createFootsteps } from '../../../src/audio/footsteps.ts';
import { hear } from '../../../src/audio/hearing.ts';
import { library } from '../../../src/audio/library.ts';
import { LIFT } from '../../../src/audio/mixer.ts';
import { createMurmur } from '../../../src/audio/murmurs.ts';
import { rainAround } from '../../../src/audio/shelter.ts';
import { createVariety } from '../../../src/audio/variety.ts';
import { inputsOf } from '../../../src/run/inputLog.ts';
import { playTas } from '../../../src/run/playTas.ts';
import { freshDocuments } from '../../../src/save/schema.ts';
import { createWorld, tick } from '../../../src/sim/tick.ts';
import { loadLevelFile, mapOf } from '../../loadLevel.ts';
import { readTas } from '../../readTas.ts';
import { filter } from '../dsp/filter.ts';
import { add, type Mono, RATE } from '../dsp/signal.ts';
import { readWave, writeWave } from '../dsp/wave.ts';
import { loudnessOf, truePeakOf } from './loudness.ts';

type Layer = 'bed' | 'steps' | 'voices' | 'things';
const TICK = RATE / 60; // samples
const { volume } = freshDocuments().settings;
const opened = new Map<string, Mono>();
const open = (name: string): Mono => {
  const known = opened.get(name) ?? readWave(join('out/audio', `${name}.wav`))[0]!;
  opened.set(name, known);
  return known;
};
const fader = (group: 'world' | 'animals' | 'music'): number => volume[group] ** 2 * LIFT[group];
const layerOf = (name: SoundName): Layer =>
  /^(step|land|paw)/.test(name)
    ? 'steps'
    : /^(meow|bark|whine|call|growl|purr|chirrup)/.test(name)
      ? 'voices'
      : 'things';

async function mix(id: string): Promise<void> {
  const tas = readTas(`tests/replays/${id}.tas`);
  const { level } = await loadLevelFile(mapOf(tas.level));
  const { log, ticks } = playTas(level, tas);
  const layers = {} as Record<Layer, Mono>;
  for (const layer of ['bed', 'steps', 'voices', 'things'] as const)
    layers[layer] = new Float64Array(ticks * TICK + RATE * 3);
  const variety = createVariety();
  const footsteps = createFootsteps();
  const far = createMurmur('far', variety);
  const world = createWorld(level, tas.start);
  const play = (name: SoundName, gain: number): void => {
    const take = variety.pick(name, library.takes[name].length) + 1;
    add(layers[layerOf(name)], open(`${name}-${take}`), world.tick * TICK, gain * fader(sounds[name].group));
  };
  for (const input of inputsOf(log)) {
    tick(level, world, input);
    for (const { sound, at, gain } of footsteps.tick(level, world))
      play(sound, gain * hear(at, world.jasper, level).gain);
    for (const event of world.events) {
      const name = soundOf(event, world);
      if (name) play(name, 'x' in event ? hear(event, world.jasper, level).gain : 1);
    }
    const thing = far.tick(distance[level.chapter]);
    if (thing) play(thing, 1);
    for (const [bed, gain] of Object.entries(rainAround(level, world.jasper))) {
      const loop = open(bed as BedName);
      const from = world.tick * TICK;
      for (let i = from; i < from + TICK; i++) layers.bed[i]! += loop[i % loop.length]! * gain * fader('world');
    }
  }
  report(id, layers);
}

/** LUFS; voices against the bed where voices are, 400 to 4,000 Hz. */
function report(id: string, layers: Record<Layer, Mono>): void {
  const all = new Float64Array(layers.bed.length);
  for (const layer of Object.values(layers)) add(all, layer);
  const band = (b: Mono): Mono => filter(filter(b.slice(), 'highpass', 400), 'lowpass', 4000);
  const told = Object.entries(layers).map(([name, b]) => {
    const { integrated, momentary } = loudnessOf([b]);
    return `${name} ${integrated.toFixed(1)} (most ${momentary.toFixed(1)})`;
  });
  const over = loudnessOf([band(layers.voices)]).momentary - loudnessOf([band(layers.bed)]).integrated;
  console.log(
    `${id}: ${told.join(', ')}; all ${loudnessOf([all]).integrated.toFixed(1)} LUFS, ${truePeakOf([all]).toFixed(1)} dBTP`,
  );
  console.log(`  voices stand ${over.toFixed(1)} dB over the bed`);
  mkdirSync('out/mix', { recursive: true });
  writeWave(`out/mix/${id}.wav`, all);
}
for (const id of process.argv.slice(2)) await mix(id);
