/** A glazed floor: pale panes between thin bars, lit from below, with a crack here and there. It bears a creeping cat. */
import { css, mix } from '../../colour.ts';
import type { Pen } from '../canvas.ts';
import { type HazardPaint, type Span, TILE } from '../cells.ts';
import { random } from '../noise.ts';
import type { Picture } from '../picture.ts';
import { fillBox } from '../strokes.ts';

/** px of glass below the walking line */
const DEEP = 22;

export function paintGlassFloor(picture: Picture, pen: Pen, glass: Span<HazardPaint>): void {
  const { palette: p, seed } = picture;
  const top = (glass.y + 1) * TILE;
  const rnd = random(seed, glass.x0, glass.y, 17);
  pen.globalCompositeOperation = 'source-over';
  for (let x = glass.x0 * TILE; x < glass.x1 * TILE; x += TILE) {
    fillBox(pen, x, top, TILE, DEEP, mix(p.lit, p.rim, 0.5), 0.78);
    fillBox(pen, x, top, TILE, 3, p.rim, 0.95);
    fillBox(pen, x, top, 5, DEEP, p.base, 0.9);
    if (!rnd.chance(0.6)) continue;
    pen.strokeStyle = css(p.base, 0.7);
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.moveTo(x + rnd.range(10, 50), top);
    pen.lineTo(x + rnd.range(10, 50), top + DEEP * 0.6);
    pen.lineTo(x + rnd.range(10, 50), top + DEEP);
    pen.stroke();
  }
}
