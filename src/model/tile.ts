import type { Precision } from './date.js';
import { TextHash } from './hash.js';

/**
 * A story cut into files, so that a reader loads only what a window shows. This is what `publish/` writes and `read/`
 * reads again. Version 1:
 *
 * - The manifest is a document of format version 1 without `events`, and with `tiles` ({@link TilesHead}). All other
 *   files are in a folder that is named after what they hold.
 * - `tiles/<level>/<number>.json`, a tile, is one block (see `block.ts`): `tile` (the version), `level`, `number`,
 *   `count`, `events`, `through`, `rest` as `[lane, cell, count, from, to, lead]`. Its events are those of the format in
 *   short form, with their place in reading order (`n`) and their row (`track`) where they have one.
 *   `below` tells by bits which tiles of the next levels are written ({@link belowBit}): those in which anything begins.
 *   `gap` has the bars that lie across the one half in which nothing begins. The last tile on a way down is `whole`:
 *   `through` are all bars that reach into it, `events` all that begin in it, but for `hidden`, `[lane, start, count]`,
 *   of those that begin at one moment: the block and each finer one can be made from them.
 * - `events/<page>.json`, a page, has `page` (the version), `first` (place of the first in reading order) and `events`,
 *   with all that they have.
 * - `ids/<bucket>.json`, a bucket, has `ids`: the place in reading order of each event, by its id.
 */
export const TILES_VERSION = 1;

/** A tile that names at most so many events can stand for all finer blocks: none of them is written. */
export const MOST_WHOLE = 200;

/** Of so many levels below it a tile tells which tiles are written. */
export const TOLD_LEVELS = 4;

/** Of so many of the coarsest levels the manifest tells which tiles are written. */
export const TOP_LEVELS = 7;

/** Blocks of this level are one millisecond long: no finer ones are written. */
export const FINEST_LEVEL = 0;

/** The coarsest blocks are at least so many times as long as the story: a narrow screen shows but a part of a block. */
const COARSEST = 32;

/** Ids of one bucket, more or less. */
export const PER_BUCKET = 1000;

/** What `tiles` in a manifest says. */
export interface TilesHead {
  version: number;
  /** Folder of all other files, relative to the manifest, with a slash at its end; it changes with what they hold. */
  base: string;
  /** Of all events, and of those without a place on the axis. */
  count: number;
  undated: number;
  /** From the first to the last moment that an event covers, ms on the wall clock; absent where no event has a date. */
  span?: [number, number];
  /** How many events with a date there are in each lane of the axis; see `lane-numbers.ts`. */
  lanes: number[];
  /** The finest precision of a date. */
  finest: Precision;
  /** `all`: plain dates are not all, so that what reads the others is loaded first. */
  dates?: 'all';
  /** Tiles to begin with, `[level, number]`: the coarsest that are written, of several levels. */
  tops: [number, number][];
  /** Events of a page, in reading order: event `n` is in page `floor(n / page)`. */
  page: number;
  buckets: number;
}

/**
 * The bit by which a tile tells that another, some levels below it, is written.
 *
 * @param levels 1 to {@link TOLD_LEVELS}
 * @param index of the other among the blocks of its level in the tile, from 0
 */
export function belowBit(levels: number, index: number): number {
  return 1 << (2 ** levels - 2 + index);
}

export function tilePath(level: number, number: number): string {
  return `tiles/${level}/${number}.json`;
}

export function pagePath(page: number): string {
  return `events/${page}.json`;
}

export function bucketPath(bucket: number): string {
  return `ids/${bucket}.json`;
}

/** The bucket that knows an id. */
export function bucketOf(id: string, buckets: number): number {
  return new TextHash().add(id).value % buckets;
}

/** The block of a level that a coordinate lies in. */
export function blockAt(level: number, coordinate: number): number {
  return Math.floor(coordinate / 2 ** level);
}

/** The coarsest level: its blocks are {@link COARSEST} times as long as the story with its margins. */
export function coarsestLevel(length: number): number {
  return Math.ceil(Math.log2(length * COARSEST));
}
