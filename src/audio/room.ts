/** The walls that answer: what a body does under the arches rings on, in a pipe it rattles, in the open it does not. */
import type { BedName, Group } from './cues.ts';
import type { Mixer } from './mixer.ts';
import { createVariety } from './variety.ts';

export interface Room {
  /** Where one-shots go in: straight on to the bus of the group, and to the walls. */
  input(group: Group): AudioNode;
  /** By the shares of the beds that lie there. Seconds. */
  setPlace(shares: Partial<Record<BedName, number>>, seconds: number): void;
}

/** Seconds to −60 dB, seconds to the first wall, Hz that walls swallow above. */
const walls = {
  hall: { decay: 1.5, first: 0.021, dull: 2600 },
  pipe: { decay: 0.6, first: 0.006, dull: 4200 },
} as const;
type Wall = keyof typeof walls;

/** How much of a sound the walls give back; the archive is high and soft with paper, glass and tin are hard. */
const answers: Record<BedName, Partial<Record<Wall, number>>> = {
  rainRoof: { hall: 0.5 },
  rainCourt: { hall: 0.08 },
  drain: { pipe: 0.8 },
  rainGlass: { hall: 0.4, pipe: 0.15 },
  rainTin: { pipe: 0.35 },
};

export function createRoom(mixer: Mixer): Room {
  const { context } = mixer;
  const wallNames = Object.keys(walls) as Wall[];
  const groups: Group[] = ['world', 'animals', 'music'];
  const sends = {} as Record<Wall, GainNode[]>;
  const inputs = Object.fromEntries(groups.map((g) => [g, context.createGain()])) as Record<Group, GainNode>;
  for (const group of groups) inputs[group].connect(mixer.bus(group));
  for (const wall of wallNames) {
    const impulse = impulseOf(context, wall);
    // signs of the game's own are in no room
    sends[wall] = groups.slice(0, 2).map((group) => {
      const send = context.createGain();
      const echo = context.createConvolver();
      send.gain.value = 0;
      echo.buffer = impulse;
      inputs[group].connect(send).connect(echo).connect(mixer.bus(group));
      return send;
    });
  }
  return {
    input: (group) => inputs[group],
    setPlace(shares, seconds) {
      for (const wall of wallNames) {
        let level = 0;
        for (const [bed, share] of Object.entries(shares)) level += share * (answers[bed as BedName][wall] ?? 0);
        for (const { gain } of sends[wall]) gain.setTargetAtTime(level, context.currentTime, seconds / 3);
      }
    },
  };
}

/** Noise that dies away, its treble first; ConvolverNode brings it to one loudness. */
function impulseOf(context: BaseAudioContext, wall: Wall): AudioBuffer {
  const { decay, first, dull } = walls[wall];
  const rate = context.sampleRate;
  const impulse = context.createBuffer(2, Math.ceil((first + decay) * rate), rate);
  for (const channel of [0, 1]) {
    const chance = createVariety(channel + 1);
    const samples = impulse.getChannelData(channel);
    let smooth = 0;
    for (let i = Math.round(first * rate); i < samples.length; i++) {
      const t = i / rate - first;
      const open = 1 - Math.exp((-2 * Math.PI * dull * 10 ** (-t / decay)) / rate);
      smooth += (chance.next() * 2 - 1 - smooth) * open;
      samples[i] = smooth * 10 ** ((-3 * t) / decay);
    }
  }
  return impulse;
}
