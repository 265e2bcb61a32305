import { startDevServer } from '@web/dev-server';
import { ROOT } from './command.mjs';
import { freePort } from './port.mjs';

export interface Site {
  /** Address of the checkout's root, with a slash at the end: `${origin}demo/article.html`. */
  origin: string;
  stop(): Promise<void>;
}

/**
 * Serves the checkout's root (`demo/`, `dist/`, `data/`) for page tests, only to this machine. Call `stop` at the end.
 *
 * @param headers of every answer
 */
export async function serve(headers: Readonly<Record<string, string>> = {}): Promise<Site> {
  const port = await freePort();
  const server = await startDevServer({
    config: {
      rootDir: ROOT,
      hostname: '127.0.0.1',
      port,
      injectWebSocket: false,
      middleware: [
        (context, next) => {
          context.set(headers);
          return next();
        },
      ],
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    logStartMessage: false,
  });
  return { origin: `http://127.0.0.1:${port}/`, stop: async () => void (await server.stop()) };
}
