import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import type { Scale } from './scale.js';

/** The form of a mark: it says what kind of date the event has. */
export type Shape = 'dot' | 'bar';

/** An event as the axis can draw it: where it lies, in axis coordinates, and how much its title needs. */
export interface Mark {
  event: TimelineEvent;
  /** Place in reading order, counted from 0. */
  index: number;
  lane: number;
  shape: Shape;
  /** Left and right end; equal for a dot, which sits in the middle of its day. */
  from: number;
  to: number;
  /** The end is not a date but goes on (drawn as an arrow) or is not known (drawn soft). */
  startKind: EndKind;
  endKind: EndKind;
  /** Width of the whole title, CSS px. */
  titleWidth: number;
}

export type EndKind = 'firm' | 'soft' | 'arrow';

/** Width of a text in CSS px, as the axis will draw it. */
export type Measure = (text: string, strong: boolean) => number;

/** Events from this importance on have a bold title. */
export const STRONG = 4;

/** All dated events as marks, in reading order. */
export function createMarks(document: TimelineDocument, scale: Scale, measure: Measure): Mark[] {
  const lanes = new Map(document.lanes.map(({ id }, i) => [id, i]));
  const marks: Mark[] = [];
  document.events.forEach((event, index) => {
    const mark = createMark(event, scale);
    if (!mark) return;
    marks.push({
      ...mark,
      event,
      index,
      lane: lanes.get(event.lane ?? '') ?? 0,
      titleWidth: measure(event.title, event.importance >= STRONG),
    });
  });
  return marks;
}

type Place = Pick<Mark, 'shape' | 'from' | 'to' | 'startKind' | 'endKind'>;

const DAY = 86_400_000;

function createMark({ date, span }: TimelineEvent, scale: Scale): Place | null {
  if (!date || !span) return null;
  const openStart = !Number.isFinite(span.start);
  const openEnd = !Number.isFinite(span.end);
  if (openStart && openEnd) return null;
  // An open side is drawn a little way out of its known end, or to the end of the data where it goes on for good.
  const start = openStart ? Math.min(scale.toTime(scale.from), span.end - DAY) : span.start;
  const end = openEnd ? Math.max(scale.toTime(scale.to), span.start + DAY) : span.end;
  const brief = !openStart && !openEnd && span.end - span.start <= DAY;
  if (brief && !date.approximate) {
    const middle = scale.toAxis((span.start + span.end) / 2);
    return { shape: 'dot', from: middle, to: middle, startKind: 'firm', endKind: 'firm' };
  }
  const soft = date.approximate ? 'soft' : 'firm';
  const from = scale.toAxis(start);
  const to = scale.toAxis(end);
  return {
    shape: 'bar',
    from: date.form === 'before' ? Math.max(from, to - shortTail(scale)) : from,
    to: date.form === 'after' ? Math.min(to, from + shortTail(scale)) : to,
    startKind: openStart ? openKind(date.form === 'before' || date.unknownStart) : soft,
    endKind: openEnd ? openKind(date.form === 'after' || date.unknownEnd) : soft,
  };
}

function openKind(fades: boolean): EndKind {
  return fades ? 'soft' : 'arrow';
}

/**
 * "By 15 December" says nothing of how long before: a tail that fades out, of the same length wherever the reader is,
 * says so better than a bar back to the beginning of the story.
 */
function shortTail(scale: Scale): number {
  return (scale.to - scale.from) * 0.08;
}
