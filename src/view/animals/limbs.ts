/** Legs and tail: from a pose's few numbers to bones. */
import type { Anatomy } from './anatomy.ts';
import { Part } from './anatomy.ts';
import type { Brush, Capsules, Point } from './capsules.ts';
import { CH, Leg, legAt, type PoseRow, TAIL_KEYS } from './channels.ts';
import { clamp, curve, lerp, RADIANS } from './maths.ts';
import { attach, type Frame } from './trunk.ts';

const joint: Point = { x: 0, y: 0 };
const root: Point = { x: 0, y: 0 };
const end: Point = { x: 0, y: 0 };
const seat: Point = { x: 0, y: 0 };

/** Hock or wrist, where the leg's two long bones end and the foot begins. */
export function ankle(animal: Anatomy, row: PoseRow, limb: number, out: Point): Point {
  const at = legAt(limb);
  const angle = row[at + Leg.angle]! * RADIANS;
  const hind = limb < 2;
  const length = hind ? animal.hind.metatarsus : animal.fore.pastern;
  const rise = length * Math.sin(angle);
  out.x = row[at + Leg.x]! + length * Math.cos(angle);
  out.y = row[at + Leg.y]! + (hind ? Math.max(rise, -1) : rise);
  return out;
}

/**
 * The middle joint of a two-bone limb from a to b, bent to one side (+1 knee, −1 elbow), into `joint`.
 * Near full reach the bones give a little, so that a knee never snaps straight; near no reach the limb keeps
 * hanging down from its root, so that it never flips over.
 */
function bend(ax: number, ay: number, bx: number, by: number, upper: number, lower: number, side: 1 | -1): void {
  const reach = upper + lower;
  let dx = bx - ax;
  let dy = by - ay;
  const least = reach * 0.3;
  const bare = Math.hypot(dx, dy);
  if (bare < least) dy -= (least - bare) * 0.9;
  let d = Math.hypot(dx, dy);
  const easy = reach * 0.9;
  let stretch = 1;
  if (d > easy) stretch = d / (easy + (reach - easy) * (1 - Math.exp((easy - d) / (reach - easy))));
  const a = upper * stretch;
  const b = lower * stretch;
  d = Math.max(d, Math.abs(a - b) + 0.1, reach * 0.22);
  const angle = Math.acos(clamp((a * a + d * d - b * b) / (2 * a * d), -1, 1));
  const direction = Math.atan2(dy, dx) + side * angle;
  dx = Math.cos(direction) * a;
  dy = Math.sin(direction) * a;
  joint.x = ax + dx;
  joint.y = ay + dy;
}

/** Thigh, haunch, shin, metatarsus and paw. */
export function drawHindLeg(
  out: Capsules,
  animal: Anatomy,
  row: PoseRow,
  limb: number,
  hip: Frame,
  brush: Brush,
): void {
  const { hind } = animal;
  const r = hind.radius;
  const at = legAt(limb);
  const footX = row[at + Leg.x]!;
  const footY = row[at + Leg.y]!;
  const toe = row[at + Leg.toe]! * RADIANS;
  const { x: hockX, y: hockY } = ankle(animal, row, limb, end);
  const { x, y } = attach(hip, hind.hip, root);
  const { x: seatX, y: seatY } = attach(hip, hind.seat, seat);

  bend(x, y, hockX, hockY, hind.thigh, hind.shin, 1);
  let kneeX = joint.x;
  let kneeY = joint.y;
  const low = r.knee * 0.9;
  const onGround = clamp((r.paw * 5 - footY) / (r.paw * 3));
  if (kneeY < low) {
    kneeX += (low - kneeY) * 0.5 * onGround; // a folding knee slides forward, not into the ground
    kneeY = lerp(kneeY, low, onGround);
  }

  const { depth, side } = brush;
  brush.side = side * 0.7;
  out.bone(brush, x, y, kneeX, kneeY, r.hip, r.knee, 0, 0.35);
  brush.depth = depth - 1;
  out.bone(
    brush,
    seatX,
    seatY,
    lerp(kneeX, hockX, 0.45),
    lerp(kneeY, hockY, 0.45),
    r.hip * 0.72,
    r.shin * 0.66,
    0,
    0.5,
  );
  brush.depth = depth;
  brush.side = side;
  out.bone(brush, kneeX, kneeY, hockX, hockY, r.shin, r.hock, 0.35, 0.7);
  out.bone(brush, hockX, hockY, footX, footY, r.hock * 0.95, r.ankle, 0.7, 0.95);
  brush.depth = depth + 1;
  out.bone(
    brush,
    footX,
    footY,
    footX + hind.paw * Math.cos(toe),
    footY + hind.paw * Math.sin(toe),
    r.paw,
    r.toe,
    0.97,
    1,
  );
  brush.depth = depth;
}

/** Shoulder blade, upper arm, forearm, pastern and paw; the tip of the paw goes to `tip`. */
export function drawForeLeg(
  out: Capsules,
  animal: Anatomy,
  row: PoseRow,
  limb: number,
  chest: Frame,
  brush: Brush,
  tip: Point,
): void {
  const { fore } = animal;
  const r = fore.radius;
  const at = legAt(limb);
  const footX = row[at + Leg.x]!;
  const footY = row[at + Leg.y]!;
  const toe = row[at + Leg.toe]! * RADIANS;
  const { x: wristX, y: wristY } = ankle(animal, row, limb, end);
  const { x, y } = attach(chest, fore.shoulder, root);
  const rise = fore.blade[1] + row[at + Leg.shoulder]!;
  const bladeX = chest.x + fore.blade[0] * chest.cos - rise * chest.sin;
  const bladeY = chest.y + fore.blade[0] * chest.sin + rise * chest.cos;
  const tricepsX = x - r.shoulder * (0.7 * chest.cos + 0.2 * chest.sin);
  const tricepsY = y - r.shoulder * (0.7 * chest.sin - 0.2 * chest.cos);

  bend(x, y, wristX, wristY, fore.upper, fore.lower, -1);
  let elbowX = joint.x;
  let elbowY = joint.y;
  const floor = r.elbow * 0.85;
  const onGround = clamp((floor * 5 - footY) / (floor * 2));
  if (elbowY < floor) {
    elbowX -= (floor - elbowY) * 0.55 * onGround; // a low elbow slides back, not into the ground
    elbowY = lerp(elbowY, floor, onGround);
  }
  tip.x = footX + fore.paw * Math.cos(toe);
  tip.y = footY + fore.paw * Math.sin(toe);

  const { depth, side } = brush;
  brush.side = side * 0.6;
  out.bone(brush, bladeX, bladeY, x, y, r.blade, r.shoulder, 0, 0.05);
  brush.side = side * 0.8;
  out.bone(brush, x, y, elbowX, elbowY, r.shoulder, r.elbow, 0.05, 0.35);
  brush.depth = depth - 0.5;
  out.bone(brush, tricepsX, tricepsY, elbowX, elbowY, r.shoulder * 0.75, r.elbow * 0.85, 0.05, 0.35);
  brush.depth = depth;
  brush.side = side;
  out.bone(brush, elbowX, elbowY, wristX, wristY, r.lower, r.wrist, 0.35, 0.8);
  out.bone(brush, wristX, wristY, footX, footY, r.wrist * 0.97, r.wrist, 0.8, 0.95);
  brush.depth = depth + 1;
  out.bone(brush, footX, footY, tip.x, tip.y, r.paw, r.toe, 0.97, 1);
  brush.depth = depth;
  tip.x = out.turned(tip.x + r.toe * Math.cos(toe), side);
  tip.y += r.toe * Math.sin(toe);
}

/** A chain of bones along the tail's five angles; it lies on the ground, never in it. */
export function drawTail(
  out: Capsules,
  animal: Anatomy,
  row: PoseRow,
  hip: Frame,
  layer: number,
  depth: number,
  thickness: number,
): void {
  const { tail } = animal;
  const length = (tail.length * row[CH.tailLength]!) / tail.bones;
  const grounded = clamp((30 - Math.abs(row[CH.roll]!)) / 20) * clamp((animal.height - row[CH.hipY]!) / 20);
  const brush: Brush = { part: Part.tail, layer, depth, side: 0 };
  let x = hip.x + tail.base[0] * hip.cos - tail.base[1] * hip.sin + row[CH.tailX]!;
  let y = hip.y + tail.base[0] * hip.sin + tail.base[1] * hip.cos + row[CH.tailY]!;
  for (let i = 0; i < tail.bones; i++) {
    const t = i / tail.bones;
    const angle = curve(row, CH.tail0, TAIL_KEYS, t + 0.5 / tail.bones) * RADIANS;
    const endX = x + length * Math.cos(angle);
    let endY = y + length * Math.sin(angle);
    const ra = curve(tail.radius, 0, tail.radius.length, t) * thickness;
    const rb = curve(tail.radius, 0, tail.radius.length, t + 1 / tail.bones) * thickness;
    const floor = rb * 0.9;
    if (endY < floor) endY = lerp(endY, Math.max(endY, Math.min(y, floor)), grounded);
    out.bone(brush, x, y, endX, endY, ra, rb, t, t + 1 / tail.bones);
    x = endX;
    y = endY;
  }
}
