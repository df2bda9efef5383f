/** The drawings on the touch buttons: 48 × 48, strokes in the current colour. */
import type { TouchButton } from './touchLayout.ts';

const NS = 'http://www.w3.org/2000/svg';

/** Paths to stroke, and to fill. */
const drawings: Record<TouchButton, { stroke: string[]; fill: string[] }> = {
  // a leap, from the ground up and over
  jump: {
    stroke: ['M12.5 36.5c1.4-11.8 7.6-19.6 20.2-22.4', 'M24.3 10.4c3.3.4 6.1 1.6 8.4 3.7-1.7 2.6-2.7 5.5-2.9 8.8'],
    fill: [],
  },
  paw: {
    stroke: [],
    fill: [
      'M24 24.6c-4.9 0-9.4 4.9-9.4 9 0 2.9 2.3 4.1 4.8 3.5 1.6-.4 2.9-.9 4.6-.9s3 .5 4.6.9c2.5.6 4.8-.6 4.8-3.5 0-4.1-4.5-9-9.4-9z',
      'M11.2 19.6c-2 .7-2.5 3.2-1.5 5.6s3.1 3.8 5 3 2.5-3.2 1.5-5.6-3-3.7-5-3z',
      'M19.3 11.4c-2.2.3-3.3 2.8-2.9 5.5s2.3 4.7 4.5 4.4 3.3-2.8 2.9-5.5-2.3-4.7-4.5-4.4z',
      'M28.7 11.4c2.2.3 3.3 2.8 2.9 5.5s-2.3 4.7-4.5 4.4-3.3-2.8-2.9-5.5 2.3-4.7 4.5-4.4z',
      'M36.8 19.6c2 .7 2.5 3.2 1.5 5.6s-3.1 3.8-5 3-2.5-3.2-1.5-5.6 3-3.7 5-3z',
    ],
  },
  // a sound that goes out
  voice: {
    stroke: ['M15.5 20.2c1.7 2.3 1.7 5.3 0 7.6', 'M22.2 15.8c4 5 4 11.4 0 16.4', 'M29 11.4c6.3 7.7 6.3 17.5 0 25.2'],
    fill: [],
  },
  pause: { stroke: ['M19 15.5c-.3 5.6-.3 11.4 0 17', 'M29 15.5c.3 5.6.3 11.4 0 17'], fill: [] },
};

export function drawTouchIcon(button: TouchButton): SVGSVGElement {
  const svg = document.createElementNS(NS, 'svg');
  svg.setAttribute('viewBox', '0 0 48 48');
  svg.setAttribute('aria-hidden', 'true');
  const { stroke, fill } = drawings[button];
  for (const [kind, paths] of [
    ['stroke', stroke],
    ['fill', fill],
  ] as const) {
    for (const d of paths) {
      const path = document.createElementNS(NS, 'path');
      path.setAttribute('d', d);
      path.setAttribute('class', kind);
      svg.append(path);
    }
  }
  return svg;
}

/** The ring about Voice that fills while it is held: a meow becomes the call. */
export function drawVoiceRing(): SVGSVGElement {
  const svg = document.createElementNS(NS, 'svg');
  svg.setAttribute('viewBox', '0 0 48 48');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'touch-note');
  const circle = document.createElementNS(NS, 'circle');
  circle.setAttribute('cx', '24');
  circle.setAttribute('cy', '24');
  circle.setAttribute('r', '22.5');
  circle.setAttribute('pathLength', '1');
  svg.append(circle);
  return svg;
}
