/** Tile layers as Tiled stores them: a list, or base64 of little-endian words, plain or compressed. */
import type { TiledLayerTilelayer } from 'tiled-types';
import { MapError } from './mapError.ts';

const INFLATE: Partial<Record<string, CompressionFormat>> = { gzip: 'gzip', zlib: 'deflate' };
const MEND = 'choose Map > Map Properties > Tile Layer Format: CSV';

async function inflate(bytes: Uint8Array<ArrayBuffer>, format: CompressionFormat): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function readBase64(place: readonly string[], text: string, compression: string): Promise<number[]> {
  const format = INFLATE[compression];
  if (compression !== '' && !format) throw new MapError(place, `"${compression}" compression cannot be read; ${MEND}`);
  try {
    const packed = Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0));
    const bytes = format ? await inflate(packed, format) : packed;
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: bytes.byteLength >> 2 }, (_, i) => words.getUint32(i * 4, true));
  } catch {
    throw new MapError(place, `its base64 data is damaged; ${MEND}, and save again`);
  }
}

/** The layer's global tile ids, row by row, flip bits and all. */
export async function readTileData(place: readonly string[], layer: TiledLayerTilelayer): Promise<number[]> {
  const { data } = layer;
  const gids = typeof data === 'string' ? await readBase64(place, data, layer.compression ?? '') : data;
  const cells = layer.width * layer.height;
  if (gids.length !== cells) {
    throw new MapError(
      place,
      `has ${gids.length} tiles for ${layer.width}×${layer.height} = ${cells}; ${MEND}, and save again`,
    );
  }
  return gids;
}
