import type { Draft } from '../draft.js';
import { nameOf } from '../located.js';
import { slug } from '../ids.js';
import { isRecord } from '../value.js';

/** An entry of a list as it was written, and its place there. */
export interface Entry {
  path: string;
  fields: Readonly<Record<string, unknown>>;
}

/** Entries of a list of an object; what is no object is left out, and has been told by reading. */
export function entriesOf(owner: unknown, list: string, path = ''): Entry[] {
  const entries: unknown = isRecord(owner) ? owner[list] : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((fields: unknown, index) =>
    isRecord(fields) ? [{ path: `${path}${list}[${index}]`, fields }] : [],
  );
}

/**
 * Places of the entries of a list by the ids that reading gave them: events are sorted when they are read, and some get
 * an id there.
 */
export function placesOf(
  value: unknown,
  list: string,
  { findings }: Pick<Draft, 'findings'>,
): Map<string, string> {
  const made = new Map<string, string>();
  for (const finding of findings) {
    const id = finding.values.at(-1);
    if ((finding.code === 'id-missing' || finding.code === 'id-double') && typeof id === 'string')
      made.set(nameOf(finding)[0], id);
  }
  const places = new Map<string, string>();
  for (const { path, fields } of entriesOf(value, list)) {
    const id = made.get(`${path}.id`) ?? (textOf(fields['id']) || slug(textOf(fields['title'])));
    if (!places.has(id)) places.set(id, path);
  }
  return places;
}

/** Text or a number as text, without spaces around it; empty for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
