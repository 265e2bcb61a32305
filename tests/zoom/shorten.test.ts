import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shorten } from '../../src/zoom/shorten.js';

/** Every sign is 10 px wide. */
const measure = (text: string): number => [...text].length * 10;

const TITLE = '停戦交渉がベルリンで始まる';

describe('a title that is too long', () => {
  it('is cut between words', () => {
    assert.equal(shorten('Talks begin in Berlin', 130, measure), 'Talks begin…');
    assert.equal(shorten('Talks begin in Berlin', 40, measure), '');
  });

  it('is cut within its first word where that alone is too long, and enough of it is left', () => {
    const verdict = 'Bundesverfassungsgericht entscheidet';
    assert.equal(shorten(verdict, 120, measure), 'Bundesverfa…');
    assert.equal(shorten(verdict, 80, measure), '');
    assert.equal(shorten(verdict, 80, measure, 3), 'Bundesv…');
    assert.equal(shorten('Zelenskyy ready to talk', 90, measure), '');
    assert.equal(shorten('https://example.org/a/very/long/path', 160, measure), 'https://example…');
    // Never between a letter and what stands over it.
    assert.equal(shorten('e\u0301'.repeat(30), 200, measure), `${'e\u0301'.repeat(9)}…`);
  });

  it('is cut where a word ends in a script without spaces', () => {
    assert.equal(shorten(TITLE, 70, measure), '停戦交渉が…');
  });

  it('is cut between signs where the browser knows no words', () => {
    const own = Object.getOwnPropertyDescriptor(Intl, 'Segmenter');
    assert.ok(own && Reflect.deleteProperty(Intl, 'Segmenter'));
    try {
      assert.equal(shorten(TITLE, 70, measure), '停戦交渉がベ…');
    } finally {
      Object.defineProperty(Intl, 'Segmenter', own);
    }
  });
});
