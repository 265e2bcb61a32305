import type { TimelineDocument } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import { draftDocument } from '../read/draft-document.js';
import { draftJson } from '../read/draft-json.js';
import type { Draft } from '../read/draft.js';
import { load } from '../read/load.js';

/** What a source gave. */
export interface SourceReading {
  document: TimelineDocument | null;
  problems: readonly Problem[];
  /** Trying again may help: the network failed, not the data. */
  retry?: boolean;
}

/**
 * The events of an element, from the first of: its `data`, its `src`, a child JSON script, its own list.
 *
 * @returns `null` where it has none of them (yet)
 * @throws only an `AbortError`, by the signal, and what the loading of a part of this script throws
 */
export async function readSource(
  host: HTMLElement,
  data: unknown,
  src: string,
  signal: AbortSignal,
): Promise<SourceReading | null> {
  const draft = await draftSource(host, data, src, signal);
  if (!draft) return null;
  const { document, findings, retry } = draft;
  // Words for what is wrong are many, and most stories have nothing wrong.
  const problems = findings.length ? (await import('../read/explain.js')).explain(findings) : [];
  return { document, problems, ...(retry !== undefined && { retry }) };
}

async function draftSource(
  host: HTMLElement,
  data: unknown,
  src: string,
  signal: AbortSignal,
): Promise<(Draft & { retry?: boolean }) | null> {
  if (data !== undefined && data !== null) {
    return typeof data === 'string' ? draftJson(data) : draftDocument(data);
  }
  const { baseURI } = host.ownerDocument;
  if (src) return load(new URL(src, baseURI).href, { signal });
  const script = [...host.children].find(
    (child) => child instanceof HTMLScriptElement && child.type === 'application/json',
  );
  if (script) return draftJson(script.textContent ?? '', { base: baseURI });
  return host.querySelector('ol, ul') ? (await import('../read/draft-list.js')).draftList(host) : null;
}
