/** How much picture a machine can draw: measured once at boot, changed only between levels. */

import type { ArtStep } from './backdrop/manifest.ts';

export const LINES = [1080, 720, 540, 360] as const;
export type Lines = (typeof LINES)[number];
/** 0: no rain behind, no fog, still mirrors, the planes behind play at half size; 1: rain and fog; 2: reflections; 3: bloom and grain too */
export type EffectsLevel = 0 | 1 | 2 | 3;
export interface Quality {
  /** height of the drawing buffer in landscape, px */
  lines: Lines;
  effects: EffectsLevel;
}

/** The size of the baked pictures that this step wants. */
export const stepOf = (quality: Quality): ArtStep => (quality.lines >= 720 ? 'full' : 'half');

/** Milliseconds one layer over a 960×540 screen may cost for each step; a busy frame draws about twelve. */
const STEPS: { cost: number; quality: Quality }[] = [
  { cost: 0.12, quality: { lines: 1080, effects: 3 } },
  { cost: 0.3, quality: { lines: 1080, effects: 2 } },
  { cost: 0.6, quality: { lines: 720, effects: 2 } },
  { cost: 1.4, quality: { lines: 540, effects: 1 } },
];
const LEAST: Quality = { lines: 360, effects: 0 };

/** The step for a machine that needs `cost` ms a layer, on a screen `screenLines` device px high. */
export function qualityFor(cost: number, screenLines: number): Quality {
  const { lines, effects } = STEPS.find((step) => cost <= step.cost)?.quality ?? LEAST;
  const enough = [...LINES].reverse().find((l) => l >= screenLines * 0.9) ?? 1080;
  return { lines: Math.min(lines, enough) as Lines, effects };
}

/** `?lines=540&effects=1` for tests and the curious; null when not asked for. Throws on a step that is none. */
export function qualityFromQuery(query: string): Quality | null {
  const params = new URLSearchParams(query);
  const asked = params.get('lines');
  if (asked === null) return null;
  const lines = LINES.find((l) => String(l) === asked);
  if (!lines) throw new Error(`?lines=${asked}: choose one of ${LINES.join(', ')}`);
  const usual = { 1080: 3, 720: 2, 540: 1, 360: 0 }[lines];
  const effects = Number(params.get('effects') ?? usual);
  if (![0, 1, 2, 3].includes(effects)) throw new Error(`?effects=${effects}: choose 0, 1, 2 or 3`);
  return { lines, effects: effects as EffectsLevel };
}

/** Draws a few layers on a hidden canvas and waits for them; about a tenth of a second. */
export async function measureQuality(): Promise<Quality> {
  const asked = qualityFromQuery(location.search);
  if (asked) return asked;
  const screenLines = Math.min(screen.width, screen.height) * devicePixelRatio;
  return qualityFor(measureLayer(), screenLines);
}

const VERTEX = 'attribute vec2 at; varying vec2 uv; void main() { uv = at; gl_Position = vec4(at, 0.0, 1.0); }';
const FRAGMENT = `precision highp float; varying vec2 uv; uniform sampler2D picture;
void main() { gl_FragColor = texture2D(picture, uv * 3.1) * 0.3 + texture2D(picture, uv.yx * 1.7) * 0.3; }`;

/** ms for one blended, twice sampled layer of 960×540; Infinity without WebGL */
function measureLayer(): number {
  const canvas = document.createElement('canvas');
  canvas.width = 960;
  canvas.height = 540;
  const gl = canvas.getContext('webgl', { alpha: false, antialias: false });
  if (!gl) return Number.POSITIVE_INFINITY;
  prepareLayer(gl);
  const pixel = new Uint8Array(4);
  // reading a pixel waits for the drawing; gl.finish may return early
  const time = (layers: number): number => {
    const from = performance.now();
    for (let i = 0; i < layers; i++) gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return performance.now() - from;
  };
  time(2);
  const one = Math.min(time(1), time(1));
  const many = Math.min(time(13), time(13));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return Math.max(0, many - one) / 12;
}

function prepareLayer(gl: WebGLRenderingContext): void {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.bindAttribLocation(program, 0, 'at');
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  const noise = Uint8Array.from({ length: 64 * 64 * 4 }, (_, i) => (i * 97) & 255);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 64, 64, 0, gl.RGBA, gl.UNSIGNED_BYTE, noise);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
}
