/** What Phaser costs by itself: an empty scene, set up as the game's. */
import Phaser from 'phaser';

const game = new Phaser.Game({
  type: Phaser.WEBGL,
  width: 640,
  height: 360,
  scene: {},
  audio: { noAudio: true },
  input: { keyboard: false, mouse: false, touch: false, gamepad: false },
  banner: false,
  fps: { smoothStep: false },
});
Object.assign(globalThis, { blank: game });
