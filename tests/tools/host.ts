import { createReadStream, statSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { ROOT } from './command.mjs';
import { mediaTypeOf } from './media-types.js';
import { listen } from './port.mjs';

/** A web host that answers as a test tells it. */
export interface Host {
  /** Its address, with a slash at the end. */
  origin: string;
  /** What it answers at a path; the files of the checkout (`demo/`, `dist/`, `data/`) stand at all others. */
  answers: Map<string, RequestListener>;
  stop(): Promise<void>;
}

/**
 * Starts a host on a port of its own, which makes it another origin than any other; only this machine reaches it. Call
 * `stop` at the end.
 *
 * @param headers of every file
 */
export async function startHost(
  headers: Readonly<Record<string, string>> = { 'access-control-allow-origin': '*' },
): Promise<Host> {
  // Browsers ask for a picture of the page.
  const answers = new Map<string, RequestListener>([
    ['/favicon.ico', (_, response) => response.writeHead(204).end()],
  ]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host/');
    const answer = answers.get(pathname);
    if (answer) return answer(request, response);
    const file = `${ROOT}${decodeURIComponent(pathname).slice(1)}`;
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end('Not found');
    response.writeHead(200, { ...headers, 'content-type': mediaTypeOf(file) });
    createReadStream(file).pipe(response);
  });
  return {
    origin: `http://127.0.0.1:${await listen(server)}/`,
    answers,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** Answers with a page. */
export function page(body: string, headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
}
