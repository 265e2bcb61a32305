/** Where a text stops being JSON, in words for whoever wrote it. */
export interface JsonFault {
  /** Index in the text. */
  at: number;
  /** Such as `expected a comma or “}”, found “title”`. */
  message: string;
  hint: string;
}

type Expected = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'after';

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
/** What stands at a fault: a word, or one character. */
const FOUND = /[\p{L}\p{N}_$.+-]{1,30}|[^]/uy;

/**
 * Finds the first fault of a text that `JSON.parse` has refused. Walks it without recursion, so that no depth of it
 * can exhaust the stack.
 *
 * @param json without a byte order mark
 * @returns `null` where there is none
 */
export function findJsonFault(json: string): JsonFault | null {
  /** Brackets that are still to come. */
  const closing: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    while (' \t\n\r'.includes(json[at] ?? '?')) at++;
    const character = json[at];
    const bracket = closing.at(-1);
    if (expected === 'after' && bracket === undefined) {
      if (character === undefined) return null;
      return isNextLine(json, at) ? linesOfJson(at) : fault(json, at, 'the end');
    }
    if (
      character !== undefined &&
      character === bracket &&
      (expected === 'after' || expected.startsWith('first'))
    ) {
      closing.pop();
      expected = 'after';
      at++;
    } else if (expected === 'after') {
      if (character !== ',') return fault(json, at, `a comma or “${bracket}”`);
      expected = bracket === '}' ? 'name' : 'value';
      at++;
    } else if (expected === 'colon') {
      if (character !== ':') return fault(json, at, 'a colon');
      expected = 'value';
      at++;
    } else if (character === '"') {
      const end = endOfString(json, at);
      if (typeof end !== 'number') return end;
      at = end;
      expected = expected.endsWith('name') ? 'colon' : 'after';
    } else if (expected.endsWith('name')) {
      return fault(json, at, 'a field’s name in double quotes');
    } else if (character === '{' || character === '[') {
      closing.push(character === '{' ? '}' : ']');
      expected = character === '{' ? 'first name' : 'first value';
      at++;
    } else {
      SCALAR.lastIndex = at;
      if (!SCALAR.test(json)) return fault(json, at, 'a value');
      at = SCALAR.lastIndex;
      expected = 'after';
    }
  }
}

function endOfString(json: string, start: number): number | JsonFault {
  let at = start + 1;
  while (json[at] !== '"') {
    const character = json[at];
    if (character === undefined) {
      return { at: start, message: 'a text begins that does not end', hint: 'Close it with a double quote.' };
    }
    if (character < ' ') {
      const hint = 'Close the text before it, or write \\n for a line break and \\t for a tab.';
      return { at, message: 'a line break or tab stands inside a text', hint };
    }
    ESCAPE.lastIndex = at;
    if (character !== '\\') at++;
    else if (ESCAPE.test(json)) at = ESCAPE.lastIndex;
    else return { at, message: 'a backslash stands alone in a text', hint: 'Write it twice: \\\\.' };
  }
  return at + 1;
}

function fault(json: string, at: number, expected: string): JsonFault {
  FOUND.lastIndex = at;
  const found = FOUND.exec(json)?.[0];
  const message = `expected ${expected}, found ${found === undefined ? 'the end of the text' : `“${found}”`}`;
  return { at, message, hint: hintFor(json, at, expected, found) };
}

/** Whether an object begins a line, after another that was all. */
function isNextLine(json: string, at: number): boolean {
  return json[at] === '{' && /\}\s*\n\s*$/.test(json.slice(Math.max(0, at - 100), at));
}

function linesOfJson(at: number): JsonFault {
  return {
    at,
    message: 'another object begins after the end, as in JSON Lines',
    hint: 'Put the objects into one list, with commas between: {"version": 1, "title": "…", "events": […]}.',
  };
}

function hintFor(json: string, at: number, expected: string, found: string | undefined): string {
  if (found === undefined) return 'The end is missing: the file was cut off, or a bracket was not closed.';
  if (/[}\]]/.test(found) && json.slice(0, at).trimEnd().endsWith(','))
    return 'Take out the comma before it.';
  const goesOn = /^[^{}[\]:/#"'‘’“”„«»]/.test(found) || (found === '"' && json[at - 1] === '"');
  if (goesOn && expected.startsWith('a comma') && json.slice(0, at).trimEnd().endsWith('"'))
    return 'A comma is missing before it; or the text goes on: then write the quotation marks inside it as \\".';
  if (/['‘’“”„«»]/.test(found)) return 'Put texts into straight double quotes: "…".';
  if (/[/#]/.test(found)) return 'Take out comments: JSON has none.';
  if (found === '"' || found === '{' || found === '[') return 'A comma is probably missing before it.';
  return 'Correct this place; an editor that knows JSON marks it.';
}
