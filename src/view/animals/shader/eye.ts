/** An eye, painted in its own plane: two lids, iris, pupil, catch-light. Shared by both animals. */
export const eye = /* glsl */ `
/** rgb and coverage; e: x, y, facing, head scale; open: 0 shut … 1 wide */
vec4 eyeAt(vec2 p, vec4 e, float open, vec3 tint) {
  if (e.z < 0.1) return vec4(0.0);
  vec2 q = toHead(p - e.xy);
  q.x /= min(1.0, 0.35 + e.z * 0.75);
  vec2 radius = uEyeN.w * EYE_R * (1.0 + 0.35 * small());
  q /= radius;
  float bow = 1.0 - q.x * q.x, line = -0.14 - 0.1 * q.x, px = uPix.x / radius.y;
  if (bow < -0.5) return vec4(0.0);

  // the upper lid comes down, the lower one hardly moves; shut, both lie on one curve
  float opening = ss(0.0, 0.16, open), top = 1.0 - 1.24 * (1.0 - open), shut = line - 0.45 * bow;
  float upper = mix(shut, line + (0.22 + top * 0.88) * bow, opening);
  float lower = mix(shut, line - (0.12 + 0.5 * min(1.0, open * 1.5)) * bow, opening);
  float d = min(upper - q.y, q.y - lower);
  d = bow < 0.0 ? -0.7 * (abs(q.x) - 1.0) - abs(q.y - line) : d;
  float cover = ss(-0.22 - px, -0.22 + px, d), inside = ss(-px, px, d) * opening;

  vec2 look = vec2(0.12, 0.0) + uGaze.xy * vec2(0.26, 0.2);
  vec3 iris = mix(IRIS_A, IRIS_B, sat(length(q - look - vec2(0.03, -0.4)) / 1.15)) * tint * IRIS_GLOW;
  float pupil = length((q - look) / vec2(uLids.y, 0.92));
  iris = mix(PUPIL, iris, ss(1.0 - px, 1.0 + px * 1.5, pupil));
  iris *= 1.0 - 0.45 * ss(0.42, 0.0, upper - q.y);
  float glint = length(q - vec2(0.38, top * 0.45 - 0.03));
  iris = mix(iris, vec3(1.0, 0.98, 0.94), ss(0.27 + px, 0.27 - px, glint) * 0.95);
  float second = length(q - vec2(-0.34, -0.34));
  iris += vec3(0.2, 0.19, 0.16) * ss(0.3, 0.0, second);
  return vec4(mix(EYE_LINE * tint, iris, inside), cover);
}
`;
