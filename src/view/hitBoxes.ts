/** What the simulation sees, drawn over the picture: cells, boxes, camera zones, the safe ledge. */
import { ART, TILE } from '../sim/fixed.ts';
import { Hazard, hazardAt, type Level, Oneway, onewayAt, Surf, surfAt } from '../sim/level.ts';
import { heightOf } from '../sim/move.ts';
import { tuning } from '../sim/tuning.ts';
import type { World } from '../sim/world.ts';
import type { Rect, Scenery } from '../tiled/scenery.ts';
import type { GameView } from './game.ts';

export interface HitBoxes {
  readonly shown: boolean;
  toggle(): void;
  /** after each drawn frame */
  draw(): void;
}

const TILE_PX = TILE / ART;
const surfColours = { [Surf.stone]: '#fff', [Surf.claw]: '#fa5', [Surf.metal]: '#8cf', [Surf.glass]: '#5ff' };
const colours = {
  mud: '#a73',
  oneway: '#6f6',
  hazard: '#f3f',
  jasper: '#ff0',
  entity: '#f66',
  camera: '#59f',
  safe: '#0fa',
};

type Pen = CanvasRenderingContext2D;

/** What is played, and where it is seen. */
interface Played {
  readonly play: { session: { level: Level; world: Readonly<World> }; loaded: { scenery: Scenery } } | null;
  readonly view: GameView;
}

export function createHitBoxes(game: Played): HitBoxes {
  const canvas = document.createElement('canvas');
  canvas.className = 'hit-boxes';
  canvas.hidden = true;
  const pen = canvas.getContext('2d')!;

  return {
    get shown() {
      return !canvas.hidden;
    },
    toggle() {
      canvas.hidden = !canvas.hidden;
    },
    draw() {
      const { play, view } = game;
      if (canvas.hidden) return;
      const picture = view.game.canvas;
      if (canvas.parentElement !== picture.parentElement) picture.after(canvas);
      // also clears it
      canvas.width = picture.clientWidth * devicePixelRatio;
      canvas.height = picture.clientHeight * devicePixelRatio;
      canvas.style.width = `${picture.clientWidth}px`;
      if (!play || !view.level) return;
      const { x, y, width: w, height: h } = view.level.cameras.main.worldView;
      const seen = { x, y, w, h };
      const zoom = canvas.width / w;
      pen.setTransform(zoom, 0, 0, zoom, -x * zoom, -y * zoom);
      // screen px, whatever the zoom
      pen.lineWidth = (1.5 * devicePixelRatio) / zoom;
      pen.font = `${(11 * devicePixelRatio) / zoom}px monospace`;
      const { level, world } = play.session;
      drawCells(pen, level, seen);
      drawCameras(pen, play.loaded.scenery, seen);
      drawEntities(pen, world, seen);
      drawJasper(pen, world, seen);
    },
  };
}

function line(pen: Pen, colour: string, x1: number, y1: number, x2: number, y2: number): void {
  pen.strokeStyle = colour;
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.stroke();
}

/** The label stands over the box, or within it at the edge of the view. */
function box(pen: Pen, colour: string, { x, y, w, h }: Rect, label: string, seen: Rect): void {
  pen.strokeStyle = colour;
  pen.strokeRect(x, y, w, h);
  const isSeen = x < seen.x + seen.w && x + w > seen.x && y < seen.y + seen.h && y + h > seen.y;
  if (!isSeen) return;
  const gap = 2 * pen.lineWidth;
  pen.fillStyle = colour;
  pen.fillText(label, Math.max(x, seen.x) + gap, Math.max(y, seen.y + 6 * gap) - gap);
}

function drawCells(pen: Pen, level: Level, view: Rect): void {
  const right = Math.min(level.width - 1, Math.floor((view.x + view.w) / TILE_PX));
  const bottom = Math.min(level.height - 1, Math.floor((view.y + view.h) / TILE_PX));
  for (let ty = Math.max(0, Math.floor(view.y / TILE_PX)); ty <= bottom; ty++) {
    for (let tx = Math.max(0, Math.floor(view.x / TILE_PX)); tx <= right; tx++) drawCell(pen, level, tx, ty);
  }
}

function drawCell(pen: Pen, level: Level, tx: number, ty: number): void {
  const [x, y, s] = [tx * TILE_PX, ty * TILE_PX, TILE_PX];
  const surf = surfAt(level, tx, ty);
  if (surf !== Surf.air) {
    const colour = surfColours[surf as keyof typeof surfColours] ?? colours.mud;
    const isOpen = (dx: number, dy: number): boolean => surfAt(level, tx + dx, ty + dy) !== surf;
    if (isOpen(0, -1)) line(pen, colour, x, y, x + s, y);
    if (isOpen(0, 1)) line(pen, colour, x, y + s, x + s, y + s);
    if (isOpen(-1, 0)) line(pen, colour, x, y, x, y + s);
    if (isOpen(1, 0)) line(pen, colour, x + s, y, x + s, y + s);
  }
  if (onewayAt(level, tx, ty) !== Oneway.none) line(pen, colours.oneway, x, y, x + s, y);
  if (hazardAt(level, tx, ty) !== Hazard.none) line(pen, colours.hazard, x, y + s, x + s, y);
}

function drawCameras(pen: Pen, { cameras }: Scenery, seen: Rect): void {
  pen.setLineDash([16, 12]);
  for (const zone of cameras) box(pen, colours.camera, zone, `camera ×${zone.zoom}${zone.lock ? ' locked' : ''}`, seen);
  pen.setLineDash([]);
}

function drawEntities(pen: Pen, { entities }: Readonly<World>, seen: Rect): void {
  for (const { x, y, w, h, kind, id } of entities)
    box(pen, colours.entity, { x: x / ART, y: y / ART, w: w / ART, h: h / ART }, `${kind} ${id}`, seen);
}

function drawJasper(pen: Pen, { jasper: j }: Readonly<World>, seen: Rect): void {
  const [half, tall] = [tuning.half / ART, heightOf(j) / ART];
  box(pen, colours.jasper, { x: j.x / ART - half, y: j.y / ART - tall, w: 2 * half, h: tall }, j.mode, seen);
  const [x, y] = [j.safeX / ART, j.safeY / ART];
  line(pen, colours.safe, x - TILE_PX / 2, y, x + TILE_PX / 2, y);
  line(pen, colours.safe, x, y, x, y - TILE_PX / 4);
}
