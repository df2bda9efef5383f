/** From the page to its worker. `leaveOut`: the ending of sound files that this browser does not read. */
export type ToWorker = { kind: 'fill'; leaveOut: '.webm' | '.m4a' } | { kind: 'update' };
