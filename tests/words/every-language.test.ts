import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addEveryLanguage } from '../../src/words/every-language.js';
import { hasVocabulary } from '../../src/words/language.js';
import { filesBelow } from '../tools/files.mjs';
import { LANGUAGES } from './language-cases.js';

const ours = filesBelow('src/words/languages').flatMap((path) => /\/([a-z]+)\.ts$/.exec(path)?.[1] ?? []);

// Nothing but English is known at first: no other test is to stand in this file.
describe('each language that has a file', () => {
  it('has its rows in the tables of these tests, which say what is missing of it elsewhere', () => {
    assert.deepEqual(ours.toSorted(), ['en', ...LANGUAGES].toSorted());
  });

  it('is known to what writes whole texts in Node', () => {
    addEveryLanguage();
    assert.deepEqual(
      ours.filter((lang) => !hasVocabulary(lang)),
      [],
    );
  });
});
