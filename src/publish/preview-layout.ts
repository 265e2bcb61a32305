import { knownUntil } from '../model/clock.js';
import type { TimelineDocument } from '../model/document.js';
import { clusterText } from '../words/names.js';
import { formatLength, formatTick, formatTickContext } from '../words/tick.js';
import { factsOf } from '../zoom/facts.js';
import type { Placed } from '../zoom/fill.js';
import { placeLarge } from '../zoom/large-memory.js';
import { FEW } from '../zoom/load-large.js';
import { MarkMaker } from '../zoom/marks.js';
import { laneRows, widestTitle, type LaneRows } from '../zoom/rows.js';
import { createScale, type Stretch } from '../zoom/scale.js';
import { ticks, type Tick } from '../zoom/ticks.js';
import { view, type Drawn } from '../zoom/view.js';
import { finestUnit, wholeWindow } from '../zoom/window.js';
import { textWidth } from './text-width.js';

/** Sizes of fonts, as on the axis of the element, px. */
export const TITLE_SIZE = 14;
export const SMALL_SIZE = 12;

/** The whole story in one view, px from its left end. */
export interface PreviewLayout {
  drawn: Drawn[];
  /** How many rows are used. */
  rows: number;
  ticks: Tick[];
  /** Folded stretches, with how long they are. */
  breaks: { middle: number; lines: string[] }[];
  /** Where the story's knowledge ends; `null` where it does not say, or beyond the picture. */
  known: number | null;
  /** Place of a moment of the wall clock. */
  at(time: number): number;
  /** Nothing had to be gathered, and no title to be cut. */
  whole: boolean;
}

/**
 * Places a story in rows of a width, as the axis of the element does.
 *
 * @param width px
 * @param most rows there is room for
 * @returns `null` where nothing has a date to be drawn
 */
export function layOut(document: TimelineDocument, width: number, most: number): PreviewLayout | null {
  const own = rowsOf(document, width, most);
  // More lanes than rows: all in one, still in their colours.
  const story = own ? document : { ...document, lanes: [] };
  const lanes = own ?? rowsOf(story, width, most) ?? [];
  if (!lanes.length) return null;
  const { lang } = document;
  const facts = factsOf(story);
  const scale = createScale(story, { fold: true, width });
  const measure = (text: string, strong: boolean): number => textWidth(text, TITLE_SIZE, strong);
  const maker = new MarkMaker(story, scale, measure);
  const marks = facts.starts.length > FEW ? null : maker.all();
  const widest = widestTitle(width);
  const window = wholeWindow(scale, marks, width, widest);
  const perPixel = (window.to - window.from) / width;
  const placed = placeLarge({
    document: story,
    scale,
    lanes,
    filter: { lanes: null, matches: null },
    source: null,
    measure,
    options: {
      from: scale.from,
      widestTitle: widest,
      clusterTitle: (count, { event }) => measure(clusterText({ count, lead: event }, { lang }), false),
    },
  }).board.placed(window, perPixel);
  const titleOf = ({ count }: Placed, title: string): string =>
    count > 1 ? clusterText({ count, lead: { title } }, { lang }) : title;
  const drawn = view(placed, { left: 0, width, measure, titleOf });
  const x = (coordinate: number): number => (coordinate - window.from) / perPixel;
  const until = knownUntil(document);
  const known = until === null ? null : x(scale.toAxis(until));
  const dates = ticks({
    scale,
    ...window,
    width,
    finest: finestUnit(facts.precision),
    words: (time, unit) => formatTick(time, unit, { lang }),
    contextWords: (time, unit, context) => formatTickContext(time, unit, { lang, context }),
    measure: measureSmall,
  });
  return {
    drawn,
    rows: lanes.reduce((all, lane) => all + lane.rows, 0),
    ticks: dates,
    breaks: breaks(scale.stretches, x, dates, lang),
    known: known !== null && known >= 0 && known < width ? known : null,
    at: (time) => x(scale.toAxis(time)),
    whole: drawn.every(({ placed: one, title }) => one.count === 1 && title === one.lead.event.title),
  };
}

function measureSmall(text: string): number {
  return textWidth(text, SMALL_SIZE, true);
}

/** Folded stretches; the words of one for which there is no room between those of dates are left out. */
function breaks(
  stretches: readonly Stretch[],
  x: (coordinate: number) => number,
  dates: readonly Tick[],
  lang: string,
): PreviewLayout['breaks'] {
  const taken = dates.flatMap(({ label, labelX, context, contextX }) => [
    [labelX, labelX + measureSmall(label)] as const,
    [contextX, contextX + measureSmall(context)] as const,
  ]);
  return stretches.flatMap(({ kind, quiet, from, to }) => {
    if (kind !== 'fold' || !quiet) return [];
    const [left, right] = [x(from), x(to)];
    // "3 years 7 months" in two lines, each a number with its unit.
    const lines = formatLength(quiet.start, quiet.end, lang).split(/ (?=\d)/);
    const half = Math.max(...lines.map(measureSmall)) / 2;
    const middle = (left + right) / 2;
    const fits =
      2 * half <= right - left &&
      taken.every(([start, end]) => start === end || end <= middle - half || start >= middle + half);
    return [{ middle, lines: fits ? lines : [] }];
  });
}

/** Rows for each lane, as many as the element would give it, but no more than there is room for; `null` if too few. */
function rowsOf(document: TimelineDocument, width: number, most: number): LaneRows[] | null {
  const wished = laneRows(document, width);
  if (wished.length > most) return null;
  const rows = wished.map((lane) => lane.rows);
  for (let all = sum(rows); all > most; all--) {
    const largest = Math.max(...rows);
    rows[rows.indexOf(largest)] = largest - 1;
  }
  let first = 0;
  return wished.map((lane, i) => {
    const entry = { ...lane, first, rows: rows[i] ?? 1 };
    first += entry.rows;
    return entry;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
