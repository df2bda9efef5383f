/** The desk: Howler's context, a bus a group, ducking, and silence while nobody is there. */
import { Howler } from 'howler';
import type { Group } from './cues.ts';

/** Sliders, 0…1. */
export interface Volumes {
  master: number;
  music: number;
  world: number;
  animals: number;
}
export interface Mixer {
  context: AudioContext;
  bus(group: Group): AudioNode;
  setVolumes(volumes: Volumes): void;
  mute(on: boolean): void;
  /** While words are on the screen the rest steps back. */
  duck(on: boolean): void;
  suspend(): void;
  resume(): void;
  /** Whether what is played now would be heard. */
  isRunning(): boolean;
}
/** seconds: of a slider, of ducking, of leaving */
const GLIDE = 0.05;
const DUCK = 0.25;
const LEAVE = 0.3;
/** The world and its animals are made with room for the bark; here they are brought up to the score (4 dB). */
export const LIFT: Record<Group, number> = { music: 1, world: 1.6, animals: 1.6 };
const DUCKED: Record<Group, number> = { music: 0.8, world: 0.55, animals: 0.85 };

/** Null where the browser has no Web Audio: the game is then silent, and captions go on. */
export function createMixer(): Mixer | null {
  Howler.autoSuspend = false; // it does not wake again on iOS; `suspend` below does the work
  Howler.autoUnlock = false; // it closes any context that is not at 44.1 kHz, and all that stands on it
  Howler.volume(1); // makes the context
  if (!Howler.ctx || !Howler.usingWebAudio) return null;
  const context = Howler.ctx;
  const curtain = context.createGain(); // closes over everything but Howler's own mute
  curtain.connect(createLimiter(context)).connect(Howler.masterGain);
  const groups: Group[] = ['music', 'world', 'animals'];
  const faders = Object.fromEntries(groups.map((g) => [g, context.createGain()])) as Record<Group, GainNode>;
  const duckers = Object.fromEntries(groups.map((g) => [g, context.createGain()])) as Record<Group, GainNode>;
  for (const g of groups) duckers[g].connect(faders[g]).connect(curtain);
  for (const g of groups) faders[g].gain.value = LIFT[g];
  const glide = (param: AudioParam, value: number, seconds: number): void => {
    param.setTargetAtTime(value, context.currentTime, seconds / 3);
  };
  let wanted = true; // false while the page or the game has put us to sleep
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const mixer: Mixer = {
    context,
    bus: (group) => duckers[group],
    setVolumes(volumes) {
      Howler.volume(Math.max(0, Math.min(1, volumes.master)) ** 2); // an ear's half is a quarter
      for (const g of groups) glide(faders[g].gain, volumes[g] ** 2 * LIFT[g], GLIDE);
    },
    mute: (on) => Howler.mute(on),
    duck(on) {
      for (const g of groups) glide(duckers[g].gain, on ? DUCKED[g] : 1, DUCK);
    },
    suspend() {
      if (!wanted) return;
      wanted = false;
      glide(curtain.gain, 0, LEAVE);
      leaving = setTimeout(() => void context.suspend(), LEAVE * 1000 + 100);
    },
    resume() {
      clearTimeout(leaving);
      wanted = true;
      glide(curtain.gain, 1, LEAVE);
      if (context.state !== 'running') void context.resume().catch(() => {}); // refused before the first gesture
    },
    isRunning: () => wanted && context.state === 'running',
  };
  wakeOnGesture(mixer, () => wanted);
  return mixer;
}

/** For the moments when everything falls at once. */
function createLimiter(context: AudioContext): AudioNode {
  const limiter = context.createDynamicsCompressor();
  limiter.threshold.value = -5;
  limiter.knee.value = 4;
  limiter.ratio.value = 16;
  limiter.attack.value = 0.002;
  limiter.release.value = 0.15;
  return limiter;
}

/** The first gesture unlocks sound; a later one mends what a phone call or a locked screen interrupted. */
function wakeOnGesture(mixer: Mixer, wanted: () => boolean): void {
  const wake = (): void => {
    if (wanted() && mixer.context.state !== 'running') mixer.resume();
  };
  for (const type of ['pointerdown', 'pointerup', 'touchend', 'keydown'] as const) {
    window.addEventListener(type, wake, { capture: true, passive: true });
  }
}
