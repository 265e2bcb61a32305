import type { Problem } from '../model/problem.js';
import { loaded } from '../model/read-date.js';
import { draftLong, draftStory } from '../read/draft-story.js';
import { parseJson } from '../read/parse-json.js';
import type { Draft, Finding } from '../read/draft.js';
import { load, type Loaded } from '../read/load.js';
import type { TileSource } from '../read/tiles.js';
import { isRecord } from '../read/value.js';
import { withDates } from '../read/with-dates.js';
import { pause } from './pause.js';
import type { SourceReading } from './source-reading.js';
import type { StoryTiles } from './story-tiles.js';

/** What reads other formats than ours is only for those who have them. */
const others = () => import('../read/draft-file.js');

/** What shows a story in tiles: it has come when one has been read. */
export const tiled: { Tiles: typeof StoryTiles | null } = { Tiles: null };

/** An element that wants to be told of a large story before it is read. */
export interface SourceHost extends HTMLElement {
  large(): void;
}

/**
 * The events of an element, from the first of: its `data`, its `src`, a child JSON script, its own list.
 *
 * @returns `null` where it has none of them (yet)
 * @throws only an `AbortError`, by the signal, and what the loading of a part of this script throws
 */
export async function readSource(
  host: SourceHost,
  data: unknown,
  src: string,
  signal: AbortSignal,
): Promise<SourceReading | null> {
  const draft = await draftSource(host, data, src, signal);
  return draft && explained(draft);
}

async function explained({
  document,
  findings,
  retry,
  later,
  rest,
  source,
}: SourceDraft): Promise<SourceReading> {
  // Who reads all dates words all of them, before anything is drawn; where that cannot be, they stay as they were written.
  await (loaded.full && import('../words/say-rare.js').then((rare) => rare.addRareWords(), pause));
  return {
    document,
    problems: await explain(findings),
    retry,
    source,
    rest,
    later: later && ((tell) => later((more) => void explain(more).then(tell))),
  };
}

/** How a large story is read: who is told of it, and what lets the page go on between two steps. */
interface Way {
  large?: () => void;
  pause: () => Promise<void>;
}

interface SourceDraft extends Draft {
  retry?: boolean;
  source?: TileSource | null;
}

/** Words for what is wrong are many, and most stories have nothing wrong. Where they do not come, the story does. */
async function explain(findings: readonly Finding[]): Promise<Problem[]> {
  if (!findings.length) return [];
  return import('../read/explain.js').then(
    (words) => words.explain(findings),
    () => findings.map((finding) => ({ ...finding, message: finding.code })),
  );
}

async function draftSource(
  host: SourceHost,
  data: unknown,
  src: string,
  signal: AbortSignal,
): Promise<SourceDraft | null> {
  const { baseURI } = host.ownerDocument;
  const way: Way = {
    large: () => host.large(),
    pause: async () => {
      await pause();
      signal.throwIfAborted();
    },
  };
  if (data !== undefined && data !== null) {
    return typeof data === 'string' ? draftText(data, baseURI, way) : draftValue(data, baseURI, way);
  }
  if (src) {
    const loading = await load(await addressOf(src, baseURI), { signal });
    return 'file' in loading ? draftText(loading.file, loading.base, way) : loading;
  }
  // Systems that write pages wrap what they do not know. What stands deeper may be about something else.
  const script = host.querySelector(':is(:scope, :scope > *) > script[type="application/json"]');
  if (script) return draftText(script.textContent ?? '', baseURI, way);
  if (!host.querySelector('ol, ul')) return null;
  const { draftList } = await import('../read/draft-list.js');
  return withDates(() => draftList(host));
}

/** The address to ask for the file of a story. */
export async function addressOf(src: string, base: string): Promise<string> {
  const url = URL.canParse(src, base) ? new URL(src, base).href : src;
  return url.includes('//docs.google') ? (await others()).addressOf(url) : url;
}

/** What a file holds that has been loaded. */
export async function readFile({ file, base }: Loaded): Promise<SourceReading> {
  return explained(await draftText(file, base, { pause }));
}

async function draftText(content: string | Blob, base: string, way: Way): Promise<SourceDraft> {
  const text = typeof content === 'string' ? content : await content.text();
  const long = await draftLong(text, base, way.large, way.pause);
  if (long) return long;
  const parsed = parseJson(text);
  if ('value' in parsed) return draftValue(parsed.value, base, way);
  return (await others()).draftFile(content, base);
}

async function draftValue(value: unknown, base: string, way: Way): Promise<SourceDraft> {
  const { version, tiles, events } = isRecord(value) ? value : {};
  if (!Array.isArray(events) && isRecord(tiles)) {
    const { StoryTiles } = await import('./story-tiles.js');
    tiled.Tiles = StoryTiles;
    return withDates(() => StoryTiles.draft(value, { base }), !!tiles['dates']);
  }
  return version ? draftStory(value, base, way.large, way.pause) : (await others()).draftForeign(value, base);
}
