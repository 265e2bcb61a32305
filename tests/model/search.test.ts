import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findIn, fold, isFound, wordsOf } from '../../src/model/search.js';
import { searchText } from '../../src/model/search-text.js';
import { storyOf } from '../tools/story.js';

const finds = (query: string, text: string): boolean => isFound(fold(text), wordsOf(query));

/** The same, slowly: every word of the query begins a word of the text. */
function slowly(query: string, text: string): boolean {
  const plain = (value: string): string[] =>
    (value.normalize('NFKD').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
      .map((word) => word.replace(/\p{M}/gu, '').toLowerCase())
      .filter(Boolean);
  const words = plain(text);
  return plain(query).every((word) => words.some((other) => other.startsWith(word)));
}

describe('search', () => {
  const cases: [query: string, text: string, found: boolean][] = [
    ['berlin', 'Talks in Berlin', true],
    ['BER', 'Talks in Berlin', true],
    ['erlin', 'Talks in Berlin', false],
    ['berlin talks', 'Talks in Berlin', true],
    ['berlin paris', 'Talks in Berlin', false],
    ['zurich', 'Zürich', true],
    ['Zürich', 'ZURICH', true],
    ['zu\u0308rich', 'Zürich', true],
    ['istanbul', 'İSTANBUL', true],
    ['Istanbul', 'istanbul', true],
    ['кий', 'Київ', false],
    ['киі', 'Київ', true],
    ['ΟΔΟΣ', 'οδός', true],
    ['οδος', 'ΟΔΟΣΑ', true],
    ['file', 'the ﬁles', true],
    ['2', '²nd', true],
    ['2025-12', 'On 2025-12-15', true],
    ['...', 'nothing asked for', true],
    ['', '', true],
    ["don't", 'They don’t', true],
    ['北京', '在北京会谈', true],
    ['京北', '在北京会谈', false],
    ['nato北', 'NATO北京', true],
    ['사', '사람', true],
    ['الع', 'العَرَبِيَّة', true],
    ['https', 'See [the report](https://example.org/a_(b)) now', false],
    ['example', 'See [the report](https://example.org) now', false],
    ['report now', 'See [the report](https://example.org/a_(b)) now', true],
    ['strong', 'a **strong** word', true],
  ];
  for (const [query, text, found] of cases) {
    it(`${found ? 'finds' : 'does not find'} “${query}” in “${text}”`, () => {
      assert.equal(finds(query, text), found);
    });
  }

  it('says which texts have the words, in a part of them as well', () => {
    const folded = ['one two', 'two', 'one', 'two one'].map(fold);
    assert.deepEqual(findIn(folded, wordsOf('one')), [0, 2, 3]);
    assert.deepEqual(findIn(folded, wordsOf('one'), 1, 3), [2]);
    assert.deepEqual(findIn(folded, wordsOf('')), [0, 1, 2, 3]);
  });

  // Without brackets, which may make a link, and writing without spaces.
  const letters = fc.constantFrom(...'aAbBzZ0 9-.,\'"éÉüÜñßøЖжїЙйΣσςάשׁלامİıſﬁ½²\u0301\u0308’«»\n\t');
  const text = fc.string({ unit: letters, maxLength: 24 });

  it('finds the same as the slow and obvious way', () => {
    fc.assert(
      fc.property(text, text, (query, other) => {
        const sigma = (value: string): string => value.replace(/[Σς]/g, 'σ');
        assert.equal(finds(sigma(query), sigma(other)), slowly(sigma(query), sigma(other)));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds every beginning of every word of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(), (some, cut) => {
        const words = some.normalize('NFKD').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
        const word = words[cut % (words.length || 1)] ?? '';
        assert.ok(finds([...word].slice(0, 1 + (cut % 5)).join(''), some));
      }),
      { numRuns: 3000 },
    );
  });

  it('comes to an end with text that is made to be slow', () => {
    for (const part of ['](', '](a', '](a(b)', '[a](', '\u0301', ' ', '](('])
      assert.ok(fold(part.repeat(50_000)).length <= 50_000 * part.length + 1);
  });
});

describe('searchText', () => {
  it('is the title, the place and the body of an event', () => {
    const { events } = storyOf([], {
      events: [
        {
          id: 'a',
          date: '2025-01-01',
          title: 'A title',
          place: { name: 'Kyiv', alternative: 'Kharkiv' },
          body: ['One.', 'Two.'],
        },
        { id: 'b', title: 'No more' },
      ],
    });
    assert.deepEqual(events.map(searchText), ['A title\nKyiv\nKharkiv\nOne.\nTwo.', 'No more']);
  });
});
