/** The two textures an animal is drawn from: capsule lists as floats, and noise for its fur. */
import type Phaser from 'phaser';
import { TEXTURE } from './tiles.ts';

type Renderer = Phaser.Renderer.WebGL.WebGLRenderer;
/** What of Phaser's wrapper is private, and needed: it uploads bytes only. */
type Wrapper = Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper & { _processTexture(): void; renderer: Renderer };

/** A float texture inside Phaser's own wrapper: only the upload is replaced; binding and restoring stay Phaser's. */
export class FloatTexture {
  readonly wrapper: Wrapper;

  /** Throws where the GPU has no float textures. */
  constructor(
    renderer: Renderer,
    private readonly data: Float32Array,
  ) {
    const { gl } = renderer;
    if (!renderer.getExtension('OES_texture_float')) {
      throw new Error('this GPU has no float textures (OES_texture_float); the animals cannot be drawn');
    }
    const blank = new Uint8Array(TEXTURE.width * TEXTURE.height * 4);
    this.wrapper = renderer.createTexture2D(
      0,
      gl.NEAREST,
      gl.NEAREST,
      gl.CLAMP_TO_EDGE,
      gl.CLAMP_TO_EDGE,
      gl.RGBA,
      blank as never,
      TEXTURE.width,
      TEXTURE.height,
      false,
      true,
      false,
    ) as Wrapper;
    this.wrapper._processTexture = () => this.upload();
    this.upload();
  }

  private bind(): WebGLRenderingContext {
    const { renderer } = this.wrapper;
    renderer.glTextureUnits.bind(this.wrapper, 0);
    renderer.glWrapper.updateTexturing({ texturing: { flipY: false, premultiplyAlpha: false } } as never);
    return renderer.gl as WebGLRenderingContext;
  }

  /** All of it: at first, and after a lost context, which has forgotten its extensions too. */
  upload(): void {
    const gl = this.bind();
    gl.getExtension('OES_texture_float');
    const T = gl.TEXTURE_2D;
    gl.texParameteri(T, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(T, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    gl.texParameteri(T, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(T, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.texImage2D(T, 0, gl.RGBA, TEXTURE.width, TEXTURE.height, 0, gl.RGBA, gl.FLOAT, this.data);
  }

  /** The first rows only: each frame. */
  update(rows: number): void {
    const gl = this.bind();
    if (gl.isContextLost()) return;
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, TEXTURE.width, rows, gl.RGBA, gl.FLOAT, this.data);
  }
}

const NOISE = 256;

/** Tiling noise, drawn once: r soft, g fine, b strands (sharp along x). */
export function furNoise(scene: Phaser.Scene): string {
  const key = 'fur-noise';
  if (scene.textures.exists(key)) return key;
  const texture = scene.textures.createCanvas(key, NOISE, NOISE)!;
  const image = texture.context.createImageData(NOISE, NOISE);
  const random = mulberry(12345);
  const soft = [lattice(random, 16, 16), lattice(random, 32, 32)] as const;
  const fine = [lattice(random, 64, 64), lattice(random, 128, 128)] as const;
  const strands = [lattice(random, 36, 4), lattice(random, 80, 8)] as const;
  for (let y = 0; y < NOISE; y++) {
    for (let x = 0; x < NOISE; x++) {
      const i = (y * NOISE + x) * 4;
      image.data[i] = 255 * (soft[0](x, y) * 0.67 + soft[1](x, y) * 0.33);
      image.data[i + 1] = 255 * (fine[0](x, y) * 0.6 + fine[1](x, y) * 0.4);
      image.data[i + 2] = 255 * (strands[0](x, y) * 0.6 + strands[1](x, y) * 0.4);
      image.data[i + 3] = 255;
    }
  }
  texture.context.putImageData(image, 0, 0);
  texture.refresh();
  return key;
}

/** mulberry32: fur is the same every time */
function mulberry(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Smooth value noise on a wrapping grid of across × up points. */
function lattice(random: () => number, across: number, up: number): (x: number, y: number) => number {
  const grid = Float32Array.from({ length: across * up }, random);
  const at = (i: number, j: number): number => grid[(j % up) * across + (i % across)]!;
  return (x, y) => {
    const gx = (x / NOISE) * across;
    const gy = (y / NOISE) * up;
    const i = Math.floor(gx);
    const j = Math.floor(gy);
    const u = (gx - i) ** 2 * (3 - 2 * (gx - i));
    const v = (gy - j) ** 2 * (3 - 2 * (gy - j));
    const low = at(i, j) * (1 - u) + at(i + 1, j) * u;
    const high = at(i, j + 1) * (1 - u) + at(i + 1, j + 1) * u;
    return low * (1 - v) + high * v;
  };
}
