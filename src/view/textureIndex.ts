/**
 * Phaser 4.2 draws tiled pictures (mist, grain) of several textures in one batch, and its shader finds a picture's
 * texture by comparing an interpolated number for equality. Where interpolation is off by the last bit (turned quads,
 * software and some phone drivers), whole triangles come out empty. The nearest whole number is meant; this says so.
 */
export function mendTextureIndex(gl: WebGLRenderingContext): void {
  const compile = gl.shaderSource.bind(gl);
  gl.shaderSource = (shader, source) =>
    compile(shader, source.replace(/outTexDatum == float\((\w+)\)/g, 'abs(outTexDatum - float($1)) < 0.5'));
}
