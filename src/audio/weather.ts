/** The rain and its kin under everything, by place; and loops that stand at a spot of the map. */
import { ART, TILE } from '../sim/fixed.ts';
import type { Level, Point } from '../sim/level.ts';
import type { SoundZone } from '../tiled/scenery.ts';
import {
  type Bank,
  type BedName,
  beds,
  type Caption,
  type EmitterName,
  emitters,
  isEmitter,
  isPlace,
  type LoopName,
  type Place,
  places,
} from './cues.ts';
import { type Direction, hear } from './hearing.ts';
import { library } from './library.ts';
import { createLoop, type LoopPlayer, loadLoop } from './loops.ts';
import type { Mixer } from './mixer.ts';
import type { Room } from './room.ts';
import { rainAround } from './shelter.ts';

export interface Weather {
  load(bank: Bank): Promise<void>;
  /** The place until a zone says otherwise. */
  setPlace(place: Place): void;
  setZones(zones: SoundZone[]): void;
  /** Silence around a bark. */
  hush(on: boolean): void;
  /** Units. */
  tick(level: Level, jasper: Point, listener: Point): void;
}
const CROSS = 1.6; // seconds from one place to the next
const HUSHED = 0.07;
const PACE = 12; // ticks between looks at the surroundings

/** `tell` is called when the ground note of the place changes, or a standing sound comes into hearing. */
export function createWeather(
  mixer: Mixer,
  room: Room,
  tell: (caption: Caption, where: readonly Direction[]) => void,
): Weather {
  const players = new Map<LoopName, LoopPlayer>();
  const near = new Set<EmitterName>();
  let base: Place = 'auto';
  let zones: SoundZone[] = [];
  let hushed = false;
  let wanted: Partial<Record<BedName, number>> = {};
  let sinceLook = 0;

  function apply(seconds: number): void {
    const calm = hushed ? HUSHED : 1;
    for (const name of Object.keys(beds) as BedName[]) {
      players.get(name)?.fadeTo((wanted[name] ?? 0) * calm, seconds);
    }
  }
  function want(next: Partial<Record<BedName, number>>): void {
    const before = loudestOf(wanted);
    wanted = next;
    apply(CROSS);
    room.setPlace(wanted, CROSS);
    const now = loudestOf(wanted);
    if (now && now !== before) tell(beds[now].caption, []);
  }
  const fixed = (place: Place): Partial<Record<BedName, number>> | null => {
    const bed = places[place];
    return bed ? { [bed]: 1 } : null;
  };
  /** The last zone Jasper is in that names a place; ‘auto’ zones count. */
  const placeAt = (jasper: Point): Place => {
    let place = base;
    for (const z of zones) {
      const x = jasper.x / ART;
      const y = jasper.y / ART;
      if (isPlace(z.key) && x >= z.x && x < z.x + z.w && y >= z.y - 1 && y <= z.y + z.h + 1) place = z.key;
    }
    return place;
  };
  function placeEmitters(level: Level, listener: Point): void {
    const loudest = new Map<EmitterName, { gain: number; pan: number; where: readonly Direction[] }>();
    for (const z of zones) {
      if (!isEmitter(z.key)) continue;
      const at = { x: (z.x + z.w / 2) * ART, y: (z.y + z.h / 2) * ART };
      const distance = Math.hypot(at.x - listener.x, at.y - listener.y) / TILE;
      if (distance > z.radius) continue;
      const { pan, gain, where } = hear(at, listener, level);
      const edge = Math.min(1, (z.radius - distance) / 3);
      if (gain * edge > (loudest.get(z.key)?.gain ?? 0)) loudest.set(z.key, { gain: gain * edge, pan, where });
    }
    for (const name of Object.keys(emitters) as EmitterName[]) {
      const heard = loudest.get(name);
      players.get(name)?.fadeTo(heard?.gain ?? 0, 0.4);
      if (heard) players.get(name)?.pan(heard.pan);
      if (heard && !near.has(name)) tell(emitters[name].caption, heard.where);
      if (heard) near.add(name);
      else near.delete(name);
    }
  }

  return {
    async load(bank) {
      const names = (Object.keys(library.loops) as LoopName[]).filter(
        (name) => library.files[library.loops[name].file]?.bank === bank,
      );
      await Promise.all(
        names.map(async (name) => {
          const buffer = await loadLoop(mixer.context, library.loops[name]);
          if (players.has(name)) return;
          const now = mixer.context.currentTime;
          players.set(name, createLoop(mixer.context, buffer, library.loops[name], mixer.bus('world'), now));
        }),
      );
      apply(CROSS);
    },
    setPlace(place) {
      base = place;
      const next = fixed(place);
      if (next) want(next);
      sinceLook = PACE;
    },
    setZones(next) {
      zones = next;
      sinceLook = PACE;
    },
    hush(on) {
      if (on === hushed) return;
      hushed = on;
      apply(on ? 0.5 : 4);
    },
    tick(level, jasper, listener) {
      if (++sinceLook < PACE) return;
      sinceLook = 0;
      const next = fixed(placeAt(jasper)) ?? rainAround(level, jasper);
      if (!isNear(next, wanted)) want(next);
      placeEmitters(level, listener);
    },
  };
}
const loudestOf = (gains: Partial<Record<BedName, number>>): BedName | null => {
  const names = Object.keys(gains) as BedName[];
  return names.reduce<BedName | null>((a, b) => (a && (gains[a] ?? 0) >= (gains[b] ?? 0) ? a : b), null);
};
const isNear = (a: Partial<Record<BedName, number>>, b: Partial<Record<BedName, number>>): boolean =>
  (Object.keys(beds) as BedName[]).every((name) => Math.abs((a[name] ?? 0) - (b[name] ?? 0)) < 0.03);
