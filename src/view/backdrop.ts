/** The painted world behind and before the play plane. Reads a layout, moves its planes with the view. */
import type Phaser from 'phaser';
import type { Rect, Scenery } from '../tiled/scenery.ts';
import { pageTexture, pieceEntry } from './backdrop/art.ts';
import { layoutOf } from './backdrop/layouts.ts';
import type { PieceEntry } from './backdrop/manifest.ts';
import { type Course, courseOf, hang, type Placed, placePictures, reach, type Stratum } from './backdrop/placement.ts';
import { brightnessOf, type PageValues, readValues } from './backdrop/values.ts';
import { DEPTH } from './depths.ts';
import { createFarSheet } from './farSheet.ts';
import type { Place } from './interpolate.ts';
import { addPicture, type Picture } from './picture.ts';
import { type Quality, stepOf } from './quality.ts';

export interface Backdrop {
  /** @param view art px; @param jasper his feet, art px */
  update(view: Rect, jasper: Readonly<Place>): void;
  /**
   * How bright the screen is at a place (art px) where these pictures lie over `under`, 0 to 255, about: without light
   * and weather. Pages that have only just come count as nothing.
   */
  brightnessAt(stratum: 'behind' | 'back', x: number, y: number, under: number): number;
  destroy(): void;
}
export interface BackdropOptions {
  quality: Quality;
  /** planes stand still in the level instead of passing at their own speeds */
  reducedMotion: boolean;
}

/** Where each stratum lies, and how much room its pictures share. */
const strata: Record<Stratum, { depth: number; room: number }> = {
  behind: { depth: DEPTH.far, room: DEPTH.pools - DEPTH.far - 1 },
  back: { depth: DEPTH.back, room: 1 },
  front: { depth: DEPTH.front, room: 1 },
  fore: { depth: DEPTH.fore, room: 1 },
};
/** What of the front is left where Jasper is, and how near he must be, art px. */
const FADED = 0.2;
const NEAR = 220;
/** seconds in which a picture fades */
const FADE_TIME = 0.25;

interface Shown {
  picture: Placed;
  entry: PieceEntry;
  image: Picture;
  course: Course;
  reach: number;
  /** its own alpha, before it fades near Jasper */
  alpha: number;
}

export function createBackdrop(scene: Phaser.Scene, scenery: Scenery, options: BackdropOptions): Backdrop {
  const layout = layoutOf(scenery);
  const step = stepOf(options.quality);
  const shown: Shown[] = [];
  /** pictures whose page is still on its way, by page */
  const waiting = new Map<string, { picture: Placed; depth: number }[]>();
  placePictures(layout, scenery, options.reducedMotion).forEach((picture, i, all) => {
    const { page } = pieceEntry(picture.piece);
    const { depth, room } = strata[picture.stratum];
    const list = waiting.get(page) ?? [];
    waiting.set(page, [...list, { picture, depth: depth + (room * i) / all.length }]);
  });
  const sheet = options.quality.effects === 0 ? createFarSheet(scene) : null;
  let sky: Picture | null = null;
  const values = new Map<string, PageValues | null>();
  /** stored px at full step in one of the step that is shown */
  const k = step === 'full' ? 1 : 2;

  function show(picture: Placed, depth: number, texture: Phaser.Textures.Texture): void {
    const entry = pieceEntry(picture.piece);
    const { originX, originY, scaleX, scaleY } = hang(picture, entry);
    const alpha = picture.alpha ?? 1;
    const image = addPicture(scene, 0, 0, texture, picture.piece)
      .setOrigin(originX, originY)
      .setScale(scaleX * k, scaleY * k)
      .setAngle(picture.turn ?? 0)
      .setAlpha(alpha)
      .setDepth(depth)
      .setVisible(false);
    if (picture.tint !== undefined) image.setTint(picture.tint);
    if (picture.stratum === 'behind') sheet?.take(image);
    const course = courseOf(picture, entry, layout.eye);
    shown.push({ picture, entry, image, course, reach: reach(picture, entry), alpha });
  }

  /** Takes up what has been loaded since. */
  function takeUp(): void {
    if (!sky) {
      const texture = pageTexture(scene, pieceEntry(layout.sky.piece).page, step);
      if (texture) {
        sky = addPicture(scene, 0, 0, texture, layout.sky.piece).setOrigin(0).setDepth(DEPTH.sky);
        sheet?.take(sky);
        learnValues(pieceEntry(layout.sky.piece).page, texture);
      }
    }
    for (const [page, pictures] of waiting) {
      const texture = pageTexture(scene, page, step);
      if (!texture) continue;
      for (const { picture, depth } of pictures) show(picture, depth, texture);
      waiting.delete(page);
      learnValues(page, texture);
    }
    shown.sort((a, b) => a.image.depth - b.image.depth);
  }

  function learnValues(page: string, texture: Phaser.Textures.Texture): void {
    if (values.has(page)) return;
    values.set(page, null);
    // pages are loaded as images; without their values the light only knows less
    readValues(page, texture.getSourceImage() as HTMLImageElement).then(
      (read) => values.set(page, read),
      () => {},
    );
  }

  /** What a picture makes of the brightness under it at a place. */
  function over(image: Picture, e: PieceEntry, x: number, y: number, under: number): number {
    const page = values.get(e.page);
    if (!page) return under;
    const cos = Math.cos(image.rotation);
    const sin = Math.sin(image.rotation);
    const right = x - image.x;
    const down = y - image.y;
    const u = ((right * cos + down * sin) / image.scaleX) * k + image.originX * e.width;
    const v = ((down * cos - right * sin) / image.scaleY) * k + image.originY * e.height;
    if (u < 0 || v < 0 || u >= e.width || v >= e.height) return under;
    const opacity = page.opacity(e.x + u, e.y + v) * image.alpha;
    if (opacity === 0) return under;
    const t = image.tintTopLeft;
    const tinted = brightnessOf((t >> 16) & 255, (t >> 8) & 255, t & 255) / 255;
    return under + (page.brightness(e.x + u, e.y + v) * tinted - under) * opacity;
  }
  takeUp();

  return {
    update(view, jasper) {
      if (!sky || waiting.size > 0) takeUp();
      sheet?.update(view);
      // a little larger than the view, so that its soft border stays outside
      sky?.setPosition(view.x - view.w * 0.01, view.y - view.h * 0.01).setDisplaySize(view.w * 1.02, view.h * 1.02);
      const x = view.x + view.w / 2;
      const y = view.y + view.h / 2;
      const fade = Math.min(1, scene.game.loop.delta / 1000 / FADE_TIME);
      for (const s of shown) {
        const { image, course } = s;
        // placeIn, written out: several hundred pictures a frame would each leave an object on the heap
        const left = x + (course.x - x) * course.factor;
        const top = course.y + (y - course.eye) * course.withY + course.withHeight * view.h;
        const seen = Math.abs(left - x) < view.w / 2 + s.reach && Math.abs(top - y) < view.h / 2 + s.reach;
        if (image.visible !== seen) image.visible = seen;
        if (!seen) continue;
        image.x = left;
        image.y = top;
        if (s.picture.stratum !== 'front' && s.picture.stratum !== 'fore') continue;
        const goal = s.alpha * (covers(image, jasper) ? FADED : 1);
        image.setAlpha(image.alpha + (goal - image.alpha) * fade);
      }
    },
    brightnessAt(stratum, x, y, under) {
      let brightness = under;
      if (stratum === 'behind' && sky) brightness = over(sky, pieceEntry(layout.sky.piece), x, y, brightness);
      for (const { picture, entry, image, reach: far } of shown) {
        if (!image.visible || picture.stratum !== stratum) continue;
        if (Math.abs(x - image.x) > far || Math.abs(y - image.y) > far) continue;
        brightness = over(image, entry, x, y, brightness);
      }
      return brightness;
    },
    destroy() {
      sky?.destroy();
      for (const s of shown) s.image.destroy();
      sheet?.destroy();
    },
  };
}

/** Whether a picture's box, a little larger, holds Jasper. */
function covers(image: Picture, jasper: Readonly<Place>): boolean {
  const left = image.x - image.displayWidth * (image.scaleX < 0 ? 1 - image.originX : image.originX);
  const top = image.y - image.displayHeight * image.originY;
  return (
    jasper.x > left - NEAR &&
    jasper.x < left + image.displayWidth + NEAR &&
    jasper.y > top - NEAR &&
    jasper.y - 40 < top + image.displayHeight + NEAR
  );
}
