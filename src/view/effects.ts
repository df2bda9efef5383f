/** What happens for a moment: dust, drops, sparks of fibre, feathers. Hears the simulation's events. */
import type Phaser from 'phaser';
import type { EventKind, EventOf, SimEvent } from '../sim/events.ts';
import { ART } from '../sim/fixed.ts';
import type { SurfName } from '../sim/level.ts';
import { DEPTH } from './depths.ts';
import type { GrainName } from './particles/grains.ts';
import { type Burst, createParticles } from './particles.ts';

export type StoryEffect = 'dust' | 'feather_burst';
export interface Effects {
  onEvent(event: SimEvent): void;
  /** an effect that words ask for, at a place in art px */
  play(effect: StoryEffect, at: { x: number; y: number }): void;
  /** a cloud of breath from a mouth */
  breathe(x: number, y: number, facing: -1 | 1): void;
  update(dt: number): void;
  destroy(): void;
}

const COUNT = 220;
const COLOUR = {
  dust: 0x8d9aa0,
  paleDust: 0xc2c6c2,
  water: 0xd5e6ea,
  fibre: 0xd9cfb4,
  stone: 0x52606a,
  mote: 0xffe0b6,
  feather: 0xb9c3c8,
  glass: 0xdff0f4,
  breath: 0xc9dde4,
} as const;

export function createEffects(scene: Phaser.Scene, options: { reducedMotion: boolean }): Effects {
  const particles = createParticles(scene, COUNT, DEPTH.effects);
  const burst: Burst = { x: 0, y: 0, vx: 0, vy: 0, life: 1, size: 1, tint: 0xffffff, alpha: 1 };
  const share = options.reducedMotion ? 0.4 : 1;
  const between = (from: number, to: number): number => from + Math.random() * (to - from);

  interface Spray {
    count: number;
    /** half width of where it starts, px */
    wide?: number;
    /** px a second, least and most */
    across: readonly [number, number];
    up: readonly [number, number];
    life: readonly [number, number];
    size: readonly [number, number];
    tint: number;
    alpha?: number;
  }
  function spray(grain: GrainName, x: number, y: number, s: Spray): void {
    const count = Math.ceil(s.count * share);
    for (let i = 0; i < count; i++) {
      burst.x = x + between(-1, 1) * (s.wide ?? 4);
      burst.y = y + between(-2, 2);
      burst.vx = between(s.across[0], s.across[1]);
      burst.vy = -between(s.up[0], s.up[1]);
      burst.life = between(s.life[0], s.life[1]);
      burst.size = between(s.size[0], s.size[1]);
      burst.tint = s.tint;
      burst.alpha = s.alpha ?? 1;
      particles.emit(grain, burst);
    }
  }

  const puff = (x: number, y: number, count: number, speed: number, tint: number = COLOUR.dust): void =>
    spray('puff', x, y, {
      count,
      wide: 14,
      across: [-speed, speed],
      up: [4, 46],
      life: [0.35, 0.8],
      size: [0.4, 0.85],
      tint,
      alpha: 0.34,
    });
  const drops = (x: number, y: number, count: number, speed: number): void =>
    spray('streak', x, y, {
      count,
      wide: 12,
      across: [-speed, speed],
      up: [speed * 0.7, speed * 1.7],
      life: [0.3, 0.55],
      size: [0.35, 0.75],
      tint: COLOUR.water,
      alpha: 0.75,
    });
  const chips = (x: number, y: number, count: number, tint: number): void =>
    spray('chip', x, y, {
      count,
      wide: 20,
      across: [-190, 190],
      up: [60, 330],
      life: [0.5, 0.9],
      size: [0.4, 1],
      tint,
    });
  const threads = (x: number, y: number, count: number): void =>
    spray('fibre', x, y, {
      count,
      wide: 6,
      across: [-120, 120],
      up: [-20, 150],
      life: [0.4, 0.8],
      size: [0.6, 1],
      tint: COLOUR.fibre,
      alpha: 0.9,
    });
  const ring = (x: number, y: number, size: number): void =>
    spray('ring', x, y, {
      count: 1,
      wide: 0,
      across: [0, 0],
      up: [0, 0],
      life: [0.7, 0.9],
      size: [size, size],
      tint: COLOUR.water,
      alpha: 0.7,
    });
  const glints = (x: number, y: number, count: number): void =>
    spray('mote', x, y, {
      count,
      wide: 16,
      across: [-70, 70],
      up: [0, 110],
      life: [0.8, 1.8],
      size: [0.3, 0.7],
      tint: COLOUR.mote,
      alpha: 0.9,
    });

  /** what a hard landing throws up */
  function land(x: number, y: number, speed: number, surf: SurfName): void {
    if (surf === 'claw') threads(x, y, 2 + speed * 5);
    else if (surf === 'glass') spray('shard', x, y, { ...shards, count: 3 + speed * 5 });
    else puff(x, y, 2 + speed * 9, 40 + speed * 110);
  }
  const shards: Spray = {
    count: 8,
    wide: 20,
    across: [-210, 210],
    up: [40, 280],
    life: [0.5, 0.9],
    size: [0.3, 0.8],
    tint: COLOUR.glass,
    alpha: 0.9,
  };
  const feathers = (x: number, y: number): void =>
    spray('feather', x, y, {
      count: 12,
      wide: 24,
      across: [-180, 180],
      up: [40, 260],
      life: [1.2, 2.6],
      size: [0.5, 1],
      tint: COLOUR.feather,
    });

  const heard: { [K in EventKind]?: (e: EventOf<K>, x: number, y: number) => void } = {
    jumped: (e, x, y) => {
      if (e.how === 'wall' || e.how === 'hop') puff(x, y - 30, 3, 60);
      else puff(x, y, e.how === 'jump' ? 3 : 6, 80);
    },
    landed: (e, x, y) => land(x, y, Math.min(1, Math.abs(e.speed) / TERMINAL), e.surf),
    bumped: (_, x, y) => puff(x, y - 70, 3, 40),
    mantled: (_, x, y) => puff(x, y, 3, 50),
    clung: (e, x, y) => (e.surf === 'claw' ? threads(x, y - 40, 5) : puff(x, y - 40, 2, 30)),
    slipping: (_, x, y) => threads(x, y - 30, 2),
    slid: (_, x, y) => {
      puff(x, y, 5, 120);
      drops(x, y, 5, 130);
    },
    turned: (_, x, y) => puff(x, y, 2, 60),
    batted: (_, x, y) => puff(x, y, 3, 50, COLOUR.paleDust),
    shook: (_, x, y) => drops(x, y - 40, 22, 260),
    splashed: (_, x, y) => {
      drops(x, y, 12, 170);
      ring(x, y + 4, 0.9);
    },
    drippedOn: (_, x, y) => drops(x, y, 5, 90),
    dripped: (_, x, y) => {
      drops(x, y, 3, 60);
      ring(x, y, 0.4);
    },
    dustCleared: (_, x, y) => {
      puff(x, y - 16, 22, 170, COLOUR.paleDust);
      glints(x, y - 20, 8);
    },
    memoryFound: (_, x, y) => glints(x, y - 30, 22),
    moteBatted: (_, x, y) => glints(x, y, 12),
    released: (_, x, y) => puff(x, y, 6, 70),
    settled: (e, x, y) => {
      const hard = Math.min(1, Math.abs(e.speed) / TERMINAL);
      puff(x, y, 6 + hard * 16, 90 + hard * 160);
      if (hard > 0.3) chips(x, y, 10, COLOUR.stone);
    },
    swung: (_, x, y) => puff(x, y, 2, 40),
    shattered: (_, x, y) => spray('shard', x, y, { ...shards, count: 18, wide: 90 }),
    crumbled: (_, x, y) => {
      puff(x, y, 14, 120);
      chips(x, y, 14, COLOUR.stone);
    },
  };

  return {
    onEvent(event) {
      if (!('x' in event)) return;
      // the table holds each listener to its own event
      const hear = heard[event.kind] as ((e: SimEvent, x: number, y: number) => void) | undefined;
      hear?.(event, event.x / ART, event.y / ART);
    },
    play(effect, at) {
      if (effect === 'feather_burst') feathers(at.x, at.y);
      else puff(at.x, at.y, 10, 90, COLOUR.paleDust);
    },
    breathe: (x, y, facing) =>
      spray('puff', x, y, {
        count: 2,
        wide: 2,
        across: [facing * 14, facing * 34],
        up: [2, 10],
        life: [0.6, 1],
        size: [0.15, 0.25],
        tint: COLOUR.breath,
        alpha: 0.22,
      }),
    update: (dt) => particles.update(dt),
    destroy: () => particles.destroy(),
  };
}

/** Units a tick of the fastest fall: 5 design px. */
const TERMINAL = 5 * 256;
