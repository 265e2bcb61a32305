import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { inReadingOrder, readEvent } from './event.js';
import { type Context, Fields } from './fields.js';
import { Ids, slug } from './ids.js';
import { distinct, readChapter, readEra, readLane, readSource } from './parts.js';
import { failed, type Reading } from './reading.js';
import { References } from './references.js';
import { clip, describe, isRecord, present } from './value.js';

/** The version of the format that this code knows. */
const VERSION = 1;

/**
 * Reads a timeline of format version 1. Whatever the value is, it does not throw: what cannot be used is left out or
 * shown as it was written, and told as a problem. Fields that the format does not know are ignored.
 *
 * @param value a parsed JSON file, or an object that a page made
 * @param options.base address of the file: relative addresses of links and media count from it
 * @returns `document: null` where there is no event that could be shown
 */
export function readDocument(value: unknown, options: { base?: string } = {}): Reading {
  if (!isRecord(value)) {
    const hint = Array.isArray(value)
      ? 'Put the list into an object: {"version": 1, "title": "…", "events": […]}.'
      : 'Give an object such as {"version": 1, "title": "…", "events": […]}.';
    return failed(
      'document-shape',
      'document',
      `Expected a timeline as an object, found ${describe(value)}.`,
      hint,
    );
  }
  const context: Context = { problems: [], timeZone: 'UTC', ...options };
  const fields = new Fields(value, '', context);
  context.timeZone = fields.timeZone() ?? context.timeZone;
  checkVersion(fields);
  const { problems } = context;
  const sources = distinct(fields, 'sources', readSource);
  const references = new References(distinct(fields, 'lanes', readLane), sources);
  const events = readEvents(fields, context, references);
  if (!events.length) return { document: null, problems };
  references.fillLanes(events, fields);
  checkTimeZone(fields, events);
  const document: TimelineDocument = {
    version: 1,
    ...readHead(fields),
    timeZone: context.timeZone,
    sources,
    lanes: references.lanes,
    chapters: distinct(fields, 'chapters', readChapter),
    eras: distinct(fields, 'eras', readEra),
    events: inReadingOrder(events),
  };
  return { document, problems };
}

function checkVersion(fields: Fields): void {
  const version = fields.text('version');
  if (version === undefined) {
    const hint = `Write "version": ${VERSION}.`;
    fields.warn(
      'version',
      'version-missing',
      `There is no “version”; it is read as version ${VERSION}.`,
      hint,
    );
  } else if (Number(version) > VERSION) {
    fields.warn(
      'version',
      'version-newer',
      `This is version ${version} of the format; what is newer than version ${VERSION} may not be shown.`,
      'Use a newer version of the timeline.',
    );
  } else if (Number(version) !== VERSION) {
    const hint = `Write "version": ${VERSION}.`;
    fields.warn('version', 'version-unknown', `“${clip(version)}” is no version of the format.`, hint);
  }
}

function readHead(
  fields: Fields,
): Pick<TimelineDocument, 'title' | 'description' | 'lang' | 'asOf' | 'updated'> {
  const title = fields.title();
  if (title === undefined) {
    fields.warn('title', 'title-missing', 'The timeline has no title.', 'Say in “title” what it tells.');
  }
  const asOf = fields.date('asOf');
  return {
    title: title ?? '',
    description: fields.text('description') ?? '',
    lang: readLang(fields),
    ...present({ asOf: asOf && 'date' in asOf ? asOf.date : undefined, updated: fields.text('updated') }),
  };
}

function readLang(fields: Fields): string {
  const lang = fields.text('lang');
  if (lang === undefined) return 'en';
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    const hint = 'Write a language tag, such as en, de or pt-BR.';
    fields.warn(
      'lang',
      'lang-unknown',
      `“${clip(lang)}” is not a language tag; it is read as English.`,
      hint,
    );
    return 'en';
  }
}

function readEvents(fields: Fields, context: Context, references: References): TimelineEvent[] {
  const value = fields.value('events');
  if (!Array.isArray(value)) {
    const found = value === undefined ? 'There are no “events”' : `“events” is ${describe(value)}`;
    const hint = 'Give the events as a list: "events": [{"date": "2025-12-15", "title": "…"}].';
    fields.error('events', 'events-missing', `${found}; there is nothing to show.`, hint);
    return [];
  }
  const items = fields.list('events');
  const written = items.map((item) => item.text('id'));
  const ids = new Ids(written.filter((id) => id !== undefined));
  const seen = new Set<string>();
  const events = items.flatMap((item, index) => {
    const own = written[index];
    const id = own !== undefined && !seen.has(own) ? own : ids.make(own ?? wish(item, index));
    seen.add(id);
    item.name = clip(id);
    const event = readEvent(item, id, context, references);
    if (event && id !== own) warnOfId(item, own, id);
    return event ? [event] : [];
  });
  if (!events.length) {
    const found = value.length ? 'None of the events can be shown.' : 'The list of events is empty.';
    fields.error('events', 'events-none', found, 'Give at least one event with a “title”.');
  }
  return events;
}

function wish(item: Fields, index: number): string {
  const title = item.value('title');
  return (typeof title === 'string' && slug(title)) || `event-${index + 1}`;
}

function warnOfId(item: Fields, own: string | undefined, id: string): void {
  if (own === undefined) {
    const hint = 'Write an “id” of its own, so that links to it stay good when the title changes.';
    item.warn('id', 'id-missing', `The event has no id; “${id}” is made from its title.`, hint);
  } else {
    const message = `Another event has the id “${clip(own)}” already; this one gets “${id}”.`;
    item.warn('id', 'id-double', message, 'Give each event an “id” of its own: links lead to the first.');
  }
}

function checkTimeZone(fields: Fields, events: readonly TimelineEvent[]): void {
  const isLocal = ({ timeZone, date }: TimelineEvent): boolean =>
    timeZone === undefined &&
    [date?.from, date?.to].some((part) => part?.hour !== undefined && part.offset === undefined);
  const event = fields.value('timeZone') === undefined ? events.find(isLocal) : undefined;
  if (!event) return;
  fields.warn(
    'timeZone',
    'time-zone-missing',
    `Clock times such as ${event.date?.text} (${event.id}) are read as UTC, because no “timeZone” is given.`,
    'Name the zone of the story, such as "timeZone": "Europe/Berlin".',
  );
}
