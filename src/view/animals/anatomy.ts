/** What the two animals are made of: the same shape of data for both, in rig units (1 unit = 1 art px). */

/** Coat regions. The shader paints each one in (u along the bone, v across it). */
export const Part = {
  torso: 0,
  neck: 1,
  hind: 2,
  fore: 3,
  tail: 4,
  head: 5,
  cheek: 6,
  muzzle: 7,
  earNear: 8,
  earFar: 9,
  jaw: 10,
  whisker: 11,
  mouth: 12,
} as const;

/** Draw layers, front to back; the shader stops at the first opaque one. */
export const Layer = { whisker: 0, front: 1, ear: 2, head: 3, body: 4, tail: 5, far: 6 } as const;

export type Vec2 = readonly [number, number];
/** Head space: forward, up, to the near side. */
type Vec3 = readonly [number, number, number];

export interface HeadBall {
  from: Vec3;
  to?: Vec3;
  radius: number;
  radiusTo?: number;
  part: number;
  /** units the far end drops when the mouth is wide open */
  jaw?: number;
}

export type Who = 'jasper' | 'rusty';

export interface Anatomy {
  who: Who;
  /** crown of the head, standing */
  height: number;
  /** room round the capsules for fur, and the size of a tile of the shader's lists */
  margin: number;
  tile: number;
  /** how far neighbouring shapes melt into one another */
  blend: number;
  headScale: number;
  /** depth of the two legs, and their distance from the middle when seen from the front */
  legDepth: { hind: number; fore: number };
  halfWidth: number;
  torso: { radius: readonly number[]; offset: readonly number[] };
  rump: { at: Vec2; radius: number };
  neck: { base: Vec2; angle: number; length: number; radius: Vec3 };
  hind: {
    hip: Vec2;
    seat: Vec2;
    thigh: number;
    shin: number;
    metatarsus: number;
    angle: number;
    paw: number;
    radius: HindRadii;
  };
  fore: {
    shoulder: Vec2;
    blade: Vec2;
    upper: number;
    lower: number;
    pastern: number;
    angle: number;
    paw: number;
    radius: ForeRadii;
  };
  tail: { base: Vec2; length: number; radius: readonly number[]; keys: readonly number[]; bones: number };
  head: readonly HeadBall[];
  eye: { at: Vec3; normal: Vec2 };
  nose: Vec3;
  chin: Vec3;
  mouthCorner: Vec3;
  brow: Vec3;
}
export interface HindRadii {
  hip: number;
  knee: number;
  shin: number;
  hock: number;
  ankle: number;
  paw: number;
  toe: number;
}
export interface ForeRadii {
  blade: number;
  shoulder: number;
  elbow: number;
  lower: number;
  wrist: number;
  paw: number;
  toe: number;
}

export const jasperAnatomy: Anatomy = {
  who: 'jasper',
  height: 76,
  margin: 5,
  tile: 8,
  blend: 1.5,
  headScale: 1.27,
  legDepth: { hind: 5, fore: 6 },
  halfWidth: 5,
  torso: { radius: [11.4, 10.9, 9.9, 10.2, 11.3, 11], offset: [0.8, 1.2, 0.6, -0.6, -0.9, 0.2] },
  rump: { at: [-5, 0], radius: 10.6 },
  neck: { base: [8, 6], angle: 47, length: 13, radius: [12, 10.6, 9] },
  hind: {
    hip: [-1, -1],
    seat: [-6, -1],
    thigh: 19,
    shin: 20,
    metatarsus: 13,
    angle: 108,
    paw: 5.4,
    radius: { hip: 11, knee: 6.4, shin: 5.8, hock: 3.4, ankle: 3.2, paw: 3.7, toe: 3.1 },
  },
  fore: {
    shoulder: [8, -3],
    blade: [1, 8],
    upper: 17,
    lower: 18,
    pastern: 8,
    angle: 97,
    paw: 5.2,
    radius: { blade: 4.4, shoulder: 7.4, elbow: 5, lower: 4.7, wrist: 3.4, paw: 3.9, toe: 3.2 },
  },
  tail: { base: [-13, 6], length: 64, radius: [4.1, 3.7, 3.6, 3.6, 2.8], keys: [208, 222, 190, 140, 110], bones: 11 },
  head: [
    { from: [-1, 0.5, 0], to: [1, 1, 0], radius: 10.8, part: Part.head },
    { from: [5, 2.6, 0], to: [10.2, -1.4, 0], radius: 6.4, radiusTo: 3.5, part: Part.head },
    { from: [2.5, -3.2, 4.8], radius: 6.8, part: Part.cheek },
    { from: [2.5, -3.2, -4.8], radius: 6.8, part: Part.cheek },
    { from: [10.2, -4.2, 2.3], radius: 4.1, part: Part.muzzle },
    { from: [10.2, -4.2, -2.3], radius: 4.1, part: Part.muzzle },
    { from: [7.6, -7, 0], to: [9.8, -7.2, 0], radius: 2.9, part: Part.jaw, jaw: 3 },
  ],
  eye: { at: [7.6, 1.2, 5.4], normal: [0.72, 0.68] },
  nose: [14, -2, 0],
  chin: [13.6, -4.6, 0],
  mouthCorner: [10.4, -6, 3.2],
  brow: [8, 4.6, 5],
};

export const rustyAnatomy: Anatomy = {
  who: 'rusty',
  height: 132,
  margin: 9,
  tile: 13,
  blend: 2.2,
  headScale: 1.14,
  legDepth: { hind: 7, fore: 9 },
  halfWidth: 8,
  torso: { radius: [17.5, 15.4, 14.4, 20, 24, 21.5], offset: [0, 3.2, 3.6, -1.2, -3.8, 0.5] },
  rump: { at: [-7, -1], radius: 15.5 },
  neck: { base: [14, 14], angle: 48, length: 33, radius: [20, 16.5, 13.5] },
  hind: {
    hip: [-1, -1],
    seat: [-9, -2],
    thigh: 36,
    shin: 37,
    metatarsus: 27,
    angle: 104,
    paw: 9.2,
    radius: { hip: 16, knee: 8.8, shin: 8, hock: 4.7, ankle: 4.5, paw: 5.9, toe: 5 },
  },
  fore: {
    shoulder: [12, -7],
    blade: [3, 15],
    upper: 31,
    lower: 35,
    pastern: 15,
    angle: 97,
    paw: 8.8,
    radius: { blade: 7, shoulder: 11.5, elbow: 7.4, lower: 7, wrist: 4.9, paw: 6.1, toe: 5.2 },
  },
  tail: { base: [-21, 9], length: 74, radius: [7.5, 6.8, 6.2, 5.2, 2.8], keys: [215, 232, 240, 225, 205], bones: 11 },
  head: [
    { from: [-3, 2, 0], to: [3, 3, 0], radius: 15.2, part: Part.head },
    { from: [9, 3, 0], to: [17, -1, 0], radius: 9.6, radiusTo: 8.2, part: Part.head },
    { from: [2, -4, 6], radius: 9.4, part: Part.cheek },
    { from: [2, -4, -6], radius: 9.4, part: Part.cheek },
    { from: [15, -1.6, 0], to: [31, -4.2, 0], radius: 8.2, radiusTo: 6, part: Part.muzzle },
    { from: [28, -6, 2.5], radius: 5, part: Part.muzzle },
    { from: [28, -6, -2.5], radius: 5, part: Part.muzzle },
    { from: [10, -8, 0], to: [27, -10.5, 0], radius: 5, radiusTo: 3.6, part: Part.jaw, jaw: 11 },
  ],
  eye: { at: [11.2, 4.4, 7.4], normal: [0.62, 0.78] },
  nose: [37, -1.5, 0],
  chin: [33, -8.2, 2],
  mouthCorner: [14, -8.6, 7.4],
  brow: [11, 9.6, 6.4],
};
