/** A real Chromium for tests, shots and benchmarks: found, else installed, else a message that says what to do. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Software WebGL, no sandbox (root), and nothing that talks to the network by itself. */
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
];

function which(name: string): string | null {
  try {
    const out = execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return out.toString().split('\n')[0]!.trim() || null;
  } catch {
    return null;
  }
}

function found(): string | null {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named))
    throw new Error(`CHROME_PATH is ${named}, which does not exist; point it at a Chromium or Chrome`);
  const candidates = [named, ...NAMES.map(which), ...PLACES, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

function install(): void {
  const attempts: [string, string[]][] = [];
  if (process.platform === 'linux' && process.getuid?.() === 0 && which('apt-get')) {
    attempts.push(['apt-get', ['update']], ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium']]);
  }
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  attempts.push([process.execPath, [cli, 'install', 'chromium']]);
  for (const [command, args] of attempts) {
    console.log(`no Chromium or Chrome found; trying: ${command} ${args.join(' ')}`);
    try {
      execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    } catch {
      continue;
    }
    if (found()) return;
  }
}

/** Path of a Chromium; installs one when there is none. Throws with what to do when that cannot be. */
export function findBrowser(): string {
  if (!found()) install();
  const path = found();
  if (path) return path;
  throw new Error('no Chromium or Chrome could be found or installed; install one, or set CHROME_PATH to its program');
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: FLAGS, headless: true });
