/** Jasper's coat and face. */
import { rgb } from './common.ts';

export const jasperCoat = /* glsl */ `
const float BLEND = 1.5, BLEND_HEAD = 1.3, BLEND_HEIGHT = 1.0, CREASE = 0.17, STROKE = 0.5;
const float FUR_SCALE = 1.0, FUR_FREQ = 0.036, HEIGHT = 76.0, STRANDS = 0.11;
const vec2 EYE_R = vec2(4.0, 3.85);
const float IRIS_GLOW = 1.16;
const vec3 BASE = ${rgb('#d57d31')}, DARK = ${rgb('#6d3010')}, LIGHT = ${rgb('#eca55c')}, CREAM = ${rgb('#f6dcb4')};
const vec3 NOSE = ${rgb('#cf8a78')}, EAR_IN = ${rgb('#a85c4c')}, WHISKER = ${rgb('#fff3dc')};
const vec3 EYE_LINE = ${rgb('#2a140c')}, IRIS_A = ${rgb('#ecd878')}, IRIS_B = ${rgb('#94953a')}, PUPIL = ${rgb('#120a06')};

/** length of the part along its bone, of its tufts, and their lean */
vec3 furOf(float part) {
  if (part < 0.5) return vec3(60.0, 2.1, 0.8);
  if (part < 1.5) return vec3(14.0, 1.9, 0.8);
  if (part < 3.5) return vec3(52.0, 0.8, -0.8);
  if (part < 4.5) return vec3(64.0, 2.2, -0.8);
  if (part < 5.5) return vec3(14.0, 0.8, 0.3);
  if (part < 6.5) return vec3(14.0, 1.7, 0.3);
  if (part < 7.5) return vec3(14.0, 0.15, 0.0);
  if (part < 9.5) return vec3(20.0, 0.5, 0.3);
  return vec3(10.0, 0.1, 0.0);
}

vec3 torsoCoat(float u, float v, vec3 n) {
  vec3 o = mix(BASE, DARK, 0.26 * ss(0.5, 0.95, v));
  o = mix(o, LIGHT, 0.7 * ss(-0.1, -0.7, v));
  o = mix(o, CREAM, 0.8 * ss(-0.58, -0.98, v));
  o = mix(o, CREAM, 0.75 * ss(0.9, 1.0, u) * ss(0.1, -0.5, v));
  float stripe = ss(0.05, 0.5, wave(u * 9.4 + v * 0.5 + n.r * 0.85 + 0.25)) * ss(-0.6, 0.15, v + n.g * 0.9);
  return mix(o, DARK, (0.9 - 0.35 * small()) * stripe);
}

/** A few bars on the thigh and the upper arm that break up and fade; stockings, not knitting. */
vec3 legCoat(float u, float v, float wob) {
  vec3 o = mix(BASE, LIGHT, 0.5 * ss(0.2, -0.8, v));
  float bars = ss(0.15, 0.85, wave(u * 5.2 + v * 0.3 + wob * 1.5 + 0.2));
  float where = ss(0.06, 0.2, u) * ss(0.72, 0.4, u) * ss(-0.7, 0.3, v + wob);
  o = mix(o, DARK, (0.5 - 0.25 * small()) * bars * where);
  o = mix(o, LIGHT, 0.45 * ss(0.6, 0.9, u));
  return mix(o, CREAM, 0.85 * ss(0.86, 0.96, u + wob * 0.12));
}

vec3 tailCoat(float u, float v) {
  vec3 o = mix(BASE, DARK, (0.72 - 0.3 * small()) * ss(0.1, 0.7, wave(u * 6.5 + 0.45)));
  o = mix(o, DARK, 0.85 * ss(0.86, 0.96, u));
  return mix(o, LIGHT, 0.25 * ss(0.3, -0.8, v));
}

vec3 earCoat(float u, float v, float fine, float far) {
  vec3 o = mix(mix(BASE, LIGHT, 0.15), DARK, ss(0.5, 1.0, u) * 0.8);
  float inner = ss(0.6, 0.3, abs(v * (0.9 + u * 0.3) + 0.2 - 0.1 * far)) * ss(0.82, 0.66, u) * ss(0.06, 0.24, u);
  o = mix(o, EAR_IN, inner * (0.85 - 0.1 * far));
  o = mix(o, CREAM, 0.55 * inner * ss(0.5, 0.12, u) * ss(-0.2, 0.3, v + fine));
  return o * (1.0 - 0.28 * far);
}

vec3 coat(float part, float u, float v, vec3 n) {
  if (part < 0.5) return torsoCoat(u, v, n);
  if (part < 1.5) {
    vec3 o = mix(BASE, CREAM, 0.85 * ss(-0.05, -0.75, v));
    return mix(o, DARK, 0.5 * ss(0.3, 0.8, wave(u * 2.2 + v * 0.4 + 0.25)) * ss(-0.2, 0.3, v));
  }
  if (part < 3.5) return legCoat(u, v, n.r);
  if (part < 4.5) return tailCoat(u, v);
  if (part < 5.5) return BASE;
  if (part < 6.5) return mix(BASE, CREAM, 0.42);
  if (part < 7.5) return CREAM;
  if (part < 9.5) return earCoat(u, v, n.g, part > 8.5 ? uLit.w : 0.0);
  if (part < 10.5) return CREAM;
  return WHISKER;
}
`;

export const jasperFace = /* glsl */ `
/** Stripes turn with the skull: P is the painted surface point in the head's space. */
vec3 headStripes(vec3 c, vec3 P, vec2 q, vec3 tint) {
  float side = abs(P.z);
  float crown = within(abs(side - 1.7 - 0.05 * P.x), 0.6) + within(abs(side - 4.8 - (P.x - 4.0) * -0.12), 0.55);
  crown *= ss(5.8, 7.0, P.y + P.x * 0.12) * ss(9.6, 8.4, P.x) * step(P.y, 12.0);
  float cheek = within(abs(P.y - 0.6 + 0.1 * P.x), 0.55) + within(abs(P.y + 3.0 - 0.08 * P.x), 0.5);
  cheek *= ss(2.6, 1.4, P.x) * ss(-6.4, -4.0, P.x) * ss(7.4, 9.0, side);
  return mix(c, DARK * tint, sat(max(crown, cheek)) * 0.6 * ss(22.0, 18.0, length(q)));
}

void face(vec2 p, inout vec3 c, float heightW, vec2 slope) {
  vec3 tint = uMid.rgb;
  float s = uEyeN.w, cy = cos(uHead.w), sy = sin(uHead.w);
  vec2 q = toHead(p - uHead.xy) / s;
  float z = BLEND_HEIGHT * 0.6931472 * log2(heightW) / s - 1.0;
  c = headStripes(c, vec3(q.x * cy + z * sy, q.y, z * cy - q.x * sy), q, tint);

  // pale round the eyes: they carry the story
  vec2 eN = toHead(p - uEyeN.xy) / s, eF = toHead(p - uEyeF.xy) / s;
  float around = max(ss(6.4, 3.4, length((eN - vec2(-0.2, -0.1)) * vec2(1.0, 1.12))) * step(0.1, uEyeN.z),
                     ss(6.4, 3.4, length((eF - vec2(-0.2, -0.1)) * vec2(1.3, 1.12))) * step(0.1, uEyeF.z));
  c = mix(c, CREAM * tint, 0.5 * around);
  vec4 e = eyeAt(p, uEyeF, uLids.x, tint);
  c = mix(c, e.rgb, e.a);
  e = eyeAt(p, uEyeN, uLids.x, tint);
  c = mix(c, e.rgb, e.a);

  vec2 n = toHead(p - uNoseChin.xy) / s;
  float nose = length((n + vec2(0.3, 0.0)) / vec2(1.8, 1.3)) - 1.0;
  c = mix(c, NOSE * tint * 0.95, within(nose, 0.02));
  c = mix(c, vec3(1.0), 0.3 * ss(0.6, 0.2, length((n + vec2(0.2, -0.45)) / vec2(1.0, 0.6))));

  vec2 lip = uNoseChin.zw;
  float line = seg(p, uNoseChin.xy, lip);
  if (uFaceVis.x > 0.5) line = min(line, seg(p, lip, mix(lip, uCorner.xy, 0.75) - vec2(0.0, 0.4)));
  if (uFaceVis.y > 0.5) line = min(line, seg(p, lip, mix(lip, uCorner.zw, 0.75) - vec2(0.0, 0.4)));
  c = mix(c, EYE_LINE * tint, 0.75 * within(line, 0.2 * s));
  if (uLids.z > 0.02) {
    float open = uLids.z;
    vec2 m = p - mix(lip, uCorner.xy, 0.3) + vec2(0.0, (1.3 + open * 1.5) * s);
    float d = length(m / (s * vec2(2.3, 0.4 + open * 2.0))) - 1.0;
    c = mix(c, vec3(0.33, 0.10, 0.10) * tint, within(d, 0.02) * ss(0.0, 0.15, open));
    float tongue = length((m + vec2(0.0, open * 1.1 * s)) / (s * vec2(1.5, 0.2 + open * 0.8))) - 1.0;
    c = mix(c, vec3(0.80, 0.45, 0.42) * tint, within(tongue, 0.02) * ss(0.2, 0.5, open));
  }
}
`;
