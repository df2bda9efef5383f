/**
 * The pixel's walk through its capsules. Loops are nested (layer > coat region > capsule), so that nothing heavy sits
 * in a branch of the inner loop: good for phones, and a must for software renderers, which run both sides of a branch.
 * Silhouette: a smooth union. Height: a soft maximum with exact gradients, so muscle shows and nothing has seams.
 */
export const body = /* glsl */ `
const float LOG2E = 1.442695, LN2 = 0.6931472;

void main() {
  vec2 p = uBox.xy + outTexCoord * uBox.zw, cell = floor(outTexCoord * uGrid.xy);
  vec2 header = vec2(cell.x + 32.0 * mod(cell.y, 8.0), floor(cell.y / 8.0));
  vec4 list = texture2D(uData, (header + 0.5) * uGrid.zw);
  vec2 at = list.xy;
  float left = list.z, outA = 0.0, shadow = 1.0, wet = uPix.z;
  vec3 outC = vec3(0.0);

  for (int layer = 0; layer < 8; layer++) {
    if (left < 0.5) break;
    float joined = 0.0, heightW = 0.0, heightV = 0.0, coatW = 0.0, group = 0.0, K = BLEND, iK = LOG2E / BLEND, steep = 0.12;
    vec2 outward = vec2(0.0), heightG = vec2(0.0), furAt = vec2(0.0), furKind = vec2(0.0);
    vec3 coatC = vec3(0.0);

    for (int region = 0; region < 8; region++) {
      float W = 0.0, part = 0.0, layerEnd = 0.0;
      vec2 S = vec2(0.0);

      for (int i = 0; i < 40; i++) {
        vec4 A = texture2D(uData, at), B = texture2D(uData, at + vec2(uGrid.z, 0.0));
        at.x += 2.0 * uGrid.z;
        left -= 1.0;
        float ra = abs(B.x), rb = abs(B.y);
        float c = floor(B.w * 0.0000152587890625), pu = B.w - c * 65536.0;
        float u0 = floor(pu * 0.00390625), u1 = pu - u0 * 256.0;
        float z0 = floor(B.z * 0.000244140625), z1 = B.z - z0 * 4096.0;
        if (i == 0) {
          group = floor(c * 0.0625);
          part = c - group * 16.0;
          K = group > 1.5 && group < 3.5 ? BLEND_HEAD : BLEND;
          iK = LOG2E / K;
          steep = group > 1.5 && group < 3.5 ? 0.3 : 0.12; // a head's balls melt without an edge
        }
        vec2 d = A.zw - A.xy, q = p - A.xy;
        float L2 = max(dot(d, d), 1e-4), iL = inversesqrt(L2), t0 = dot(q, d) * iL * iL, t = sat(t0);
        vec2 e = q - d * t;
        float r = mix(ra, rb, t), dd = dot(e, e) + 1e-5, id = inversesqrt(dd), sd = dd * id - r;
        float z = mix(z0, z1, t) * 0.0625 - 64.0, rk = r + K;
        float ws = exp2(-sd * iK);
        joined += ws;
        outward += e * (id * ws);

        // outside it falls off steeply, or a near snout would colour a far ear
        float s2 = max(rk * rk - dd, steep * rk * rk), is = inversesqrt(s2);
        float beyond = max(sd - K, 0.0), inside = step(beyond, 0.0);
        float wh = exp2(max(z + (s2 * is) * inside - beyond * 7.0, -80.0) * (LOG2E / BLEND_HEIGHT));
        vec2 g = e * mix(-2.0 * id, -is, inside);
        heightW += wh;
        heightG += g * wh;
        heightV += dot(g, g) * wh;

        // past its end a bone yields to the next
        float over = (t0 - t) * L2 * iL / max(r, 0.3), wc = sqrt(wh) / (1.0 + 14.0 * over * over) + 1e-12;
        W += wc;
        S += wc * vec2(mix(u0, u1, t) * 0.00392157, (d.x * e.y - d.y * e.x) * iL / max(r, 0.3));
        layerEnd = step(B.y, -0.0001);
        if (B.x < 0.0) break;
      }

      // the end of a coat region: painted once, at its mean place on the bones
      vec2 uv = S / max(W, 1e-20);
      uv.y = clamp(uv.y, -1.2, 1.2) * uPix.y;
      vec3 fur = furOf(part);
      vec2 fc = vec2(uv.x * fur.x, uv.y);
      // its strands run along the bone, and lean a little
      vec3 n = texture2D(uNoise, vec2(fc.y * (part < 1.5 ? STRANDS : 0.11) + fc.x * 0.003 + part * 0.61, fc.x * 0.021 + part * 0.37)).rgb;
      coatC += coat(part, uv.x, uv.y, n - 0.5) * W;
      fur.y *= 1.0 - 0.8 * step(abs(part - 2.5), 0.6) * ss(0.9, 0.98, uv.x); // paws are short-haired
      furAt += vec2(fc.x + part * 17.0, uv.y) * W;
      furKind += fur.yz * W;
      coatW += W;
      if (layerEnd > 0.5 || left < 0.5) break;
    }

    // the end of a layer: light it, and put it under what is in front
    bool isHead = group > 1.5 && group < 3.5;
    float iw = 1.0 / max(heightW, 1e-30), iWt = 1.0 / max(coatW, 1e-20);
    float sd = -K * LN2 * log2(max(joined, 1e-30));
    vec2 normal = outward * inversesqrt(dot(outward, outward) + 1e-12), fc = furAt * iWt, kind = furKind * iWt;
    if (isHead) fc = vec2(angle(p - uHead.xy) * 13.0, 0.3);

    // tufts: strands of noise leaning along the coat, so that the outline is fur; wet, they clump into points
    float freq = FUR_FREQ * (1.0 - 0.45 * wet);
    vec3 t = texture2D(uNoise, vec2((fc.x + kind.y * sd) * freq, 0.25 + 0.23 * sign(fc.y))).rgb;
    vec2 grain = isHead ? vec2(fc.x * 0.016, sd * 0.01) : vec2(fc.y * 0.13, fc.x * 0.011);
    vec3 t2 = texture2D(uNoise, grain * FUR_SCALE * (1.0 - 0.35 * wet)).rgb;
    float tuft = kind.x * (1.0 + 0.5 * wet) * (0.45 + 1.1 * t.r);
    float f = sd + tuft * (0.42 - t.b) * ss(-tuft * 1.6, -0.2, sd);
    float a = sat(0.5 - f / (uPix.x * 1.4));

    vec2 slope = heightG * iw;
    float l = (dot(-slope, uLightDir.xy) + uLightDir.z) * inversesqrt(dot(slope, slope) + 1.2) * 0.5 + 0.5;
    l += ((t2.r - 0.5) * 0.6 + (t2.g - 0.5) * 0.4) * (0.2 + 0.2 * wet);
    if (isHead) l += (0.62 - l) * 0.34;
    float toMid = ss(0.30, 0.50, l), toLit = ss(0.62, 0.86, l);
    float crease = clamp(1.0 - max(0.0, heightV * iw - dot(slope, slope)) * CREASE * (isHead ? 0.3 : 1.0), 0.5, 1.0);
    vec3 cc = coatC * iWt * (1.0 + (t2.b - 0.5) * STROKE * (isHead ? 0.55 : 1.0) * min(1.0, kind.x)) * (0.94 + 0.12 * t2.g);
    cc = mix(cc, mix(vec3(dot(cc, vec3(0.3, 0.59, 0.11))), cc, 0.86) * (0.62 + 0.16 * t.r), wet);
    float far = group > 5.5 ? uPix.w : group > 4.5 ? 0.94 : 1.0;
    float ground = mix(uShade.w, 1.0, ss(0.0, HEIGHT * 0.75, p.y));
    cc *= mix(mix(uShade.rgb, uMid.rgb, toMid), uLit.rgb, toLit) * (crease * far * ground);
    if (group == 3.0) face(p, cc, heightW, slope);

    // away from the light the outline darkens, so that he stands off a pale wall; toward it runs a broken rim
    float toward = dot(normal, uRimDir.xy);
    cc *= 1.0 - 0.42 * ss(-3.0, 0.0, f) * ss(0.25, -0.6, toward);
    float brush = ss(0.28, 0.66, t2.r), width = uLightDir.w * (0.45 + 1.25 * t.r);
    float rim = max(0.0, toward);
    rim = rim * rim * ss(-width, -width * 0.12, f) * (0.3 + 0.95 * brush) * (group == 2.0 ? 0.5 : 1.0);
    cc += uRimCol.rgb * (rim * mix(0.45, 1.0, step(0.8, far)));
    cc += uLit.rgb * (wet * 0.2 * ss(0.9, 1.0, l + (t.b - 0.5) * 0.16));
    if (group < 0.5) a *= 0.4;

    float add = (1.0 - outA) * a;
    outC += cc * (shadow * add);
    outA += add;
    // contact shade on what lies behind, a little below and away
    float contact = group < 0.5 || group > 5.5 ? 0.0 : group < 2.5 ? 0.42 : 0.36;
    shadow *= 1.0 - contact * ss(K * 2.1, -K * 0.4, sd + dot(normal, vec2(K * 0.3, K * 0.9)));
    if (outA > 0.992) break;
  }
  gl_FragColor = vec4(outC, outA) * uMid.w;
}
`;
