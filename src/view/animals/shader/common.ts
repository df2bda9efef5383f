/**
 * One fragment shader draws one animal from the capsules near each pixel.
 * uData holds, for each tile of the quad, the list of capsules that can touch it (tiles.ts), front layers first.
 */
export const common = /* glsl */ `
precision highp float;
uniform highp sampler2D uData;   // float texture: tile headers, then capsule lists
uniform sampler2D uNoise;        // r soft, g fine, b strands; tiling
uniform vec4 uBox;               // rig x, y of the lower left corner; width, height
uniform vec4 uGrid;              // tiles across, tiles up, 1 / texture width, 1 / texture height
uniform vec4 uPix;               // rig units a pixel, facing (+1 −1), wetness, light on the far legs
uniform vec4 uLightDir;          // toward the key light; w: rim width, units
uniform vec4 uShade;             // rgb of the dark band; w: light near the ground
uniform vec4 uMid;               // rgb of the middle band; w: opacity
uniform vec4 uLit;               // rgb of the light band; w: how far the far ear is turned away
uniform vec4 uRimDir;            // xy
uniform vec4 uRimCol;            // rgb
uniform vec4 uHead;              // x, y, tilt, yaw (radians)
uniform vec4 uEyeN;              // near eye: x, y, how far it faces us, scale of the head
uniform vec4 uEyeF;              // far eye
uniform vec4 uLids;              // eyes open 0 … 1, pupil, mouth, brow
uniform vec4 uGaze;              // pupils forward, up
uniform vec4 uNoseChin;          // nose xy, chin xy
uniform vec4 uCorner;            // corners of the mouth: near xy, far xy
uniform vec4 uBrow;              // near xy, far xy
uniform vec4 uFaceVis;           // corner near, corner far, brow near, brow far (0 or 1)
varying vec2 outTexCoord;

float sat(float x) { return clamp(x, 0.0, 1.0); }
float ss(float a, float b, float x) { float t = sat((x - a) / (b - a)); return t * t * (3.0 - 2.0 * t); }
/** distance from a segment */
float seg(vec2 p, vec2 a, vec2 b) {
  vec2 d = b - a, q = p - a;
  return length(q - d * sat(dot(q, d) / max(dot(d, d), 1e-4)));
}
/** a soft triangle wave, −1 … 1, period 1 */
float wave(float x) { float f = abs(fract(x) * 2.0 - 1.0); return (f * f * (3.0 - 2.0 * f)) * 2.0 - 1.0; }
/** atan, near enough for fur */
float angle(vec2 q) {
  vec2 a = abs(q);
  float k = min(a.x, a.y) / max(max(a.x, a.y), 1e-4), r = k * (1.05 - 0.27 * k);
  r = a.y > a.x ? 1.5708 - r : r;
  r = q.x < 0.0 ? 3.14159 - r : r;
  return q.y < 0.0 ? -r : r;
}
/** coverage of everything nearer than w */
float within(float d, float w) { return ss(w + uPix.x * 0.7, w - uPix.x * 0.7, d); }
/** 1 where the picture is so small (a phone) that detail turns to noise */
float small() { return ss(1.2, 2.7, uPix.x); }
/** a point as drawn → the head's own axes (x forward, y up), still in rig units */
vec2 toHead(vec2 q) {
  float c = cos(uHead.z), s = sin(uHead.z);
  q.x *= uPix.y;
  return vec2(q.x * c + q.y * s, q.y * c - q.x * s);
}
`;

/** '#rrggbb' → a GLSL vec3 */
export const rgb = (hex: string): string =>
  `vec3(${[1, 3, 5].map((i) => (Number.parseInt(hex.slice(i, i + 2), 16) / 255).toFixed(4)).join(', ')})`;
