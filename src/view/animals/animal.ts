/** An animal on the screen: tell it each frame how it moves, and what to do. Art px, y down, feet's middle. */
import type Phaser from 'phaser';
import { Actor } from './actor.ts';
import type { Who } from './anatomy.ts';
import { AnimalQuad, type Appearance } from './animalQuad.ts';
import type { Animator } from './animator.ts';
import { POSE_SIZE } from './channels.ts';
import type { Motion, Position } from './motionToStride.ts';
import { type ActionName, repertoires } from './repertoires.ts';
import { Rig } from './rig.ts';
import { neutralLight, type SceneLight } from './sceneLight.ts';

export type AnchorName = 'nose' | 'eye' | 'back' | 'pawNearFore' | 'pawFarFore' | 'mouth';

export interface AnimalOptions {
  /** live: drawn each frame; texture: into a texture of its own, `hz` times a second, for weak machines */
  mode: 'live' | 'texture';
  hz: number;
}

export interface Animal {
  /** @param motion read during the call only, so one object may serve every frame */
  update(dtSeconds: number, motion: Motion): void;
  /** Begins an action; asked for again while it runs (or its sequel does), nothing happens. Throws for a name it does not know. */
  play(action: ActionName): void;
  /** Begins an action from its start, also when it is running. */
  restart(action: ActionName): void;
  readonly action: string;
  light: SceneLight;
  /** device px per art px; 0 takes the main camera's zoom */
  pixelScale: number;
  /** 0 dry … 1 soaked */
  wet: number;
  /** called with the muzzle's place at each breath out; for breath that shows in the cold */
  onBreath: ((x: number, y: number) => void) | null;
  /** Where a part of it is drawn, world px. The object is reused by the next call of the same name. */
  anchor(name: AnchorName): Position;
  /** one hard flick of the tail; of an ear */
  lashTail(strength: number): void;
  flickEar(): void;
  setDepth(depth: number): void;
  setVisible(visible: boolean): void;
  /** 0 … 1 */
  setAlpha(alpha: number): void;
  /** after a lost WebGL context */
  restore(): void;
  destroy(): void;
}

/** Throws where the GPU has no float textures. */
export function createAnimal(scene: Phaser.Scene, who: Who, options: AnimalOptions = { mode: 'live', hz: 60 }): Animal {
  return new LiveAnimal(scene, who, options);
}

/** A channel's change (units, degrees) under this is not worth a drawing. */
const SEEN = 0.05;

class LiveAnimal implements Animal {
  light: SceneLight = neutralLight;
  pixelScale = 0;
  wet = 0;
  onBreath: ((x: number, y: number) => void) | null = null;

  private readonly actor: Actor;
  private readonly animator: Animator;
  private readonly rig: Rig;
  private readonly quad: AnimalQuad;
  private readonly look: Appearance = { light: neutralLight, wet: 0, alpha: 1, gazeX: 0, gazeY: 0, pixelScale: 1 };
  private readonly anchors: Record<AnchorName, Position> = {
    nose: { x: 0, y: 0 },
    eye: { x: 0, y: 0 },
    back: { x: 0, y: 0 },
    pawNearFore: { x: 0, y: 0 },
    pawFarFore: { x: 0, y: 0 },
    mouth: { x: 0, y: 0 },
  };
  /** the same places as the rig draws them */
  private readonly drawn: Record<AnchorName, Position>;
  private readonly interval: number;
  private untilDrawn = 0;
  /** the pose last drawn */
  private readonly shown = new Float32Array(POSE_SIZE).fill(Number.NaN);
  private shownTurn = Number.NaN;
  private shownDirection = 0;
  private x = 0;
  private y = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    who: Who,
    options: AnimalOptions,
  ) {
    const repertoire = repertoires[who];
    this.actor = new Actor(repertoire);
    this.animator = this.actor.animator;
    this.rig = new Rig(repertoire.animal);
    const { head, back, pawNear, pawFar } = this.rig;
    this.drawn = {
      nose: head.nose,
      eye: head.eyes[0],
      back,
      pawNearFore: pawNear,
      pawFarFore: pawFar,
      mouth: head.chin,
    };
    this.quad = new AnimalQuad(scene, this.rig, options.mode === 'texture');
    this.interval = options.mode === 'texture' ? 1 / options.hz : 0;
  }

  get action(): string {
    return this.animator.player.name;
  }
  play(action: ActionName): void {
    this.animator.player.play(action);
  }
  restart(action: ActionName): void {
    this.animator.player.restart(action);
  }

  update(dtSeconds: number, motion: Motion): void {
    this.x = motion.x;
    this.y = motion.y;
    this.actor.update(dtSeconds, motion);
    this.untilDrawn -= dtSeconds;
    if (this.untilDrawn <= 0 && this.quad.object.visible && (this.interval === 0 || this.hasChanged())) {
      this.untilDrawn = this.interval;
      this.draw();
    }
    this.quad.place(motion.x, motion.y);
    if (this.onBreath && this.actor.exhaled) {
      const { x, y } = this.anchor('mouth');
      this.onBreath(x, y);
    }
  }

  /** Whether what is drawn differs from what was, by more than an eye sees. */
  private hasChanged(): boolean {
    const { row, turn, direction } = this.animator;
    const { shown, look } = this;
    if (turn !== this.shownTurn || direction !== this.shownDirection || look.light !== this.light) return true;
    if (Math.abs(look.wet - this.wet) > 0.02) return true;
    for (let i = 0; i < row.length; i++) if (Math.abs(row[i]! - shown[i]!) > SEEN) return true;
    return false;
  }

  private draw(): void {
    const { animator, rig, look } = this;
    this.shown.set(animator.row);
    this.shownTurn = animator.turn;
    this.shownDirection = animator.direction;
    rig.wet = this.wet;
    rig.build(animator.row, animator.direction, animator.turn);
    look.light = this.light;
    look.wet = this.wet;
    look.gazeX = animator.head.gaze.x;
    look.gazeY = animator.head.gaze.y;
    look.pixelScale = this.pixelScale || this.scene.cameras.main.zoom;
    this.quad.draw(animator.row, animator.direction, animator.turn, look);
  }

  anchor(name: AnchorName): Position {
    const at = this.anchors[name];
    const from = this.drawn[name];
    at.x = this.x + from.x;
    at.y = this.y - from.y;
    return at;
  }

  lashTail(strength: number): void {
    this.animator.tail.lash(strength);
  }
  flickEar(): void {
    this.animator.head.flickEar();
  }
  setDepth(depth: number): void {
    this.quad.object.setDepth(depth);
  }
  setVisible(visible: boolean): void {
    this.quad.object.setVisible(visible);
  }
  setAlpha(alpha: number): void {
    if (alpha !== this.look.alpha) this.shownTurn = Number.NaN;
    this.look.alpha = alpha;
  }
  restore(): void {
    this.quad.restore();
    this.untilDrawn = 0;
    this.shownTurn = Number.NaN;
  }
  destroy(): void {
    this.quad.destroy();
  }
}
