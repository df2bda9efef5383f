/** Rain on one quad: layers of one streak picture falling at their own speeds, only where the sky is open. */

/** Streaks, 256 px, repeating: red thin and far, green longer, blue long and near. */
export function streakPicture(): HTMLCanvasElement {
  const size = 256;
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#000';
  pen.fillRect(0, 0, size, size);
  pen.globalCompositeOperation = 'lighter';
  let seed = 7;
  const chance = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  for (const [colour, count, least, most, width] of [
    ['255,0,0', 90, 10, 26, 1],
    ['0,255,0', 34, 26, 60, 1.3],
    ['0,0,255', 12, 60, 120, 2],
  ] as const) {
    for (let i = 0; i < count; i++) {
      const x = Math.floor(chance() * size);
      const y = chance() * size;
      const long = least + chance() * (most - least);
      const strong = 0.35 + chance() * 0.65;
      // drawn twice, so that it runs on over the border
      for (const top of [y, y - size]) {
        const fade = pen.createLinearGradient(0, top, 0, top + long);
        fade.addColorStop(0, `rgba(${colour},0)`);
        fade.addColorStop(0.75, `rgba(${colour},${strong})`);
        fade.addColorStop(1, `rgba(${colour},0)`);
        pen.fillStyle = fade;
        pen.fillRect(x, top, width, long);
      }
    }
  }
  return canvas;
}

/**
 * uView: the quad in art px (x, y, w, h). uLevel: the level's size in art px. uDrop: seconds, slant, strength.
 * The two layers of a quad are given as (px per repeat, repeats a second) and a mask of the picture's colours.
 */
export const rainFragment = (
  layers: { size: number; speed: number; channel: 'r' | 'g' | 'b'; alpha: number }[],
): string => `
#pragma phaserTemplate(shaderName)
precision highp float;
varying vec2 outTexCoord;
uniform sampler2D uStreaks;
uniform sampler2D uOpen;
uniform vec4 uView;
uniform vec2 uLevel;
uniform vec3 uDrop;
uniform vec3 uColour;
void main() {
  vec2 at = uView.xy + vec2(outTexCoord.x, 1.0 - outTexCoord.y) * uView.zw;
  float open = texture2D(uOpen, vec2(at.x / uLevel.x, 1.0 - at.y / uLevel.y)).a;
  vec2 fall = vec2(at.x + at.y * uDrop.y, at.y);
  float wet = 0.0;
  ${layers
    .map(
      ({ size, speed, channel, alpha }, i) =>
        `wet += ${alpha.toFixed(3)} * texture2D(uStreaks, vec2(fall.x / ${size.toFixed(1)} + ${(i * 0.37).toFixed(2)}, uDrop.x * ${speed.toFixed(2)} - fall.y / ${(size * 1.6).toFixed(1)})).${channel};`,
    )
    .join('\n  ')}
  float a = wet * open * uDrop.z;
  gl_FragColor = vec4(uColour * a, a);
}`;
