import { readDocument } from '../read/document.js';
import { readJson } from '../read/json.js';
import { readList } from '../read/list.js';
import { load } from '../read/load.js';
import type { Reading } from '../read/reading.js';

/** What a source gave. */
export interface SourceReading extends Reading {
  /** Trying again may help: the network failed, not the data. */
  retry?: boolean;
}

/**
 * The events of an element, from the first of: its `data`, its `src`, a child JSON script, its own list.
 *
 * @returns `null` where it has none of them (yet)
 * @throws only an `AbortError`, by the signal
 */
export async function readSource(
  host: HTMLElement,
  data: unknown,
  src: string,
  signal: AbortSignal,
): Promise<SourceReading | null> {
  if (data !== undefined && data !== null) {
    return typeof data === 'string' ? readJson(data) : readDocument(data);
  }
  if (src) return load(new URL(src, host.ownerDocument.baseURI).href, { signal });
  const script = [...host.children].find(
    (child) => child instanceof HTMLScriptElement && child.type === 'application/json',
  );
  if (script) return readJson(script.textContent ?? '', { base: host.ownerDocument.baseURI });
  return host.querySelector('ol, ul') ? readList(host) : null;
}
