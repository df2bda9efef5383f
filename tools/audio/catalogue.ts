/**
 * Every sound of the game: how it is made, how loud, and with which bank it is loaded.
 * A sound named in src/audio/cues.ts without a recipe here does not compile.
 */
import type { Bank, LoopName, SoundName } from '../../src/audio/cues.ts';
import * as body from './animals/body.ts';
import * as cat from './animals/cat.ts';
import * as dog from './animals/dog.ts';
import { purr } from './animals/purr.ts';
import { drip } from './dsp/grain.ts';
import { Random } from './dsp/random.ts';
import type { Sound } from './dsp/signal.ts';
import * as debris from './world/debris.ts';
import * as machines from './world/machines.ts';
import * as rain from './world/rain.ts';
import * as signs from './world/signs.ts';
import * as weather from './world/weather.ts';
import * as works from './world/works.ts';

export interface Recipe {
  bank: Bank;
  /** loudest 400 ms, LUFS: the mix is made here, so that the game plays all at gain 1 */
  level: number;
  /** how many different ones */
  takes: number;
  make: (seed: string) => Sound;
}
const recipe = (bank: Bank, level: number, takes: number, make: Recipe['make']): Recipe => ({
  bank,
  level,
  takes,
  make,
});
const stepOn = (ground: body.Ground, takes: number, level = -37, bank: Bank = 'first'): Recipe =>
  recipe(bank, level, takes, (seed) => body.step(ground, seed));
const landOn = (ground: body.Ground, level = -30): Recipe =>
  recipe('first', level, 2, (seed) => body.step(ground, seed, { weight: 1.6, hardness: 1 }));

export const recipes: { [K in SoundName]: Recipe } = {
  stepStone: stepOn('stone', 6),
  stepWood: stepOn('wood', 5),
  stepBook: stepOn('book', 5),
  stepMetal: stepOn('metal', 4),
  stepPuddle: stepOn('puddle', 4, -34),
  stepMud: stepOn('mud', 3, -35, 'chapter2'),
  stepGlass: stepOn('glass', 3, -35, 'chapter2'),
  landStone: landOn('stone'),
  landWood: landOn('wood'),
  landBook: landOn('book'),
  landMetal: landOn('metal'),
  landPuddle: landOn('puddle', -28),
  landHard: recipe('first', -28, 2, (seed) => body.heavyLanding(seed)),
  jump: recipe('first', -34, 4, (seed) => body.jump(seed, 0.4)),
  pounce: recipe('first', -31, 2, (seed) => body.jump(seed, 1)),
  bump: recipe('first', -32, 2, (seed) => body.step('wood', seed, { weight: 1, hardness: 0.6 })),
  mantle: recipe('first', -34, 2, (seed) => body.claws(seed, 0.2, 1)),
  claws: recipe('first', -32, 3, (seed) => body.claws(seed)),
  slip: recipe('chapter1', -28, 2, (seed) => body.claws(seed, 0.5)),
  slide: recipe('chapter1', -31, 2, (seed) => body.slide(seed)),
  skid: recipe('first', -37, 2, (seed) => body.jump(seed, 0.1)),
  swipe: recipe('first', -31, 4, (seed) => body.swipe(seed)),
  bat: recipe('first', -27, 3, (seed) => body.bat(seed)),
  splash: recipe('first', -27, 2, (seed) => body.splash(seed)),
  shakeCat: recipe('first', -29, 2, (seed) => body.shake(seed, 6.6, 0.8, 1)),
  sniff: recipe('chapter1', -31, 2, (seed) => cat.sniff(seed)),
  flinch: recipe('chapter1', -29, 2, (seed) => cat.flinch(seed)),
  groom: recipe('chapter1', -31, 2, (seed) => cat.groom(seed)),
  crunch: recipe('chapter2', -26, 1, (seed) => cat.crunch(seed)),

  meow: recipe('first', -22, 4, (seed) => cat.meow(seed)),
  meowSmall: recipe('chapter1', -26, 2, (seed) => cat.meowSmall(seed)),
  meowAsk: recipe('chapter1', -22, 2, (seed) => cat.meowAsk(seed)),
  chirrup: recipe('chapter1', -25, 2, (seed) => cat.chirrup(seed)),
  callJasper: recipe('chapter1', -21, 2, (seed) => cat.callOfCat(seed)),
  growl: recipe('chapter1', -25, 2, (seed) => cat.growl(seed)),
  purr: recipe('chapter1', -29, 1, (seed) => purr(seed, 2)),
  purrRough: recipe('chapter1', -26, 1, (seed) => purr(seed, 3, 1)),

  barkLow: recipe('chapter1', -18, 4, (seed) => dog.barkLow(seed)),
  barkBehindWall: recipe('chapter1', -23, 2, (seed) => dog.barkBehindWall(seed)),
  barkSharp: recipe('chapter1', -17, 2, (seed) => dog.barkSharp(seed)),
  whine: recipe('chapter1', -25, 3, (seed) => dog.whine(seed)),
  callRusty: recipe('chapter2', -20, 2, (seed) => dog.callOfDog(seed)),
  pawStone: recipe('chapter1', -33, 4, (seed) => body.step('stone', seed, { weight: 5.5, hardness: 0 })),
  pawPuddle: recipe('chapter1', -31, 2, (seed) => body.step('puddle', seed, { weight: 5.5, hardness: 0 })),
  dig: recipe('chapter1', -25, 2, (seed) => body.dig(seed)),
  shakeDog: recipe('chapter1', -25, 1, (seed) => body.shake(seed, 4.7, 1.4, 2.2)),
  pant: recipe('chapter1', -31, 1, (seed) => dog.pant(seed)),
  sigh: recipe('chapter1', -29, 2, (seed) => dog.sigh(seed)),
  shiver: recipe('chapter1', -32, 2, (seed) => dog.shiver(seed)),
  tail: recipe('chapter1', -31, 3, (seed) => body.tail(seed)),
  nose: recipe('chapter1', -30, 2, (seed) => dog.nose(seed)),

  drip: recipe('first', -36, 5, (seed) => drip(new Random(seed))),
  dust: recipe('chapter1', -30, 2, (seed) => debris.dust(seed)),
  mote: recipe('chapter1', -37, 2, (seed) => debris.mote(seed)),
  slabCrack: recipe('chapter1', -27, 2, (seed) => debris.slabCrack(seed)),
  slabFall: recipe('chapter1', -19, 2, (seed) => debris.slabFall(seed)),
  cartRelease: recipe('chapter1', -26, 1, (seed) => debris.cartRelease(seed)),
  cartLand: recipe('chapter1', -20, 1, (seed) => debris.cartLand(seed)),
  lampSwing: recipe('chapter1', -28, 2, (seed) => debris.lampSwing(seed)),
  rainHeavy: recipe('chapter1', -25, 1, () => weather.rainHeavy()),
  thunderFar: recipe('chapter1', -23, 2, (seed) => weather.thunderFar(seed)),
  grindFar: recipe('chapter1', -33, 2, (seed) => machines.grindFar(seed)),
  screechFar: recipe('chapter1', -33, 2, (seed) => machines.screechFar(seed)),
  glassCreak: recipe('chapter2', -29, 1, (seed) => debris.glassCreak(seed)),
  glassFall: recipe('chapter2', -20, 1, (seed) => debris.glassFall(seed)),

  gateRise: recipe('chapter2', -25, 2, (seed) => works.gateRise(seed)),
  gateFall: recipe('chapter2', -22, 2, (seed) => works.gateFall(seed)),
  plateSink: recipe('chapter2', -27, 2, (seed) => works.plateSink(seed)),
  plateRise: recipe('chapter2', -30, 2, (seed) => works.plateRise(seed)),
  plankCreak: recipe('chapter2', -27, 1, (seed) => works.plankCreak(seed)),
  plankFall: recipe('chapter2', -21, 1, (seed) => works.plankFall(seed)),
  takeUp: recipe('chapter2', -34, 2, (seed) => works.takeUp(seed)),
  setDown: recipe('chapter2', -34, 2, (seed) => works.setDown(seed)),
  scurry: recipe('chapter2', -33, 3, (seed) => works.scurry(seed)),

  memory: recipe('chapter1', -26, 1, () => signs.memoryFound()),
  checkpoint: recipe('chapter1', -38, 1, () => signs.checkpoint()),
  results: recipe('chapter1', -24, 1, () => signs.results()),
};

export interface Loop {
  bank: Bank;
  /** integrated, LUFS */
  level: number;
  /** kilobits a second: Opus below 56 collapses wide noise */
  opus: number;
  aac: number;
  make: () => Sound;
}
export const loops: { [K in LoopName]: Loop } = {
  rainRoof: { bank: 'first', level: -30, opus: 56, aac: 72, make: rain.rainRoof },
  rainCourt: { bank: 'chapter1', level: -26, opus: 60, aac: 80, make: rain.rainCourt },
  drain: { bank: 'chapter1', level: -31, opus: 56, aac: 64, make: rain.drain },
  rainGlass: { bank: 'chapter2', level: -28, opus: 60, aac: 72, make: rain.rainGlass },
  rainTin: { bank: 'chapter2', level: -28, opus: 60, aac: 72, make: rain.rainTin },
  drips: { bank: 'chapter1', level: -38, opus: 32, aac: 40, make: rain.drips },
  hum: { bank: 'chapter2', level: -36, opus: 32, aac: 48, make: machines.hum },
  fire: { bank: 'chapter2', level: -32, opus: 48, aac: 56, make: machines.fire },
};
