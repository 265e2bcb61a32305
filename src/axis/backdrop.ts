import { knownUntil } from '../model/clock.js';
import { laneColor } from '../model/lane-color.js';
import { wallClock } from '../model/wall-clock.js';
import { formatLength, formatTick, formatTickContext } from '../words/tick.js';
import { asOfShort } from '../words/as-of.js';
import { formatDate } from '../words/dates.js';
import { interfaceText } from '../words/interface.js';
import { shorten } from '../zoom/shorten.js';
import { ticks } from '../zoom/ticks.js';
import type { AxisWindow } from '../zoom/window.js';
import type { AxisState } from './state.js';
import { Layers, type Break, type Lines, type Pending } from './layers.js';
import type { Layout } from './layout.js';
import type { TextMeasure } from './measure.js';

export interface BackdropInput {
  layout: Layout;
  window: AxisWindow;
  /** CSS px. */
  width: number;
  state: AxisState;
  measure: TextMeasure;
}

/** Air around words at an edge or beside a line, CSS px. */
const AIR = 6;

/** Works out what lies behind the marks for a window. */
export class Backdrop {
  readonly layers: Layers;

  constructor(openBreak: (index: number) => void) {
    this.layers = new Layers(openBreak);
  }

  show(input: BackdropInput): void {
    const { layout, state } = input;
    const { document } = state;
    const measure = (text: string): number => input.measure.small(text);
    const dates = ticks({
      scale: layout.scale,
      ...input.window,
      width: input.width,
      finest: layout.finest,
      words: (time, unit) => formatTick(time, unit, { lang: state.lang }),
      contextWords: (time, unit, context) => formatTickContext(time, unit, { lang: state.lang, context }),
      measure,
    });
    this.layers.ticks(dates);
    // Where a date reaches into the words of a break, it is the date that is said.
    const isTaken = (left: number, right: number): boolean =>
      dates.some(
        ({ label, labelX, context, contextX }) =>
          label && contextX < right && Math.max(labelX + measure(label), contextX + measure(context)) > left,
      );
    this.layers.breaks(breaks(input, isTaken));
    this.layers.pending(pending(input));
    this.layers.lines(lines(input));
    this.layers.lanes(
      layout.named
        ? layout.lanes.map(({ first, shown }) => ({
            title: shown.map(({ title }) => title).join(' · '),
            color: shown[1] ? 'var(--_soft)' : laneColor(document, shown[0]?.id),
            top: layout.top(first) - 17,
          }))
        : [],
    );
  }
}

/** Axis coordinate → CSS px from the left edge of the window. */
function toPixels({ window, width }: BackdropInput): (coordinate: number) => number {
  return (coordinate) => ((coordinate - window.from) * width) / (window.to - window.from);
}

/** Where events are still to come, or could not be had, CSS px. */
function pending(input: BackdropInput): Pending[] {
  const x = toPixels(input);
  return input.layout.pending(input.window).map(({ from, to }) => ({
    key: String(from),
    left: Math.max(x(from), 0),
    right: Math.min(x(to), input.width),
  }));
}

function breaks(input: BackdropInput, isTaken: (left: number, right: number) => boolean): Break[] {
  const x = toPixels(input);
  const { lang } = input.state;
  return input.layout.scale.stretches.flatMap(({ kind, quiet, from, to }) => {
    const left = x(from);
    const right = x(to);
    if (kind !== 'fold' || !quiet || right <= 0 || left >= input.width) return [];
    const words = formatLength(quiet.start, quiet.end, lang);
    // Lines break between units; one alone may fall into two lines, as its name may be longer than in English.
    const said = words.replace(/(\d)\s/g, /\s.+\s/.test(words) ? '$1\u00a0' : '$1 ');
    // Its longest line: "7 months" of "3 years 7 months".
    const widest = Math.max(...said.split(' ').map((line) => input.measure.small(line)));
    const spare = (right - left - widest) / 2;
    const fits =
      spare >= 0 && left >= 0 && right <= input.width && !isTaken(left + spare - 2, right - spare + 2);
    return [
      {
        index: quiet.index,
        left,
        right,
        words: fits ? said : '',
        name: interfaceText(lang).openBreak(words),
      },
    ];
  });
}

function lines(input: BackdropInput): Lines {
  const { layout, width, state, measure } = input;
  const x = toPixels(input);
  const until = knownUntil(state.document);
  const at = until === null ? null : x(layout.scale.toAxis(until));
  const known = at !== null && at >= 0 && at <= width ? at : null;
  const words = asOfShort(state.document, state.lang);
  const wordsWidth = measure.small(words);
  const right = known !== null && known + AIR + wordsWidth <= width;
  const wordsX = known === null ? 0 : right ? known + AIR : Math.max(known - AIR - wordsWidth, 0);
  const taken: [number, number] | null =
    known === null ? null : [wordsX - 2 * AIR, wordsX + wordsWidth + 2 * AIR];
  return {
    known: known === null ? null : { x: known, words, wordsX },
    after: at === null || at >= width ? null : Math.max(at, 0),
    eras: eras(input, taken),
  };
}

function eras(input: BackdropInput, taken: [number, number] | null): Lines['eras'] {
  const { layout, width, measure, state } = input;
  const x = toPixels(input);
  const { lang } = state;
  const { timeZone } = state.document;
  return state.document.eras.flatMap(({ id, title, date }) => {
    const { start, end: after } = wallClock(date, timeZone);
    const left = Number.isFinite(start) ? Math.max(x(layout.scale.toAxis(start)), 0) : 0;
    const right = Number.isFinite(after) ? Math.min(x(layout.scale.toAxis(after)), width) : width;
    if (right - left < 2) return [];
    const end = taken && taken[0] >= left && taken[0] < right ? taken[0] : right;
    const words = shorten(title, end - left - 2 * AIR, (text) => measure.small(text), 3);
    return [{ key: id, left, right, words, name: `${title} · ${formatDate(date, { lang, timeZone })}` }];
  });
}
