import { LIMIT, readJson, tooLarge } from './json.js';
import { failed, type Reading } from './reading.js';

/** How long an answer may take to its last byte, ms. */
export const TIME_OUT = 20_000;

export interface LoadOptions {
  /** Ends the loading: the promise is then rejected with an `AbortError`. */
  signal?: AbortSignal;
  /** In place of the global one. */
  fetch?: (url: string, init: { signal: AbortSignal }) => Promise<Response>;
  /** ms; {@link TIME_OUT} where it is not given. */
  timeOut?: number;
}

export interface Loading extends Reading {
  /** Trying again may help: the network or the server failed, not the data. */
  retry: boolean;
}

/**
 * Loads a timeline from an address. Whatever the network or the server does wrong is told as a problem.
 *
 * @param url absolute, or relative to the page
 * @throws {DOMException} `AbortError`, only where `signal` was aborted
 */
export async function load(url: string, options: LoadOptions = {}): Promise<Loading> {
  const { signal, timeOut = TIME_OUT } = options;
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A fetch that is not the browser's own may not heed its signal: this ends all the same.
  const ended = new Promise<Loading>((resolve, reject) => {
    const stop = (): void => reject(new DOMException(`Loading ${url} was stopped.`, 'AbortError'));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { signal: controller.signal });
    timer = setTimeout(() => resolve(tooSlow(url, timeOut)), timeOut);
  });
  try {
    return await Promise.race(signal?.aborted ? [ended] : [ended, get(url, controller.signal, options)]);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

async function get(url: string, signal: AbortSignal, options: LoadOptions): Promise<Loading> {
  let text: string | null;
  let base = url;
  try {
    const response = await (options.fetch ?? fetch)(url, { signal });
    if (!response.ok) return refused(url, response.status);
    if (isCsv(url, response)) return csv(url);
    base = response.url || url;
    text = await readText(response);
  } catch {
    return unreachable(url);
  }
  return { ...(text === null ? tooLarge() : readJson(text, { base })), retry: false };
}

/** @returns `null` where there is more of it than the limit */
async function readText(response: Response): Promise<string | null> {
  if (Number(response.headers.get('content-length')) > LIMIT) {
    await response.body?.cancel();
    return null;
  }
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > LIMIT) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function isCsv(url: string, response: Response): boolean {
  return /\.csv(?:[?#]|$)/i.test(url) || /^text\/csv/i.test(response.headers.get('content-type') ?? '');
}

function csv(url: string): Loading {
  return fail(
    'csv-unsupported',
    url,
    `${url} is a CSV file, which is not read yet.`,
    'Save the events as JSON.',
  );
}

function refused(url: string, status: number): Loading {
  const isPassing = status >= 500 || status === 408 || status === 429;
  const hint = isPassing
    ? 'The server has a fault at the moment: try again later.'
    : 'Check the address, and that the file may be read by everybody.';
  return fail(`http-${status}`, url, `The server answered ${status} for ${url}.`, hint, isPassing);
}

function unreachable(url: string): Loading {
  const hint =
    'Check the connection and the address. A file on another host needs “Access-Control-Allow-Origin” there.';
  return fail('network', url, `${url} could not be loaded.`, hint, true);
}

function tooSlow(url: string, timeOut: number): Loading {
  const message = `${url} did not answer within ${timeOut / 1000} seconds.`;
  return fail('time-out', url, message, 'Try again; if it goes on, check the server.', true);
}

function fail(code: string, where: string, message: string, hint: string, retry = false): Loading {
  return { ...failed(code, where, message, hint), retry };
}
