/**
 * Gaits. The phase runs on distance travelled, never on time, and a planted foot stays where it was put.
 * Four numbers are always: near hind, far hind, near fore, far fore; two are hind, fore.
 */
import type { Channel } from './channels.ts';

export type GaitName = 'walk' | 'trot' | 'run' | 'creep' | 'climb';
export const gaitNames: readonly GaitName[] = ['walk', 'trot', 'run', 'creep', 'climb'];

/** value = rest + swing · sin(turn · (times · phase + lead)) */
interface Swing {
  rest: number;
  swing: number;
  times: number;
  lead: number;
}
const swing = (rest: number, amount = 0, times = 0, lead = 0): Swing => ({ rest, swing: amount, times, lead });

export interface Gait {
  /** units of ground a full cycle covers, and the share of it a foot is down */
  cycle: number;
  duty: number;
  lift: [number, number];
  /** when in the cycle each leg starts */
  offset: [number, number, number, number];
  /** where under the body each foot rests */
  rest: [number, number, number, number];
  /** how far the paw folds in the air; degrees */
  fold: [number, number];
  /** lift of the whole body where no foot is down */
  air: number;
  /** how far the shoulder blades work */
  shoulder: number;
  body: Partial<Record<Channel, Swing>>;
}

export interface GaitSet {
  /** units a second at which each gait takes over */
  speeds: { trot: number; run: number };
  gaits: Record<GaitName, Gait>;
}

const jasperWalk: Gait = {
  cycle: 44,
  duty: 0.64,
  lift: [7, 8.5],
  offset: [0, 0.5, 0.75, 0.25],
  rest: [-34, -36, 22, 25],
  fold: [34, -52],
  air: 0,
  shoulder: 4,
  body: {
    hipY: swing(-0.5, 0.9, 2, 0.1),
    chestY: swing(-0.6, 0.9, 2, 0.6),
    arch: swing(0, 0.6, 2, 0),
    neck: swing(-7, 2, 2, 0),
    tilt: swing(-1, 2, 2, 0.2),
    tail0: swing(-8, 5, 1, 0),
    tail1: swing(-10, 6, 1, -0.1),
    tail2: swing(-2, 10, 1, -0.25),
    tail3: swing(0, 14, 1, -0.4),
    tail4: swing(-5, 18, 1, -0.5),
  },
};
const jasperTrot: Gait = {
  cycle: 84,
  duty: 0.45,
  lift: [9, 11],
  offset: [0, 0.5, 0.52, 0.02],
  rest: [-33, -33, 24, 24],
  fold: [40, -60],
  air: 1.5,
  shoulder: 3.6,
  body: {
    hipY: swing(-1.5, 1.6, 2, 0.35),
    chestY: swing(-1.5, 1.6, 2, 0.4),
    arch: swing(0.5, 0.6, 2, 0),
    neck: swing(-16, 2, 2, 0.1),
    tilt: swing(0, 2, 2, 0.3),
    ears: swing(-0.05),
    tail0: swing(-20, 4, 2, 0),
    tail1: swing(-30, 5, 2, -0.1),
    tail2: swing(-10, 6, 2, -0.25),
    tail3: swing(20, 8, 2, -0.4),
    tail4: swing(30, 10, 2, -0.5),
  },
};
const jasperRun: Gait = {
  cycle: 186,
  duty: 0.36,
  lift: [14, 16],
  offset: [0.18, 0.1, 0.62, 0.53],
  rest: [-27, -25, 28, 30],
  fold: [42, -56],
  air: 5,
  shoulder: 3,
  body: {
    hipX: swing(2, 8, 1, 0.27),
    hipY: swing(-3.5, 3.5, 1, 0.55),
    chestX: swing(0, -5, 1, 0.27),
    chestY: swing(-1, -4, 1, 0.55),
    arch: swing(2.5, 6.5, 1, 0.27),
    neck: swing(-35, -6, 1, 0.27),
    tilt: swing(-1, 4, 1, 0.27),
    ears: swing(-0.3),
    eyes: swing(0.12),
    yaw: swing(-14),
    tail0: swing(-32, -12, 1, 0.2),
    tail1: swing(-50, -16, 1, 0.12),
    tail2: swing(-12),
    tail3: swing(36, 14, 1, 0.05),
    tail4: swing(62, 24, 1, -0.05),
  },
};
const jasperCreep: Gait = {
  cycle: 46,
  duty: 0.7,
  lift: [5, 6],
  offset: [0, 0.5, 0.78, 0.28],
  rest: [-32, -34, 26, 28],
  fold: [30, -40],
  air: 0,
  shoulder: 4,
  body: {
    hipY: swing(0, 0.6, 2, 0.1),
    chestY: swing(0, 0.5, 2, 0.6),
    neck: swing(0, 1, 2, 0),
    tail3: swing(0, 5, 1, 0),
    tail4: swing(0, 12, 1, -0.2),
  },
};
const jasperClimb: Gait = {
  cycle: 62,
  duty: 0.58,
  lift: [6, 8],
  offset: [0, 0.5, 0.56, 0.06],
  rest: [-31, -33, 36, 38],
  fold: [12, -16],
  air: 0,
  shoulder: 4,
  body: {
    hipX: swing(0, 2.6, 2, 0.1),
    chestX: swing(0, 1.8, 2, 0.3),
    hipY: swing(0, 1, 2, 0.2),
    arch: swing(0, 1.6, 2, 0.05),
    roll: swing(0, 2.4, 1, 0.12),
    neck: swing(0, 3, 2, 0.3),
    tail0: swing(0, 4, 1, 0.1),
    tail1: swing(0, 7, 1, 0),
    tail2: swing(0, 9, 1, -0.1),
    tail3: swing(0, 12, 1, -0.25),
    tail4: swing(0, 16, 1, -0.4),
  },
};

export const jasperGaits: GaitSet = {
  speeds: { trot: 105, run: 235 },
  gaits: { walk: jasperWalk, trot: jasperTrot, run: jasperRun, creep: jasperCreep, climb: jasperClimb },
};

const rustyWalk: Gait = {
  cycle: 78,
  duty: 0.62,
  lift: [13, 15],
  offset: [0, 0.5, 0.75, 0.25],
  rest: [-48, -46, 44, 47],
  fold: [34, -56],
  air: 0,
  shoulder: 4,
  body: {
    hipY: swing(-1, 1.5, 2, 0.1),
    chestY: swing(-1, 1.5, 2, 0.6),
    neck: swing(-10, 3, 2, 0),
    tilt: swing(-6, 2, 2, 0.2),
    earSwing: swing(0, 0.06, 2, 0.1),
    tail0: swing(7, 5, 1, 0),
    tail2: swing(0, 8, 1, -0.1),
    tail3: swing(0, 10, 1, -0.2),
    tail4: swing(0, 16, 1, -0.3),
  },
};
const rustyTrot: Gait = {
  cycle: 140,
  duty: 0.44,
  lift: [17, 20],
  offset: [0, 0.5, 0.52, 0.02],
  rest: [-46, -44, 46, 48],
  fold: [40, -62],
  air: 3,
  shoulder: 4,
  body: {
    hipY: swing(-2, 3, 2, 0.35),
    chestY: swing(-2, 3, 2, 0.4),
    neck: swing(-6, 2.5, 2, 0.1),
    tilt: swing(-3, 2, 2, 0.3),
    earSwing: swing(0.1, 0.1, 2, 0),
    mouth: swing(0.2),
    tail0: swing(-12, 4, 2, 0),
    tail1: swing(-26, 5, 2, -0.1),
    tail2: swing(-34, 7, 2, -0.2),
    tail3: swing(-24, 9, 2, -0.3),
    tail4: swing(-6, 12, 2, -0.4),
  },
};
const rustyRun: Gait = {
  cycle: 330,
  duty: 0.36,
  lift: [26, 30],
  offset: [0.18, 0.1, 0.62, 0.53],
  rest: [-44, -40, 50, 54],
  fold: [40, -56],
  air: 9,
  shoulder: 3,
  body: {
    hipX: swing(-3, 13, 1, 0.27),
    hipY: swing(-9, 6, 1, 0.55),
    chestX: swing(0, -8, 1, 0.27),
    chestY: swing(-5, -6, 1, 0.55),
    arch: swing(3, 9, 1, 0.27),
    neck: swing(-24, -6, 1, 0.27),
    tilt: swing(-4, 4, 1, 0.27),
    mouth: swing(0.45, 0.1, 1, 0.3),
    ears: swing(-0.4),
    earSwing: swing(0.4, 0.14, 1, 0.5),
    brow: swing(-0.4),
    yaw: swing(-8),
    tail0: swing(-47, -10, 1, 0.2),
    tail1: swing(-74, -12, 1, 0.1),
    tail2: swing(-80),
    tail3: swing(-60, 8, 1, 0),
    tail4: swing(-35, 16, 1, -0.1),
  },
};
const rustyCreep: Gait = {
  cycle: 82,
  duty: 0.66,
  lift: [9, 10],
  offset: [0, 0.5, 0.78, 0.28],
  rest: [-60, -56, 36, 42],
  fold: [26, -36],
  air: 0,
  shoulder: 4,
  body: {
    hipX: swing(0, 2, 2, 0.2),
    hipY: swing(0, 2, 2, 0.1),
    chestY: swing(0, 1.4, 2, 0.6),
    neck: swing(0, 3, 2, 0),
    tail2: swing(0, 6, 1, -0.1),
    tail4: swing(0, 10, 1, -0.3),
  },
};

export const rustyGaits: GaitSet = {
  speeds: { trot: 150, run: 330 },
  gaits: { walk: rustyWalk, trot: rustyTrot, run: rustyRun, creep: rustyCreep, climb: rustyWalk },
};
