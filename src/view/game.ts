/** The Phaser game: one canvas in one place, its drawing buffer sized by device px and the quality step. */
import Phaser from 'phaser';
import { viewSize } from './camera.ts';
import { pictureNodes, TEXTURES } from './picture.ts';
import type { Quality } from './quality.ts';
import type { LevelScene, Stage } from './scenes/levelScene.ts';
import { TitleScene, type TitleStage } from './scenes/titleScene.ts';
import { mendTextureIndex } from './textureIndex.ts';

export interface GameView {
  readonly game: Phaser.Game;
  showTitle(stage: TitleStage): void;
  /** Ends what is shown and shows this level; the title does without the code that draws them. */
  showLevel(Scene: typeof LevelScene, stage: Stage): void;
  /** The next frame, as PNG. */
  picture(): Promise<Blob>;
  /** The level on the screen, null before the first. */
  readonly level: LevelScene | null;
}

/** Throws when the browser has no WebGL. */
export function createGame(parent: HTMLElement, quality: Quality): GameView {
  const game = new Phaser.Game({
    type: Phaser.WEBGL,
    parent,
    width: 320,
    height: 180,
    backgroundColor: '#04070a',
    scene: [],
    scale: { mode: Phaser.Scale.NONE },
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    banner: false,
    render: {
      antialias: true,
      // many samples a pixel cost a weak machine half its frame, and nothing here has a bare edge
      antialiasGL: false,
      roundPixels: false,
      powerPreference: 'high-performance',
      maxTextures: TEXTURES,
      autoMobileTextures: false,
      renderNodes: pictureNodes as never,
    },
    fps: { smoothStep: false },
    callbacks: { postBoot: (g) => mendTextureIndex((g.renderer as Phaser.Renderer.WebGL.WebGLRenderer).gl) },
  });
  game.scene.add('title', TitleScene);

  /** Device px, at most as many as the quality step allows; the shorter side counts as the lines. */
  function fitScreen(): void {
    const { clientWidth, clientHeight } = parent;
    if (clientWidth === 0 || clientHeight === 0) return;
    const picture = viewSize(clientWidth, clientHeight).lines;
    const shorter = Math.min(clientWidth, picture);
    const scale = Math.min(devicePixelRatio, quality.lines / shorter);
    game.scale.resize(Math.round(clientWidth * scale), Math.round(picture * scale));
    game.canvas.style.width = `${clientWidth}px`;
    game.canvas.style.height = `${picture}px`;
  }
  new ResizeObserver(fitScreen).observe(parent);
  fitScreen();

  function show(key: string, stage: Stage | TitleStage): void {
    for (const other of ['level', 'title']) if (other !== key && game.scene.getScene(other)) game.scene.stop(other);
    game.scene.start(key, stage);
  }
  const scene = (): LevelScene => game.scene.getScene('level') as LevelScene;
  return {
    game,
    get level() {
      return game.scene.isActive('level') ? scene() : null;
    },
    async picture() {
      // Phaser's POST_RENDER, in the task that drew it: afterwards the buffer is empty
      const png = await new Promise<Blob | null>((resolve) => {
        game.events.once('postrender', () => game.canvas.toBlob(resolve, 'image/png'));
      });
      if (!png) throw new Error('the browser gives no picture of its canvas');
      return png;
    },
    showTitle: (stage) => show('title', stage),
    showLevel(Scene, stage) {
      if (!game.scene.getScene('level')) game.scene.add('level', Scene);
      show('level', stage);
    },
  };
}
