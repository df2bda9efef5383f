/** A contact sheet: a page over a middle grey, so that pale and dark pieces both show. */
import type { Page } from './pack.ts';
import { layer } from './paint/canvas.ts';

export function contactSheet(page: Page): Buffer {
  const { canvas, pen } = layer(page.width, page.height);
  pen.fillStyle = '#7d8f98';
  pen.fillRect(0, 0, page.width, page.height);
  pen.drawImage(page.draw(1), 0, 0);
  pen.font = '11px sans-serif';
  pen.fillStyle = '#ffe9c0';
  for (const [name, { x, y }] of page.entries) pen.fillText(name, x + 2, y + 12);
  return canvas.toBuffer('image/png');
}
