import type { Precision } from './date.js';
import type { Span, TimelineEvent } from './document.js';

/**
 * A fixed grid over the axis, the same wherever the window lies: block `number` of `level` covers
 * `[number · 2^level, (number + 1) · 2^level)` in axis coordinates, which are ms on the story's wall clock where
 * nothing is folded. A block is made of {@link CELLS} cells; cells are the blocks of four levels below.
 *
 * Zoom chooses the level; whatever is drawn in a block depends on that block alone, so panning never regroups. Where
 * an event begins and ends is where it is drawn (see `extent`).
 */
export interface Block {
  level: number;
  number: number;
  /** Events that begin in it, named here or not. */
  count: number;
  /** The most important events that begin in it, by {@link priority}; see {@link leadsPerLane}. Not what is in `through`. */
  events: readonly TimelineEvent[];
  /** Bars with a track that lie across an end of the block, in order of tracks, at most {@link MOST_THROUGH}. */
  through: readonly Through[];
  /** All others that begin in it, counted by lane and cell. Without any, no finer block says more. */
  rest: readonly Rest[];
}

/** A bar that lies across an end of a block: it has the same row in every block that it meets. */
export interface Through {
  event: TimelineEvent;
  /** Row within its lane, counted from 0; no two bars of a track meet. See `assignTracks`. */
  track: number;
}

/** Events of one lane that begin in one cell and are not named. */
export interface Rest {
  /** Which of the axis's lanes; 0 in a document without lanes. */
  lane: number;
  /** 0 to {@link CELLS} - 1. */
  cell: number;
  count: number;
  /** The most important of them. */
  lead: TimelineEvent;
  /** Where the first and the last of them begin, axis coordinates. */
  from: number;
  to: number;
}

/** Whoever has the events of a story: in memory, or in tiles that are still to come. */
export interface BlockSource {
  /** `null` while it is not known yet; the source tells by its own means when more is. */
  block(level: number, number: number): Block | null;
}

/** A source of a story whose events come bit by bit: what must be known of it before any of them. */
export interface StorySource extends BlockSource {
  /** What its events cover, ms on the wall clock, finite. */
  span: Span;
  /** How many dated events each lane of the axis has; one number in a document without lanes. */
  lanes: readonly number[];
  /** The finest of its dates. */
  precision: Precision;
  /** Another number says that there is more to draw. */
  version: number;
  /** A block, if it is there. Asks for nothing. */
  known(level: number, number: number): Block | null;
  /**
   * Tells where its events begin, as far as that is known.
   *
   * @param parts of the story, as fine as it is to be told
   * @param add is told of a moment, and how many begin about it
   */
  spread(parts: number, add: (time: number, count: number) => void): void;
}

export const CELLS = 16;
/** Rows that bars across the ends of blocks may take in a lane. */
export const TRACKS = 3;
export const MOST_THROUGH = 48;

/** How many events of each lane a block names at most. */
export function leadsPerLane(lanes: number): number {
  return Math.max(8, Math.floor(64 / Math.max(lanes, 1)));
}

/**
 * Whom a block names first: the smaller number. By importance; equally important ones are shuffled, always the same
 * way, so that those of a block are spread over it and those named in a block are named in each finer one.
 *
 * @param index place in reading order
 * @returns a whole number below 2^32
 */
export function priority(importance: number, index: number): number {
  let mixed = Math.imul(index ^ (index >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  mixed ^= mixed >>> 15;
  return (5 - importance) * 2 ** 29 + (mixed & 0x1fffffff);
}
