/** The two fragment shaders, put together. */
import type { Who } from '../anatomy.ts';
import { body } from './body.ts';
import { common } from './common.ts';
import { eye } from './eye.ts';
import { jasperCoat, jasperFace } from './jasper.ts';
import { rustyCoat, rustyFace } from './rusty.ts';

export const fragments: Record<Who, string> = {
  jasper: common + jasperCoat + eye + jasperFace + body,
  rusty: common + rustyCoat + eye + rustyFace + body,
};

export const uniformNames = [
  'uBox',
  'uGrid',
  'uPix',
  'uLightDir',
  'uShade',
  'uMid',
  'uLit',
  'uRimDir',
  'uRimCol',
  'uHead',
  'uEyeN',
  'uEyeF',
  'uLids',
  'uGaze',
  'uNoseChin',
  'uCorner',
  'uBrow',
  'uFaceVis',
] as const;
export type UniformName = (typeof uniformNames)[number];
