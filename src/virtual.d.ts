declare module 'virtual:levels/list' {
  /** every level, in the order they are played */
  const levels: { id: string; memories: number }[];
  export default levels;
}
