/** Each animal's body, poses, actions and gaits. */
import { jasperAnatomy, rustyAnatomy, type Who } from './anatomy.ts';
import type { Repertoire } from './animator.ts';
import { jasperGaits, rustyGaits } from './gaits.ts';
import { type JasperAction, jasperActions } from './jasperActions.ts';
import { jasperPoses } from './jasperPoses.ts';
import { type RustyAction, rustyActions } from './rustyActions.ts';
import { rustyPoses } from './rustyPoses.ts';

export type ActionName = JasperAction | RustyAction;

export const repertoires: Record<Who, Repertoire> = {
  jasper: {
    animal: jasperAnatomy,
    poses: jasperPoses,
    actions: jasperActions,
    gaits: jasperGaits,
    turning: 0.17,
  },
  rusty: { animal: rustyAnatomy, poses: rustyPoses, actions: rustyActions, gaits: rustyGaits, turning: 0.3 },
};
