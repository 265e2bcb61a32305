import type { Span, TimelineDocument } from '../model/document.js';
import { withMargins } from '../model/extent.js';
import { factsOf } from './facts.js';
import type { Spans } from '../model/spans.js';

/**
 * Real time ↔ axis coordinate. Piecewise linear: each stretch runs at its own pace, and a folded one is a short break.
 * The axis, its window and its gestures know coordinates only, so they are smooth across a break.
 */
export interface Stretch {
  kind: 'open' | 'fold';
  /** Wall clock, ms. */
  start: number;
  end: number;
  /** Axis coordinates. */
  from: number;
  to: number;
  /** For a fold, or one that the reader has opened: the whole quiet time between two events, ms, and its number. */
  quiet?: Span & { index: number };
}

export interface Scale {
  readonly stretches: readonly Stretch[];
  /** Axis coordinates of the whole story with its margins. */
  readonly from: number;
  readonly to: number;
  readonly folded: boolean;
  toAxis(time: number): number;
  toTime(coordinate: number): number;
  stretchAt(coordinate: number): Stretch;
}

export interface ScaleOptions {
  /** Close quiet stretches. */
  fold: boolean;
  /** A moment in each quiet stretch that the reader has opened, ms of the wall clock. */
  opened?: readonly number[];
  /** What events cover where it is known otherwise, ms: then nothing is folded. */
  span?: Span;
  /** Room for the axis, CSS px: a break is never too narrow for its words. */
  width: number;
}

const DAY = 86_400_000;
/** Coordinates of one share; whole numbers stay exact when vis-timeline turns them into dates. */
const UNIT = 1e11;
/** Shares that a break takes, when there is room. */
const BREAK = 0.55;
/** What the words of a break need, CSS px, with what the window's margin takes of it (see `wholeWindow`). */
const BREAK_WIDTH = 74;
/** Shares of an opened quiet stretch. */
const OPENED = 2.2;

/** Beyond this the engine, which takes coordinates for moments, would leave what a date can hold. */
const FAR = 4e15;

/** Whether folding would make this story easier to read. */
export function canFold(document: TimelineDocument): boolean {
  return factsOf(document).quiet.length > 0;
}

/** The whole story is read once; asked again, for another width or with a break opened, it costs next to nothing. */
export function createScale(document: TimelineDocument, options: ScaleOptions): Scale {
  const facts = factsOf(document);
  if (options.span) return trueToScale(options.span);
  const story = facts.story ?? emptyStory(document);
  if (!options.fold || !facts.quiet.length) return trueToScale(story);
  return new PiecewiseScale(cut(story, facts.quiet, facts, options), true);
}

function emptyStory(document: TimelineDocument): Span {
  const end = document.asOf && Number.isFinite(document.asOf.end) ? document.asOf.end : 0;
  return { start: end - DAY, end };
}

/** Unfolded, a coordinate is the time itself; but for a story that reaches beyond what a date can hold. */
function trueToScale(story: Span): Scale {
  const { start, end } = withMargins(story);
  let pace = 1;
  while (Math.max(-start, end) * pace > FAR) pace /= 4;
  return new PiecewiseScale([{ kind: 'open', start, end, from: start * pace, to: end * pace }], false);
}

function cut(story: Span, quiet: readonly Span[], covered: Spans, options: ScaleOptions): Stretch[] {
  const parts = busyParts(story, quiet);
  const padded = parts.map((part, i) => pad(part, quiet[i - 1], quiet[i]));
  const shares = padded.map((part) => 1 + Math.log2(Math.max(countIn(part, covered), 1)));
  const isOpen = ({ start, end }: Span): boolean =>
    options.opened?.some((moment) => start <= moment && moment < end) ?? false;
  const folds = quiet.filter((gap) => !isOpen(gap)).length;
  const total = shares.reduce((sum, share) => sum + share, 0) + (quiet.length - folds) * OPENED;
  const room = Math.max(options.width - folds * BREAK_WIDTH, options.width / 3);
  const breakShare = Math.max(BREAK, (total * BREAK_WIDTH) / room);

  const stretches: Stretch[] = [];
  let at = 0;
  const push = (stretch: Omit<Stretch, 'from' | 'to'>, share: number): void => {
    const to = at + Math.round(share * UNIT);
    stretches.push({ ...stretch, from: at, to });
    at = to;
  };
  padded.forEach((part, i) => {
    push({ kind: 'open', ...part }, shares[i] ?? 1);
    const gap = quiet[i];
    const next = padded[i + 1];
    if (!gap || !next) return;
    const closed = { start: part.end, end: next.start, quiet: { ...gap, index: i } };
    if (isOpen(gap)) push({ kind: 'open', ...closed }, OPENED);
    else push({ kind: 'fold', ...closed }, breakShare);
  });
  return stretches;
}

function countIn({ start, end }: Span, { starts, ends }: Spans): number {
  let count = 0;
  for (let at = 0; at < starts.length; at++)
    if ((starts[at] ?? 0) < end && (ends[at] ?? 0) > start) count += 1;
  return count;
}

function busyParts(story: Span, quiet: readonly Span[]): Span[] {
  const starts = [story.start, ...quiet.map((gap) => gap.end)];
  const ends = [...quiet.map((gap) => gap.start), story.end];
  return starts.map((start, i) => ({ start, end: ends[i] ?? story.end }));
}

/**
 * A busy part with air on both sides, never into the next part. A lone day beside years of quiet is shown within its
 * month: to the hour it would claim a precision that nobody needs at that distance.
 */
function pad(part: Span, before: Span | undefined, after: Span | undefined): Span {
  const length = part.end - part.start;
  const around = [before, after].flatMap((gap) => (gap ? [gap.end - gap.start] : []));
  // Beside quiet hours days are too much: one more would reach over what is beyond, one begun lies within the part.
  const hours = Math.min(...around) / 12;
  if (hours < DAY / 4) return { start: part.start - hours, end: part.end + hours };
  const air = Math.max(
    length < 5 * DAY ? 0 : length * 0.08,
    Math.min(Math.max(...around) / 80, 20 * DAY),
    DAY,
  );
  let start = part.start - Math.min(air, before ? (before.end - before.start) / 3 : air);
  let end = part.end + Math.min(air, after ? (after.end - after.start) / 3 : air);
  const month = 25 * DAY;
  if (end - start > month && length < 5 * DAY) {
    start = startOfMonth(start);
    end = startOfMonth(end + 27 * DAY);
  } else {
    start = Math.round(start / DAY) * DAY;
    end = Math.round(end / DAY) * DAY;
  }
  return {
    start: Math.max(start, before ? before.start + (before.end - before.start) * 0.5 : -Infinity),
    end: Math.min(end, after ? after.start + (after.end - after.start) * 0.5 : Infinity),
  };
}

function startOfMonth(time: number): number {
  const date = new Date(time);
  date.setUTCDate(1);
  const start = date.setUTCHours(0, 0, 0, 0);
  // Beyond what a date can hold there is no such month.
  return Number.isFinite(start) ? start : time;
}

/** Exactly so: the ends of blocks must fall between the same events wherever they are asked for. */
function isTime({ start, end, from, to }: Stretch): boolean {
  return start === from && end === to;
}

class PiecewiseScale implements Scale {
  constructor(
    readonly stretches: readonly Stretch[],
    readonly folded: boolean,
  ) {}

  get from(): number {
    return this.#first.from;
  }

  get to(): number {
    return this.#last.to;
  }

  toAxis(time: number): number {
    const stretch = this.stretches.find(({ end }) => time < end) ?? this.#last;
    if (isTime(stretch)) return time;
    return (
      stretch.from + ((time - stretch.start) * (stretch.to - stretch.from)) / (stretch.end - stretch.start)
    );
  }

  toTime(coordinate: number): number {
    const stretch = this.stretchAt(coordinate);
    if (isTime(stretch)) return coordinate;
    return (
      stretch.start +
      ((coordinate - stretch.from) * (stretch.end - stretch.start)) / (stretch.to - stretch.from)
    );
  }

  /** Outside the story, the stretch at that end: its pace goes on. */
  stretchAt(coordinate: number): Stretch {
    return this.stretches.find(({ to }) => coordinate < to) ?? this.#last;
  }

  get #first(): Stretch {
    return this.stretches[0] ?? NOWHERE;
  }

  get #last(): Stretch {
    return this.stretches.at(-1) ?? NOWHERE;
  }
}

const NOWHERE: Stretch = { kind: 'open', start: 0, end: DAY, from: 0, to: DAY };
