/** Whether the picture and the words are to keep still: as the settings say, or else the system. */
import type { Settings } from '../save/schema.ts';

export const isStill = ({ reducedMotion }: Settings): boolean =>
  reducedMotion === 'on' || (reducedMotion === 'system' && matchMedia('(prefers-reduced-motion: reduce)').matches);
