import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findJsonFault } from '../../src/read/json-fault.js';
import { LIMIT } from '../../src/read/parse-json.js';
import { readJson } from '../../src/read/json.js';
import { story } from './samples.js';

const good = JSON.stringify(story([{ id: 'one', title: 'One' }]));

/** Text, where the fault is, what is said of it, and what to do. */
const FAULTS: [string, string, RegExp, RegExp][] = [
  ['{"a": 1,\n}', 'line 2, column 1', /a field’s name in double quotes, found “}”/, /comma before it/],
  ['[1, 2,]', 'line 1, column 7', /a value, found “\]”/, /comma before it/],
  ['{"a": 1 "b": 2}', 'line 1, column 9', /a comma or “}”, found “"”/, /comma is probably missing/],
  ['[{"a": 1}\r\n{"b": 2}]', 'line 2, column 1', /a comma or “\]”, found “{”/, /comma is probably missing/],
  ['{"a" 1}', 'line 1, column 6', /a colon, found “1”/, /Correct this place/],
  ['{a: 1}', 'line 1, column 2', /a field’s name in double quotes, found “a”/, /Correct this place/],
  ["{'a': 1}", 'line 1, column 2', /found “'”/, /straight double quotes/],
  ['{“a”: 1}', 'line 1, column 2', /found ““”/, /straight double quotes/],
  ['// A story\n{}', 'line 1, column 1', /found “\/”/, /comments/],
  ['{"a": undefined}', 'line 1, column 7', /a value, found “undefined”/, /Correct this place/],
  ['{"a": "b\nc"}', 'line 1, column 9', /line break or tab/, /\\n/],
  ['{"a": "C:\\dir"}', 'line 1, column 10', /backslash/, /twice/],
  ['{"a": "b}', 'line 1, column 7', /does not end/, /Close it/],
  ['{"a": [1, 2', 'line 1, column 12', /a comma or “\]”, found the end of the text/, /cut off/],
  ['{} {}', 'line 1, column 4', /the end, found “{”/, /Correct|comma/],
  ['{"a": "He said "no" again"}', 'line 1, column 17', /found “no”/, /inside it as \\"/],
  ['{"a": "He said ""no"""}', 'line 1, column 17', /found “"”/, /inside it as \\"/],
  ['{"a": "5" (tall)"}', 'line 1, column 11', /found “\(”/, /inside it as \\"/],
  ['{"a": "b" "c": 1}', 'line 1, column 11', /found “"”/, /comma is probably missing/],
  ['{"a" b}', 'line 1, column 6', /a colon, found “b”/, /Correct this place/],
  ['{"a": 1}\n{"a": 2}\n', 'line 2, column 1', /another object .*JSON Lines/, /one list, with commas/],
  ['{"a": 01}', 'line 1, column 8', /a comma or “}”, found “1”/, /Correct this place/],
];

describe('text that is not JSON', () => {
  for (const [text, where, message, hint] of FAULTS) {
    it(JSON.stringify(text), () => {
      const { document, problems } = readJson(text);
      assert.equal(document, null);
      assert.equal(problems.length, 1);
      assert.deepEqual(
        [problems[0]?.severity, problems[0]?.code, problems[0]?.where],
        ['error', 'json-syntax', where],
      );
      assert.match(problems[0]?.message ?? '', message);
      assert.match(problems[0]?.hint ?? '', hint);
    });
  }

  it('is told from JSON as JSON.parse does', () => {
    const broken = fc.tuple(
      fc.jsonValue().map((value) => JSON.stringify(value, null, 1)),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '\\', ':', '0', '-', '.', 'e', ' ', '\n', 'x'),
    );
    fc.assert(
      fc.property(broken, ([text, at, put]) => {
        const index = at % (text.length + 1);
        const json = text.slice(0, index) + put + text.slice(index + (put ? 0 : 1));
        let isJson = true;
        try {
          JSON.parse(json);
        } catch {
          isJson = false;
        }
        assert.equal(findJsonFault(json) === null, isJson, json);
      }),
      { numRuns: 3000 },
    );
  });

  it('may be of any depth and length', () => {
    assert.match(readJson('['.repeat(200_000)).problems[0]?.message ?? '', /JSON|object/);
    assert.equal(readJson(`["${'x'.repeat(5_000_000)}`).problems[0]?.code, 'json-syntax');
  });
});

describe('JSON text', () => {
  it('is read, with a byte order mark as well', () => {
    assert.equal(readJson(good).document?.events.length, 1);
    assert.deepEqual(readJson(`\uFEFF${good}`), readJson(good));
  });

  it('has addresses that count from its own', () => {
    const text = JSON.stringify(story([{ id: 'one', title: 'One', links: [{ url: 'a.html', title: 'A' }] }]));
    const { document } = readJson(text, { base: 'https://example.org/b/c.json' });
    assert.equal(document?.events[0]?.links[0]?.url, 'https://example.org/b/a.html');
  });

  it('is refused where it is too large', () => {
    assert.equal(readJson(good + ' '.repeat(LIMIT - good.length)).document?.events.length, 1);
    const { document, problems } = readJson(good + ' '.repeat(LIMIT));
    assert.equal(document, null);
    assert.deepEqual([problems[0]?.code, problems[0]?.where], ['too-large', 'document']);
    assert.match(problems[0]?.message ?? '', /larger than 50 MB/);
    assert.match(problems[0]?.hint ?? '', /several timelines/);
  });
});
