/** Where rain can fall: how open every cell is to the sky, where drops land, and where water hangs from an edge. */
import type { Scenery } from '../../tiled/scenery.ts';
import { isSolid, readGround } from '../terrain/cells.ts';

export interface Sky {
  /** 0 to 255 by cell: 255 in the open, less near a roof's edge, 0 under a roof */
  exposure: Uint8Array;
  /** row of the first solid cell of each column, the level's height where there is none */
  roof: Int32Array;
  /** cells of air right below something, from which drops fall: x, y and rows down to the ground */
  eaves: { x: number; y: number; drop: number }[];
}

/** Cells that rain drifts in under a roof. */
const DRIFT = 2;

export function readSky(scenery: Scenery): Sky {
  const ground = readGround(scenery);
  const { width, height } = ground;
  const roof = new Int32Array(width);
  for (let x = 0; x < width; x++) {
    while (roof[x]! < height && !isSolid(ground, x, roof[x]!)) roof[x]!++;
  }
  const exposure = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isSolid(ground, x, y)) continue;
      let open = 0;
      for (let d = -DRIFT; d <= DRIFT; d++) {
        const column = Math.max(0, Math.min(width - 1, x + d));
        if (y < roof[column]!) open++;
      }
      exposure[y * width + x] = (255 * open) / (DRIFT * 2 + 1);
    }
  }
  const eaves: Sky['eaves'] = [];
  for (let y = 1; y < height; y++) {
    for (let x = 1; x < width - 1; x++) {
      if (isSolid(ground, x, y) || !isSolid(ground, x, y - 1)) continue;
      let drop = 0;
      while (y + drop < height && !isSolid(ground, x, y + drop) && !ground.oneway[(y + drop) * width + x]) drop++;
      if (drop >= 3 && y + drop < height) eaves.push({ x, y, drop });
    }
  }
  return { exposure, roof, eaves };
}
