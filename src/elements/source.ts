import type { TimelineDocument } from '../model/document.js';
import { loadFullReader } from '../model/full-reader.js';
import type { Problem } from '../model/problem.js';
import { draftDocument } from '../read/draft-document.js';
import { parseJson } from '../read/parse-json.js';
import type { Draft, Finding } from '../read/draft.js';
import { load } from '../read/load.js';
import type { TileSource } from '../read/tiles.js';
import { isRecord } from '../read/value.js';
import { pause } from './pause.js';

/** With more events than this they are read only as far as axis and list need them. */
const LARGE = 2000;

/** What a source gave. */
export interface SourceReading {
  document: TimelineDocument | null;
  problems: readonly Problem[];
  /** Trying again may help: the network failed, not the data. */
  retry?: boolean | undefined;
  /** Of a story in tiles: where its events come from. */
  source?: TileSource | null | undefined;
  /** Of a large story, or one in tiles: is to tell of problems that are found when more of it is read. */
  later?: ((tell: (problems: readonly Problem[]) => void) => void) | undefined;
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
  const { document, findings, retry, later, source } = draft;
  return {
    document,
    problems: await explain(findings),
    retry,
    source,
    later: later && ((tell) => later((more) => void explain(more).then(tell))),
  };
}

interface SourceDraft extends Draft {
  retry?: boolean;
  source?: TileSource | null;
}

/** Words for what is wrong are many, and most stories have nothing wrong. */
async function explain(findings: readonly Finding[]): Promise<Problem[]> {
  return findings.length ? (await import('../read/explain.js')).explain(findings) : [];
}

async function draftSource(
  host: HTMLElement,
  data: unknown,
  src: string,
  signal: AbortSignal,
): Promise<SourceDraft | null> {
  if (data !== undefined && data !== null) {
    return typeof data === 'string' ? draftText(data) : draftValue(data);
  }
  const { baseURI } = host.ownerDocument;
  if (src) {
    const loading = await load(new URL(src, baseURI).href, { signal });
    return 'text' in loading ? { ...(await draftText(loading.text, loading.base)), retry: false } : loading;
  }
  const script = [...host.children].find(
    (child) => child instanceof HTMLScriptElement && child.type === 'application/json',
  );
  if (script) return draftText(script.textContent ?? '', baseURI);
  if (!host.querySelector('ol, ul')) return null;
  const { draftList } = await import('../read/draft-list.js');
  return withDates(() => draftList(host));
}

async function draftText(text: string, base?: string): Promise<SourceDraft> {
  const parsed = parseJson(text);
  await pause();
  return 'value' in parsed ? draftValue(parsed.value, base) : parsed;
}

async function draftValue(value: unknown, base = document.baseURI): Promise<SourceDraft> {
  const { tiles, events } = isRecord(value) ? value : {};
  const isStory = Array.isArray(events);
  if (!isStory && isRecord(tiles)) {
    const { draftManifest } = await import('../read/tiles-manifest.js');
    return withDates(() => draftManifest(value, { base }), tiles['dates'] !== undefined);
  }
  const isLarge = isStory && events.length > LARGE;
  const plain = isLarge ? (await import('../read/plain-event.js')).plainEvent : undefined;
  return withDates(() => draftDocument(value, { base, plain }));
}

/**
 * Reads again with all of EDTF where plain dates are not all. Where that cannot be loaded, dates stay as they were
 * written.
 *
 * @param all it is known that they are not
 */
async function withDates<D extends Draft>(read: () => D, all = false): Promise<D> {
  const draft = read();
  if (!all && !draft.findings.some(({ code }) => code === 'date')) return draft;
  try {
    await loadFullReader();
  } catch {
    return draft;
  }
  return read();
}
