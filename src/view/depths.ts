/**
 * What is drawn over what, back to front; everything in a level's scene takes its depth from here.
 * Planes of the backdrop have room between them (`DEPTH.near + 1`), so that one owner can order its own parts.
 */
export const DEPTH = {
  /** the whole sky, fixed to the screen */
  sky: 0,
  /** skyline */
  far: 10,
  /** fog before the skyline */
  fog1: 15,
  /** walls and windows of the place */
  mid: 20,
  fog2: 25,
  /** furniture and ruins just behind play */
  near: 30,
  fog3: 35,
  /** light that falls on the planes behind (additive) */
  pools: 40,
  /** darkness over the planes behind, where no lamp reaches */
  gloom: 45,
  /** beams of light in the air (additive) */
  shafts: 50,
  rainBack: 55,
  /** hand-placed props that stand behind the ground */
  back: 60,
  /** light behind Jasper where he would be lost */
  halo: 65,
  /** the ground itself */
  terrainBack: 70,
  /** crates, levers, memories, swings: whatever answers */
  things: 80,
  /** Rusty first, Jasper at `animals + 1` */
  animals: 90,
  /** hand-placed props that stand before the animals */
  front: 95,
  /** what has been drawn so far, as water shows it */
  mirrors: 97,
  /** thin dressing of the ground that may cross a paw */
  terrainFront: 100,
  effects: 105,
  rain: 110,
  /** mist low before the play plane */
  fog4: 115,
  /** frames that pass in front of everything */
  fore: 120,
  flash: 125,
  vignette: 130,
  grain: 135,
} as const;
