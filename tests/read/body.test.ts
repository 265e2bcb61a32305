import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { safeUrl } from '../../src/model/links.js';
import { parseMarkup } from '../../src/model/markup.js';
import { readDocument } from '../../src/read/document.js';

const BASE = 'https://example.org/news/story.json';

function bodyOf(text: string): string | undefined {
  const story = { version: 1, title: 'A', events: [{ id: 'a', title: 'A', body: [text] }] };
  return readDocument(story, { base: BASE }).document?.events[0]?.body[0];
}

/** What reading must come to: every address as the file means it, every unsafe one gone. */
function meant(url: string): string | null {
  const safe = safeUrl(url);
  if (safe === null || safe.startsWith('#')) return safe;
  return new URL(safe, BASE).href.replace(/[()[\]\\]/g, (it) => `%${it.charCodeAt(0).toString(16)}`);
}

const TEXTS: readonly [written: string, read: string][] = [
  [
    '[a](b.html) and [c](https://d.example/)',
    '[a](https://example.org/news/b.html) and [c](https://d.example/)',
  ],
  ['[a](javascript:alert) *b*', 'a *b*'],
  ['[a (b)](c_(d).html)', '[a (b)](https://example.org/news/c_%28d%29.html)'],
  ['\\[a](b.html)', '\\[a](b.html)'],
  ['[*a* \\] b](c)', '[*a* \\] b](https://example.org/news/c)'],
  ['[a] (b) [c', '[a] (b) [c'],
  ['[note](#note)', '[note](#note)'],
];

describe('the links of a body', () => {
  for (const [written, read] of TEXTS) it(`reads ${written}`, () => assert.equal(bodyOf(written), read));

  const PIECES = ['[', ']', '(', ')', '](', '\\', ' ', 'a', 'b.html', 'javascript:b', '#c', 'https://d.e/'];
  const texts = (pieces: readonly string[]): fc.Arbitrary<string> =>
    fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 })
      .map((all) => all.join('').trim())
      // Reading looks for parentheses in an address two deep; deeper ones are made safe where they are shown.
      .filter((text) => text !== '' && !/\([^)]*\([^)]*\(/.test(text));

  it('lead where the whole of the markup would lead', () => {
    fc.assert(
      fc.property(texts(PIECES), (text) =>
        assert.deepEqual(parseMarkup(bodyOf(text) ?? ''), parseMarkup(text, meant), text),
      ),
      { numRuns: 2000 },
    );
  });

  it('are safe whatever stands about them', () => {
    fc.assert(
      fc.property(texts([...PIECES, '*', '**']), (text) => {
        parseMarkup(bodyOf(text) ?? '', (url) => {
          assert.notEqual(safeUrl(url), null, text);
          return url;
        });
      }),
      { numRuns: 2000 },
    );
  });
});
