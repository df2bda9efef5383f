/**
 * The game's sound: hears the facts of each tick and the story's tags, plays them where they happened, and tells
 * what they mean. Without Web Audio, before the first gesture and when muted, the captions go on.
 */
import type { SimEvent } from '../sim/events.ts';
import { TILE } from '../sim/fixed.ts';
import type { Level, Point } from '../sim/level.ts';
import type { World } from '../sim/world.ts';
import type { Scenery } from '../tiled/scenery.ts';
import {
  type Bank,
  type Caption,
  distance,
  type Piece,
  type Place,
  poseSounds,
  rustyIdle,
  type SoundName,
  type StoryMusic,
  type StorySound,
  soundOf,
  sounds,
  storyMusic,
  storySounds,
  unseen,
} from './cues.ts';
import { createFootsteps } from './footsteps.ts';
import { type Direction, type Heard, hear, here } from './hearing.ts';
import { createMixer, type Volumes } from './mixer.ts';
import { createMurmur } from './murmurs.ts';
import { createMusic, type Mood, stemsOf } from './music.ts';
import { createRoom } from './room.ts';
import { createSprites } from './sprites.ts';
import { createVariety } from './variety.ts';
import { createWeather } from './weather.ts';

export interface Audio {
  /** Fetches what a chapter needs and is not there; until it is, that is silent. A failure is told on the console and may be tried again. */
  load(chapter: number): Promise<void>;
  /** A level begins: its sounds are fetched; its zones, its piece, nobody's steps. */
  enter(level: Level, scenery: Scenery): void;
  /** Once a tick, before that tick's events. `listener` is the middle of the view; units. */
  onTick(level: Level, world: World, listener: Point): void;
  onEvent(event: SimEvent): void;
  /** A `# sfx:` tag. Without a place it comes from whoever makes it. */
  play(tag: StorySound, at?: Point): void;
  /** A `# pose:` tag; most are silent. */
  pose(actor: 'jasper' | 'rusty', pose: string): void;
  /** The place under the rain; `auto` listens for roofs. */
  place(place: Place): void;
  /** A `# music:` tag. */
  music(tag: StoryMusic): void;
  setMood(mood: Mood): void;
  setVolumes(volumes: Volumes): void;
  mute(on: boolean): void;
  suspend(): void;
  resume(): void;
}
export interface AudioOptions {
  /** Called with what was heard, and from where. */
  captions: (caption: Caption, where: readonly Direction[]) => void;
}

/** In the order they are fetched; what is said in chapter 1 is said later, too. */
const banksOf = (chapter: number): Bank[] => (chapter < 2 ? ['first', 'chapter1'] : ['first', 'chapter1', 'chapter2']);
const pieceOf: Record<number, Piece> = { 1: 'chapter1', 2: 'chapter2' };
const FAINT = 0.03; // gain under which a thing is neither played nor told
const AGAIN = 2000; // ms before the same caption is told again
const NEAR_DOG = 24; // tiles

export function createAudio({ captions }: AudioOptions): Audio {
  const variety = createVariety();
  const mixer = createMixer();
  const room = mixer && createRoom(mixer);
  const sprites = mixer && room && createSprites(mixer, room, variety);
  const weather = mixer && room && createWeather(mixer, room, tell);
  const score = mixer && createMusic(mixer);
  const footsteps = createFootsteps();
  const far = createMurmur('far', variety);
  const idle = createMurmur('idle', variety);
  const told = new Map<string, number>();
  let level: Level | null = null;
  let world: World | null = null;
  let scenery: Scenery | null = null;
  let listener: Point = { x: 0, y: 0 };
  let hushed = false;
  let trust = -1;

  function tell(caption: Caption | '', where: readonly Direction[]): void {
    if (caption === '') return;
    const key = [caption, ...where].join();
    const now = performance.now();
    if (now - (told.get(key) ?? Number.NEGATIVE_INFINITY) < AGAIN) return;
    told.set(key, now);
    captions(caption, where);
  }
  function sound(name: SoundName, heard: Heard, gain = 1): void {
    if (heard.gain * gain < FAINT) return;
    sprites?.play(name, heard, gain);
    tell(sounds[name].caption, heard.where);
  }
  /** Jasper's own sounds are never told as being somewhere. */
  function heardAt(at: Point | undefined): Heard {
    if (!at) return here;
    const heard = hear(at, listener, level);
    const j = world?.jasper;
    const own = j && Math.abs(at.x - j.x) < TILE && Math.abs(at.y - j.y) < 2 * TILE;
    return own ? { ...heard, where: [], cutoff: here.cutoff, gain: Math.max(heard.gain, 0.7) } : heard;
  }
  const sourceOf = (name: SoundName): Point | undefined => {
    const { from } = sounds[name];
    return from === 'nowhere' ? undefined : (world?.[from] ?? undefined);
  };
  function hush(on: boolean): void {
    hushed = on;
    weather?.hush(on);
  }
  function setPieceTo(stems: Mood['stems']): void {
    const piece = level && pieceOf[level.chapter];
    if (piece) score?.setMood({ piece, stems });
  }
  /** From chapter 2 on the score follows trust; in chapter 1 there is only rain until the story says so. */
  function followTrust(now: number): void {
    if (now === trust || !scenery || scenery.chapter < 2) return;
    trust = now;
    setPieceTo(stemsOf(scenery.music, now));
  }
  function murmur(w: World, at: Level): void {
    const thing = hushed || w.scene ? null : far.tick(distance[at.chapter]);
    if (thing) sound(thing, here);
    if (!w.rusty) return;
    const apart = Math.hypot(w.rusty.x - w.jasper.x, w.rusty.y - w.jasper.y) / TILE;
    score?.setNearness(Math.max(0, 1 - apart / NEAR_DOG));
    const habit = apart < NEAR_DOG ? idle.tick(rustyIdle[at.chapter]) : null;
    if (habit) sound(habit, heardAt(w.rusty));
  }

  const banksThere = new Map<Bank, Promise<unknown>>();
  function loadBank(bank: Bank): Promise<unknown> {
    const known = banksThere.get(bank);
    if (known) return known;
    const loading = Promise.all([sprites?.load(bank), weather?.load(bank)]).catch((error: unknown) => {
      console.warn(error);
      banksThere.delete(bank);
    });
    banksThere.set(bank, loading);
    return loading;
  }
  async function load(chapter: number): Promise<void> {
    for (const bank of banksOf(chapter)) await loadBank(bank);
  }

  return {
    load,
    enter(next, look) {
      void load(next.chapter);
      level = next;
      scenery = look;
      world = null;
      trust = -1;
      footsteps.reset();
      hush(false);
      weather?.setZones(look.sounds);
      weather?.setPlace('auto');
      setPieceTo([]);
    },
    onTick(at, now, middle) {
      level = at;
      world = now;
      listener = middle;
      for (const step of footsteps.tick(at, now)) sound(step.sound, heardAt(step.at), step.gain);
      weather?.tick(at, now.jasper, middle);
      followTrust(now.trust);
      murmur(now, at);
    },
    onEvent(event) {
      if (event.kind === 'sceneStage') mixer?.duck(true);
      if (event.kind === 'waitBegan' || event.kind === 'sceneEnded') mixer?.duck(false);
      if (event.kind === 'sceneEnded' && hushed) hush(false);
      const name = soundOf(event, world);
      if (!name) return;
      const loud = event.kind === 'landed' ? 0.55 + 0.45 * Math.min(1, event.speed / 1280) : 1;
      sound(name, heardAt('x' in event ? event : undefined), loud);
    },
    play(tag, at) {
      const behind = unseen[tag];
      if (behind && !at && !world?.rusty) {
        sprites?.play(behind.sound, here);
        tell(sounds[behind.sound].caption, behind.where);
        return;
      }
      const name = storySounds[tag];
      sound(name, heardAt(at ?? sourceOf(name)));
    },
    pose(actor, pose) {
      const name = poseSounds[actor][pose];
      if (name) sound(name, heardAt(sourceOf(name)));
    },
    place: (place) => weather?.setPlace(place),
    music(tag) {
      const { stems, hush: silence } = storyMusic[tag];
      hush(silence);
      setPieceTo(stems);
    },
    setMood: (mood) => score?.setMood(mood),
    setVolumes: (volumes) => mixer?.setVolumes(volumes),
    mute: (on) => mixer?.mute(on),
    suspend: () => mixer?.suspend(),
    resume: () => mixer?.resume(),
  };
}
