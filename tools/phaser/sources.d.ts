/** A module of Phaser's own sources, as CommonJS exports it. */
declare module 'phaser/src/*' {
  const source: Record<string, unknown>;
  export default source;
}
