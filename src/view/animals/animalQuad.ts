/**
 * An animal as Phaser draws it: capsule lists, their texture, and a Shader quad. Live, the quad follows the bounds and
 * is drawn each frame; in texture mode it is drawn into a small texture of fixed size, only when told, and shown by an
 * image.
 */
import Phaser from 'phaser';
import { addPicture, type Picture } from '../picture.ts';
import type { Anatomy } from './anatomy.ts';
import { CH, type PoseRow } from './channels.ts';
import { RADIANS } from './maths.ts';
import type { Rig } from './rig.ts';
import type { SceneLight } from './sceneLight.ts';
import { fragments, type UniformName, uniformNames } from './shader/fragment.ts';
import { FloatTexture, furNoise } from './textures.ts';
import { TEXTURE, Tiles } from './tiles.ts';

/** Tiles across and up in texture mode: every pose fits. */
const FIXED = 27;

/** What the picture needs to know beside the pose. */
export interface Appearance {
  light: SceneLight;
  wet: number;
  alpha: number;
  gazeX: number;
  gazeY: number;
  /** device px per art px */
  pixelScale: number;
}

let made = 0;

export class AnimalQuad {
  private readonly animal: Anatomy;
  private readonly tiles = new Tiles();
  private readonly floats: FloatTexture;
  private readonly key: string;
  private readonly shader: Phaser.GameObjects.Shader;
  private readonly image: Picture | null = null;
  private readonly uniforms: Record<UniformName, number[]>;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly rig: Rig,
    private readonly intoTexture: boolean,
  ) {
    this.animal = rig.animal;
    const { who } = rig.animal;
    this.key = `animal-${who}-${made++}`;
    this.floats = new FloatTexture(scene.renderer as Phaser.Renderer.WebGL.WebGLRenderer, this.tiles.data);
    scene.textures.addGLTexture(this.key, this.floats.wrapper);
    this.uniforms = Object.fromEntries(uniformNames.map((n) => [n, [0, 0, 0, 0]])) as Record<UniformName, number[]>;
    this.shader = new Phaser.GameObjects.Shader(
      scene,
      {
        name: `animal-${who}`,
        fragmentSource: fragments[who],
        initialUniforms: { uData: 0, uNoise: 1 },
        setupUniforms: (set: (name: string, value: unknown) => void) => {
          for (const name of uniformNames) set(name, this.uniforms[name]);
        },
      } as never,
      0,
      0,
      16,
      16,
      [this.key, furNoise(scene)],
    );
    this.shader.setOrigin(0, 0);
    if (intoTexture) {
      this.shader.setRenderToTexture(`${this.key}-drawn`);
      this.image = addPicture(scene, 0, 0, `${this.key}-drawn`).setOrigin(0, 0);
    } else scene.add.existing(this.shader);
  }

  /** The object on the display list. */
  get object(): Picture | Phaser.GameObjects.Shader {
    return this.image ?? this.shader;
  }

  /** Pose → capsule lists → what the shader reads. The rig has been built from `row`. */
  draw(row: PoseRow, direction: number, turn: number, look: Appearance): void {
    const { animal, tiles } = this;
    tiles.fill(this.rig.capsules, animal.tile, animal.margin, animal.blend * 3 + 1.5, this.intoTexture ? FIXED : 0);
    this.set('uBox', tiles.left, tiles.bottom, tiles.width, tiles.height);
    this.set('uGrid', tiles.columns, tiles.rows, 1 / TEXTURE.width, 1 / TEXTURE.height);
    const facing = Math.abs(Math.sin(turn * RADIANS));
    this.set('uPix', 1 / look.pixelScale, direction, look.wet, 0.62 + 0.38 * facing);
    this.setLight(look);
    this.setHead(row, look);
    this.floats.update(tiles.usedRows);
    if (!this.intoTexture) return;
    const width = Math.ceil(tiles.width * look.pixelScale);
    this.shader.setSize(width, width);
    this.shader.renderImmediate();
  }

  /** @param x feet's middle, world px */
  place(x: number, y: number): void {
    const { tiles, object } = this;
    object.setPosition(x + tiles.left, y - tiles.bottom - tiles.height);
    if (this.image) this.image.setDisplaySize(tiles.width, tiles.height);
    else this.shader.setSize(tiles.width, tiles.height);
  }

  private setLight({ light, alpha }: Appearance): void {
    const far = Math.max(0, Math.cos(this.rig.head.yaw));
    this.setRgb('uLightDir', light.direction, light.rimWidth);
    this.setRgb('uShade', light.shade, light.ground);
    this.setRgb('uMid', light.mid, alpha);
    this.setRgb('uLit', light.lit, far);
    this.set('uRimDir', light.rimDirection[0], light.rimDirection[1], 0, 0);
    this.setRgb('uRimCol', light.rim, 0);
  }

  private setHead(row: PoseRow, look: Appearance): void {
    const { head } = this.rig;
    const near = head.yaw > Math.PI / 2 ? 1 : 0;
    const eyeNear = head.eyes[near]!;
    const eyeFar = head.eyes[1 - near]!;
    const cornerNear = head.corners[0];
    const cornerFar = head.corners[1];
    const browNear = head.brows[0];
    const browFar = head.brows[1];
    this.set('uHead', head.centre.x, head.centre.y, head.tilt + this.rig.capsules.roll, head.yaw);
    this.set('uEyeN', eyeNear.x, eyeNear.y, eyeNear.depth, head.scale);
    this.set('uEyeF', eyeFar.x, eyeFar.y, eyeFar.depth, head.scale);
    this.set('uLids', row[CH.eyes]!, row[CH.pupil]!, row[CH.mouth]!, row[CH.brow]!);
    this.set('uGaze', look.gazeX, look.gazeY, 0, 0);
    this.set('uNoseChin', head.nose.x, head.nose.y, head.chin.x, head.chin.y);
    this.set('uCorner', cornerNear.x, cornerNear.y, cornerFar.x, cornerFar.y);
    this.set('uBrow', browNear.x, browNear.y, browFar.x, browFar.y);
    this.set(
      'uFaceVis',
      cornerNear.depth > -1 ? 1 : 0,
      cornerFar.depth > -1 ? 1 : 0,
      browNear.depth > 0 ? 1 : 0,
      browFar.depth > 0 ? 1 : 0,
    );
  }

  private set(name: UniformName, a: number, b: number, c: number, d: number): void {
    const u = this.uniforms[name];
    u[0] = a;
    u[1] = b;
    u[2] = c;
    u[3] = d;
  }
  private setRgb(name: UniformName, colour: readonly number[], w: number): void {
    this.set(name, colour[0]!, colour[1]!, colour[2]!, w);
  }

  /** After a lost context: everything the GPU held. */
  restore(): void {
    this.floats.upload();
  }

  destroy(): void {
    this.shader.destroy();
    this.image?.destroy();
    this.scene.textures.remove(this.key);
    if (this.intoTexture) this.scene.textures.remove(`${this.key}-drawn`);
  }
}
