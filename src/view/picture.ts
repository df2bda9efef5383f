/**
 * Pictures, and the one way they are drawn. Phaser's own hands a quad on in two dozen arguments, fractions mostly, each
 * of which an engine puts on the heap: 300 bytes a picture and frame. It builds a shader for every number of textures
 * that happens to meet in a batch, in the middle of play; and that shader knows seven ways to tint and sixteen textures,
 * each of which a machine that draws in software computes for every pixel. A picture of ours writes itself straight into
 * the batch, and there is one small shader.
 */
import Phaser from 'phaser';

const { BatchHandlerQuad } = Phaser.Renderer.WebGL.RenderNodes;
type Context = Phaser.Renderer.WebGL.DrawingContext;
type Manager = Phaser.Renderer.WebGL.RenderNodes.RenderNodeManager;
type Renderer = Phaser.Renderer.WebGL.WebGLRenderer;
type Texture = Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper;

/** Textures of one draw. More make fewer draws and a slower pixel: 4 draw a frame of 1-1 in 12, 16 in 6, 1 in 45. */
export const TEXTURES = 4;

const VERTEX = `
#pragma phaserTemplate(shaderName)
precision highp float;
uniform mat4 uProjectionMatrix;
attribute vec2 inPosition;
attribute vec2 inTexCoord;
attribute float inTexture;
attribute float inGlow;
attribute vec4 inTint;
varying vec2 outTexCoord;
varying float outTexture;
varying vec4 outTint;
void main() {
  gl_Position = uProjectionMatrix * vec4(inPosition, 1.0, 1.0);
  outTexCoord = inTexCoord;
  outTexture = inTexture;
  // colours are premultiplied: one that covers nothing is added
  outTint = vec4(inTint.bgr * inTint.a, inTint.a * (1.0 - inGlow));
}`;

/** The texture's number comes interpolated: the nearest whole one is meant. */
const FRAGMENT = `
#pragma phaserTemplate(shaderName)
precision highp float;
uniform sampler2D uMainSampler[${TEXTURES}];
varying vec2 outTexCoord;
varying float outTexture;
varying vec4 outTint;
void main() {
  vec4 colour;
  if (outTexture < 0.5) colour = texture2D(uMainSampler[0], outTexCoord);
  else if (outTexture < 1.5) colour = texture2D(uMainSampler[1], outTexCoord);
  else if (outTexture < 2.5) colour = texture2D(uMainSampler[2], outTexCoord);
  else colour = texture2D(uMainSampler[3], outTexCoord);
  gl_FragColor = colour * outTint;
}`;

/** A picture without its getters, whose answers would land on the heap. */
interface Plain {
  _scaleX: number;
  _scaleY: number;
  _rotation: number;
  _alpha: number;
  _displayOriginX: number;
  _displayOriginY: number;
}

/** A corner; its tint has the colour below and the alpha in the highest byte. */
const LAYOUT = [
  { name: 'inPosition', size: 2 },
  { name: 'inTexCoord', size: 2 },
  { name: 'inTexture' },
  { name: 'inGlow' },
  { name: 'inTint', size: 4, type: 'UNSIGNED_BYTE', normalized: true },
];
/** floats of a corner, and where in them */
const FLOATS = 7;
const [U, V, TEXTURE, GLOW, TINT] = [2, 3, 4, 5, 6] as const;

interface Views {
  viewF32: Float32Array;
  viewU8: Uint8Array;
  viewU32: Uint32Array;
}

interface Suite {
  program: Phaser.Renderer.WebGL.Wrappers.WebGLProgramWrapper;
  vao: Phaser.Renderer.WebGL.Wrappers.WebGLVAOWrapper;
}

class QuadBatch extends BatchHandlerQuad {
  /** of the camera that was drawn for last, px */
  private width = 0;
  private height = 0;
  private suite: Suite | null = null;

  constructor(manager: Manager) {
    super(manager, {
      name: 'QuadBatch',
      shaderName: 'QUAD',
      vertexSource: VERTEX,
      fragmentSource: FRAGMENT,
      shaderAdditions: [],
      vertexBufferLayout: { usage: 'DYNAMIC_DRAW', layout: LAYOUT },
    } as never);
    this.renderOptions.multiTexturing = true;
  }

  override run(context: Context): void {
    if (this.instanceCount === 0) return;
    this.pushCurrentBatchEntry();
    this.vertexBufferLayout.buffer.update(this.instanceCount * this.bytesPerInstance);
    this.suite ??= this.programManager.getCurrentProgramSuite() as Suite | null;
    if (this.suite) this.draw(context, this.suite);
    this.instanceCount = 0;
    this.currentBatchEntry.start = 0;
    this.batchEntries.length = 0;
  }

  /** As Phaser's `drawElements` does for each draw by itself: here what several share is said once. */
  private draw(context: Context, { program, vao }: Suite): void {
    const { renderer } = this.manager;
    const { gl, glTextureUnits } = renderer;
    const { width, height } = context.camera!;
    if (width !== this.width || height !== this.height) {
      this.width = width;
      this.height = height;
      renderer.setProjectionMatrix(width, height, false);
      this.programManager.setUniform('uProjectionMatrix', renderer.projectionMatrix.val);
      this.programManager.applyUniforms(program);
    }
    context.beginDraw();
    program.bind();
    vao.bind();
    for (let i = 0; i < this.batchEntries.length; i++) {
      const { texture, count, start } = this.batchEntries[i]!;
      glTextureUnits.bindUnits(texture as Texture[]);
      gl.drawElements(
        this.topology,
        count * this.indicesPerInstance,
        gl.UNSIGNED_SHORT,
        start * this.bytesPerIndexPerInstance,
      );
    }
  }

  /**
   * What Phaser does in three nodes. A fraction that is handed on would land on the heap: hence in one function, with
   * the corners written out.
   */
  add(context: Context, picture: Picture): void {
    const { manager } = this;
    if (manager.currentBatchDrawingContext !== context) manager.finishBatch();
    if (this.instanceCount === 0) manager.setCurrentBatchNode(this, context);
    const { frame } = picture;
    const { _scaleX, _scaleY, _rotation, _alpha, _displayOriginX, _displayOriginY } = picture as unknown as Plain;
    const { resolution, glTexture } = frame.source;
    const texture = this.batchTextures(glTexture as Texture, this.renderOptions);

    const camera = context.camera!;
    const view = camera.getViewMatrix(!context.useCanvas).matrix;
    const sx = camera.scrollX * (1 - picture.scrollFactorX) + picture.x;
    const sy = camera.scrollY * (1 - picture.scrollFactorY) + picture.y;
    const e = view[0]! * sx + view[2]! * sy + view[4]!;
    const f = view[1]! * sx + view[3]! * sy + view[5]!;
    const sin = Math.sin(_rotation);
    const cos = Math.cos(_rotation);
    const a = (view[0]! * cos + view[2]! * sin) * _scaleX;
    const b = (view[1]! * cos + view[3]! * sin) * _scaleX;
    const c = (view[2]! * cos - view[0]! * sin) * _scaleY;
    const d = (view[3]! * cos - view[1]! * sin) * _scaleY;

    const left = frame.x - _displayOriginX;
    const top = frame.y - _displayOriginY;
    const right = left + frame.cutWidth / resolution;
    const bottom = top + frame.cutHeight / resolution;

    const { viewF32, viewU8, viewU32 } = this.vertexBufferLayout.buffer as unknown as Views;
    const at = this.instanceCount * FLOATS * 4;
    // the corners in Phaser's order: below left, above left, below right, above right
    viewF32[at] = left * a + bottom * c + e;
    viewF32[at + 1] = left * b + bottom * d + f;
    viewF32[at + FLOATS] = left * a + top * c + e;
    viewF32[at + FLOATS + 1] = left * b + top * d + f;
    viewF32[at + FLOATS * 2] = right * a + bottom * c + e;
    viewF32[at + FLOATS * 2 + 1] = right * b + bottom * d + f;
    viewF32[at + FLOATS * 3] = right * a + top * c + e;
    viewF32[at + FLOATS * 3 + 1] = right * b + top * d + f;
    viewF32[at + U] = frame.u0;
    viewF32[at + FLOATS + U] = frame.u0;
    viewF32[at + FLOATS * 2 + U] = frame.u1;
    viewF32[at + FLOATS * 3 + U] = frame.u1;
    viewF32[at + V] = frame.v1;
    viewF32[at + FLOATS + V] = frame.v0;
    viewF32[at + FLOATS * 2 + V] = frame.v1;
    viewF32[at + FLOATS * 3 + V] = frame.v0;
    for (let corner = at; corner < at + FLOATS * 4; corner += FLOATS) {
      viewF32[corner + TEXTURE] = texture;
      viewF32[corner + GLOW] = picture.glow;
      viewU32[corner + TINT] = picture.tintTopLeft;
      viewU8[(corner + TINT) * 4 + 3] = _alpha * 255;
    }
    this.instanceCount++;
    this.currentBatchEntry.count++;
    if (this.instanceCount === this.instancesPerBatch) this.run(context);
  }
}

/** For the game's configuration, by name. */
export const pictureNodes = { QuadBatch };

/** An image that is neither cropped, flipped (its scale may be negative) nor in a container. */
export class Picture extends Phaser.GameObjects.Image {
  /** 0 covers what is behind it, 1 is light on it */
  glow: 0 | 1 = 0;
  /** what it is drawn onto, null for the frame itself; must have the frame's camera */
  onto: Context | null = null;

  /** @param texture its key, or itself @param frame the whole texture when left out */
  constructor(scene: Phaser.Scene, x: number, y: number, texture: string | Phaser.Textures.Texture, frame?: string) {
    super(scene, x, y, texture, frame);
    // Phaser leaves on the prototype what was never set, so that images are of many shapes; an engine that meets many
    // shapes in one place puts each fraction it reads on the heap
    this.setScale(1).setRotation(0).setScrollFactor(1).setAlpha(1).setTint(0xffffff).setDepth(0).setVisible(true);
  }

  /** As a step of Phaser's: without `this`. */
  renderWebGL(renderer: Renderer, picture: Picture, context: Context): void {
    (renderer.renderNodes.getNode('QuadBatch') as QuadBatch).add(picture.onto ?? context, picture);
  }
}

/** A new picture on the scene's display list, its middle at this place. */
export function addPicture(
  scene: Phaser.Scene,
  x: number,
  y: number,
  texture: string | Phaser.Textures.Texture,
  frame?: string,
): Picture {
  return scene.add.existing(new Picture(scene, x, y, texture, frame));
}

/** Phaser lists what is visible anew for every frame; here in the same list. For a scene with one camera. */
export function keepOneList(cameras: Phaser.Cameras.Scene2D.CameraManager): void {
  const visible: Phaser.GameObjects.GameObject[] = [];
  cameras.getVisibleChildren = (children, camera) => {
    let count = 0;
    for (const child of children) if (child.willRender(camera)) visible[count++] = child;
    visible.length = count;
    return visible;
  };
}
