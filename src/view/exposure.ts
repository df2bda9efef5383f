/**
 * How bright an animal's coat is drawn, and how much light stands in the air behind it, so that it is told from what is
 * behind (LOOK.md, "Value first"): before the dark it is lit, before the light it stands against the light.
 */
import { clamp, smooth } from './terrain/noise.ts';

export interface Exposure {
  /** how bright the coat is, 1 as it is painted */
  readonly coat: number;
  /** light in the air behind it, 0 to 1 of a white screen */
  readonly glow: number;
  /** 0 lit from the front, 1 against the light */
  readonly against: number;
  /** @param behind luminance behind it, 0 to 1 @param wet of its coat, 0 to 1 @param dt seconds */
  update(behind: number, wet: number, dt: number): void;
}

/** The contrast aimed at, of luminances as WCAG counts it (with its flare): room for what the estimate does not see. */
const CONTRAST = { lit: 2.2, against: 2.8 };
const FLARE = 0.05;
/** of a dry coat as it is painted, and of a wet one, in the usual light */
const COAT = { dry: 0.22, wet: 0.14 };
/** of a coat that is lit, at least: wet fur in the dark is still his */
const LIT = 0.27;
/** as far as a dry coat may be drawn brighter or darker and still be ginger */
const BRIGHTEST = 1.36;
const DARKEST = 0.5;
/** Luminance behind it above which it turns against the light, and below which back: far apart, so that it seldom does. */
const TURN = { against: 0.22, back: 0.15 };
/** what the glow makes of the air behind it, at least, once it is against the light */
const BRIGHT = 0.25;
/** seconds; he passes a window in a fifth of one */
const EASE = 0.06;

/** Whoever stands by him stands in the same light: wholly so nearer than the first, and no more beyond the second; px. */
const COMPANY = { near: 260, far: 700 };
/** how much of what is done for him is done for company, which need not be told from the ground at a glance */
const SHARED = 0.6;

/** The light of one who is so far from him who is exposed, written to `out`. */
export function exposeCompany(
  { coat, against }: Pick<Exposure, 'coat' | 'against'>,
  distance: number,
  usual: number,
  out: { coat: number; against: number },
): void {
  const share = SHARED * smooth(COMPANY.far, COMPANY.near, distance);
  out.coat = usual + (coat - usual) * share;
  out.against = against * share;
}

export function createExposure(usual: number): Exposure {
  const now = { coat: usual, glow: 0, against: 0 };
  let facesLight = false;
  let fresh = true;
  let seen = 0;

  /** The screen's own number for a luminance, 0 to 1. */
  const onScreen = (luminance: number): number => luminance ** (1 / 2.2);

  return {
    get coat() {
      return now.coat;
    },
    get glow() {
      return now.glow;
    },
    get against() {
      return now.against;
    },
    update(behind, wet, dt) {
      const eased = fresh ? 1 : 1 - Math.exp(-dt / EASE);
      seen += (behind - seen) * (fresh ? 1 : 1 - Math.exp((-2 * dt) / EASE));
      fresh = false;
      facesLight = seen > (facesLight ? TURN.back : TURN.against);
      const painted = COAT.dry + (COAT.wet - COAT.dry) * wet;
      const air = facesLight ? Math.max(seen, BRIGHT) : seen;
      const goal = facesLight
        ? (air + FLARE) / CONTRAST.against - FLARE
        : Math.max(LIT, (air + FLARE) * CONTRAST.lit - FLARE);
      const coat = onScreen(Math.max(0, goal) / painted);
      const wanted = facesLight
        ? clamp(coat, DARKEST, usual)
        : clamp(coat, usual, BRIGHTEST * onScreen(COAT.dry / painted));
      now.coat += (wanted - now.coat) * eased;
      now.glow += (onScreen(air) - onScreen(seen) - now.glow) * eased;
      now.against += (Number(facesLight) - now.against) * eased;
    },
  };
}
