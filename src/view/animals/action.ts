/** The shape of an action: poses in order, and the small life that rides on top of them. */

/** [pose, seconds, rate]; the rate is the spring's: 8 lazy, 16 easy, 30 brisk, 60 snap. */
export type Step<P extends string> = readonly [pose: P, seconds: number, rate: number];

export interface Action<P extends string = string> {
  steps: readonly Step<P>[];
  /** begins again after the last step; else `next` follows, else `stand` */
  loop?: boolean;
  next?: string;
  /** holds its poses in the air too, where otherwise the arc of a jump chooses them */
  air?: boolean;
  /** walks in this gait whatever the speed */
  gait?: 'creep' | 'climb';
  /** the feet slide along with the body, whatever the speed */
  slides?: boolean;
  /** eyelids close now and then */
  blink?: boolean;
  /** depth of the breath, 1 awake and standing; and breaths a second beyond the usual */
  breath?: number;
  pant?: number;
  /** units of trembling */
  tremble?: number;
  sniffing?: number;
  wag?: number;
  /** digging paws */
  paddle?: boolean;
  /** how hard the tail's end flicks, now and then */
  twitch?: number;
  /** the hips sway before a pounce */
  sway?: number;
  /** water flies: head, then shoulders, then tail */
  shake?: number;
  /** running in a dream: paws and lips twitch */
  dream?: boolean;
  /** upward push on the body as the second, fourth … step begins (a bark) */
  kick?: number;
}
