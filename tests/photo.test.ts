/** Photos: the world stands still for them and goes on after, and the frame never leaves what there is to see. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPhoto } from '../src/photo.ts';
import type { ScreenName } from '../src/ui/state.ts';
import { TILE_PX } from '../src/view/camera.ts';
import { asItWas, type Framing, moved, nearer, reframe } from '../src/view/framing.ts';

/** A level in play, with the pause menu open or not. */
function playing(screens: ScreenName[] = [], picture = async () => new Blob()) {
  const session = { paused: screens.length > 0 };
  const level = { framing: null as Framing | null };
  const notices: string[] = [];
  const photo = createPhoto({
    play: { session, loaded: { level: { id: '1-1' } } } as never,
    level,
    touch: false,
    ui: {
      get menuOpen() {
        return screens.length > 0;
      },
      push: (name) => void screens.push(name),
      back: () => void screens.pop(),
      notice: (text) => void notices.push(text),
    },
    picture,
  });
  return { session, level, photo, screens, notices };
}

describe('a photo', () => {
  test('by its key holds the world, and the key again lets it go on', () => {
    const { session, level, photo, screens } = playing();
    photo.toggle();
    expect([session.paused, level.framing, screens]).toEqual([true, asItWas, ['photo']]);
    photo.nearer(2);
    photo.move(0.1, 0);
    expect(level.framing).toEqual({ x: 0.05, y: 0, zoom: 2 });
    photo.toggle();
    expect([session.paused, level.framing, screens]).toEqual([false, null, []]);
  });

  test('by one button comes nearer step by step, and round again', () => {
    const { level, photo } = playing();
    photo.open();
    photo.zoomOn();
    const { zoom } = level.framing!;
    expect(zoom).toBeGreaterThan(1);
    for (let i = 0; i < 20 && level.framing!.zoom !== 1; i++) photo.zoomOn();
    expect(level.framing!.zoom).toBe(1);
  });

  test('that cannot be taken says so', async () => {
    const lost = async (): Promise<Blob> => Promise.reject(new Error('the canvas is gone'));
    const { photo, notices } = playing([], lost);
    photo.open();
    await photo.take();
    expect(notices).toEqual([expect.stringContaining('the canvas is gone')]);
  });

  test('from the pause menu leads back to it, and the world still stands', () => {
    const { session, photo, screens } = playing(['pause']);
    photo.open();
    expect(screens).toEqual(['pause', 'photo']);
    photo.leave();
    expect([session.paused, screens]).toEqual([true, ['pause']]);
  });

  test('does not come over other menus by its key', () => {
    const { level, photo, screens } = playing(['settings']);
    photo.toggle();
    expect([level.framing, screens]).toEqual([null, ['settings']]);
  });
});

describe('its frame', () => {
  const world = { width: 120, height: 40 };
  const view = { x: 2000, y: 600, w: 1933, h: 1088 };
  const frame = { x: view.x + view.w / 2, y: view.y + view.h / 2, zoom: 1, view };

  test('begins as the picture was', () => expect(reframe(frame, asItWas, world)).toEqual(frame));

  test('however it is moved, shows no more than there was, and nothing outside the world', () => {
    const step = fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true }));
    const act = fc.oneof(
      step.map(
        ([dx, dy]) =>
          (f: Framing) =>
            moved(f, dx, dy),
      ),
      fc.double({ min: 0.1, max: 10, noNaN: true }).map((by) => (f: Framing) => nearer(f, by)),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const framing = acts.reduce((f, next) => next(f), asItWas);
        const { view: seen, x, y, zoom } = reframe(frame, framing, world);
        expect(seen.w).toBeLessThanOrEqual(view.w);
        expect(seen.w * zoom).toBeCloseTo(view.w);
        expect([x, y]).toEqual([seen.x + seen.w / 2, seen.y + seen.h / 2]);
        expect(seen.x).toBeGreaterThanOrEqual(0);
        expect(seen.y).toBeGreaterThanOrEqual(0);
        expect(seen.x + seen.w).toBeLessThanOrEqual(world.width * TILE_PX + 1e-6);
        expect(seen.y + seen.h).toBeLessThanOrEqual(world.height * TILE_PX + 1e-6);
      }),
    );
  });
});
