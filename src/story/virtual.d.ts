declare module 'virtual:story/skeletons' {
  const skeletons: import('../sim/level.ts').Skeletons;
  export default skeletons;
}
/** One for each folder of assets/story. */
declare module 'virtual:story/words/*' {
  /** for createStory */
  export const ink: string;
  export const sniffs: Record<string, string>;
}
