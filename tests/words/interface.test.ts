import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { interfaceText } from '../../src/words/interface.js';

describe('interfaceText', () => {
  it('has words for everything', () => {
    for (const [key, value] of Object.entries(interfaceText('en')))
      if (typeof value === 'string') assert.match(value, /\S/, key);
  });

  it('counts in the plural of the language', () => {
    const { events, sourcesOf, moreEvents } = interfaceText();
    assert.deepEqual([0, 1, 15, 10_000].map(events), ['0 events', '1 event', '15 events', '10,000 events']);
    assert.deepEqual([1, 2].map(sourcesOf), ['1 source', '2 sources']);
    assert.equal(moreEvents(9), '9 more');
  });

  it('says positions and breaks', () => {
    const text = interfaceText('en');
    assert.equal(text.position(14, 15), '14 of 15');
    assert.equal(text.openBreak('3 years 7 months'), '3 years 7 months without events: open');
    assert.equal(text.dateAsWritten('<soon>'), 'Date as written: <soon>');
  });

  it('is English, whole, where the language is not known', () => {
    assert.equal(interfaceText('tlh'), interfaceText('en'));
    assert.equal(interfaceText('constructor'), interfaceText('en-GB'));
  });
});
