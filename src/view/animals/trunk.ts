/** Pelvis and ribcage: what the limbs hang on. */
import type { Vec2 } from './anatomy.ts';
import type { Point } from './capsules.ts';
import { CH, type PoseRow } from './channels.ts';
import { RADIANS } from './maths.ts';

/** A joint of the trunk that limbs hang on: where it is, and which way it points. */
export interface Frame {
  x: number;
  y: number;
  cos: number;
  sin: number;
}
export const createFrame = (): Frame => ({ x: 0, y: 0, cos: 1, sin: 0 });

/** From the pelvis to the ribcage, radians. */
export const lineOfBack = (row: PoseRow): number =>
  Math.atan2(row[CH.chestY]! - row[CH.hipY]!, row[CH.chestX]! - row[CH.hipX]!);

/** Sets both as a pose has them: each leans its own way from the line of the back. */
export function aimTrunk(row: PoseRow, hip: Frame, chest: Frame): void {
  const line = lineOfBack(row);
  aim(hip, row[CH.hipX]!, row[CH.hipY]!, line + row[CH.hipTilt]! * RADIANS);
  aim(chest, row[CH.chestX]!, row[CH.chestY]!, line + row[CH.chestTilt]! * RADIANS);
}

function aim(frame: Frame, x: number, y: number, angle: number): void {
  frame.x = x;
  frame.y = y;
  frame.cos = Math.cos(angle);
  frame.sin = Math.sin(angle);
}

/** Where a point of the anatomy is in the side view. */
export function attach(frame: Frame, at: Vec2, out: Point): Point {
  const forward = at[0];
  const up = at[1];
  out.x = frame.x + forward * frame.cos - up * frame.sin;
  out.y = frame.y + forward * frame.sin + up * frame.cos;
  return out;
}
