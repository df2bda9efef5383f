import { expect, inject, test } from 'vitest';
import { LEAST_CONTRAST, sightName, walkOf } from '../../tools/standOut.ts';
import { drive, open } from '../support/stage.ts';

/** Looks at each level: more of them are `npm run contrast`. */
const PLACES = 6;

test.each(['1-1', '1-2', '1-3', '2-1', '2-2', '2-3'])('Jasper stands out in %s', async (id) => {
  const walk = await walkOf(id, PLACES);
  // nothing is drawn but what is looked at
  await open(walk.options, inject('url'), Number.POSITIVE_INFINITY);
  const sights = await walk.look(drive);
  expect(sights.length).toBeGreaterThan(PLACES / 2);
  expect(sights.filter(({ contrast }) => contrast < LEAST_CONTRAST).map(sightName)).toEqual([]);
});
