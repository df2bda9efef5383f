/** Works of iron: rivets, spoked wheels, glazing bars. */
import { disc, type Pen, ring, type Spot, strokeLine } from '../paint/canvas.ts';
import { css, mix, type Tone } from '../paint/colour.ts';
import type { Random } from '../paint/noise.ts';

export function rivets(g: Pen, from: number, to: number, y: number, count: number, t: Tone): void {
  for (let i = 0; i < count; i++) {
    const x = from + ((to - from) * i) / (count - 1);
    disc(g, x, y, 4, css(t.dark));
    disc(g, x - 1, y - 1.4, 2, css(t.lit, 0.5));
  }
}

/** A spoked wheel about (x, y); the rim is `width` art px. A spoke may be gone. */
export function wheel(g: Pen, x: number, y: number, radius: number, spokes: number, t: Tone, r: Random): void {
  for (let i = 0; i < spokes; i++) {
    if (r.chance(0.12)) continue;
    const a = (i / spokes) * Math.PI * 2;
    const end: Spot = [x + Math.cos(a) * radius, y + Math.sin(a) * radius];
    strokeLine(g, [[x, y], end], radius * 0.1, css(mix(t.base, t.dark, 0.3)));
  }
  ring(g, x, y, radius * 0.93, radius * 0.16, css(t.base));
  ring(g, x, y - 1, radius * 0.98, radius * 0.04, css(t.lit, 0.4));
  disc(g, x, y, radius * 0.2, css(t.base));
}

/**
 * Glass between bars in a box: `cols` by `rows` panes, of which `broken` (0 to 1) are gone.
 * A wet pane takes the light in its own measure.
 */
export function glazing(
  g: Pen,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
  { cols, rows, broken, glass }: { cols: number; rows: number; broken: number; glass: readonly [string, string] },
  bars: string,
  r: Random,
): void {
  const [pw, ph] = [w / cols, h / rows];
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++) {
      if (r.chance(broken)) continue;
      g.fillStyle = css(mix(...glass, r()), r.range(0.3, 0.68));
      g.fillRect(x + col * pw, y + row * ph, pw, ph);
      if (!r.chance(0.3)) continue;
      g.fillStyle = css('#eef6f4', r.range(0.08, 0.24));
      g.fillRect(x + col * pw + r.range(4, pw - 8), y + row * ph, r.range(2, 5), ph);
    }
  g.fillStyle = bars;
  for (let col = 0; col <= cols; col++) g.fillRect(x + col * pw - 2.5, y, 5, h);
  for (let row = 0; row <= rows; row++) g.fillRect(x, y + row * ph - 2, w, 4);
}
