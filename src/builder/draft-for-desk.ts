import { checkVersion } from '../read/draft-document.js';
import { failed, type Draft, type Finding } from '../read/draft.js';
import { Fields, type Context } from '../read/fields.js';
import { isRecord } from '../read/value.js';
import { isBlank, isEntry, isNothing, LISTS, toDesk, type Entry, type ListName } from './desk-story.js';

/**
 * What is lost when a value is put on the desk, and whether it is a story at all: if not, the findings say why, as the
 * command `check` does. What the desk has a place for is checked there.
 */
export function draftForDesk(value: unknown): Draft & { isStory: boolean } {
  if (!isRecord(value)) return { ...failed('document-shape', 'document', value), isStory: false };
  const { events } = value;
  if (!Array.isArray(events)) return { ...failed('events-missing', 'events', events), isStory: false };
  // Nothing would lie on the desk in place of the story that lies there.
  if (!events.some(isEntry) && (events.length > 0 || isBlank(toDesk(value))))
    return { ...failed('events-none', 'events', events.length), isStory: false };
  const findings = [...versionOf(value), ...LISTS.flatMap((list) => lostFrom(list, value[list]))];
  return { document: null, findings, isStory: true };
}

/** A version other than that in which the desk saves. */
function versionOf(value: Entry): Finding[] {
  const context: Context = { findings: [], timeZone: 'UTC' };
  checkVersion(new Fields(value, '', context));
  return context.findings.filter(({ code }) => code === 'version-newer' || code === 'version-unknown');
}

function lostFrom(list: ListName, entries: unknown): Finding[] {
  const lost = (where: string, ...values: unknown[]): Finding => {
    return { severity: 'error', code: 'wrong-type', where, values };
  };
  if (isNothing(entries)) return [];
  if (!Array.isArray(entries)) return [lost(list, 'a list', entries)];
  return entries.flatMap((entry: unknown, index) =>
    isEntry(entry) ? [] : [lost(`${list}[${index}]`, 'an object', entry)],
  );
}
