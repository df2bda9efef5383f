/** Where the touch controls stand (DESIGN.md 12). CSS px of the game's own box. */

export interface Circle {
  x: number;
  y: number;
  r: number;
}
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}
export interface TouchScreen {
  width: number;
  height: number;
  /** of notches and bars */
  insets: Insets;
}
/** How the screen is held; each way keeps its own places. */
export type Hold = 'landscape' | 'portrait' | 'landscapeThumb' | 'portraitThumb';
export const holdOf = (width: number, height: number, oneThumb: boolean): Hold =>
  `${height > width ? 'portrait' : 'landscape'}${oneThumb ? 'Thumb' : ''}`;
/** A button moved by the player, in shares of the screen's shorter side, and its size. */
export interface Moved {
  x: number;
  y: number;
  size: number;
}
export interface TouchLayout {
  /** the stick on the right, the buttons on the left; for one thumb, all of it */
  leftHanded: boolean;
  /** the stick is beside the buttons, and what it was pushed to goes on without a thumb */
  oneThumb: boolean;
  /** 1 is as designed */
  size: number;
  /** by button, for each way of holding the screen */
  moved: Record<Hold, Partial<Record<string, Moved>>>;
}

export const touchButtons = ['jump', 'paw', 'voice', 'pause'] as const;
export type TouchButton = (typeof touchButtons)[number];
export type TouchPlaces = Record<TouchButton, Circle> & {
  /** the stick appears where a thumb lands between these, in the lower part of the screen */
  stick: { left: number; right: number; top: number };
  /** a faint sign of where it may */
  rest: { x: number; y: number };
  stickRadius: number;
  oneThumb: boolean;
};

const INSET = 24;
const JUMP = 38;
const SMALL = 30;
/** Of the two small buttons about the corner: 110 as designed would leave 3 px between them and Jump. */
const ARC = 122;
/** How far the small ones are turned in from the screen's edges, radians. */
const TURN = 0.22;
const PAUSE = 24;
const STICK = 52;
const STICK_SHARE = 0.45;
/** From the edge to the stick's sign. On a wide screen it keeps clear of who stands where a level begins. */
const REST = 28;
const REST_WIDE = 138;
/** The share of a wide screen that one thumb reaches; of a tall one it is the lower part. */
const THUMB_SHARE = 0.6;
/** Of the pause button on a tall screen, from its foot: a thumb gets no higher. */
const THUMB_HIGH = 0.42;
/** A tall screen is held lower down than its edge. */
const LIFT = 0.05;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** As they come, no button touches another or an edge, down to 320 px of width. */
export function placeTouch(
  { width, height, insets }: TouchScreen,
  { leftHanded, oneThumb, size, moved }: TouchLayout,
): TouchPlaces {
  const tall = height > width;
  const fit = Math.min(size, (width - insets.left - insets.right) / 320, height / 280);
  const base = height - insets.bottom - (INSET + (tall ? height * LIFT : 0)) * Math.min(fit, 1);
  const edge = leftHanded ? insets.left + INSET * fit : width - insets.right - INSET * fit;
  const inward = leftHanded ? fit : -fit;
  const circle = (across: number, up: number, r: number): Circle => ({
    x: edge + across * inward,
    y: base - up * fit,
    r: r * fit,
  });
  const far = ARC * Math.cos(TURN);
  const near = ARC * Math.sin(TURN);
  const stickOnRight = leftHanded !== oneThumb;
  const side = stickOnRight ? insets.right : insets.left;
  // of one thumb beside the buttons, where there is room
  const beside = Math.min(INSET + (ARC + SMALL + 8 + STICK) * fit, width - insets.left - insets.right - STICK * fit);
  const twoThumbs = Math.min(INSET + STICK * fit + (tall ? REST : REST_WIDE), width * STICK_SHARE - STICK * fit - side);
  const rest = side + (oneThumb ? beside : twoThumbs);
  const reached = tall ? width : Math.min(width, Math.max(width * THUMB_SHARE, rest + STICK * fit));
  const share = oneThumb ? reached : width * STICK_SHARE;
  const pauseLeft = oneThumb && leftHanded;
  const pauseTop = insets.top + PAUSE + 12;
  const overButtons = base - (ARC + SMALL + 16) * fit - PAUSE;
  const pauseY = oneThumb && tall ? Math.max(pauseTop, Math.min(height * (1 - THUMB_HIGH), overButtons)) : pauseTop;
  const shift = (button: TouchButton, { x, y, r }: Circle): Circle => {
    const by = moved[holdOf(width, height, oneThumb)][button];
    if (!by) return { x, y, r };
    const radius = r * by.size;
    const short = Math.min(width, height);
    return {
      x: clamp(x + by.x * short, insets.left + radius, width - insets.right - radius),
      y: clamp(y + by.y * short, insets.top + radius, height - insets.bottom - radius),
      r: radius,
    };
  };
  return {
    jump: shift('jump', circle(JUMP, JUMP, JUMP)),
    paw: shift('paw', circle(far, near, SMALL)),
    voice: shift('voice', circle(near, far, SMALL)),
    pause: shift('pause', {
      x: pauseLeft ? insets.left + PAUSE + 12 : width - insets.right - PAUSE - 12,
      y: pauseY,
      r: PAUSE,
    }),
    stick: {
      left: stickOnRight ? width - share : 0,
      right: stickOnRight ? width : share,
      top: tall ? height * 0.5 : height * 0.2,
    },
    rest: { x: stickOnRight ? width - rest : rest, y: base - (STICK + 8) * fit },
    oneThumb,
    stickRadius: STICK * fit,
  };
}
