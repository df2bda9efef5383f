/** Draws one contact sheet with the real shader: ?sheet=jasperStill&scale=2&ground=dark&only=walk */
import Phaser from 'phaser';
import { type Animal, createAnimal } from '../../src/view/animals/animal.ts';
import type { Motion } from '../../src/view/animals/motionToStride.ts';
import { type Take, takes } from './takes.ts';

const query = new URLSearchParams(location.search);
const scale = Number(query.get('scale') ?? 1);
const only = query.get('only');
const grounds: Record<string, string> = { mid: '#566069', dark: '#0e151a', light: '#b4c4cb', dusk: '#cf8350' };
const ground = grounds[query.get('ground') ?? 'mid']!;
const FRAME = 1 / 60;
const CELL = {
  jasper: { w: 190, h: 130, foot: 104 },
  leaping: { w: 190, h: 230, foot: 204 },
  rusty: { w: 300, h: 190, foot: 165 },
};

const cells = takes[query.get('sheet') ?? 'jasperStill']!.filter(
  (take) => !only || only.split(',').includes(take.name),
).flatMap((take) => take.at.map((at) => ({ take, at })));
const wide = cells.some(({ take }) => take.who === 'rusty')
  ? CELL.rusty
  : query.get('sheet') === 'jasperAir'
    ? CELL.leaping
    : CELL.jasper;
const columns = Math.min(cells.length, Math.max(1, Math.floor(1900 / (wide.w * scale))));
const rows = Math.ceil(cells.length / columns);

class Sheet extends Phaser.Scene {
  create(): void {
    this.cameras.main.setZoom(scale).setOrigin(0, 0);
    cells.forEach(({ take, at }, i) => {
      const left = (i % columns) * wide.w;
      const foot = Math.floor(i / columns) * wide.h + wide.foot;
      const x = left + wide.w * 0.56;
      this.add.rectangle(left, foot, wide.w, 1, 0x000000, 0.35).setOrigin(0, 0);
      if (scale >= 1) {
        const style = { fontSize: `${Math.round(11)}px`, color: '#dde4e8', fontFamily: 'sans-serif' };
        this.add.text(left + 6, foot + 8, `${take.name} ${at.toFixed(2)}`, style).setResolution(scale);
      }
      const animal = createAnimal(
        this,
        take.who,
        query.get('mode') === 'texture' ? { mode: 'texture', hz: 30 } : undefined,
      );
      lead(animal, take, at, x, foot);
    });
    this.game.events.once(Phaser.Core.Events.POST_RENDER, () => {
      this.game.loop.stop();
      document.body.setAttribute('ready', '');
    });
  }
}

/** Runs the take up to its moment, then moves the animal to its cell. */
function lead(animal: Animal, take: Take, until: number, x: number, foot: number): void {
  const motion: Motion = { x: 0, y: 0, facing: 1, grounded: !take.climbing };
  const velocity = { x: take.speed ?? 0, y: 0 };
  if (take.climbing) motion.climbing = true;
  animal.pixelScale = scale;
  animal.wet = take.wet ?? 0;
  animal.play(take.action);
  for (let seconds = 0; seconds < until; seconds += FRAME) {
    take.drive?.(seconds, motion, (action) => animal.play(action), velocity);
    if (take.climbing) motion.y -= velocity.x * FRAME;
    else motion.x += velocity.x * FRAME;
    animal.update(FRAME, motion);
  }
  motion.y = foot + (motion.climbing ? 0 : motion.y);
  motion.x = x;
  motion.look = null;
  animal.update(0, motion);
}

new Phaser.Game({
  type: Phaser.WEBGL,
  width: Math.round(columns * wide.w * scale),
  height: Math.round(rows * wide.h * scale),
  backgroundColor: ground,
  banner: false,
  audio: { noAudio: true },
  render: { preserveDrawingBuffer: true },
  scene: Sheet,
});
