/** The shapes of small things in the air, and how they move. */
import type Phaser from 'phaser';

interface Grain {
  /** px a second² */
  gravity: number;
  /** share of speed lost a second */
  drag: number;
  /** size at its end, of that at its start */
  grow: number;
  turns: 'not' | 'along' | 'spin';
  /** cell of the texture, px */
  w: number;
  h: number;
  draw(pen: CanvasRenderingContext2D, w: number, h: number): void;
}

function soft(power: number): Grain['draw'] {
  return (pen, w, h) => {
    const glow = pen.createRadialGradient(w / 2, h / 2, 0, w / 2, h / 2, w / 2);
    for (let i = 0; i <= 6; i++) glow.addColorStop(i / 6, `rgba(255,255,255,${(1 - i / 6) ** power})`);
    pen.fillStyle = glow;
    pen.fillRect(0, 0, w, h);
  };
}

export const grains = {
  /** dust, breath, mist */
  puff: { gravity: -14, drag: 2.6, grow: 2.4, turns: 'not', w: 48, h: 48, draw: soft(2) },
  dot: { gravity: 900, drag: 0.4, grow: 0.8, turns: 'not', w: 12, h: 12, draw: soft(0.8) },
  /** a light speck that floats */
  mote: { gravity: -22, drag: 1.4, grow: 0.6, turns: 'not', w: 24, h: 24, draw: soft(3) },
  streak: {
    gravity: 1300,
    drag: 0.3,
    grow: 1,
    turns: 'along',
    w: 32,
    h: 6,
    draw(pen, w, h) {
      const tail = pen.createLinearGradient(0, 0, w, 0);
      tail.addColorStop(0, 'rgba(255,255,255,0)');
      tail.addColorStop(0.8, 'rgba(255,255,255,1)');
      tail.addColorStop(1, 'rgba(255,255,255,0)');
      pen.fillStyle = tail;
      pen.fillRect(0, h * 0.25, w, h * 0.5);
    },
  },
  /** the small crown of a drop that landed */
  crown: {
    gravity: 0,
    drag: 0,
    grow: 1.7,
    turns: 'not',
    w: 28,
    h: 20,
    draw(pen, w, h) {
      pen.strokeStyle = '#fff';
      pen.lineCap = 'round';
      pen.lineWidth = 1.4;
      for (const [dx, up] of [
        [-9, 8],
        [-4, 14],
        [4, 13],
        [9, 9],
      ] as const) {
        pen.beginPath();
        pen.moveTo(w / 2 + dx * 0.5, h - 3);
        pen.quadraticCurveTo(w / 2 + dx * 0.7, h - up * 0.7, w / 2 + dx, h - up);
        pen.stroke();
      }
      pen.lineWidth = 1;
      pen.beginPath();
      pen.ellipse(w / 2, h - 3, 9, 2, 0, 0, 7);
      pen.stroke();
    },
  },
  /** a ring that widens on water */
  ring: {
    gravity: 0,
    drag: 0,
    grow: 3.2,
    turns: 'not',
    w: 40,
    h: 12,
    draw(pen, w, h) {
      pen.strokeStyle = '#fff';
      pen.lineWidth = 1.3;
      pen.beginPath();
      pen.ellipse(w / 2, h / 2, w / 2 - 2, h / 2 - 2, 0, 0, 7);
      pen.stroke();
    },
  },
  chip: {
    gravity: 1500,
    drag: 0.5,
    grow: 1,
    turns: 'spin',
    w: 14,
    h: 12,
    draw(pen) {
      pen.fillStyle = '#fff';
      pen.beginPath();
      for (const [x, y] of [
        [2, 3],
        [9, 1],
        [13, 6],
        [8, 11],
        [1, 8],
      ] as const)
        pen.lineTo(x, y);
      pen.fill();
    },
  },
  shard: {
    gravity: 1300,
    drag: 0.2,
    grow: 1,
    turns: 'spin',
    w: 16,
    h: 16,
    draw(pen) {
      pen.fillStyle = '#fff';
      pen.beginPath();
      pen.moveTo(2, 14);
      pen.lineTo(7, 1);
      pen.lineTo(14, 11);
      pen.fill();
    },
  },
  feather: {
    gravity: 120,
    drag: 2.2,
    grow: 1,
    turns: 'spin',
    w: 34,
    h: 14,
    draw(pen, w, h) {
      pen.fillStyle = 'rgba(255,255,255,0.9)';
      pen.beginPath();
      pen.moveTo(1, h / 2);
      pen.quadraticCurveTo(w * 0.4, -2, w - 2, h / 2);
      pen.quadraticCurveTo(w * 0.4, h + 2, 1, h / 2);
      pen.fill();
      pen.strokeStyle = 'rgba(0,0,0,0.35)';
      pen.beginPath();
      pen.moveTo(1, h / 2);
      pen.lineTo(w - 3, h / 2);
      pen.stroke();
    },
  },
  /** a torn thread of book, bark or rope */
  fibre: {
    gravity: 500,
    drag: 1.6,
    grow: 1,
    turns: 'spin',
    w: 22,
    h: 8,
    draw(pen) {
      pen.strokeStyle = '#fff';
      pen.lineWidth = 1.8;
      pen.lineCap = 'round';
      pen.beginPath();
      pen.moveTo(2, 5);
      pen.quadraticCurveTo(9, 0, 20, 4);
      pen.stroke();
    },
  },
} satisfies Record<string, Grain>;
export type GrainName = keyof typeof grains;

const KEY = 'grains';
const ROOM = 2;

/** All shapes in a row on one small texture, made once for the whole game. */
export function grainTexture(scene: Phaser.Scene): string {
  if (scene.textures.exists(KEY)) return KEY;
  const cells = Object.entries(grains);
  const width = cells.reduce((sum, [, g]) => sum + g.w + ROOM, ROOM);
  const height = Math.max(...cells.map(([, g]) => g.h)) + ROOM * 2;
  const texture = scene.textures.createCanvas(KEY, width, height)!;
  const pen = texture.getContext();
  let x = ROOM;
  for (const [name, g] of cells) {
    pen.save();
    pen.translate(x, ROOM);
    g.draw(pen, g.w, g.h);
    pen.restore();
    texture.add(name, 0, x, ROOM, g.w, g.h);
    x += g.w + ROOM;
  }
  texture.refresh();
  return KEY;
}
