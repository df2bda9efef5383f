/** Where the sound files are, and which kind this browser reads: Opus in WebM, or AAC for older Safari. */
const urls = import.meta.glob<string>('../../assets/audio/*.{webm,m4a}', {
  query: '?url',
  import: 'default',
  eager: true,
});
const kinds = ['webm', 'm4a'] as const;
let readable = 0; // index into `kinds`; moves on when the first does not decode

/** Calls `read` with the file's address; if it fails, once more with the other kind, which is then kept. */
export async function withReadableFile<T>(name: string, read: (url: string) => Promise<T>): Promise<T> {
  const tried = readable;
  try {
    return await read(urlOf(name, kinds[tried]!));
  } catch (error) {
    if (tried + 1 >= kinds.length) throw error;
    const result = await read(urlOf(name, kinds[tried + 1]!));
    readable = tried + 1;
    return result;
  }
}
function urlOf(name: string, kind: string): string {
  const url = urls[`../../assets/audio/${name}.${kind}`];
  if (!url) throw new Error(`assets/audio/${name}.${kind} is missing; make it with: npm run audio`);
  return url;
}
