import type { TimelineDate } from '../model/date.js';
import type { Chapter, Era, Lane, Source } from '../model/document.js';
import { wallClock } from '../model/wall-clock.js';
import type { Fields } from './fields.js';
import { slug } from './ids.js';
import { present } from './value.js';

/** A colour in one piece of CSS that can do nothing else: `#rgb`, `#rrggbb`, a name, or `rgb()` and its like. */
const COLOR =
  /^(?:#(?:[\da-f]{3}|[\da-f]{6})|[a-z]{3,24}|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([\w\s.,%/+-]{1,60}\))$/i;

/** The entries of a list; of two with one id the first counts. */
export function distinct<T extends { id: string }>(
  fields: Fields,
  field: string,
  read: (fields: Fields) => T | undefined,
): T[] {
  const seen = new Set<string>();
  return fields.list(field).flatMap((item) => {
    const entry = read(item);
    if (!entry) return [];
    if (seen.has(entry.id)) {
      item.error('id', 'id-double-entry', field, entry.id);
      return [];
    }
    seen.add(entry.id);
    return [entry];
  });
}

export function readSource(fields: Fields): Source | undefined {
  const written = fields.text('title');
  const publisher = fields.text('publisher');
  const url = fields.url('url');
  const title = written ?? publisher ?? url;
  if (title === undefined) fields.needs('title');
  if (title === undefined) return undefined;
  const id = fields.text('id') ?? (slug(title) || fields.path);
  const published = fields.text('published');
  return { id, title, ...present({ publisher, published, url, archive: fields.url('archive') }) };
}

export function readLane(fields: Fields): Lane | undefined {
  const title = fields.text('title');
  const id = fields.text('id') ?? slug(title ?? '');
  if (!id) {
    fields.needs('id');
    return undefined;
  }
  return { id, title: title ?? id, ...present({ color: readColor(fields) }) };
}

/** A chapter needs both its ends, to be a window. */
export function readChapter(fields: Fields): Chapter | undefined {
  const title = fields.required('title');
  const start = readNeededDate(fields, 'start');
  const end = readNeededDate(fields, 'end');
  if (title === undefined || !start || !end) return undefined;
  // By the clocks of the story: a day has no zone, and beside an instant would be one of UTC.
  const [from, to] = [start, end].map((date) => wallClock(date, date.timeZone ?? 'UTC'));
  if (from && to && from.start < to.end && Number.isFinite(to.end - from.start)) {
    return { id: fields.text('id') ?? (slug(title) || fields.path), title, start, end };
  }
  fields.error('end', 'chapter-order', start.text, end.text);
  return undefined;
}

export function readEra(fields: Fields): Era | undefined {
  const title = fields.required('title');
  const date = readNeededDate(fields, 'date');
  if (title === undefined || !date) return undefined;
  return { id: fields.text('id') ?? (slug(title) || fields.path), title, date };
}

function readNeededDate(fields: Fields, field: string): TimelineDate | undefined {
  const read = fields.needs(field) ? fields.date(field) : undefined;
  return read && 'date' in read ? read.date : undefined;
}

function readColor(fields: Fields): string | undefined {
  const color = fields.text('color');
  if (color === undefined || COLOR.test(color)) return color;
  fields.warn('color', 'color-unreadable', color);
  return undefined;
}
