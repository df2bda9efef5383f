/** The artist's side of a pose: only what differs from the animal's standing pose needs to be said. */
import type { Anatomy } from './anatomy.ts';
import { CH, type Channel, Leg, legAt, POSE_SIZE, type PoseRow, TAIL_KEYS } from './channels.ts';
import { RADIANS } from './maths.ts';

export interface LegSpec {
  foot: [number, number];
  /** angle of the metatarsus (hind) or pastern (fore), up from the toes; degrees */
  angle?: number;
  toe?: number;
  /** how far the shoulder blade rises above the back */
  shoulder?: number;
}

export interface PoseSpec {
  hip?: [number, number];
  chest?: [number, number];
  /** how far the back is bent up between them */
  arch?: number;
  /** direction of pelvis and ribcage where they leave the line of the back; degrees */
  hipTilt?: number;
  chestTilt?: number;
  /** thickness of the body, 1 as built */
  puff?: number;
  neck?: number;
  neckLength?: number;
  /** head up or down, and turned from profile (0) toward us (90) */
  tilt?: number;
  yaw?: number;
  /** −1 flat with fear … 1 pricked */
  ears?: number;
  earSwing?: number;
  /** 0 shut … 1 wide */
  eyes?: number;
  pupil?: number;
  mouth?: number;
  brow?: number;
  /** the whole animal turned about its feet, and moved; for walls */
  roll?: number;
  shift?: [number, number];
  tail?: [number, number, number, number, number];
  tailLength?: number;
  tailBase?: [number, number];
  /** the tail lies in front of the body */
  tailFront?: boolean;
  hindNear?: LegSpec;
  hindFar?: LegSpec;
  foreNear?: LegSpec;
  foreFar?: LegSpec;
}

/** Fills every channel from `spec`, and from `stand` where `spec` is silent. */
export function compilePose(animal: Anatomy, stand: PoseSpec, spec: PoseSpec): PoseRow {
  const p: PoseSpec = { ...stand, ...spec };
  const row = new Float32Array(POSE_SIZE);
  const set = (channel: Channel, value: number): void => {
    row[CH[channel]] = value;
  };
  const [hipX, hipY] = p.hip!;
  const [chestX, chestY] = p.chest!;
  const line = Math.atan2(chestY - hipY, chestX - hipX) / RADIANS;
  const hipTilt = p.hipTilt ?? line;

  set('hipX', hipX);
  set('hipY', hipY);
  set('chestX', chestX);
  set('chestY', chestY);
  set('arch', p.arch ?? 0);
  set('hipTilt', hipTilt - line);
  set('chestTilt', (p.chestTilt ?? line) - line);
  set('puff', p.puff ?? 1);

  set('neck', p.neck ?? animal.neck.angle);
  set('neckLength', p.neckLength ?? 1);
  set('tilt', p.tilt ?? 0);
  set('yaw', p.yaw ?? 26);

  const cat = animal.who === 'jasper';
  set('ears', p.ears ?? 0);
  set('earSwing', p.earSwing ?? 0);
  set('eyes', p.eyes ?? (cat ? 0.58 : 0.72));
  set('pupil', p.pupil ?? (cat ? 0.36 : 0.5));
  set('mouth', p.mouth ?? 0);
  set('brow', p.brow ?? 0.5);

  set('roll', p.roll ?? 0);
  set('shiftX', p.shift?.[0] ?? 0);
  set('shiftY', p.shift?.[1] ?? 0);

  const [baseX, baseY] = animal.tail.base;
  const c = Math.cos(hipTilt * RADIANS);
  const s = Math.sin(hipTilt * RADIANS);
  set('tailLength', p.tailLength ?? 1);
  set('tailX', p.tailBase ? p.tailBase[0] - (hipX + baseX * c - baseY * s) : 0);
  set('tailY', p.tailBase ? p.tailBase[1] - (hipY + baseX * s + baseY * c) : 0);
  set('tailFront', p.tailFront ? 1 : 0);
  writeTail(row, p.tail ?? animal.tail.keys);

  [p.hindNear, p.hindFar, p.foreNear, p.foreFar].forEach((leg, limb) => {
    if (!leg) throw new Error(`${animal.who}: the standing pose must name all four legs`);
    const at = legAt(limb);
    row[at + Leg.x] = leg.foot[0];
    row[at + Leg.y] = leg.foot[1];
    row[at + Leg.angle] = leg.angle ?? (limb < 2 ? animal.hind.angle : animal.fore.angle);
    row[at + Leg.toe] = leg.toe ?? 0;
    row[at + Leg.shoulder] = leg.shoulder ?? 0;
  });
  return row;
}

/** Each bone bends by less than half a turn from the one before, so no blend goes the long way round. */
function writeTail(row: PoseRow, keys: readonly number[]): void {
  let before = keys[0]!;
  for (let i = 0; i < TAIL_KEYS; i++) {
    let angle = keys[i]!;
    while (angle - before > 180) angle -= 360;
    while (angle - before < -180) angle += 360;
    row[CH.tail0 + i] = angle;
    before = angle;
  }
}
