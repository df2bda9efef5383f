/** Puddles and still water show what stands above them: the frame drawn so far, upside down, pressed flat and rippled. */
import type Phaser from 'phaser';
import type { Rect, Scenery } from '../tiled/scenery.ts';
import { rgb } from './colour.ts';
import { DEPTH } from './depths.ts';
import type { Palette } from './palettes.ts';
import { readGround } from './terrain/cells.ts';
import { findMirrors } from './terrain/paint/puddles.ts';

export interface Mirrors {
  update(view: Rect, seconds: number): void;
  destroy(): void;
}

const KEY = 'mirror frame';
/** px of the world above the water in one px of it: the floor is seen at a low angle */
const FLATTEN = 4;

/**
 * uView: what the screen shows, uWater: the water, both art px (x, y, w, h). uTime: seconds.
 * uBed: the walking line above the water, and 1 where it lies on the floor's face. uSheen: the water's own colour, and how much of it lies over the mirrored picture.
 */
const FRAGMENT = `
#pragma phaserTemplate(shaderName)
precision highp float;
varying vec2 outTexCoord;
uniform sampler2D uFrame;
uniform vec4 uView;
uniform vec4 uWater;
uniform float uTime;
uniform vec2 uBed;
uniform vec4 uSheen;
void main() {
  vec2 at = vec2(outTexCoord.x, 1.0 - outTexCoord.y);
  float down = at.y * uWater.w;
  float x = uWater.x + at.x * uWater.z;
  float ripple = sin(down * 1.1 - uTime * 3.1 + sin(x * 0.031) * 2.0) + 0.6 * sin(x * 0.09 + uTime * 1.7 + down);
  vec2 world = vec2(x + ripple * (0.6 + 2.2 * at.y), uBed.x - 4.0 - down * ${FLATTEN.toFixed(1)});
  vec2 uv = (world - uView.xy) / uView.zw;
  vec3 seen = texture2D(uFrame, clamp(vec2(uv.x, 1.0 - uv.y), 0.002, 0.998)).rgb;
  vec3 colour = mix(seen * 0.92, uSheen.rgb, uSheen.a * (0.55 + 0.45 * at.y));
  float across = abs(at.x * 2.0 - 1.0);
  float bed = pow(max(0.0, 1.0 - across * across), 0.4) * 0.84;
  float hollow = smoothstep(0.0, 0.16, bed - at.y) * smoothstep(0.0, 0.08, at.y + 0.03);
  vec2 off = at * 2.0 - 1.0;
  float angle = atan(off.y, off.x);
  float shore = 0.925 + 0.045 * sin(angle * 3.0 + uWater.x * 0.013) + 0.025 * sin(angle * 7.0 + uWater.x * 0.041);
  float a = 0.94 * mix(hollow, smoothstep(0.0, 0.06, shore - length(off)), uBed.y);
  gl_FragColor = vec4(colour * a, a);
}`;

/** Needs a WebGL renderer; one copy of the frame in frames that show water. */
export function createMirrors(scene: Phaser.Scene, scenery: Scenery, palette: Palette, still: boolean): Mirrors {
  const mirrors = findMirrors(readGround(scenery));
  const camera = scene.cameras.main;
  if (scene.textures.exists(KEY)) scene.textures.remove(KEY);
  const frame = scene.add.captureFrame(KEY).setDepth(DEPTH.mirrors).setVisible(false);
  const at = [0, 0, 1, 1];
  const [r, g, b] = rgb(palette.fog);
  const sheen = [r / 255, g / 255, b / 255, 0.26];
  let time = 0;
  const waters = mirrors.map((mirror) => {
    const water = [mirror.x, mirror.y, mirror.w, mirror.h];
    const bed = [mirror.line, Number(mirror.flat)];
    const config = {
      name: 'mirror',
      fragmentSource: FRAGMENT,
      setupUniforms: (set: (uniform: string, value: unknown) => void) => {
        set('uFrame', 0);
        set('uView', at);
        set('uWater', water);
        set('uTime', time);
        set('uBed', bed);
        set('uSheen', sheen);
      },
    };
    // Phaser's types leave out fragmentSource
    const quad = scene.add.shader(config as never, mirror.x, mirror.y, mirror.w, mirror.h, [KEY]);
    return { mirror, quad: quad.setOrigin(0).setDepth(DEPTH.mirrors + 0.5) };
  });
  return {
    update(view, seconds) {
      time = still ? 0 : seconds % 1000;
      at[0] = view.x;
      at[1] = view.y;
      at[2] = view.w;
      at[3] = view.h;
      let any = false;
      for (const { mirror: p, quad } of waters) {
        const seen = p.x < view.x + view.w && p.x + p.w > view.x && p.y < view.y + view.h && p.y + p.h > view.y;
        quad.setVisible(seen);
        any ||= seen;
      }
      frame.setVisible(any);
      // a frame can be copied only from a texture
      camera.setForceComposite(any);
    },
    destroy() {
      camera.setForceComposite(false);
      frame.destroy();
      for (const { quad } of waters) quad.destroy();
      if (scene.textures.exists(KEY)) scene.textures.remove(KEY);
    },
  };
}
