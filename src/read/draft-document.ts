import type { TimelineDocument, TimelineEvent } from '../model/document.js';
import { inReadingOrder, readEvent } from './event.js';
import { type Context, Fields } from './fields.js';
import { Ids, idsIn, slug } from './ids.js';
import { distinct, readChapter, readEra, readLane, readSource } from './parts.js';
import { failed, type Draft } from './draft.js';
import type { SharedAtFirst } from './plain-event.js';
import type { plainEvents } from './plain-events.js';
import type { Records } from './records.js';
import { References } from './references.js';
import { clip, isRecord, present } from './value.js';

export interface DraftOptions {
  /** Address of the file: relative addresses of links and media count from it. */
  base?: string;
  /** The events of a story with too many to read them whole, and what reads them as far as they are needed at first. */
  plain?: { records: Records; read: typeof plainEvents } | undefined;
}

/**
 * With more events than this they are read only as far as axis and list need them: all of 1,000 would hold up the first
 * picture by 60 ms.
 */
export const LARGE = 400;
/** The version of the format that this code knows. */
const VERSION = 1;

/**
 * Reads a timeline of format version 1. Whatever the value is, it does not throw: what cannot be used is left out or
 * shown as it was written, and is found as a problem. Fields that the format does not know are ignored.
 *
 * @param value a parsed JSON file, or an object that a page made
 * @param options.base address of the file: relative addresses of links and media count from it
 * @returns `document: null` where there is no event that could be shown
 */
export function draftDocument(value: unknown, options?: DraftOptions): Draft {
  const steps = draftSteps(value, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, between which a page may go on: with `plain`, one for some thousand events. */
export function* draftSteps(value: unknown, { base, plain }: DraftOptions = {}): Generator<void, Draft> {
  if (!isRecord(value)) return failed('document-shape', 'document', value);
  const context: Context = { findings: [], timeZone: 'UTC', base };
  const fields = new Fields(value, '', context);
  context.timeZone = fields.timeZone() ?? context.timeZone;
  checkVersion(fields);
  const { findings } = context;
  const sources = distinct(fields, 'sources', readSource);
  const references = new References(distinct(fields, 'lanes', readLane), sources);
  const shared: SharedAtFirst = { context, references };
  const events = yield* readEvents(fields, shared, plain);
  if (!events.length) return { document: null, findings };
  if (!shared.areInLanes) references.fillLanes(events, fields);
  if (context.local && fields.value('timeZone') === undefined)
    fields.warn('timeZone', 'time-zone-missing', ...context.local);
  const document: TimelineDocument = {
    version: 1,
    ...readHead(fields),
    timeZone: context.timeZone,
    sources,
    lanes: references.lanes,
    chapters: distinct(fields, 'chapters', readChapter),
    eras: distinct(fields, 'eras', readEra),
    events,
  };
  shared.tell?.(document);
  return { document, findings, later: plain && ((tell) => (shared.late = tell)) };
}

export function checkVersion(fields: Fields): void {
  const version = fields.text('version');
  const number = Number(version);
  if (version === undefined) fields.warn('version', 'version-missing', VERSION);
  else if (number > VERSION) fields.warn('version', 'version-newer', version, VERSION);
  else if (number !== VERSION) fields.warn('version', 'version-unknown', version, VERSION);
}

export function readHead(
  fields: Fields,
): Pick<TimelineDocument, 'title' | 'description' | 'lang' | 'asOf' | 'updated'> {
  const title = fields.title();
  if (title === undefined) fields.warn('title', 'title-missing');
  const asOf = fields.date('asOf');
  return {
    title: title ?? '',
    description: fields.text('description') ?? '',
    lang: readLang(fields),
    ...present({ asOf: asOf && 'date' in asOf ? asOf.date : undefined, updated: fields.text('updated') }),
  };
}

function readLang(fields: Fields): string {
  const lang = fields.text('lang') ?? 'en';
  try {
    // With four letters and more only names begin, such as Deutsch: they are well-formed, as tags of the future are.
    return Intl.getCanonicalLocales(lang.replace(/^\w{4,}/, '')).join();
  } catch {
    fields.warn('lang', 'lang-unknown', lang);
    return 'en';
  }
}

function* readEvents(
  fields: Fields,
  shared: SharedAtFirst,
  plain: DraftOptions['plain'],
): Generator<void, TimelineEvent[]> {
  const value = fields.value('events');
  if (!Array.isArray(value)) {
    fields.error('events', 'events-missing', value);
    return [];
  }
  const taken = new Set<string>();
  let ids: Ids | null = null;
  const whole = (entry: unknown, index: number): TimelineEvent[] => {
    const item = fields.item('events', index, entry);
    if (!item) return [];
    const own = item.text('id');
    const id =
      own !== undefined && !taken.has(own)
        ? own
        : (ids ??= new Ids(plain ? plain.records.ids() : idsIn(value))).make(own ?? wish(item, index));
    taken.add(id);
    item.name = clip(id);
    const event = readEvent(item, id, shared.context, shared.references);
    if (!event) return [];
    if (own === undefined) item.warn('id', 'id-missing', id);
    else if (id !== own) item.warn('id', 'id-double', own, id);
    return [event];
  };
  const events = plain
    ? yield* plain.read(plain.records, shared, taken, whole)
    : inReadingOrder(value.flatMap(whole));
  if (!events.length) fields.error('events', 'events-none', (plain?.records ?? value).length);
  return events;
}

function wish(item: Fields, index: number): string {
  const title = item.value('title');
  return (typeof title === 'string' && slug(title)) || `event-${index + 1}`;
}
