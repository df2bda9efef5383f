import { describe, expect, test } from 'vitest';
import { createExposure, type Exposure, exposeCompany } from '../src/view/exposure.ts';

/** Of a coat as it is painted, wet and dry. */
const PAINTED = [
  { wet: 0, luminance: 0.22 },
  { wet: 1, luminance: 0.14 },
];
const USUAL = [1, 0.84];

function settle(exposure: Exposure, behind: number, wet: number): void {
  for (let i = 0; i < 60; i++) exposure.update(behind, wet, 1 / 60);
}

function contrast({ coat, glow }: Exposure, behind: number, painted: number): number {
  const cat = painted * coat ** 2.2 + 0.05;
  const air = (behind ** (1 / 2.2) + glow) ** 2.2 + 0.05;
  return Math.max(cat, air) / Math.min(cat, air);
}

describe('exposure', () => {
  test.each(PAINTED)('stands out before anything, from the dark to the light and back (wet $wet)', (fur) => {
    for (const usual of USUAL) {
      const exposure = createExposure(usual);
      const up = Array.from({ length: 81 }, (_, i) => i / 100);
      for (const behind of [...up, ...up.toReversed()]) {
        settle(exposure, behind, fur.wet);
        expect(contrast(exposure, behind, fur.luminance), `before ${behind}`).toBeGreaterThan(1.6);
      }
    }
  });

  test('does not flutter before a row of windows', () => {
    const exposure = createExposure(1);
    settle(exposure, 0.05, 0);
    for (let i = 0; i < 20; i++) {
      settle(exposure, i % 2 ? 0.16 : 0.1, 0);
      expect(exposure.against).toBeLessThan(0.1);
    }
  });

  test('puts no light into the air where he is lit himself', () => {
    const exposure = createExposure(1);
    settle(exposure, 0.02, 0);
    expect(exposure.glow).toBe(0);
  });

  test('whoever is beside him stands in his light, and out of it by no step', () => {
    const exposure = createExposure(1);
    settle(exposure, 0.02, 1);
    const company = { coat: 0, against: 0 };
    const coats = [0, 100, 200, 300, 400, 500, 600, 700, 2000].map((distance) => {
      exposeCompany(exposure, distance, 1, company);
      return company.coat;
    });
    expect(coats[0]).toBeGreaterThan(1.1);
    expect(coats.at(-1)).toBe(1);
    for (const [i, coat] of coats.entries()) if (i > 0) expect(Math.abs(coat - coats[i - 1]!)).toBeLessThan(0.15);
  });
});
