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

/** A file, of the content type that the server gives it, with its address after all redirections. */
export interface Loaded {
  file: Blob;
  base: string;
}

/** Why there is none. */
export interface LoadFailure extends Draft {
  /** Trying again may help: the network or the server failed, not the data. */
  retry: boolean;
}

export type Loading = Loaded | LoadFailure;

/**
 * Loads the file of a timeline from an address. Whatever the network or the server does wrong is found as a problem.
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
  try {
    const response = await (options.fetch ?? fetch)(url, { signal });
    if (!response.ok) return refused(url, response.status);
    const file = await readFile(response);
    return file ? { file, base: response.url || url } : { ...tooLarge(), retry: false };
  } catch {
    // Of another scheme it is never loaded, however often.
    return fail('network', url, url.startsWith('http'), url);
  }
}

/** @returns `null` where there is more of it than the limit */
async function readFile({ body, headers }: Response): Promise<Blob | null> {
  const parts: BlobPart[] = [];
  let length = Number(headers.get('content-length'));
  const reader = body?.getReader();
  for (let read = 0; length <= LIMIT; length = read) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return new Blob(parts, { type: headers.get('content-type') ?? '' });
    parts.push(value);
    read += value.length;
  }
  await reader?.cancel();
  return null;
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
