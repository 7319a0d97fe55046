import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Host } from './app.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** The plainest host there is: files of a sub-folder, 404 for anything else, no rewriting. */
export interface StaticHost extends Host {
  /** the paths below the sub-folder that were asked for, in order */
  asked: string[];
  /** serves another folder from now on, as after a deployment */
  serve: (folder: string) => void;
  /** paths that it fails to bring */
  broken: Set<string>;
  /** the network is gone: nobody answers at this address any more */
  down: () => Promise<void>;
  up: () => Promise<void>;
  /** whether it was, since this was last asked */
  wasDown: () => boolean;
}

/**
 * Starts one on a port of its own.
 * @param below the sub-folder, with a slash at both ends
 */
export async function startHost(below = '/', from = 'dist'): Promise<StaticHost> {
  let folder = from;
  let server: Server | null = null;
  let port = 0;
  let fell = false;
  const asked: string[] = [];
  const broken = new Set<string>();

  async function up(): Promise<void> {
    if (server) return;
    const started = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
      const inside = path.startsWith(below) ? path.slice(below.length) : null;
      if (inside !== null) asked.push(inside);
      const file = inside === null ? null : join(folder, inside || 'index.html');
      if (
        file === null ||
        broken.has(inside ?? '') ||
        !existsSync(file) ||
        !statSync(file).isFile()
      ) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
      });
      createReadStream(file).pipe(response);
    });
    await new Promise<void>((resolve) => started.listen(port, 'localhost', resolve));
    port = (started.address() as AddressInfo).port;
    server = started;
  }

  async function down(): Promise<void> {
    const ending = server;
    server = null;
    if (!ending) return;
    fell = true;
    ending.closeAllConnections();
    await new Promise((resolve) => ending.close(resolve));
  }

  await up();
  return {
    address: `http://localhost:${port}${below}`,
    asked,
    broken,
    serve: (other) => {
      folder = other;
    },
    up,
    down,
    wasDown: () => {
      const was = fell;
      fell = false;
      return was;
    },
    stop: down,
  };
}
