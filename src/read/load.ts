import { LIMIT, tooLarge } from './parse-json.js';
import { failed, type Draft } from './draft.js';
import type { ProblemTexts } from './problem-texts.js';

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

/** The text of a file, with its address after all redirections. */
export interface Loaded {
  text: string;
  base: string;
}

/** Why there is no text. */
export interface LoadFailure extends Draft {
  /** Trying again may help: the network or the server failed, not the data. */
  retry: boolean;
}

export type Loading = Loaded | LoadFailure;

/**
 * Loads the text of a timeline from an address. Whatever the network or the server does wrong is found as a problem.
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
    timer = setTimeout(() => resolve(fail('time-out', url, true, url, timeOut)), timeOut);
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
    if (isCsv(url, response)) return fail('csv-unsupported', url, false, url);
    base = response.url || url;
    text = await readText(response);
  } catch {
    // Of another scheme it is never loaded, however often.
    return fail('network', url, url.startsWith('http'), url);
  }
  return text === null ? { ...tooLarge(), retry: false } : { text, base };
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

function refused(url: string, status: number): Loading {
  const isPassing = status >= 500 || status === 408 || status === 429;
  return fail('http', url, isPassing, url, status, isPassing);
}

function fail<C extends keyof ProblemTexts>(
  code: C,
  where: string,
  retry: boolean,
  ...values: Parameters<ProblemTexts[C]>
): LoadFailure {
  return { ...failed(code, where, ...values), retry };
}
