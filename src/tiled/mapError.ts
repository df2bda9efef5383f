/** A map the game cannot use. The message names the place and the mend. */
export class MapError extends Error {
  /** @param place file, layer and object or tile, from the outside in; @param mend what is wrong and what to do */
  constructor(place: readonly string[], mend: string) {
    super(`${place.join(', ')}: ${mend}`);
    this.name = 'MapError';
  }
}
