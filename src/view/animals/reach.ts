/** How far legs reach. */
import type { Anatomy } from './anatomy.ts';
import type { Point } from './capsules.ts';
import type { PoseRow } from './channels.ts';
import { ankle } from './limbs.ts';
import { aimTrunk, attach, createFrame } from './trunk.ts';

export class Reach {
  private readonly hip = createFrame();
  private readonly chest = createFrame();
  private readonly root: Point = { x: 0, y: 0 };
  private readonly end: Point = { x: 0, y: 0 };
  private readonly pull: Point = { x: 0, y: 0 };

  constructor(private readonly animal: Anatomy) {}

  /** Measures from this pose's trunk. */
  from(row: PoseRow): void {
    aimTrunk(row, this.hip, this.chest);
  }

  /** The way a foot must go until its leg's bones reach it: nought where they do. The object is reused. */
  pullOn(row: PoseRow, limb: number): Point {
    const { root, end, pull } = this;
    const { hind, fore } = this.animal;
    const length = limb < 2 ? hind.thigh + hind.shin : fore.upper + fore.lower;
    if (limb < 2) attach(this.hip, hind.hip, root);
    else attach(this.chest, fore.shoulder, root);
    ankle(this.animal, row, limb, end);
    const distance = Math.hypot(end.x - root.x, end.y - root.y);
    const share = distance > length ? 1 - length / distance : 0;
    pull.x = (root.x - end.x) * share;
    pull.y = (root.y - end.y) * share;
    return pull;
  }
}
