/**
 * The two render nodes of Phaser's through which every picture passes. Its own hand a quad on in two dozen arguments,
 * fractions mostly, each of which an engine puts on the heap: 300 bytes a picture and frame. And they build a shader
 * for every number of textures that happens to meet in a batch, in the middle of play. These write a plain picture
 * straight into the batch, and have one shader. What is not plain goes Phaser's way.
 */
import Phaser from 'phaser';

const { BatchHandlerQuad, SubmitterQuad } = Phaser.Renderer.WebGL.RenderNodes;
// Phaser's types leave it out
const { DefaultImageNodes: imageNodes } = (
  Phaser.Renderer.WebGL.RenderNodes as unknown as {
    Defaults: { DefaultImageNodes: Phaser.Structs.Map<string, string> };
  }
).Defaults;
type Context = Phaser.Renderer.WebGL.DrawingContext;
type Matrix = Phaser.GameObjects.Components.TransformMatrix;
type Node = Phaser.Renderer.WebGL.RenderNodes.RenderNode;
type Options = Phaser.Types.Renderer.WebGL.RenderNodes.BatchHandlerQuadRenderOptions;

/** As Phaser packs it: colour below, alpha in the highest byte. */
const tintOf = (rgb: number, alpha: number): number => (((alpha * 255) << 24) | rgb) >>> 0;

/** An image without its getters, whose answers would land on the heap. */
interface Plain {
  _scaleX: number;
  _scaleY: number;
  _rotation: number;
  _alpha: number;
  _displayOriginX: number;
  _displayOriginY: number;
}

class QuadBatch extends BatchHandlerQuad {
  /** Phaser's, unpublished */
  declare _renderOptionsChanged: boolean;

  /** The shader that reads as many textures as a batch can hold reads fewer too. */
  override finalizeTextureCount(): void {}

  /** What TransformerImage and `batch` do, in one step. */
  add(context: Context, image: Phaser.GameObjects.Image, options: Options): void {
    if (this.instanceCount === 0) this.manager.setCurrentBatchNode(this, context);
    options.alphaStrategy = context.alphaStrategy;
    this.updateRenderOptions(options);
    if (this._renderOptionsChanged) {
      this.run(context);
      this.updateShaderConfig();
    }
    const { frame, flipX, flipY } = image;
    const { _scaleX, _scaleY, _rotation, _alpha, _displayOriginX, _displayOriginY } = image as unknown as Plain;
    const { resolution, glTexture } = frame.source;
    const texture = this.batchTextures(glTexture!, options);

    const camera = context.camera!;
    const view = camera.getViewMatrix(!context.useCanvas).matrix;
    const sx = camera.scrollX * (1 - image.scrollFactorX) + image.x;
    const sy = camera.scrollY * (1 - image.scrollFactorY) + image.y;
    const e = view[0]! * sx + view[2]! * sy + view[4]!;
    const f = view[1]! * sx + view[3]! * sy + view[5]!;
    const sin = Math.sin(_rotation);
    const cos = Math.cos(_rotation);
    const wide = flipX ? -_scaleX : _scaleX;
    const high = flipY ? -_scaleY : _scaleY;
    const a = (view[0]! * cos + view[2]! * sin) * wide;
    const b = (view[1]! * cos + view[3]! * sin) * wide;
    const c = (view[2]! * cos - view[0]! * sin) * high;
    const d = (view[3]! * cos - view[1]! * sin) * high;

    const left = frame.x - _displayOriginX + (flipX ? _displayOriginX * 2 - frame.realWidth : 0);
    const top = frame.y - _displayOriginY + (flipY ? _displayOriginY * 2 - frame.realHeight : 0);
    const right = left + frame.cutWidth / resolution;
    const bottom = top + frame.cutHeight / resolution;
    const tint = tintOf(image.tintTopLeft, _alpha);
    const second = tintOf(image.tint2TopLeft, image.tintMode / 255);

    const { viewF32, viewU32 } = this.vertexBufferLayout.buffer;
    // the corners in Phaser's order: below left, above left, below right, above right
    for (let corner = 0; corner < 4; corner++) {
      const x = corner < 2 ? left : right;
      const y = corner % 2 === 0 ? bottom : top;
      const at = this.instanceCount * this.floatsPerInstance + corner * 7;
      viewF32![at] = x * a + y * c + e;
      viewF32![at + 1] = x * b + y * d + f;
      viewF32![at + 2] = corner < 2 ? frame.u0 : frame.u1;
      viewF32![at + 3] = corner % 2 === 0 ? frame.v1 : frame.v0;
      viewF32![at + 4] = texture;
      viewU32![at + 5] = second;
      viewU32![at + 6] = tint;
    }
    this.instanceCount++;
    this.currentBatchEntry.count++;
    if (this.instanceCount === this.instancesPerBatch) this.run(context);
  }
}

class QuadSubmitter extends SubmitterQuad {
  /** Phaser's, unpublished */
  declare _renderOptions: Options;

  override run(
    context: Context,
    object: Phaser.GameObjects.GameObject,
    parent: Matrix,
    element: object | undefined,
    texturer: Node,
    transformer: Node | object,
    ...rest: [tinter?: Node, normalMap?: Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper, rotation?: number]
  ): void {
    const image = object as Phaser.GameObjects.Image;
    const { BatchHandler: batch } = image.defaultRenderNodes as { BatchHandler?: Node };
    if (
      object.type !== 'Image' ||
      parent ||
      image.isCropped ||
      image.frame.customPivot ||
      !(batch instanceof QuadBatch)
    ) {
      super.run(context, object, parent, element, texturer, transformer, ...rest);
      return;
    }
    this.setRenderOptions(object);
    batch.add(context, image, this._renderOptions);
  }
}

/** By name, for the game's configuration. */
export const quadNodes = { QuadBatch, QuadSubmitter };

/** Pictures made from now on are drawn through them. */
export function useQuadNodes(): void {
  imageNodes.set('BatchHandler', 'QuadBatch');
  imageNodes.set('Submitter', 'QuadSubmitter');
}
