/**
 * A pose is one row of numbers. Every pose has every channel, so any two poses blend.
 * Angles are degrees, lengths rig units (1 unit = 1 art px), y up, ground y = 0, facing +x.
 */
const names = [
  // body
  'hipX',
  'hipY',
  'chestX',
  'chestY',
  'arch',
  'hipTilt',
  'chestTilt',
  'puff',
  // head
  'neck',
  'neckLength',
  'neckX',
  'neckY',
  'tilt',
  'yaw',
  // face
  'ears',
  'earSwing',
  'eyes',
  'pupil',
  'mouth',
  'brow',
  // the whole animal, turned and moved about its feet (up a wall)
  'roll',
  'shiftX',
  'shiftY',
  // tail
  'tailLength',
  'tailX',
  'tailY',
  'tailFront',
  'tail0',
  'tail1',
  'tail2',
  'tail3',
  'tail4',
] as const;
export type Channel = (typeof names)[number];
export const CH = Object.fromEntries(names.map((n, i) => [n, i])) as Record<Channel, number>;

export const TAIL_KEYS = 5;

/** Four legs after the named channels, in this order. */
export const Limb = { hindNear: 0, hindFar: 1, foreNear: 2, foreFar: 3 } as const;
/** What is kept of a leg: the foot's place, the angle of metatarsus or pastern, of the toes, the shoulder's rise. */
export const Leg = { x: 0, y: 1, angle: 2, toe: 3, shoulder: 4 } as const;
const LEG_STRIDE = 5;
const LEGS = names.length;
export const POSE_SIZE = LEGS + 4 * LEG_STRIDE;
export const legAt = (limb: number): number => LEGS + limb * LEG_STRIDE;
export const legEnd = (limb: number): number => legAt(limb) + LEG_STRIDE;

export type PoseRow = Float32Array;
