import { TIME_OUT } from './load.js';

/** As the global one. */
export type Fetch = (url: string, init: { signal: AbortSignal }) => Promise<Response>;

/** Why a file is not there: not on the server, not to be had at the moment, or not what it should be. */
export type LoadFault = 'missing' | 'unreachable' | 'broken';

export interface LoadFileOptions {
  signal: AbortSignal;
  fetch: Fetch;
  /** How long to wait before each further try where the server or the network is at fault, ms. */
  pauses: readonly number[];
  /** ms; how long an answer may take. */
  timeOut?: number;
}

/** Bytes; no file of ours comes near it. */
const LIMIT = 4_000_000;

/**
 * Loads a small JSON file, and tries again where that may help.
 *
 * @returns its value, or why there is none
 * @throws {DOMException} `AbortError`, only where the signal was aborted
 */
export async function loadFile(
  url: string,
  options: LoadFileOptions,
): Promise<{ value: unknown } | { fault: LoadFault }> {
  const { signal, pauses } = options;
  for (let tries = 0; ; tries++) {
    const answer = await once(url, options);
    if (signal.aborted) throw new DOMException(`Loading ${url} was stopped.`, 'AbortError');
    const pause = pauses[tries];
    if (!('fault' in answer) || answer.fault !== 'unreachable' || pause === undefined) return answer;
    await wait(pause, signal);
  }
}

async function once(
  url: string,
  { signal, fetch, timeOut = TIME_OUT }: LoadFileOptions,
): Promise<{ value: unknown } | { fault: LoadFault }> {
  const controller = new AbortController();
  // A fetch that does not heed its signal must not hold us up.
  const ended = new Promise<{ fault: LoadFault }>((resolve) => {
    controller.signal.addEventListener('abort', () => resolve({ fault: 'unreachable' }));
  });
  const stop = (): void => controller.abort();
  const timer = setTimeout(stop, timeOut);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await Promise.race([ended, get(url, controller.signal, fetch)]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    stop();
  }
}

async function get(
  url: string,
  signal: AbortSignal,
  fetch: Fetch,
): Promise<{ value: unknown } | { fault: LoadFault }> {
  let text: string;
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) {
      const { status } = response;
      return { fault: status >= 500 || status === 408 || status === 429 ? 'unreachable' : 'missing' };
    }
    if (Number(response.headers.get('content-length')) > LIMIT) return { fault: 'broken' };
    text = await response.text();
  } catch {
    return { fault: 'unreachable' };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { fault: 'broken' };
  }
}

function wait(pause: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new DOMException('Waiting was stopped.', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, pause);
    signal.addEventListener('abort', stop, { once: true });
  });
}
