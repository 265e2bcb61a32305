import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../tools/command.mjs';
import { mediaTypeOf } from '../tools/media-types.js';
import { listen } from '../tools/port.mjs';

/** What of the checkout may be asked for. */
const OPEN = /^\/(dist|node_modules|tests\/bench\/pages|tests\/\.out\/bench)\//;
const TILES = '/tiles/';

export interface BenchServer {
  /** With a slash at the end. */
  origin: string;
  /** Bytes that an address would transfer as `gzip -9` makes them; 0 where it is no file of ours. */
  gzipped(url: string): number;
  stop(): void;
}

export interface BenchServerOptions {
  /** The page at `/page`, by what is asked after the question mark. */
  page(query: URLSearchParams): string;
  /** A folder of tiles, served at `/tiles/`. */
  tiles: string | null;
}

/** Serves the pages of the bench, only to this machine. The development server watches files: that would be measured. */
export async function serveBench({ page, tiles }: BenchServerOptions): Promise<BenchServer> {
  const sizes = new Map<string, number>();

  const fileOf = (pathname: string): string | null => {
    const path = normalize(decodeURIComponent(pathname));
    const file =
      tiles !== null && path.startsWith(TILES)
        ? join(tiles, path.slice(TILES.length))
        : OPEN.test(path)
          ? join(ROOT, path)
          : null;
    return file !== null && existsSync(file) && statSync(file).isFile() ? file : null;
  };

  const server = createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    if (pathname === '/page') {
      response.writeHead(200, { 'content-type': mediaTypeOf('page.html') }).end(page(searchParams));
      return;
    }
    const file = fileOf(pathname);
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': mediaTypeOf(file),
      'content-length': statSync(file).size,
    });
    createReadStream(file).pipe(response);
  });

  const origin = `http://127.0.0.1:${await listen(server)}/`;
  return {
    origin,
    gzipped(url) {
      const { pathname } = new URL(url);
      const file = url.startsWith(origin) ? fileOf(pathname) : null;
      if (file === null) return 0;
      let size = sizes.get(file);
      if (size === undefined) sizes.set(file, (size = gzipSync(readFileSync(file), { level: 9 }).length));
      return size;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
