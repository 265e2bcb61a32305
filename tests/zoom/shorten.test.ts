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
