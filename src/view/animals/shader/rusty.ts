/** Rusty's coat and face. */
import { rgb } from './common.ts';

export const rustyCoat = /* glsl */ `
const float BLEND = 2.2, BLEND_HEAD = 2.2, BLEND_HEIGHT = 1.6, CREASE = 0.14, STROKE = 0.55;
const float FUR_SCALE = 0.75, FUR_FREQ = 0.019, HEIGHT = 132.0, STRANDS = 0.34;
const vec2 EYE_R = vec2(3.9, 3.6);
const float IRIS_GLOW = 1.5;
const vec3 BASE = ${rgb('#70502f')}, DARK = ${rgb('#38261a')}, LIGHT = ${rgb('#9c7a56')}, WHITE = ${rgb('#ddd5c6')};
const vec3 GREY = ${rgb('#a0968a')}, MOUTH = ${rgb('#571d1b')}, TONGUE = ${rgb('#bd6c61')}, TOOTH = ${rgb('#efe8d6')};
const vec3 EYE_LINE = ${rgb('#1c0f0a')}, IRIS_A = ${rgb('#8a4a26')}, IRIS_B = ${rgb('#3a1a0c')}, PUPIL = ${rgb('#0c0503')};

/** length of the part along its bone, of its tufts, and their lean */
vec3 furOf(float part) {
  if (part < 0.5) return vec3(100.0, 3.8, 0.9);
  if (part < 1.5) return vec3(33.0, 4.4, 0.9);
  if (part < 2.5) return vec3(100.0, 2.4, -0.7);
  if (part < 3.5) return vec3(85.0, 1.9, -0.7);
  if (part < 4.5) return vec3(74.0, 5.2, -1.1);
  if (part < 5.5) return vec3(24.0, 1.7, 0.3);
  if (part < 6.5) return vec3(24.0, 2.8, 0.3);
  if (part < 7.5) return vec3(24.0, 0.5, 0.0);
  if (part < 9.5) return vec3(30.0, 2.6, -0.5);
  return vec3(24.0, 0.5, 0.0);
}

/** White where \`inside\` (in shares of \`soft\`) is above nought; at the edge single strands of either colour cross over. */
float white(float inside, float soft, vec3 n) {
  return 0.94 * ss(-1.0, 1.0, inside / soft + n.b * 4.2 + n.r * 0.8 + n.g * 0.8);
}

vec3 torsoCoat(float u, float v, vec3 n) {
  vec3 o = mix(BASE, DARK, 0.5 * ss(0.3, 0.95, v + n.r));
  o = mix(o, LIGHT, 0.5 * ss(0.1, -0.5, v + n.g * 0.6));
  float belly = white(-0.4 - v, 0.2, n);
  float saddle = 0.9 * white(1.0 - length(vec2((u - 0.31) / 0.1, (v - 0.62) / 0.62)), 0.42, n);
  float collar = white(u - 0.9 + 0.05 * v, 0.06, n);
  o = mix(o, WHITE, max(max(belly, saddle), collar));
  // he has not eaten for a long time
  float rib = wave(u * 15.5 + v * 0.55 + 0.25);
  float ribs = ss(0.46, 0.54, u) * (1.0 - ss(0.80, 0.9, u)) * ss(0.75, 0.3, v) * ss(-0.98, -0.6, v);
  o = mix(o, o * vec3(0.56, 0.53, 0.56), 0.62 * ss(0.0, 0.9, rib + n.r * 0.5) * ribs);
  o = mix(o, vec3(1.0, 0.925, 0.8), 0.16 * ss(0.2, 0.9, -rib) * ribs);
  return mix(o, DARK, 0.25 * ss(0.2, 0.5, n.g + 0.1));
}

vec3 legCoat(float part, float u, float v, vec3 n) {
  float sock = part > 2.5 ? 0.46 : 0.77;
  vec3 o = mix(BASE, LIGHT, 0.4 * ss(0.2, -0.9, v));
  o = mix(o, DARK, 0.25 * ss(0.2, 0.5, n.g + 0.1));
  o = mix(o, WHITE, white(u - sock, 0.08, n));
  return mix(o, GREY, 0.35 * ss(0.9, 1.0, u) + 0.18 * ss(sock, 1.0, u) * ss(0.1, 0.5, n.g + n.r));
}

vec3 coat(float part, float u, float v, vec3 n) {
  if (part < 0.5) return torsoCoat(u, v, n);
  if (part < 1.5) {
    vec3 o = mix(BASE, WHITE, max(white(-0.08 - v, 0.22, n), white(0.36 - u, 0.12, n)));
    return mix(o, DARK, 0.35 * ss(0.3, 0.9, v));
  }
  if (part < 3.5) return legCoat(part, u, v, n);
  if (part < 4.5) return mix(mix(BASE, DARK, 0.4 * ss(0.0, 0.8, v)), WHITE, white(u - 0.72, 0.08, n));
  if (part < 5.5) return BASE;
  if (part < 6.5) return mix(mix(BASE, LIGHT, 0.35), WHITE, 0.3);
  if (part < 7.5) return mix(WHITE, GREY, 0.35 * ss(-0.2, -0.9, v));
  if (part < 9.5) return mix(BASE, DARK, 0.5 + 0.4 * u) * (part > 8.5 ? 1.0 - 0.35 * uLit.w : 1.0);
  if (part < 10.5) return mix(WHITE, GREY, 0.35);
  return MOUTH;
}
`;

export const rustyFace = /* glsl */ `
/** Open, the mouth is a wedge from its corner to the two lips: dark, a tongue along the jaw, one fang. */
void openMouth(vec2 p, inout vec3 c, float s, float open, vec3 tint) {
  vec2 q = toHead(p - uCorner.xy) / s, tip = toHead(uNoseChin.zw - uCorner.xy) / s;
  float along = q.x / max(tip.x, 1.0), top = mix(0.0, -1.9, along), drop = open * 9.2 * along;
  float body = min(top - q.y, q.y - (top - drop));
  float edge = min(body, min(q.x + 0.4, tip.x * (0.97 - 0.16 * open) - q.x));
  c = mix(c, MOUTH * tint, ss(-uPix.x * 0.7, uPix.x * 0.7, edge * s) * ss(0.03, 0.16, open));
  float middle = top - drop * 0.8, thick = 1.25 * open + 0.3;
  float tongue = min(thick - abs(q.y - middle), min(q.x - tip.x * 0.22, tip.x * 0.86 - q.x));
  c = mix(c, TONGUE * tint, ss(-uPix.x, uPix.x, min(tongue, edge + 0.3) * s) * ss(0.18, 0.4, open));
  vec2 f = q - vec2(tip.x * 0.8, -1.5);
  float fang = 1.1 - abs(f.x) - max(0.0, -f.y) * 0.42;
  c = mix(c, TOOTH * tint, ss(-uPix.x, uPix.x, min(fang, 0.2 - f.y) * s) * ss(0.35, 0.6, open));
}

void face(vec2 p, inout vec3 c, float heightW, vec2 slope) {
  vec3 tint = uMid.rgb;
  float s = uEyeN.w, cy = cos(uHead.w), sy = sin(uHead.w);
  vec2 q = toHead(p - uHead.xy) / s;
  float z = BLEND_HEIGHT * 0.6931472 * log2(heightW) / s - 2.0;
  vec3 P = vec3(q.x * cy + z * sy, q.y, z * cy - q.x * sy);
  float blaze = ss(3.4 + P.x * 0.12, 1.6 + P.x * 0.1, abs(P.z)) * ss(1.0, 6.0, P.x) * ss(-1.0, 3.0, P.y) * step(0.0, P.x);
  c = mix(c, WHITE * tint * (0.75 + 0.3 * sat(-slope.y)), blaze * 0.9);

  float open = uLids.z;
  if (uFaceVis.x > 0.5) {
    vec2 chin = uNoseChin.zw, middle = mix(chin, uCorner.xy, 0.5) - vec2(0.0, 1.1 * s);
    float line = min(seg(p, chin, middle), seg(p, middle, uCorner.xy));
    c = mix(c, EYE_LINE * tint, 0.7 * (1.0 - ss(0.15, 0.5, open)) * within(line, 0.42 * s));
    openMouth(p, c, s, open, tint);
  }

  vec2 n = toHead(p - uNoseChin.xy) / s;
  c = mix(c, vec3(0.114, 0.078, 0.075) * tint, within(length((n + vec2(0.6, 0.0)) / vec2(3.9, 3.3)) - 1.0, 0.02));
  c = mix(c, vec3(0.84, 0.88, 0.92), 0.55 * ss(1.15, 0.7, length((n + vec2(0.5, -1.6)) / vec2(1.7, 0.7))));

  vec2 eN = toHead(p - uEyeN.xy) / s, eF = toHead(p - uEyeF.xy) / s;
  float around = max(ss(7.0, 4.0, length(eN)) * step(0.1, uEyeN.z), ss(7.0, 4.0, length(eF)) * step(0.1, uEyeF.z));
  c = mix(c, LIGHT * tint, 0.35 * around);
  vec4 e = eyeAt(p, uEyeF, uLids.x, tint);
  c = mix(c, e.rgb, e.a);
  e = eyeAt(p, uEyeN, uLids.x, tint);
  c = mix(c, e.rgb, e.a);

  vec2 reach = vec2(2.8 * uPix.y * max(cy, 0.35), uLids.w) * s;
  float brow = 9.0;
  if (uFaceVis.z > 0.5) brow = min(brow, seg(p, uBrow.xy - reach, uBrow.xy + reach));
  if (uFaceVis.w > 0.5) brow = min(brow, seg(p, uBrow.zw - reach, uBrow.zw + reach));
  c = mix(c, LIGHT * tint * 1.15, 0.8 * ss(1.6 * s, 0.5 * s, brow));
}
`;
