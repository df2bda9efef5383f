/** The head: solid balls turned by tilt and yaw, ears, whiskers, and the points the face is painted at. */
import { type Anatomy, Layer, Part } from './anatomy.ts';
import type { Capsules, Point } from './capsules.ts';
import { CH, type PoseRow } from './channels.ts';
import { lerp, RADIANS, smooth } from './maths.ts';

/** A point of the face as drawn, and how far it is turned toward us. */
export interface FacePoint extends Point {
  depth: number;
}
const facePoint = (): FacePoint => ({ x: 0, y: 0, depth: 0 });

const WHISKERS = 3;

export class HeadShape {
  /** centre as drawn; tilt and yaw in radians; size against the anatomy's numbers */
  readonly centre: Point = { x: 0, y: 0 };
  tilt = 0;
  yaw = 0;
  scale = 1;
  readonly nose = facePoint();
  readonly chin = facePoint();
  /** [near, far]; an eye's depth is how far it looks toward us, −1 to 1 */
  readonly eyes = [facePoint(), facePoint()] as const;
  readonly corners = [facePoint(), facePoint()] as const;
  readonly brows = [facePoint(), facePoint()] as const;

  private x = 0;
  private y = 0;
  private tiltCos = 1;
  private tiltSin = 0;
  private yawCos = 1;
  private yawSin = 0;
  private readonly a = facePoint();
  private readonly b = facePoint();

  constructor(
    private readonly animal: Anatomy,
    private readonly out: Capsules,
  ) {}

  /** @param turn degrees the whole animal has turned toward us */
  aim(row: PoseRow, x: number, y: number, turn: number): void {
    const facing = Math.abs(Math.sin(turn * RADIANS));
    this.scale = this.animal.headScale;
    this.yaw = lerp(row[CH.yaw]!, 90, facing) * RADIANS;
    this.tilt = row[CH.tilt]! * RADIANS * Math.cos(turn * RADIANS);
    this.x = this.out.turned(x, 0);
    this.y = y;
    this.tiltCos = Math.cos(this.tilt);
    this.tiltSin = Math.sin(this.tilt);
    this.yawCos = Math.cos(this.yaw);
    this.yawSin = Math.sin(this.yaw);
    this.out.place(this.x, this.y, this.centre);
  }

  drawWhiskers(): void {
    if (this.animal.who !== 'jasper' || this.yaw > 1.75) return;
    for (let i = 0; i < WHISKERS; i++) {
      const spread = i * 3.1;
      this.ball(
        10.6,
        -3.8 - i * 0.9,
        4.6,
        3.5 - i * 1.5,
        -1.4 - spread,
        19 - i,
        0.22,
        0.1,
        0,
        1,
        Part.whisker,
        Layer.whisker,
        30,
      );
    }
  }

  draw(row: PoseRow): void {
    if (this.animal.who === 'jasper') this.drawPrickedEars(row);
    else this.drawHangingEars(row);
    const mouth = row[CH.mouth]!;
    for (const ball of this.animal.head) {
      const { from } = ball;
      const to = ball.to ?? from;
      const drop = (ball.jaw ?? 0) * mouth;
      const radiusTo = ball.radiusTo ?? ball.radius;
      this.ball(
        from[0],
        from[1],
        from[2],
        to[0] - drop * 0.3,
        to[1] - drop,
        to[2],
        ball.radius,
        radiusTo,
        0,
        1,
        ball.part,
        Layer.head,
        0,
      );
    }
    if (this.animal.who === 'rusty' && mouth > 0.05) this.drawGape(mouth);
    this.markFace(mouth);
  }

  /** The dark between the jaws. */
  private drawGape(mouth: number): void {
    this.ball(13, -8.5, 0, 25, -9.5 - mouth * 4, 0, 1.5, 1.5 + mouth * 3.4, 0, 1, Part.mouth, Layer.head, -6);
  }

  /** A cone with a waist; back when afraid, forward when keen. */
  private drawPrickedEars(row: PoseRow): void {
    const forward = Math.max(0, row[CH.ears]!);
    const back = Math.max(0, -row[CH.ears]!);
    const swing = row[CH.earSwing]!;
    const rootX = -0.4 - back * 1.5;
    const rootY = 5.4 - back * 1.4;
    const tipX = -1.4 - back * 11 + forward * 2.4 - swing * 2;
    const tipY = 20.6 - back * 12.5 - forward * 0.3;
    for (let i = 0; i < 2; i++) {
      const near = i === 1;
      const side = near ? 1 : -1;
      const rootZ = 5.2 * side;
      const tipZ = (8.8 + back * 5) * side;
      const depth = lerp(near ? 1 : -3, -1, this.yawSin ** 4);
      const waistX = lerp(rootX, tipX, 0.5);
      const waistY = lerp(rootY, tipY, 0.5);
      const waistZ = lerp(rootZ, tipZ, 0.46);
      const part = near ? Part.earNear : Part.earFar;
      this.ball(rootX, rootY, rootZ, waistX, waistY, waistZ, 6.6, 4, 0, 0.5, part, Layer.head, depth);
      this.ball(waistX, waistY, waistZ, tipX, tipY, tipZ, 4, 0.6, 0.5, 1, part, Layer.head, depth);
    }
  }

  /** A hanging flap: root, bend, tip. Whichever side is turned to us lies before the head, by degrees. */
  private drawHangingEars(row: PoseRow): void {
    const up = Math.max(0, row[CH.ears]!);
    const back = Math.max(0, -row[CH.ears]!);
    const swing = row[CH.earSwing]!;
    const bendX = -6.5 - back * 8 - swing * 4;
    const bendY = 5 + up * 7 + swing * 3;
    const tipX = -4.5 - back * 17 - up - swing * 14;
    const tipY = -12 + up * 9 + back * 10 + swing * 12;
    // seen from the front the flaps hang edge on beside the head, clear of the eyes
    const front = this.yawSin ** 4;
    const bendZ = 13 + 5 * front;
    const tipZ = 15 + 4.5 * front;
    const width = 7.2 - 2.4 * front;
    const nearSide = this.yawCos >= 0 ? 1 : -1;
    for (let i = 0; i < 2; i++) {
      const side = i === 0 ? nearSide : -nearSide;
      const shown = smooth(-0.55, -0.05, this.yawCos * side);
      const layer = shown > 0.3 ? Layer.ear : Layer.head;
      const depth = lerp(-12, 14, shown);
      const part = side > 0 ? Part.earNear : Part.earFar;
      this.ball(-3.5, 11.5, 8 * side, bendX, bendY, bendZ * side, 4.6, width, 0, 0.45, part, layer, depth);
      this.ball(bendX, bendY, bendZ * side, tipX, tipY, tipZ * side, width, 3.4, 0.45, 1, part, layer, depth);
    }
  }

  private markFace(mouth: number): void {
    const { eye, nose, chin, mouthCorner, brow } = this.animal;
    for (let i = 0; i < 2; i++) {
      const side = i === 0 ? 1 : -1;
      this.mark(this.eyes[i]!, eye.at[0], eye.at[1], eye.at[2] * side);
      this.eyes[i]!.depth = eye.normal[0] * this.yawSin + eye.normal[1] * side * this.yawCos;
      this.mark(this.corners[i]!, mouthCorner[0], mouthCorner[1], mouthCorner[2] * side);
      this.mark(this.brows[i]!, brow[0], brow[1], brow[2] * side);
    }
    this.mark(this.nose, nose[0], nose[1], nose[2]);
    this.mark(this.chin, chin[0], chin[1] - mouth * 0.6, chin[2]);
  }

  private mark(out: FacePoint, x: number, y: number, z: number): void {
    this.project(x, y, z, out);
    this.out.place(out.x, out.y, out);
  }

  /** Head point to the rig's plane. */
  private project(x: number, y: number, z: number, out: FacePoint): void {
    const across = (x * this.yawCos - z * this.yawSin) * this.scale;
    const up = y * this.scale;
    out.x = this.x + across * this.tiltCos - up * this.tiltSin;
    out.y = this.y + across * this.tiltSin + up * this.tiltCos;
    out.depth = (x * this.yawSin + z * this.yawCos) * this.scale;
  }

  private ball(
    ax: number,
    ay: number,
    az: number,
    bx: number,
    by: number,
    bz: number,
    ra: number,
    rb: number,
    ua: number,
    ub: number,
    part: number,
    layer: number,
    depth: number,
  ): void {
    this.project(ax, ay, az, this.a);
    this.project(bx, by, bz, this.b);
    const { a, b, scale } = this;
    this.out.add(a.x, a.y, b.x, b.y, ra * scale, rb * scale, a.depth + depth, b.depth + depth, ua, ub, part, layer);
  }
}
