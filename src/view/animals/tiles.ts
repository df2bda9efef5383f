/**
 * Puts each capsule into the tiles of the quad it can touch and writes the lists for a float texture, so that a pixel
 * loops over about a dozen capsules instead of seventy. Layout (WIDTH × HEIGHT texels, RGBA float):
 * rows 0 to 3: headers at (tx + 32 (ty mod 8), ty div 8) = (u, v, count, –) of the first list texel;
 * then two texels a capsule: ax ay bx by | ra rb (depths packed) (layer, part, coat packed). A negative ra ends a coat
 * region, a negative rb a layer.
 */
import { Layer } from './anatomy.ts';
import { CAPSULE, type Capsules } from './capsules.ts';

export const TEXTURE = { width: 256, height: 64 };
const HEADER_ROWS = 4;
const GRID = 32;
const PER_TILE = 56;

export class Tiles {
  readonly data = new Float32Array(TEXTURE.width * TEXTURE.height * 4);
  columns = 0;
  rows = 0;
  /** the quad, in the rig's plane */
  left = 0;
  bottom = 0;
  width = 0;
  height = 0;
  /** texture rows in use */
  usedRows = 0;

  private readonly ids = new Uint8Array(GRID * GRID * PER_TILE);
  private readonly count = new Uint8Array(GRID * GRID);
  /** layer that covers a tile wholly: nothing behind it is listed */
  private readonly closed = new Uint8Array(GRID * GRID);

  /**
   * @param room round the bounds, for fur
   * @param margin how far a capsule's blend reaches
   * @param fixed tiles across and up; 0 fits the bounds
   */
  fill(capsules: Capsules, tile: number, room: number, margin: number, fixed: number): void {
    this.left = Math.floor((capsules.left - room) / tile) * tile;
    this.bottom = Math.floor((capsules.bottom - room) / tile) * tile;
    this.columns = Math.min(GRID, fixed || Math.ceil((capsules.right + room - this.left) / tile));
    this.rows = Math.min(GRID, fixed || Math.ceil((capsules.top + room - this.bottom) / tile));
    this.width = this.columns * tile;
    this.height = this.rows * tile;
    this.count.fill(0);
    this.closed.fill(255);
    for (let i = 0; i < capsules.count; i++) this.sort(capsules.data, i, tile, margin);
    this.write(capsules.data);
  }

  private sort(c: Float32Array, i: number, tile: number, margin: number): void {
    const o = i * CAPSULE;
    const ax = c[o]! - this.left;
    const ay = c[o + 1]! - this.bottom;
    const bx = c[o + 2]! - this.left;
    const by = c[o + 3]! - this.bottom;
    const ra = c[o + 4]!;
    const rb = c[o + 5]!;
    const layer = c[o + 11]!;
    const reach = Math.max(ra, rb) + margin;
    const half = tile * 0.7072;
    const tx0 = Math.max(0, Math.floor((Math.min(ax, bx) - reach) / tile));
    const tx1 = Math.min(this.columns - 1, Math.floor((Math.max(ax, bx) + reach) / tile));
    const ty0 = Math.max(0, Math.floor((Math.min(ay, by) - reach) / tile));
    const ty1 = Math.min(this.rows - 1, Math.floor((Math.max(ay, by) + reach) / tile));
    const dx = bx - ax;
    const dy = by - ay;
    const perLength = 1 / (dx * dx + dy * dy + 1e-6);
    const slack = margin + half + Math.abs(rb - ra) * 0.5;
    for (let ty = ty0; ty <= ty1; ty++) {
      for (let tx = tx0; tx <= tx1; tx++) {
        const k = ty * GRID + tx;
        if (this.closed[k]! < layer || this.count[k]! >= PER_TILE - 1) continue;
        const px = (tx + 0.5) * tile - ax;
        const py = (ty + 0.5) * tile - ay;
        let t = (px * dx + py * dy) * perLength;
        t = t < 0 ? 0 : Math.min(t, 1);
        const ex = px - dx * t;
        const ey = py - dy * t;
        const distance = Math.sqrt(ex * ex + ey * ey);
        const r = ra + (rb - ra) * t;
        if (distance - r > slack) continue;
        this.ids[k * PER_TILE + this.count[k]!++] = i;
        if (distance + half + margin * 0.8 < r && layer > Layer.ear) this.closed[k] = layer;
      }
    }
  }

  private write(c: Float32Array): void {
    const { data } = this;
    let at = HEADER_ROWS * TEXTURE.width;
    for (let ty = 0; ty < this.rows; ty++) {
      for (let tx = 0; tx < this.columns; tx++) {
        const k = ty * GRID + tx;
        const n = this.count[k]!;
        const header = (Math.floor(ty / 8) * TEXTURE.width + tx + 32 * (ty % 8)) * 4;
        const need = n * 2;
        if ((at % TEXTURE.width) + need > TEXTURE.width) at = (Math.floor(at / TEXTURE.width) + 1) * TEXTURE.width;
        const fits = at + need <= TEXTURE.width * TEXTURE.height;
        data[header] = ((at % TEXTURE.width) + 0.5) / TEXTURE.width;
        data[header + 1] = (Math.floor(at / TEXTURE.width) + 0.5) / TEXTURE.height;
        data[header + 2] = fits ? n : 0;
        if (!fits) continue;
        this.writeList(c, k, n, at);
        at += need;
      }
    }
    this.usedRows = Math.min(TEXTURE.height, Math.ceil(at / TEXTURE.width));
  }

  private writeList(c: Float32Array, tile: number, n: number, at: number): void {
    const { data, ids } = this;
    for (let j = 0; j < n; j++) {
      const o = ids[tile * PER_TILE + j]! * CAPSULE;
      const next = j + 1 < n ? ids[tile * PER_TILE + j + 1]! * CAPSULE : -1;
      const endsLayer = next < 0 || c[next + 11] !== c[o + 11];
      const endsRegion = endsLayer || c[next + 10] !== c[o + 10];
      const w = (at + j * 2) * 4;
      data[w] = c[o]!;
      data[w + 1] = c[o + 1]!;
      data[w + 2] = c[o + 2]!;
      data[w + 3] = c[o + 3]!;
      data[w + 4] = endsRegion ? -Math.max(0.01, c[o + 4]!) : c[o + 4]!;
      data[w + 5] = endsLayer ? -Math.max(0.01, c[o + 5]!) : c[o + 5]!;
      data[w + 6] = Math.floor((c[o + 6]! + 64) * 16) * 4096 + Math.floor((c[o + 7]! + 64) * 16);
      const coat = Math.floor(c[o + 8]! * 255 + 0.5) * 256 + Math.floor(c[o + 9]! * 255 + 0.5);
      data[w + 7] = (c[o + 11]! * 16 + c[o + 10]!) * 65536 + coat;
    }
  }
}
