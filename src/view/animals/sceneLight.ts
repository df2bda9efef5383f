/** The light an animal stands in. Colours are multipliers of its coat (1 leaves it), or added light for the rim. */
export type Rgb = readonly [number, number, number];

export interface SceneLight {
  /** toward the key light: right, up, toward us */
  direction: Rgb;
  /** the coat in three bands, dark to bright */
  shade: Rgb;
  mid: Rgb;
  lit: Rgb;
  /** where the rim comes from (right, up), its colour and width in art px */
  rimDirection: readonly [number, number];
  rim: Rgb;
  rimWidth: number;
  /** how much light reaches the paws, 1 as much as the back */
  ground: number;
}

/** Overcast: cool shade, and a warm rim from behind and above. */
export const neutralLight: SceneLight = {
  direction: [-0.35, 0.8, 0.5],
  shade: [0.5, 0.46, 0.53],
  mid: [0.88, 0.85, 0.86],
  lit: [1.16, 1.12, 1.04],
  rimDirection: [-0.5, 0.86],
  rim: [0.42, 0.34, 0.25],
  rimWidth: 1.7,
  ground: 0.8,
};
