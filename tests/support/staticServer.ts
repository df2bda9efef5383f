/** Serves a folder, until the network is cut. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.webmanifest': 'application/manifest+json',
};

export interface StaticServer {
  /** ends in a slash; below the root, as on itch.io */
  url: string;
  /** what is served from now on */
  folder: string;
  /** no request is answered any more */
  cut(): Promise<void>;
}

export async function serveFolder(folder: string): Promise<StaticServer> {
  const BASE = '/some/where/';
  const http = createServer(async (request, response) => {
    const path = new URL(request.url!, 'http://host').pathname;
    const file = path.slice(BASE.length) || 'index.html';
    try {
      const body = await readFile(join(server.folder, file));
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const server: StaticServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}${BASE}`,
    folder,
    async cut() {
      http.closeAllConnections();
      await new Promise((closed) => http.close(closed));
    },
  };
  return server;
}
