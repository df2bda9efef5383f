/** The title's living picture: Jasper on his beam, under the one shaft of light, in the rain. */
import Phaser from 'phaser';
import { createJasper } from '../../sim/createJasper.ts';
import type { Scenery } from '../../tiled/scenery.ts';
import { backdropAssets, loadAssets } from '../backdrop/assets.ts';
import { type Backdrop, createBackdrop } from '../backdrop.ts';
import { TILE_PX, viewSize } from '../camera.ts';
import { createJasperView, type JasperView } from '../jasperView.ts';
import { createLight, type Light } from '../light.ts';
import { type Quality, stepOf } from '../quality.ts';
import { createWeather, type Weather } from '../weather.ts';

export interface TitleStage {
  quality: Quality;
  reducedMotion: boolean;
  onReady(): void;
}

const SIZE = { width: 31, height: 17 };
/** Where he lies, art px: the beam's top. */
const BEAM = { x: 800, y: 694 };

const nothing = (): string[] => Array(SIZE.width * SIZE.height).fill('');
const scenery: Scenery = {
  id: 'title',
  title: '',
  chapter: 1,
  ...SIZE,
  palette: 'rust',
  weather: 'rain',
  music: '',
  paint: { solid: nothing(), oneway: nothing(), hazard: nothing() },
  cameras: [],
  lights: [],
  sounds: [],
  waters: [],
  props: [],
};

export class TitleScene extends Phaser.Scene {
  private stage!: TitleStage;
  private parts: { backdrop: Backdrop; weather: Weather; light: Light; jasper: JasperView } | null = null;
  private readonly cat = createJasper(0, 0, 1);
  private seconds = 0;

  constructor() {
    super('title');
  }

  init(stage: TitleStage): void {
    this.stage = stage;
    this.seconds = 0;
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => this.end());
  }

  preload(): void {
    loadAssets(
      this,
      backdropAssets(scenery, stepOf(this.stage.quality), BEAM).filter((asset) => asset.essential),
    );
  }

  create(): void {
    const { quality, reducedMotion, onReady } = this.stage;
    const backdrop = createBackdrop(this, scenery, { quality, reducedMotion });
    this.parts = {
      backdrop,
      weather: createWeather(this, scenery, { quality, reducedMotion }),
      light: createLight(this, scenery, backdrop, { quality, reducedMotion }),
      jasper: createJasperView(this),
    };
    onReady();
    this.loadRest();
  }

  /** What stands in front of everything comes a moment later. */
  private loadRest(): void {
    loadAssets(this, backdropAssets(scenery, stepOf(this.stage.quality), BEAM));
    this.load.start();
  }

  override update(): void {
    const p = this.parts!;
    const dt = Math.min(0.1, this.game.loop.rawDelta / 1000);
    this.seconds += dt;
    const { width, height } = this.scale;
    const { w, h } = viewSize(width, height);
    // a slow breath of the camera; the picture is never quite still
    const sway = this.stage.reducedMotion ? 0 : Math.sin(this.seconds / 9) * 14;
    const wide = SIZE.width * TILE_PX;
    // a view that shows more than the picture has it in its middle
    const x = w > wide ? wide / 2 : Math.max(w / 2, Math.min(wide - w / 2, BEAM.x + w * 0.12 + sway));
    const y = (SIZE.height * TILE_PX) / 2;
    this.cameras.main.setZoom(width / w).centerOn(x, y);
    const view = { x: x - w / 2, y: y - h / 2, w, h };
    p.backdrop.update(view, BEAM);
    p.weather.update(view, dt);
    p.light.update(view, BEAM, p.jasper.wet, dt);
    p.jasper.light = p.light.lightFor(BEAM.x, BEAM.y, 'jasper');
    p.jasper.update(this.cat, BEAM.x, BEAM.y, dt, { mood: 'alone', pose: 'loaf' });
  }

  private end(): void {
    const p = this.parts;
    this.parts = null;
    if (p) for (const part of [p.backdrop, p.weather, p.light, p.jasper]) part.destroy();
  }
}
