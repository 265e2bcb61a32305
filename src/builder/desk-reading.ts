import type { TimelineDocument } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import { readAllDates } from '../read/all-dates.js';
import type { Finding } from '../read/draft.js';
import { checkValue } from '../read/check/check-story.js';
import { placesOf } from '../read/check/written.js';
import { explain } from '../read/explain.js';
import { nameOf } from '../read/located.js';
import { LISTS, valueOf, type DeskStory, type Entry, type ListName } from './desk-story.js';

/** A problem, with its place on the desk. */
export interface DeskProblem extends Problem {
  /** `null` for the story itself. */
  list: ListName | null;
  /** In the list; -1 where it is about all of it. */
  index: number;
  /** Such as `date` or `links[0].url`; empty for the whole entry. */
  field: string;
}

/** A story as its readers get it. */
export interface DeskReading {
  /** The story as the format has it. */
  value: Entry;
  document: TimelineDocument | null;
  problems: readonly DeskProblem[];
  /** Numbers of rows by the ids of their events. */
  rows: ReadonlyMap<string, number>;
}

/** What the desk mends by itself, or has no place for. */
const SILENT = new Set(['id-missing']);

/** @param now what the clocks of a zone show, ms of the UTC scale (see `wallNow`) */
export function readDesk(story: DeskStory, now: (timeZone: string) => number): DeskReading {
  readAllDates();
  const value = valueOf(story);
  const draft = checkValue(value, now);
  const problems = explain(draft.findings.map(atField)).filter(({ code }) => !SILENT.has(code));
  const places = placesOf(value, 'events', draft);
  return {
    value,
    document: draft.document,
    problems: problems.map(located),
    rows: new Map([...places].map(([id, path]) => [id, Number(/\d+/.exec(path)?.[0])])),
  };
}

/** What misses a field stands at that field: there it can be written. */
function atField(finding: Finding): Finding {
  const [field] = finding.values;
  const [path, name] = nameOf(finding);
  return finding.code === 'field-missing' && typeof field === 'string'
    ? { ...finding, where: `${path}.${field}${name}` }
    : finding;
}

function located(problem: Problem): DeskProblem {
  const [path] = nameOf(problem);
  const [, name = '', index, field = ''] = /^(\w+)(?:\[(\d+)\])?\.?(.*)$/.exec(path) ?? [];
  const list = LISTS.find((one) => one === name) ?? null;
  return list
    ? { ...problem, list, index: Number(index ?? -1), field }
    : { ...problem, list, index: -1, field: path };
}

/** The problems of an entry; of one of its fields, where that is named. */
export function problemsOf(
  problems: readonly DeskProblem[],
  list: ListName | null,
  index: number,
  field?: string,
): DeskProblem[] {
  return problems.filter(
    (one) =>
      one.list === list &&
      one.index === index &&
      (field === undefined ||
        one.field === field ||
        one.field.startsWith(`${field}[`) ||
        one.field.startsWith(`${field}.`)),
  );
}
