/**
 * Phaser, as much of it as the game draws with: the stock bundle carries physics, tilemaps, text, particles, input and
 * sound that no line here calls. Phaser publishes no such entry, so this one reads its sources, which
 * tools/phaser/vitePlugin.ts puts in place of the package. What the game newly uses of Phaser is added here.
 */
// first: WebGL's modules wait for one another in a ring that only this way in resolves
import 'phaser/src/renderer/index.js';

import 'phaser/src/cameras/2d/index.js';
import 'phaser/src/events/EventEmitter.js';
import 'phaser/src/gameobjects/DisplayList.js';
import 'phaser/src/gameobjects/GameObjectCreator.js';
import 'phaser/src/gameobjects/GameObjectFactory.js';
import 'phaser/src/gameobjects/UpdateList.js';
import 'phaser/src/gameobjects/captureframe/CaptureFrameFactory.js';
import 'phaser/src/gameobjects/graphics/GraphicsFactory.js';
import 'phaser/src/gameobjects/shader/ShaderFactory.js';
import 'phaser/src/gameobjects/tilesprite/TileSpriteFactory.js';
import 'phaser/src/loader/filetypes/ImageFile.js';
import 'phaser/src/loader/LoaderPlugin.js';
import 'phaser/src/scene/ScenePlugin.js';
import constants from 'phaser/src/const.js';
import Game from 'phaser/src/core/Game.js';
import Image from 'phaser/src/gameobjects/image/Image.js';
import Shader from 'phaser/src/gameobjects/shader/Shader.js';
import * as RendererEvents from 'phaser/src/renderer/events/index.js';
import DrawingContext from 'phaser/src/renderer/webgl/DrawingContext.js';
import BatchHandlerQuad from 'phaser/src/renderer/webgl/renderNodes/BatchHandlerQuad.js';
import ScaleModes from 'phaser/src/scale/const/SCALE_MODE_CONST.js';
import * as SceneEvents from 'phaser/src/scene/events/index.js';
import Scene from 'phaser/src/scene/Scene.js';
import WrapMode from 'phaser/src/textures/const-wrap.js';

export default {
  Game,
  GameObjects: { Image, Shader },
  Renderer: {
    Events: RendererEvents,
    WebGL: { DrawingContext, RenderNodes: { BatchHandlerQuad } },
  },
  Scale: ScaleModes,
  Scene,
  Scenes: { Events: SceneEvents },
  Textures: { WrapMode },
  WEBGL: constants.WEBGL,
};
