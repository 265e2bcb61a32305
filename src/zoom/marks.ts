import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { markShape, type MarkEnd, type MarkShape } from '../model/mark-shape.js';
import type { Scale } from './scale.js';

/** An event as the axis can draw it: where it lies, in axis coordinates, and how much its title needs. */
export interface Mark {
  event: TimelineEvent;
  /** Place in reading order, counted from 0. */
  index: number;
  lane: number;
  shape: MarkShape['form'];
  /** Left and right end; equal for a dot, which sits in the middle of its day. */
  from: number;
  to: number;
  /** The end is not a date but goes on (drawn as an arrow) or is not known (drawn soft). */
  startKind: MarkEnd;
  endKind: MarkEnd;
  /** Width of the whole title, CSS px. */
  titleWidth: number;
}

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

function createMark(event: TimelineEvent, scale: Scale): Place | null {
  const { date, span } = event;
  const look = markShape(event);
  if (!date || !span || !look || !(Number.isFinite(span.start) || Number.isFinite(span.end))) return null;
  const { form: shape, start: startKind, end: endKind } = look;
  if (shape === 'dot') {
    const middle = scale.toAxis((span.start + span.end) / 2);
    return { shape, from: middle, to: middle, startKind, endKind };
  }
  // An open side is drawn a little way out of its known end, or to the end of the data where it goes on for good.
  const start = Number.isFinite(span.start) ? span.start : Math.min(scale.toTime(scale.from), span.end - DAY);
  const end = Number.isFinite(span.end) ? span.end : Math.max(scale.toTime(scale.to), span.start + DAY);
  const from = scale.toAxis(start);
  const to = scale.toAxis(end);
  return {
    shape,
    from: date.form === 'before' ? Math.max(from, to - shortTail(scale)) : from,
    to: date.form === 'after' ? Math.min(to, from + shortTail(scale)) : to,
    startKind,
    endKind,
  };
}

/**
 * "By 15 December" says nothing of how long before: a tail that fades out, of the same length wherever the reader is,
 * says so better than a bar back to the beginning of the story.
 */
function shortTail(scale: Scale): number {
  return (scale.to - scale.from) * 0.08;
}
