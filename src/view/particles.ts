/** Small short-lived pictures from one pool and one texture, so that all of them cost one or two draws and no garbage. */
import type Phaser from 'phaser';
import { type GrainName, grains, grainTexture } from './particles/grains.ts';
import { addPicture } from './picture.ts';

export interface Burst {
  x: number;
  y: number;
  /** px a second */
  vx: number;
  vy: number;
  /** seconds */
  life: number;
  size: number;
  tint: number;
  alpha: number;
}
export interface Particles {
  /** Starts one grain; the oldest gives way when all are in use. The burst is read, not kept. */
  emit(grain: GrainName, burst: Readonly<Burst>): void;
  update(dt: number): void;
  destroy(): void;
}

const FIELDS = 9;
const [X, Y, VX, VY, AGE, LIFE, SIZE, ALPHA, SPIN] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

export function createParticles(scene: Phaser.Scene, count: number, depth: number): Particles {
  const texture = grainTexture(scene);
  const state = new Float32Array(count * FIELDS);
  const kinds: GrainName[] = new Array(count).fill('dot');
  const images = Array.from({ length: count }, () =>
    addPicture(scene, 0, 0, texture, 'dot').setDepth(depth).setVisible(false),
  );
  let next = 0;

  function step(i: number, dt: number): void {
    const image = images[i]!;
    const at = i * FIELDS;
    const age = state[at + AGE]! + dt;
    const life = state[at + LIFE]!;
    if (age >= life) {
      image.setVisible(false);
      return;
    }
    const { gravity, drag, grow, turns } = grains[kinds[i]!];
    const slow = Math.max(0, 1 - drag * dt);
    state[at + AGE] = age;
    state[at + VX] = state[at + VX]! * slow;
    state[at + VY] = state[at + VY]! * slow + gravity * dt;
    state[at + X] = state[at + X]! + state[at + VX]! * dt;
    state[at + Y] = state[at + Y]! + state[at + VY]! * dt;
    const share = age / life;
    image.setPosition(state[at + X]!, state[at + Y]!);
    image.setScale(state[at + SIZE]! * (1 + (grow - 1) * share));
    image.setAlpha(state[at + ALPHA]! * (1 - share * share));
    if (turns === 'along') image.setRotation(Math.atan2(state[at + VY]!, state[at + VX]!));
    else if (turns === 'spin') image.setRotation(state[at + SPIN]! * age);
  }

  return {
    emit(grain, b) {
      const i = next;
      next = (next + 1) % count;
      kinds[i] = grain;
      const at = i * FIELDS;
      state[at + X] = b.x;
      state[at + Y] = b.y;
      state[at + VX] = b.vx;
      state[at + VY] = b.vy;
      state[at + AGE] = 0;
      state[at + LIFE] = b.life;
      state[at + SIZE] = b.size;
      state[at + ALPHA] = b.alpha;
      state[at + SPIN] = b.vx * 0.06;
      const image = images[i]!;
      image.setFrame(grain).setTint(b.tint).setRotation(0).setVisible(true);
      step(i, 0);
    },
    update(dt) {
      for (let i = 0; i < count; i++) if (images[i]!.visible) step(i, dt);
    },
    destroy() {
      for (const image of images) image.destroy();
    },
  };
}
