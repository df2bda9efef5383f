/** What the story's `# pose:` tags (assets/story) mean on the screen; the tag is what follows `rusty_` for the dog. */
import type { JasperAction } from './jasperActions.ts';
import type { RustyAction } from './rustyActions.ts';

export const jasperPoseTags = {
  blink: 'slowBlink',
  boost: 'jump',
  carry: 'carry',
  chin_rest: 'chinRest',
  creep: 'creep',
  flatten: 'flatten',
  freeze_tail_tucked: 'freeze',
  lie_both: 'lie',
  loaf: 'loaf',
  paw_foot: 'pawFoot',
  paw_nose: 'pawNose',
  ride: 'ride',
  rub: 'rub',
  scruff: 'scruff',
  shake: 'shake',
  sniff: 'sniff',
  sniff_both: 'sniffBoth',
  stare: 'stare',
  swipe: 'bat',
  turn: 'turn',
  twitch: 'tailTwitch',
} satisfies Record<string, JasperAction>;
export type JasperPoseTag = keyof typeof jasperPoseTags;

export const rustyPoseTags = {
  brace: 'brace',
  chin: 'chin',
  dig: 'dig',
  dream: 'dream',
  lean: 'lean',
  nose: 'nose',
  run: 'stand',
  sit: 'sit',
  up: 'up',
  wag: 'wag',
} satisfies Record<string, RustyAction>;
export type RustyPoseTag = keyof typeof rustyPoseTags;

/** What Rusty does while the story poses Jasper with him. */
export const answers: Partial<Record<JasperPoseTag, RustyAction>> = {
  sniff_both: 'sniffBoth',
  paw_nose: 'touch',
  rub: 'look',
  twitch: 'stepBack',
  chin_rest: 'look',
  blink: 'sit',
  scruff: 'carry',
  lie_both: 'lie',
};

/** A tag without a row here is a spelling mistake: the story's tests find it before a player can. */
export const jasperActionFor = (tag: string): JasperAction | null =>
  tag in jasperPoseTags ? jasperPoseTags[tag as JasperPoseTag] : null;
export const rustyActionFor = (tag: string): RustyAction | null =>
  tag in rustyPoseTags ? rustyPoseTags[tag as RustyPoseTag] : null;
export const answerTo = (tag: string): RustyAction | null => answers[tag as JasperPoseTag] ?? null;
