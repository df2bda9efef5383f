/** How far Jasper stands out from what is behind him along a walkthrough, measured on drawn frames. */
import type { InputLog } from '../src/run/inputLog.ts';
import { walkthrough } from '../tests/support/walkthrough.ts';
import { closedWhen } from './closedPage.ts';
import type { Drive, DriveOptions } from './drive.ts';

/** Of relative luminances, as WCAG counts contrast (LOOK.md). */
export const LEAST_CONTRAST = 1.6;
/** Ticks a frame on the way: at fewer frames a second the animals' springs are too coarse. */
const PACE = 2;
/** Frames (0.2 s) in which he may turn from one light to another: as bright as what is behind him, for a moment. */
const TURNS = 6;
/** Drawn px of him: behind a pillar in front there is nothing to judge. */
const ENOUGH = 40;
/** Of the three colours together: less is rounding. */
const CHANGED = 30;

export interface Sight {
  /** tiles, his feet */
  x: number;
  y: number;
  /** luminances, 0 to 1 */
  cat: number;
  behind: number;
  contrast: number;
  /** PNG, as a data URL; '' when it was not asked for */
  picture: string;
}

export const sightName = ({ x, y, cat, behind, contrast }: Sight): string =>
  `x ${x.toFixed(1)} y ${y.toFixed(1)}: ${contrast.toFixed(2)}, he ${cat.toFixed(2)} before ${behind.toFixed(2)}`;

/** Of the level's scene. */
interface Parts {
  jasper: { setVisible(on: boolean): void };
  terrain: { ready(view: { x: number; y: number; w: number; h: number }): Promise<void> };
}

export interface Walk {
  /** for openDrive */
  options: DriveOptions;
  /** Begins the level that the page was opened for, and looks at every place. */
  look(drive: Drive): Promise<Sight[]>;
}

/** The walkthrough of a level, to be walked with open eyes. @param places how many, evenly in time @param pictures whether each sight keeps one */
export async function walkOf(id: string, places: number, pictures = false): Promise<Walk> {
  const { level, start, run } = await walkthrough(id);
  return {
    // small, but drawn by the rules of a good machine
    options: { ...closedWhen(level, start, run.log, () => true), width: 640, height: 360, lines: 720 },
    async look(drive) {
      await drive.page.keyboard.press('Enter');
      await drive.ready();
      await drive.page.waitForLoadState('networkidle');
      await drive.page.evaluate(playBack, run.log);
      const sights: Sight[] = [];
      const frames = Math.floor(run.ticks / (places + 1) / PACE);
      const stepOn = (count: number): Promise<unknown> =>
        drive.page.evaluate(([n, pace]) => globalThis.drive.step(n, 'held', pace), [count, PACE] as const);
      const lookNow = () => drive.page.evaluate(look, [ENOUGH, CHANGED, pictures] as const);
      for (let i = 0; i < places; i++) {
        await stepOn(frames);
        let sight = await lookNow();
        if (sight !== null && sight.contrast < LEAST_CONTRAST) {
          await stepOn(TURNS);
          const later = await lookNow();
          if (later !== null && later.contrast > sight.contrast) sight = later;
        }
        if (sight) sights.push(sight);
      }
      return sights;
    },
  };
}

/** Runs in the page, as what follows. */
function playBack(log: InputLog): void {
  const { session } = hopefulAlmost.play!;
  session.runner = true;
  session.playBack(log);
}

/** The same moment drawn with him and without: his px are those that differ. */
async function look([enough, changed, pictures]: readonly [number, number, boolean]): Promise<Sight | null> {
  const { view, play } = hopefulAlmost;
  const { jasper: body } = play!.session.world;
  const { gl, width, height } = view.game.renderer as Phaser.Renderer.WebGL.WebGLRenderer;
  const { jasper, terrain } = (view.level as unknown as { parts: Parts }).parts;
  const { x, y, width: w, height: h } = view.level!.cameras.main.worldView;
  await terrain.ready({ x, y, w, h });
  const shot = (): Uint8Array => {
    const pixels = new Uint8Array(width * height * 4);
    globalThis.drive.draw();
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    return pixels;
  };
  const linear = (byte: number): number => (byte <= 10 ? byte / 3294.6 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (p: Uint8Array, i: number): number =>
    0.2126 * linear(p[i]!) + 0.7152 * linear(p[i + 1]!) + 0.0722 * linear(p[i + 2]!);
  const here = shot();
  jasper.setVisible(false);
  const gone = shot();
  jasper.setVisible(true);
  let cat = 0;
  let behind = 0;
  let size = 0;
  for (let i = 0; i < here.length; i += 4) {
    const red = Math.abs(here[i]! - gone[i]!);
    const green = Math.abs(here[i + 1]! - gone[i + 1]!);
    const blue = Math.abs(here[i + 2]! - gone[i + 2]!);
    if (red + green + blue < changed) continue;
    cat += luminance(here, i);
    behind += luminance(gone, i);
    size++;
  }
  if (size < enough) return null;
  cat /= size;
  behind /= size;
  let picture = '';
  if (pictures) {
    globalThis.drive.draw();
    picture = view.game.canvas.toDataURL('image/png');
  }
  return {
    x: body.x / 4096,
    y: body.y / 4096,
    cat,
    behind,
    contrast: (Math.max(cat, behind) + 0.05) / (Math.min(cat, behind) + 0.05),
    picture,
  };
}
