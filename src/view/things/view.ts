/** What every view of a thing shares: how it is told the time, and how it takes its pictures from the atlas. */
import type Phaser from 'phaser';
import { ART } from '../../sim/fixed.ts';
import type { World } from '../../sim/world.ts';
import { pageTexture, pieceEntry } from '../backdrop/art.ts';
import type { ArtStep } from '../backdrop/manifest.ts';
import { hang } from '../backdrop/placement.ts';
import { DEPTH } from '../depths.ts';
import type { Place } from '../interpolate.ts';
import { addPicture, type Picture } from '../picture.ts';

export interface Moment {
  world: Readonly<World>;
  /** ticks since the level began, with the part of a tick between the last two */
  now: number;
  /** seconds since the last frame */
  dt: number;
}
export interface EntityView<E> {
  /** @param at the entity's top left between two ticks, art px */
  update(entity: Readonly<E>, at: Readonly<Place>, moment: Moment): void;
  destroy(): void;
}
export interface ThingStage {
  scene: Phaser.Scene;
  step: ArtStep;
}
/** Makes the view of one entity; null for what is not seen. */
export type ViewMaker<E> = (stage: ThingStage, entity: Readonly<E>) => EntityView<E> | null;

export type Sprite = Picture;

/** A picture whose place is the middle of its foot. `lift` orders things among each other. */
export function sprite({ scene, step }: ThingStage, piece: string, lift = 0): Sprite {
  const entry = pieceEntry(piece);
  const texture = pageTexture(scene, entry.page, step);
  if (!texture) throw new Error(`the art page "${entry.page}" is not loaded: a level loads backdropAssets first`);
  const { originX, originY, scaleX, scaleY } = hang({ piece }, entry);
  const k = step === 'full' ? 1 : 2;
  return addPicture(scene, 0, 0, texture, piece)
    .setOrigin(originX, originY)
    .setScale(scaleX * k, scaleY * k)
    .setDepth(DEPTH.things + lift);
}

/** Stretches a picture drawn `w` × `h` px to another size; its foot stays. */
export const stretched = (picture: Sprite, drawn: Size, to: Size): Sprite =>
  picture.setScale((picture.scaleX * to.w) / drawn.w, (picture.scaleY * to.h) / drawn.h);
interface Size {
  w: number;
  h: number;
}

export const px = (units: number): number => units / ART;

/** Slow breath of a glint, 0 to 1; `phase` keeps neighbours apart. */
export const breath = (now: number, phase: number): number => 0.5 + 0.5 * Math.sin(now / 26 + phase);

/** Moves a value to its goal at `perSecond`, however long the frame. */
export function ease(from: number, to: number, perSecond: number, dt: number): number {
  const most = perSecond * dt;
  return from + Math.max(-most, Math.min(most, to - from));
}

/** A small pulse of light on something that answers. */
export function glintOn(
  stage: ThingStage,
  phase: number,
): { show(x: number, y: number, now: number, strength: number): void; destroy(): void } {
  const light = sprite(stage, 'glint', 3);
  light.setOrigin(0.5);
  light.glow = 1;
  return {
    show(x, y, now, strength) {
      const alpha = strength * (0.12 + 0.68 * breath(now, phase) ** 3);
      light
        .setPosition(x, y)
        .setAlpha(alpha)
        .setVisible(alpha > 0.02);
    },
    destroy: () => light.destroy(),
  };
}

/** One chain of links from above down to a point; the links are pieces of 256 px. */
export function chainFrom(
  stage: ThingStage,
  length: number,
): { hang(x: number, y: number, turn: number, alpha: number): void; destroy(): void } {
  const LINK = 250;
  const links = Array.from({ length: Math.ceil(length / LINK) }, () => sprite(stage, 'chain', -1));
  return {
    /** (x, y) is the lower end; `turn` in radians swings the upper ends about it */
    hang(x, y, turn, alpha) {
      links.forEach((link, i) => {
        link.setPosition(x + Math.sin(turn) * LINK * i, y - Math.cos(turn) * LINK * i);
        link
          .setRotation(turn)
          .setAlpha(alpha)
          .setVisible(alpha > 0.02);
      });
    },
    destroy() {
      for (const link of links) link.destroy();
    },
  };
}
