/** The skyline: eight silhouettes that once were something, and the frame building most of them share. */
import { cut, fillPolygon, type Pen, type Spot, strokeLine, within } from '../paint/canvas.ts';
import { css, mix, type Tone } from '../paint/colour.ts';
import { clamp, type Random } from '../paint/noise.ts';
import { cable, ivy } from './growth.ts';
import { lattice } from './iron.ts';
import { rebar } from './rubble.ts';

export interface Frame {
  /** left foot */
  x: number;
  y: number;
  w: number;
  floors: number;
  /** art px a floor */
  floorHeight: number;
  bays: number;
  damage: number;
  /** share of openings walled up */
  infill: number;
  cables?: number;
  rails?: boolean;
  ivy?: number;
}

/** A frame building after the fall: slabs, columns, some walls with windows, sagging floors, a crown of bars. */
export function frameBuilding(g: Pen, f: Frame, t: Tone, r: Random): void {
  const tops = columnTops(f, r);
  const bay = f.w / f.bays;
  const post = Math.max(2, bay * 0.1);
  for (let b = 0; b < f.bays; b++)
    for (let floor = 0; floor < Math.min(tops[b]!, tops[b + 1]!) - 1; floor++)
      if (r.chance(f.infill)) wallPanel(g, f.x + b * bay, f.y - (floor + 1) * f.floorHeight, bay, f.floorHeight, t, r);
  tops.forEach((top, b) => {
    const x = f.x + b * bay;
    const y = f.y - top * f.floorHeight - (r.chance(0.5) ? f.floorHeight * r.range(0.1, 0.6) : 0);
    g.fillStyle = css(t.base);
    g.fillRect(x - post / 2, y, post, f.y - y);
    g.fillStyle = css(t.lit, 0.25);
    g.fillRect(x - post / 2, y, Math.max(1, post * 0.2), f.y - y);
    for (let i = -1; i <= 1; i++)
      rebar(
        g,
        x + i * post * 0.35,
        y + 2,
        f.floorHeight * r.range(0.15, 0.6),
        -1.57 + r.range(-0.3, 0.3),
        css(t.base),
        r,
        Math.max(0.8, post * 0.14),
      );
  });
  for (let b = 0; b < f.bays; b++)
    for (let floor = 1; floor <= Math.min(tops[b]!, tops[b + 1]!); floor++) {
      const x = f.x + b * bay;
      const y = f.y - floor * f.floorHeight;
      if (r.chance(f.damage * (floor / f.floors) * 0.9)) brokenSlab(g, x, y, bay, f.floorHeight, t, r);
      else slab(g, x, y, bay, f, t, r);
      if (f.ivy && r.chance(f.ivy))
        ivy(g, x + r() * bay, y + 4, f.floorHeight * r.range(0.5, 1.6), t, r, f.floorHeight * 0.09);
    }
  for (let i = 0; i < (f.cables ?? 0); i++) {
    const b = r.int(0, f.bays);
    const y = f.y - r.int(2, Math.max(3, tops[b]! - 1)) * f.floorHeight;
    const end: Spot = [f.x + (b + r.range(-0.8, 0.8)) * bay, y + f.floorHeight * r.range(1, 2.6)];
    cable(g, [f.x + b * bay, y], end, f.floorHeight * 0.6, Math.max(0.8, post * 0.12), css(t.base));
  }
}
function columnTops(f: Frame, r: Random): number[] {
  let level = f.floors;
  return Array.from({ length: f.bays + 1 }, () => {
    const top = clamp(level, 2, f.floors);
    if (r.chance(f.damage + 0.2)) level += r.int(-2, 1);
    return top;
  });
}
function wallPanel(g: Pen, x: number, y: number, w: number, h: number, t: Tone, r: Random): void {
  const colour = css(mix(t.base, t.dark, r.range(0, 0.3)));
  g.fillStyle = colour;
  const kind = r();
  if (kind < 0.45) {
    g.fillRect(x, y + h * 0.6, w, h * 0.4);
    g.fillRect(x, y, w * 0.16, h);
    g.fillRect(x + w * 0.84, y, w * 0.16, h);
    if (kind < 0.3) g.fillRect(x + w * 0.46, y, w * 0.08, h);
    g.fillRect(x, y + h * 0.13, w, h * 0.1);
    return;
  }
  if (kind < 0.8) {
    const torn: Spot[] = [
      [x, y],
      [x + w * r.range(0.3, 1), y],
      [x + w * r.range(0.5, 0.9), y + h * 0.5],
      [x + w, y + h],
      [x, y + h],
    ];
    fillPolygon(g, torn, colour);
    return;
  }
  let level = r.range(0.15, 0.6);
  const steps: Spot[] = [[x, y + h]];
  for (let i = 0; i < 6; i++) {
    steps.push([x + (w * i) / 6, y + h * level], [x + (w * (i + 1)) / 6, y + h * level]);
    level = clamp(level + r.range(-0.12, 0.26), 0.1, 0.92);
  }
  fillPolygon(g, [...steps, [x + w, y + h]], colour);
}
function slab(g: Pen, x: number, y: number, bay: number, f: Frame, t: Tone, r: Random): void {
  const thick = f.floorHeight * 0.13;
  const post = Math.max(2, bay * 0.1);
  g.fillStyle = css(t.base);
  g.fillRect(x - post / 2, y, bay + post, thick);
  g.fillStyle = css(t.lit, 0.3);
  g.fillRect(x - post / 2, y, bay + post, Math.max(1, thick * 0.14));
  if (!f.rails || !r.chance(0.3)) return;
  const rail = f.floorHeight * 0.3;
  const line = Math.max(0.7, thick * 0.12);
  strokeLine(
    g,
    [
      [x, y - rail],
      [x + bay, y - rail + r.range(0, 4)],
    ],
    line,
    css(t.base),
  );
  for (let i = 0; i < 6; i++)
    strokeLine(
      g,
      [
        [x + (i * bay) / 6, y],
        [x + (i * bay) / 6, y - rail],
      ],
      line,
      css(t.base),
    );
}
function brokenSlab(g: Pen, x: number, y: number, bay: number, h: number, t: Tone, r: Random): void {
  const thick = h * 0.13;
  const left = r.chance(0.5);
  const hinge = left ? x : x + bay;
  const d = left ? 1 : -1;
  if (r.chance(0.5)) {
    const length = bay * r.range(0.2, 0.6) * d;
    fillPolygon(
      g,
      [
        [hinge, y],
        [hinge + length, y + h * 0.05],
        [hinge + length * 0.8, y + thick],
        [hinge, y + thick],
      ],
      css(t.base),
    );
    for (let i = 0; i < 3; i++)
      rebar(
        g,
        hinge + length,
        y + thick / 2,
        h * r.range(0.2, 0.5),
        (left ? 0 : 1.6) + r.range(0.2, 1.2),
        css(t.base),
        r,
        Math.max(0.7, thick * 0.12),
      );
    return;
  }
  const far = hinge + bay * d;
  fillPolygon(
    g,
    [
      [hinge, y],
      [far, y + h * 0.85],
      [far, y + h * 0.85 + thick],
      [hinge, y + thick],
    ],
    css(t.base),
  );
}

/** A hero of the skyline, drawn with its foot's middle at (0, 0), about 900 art px tall. */
export type Hero = (g: Pen, t: Tone, r: Random) => void;

const plain = { damage: 0.5, infill: 0.3 };
const offices: Hero = (g, t, r) => {
  frameBuilding(g, { ...plain, x: -110, y: 0, w: 150, floors: 22, floorHeight: 36, bays: 4, cables: 3 }, t, r);
  frameBuilding(g, { ...plain, x: 52, y: 0, w: 110, floors: 11, floorHeight: 34, bays: 3, cables: 2 }, t, r);
};
const leaning: Hero = (g, t, r) => {
  within(g, -20, 10, 0.13, () =>
    frameBuilding(g, { ...plain, x: -90, y: 0, w: 180, floors: 19, floorHeight: 40, bays: 4, cables: 5 }, t, r),
  );
  frameBuilding(g, { ...plain, x: -170, y: 0, w: 120, floors: 7, floorHeight: 36, bays: 3 }, t, r);
};
const crane: Hero = (g, t) => {
  const c = css(t.base);
  lattice(g, [0, 0], [10, -690], 34, 26, c, 5, 2.6);
  lattice(g, [-190, -712], [230, -622], 26, 17, c, 4.4, 2.4);
  fillPolygon(
    g,
    [
      [-214, -738],
      [-150, -724],
      [-158, -682],
      [-222, -696],
    ],
    c,
  );
  strokeLine(
    g,
    [
      [-10, -690],
      [12, -800],
      [30, -684],
    ],
    5,
    c,
  );
  cable(g, [12, -800], [210, -630], 14, 2, c);
  cable(g, [12, -800], [-170, -716], 10, 2, c);
  strokeLine(
    g,
    [
      [196, -632],
      [200, -420],
    ],
    2,
    c,
  );
  g.fillStyle = c;
  g.fillRect(188, -424, 24, 18);
};
const dome: Hero = (g, t, r) => {
  const c = css(t.base);
  g.fillStyle = c;
  g.fillRect(-190, -210, 380, 210);
  g.fillRect(-206, -226, 412, 20);
  for (let i = 0; i < 9; i++) cut(g, () => g.rect(-172 + i * 40, -170, 20, 130));
  // the shell is gone on one side: meridians stand alone
  for (let i = -4; i <= 4; i++) {
    const reach = i > 1 ? r.range(0.35, 0.7) : 1;
    const meridian = Array.from({ length: 16 }, (_, k): Spot => {
      const a = (k / 15) * (Math.PI / 2) * reach;
      return [Math.cos(a) * 170 * (i / 4), -226 - Math.sin(a) * 230];
    });
    strokeLine(g, meridian, 8, c);
  }
  for (const level of [0.3, 0.62, 0.86]) {
    const half = 170 * Math.cos(Math.asin(level));
    strokeLine(
      g,
      [
        [-half, -226 - 230 * level],
        [half * 0.25, -226 - 230 * level],
      ],
      5,
      c,
    );
  }
  fillPolygon(
    g,
    [
      [-168, -226],
      [-160, -300],
      [-120, -380],
      [-70, -430],
      [-60, -400],
      [-84, -352],
      [-76, -300],
      [-96, -226],
    ],
    c,
  );
  g.fillRect(-22, -500, 10, 60);
  g.fillRect(-34, -470, 34, 14);
};
const clockTower: Hero = (g, t, r) => {
  const c = css(t.base);
  fillPolygon(
    g,
    [
      [-62, 0],
      [-62, -640],
      [-76, -648],
      [-76, -668],
      [-56, -676],
      [-40, -760],
      [-8, -886],
      [2, -800],
      [22, -770],
      [30, -690],
      [70, -668],
      [70, -560],
      [52, -540],
      [58, -430],
      [62, 0],
    ],
    c,
  );
  cut(g, () => g.arc(-2, -590, 34, 0, 7));
  strokeLine(
    g,
    [
      [-2, -590],
      [-2, -616],
    ],
    5,
    c,
  );
  strokeLine(
    g,
    [
      [-2, -590],
      [16, -580],
    ],
    5,
    c,
  );
  for (const y of [-460, -330, -200]) cut(g, () => g.rect(-16, y, 30, 70));
  frameBuilding(g, { ...plain, x: 62, y: 0, w: 130, floors: 6, floorHeight: 38, bays: 3 }, t, r);
};
const chimneys: Hero = (g, t, r) => {
  const c = css(t.base);
  const stack = (x: number, top: number, w: number): void =>
    fillPolygon(
      g,
      [
        [x - w / 2, 0],
        [x - w * 0.34, -top],
        [x - w * 0.1, -top + 16],
        [x + w * 0.12, -top - 12],
        [x + w * 0.34, -top + 22],
        [x + w / 2, 0],
      ],
      c,
    );
  stack(-80, 760, 66);
  stack(40, 540, 62);
  g.fillStyle = c;
  g.fillRect(-170, -190, 330, 190);
  for (let i = 0; i < 5; i++)
    fillPolygon(
      g,
      [
        [-170 + i * 66, -190],
        [-170 + i * 66, -240],
        [-104 + i * 66, -190],
      ],
      c,
    );
  for (let i = 0; i < 7; i++) if (r.chance(0.7)) cut(g, () => g.rect(-154 + i * 46, -150, 26, 44));
  strokeLine(
    g,
    [
      [-104, -520],
      [60, -330],
    ],
    6,
    c,
  );
};
const flats: Hero = (g, t, r) => {
  const c = css(t.base);
  const bite: Spot[] = [
    [-170, 0],
    [-170, -520],
  ];
  for (let i = 0; i <= 10; i++) bite.push([-170 + i * 34, -520 + (i > 4 ? (i - 4) ** 1.9 * 13 : 0) + r.range(-8, 8)]);
  fillPolygon(g, [...bite, [170, 0]], c);
  for (let row = 0; row < 11; row++)
    for (let col = 0; col < 9; col++)
      if (r.chance(0.66)) cut(g, () => g.rect(-158 + col * 36, -500 + row * 45, 20, 26));
  for (let i = 0; i < 12; i++)
    rebar(g, r.range(10, 160), -r.range(120, 400), r.range(16, 44), -r.range(0.3, 2.6), c, r, 2);
  strokeLine(
    g,
    [
      [-120, -520],
      [-120, -620],
    ],
    3,
    c,
  );
  strokeLine(
    g,
    [
      [-140, -596],
      [-100, -596],
    ],
    2,
    c,
  );
};
const viaduct: Hero = (g, t, r) => {
  const c = css(t.base);
  g.fillStyle = c;
  for (const x of [-230, -50]) {
    g.fillRect(x, -360, 44, 360);
    fillPolygon(
      g,
      [
        [x - 30, -380],
        [x + 74, -380],
        [x + 44, -330],
        [x, -330],
      ],
      c,
    );
  }
  fillPolygon(
    g,
    [
      [-320, -412],
      [60, -412],
      [84, -398],
      [56, -384],
      [-320, -378],
    ],
    c,
  );
  within(g, 64, -392, 0.86, () => g.fillRect(0, -10, 250, 30));
  for (let i = 0; i < 8; i++) rebar(g, 60, -400 + i * 4, r.range(30, 80), r.range(-0.2, 1.3), c, r, 2.4);
  for (let i = 0; i < 9; i++)
    strokeLine(
      g,
      [
        [-310 + i * 42, -412],
        [-310 + i * 42, -446],
      ],
      3,
      c,
    );
  strokeLine(
    g,
    [
      [-310, -446],
      [30, -444],
    ],
    3,
    c,
  );
  strokeLine(
    g,
    [
      [-180, -412],
      [-180, -540],
      [-140, -548],
    ],
    4,
    c,
  );
};

export const heroes: Record<string, Hero> = { offices, leaning, crane, dome, clockTower, chimneys, flats, viaduct };
