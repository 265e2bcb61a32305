import type { TimelineDocument } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import { readAllDates } from '../read/all-dates.js';
import type { Finding } from '../read/draft.js';
import { checkValue } from '../read/check/check-story.js';
import { placesOf } from '../read/check/written.js';
import { explain } from '../read/explain.js';
import { nameOf } from '../read/located.js';
import { isRecord } from '../read/value.js';
import { wrongDate } from './desk-date.js';
import { LISTS, valueOf, type DeskStory, type Entry, type ListName } from './desk-story.js';

/** A problem, with its place on the desk. */
export interface DeskProblem extends Problem {
  /** `null` for the story itself. */
  list: ListName | null;
  /** In the list; -1 where it is about all of it. */
  index: number;
  /** Such as `date` or `links[0].url`; empty for the whole entry. */
  field: string;
  /** What stands there is no date: fields for dates say that by themselves, beside how they read it. */
  isDate?: true;
  /** Of what is about the whole list, the index of the first entry that it names, and the field to mend there. */
  first?: { index: number; field: string };
}

/** A story as its readers get it. */
export interface DeskReading {
  /** The story as the format has it. */
  value: Entry;
  document: TimelineDocument | null;
  problems: readonly DeskProblem[];
  /** The problems of each entry: see {@link problemsOf}. */
  ofEntries: ReadonlyMap<string, readonly DeskProblem[]>;
  /** Numbers of rows by the ids of their events, and the other way round. */
  rows: ReadonlyMap<string, number>;
  ids: ReadonlyMap<number, string>;
}

/** What the desk mends by itself, or has no place for. */
const SILENT = new Set(['id-missing']);

/** @param now what the clocks of a zone show, ms of the UTC scale (see `wallNow`) */
export function readDesk(story: DeskStory, now: (timeZone: string) => number): DeskReading {
  readAllDates();
  const value = valueOf(story);
  const draft = checkValue(value, now);
  const findings = draft.findings.filter(({ code }) => !SILENT.has(code)).map(atField);
  const rows = new Map(
    [...placesOf(value, 'events', draft)].map(([id, path]) => [id, Number(/\d+/.exec(path)?.[0])]),
  );
  const found = explain(findings).map((problem, at): DeskProblem => {
    const finding = findings[at];
    return { ...located(problem), ...ofDate(finding), ...ofFirst(finding, rows) };
  });
  return {
    value,
    document: draft.document,
    problems: found,
    ofEntries: byEntry(found),
    rows,
    ids: new Map([...rows].map(([id, row]) => [row, id])),
  };
}

const keyOf = (list: ListName | null, index: number): string => `${list ?? ''} ${index}`;

/** A sheet of 100,000 rows may have a problem in each. */
function byEntry(problems: readonly DeskProblem[]): ReadonlyMap<string, readonly DeskProblem[]> {
  const entries = new Map<string, DeskProblem[]>();
  for (const problem of problems) {
    const key = keyOf(problem.list, problem.index);
    const same = entries.get(key);
    if (same) same.push(problem);
    else entries.set(key, [problem]);
  }
  return entries;
}

/** What misses a field stands at that field: there it can be written. */
function atField(finding: Finding): Finding {
  const [field] = finding.values;
  const [path, name] = nameOf(finding);
  return finding.code === 'field-missing' && typeof field === 'string'
    ? { ...finding, where: `${path}.${field}${name}` }
    : finding;
}

/** Of a date the words for who writes at the desk. */
function ofDate(finding: Finding | undefined): Pick<DeskProblem, 'message' | 'hint' | 'isDate'> | undefined {
  const [text, timeZone] = finding?.code === 'date' ? finding.values : [];
  return typeof text === 'string' && typeof timeZone === 'string'
    ? { ...wrongDate(text, timeZone), isDate: true }
    : undefined;
}

/** Events without a lane are told together, and mended one by one. */
function ofFirst(
  finding: Finding | undefined,
  rows: ReadonlyMap<string, number>,
): Pick<DeskProblem, 'first'> | undefined {
  const [events] = finding?.code === 'lane-missing' ? finding.values : [];
  const [event]: readonly unknown[] = Array.isArray(events) ? events : [];
  const id = isRecord(event) ? event['id'] : undefined;
  const index = typeof id === 'string' ? rows.get(id) : undefined;
  return index === undefined ? undefined : { first: { index, field: 'lane' } };
}

function located(problem: Problem): DeskProblem {
  const [path] = nameOf(problem);
  const [, name = '', index, field = ''] = /^(\w+)(?:\[(\d+)\])?\.?(.*)$/.exec(path) ?? [];
  const list = LISTS.find((one) => one === name) ?? null;
  return list
    ? { ...problem, list, index: Number(index ?? -1), field }
    : { ...problem, list, index: -1, field: path };
}

/** The problems of an entry (of the story itself: `null`, -1); of one of its fields, where that is named. */
export function problemsOf(
  { ofEntries }: Pick<DeskReading, 'ofEntries'>,
  list: ListName | null,
  index: number,
  path?: string,
): readonly DeskProblem[] {
  const found = ofEntries.get(keyOf(list, index)) ?? [];
  return path === undefined
    ? found
    : found.filter(
        ({ field }) => field === path || field.startsWith(`${path}[`) || field.startsWith(`${path}.`),
      );
}
