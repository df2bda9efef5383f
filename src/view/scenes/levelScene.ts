/** A level on the screen: steps the session by raw frame time and draws what lies between its last two ticks. */
import Phaser from 'phaser';
import type { Ghost } from '../../run/ghost.ts';
import type { Session } from '../../run/session.ts';
import { ART } from '../../sim/fixed.ts';
import type { TickInput } from '../../sim/input.ts';
import type { World } from '../../sim/world.ts';
import type { Scenery } from '../../tiled/scenery.ts';
import type { AnimalOptions } from '../animals/animal.ts';
import type { Asset } from '../backdrop/art.ts';
import { backdropAssets, loadAssets } from '../backdrop/assets.ts';
import { type Backdrop, createBackdrop } from '../backdrop.ts';
import { type CameraFrame, type CameraTarget, createCamera, type FollowCamera } from '../camera.ts';
import { createDirector, type Director, type StageCue } from '../director.ts';
import { createEffects, type Effects } from '../effects.ts';
import { createEntityViews, type EntityViews } from '../entityViews.ts';
import { type Framing, reframe } from '../framing.ts';
import { createGhostViews, type GhostViews } from '../ghostView.ts';
import { createTrack, type Place, RUSTY, type Track } from '../interpolate.ts';
import { createJasperView, type JasperView } from '../jasperView.ts';
import { createLandingView, type LandingView } from '../landingView.ts';
import { createLight, type Light } from '../light.ts';
import { showMemory } from '../memoryVignette.ts';
import { keepOneList } from '../picture.ts';
import { type Quality, stepOf } from '../quality.ts';
import { createRustyView, type RustyView } from '../rustyView.ts';
import { createTerrain, type Terrain } from '../terrain/terrain.ts';
import { createWeather, type Weather } from '../weather.ts';

/** Everything a level needs to be seen. */
export interface Stage {
  /** what is played, or a replay that is watched */
  session: Pick<Session, 'level' | 'world' | 'alpha' | 'cuts' | 'advance'>;
  scenery: Scenery;
  quality: Quality;
  reducedMotion: boolean;
  readInput(): TickInput;
  /** where a jump would land is shown; asked at every tick */
  showsLanding(): boolean;
  /** those that race along, asked at every tick */
  ghosts(): readonly Ghost[];
  /** all that the first view shows is there */
  onReady(): void;
  /** after each drawn frame: where the picture looks, for the ear and the interface */
  onFrame(frame: CameraFrame, jasper: Readonly<Place>): void;
}

/** What shows one state of the map, and is made anew for another. */
interface MapParts {
  backdrop: Backdrop;
  weather: Weather;
  light: Light;
  things: EntityViews;
  camera: FollowCamera;
  track: Track;
}
interface Parts extends MapParts {
  /** repaints what has changed by itself */
  terrain: Terrain;
  effects: Effects;
  jasper: JasperView;
  rusty: RustyView;
  ghosts: GhostViews;
  landing: LandingView;
  director: Director;
}

/** Longest frame that animation is advanced by, seconds. */
const LONGEST = 0.1;

/** Weak machines draw the animals into textures of their own, half as often. */
const drawnBy = ({ lines }: Quality): AnimalOptions =>
  lines <= 540 ? { mode: 'texture', hz: 30 } : { mode: 'live', hz: 60 };

export class LevelScene extends Phaser.Scene {
  /** of a photo: all stands still; null for the picture's own way */
  framing: Framing | null = null;
  private stage!: Stage;
  private parts: Parts | null = null;
  private cuts = 0;
  private readonly at: Place = { x: 0, y: 0 };
  private readonly rustyAt: Place = { x: 0, y: 0 };
  private readonly target: CameraTarget = {
    x: 0,
    y: 0,
    facing: 1,
    speed: 0,
    falling: 0,
    grounded: true,
    climbing: false,
  };

  constructor() {
    super('level');
  }

  init(stage: Stage): void {
    this.stage = stage;
    this.parts = null;
    this.framing = null;
    this.cuts = stage.session.cuts;
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => this.end());
  }

  private assets(): Asset[] {
    const { scenery, quality, session } = this.stage;
    const { x, y } = session.world.jasper;
    return backdropAssets(scenery, stepOf(quality), { x: x / ART, y: y / ART });
  }

  preload(): void {
    loadAssets(
      this,
      this.assets().filter((asset) => asset.essential),
    );
  }

  create(): void {
    const { scenery, quality, session, reducedMotion, ghosts } = this.stage;
    const terrain = createTerrain(this, scenery, { scale: quality.lines / 1080, worker: true });
    this.parts = {
      terrain,
      ...this.showMap(),
      effects: createEffects(this, { reducedMotion }),
      jasper: createJasperView(this, drawnBy(quality)),
      rusty: createRustyView(this, drawnBy(quality)),
      ghosts: createGhostViews(this, ghosts, drawnBy(quality)),
      landing: createLandingView(this),
      director: createDirector(),
    };
    keepOneList(this.cameras);
    this.parts.jasper.onBreath = (x, y) => this.parts?.effects.breathe(x, y, session.world.jasper.facing);
    this.renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, this.restore, this);
    const frame = this.look(0);
    const { parts } = this;
    void terrain.ready(frame.view).then(() => {
      // another level may stand here by now
      if (this.parts !== parts) return;
      this.stage.onReady();
      this.loadRest();
    });
  }

  private showMap(): MapParts {
    const { scenery, quality, session, reducedMotion } = this.stage;
    const step = stepOf(quality);
    const backdrop = createBackdrop(this, scenery, { quality, reducedMotion });
    return {
      backdrop,
      weather: createWeather(this, scenery, { quality, reducedMotion }),
      light: createLight(this, scenery, backdrop, { quality, reducedMotion }),
      things: createEntityViews({ scene: this, step }, session.world),
      camera: createCamera(scenery),
      track: createTrack(session.world),
    };
  }

  /** What the first view did not need comes while it is played. */
  private loadRest(): void {
    loadAssets(this, this.assets());
    this.load.start();
  }

  /** A tick has passed. */
  onTick(world: Readonly<World>): void {
    const parts = this.parts;
    if (!parts) return;
    parts.track.capture(world);
    parts.ghosts.onTick(world);
    if (this.stage.showsLanding()) parts.landing.onTick(this.stage.session.level, world);
    else parts.landing.clear();
    for (const event of world.events) {
      parts.effects.onEvent(event);
      parts.jasper.onEvent(event);
      if (event.kind === 'respawned') parts.camera.cut();
      if (event.kind === 'waitBegan' || event.kind === 'sceneEnded') parts.director.release();
    }
  }

  /** What the words ask of the picture. */
  cue(cue: StageCue): void {
    const parts = this.parts;
    if (!parts) return;
    parts.director.cue(cue);
    if (cue.kind !== 'fx') return;
    if (cue.effect === 'flash_soft') parts.light.flash();
    else if (cue.effect === 'dust' || cue.effect === 'feather_burst')
      parts.effects.play(cue.effect, parts.rusty.anchor('pawNearFore') ?? this.at);
  }

  /** A memory over the dimmed world; play goes on. */
  showMemory(id: string): void {
    showMemory(this, id, stepOf(this.stage.quality));
  }

  /** Shows another state of the map; the session must be in that level already. */
  reload(scenery: Scenery): void {
    this.stage = { ...this.stage, scenery };
    const parts = this.parts;
    if (!parts) return;
    parts.terrain.reload(scenery);
    for (const part of [parts.backdrop, parts.weather, parts.light, parts.things]) part.destroy();
    this.parts = { ...parts, ...this.showMap() };
    this.loadRest();
  }

  override update(): void {
    const { session, readInput } = this.stage;
    session.advance(this.game.loop.rawDelta, readInput);
    const dt = this.framing ? 0 : Math.min(LONGEST, this.game.loop.rawDelta / 1000);
    if (session.cuts !== this.cuts) this.cut();
    const frame = this.look(dt);
    this.drawPlace(frame, dt);
    if (!this.framing) this.drawCast(dt);
    this.stage.onFrame(frame, this.at);
  }

  private cut(): void {
    this.cuts = this.stage.session.cuts;
    this.parts?.track.cut(this.stage.session.world);
    this.parts?.ghosts.cut(this.stage.session.world);
    this.parts?.camera.cut();
    this.parts?.landing.clear();
  }

  /** Places the camera; Jasper's drawn feet are in `at`. */
  private look(dt: number): CameraFrame {
    const { session } = this.stage;
    const { camera, track, director } = this.parts!;
    const j = session.world.jasper;
    track.at(-1, session.alpha, this.at);
    const t = this.target;
    t.x = this.at.x;
    t.y = this.at.y;
    t.facing = j.facing;
    t.speed = (j.vx / ART) * 60;
    t.falling = (j.vy / ART) * 60;
    t.grounded = j.mode === 'ground';
    t.climbing = j.mode === 'climb';
    camera.hold(director.frame(this.at, session.world.scene?.waiting === false));
    const { width, height } = this.scale;
    const followed = camera.update(t, { width, height }, dt);
    const frame = this.framing ? reframe(followed, this.framing, this.stage.scenery) : followed;
    this.cameras.main.setZoom(frame.zoom).centerOn(frame.x, frame.y);
    return frame;
  }

  private drawPlace({ view }: CameraFrame, dt: number): void {
    const p = this.parts!;
    p.terrain.update(view);
    p.backdrop.update(view, this.at);
    p.weather.update(view, dt);
    p.light.update(view, this.at, p.jasper.wet, dt);
  }

  private drawCast(dt: number): void {
    const { world, alpha } = this.stage.session;
    const p = this.parts!;
    p.effects.update(dt);
    p.things.update(world, p.track, alpha, dt);
    p.ghosts.update(alpha, dt);
    p.track.at(RUSTY, alpha, this.rustyAt);
    const rusty = p.director.rusty(world.rusty, this.rustyAt, world.scene !== null, dt);
    p.jasper.light = p.light.lightFor(this.at.x, this.at.y, 'jasper');
    p.jasper.update(world.jasper, this.at.x, this.at.y, dt, {
      pose: p.director.jasperPose,
      look: p.rusty.anchor('eye'),
      reach: p.rusty.anchor('nose'),
      mood: world.flags.m1_touch ? 'content' : world.rusty ? 'wary' : 'alone',
    });
    if (rusty) p.rusty.light = p.light.lightFor(rusty.x, rusty.y, 'other');
    p.rusty.update(world.rusty, rusty, dt, this.at, p.director.jasperPose);
  }

  /** The context came back without what was drawn into it. */
  private restore(): void {
    this.parts?.terrain.restore();
    this.parts?.jasper.restore();
    this.parts?.rusty.restore();
    this.parts?.ghosts.restore();
  }

  private end(): void {
    const p = this.parts;
    this.parts = null;
    this.renderer.off(Phaser.Renderer.Events.RESTORE_WEBGL, this.restore, this);
    if (!p) return;
    for (const part of [
      p.terrain,
      p.backdrop,
      p.weather,
      p.light,
      p.effects,
      p.things,
      p.jasper,
      p.rusty,
      p.ghosts,
      p.landing,
    ])
      part.destroy();
  }
}
