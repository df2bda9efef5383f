/**
 * `npm run verify -- FILE|LINK …` plays replays and says of each what is true: one line a replay,
 * exit code 1 if any fails. A bad one does not stop the others.
 */
import { verifySource } from './verifySource.ts';

const short = (source: string): string => (source.length > 60 ? `${source.slice(0, 57)}…` : source);

const sources = process.argv.slice(2);
if (sources.length === 0) {
  console.error('use: npm run verify -- FILE|LINK …');
  process.exitCode = 1;
}
for (const source of sources) {
  const { ok, line } = await verifySource(source);
  console.log(`${short(source)}: ${line}`);
  if (!ok) process.exitCode = 1;
}
