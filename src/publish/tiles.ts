import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { TextHash } from '../model/hash.js';
import { laneCount, laneNumbers } from '../model/lane-numbers.js';
import { PRECISIONS } from '../model/precision.js';
import { plainDate } from '../model/read-date.js';
import {
  bucketOf,
  bucketPath,
  pagePath,
  PER_BUCKET,
  tilePath,
  type TilesHead,
  TILES_VERSION,
} from '../model/tile.js';
import { wholeOf } from './event-json.js';
import { headOf } from './story-json.js';
import { TilePages } from './tile-pages.js';
import { Pyramid } from './tile-pyramid.js';
import { TileRows, TileTable } from './tile-table.js';

/** A document whose events may also come one by one, in reading order: they need not all be there at once. */
export type Story = Omit<TimelineDocument, 'events'> & {
  events: Iterable<TimelineEvent> | AsyncIterable<TimelineEvent>;
};

/** A file to write. */
export interface TileFile {
  /** Relative to the folder that is published, with slashes. */
  path: string;
  text: string;
}

/** The name of the manifest: what `src` of a timeline points to. */
export const MANIFEST = 'timeline.json';

/**
 * Cuts a story into small files, of which a reader loads what a window shows.
 *
 * All but the last file lie in a folder that is named after what they hold, and may be kept for good; the last is the
 * manifest, and the only one that ever changes. All addresses are relative.
 *
 * Events are taken one by one. Of each, a few numbers, its short form as text and its long form as bytes stay until
 * the end: a million takes some 700 MB.
 *
 * @param options.folder for all files but the manifest, relative to it, such as `tiles/`; none where it is not given
 */
export async function* tiles(story: Story, { folder = '' } = {}): AsyncGenerator<TileFile> {
  const rows = new TileRows();
  const pages = new TilePages();
  const hash = new TextHash();
  const ids: string[] = [];
  const laneOf = laneNumbers(story);
  const lanes = Array.from({ length: laneCount(story) }, () => 0);
  let finest = -1;
  let isPlain = true;
  for await (const event of story.events) {
    const lane = laneOf.get(event.lane) ?? 0;
    const text = JSON.stringify(wholeOf(event));
    hash.add(text);
    pages.add(text);
    if (rows.add(event, lane, ids.length)) lanes[lane] = (lanes[lane] ?? 0) + 1;
    if (event.date) finest = Math.max(finest, PRECISIONS.indexOf(event.date.precision));
    isPlain &&= [event.date, ...event.previousDates].every((date) => !date || plainDate(date.text));
    ids.push(event.id);
  }
  const head = headOf(story);
  const base = `${folder}${hash.add(JSON.stringify([TILES_VERSION, head])).value.toString(36)}/`;
  const pyramid =
    rows.story && new Pyramid(new TileTable(rows, rows.story, lanes.length), rows.story, lanes.length);
  for (const { level, number, text } of pyramid?.tiles() ?? []) {
    yield { path: base + tilePath(level, number), text };
  }
  let number = 0;
  for (const text of pages.texts()) yield { path: base + pagePath(number++), text };
  const buckets = Math.ceil(ids.length / PER_BUCKET);
  for (const [bucket, text] of bucketTexts(ids, buckets)) yield { path: base + bucketPath(bucket), text };
  const tilesHead: TilesHead = {
    version: TILES_VERSION,
    base,
    count: ids.length,
    undated: ids.length - rows.starts.length,
    ...(rows.story && { span: [rows.story.start, rows.story.end] }),
    lanes,
    finest: PRECISIONS[finest] ?? 'day',
    ...(!isPlain && { dates: 'all' as const }),
    tops: pyramid?.tops() ?? [],
    page: pages.size,
    buckets,
  };
  yield { path: MANIFEST, text: `${JSON.stringify({ ...head, tiles: tilesHead })}\n` };
}

function* bucketTexts(ids: readonly string[], buckets: number): Generator<[number, string]> {
  const contents = Array.from({ length: buckets }, (): string[] => []);
  ids.forEach((id, n) => contents[bucketOf(id, buckets)]?.push(`${JSON.stringify(id)}:${n}`));
  for (const [bucket, entries] of contents.entries()) yield [bucket, `{"ids":{${entries.join(',')}}}`];
}
