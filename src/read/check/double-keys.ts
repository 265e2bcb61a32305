import { clip } from '../value.js';
import type { Advice } from './advice.js';

/** An object or a list that is not closed yet. */
interface Open {
  /** Where each key of an object stands; `null` for a list. */
  keys: Map<string, number> | null;
  /** The key whose value comes, or the index. */
  at: string | number;
}

/** More are hardly read. */
const MOST = 100;

/**
 * Keys that stand twice in one object: of those JSON keeps the last, and nobody is told. Walks the text without
 * recursion, so that no depth of it can exhaust the stack.
 *
 * @param json text that `JSON.parse` takes, without a byte order mark
 */
export function doubleKeyAdvice(json: string): Advice[] {
  const found: Advice[] = [];
  const open: Open[] = [];
  let isKey = false;
  for (let at = 0; at < json.length && found.length < MOST; at++) {
    const character = json[at];
    const top = open.at(-1);
    if (character === '{' || character === '[') {
      isKey = character === '{';
      open.push({ keys: isKey ? new Map() : null, at: 0 });
    } else if (character === '}' || character === ']') {
      open.pop();
      isKey = false;
    } else if (character === ',') {
      isKey = !!top?.keys;
      if (typeof top?.at === 'number') top.at++;
    } else if (character === '"') {
      const end = endOfString(json, at);
      if (isKey && top?.keys) {
        const key = nameOf(json.slice(at, end));
        const first = top.keys.get(key);
        top.keys.set(key, at);
        top.at = key;
        if (first !== undefined) found.push(advice(json, open, key, first, at));
      }
      isKey = false;
      at = end - 1;
    }
  }
  return found;
}

/** The index after the quotation mark that closes a text. */
function endOfString(json: string, start: number): number {
  for (let end = start + 1; ; end++) {
    end = json.indexOf('"', end);
    if (end < 0) return json.length;
    let slashes = 0;
    while (json[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
}

function nameOf(written: string): string {
  return written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
}

function advice(json: string, open: readonly Open[], key: string, first: number, last: number): Advice {
  const path = open.map(({ at }) => (typeof at === 'number' ? `[${at}]` : `.${clip(at)}`)).join('');
  return {
    code: 'key-double',
    path: path.replace(/^\./, ''),
    message: `“${clip(key)}” stands here twice, in ${placeOf(json, first)} and in ${placeOf(json, last)}; what the first says is lost.`,
    hint: 'Keep one of the two, with all that both are to say.',
  };
}

function placeOf(json: string, at: number): string {
  let line = 1;
  let start = 0;
  for (let end = json.indexOf('\n'); end >= 0 && end < at; end = json.indexOf('\n', start)) {
    start = end + 1;
    line++;
  }
  return `line ${line}, column ${at - start + 1}`;
}
