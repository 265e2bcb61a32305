import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import sirv from 'sirv';
import { Failure } from '../failure.js';
import { systemWords } from '../system-words.js';
import { framePage, PATHS, POLICY, previewPage } from './pages.js';
import { STYLE } from './style.js';
import type { WatchedStory } from './watched-story.js';

/** Only this machine: a story may not be public yet. */
const HOST = '127.0.0.1';
/** Tried first if no port is asked for: the same as the last time, so that a page left open goes on. */
const FIRST_PORT = 8700;
const PORTS = 50;

const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  changes: 'text/event-stream',
  // The story's content tells what it is, as it must where a server knows no better.
  story: 'application/octet-stream',
} as const;

type Answer = (status: number, type: keyof typeof TYPES, content: string | Uint8Array) => void;

/** Serves a story that is being written, and tells the pages that show it of every change. */
export class PreviewServer {
  readonly #server: Server;
  readonly #listeners = new Set<ServerResponse>();

  /**
   * @param file of the story
   * @param story what is in it
   * @param dist what the package's build made for pages
   */
  constructor(file: string, story: WatchedStory, dist: string) {
    const name = basename(file);
    const address = PATHS.story + encodeURIComponent(name);
    const scripts = below(PATHS.dist, dist);
    const beside = below(PATHS.story, dirname(file));
    const pages: Readonly<Record<string, (answer: Answer, response: ServerResponse) => void>> = {
      [PATHS.page]: (answer) => answer(200, 'html', previewPage(name)),
      [PATHS.frame]: (answer) => answer(200, 'html', framePage(`${address}?${story.state.shown}`)),
      [PATHS.style]: (answer) => answer(200, 'css', STYLE),
      [PATHS.changes]: (_, response) => {
        this.#listeners.add(response);
        response.on('close', () => this.#listeners.delete(response));
        response.writeHead(200, { 'content-type': TYPES.changes, 'cache-control': 'no-store' });
        send(response, story);
      },
      [address]: (answer) => answer(200, 'story', story.content),
    };
    this.tell = () => {
      for (const response of this.#listeners) send(response, story);
    };
    this.#server = createServer((request, response) => {
      const answer: Answer = (status, type, content) => {
        response.writeHead(status, {
          'content-type': TYPES[type],
          'content-security-policy': POLICY,
          'cache-control': 'no-store',
        });
        response.end(content);
      };
      // A site of somebody else could let its own name lead to this machine, and read what is not for it.
      const { host = '' } = request.headers;
      if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host))
        return answer(403, 'text', 'Not for this host.');
      const [path = ''] = (request.url ?? '').split('?');
      const page = pages[path];
      if (page) return page(answer, response);
      const none = (): void => answer(404, 'text', 'There is no such file.');
      scripts(request, response, () => beside(request, response, none));
    });
  }

  /** Tells all pages what there is now. */
  readonly tell: () => void;

  /**
   * @param port 0 for any; without it the first of some that is free
   * @returns the address of the page
   * @throws {Failure} where the machine does not let it
   */
  async listen(port?: number): Promise<string> {
    const last = port ?? FIRST_PORT + PORTS;
    for (let one = port ?? FIRST_PORT; ; one++) {
      try {
        return await this.#listenAt(one);
      } catch (error) {
        const words = systemWords(error);
        if (one >= last)
          throw new Failure(
            `Port ${one} of this machine cannot be had: ${words}.`,
            'Give another with --port.',
          );
      }
    }
  }

  async close(): Promise<void> {
    const closed = new Promise((done) => this.#server.close(done));
    this.#server.closeAllConnections();
    await closed;
  }

  #listenAt(port: number): Promise<string> {
    return new Promise((done, fail) => {
      this.#server.once('error', fail);
      this.#server.listen(port, HOST, () => {
        this.#server.off('error', fail);
        const address = this.#server.address();
        if (address && typeof address === 'object') done(`http://${HOST}:${address.port}${PATHS.page}`);
      });
    });
  }
}

/** @see https://html.spec.whatwg.org/multipage/server-sent-events.html */
function send(response: ServerResponse, { state }: WatchedStory): void {
  response.write(`data: ${JSON.stringify(state)}\n\n`);
}

/** Answers with the files of a folder what is asked for below a path. */
function below(
  path: string,
  folder: string,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const files = sirv(folder, { dev: true });
  return (request, response, next) => {
    const { url = '' } = request;
    if (!url.startsWith(path)) return next();
    request.url = url.slice(path.length - 1);
    files(request, response, () => {
      request.url = url;
      next();
    });
  };
}
