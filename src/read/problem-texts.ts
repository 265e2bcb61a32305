import type { TimelineEvent } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import { dateText } from './date-text.js';
import { describe } from './describe.js';
import { findJsonFault } from './json-fault.js';
import { isGoogle } from './google-sheet.js';
import { SHEET_TEXTS } from './sheet-texts.js';
import { clip } from './value.js';

/** A problem in words; `code` and `where` only where they are known no sooner. */
export type ProblemText = Pick<Problem, 'message'> & { hint: string } & Partial<
    Pick<Problem, 'code' | 'where'>
  >;

/**
 * The words for all that reading can find, by its code. A module of its own, so that no reader of a faultless story
 * loads them.
 */
export const PROBLEM_TEXTS = {
  ...SHEET_TEXTS,
  /** What only an editor's check looks for comes with its words: pages never load them. */
  advice: (text: ProblemText) => text,
  'tiles-version': (version: unknown, known: number) =>
    say(
      `The story comes in tiles of ${typeof version === 'number' ? `version ${version}` : 'no known version'}, which cannot be read.`,
      `Cut it again with the timeline that is on the page: that reads version ${known}.`,
    ),
  'tiles-shape': () =>
    say('The manifest of the story is damaged.', 'Cut the story into tiles again, and upload all files.'),
  'tile-missing': () =>
    say(
      'A part of the story is not on the server.',
      'Upload all files of the folder first, and its manifest last.',
    ),
  'tile-unreachable': () =>
    say('A part of the story could not be loaded.', 'Check the connection, and try again.'),
  'tile-broken': () =>
    say('A part of the story is damaged.', 'Cut the story into tiles again, and upload all files.'),
  'tile-version': () =>
    say(
      'A part of the story is of a version that cannot be read.',
      'Upload all files of one folder, and no others into it.',
    ),
  'document-shape': (value: unknown) =>
    say(
      `Expected a timeline as an object, found ${describe(value)}.`,
      Array.isArray(value)
        ? 'Put the list into an object: {"version": 1, "title": "…", "events": […]}.'
        : 'Give an object such as {"version": 1, "title": "…", "events": […]}.',
    ),
  'version-missing': (known: number) =>
    say(`There is no “version”; it is read as version ${known}.`, `Write "version": ${known}.`),
  'version-newer': (version: string, known: number) =>
    say(
      `This is version ${version} of the format; what is newer than version ${known} may not be shown.`,
      'Use a newer version of the timeline.',
    ),
  'version-unknown': (version: string, known: number) =>
    say(`“${clip(version)}” is no version of the format.`, `Write "version": ${known}.`),
  'title-missing': () => say('The timeline has no title.', 'Say in “title” what it tells.'),
  'lang-unknown': (lang: string, meant?: string) =>
    say(
      `“${clip(lang)}” is not a language tag; it is read as English.`,
      meant ? `Write ${meant}.` : 'Write a language tag, such as en, de or pt-BR.',
    ),
  'events-missing': (value: unknown) =>
    say(
      `${value === undefined ? 'There are no “events”' : `“events” is ${describe(value)}`}; there is nothing to show.`,
      'Give the events as a list: "events": [{"date": "2025-12-15", "title": "…"}].',
    ),
  'events-none': (written: number) =>
    say(
      written ? 'None of the events can be shown.' : 'The list of events is empty.',
      'Give at least one event with a “title”.',
    ),
  'id-missing': (id: string) =>
    say(
      `The event has no id; “${id}” is made from its title.`,
      'Write an “id” of its own, so that links to it stay good when the title changes.',
    ),
  'id-double': (own: string, id: string) =>
    say(
      `Another event has the id “${clip(own)}” already; this one gets “${id}”.`,
      'Give each event an “id” of its own: links lead to the first.',
    ),
  'id-double-entry': (field: string, id: string) => ({
    ...say(
      `Another of “${field}” has the id “${clip(id)}” already; this one is left out.`,
      'Give each an “id” of its own.',
    ),
    code: 'id-double',
  }),
  'time-zone-missing': (date: string, id: string) =>
    say(
      `Clock times such as ${date} (${id}) are read as UTC, because no “timeZone” is given.`,
      'Name the zone of the story, such as "timeZone": "Europe/Berlin".',
    ),
  'time-zone-unknown': (zone: string) =>
    say(
      `“${clip(zone)}” is not a time zone that is known.`,
      'Write a name of the IANA database, such as Europe/Berlin.',
    ),
  'event-without-title': (date: string | undefined) =>
    say(
      `The event${date === undefined ? '' : ` of ${clip(date)}`} has no title; it is left out.`,
      'Give it a “title”.',
    ),
  'title-long': (title: string) =>
    say(
      `The title has ${title.length} characters: “${clip(title)}”`,
      'Keep titles to one short line, and put the rest into “body”.',
    ),
  'key-refused': (key: string) =>
    say(`The field “${key}” is refused.`, 'Rename or delete it: nothing of it is read.'),
  'field-missing': (field: string) =>
    say(`“${field}” is missing; this entry is left out.`, `Add “${field}”, or delete the entry.`),
  'number-unreadable': (field: string, value: unknown, least: number, most: number) => {
    const range = Number.isFinite(most) ? `from ${least} to ${most}` : `from ${least}`;
    return say(
      `Expected a number ${range}, found ${describe(value)}.`,
      `Write a number ${range}, or leave “${field}” out.`,
    );
  },
  'status-unknown': unknownWord,
  'kind-unknown': unknownWord,
  date: (text: string, timeZone: string) =>
    dateText(text, timeZone, ({ expected, suggestion }) => {
      const meant = suggestion === undefined ? '' : `Did you mean ${suggestion}? `;
      return `${meant}Write ${expected}.`;
    }),
  'url-unsafe': (text: string) =>
    say(
      `The address “${clip(text)}” is dropped.`,
      'Use an address that begins with https:, http: or mailto:, or one relative to the file.',
    ),
  'wrong-type': (expected: string, value: unknown) =>
    say(`Expected ${expected}, found ${describe(value)}.`, 'Correct it or leave it out; it is not shown.'),
  'html-as-text': (tag: string) =>
    say(
      `“${clip(tag)}” looks like HTML. It is shown as it is written, and does nothing.`,
      'Take it out. A body may have *emphasis*, **strong words** and [links](https://example.org).',
    ),
  'alt-missing': () =>
    say(
      'The picture or recording has no text in its place.',
      'Say in “alt” what can be seen or heard, for readers who cannot.',
    ),
  'chapter-order': (start: string, end: string) =>
    say(
      `The chapter does not run from its start (${start}) to a later end (${end}); it is left out.`,
      'Give it a start and an end after that, neither of them open.',
    ),
  'color-unreadable': (color: string) =>
    say(
      `“${clip(color)}” is not a colour that can be used.`,
      'Write a CSS colour, such as #1f5fae or rgb(31 95 174), or leave it to the timeline.',
    ),
  'lane-unknown': (id: string) =>
    say(
      `The lane “${clip(id)}” is not among “lanes”; it is added under that name.`,
      'Correct it, or add it to “lanes” with a title.',
    ),
  'lane-missing': (events: readonly TimelineEvent[]) =>
    say(
      `Other events have lanes, these have none and stand in a lane “Other”: ${names(events)}.`,
      'Give each a “lane”.',
    ),
  'source-unknown': (id: string) =>
    say(
      `The source “${clip(id)}” is not among “sources”; it is left out.`,
      'Correct it, or add it to “sources”.',
    ),
  json: notJson,
  'too-large': (limit: number) =>
    say(
      `The data is larger than ${limit / 1_000_000} MB; it is not read.`,
      'Split the story into several timelines, or take out what does not belong to it.',
    ),
  http: (url: string, status: number, isPassing: boolean) => ({
    ...say(
      `The server answered ${status} for ${url}.`,
      isPassing
        ? 'The server has a fault at the moment: try again later.'
        : isGoogle(url)
          ? SHEET_TEXTS['google-private']().hint
          : 'Check the address, and that the file may be read by everybody.',
    ),
    code: `http-${status}`,
  }),
  network: (url: string) =>
    say(
      `${url} could not be loaded.`,
      // A sheet that is not shared answers with a page that browsers keep from others.
      isGoogle(url)
        ? `Check the connection. ${SHEET_TEXTS['google-private']().hint}`
        : /^https?:/.test(url)
          ? 'Check the connection and the address. A file on another host needs “Access-Control-Allow-Origin” there.'
          : 'Use an address that begins with https: or http:, or one relative to the page.',
    ),
  'time-out': (url: string, timeOut: number) =>
    say(
      `${url} did not answer within ${timeOut / 1000} seconds.`,
      'Try again; if it goes on, check the server.',
    ),
};

export type ProblemTexts = typeof PROBLEM_TEXTS;

function say(message: string, hint: string): ProblemText {
  return { message, hint };
}

function unknownWord(
  field: string,
  text: string,
  otherwise: string,
  allowed: readonly string[],
): ProblemText {
  return say(
    `“${clip(text)}” is not a ${field} that is known; it is read as “${otherwise}”.`,
    `${meantWord(text, allowed)}Use one of: ${allowed.join(', ')}.`,
  );
}

/** Asks for the word that begins or ends as this one does, but for a letter or two; empty where none does. */
function meantWord(text: string, allowed: readonly string[]): string {
  const written = text.toLowerCase();
  const near = allowed.find((word) => {
    let [start, end] = [0, 0];
    while (start < word.length && word[start] === written[start]) start++;
    while (end < word.length - start && word.at(-1 - end) === written.at(-1 - end)) end++;
    return Math.max(word.length, written.length) - start - end <= 2;
  });
  return near === undefined ? '' : `Did you mean ${near}? `;
}

function notJson(json: string): ProblemText {
  const first = { where: 'line 1, column 1' };
  if (!json.trim()) {
    const text = say('There is no data: the text is empty.', 'Check that the file was saved and uploaded.');
    return { ...text, ...first, code: 'json-empty' };
  }
  if (/^\s*<[!?a-z]/i.test(json)) {
    const text = say(
      'This is a web page, not JSON.',
      'Check the address: servers answer with a page where a file is missing, moved, or behind a login.',
    );
    return { ...text, ...first, code: 'json-html' };
  }
  const code = 'json-syntax';
  // Engines word their errors differently, and some do not say where.
  const fault = findJsonFault(json);
  if (!fault) return { ...say('This is not JSON.', 'Check the file in an editor that knows JSON.'), code };
  const before = json.slice(0, fault.at).split(/\r\n?|\n/);
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const where = `line ${line}, column ${column}`;
  return { ...say(`This is not JSON: in ${where}, ${fault.message}.`, fault.hint), where, code };
}

function names(events: readonly TimelineEvent[]): string {
  const shown = events
    .slice(0, 5)
    .map(({ id }) => id)
    .join(', ');
  return events.length > 5 ? `${shown} and ${events.length - 5} more` : shown;
}
