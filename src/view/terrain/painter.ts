/**
 * Paints any rectangle of a prepared level. The same place gets the same pixels whatever rectangle asks,
 * so neighbours meet without seams.
 */

import type { Rect } from '../../tiled/scenery.ts';
import { type Canvas, type Pen, penOf } from './canvas.ts';
import { TILE } from './cells.ts';
import { fillBody, paintShade } from './paint/body.ts';
import { paintBooks, paintClimbers, paintFibre } from './paint/climb.ts';
import { dressTop, hangBehind } from './paint/dressing.ts';
import { paintFlank, paintTop, paintTread } from './paint/edges.ts';
import { paintGlassFloor } from './paint/glassFloors.ts';
import { paintLedge } from './paint/ledges.ts';
import { paintMasonry } from './paint/masonry.ts';
import { paintPuddle, paintWater } from './paint/puddles.ts';
import { paintStrata } from './paint/strata.ts';
import { paintTimber } from './paint/timber.ts';
import type { Picture } from './picture.ts';

/** What a cell carries may reach this far beyond it, px; a rectangle also shows what its neighbours own within it. */
export const REACH = 4.5 * TILE;

interface Placed {
  x0: number;
  x1: number;
  top: number;
  bottom: number;
}
const overlaps = (p: Placed, near: Placed): boolean =>
  p.x1 * TILE >= near.x0 && p.x0 * TILE <= near.x1 && p.bottom * TILE >= near.top && p.top * TILE <= near.bottom;

/**
 * Paints `r` (art px) into a canvas of r.w × scale by r.h × scale. Upside down for a Worker: WebGL ignores
 * UNPACK_FLIP_Y for an ImageBitmap, and Phaser expects flipped uploads.
 */
export function paintRect(picture: Picture, canvas: Canvas, r: Rect, scale: number, upsideDown: boolean): void {
  const pen = penOf(canvas);
  clear(pen, canvas);
  if (upsideDown) pen.setTransform(scale, 0, 0, -scale, -r.x * scale, canvas.height + r.y * scale);
  else pen.setTransform(scale, 0, 0, scale, -r.x * scale, -r.y * scale);
  const near = { x0: r.x - REACH, x1: r.x + r.w + REACH, top: r.y - REACH, bottom: r.y + r.h + REACH };
  const runs = picture.runs.filter((e) =>
    overlaps(
      {
        x0: Math.min(e.x0, e.x1),
        x1: Math.max(e.x0, e.x1),
        top: Math.min(e.y0, e.y1),
        bottom: Math.max(e.y0, e.y1),
      },
      near,
    ),
  );
  const inReach = (s: { x0: number; x1: number; y: number }): boolean =>
    overlaps({ x0: s.x0, x1: s.x1, top: s.y, bottom: s.y + 1 }, near);

  fillBody(picture, pen, r);
  paintStrata(picture, pen, r);
  paintMasonry(picture, pen, r);
  for (const run of runs) paintTread(picture, pen, run);
  paintTimber(picture, pen, r);
  paintBooks(picture, pen, r);
  paintClimbers(picture, pen, r);
  paintShade(picture, pen, r);
  for (const run of runs) paintFlank(picture, pen, run);
  for (const run of runs) paintFibre(picture, pen, run);
  for (const ledge of picture.ledges) if (inReach(ledge)) paintLedge(picture, pen, ledge);
  for (const run of runs) dressTop(picture, pen, run);
  for (const hazard of picture.hazards) {
    if (inReach(hazard)) (hazard.paint === 'glass' ? paintGlassFloor : paintPuddle)(picture, pen, hazard);
  }
  for (const water of picture.ground.waters) paintWater(picture, pen, water);
  for (const run of runs) paintTop(picture, pen, run);
  pen.globalCompositeOperation = 'destination-over';
  for (const run of runs) hangBehind(picture, pen, run);
  pen.globalCompositeOperation = 'source-over';
}

function clear(pen: Pen, canvas: Canvas): void {
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.globalCompositeOperation = 'source-over';
  pen.globalAlpha = 1;
  pen.clearRect(0, 0, canvas.width, canvas.height);
}
