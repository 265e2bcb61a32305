import { clip, isRecord } from '../value.js';
import type { Advice } from './advice.js';
import { textOf } from './written.js';

/** The fields of an object of the format, and the shapes of those that are objects or lists of such. */
export interface Shape {
  names: readonly string[];
  parts?: Readonly<Record<string, Shape>>;
}

const shape = (names: string, parts?: Shape['parts']): Shape => ({
  names: names.split(' '),
  ...(parts && { parts }),
});

/** The whole format; a test holds it against the schema. */
export const FORMAT = shape(
  '$schema version title description lang timeZone asOf updated sources lanes chapters eras events',
  {
    sources: shape('id title publisher published url archive'),
    lanes: shape('id title color'),
    chapters: shape('id title start end'),
    eras: shape('id title date'),
    events: shape(
      'id date title body status lane place importance timeZone dateNote sources quotes accounts media links previousDates updates',
      {
        place: shape('name alternative'),
        quotes: shape('text by role source'),
        accounts: shape('by text source'),
        media: shape('type src alt caption credit width height poster'),
        links: shape('url title'),
        updates: shape('at kind note'),
      },
    ),
  },
);

/** Shorter ones are like too many others: `uid`, `tag`. */
const SHORTEST = 4;
/** From this length on two letters may be wrong. */
const LONG = 6;

/** Fields that the format does not know, and whose names are nearly those of fields that it does. Others are the editor’s own. */
export function fieldNameAdvice(value: unknown): Advice[] {
  const found: Advice[] = [];
  // A field of its own may stand in each of 100,000 events.
  const meant = new Map<string, string | undefined>();
  const look = (one: unknown, { names, parts }: Shape, path: string, name: string): void => {
    if (!isRecord(one)) return;
    for (const field of Object.keys(one)) {
      if (names.includes(field)) continue;
      const key = `${names.join()}/${field}`;
      if (!meant.has(key)) meant.set(key, nearest(field, names));
      const known = meant.get(key);
      if (known === undefined) continue;
      found.push({
        code: 'field-misspelt',
        path: path ? `${path}.${field}` : field,
        ...(name && { name }),
        message: `“${clip(field)}” is no field of the format; nothing is read from it.`,
        hint: `Did you mean “${known}”? A field of your own may have any name that is less like it.`,
      });
    }
    for (const [field, part] of Object.entries(parts ?? {})) {
      const inner = one[field];
      const at = path ? `${path}.${field}` : field;
      if (!Array.isArray(inner)) look(inner, part, at, name);
      else
        inner.forEach((entry: unknown, index) => {
          const id = isRecord(entry) ? clip(textOf(entry['id'])) : '';
          look(entry, part, `${at}[${index}]`, name || id);
        });
    }
  };
  look(value, FORMAT, '', '');
  return found;
}

/** The name that a slip of the keys, another case or the other number of a word makes of this; `undefined` where there is none. */
function nearest(field: string, names: readonly string[]): string | undefined {
  const plain = field.toLowerCase();
  const same = names.find((name) => name.toLowerCase() === plain);
  if (same !== undefined || plain.length < SHORTEST || plain.length > 20 || !/^\p{L}/u.test(plain))
    return same;
  const most = plain.length < LONG ? 1 : 2;
  const near = names
    .map((name) => ({ name, slips: slips(plain, name.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips)[0];
  return near && near.slips <= most && near.name.length >= SHORTEST ? near.name : undefined;
}

/** Letters more, less, others, or two that changed places, until one word is the other. */
function slips(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let one = 1; one <= from.length; one++) {
    const next = [one];
    for (let two = 1; two <= to.length; two++) {
      const isSame = from[one - 1] === to[two - 1];
      const swapped = one > 1 && two > 1 && from[one - 1] === to[two - 2] && from[one - 2] === to[two - 1];
      const costs = [(row[two] ?? 0) + 1, (next[two - 1] ?? 0) + 1, (row[two - 1] ?? 0) + (isSame ? 0 : 1)];
      if (swapped) costs.push((before[two - 2] ?? 0) + 1);
      next.push(Math.min(...costs));
    }
    [before, row] = [row, next];
  }
  return row[to.length] ?? 0;
}
