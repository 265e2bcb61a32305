import type { TimelineDocument } from '../model/document.js';
import { withMargins } from '../model/extent.js';
import { laneNumber } from '../model/lane-numbers.js';
import { PRECISIONS } from '../model/precision.js';
import { TILES_VERSION, type TilesHead } from '../model/tile.js';
import { checkVersion, readHead } from './draft-document.js';
import { type Draft, failed } from './draft.js';
import { type Context, Fields } from './fields.js';
import { distinct, readChapter, readEra, readLane, readSource } from './parts.js';
import { TileSource, type TileSourceOptions } from './tiles.js';
import { isRecord } from './value.js';
import { wholeNumber } from './whole-number.js';

/** What reading a manifest gives. Its document is without events: these come from the source. */
export interface ManifestDraft extends Draft {
  source: TileSource | null;
}

export interface ManifestOptions extends TileSourceOptions {
  /** Address of the manifest, absolute: all others count from there. */
  base: string;
}

/** Reads a manifest. Whatever it holds, it does not throw; nothing is loaded yet. */
export function draftManifest(value: unknown, { base, ...options }: ManifestOptions): ManifestDraft {
  const tiles = isRecord(value) ? value['tiles'] : undefined;
  if (!isRecord(value) || !isRecord(tiles)) return { ...failed('tiles-shape', 'tiles'), source: null };
  const { version } = tiles;
  if (version !== TILES_VERSION) {
    return { ...failed('tiles-version', 'tiles.version', version, TILES_VERSION), source: null };
  }
  const head = readTilesHead(tiles);
  const folder = folderOf(tiles['base'], base);
  if (!head || !folder) return { ...failed('tiles-shape', 'tiles'), source: null };
  const context: Context = { findings: [], timeZone: 'UTC', base };
  const fields = new Fields(value, '', context);
  context.timeZone = fields.timeZone() ?? context.timeZone;
  checkVersion(fields);
  const document: TimelineDocument = {
    version: 1,
    ...readHead(fields),
    timeZone: context.timeZone,
    sources: distinct(fields, 'sources', readSource),
    lanes: distinct(fields, 'lanes', readLane),
    chapters: distinct(fields, 'chapters', readChapter),
    eras: distinct(fields, 'eras', readEra),
    events: [],
    ...(head.span && { extent: { start: head.span[0], end: head.span[1] } }),
  };
  const [start, end] = head.span ?? [0, 0];
  const story = withMargins({ start, end });
  const source = new TileSource(
    { ...head, base: folder },
    { document, story, timeZone: document.timeZone, base, findings: [] },
    options,
  );
  return { document, source, findings: context.findings, later: (tell) => source.listen(tell) };
}

function readTilesHead(tiles: Readonly<Record<string, unknown>>): Omit<TilesHead, 'base'> | null {
  const { span, finest } = tiles;
  const numbers = (list: unknown): number[] =>
    Array.isArray(list) ? list.map((one) => wholeNumber(one) ?? 0) : [];
  const [start, end] = Array.isArray(span) ? (span as unknown[]) : [];
  const isSpan = isFinite(start) && isFinite(end) && start < end;
  const tops = (Array.isArray(tiles['tops']) ? (tiles['tops'] as unknown[]) : []).flatMap((top) => {
    const [level, number] = Array.isArray(top) ? (top as unknown[]) : [];
    return isFinite(level) && isFinite(number) ? [[level, number] as [number, number]] : [];
  });
  const [count, undated, page, buckets] = ['count', 'undated', 'page', 'buckets'].map((name) =>
    wholeNumber(tiles[name]),
  );
  if (count === undefined || !page || (span !== undefined && !isSpan) || (isSpan && !tops.length))
    return null;
  // Tiles from before lanes shared rows count each of many lanes by itself.
  const lanes: number[] = [];
  for (const [at, own] of numbers(tiles['lanes']).entries())
    lanes[laneNumber(at)] = (lanes[laneNumber(at)] ?? 0) + own;
  return {
    version: TILES_VERSION,
    count,
    undated: undated ?? 0,
    ...(isSpan && { span: [start, end] }),
    lanes,
    finest: PRECISIONS.find((precision) => precision === finest) ?? 'day',
    tops,
    page,
    buckets: buckets ?? 0,
  };
}

/** Only where a page could load a file from. */
function folderOf(base: unknown, manifest: string): string | null {
  if (typeof base !== 'string') return null;
  try {
    const url = new URL(base, manifest);
    return /^(https?|file):$/.test(url.protocol) ? url.href.replace(/\/?$/, '/') : null;
  } catch {
    return null;
  }
}

function isFinite(value: unknown): value is number {
  return Number.isFinite(value);
}
