import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarText } from '../../src/words/calendar-text.js';
import { dataFrom } from '../../src/words/data-from.js';
import { livingText } from '../../src/words/living-text.js';
import { mediaText } from '../../src/words/media-text.js';
import { recordTitle } from '../../src/words/record-text.js';
import { ownZoneText } from '../../src/words/zone.js';
import { LANGUAGES } from './language-cases.js';

const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100];
const HOST = 'player.example';

/** All that the parts of their own say in a language, by the way to it. */
function said(lang: string): Map<string, string> {
  const words = new Map<string, string>();
  const add = (path: string, value: unknown): void => {
    if (typeof value === 'string') words.set(path, value);
    else if (typeof value === 'function')
      for (const given of /\.(?:from|open)$/.test(path) ? [HOST] : COUNTS)
        words.set(`${path}(${given})`, String(Reflect.apply(value, undefined, [given])));
    else for (const [key, inner] of Object.entries(Object(value))) add(`${path}.${key}`, inner);
  };
  add('living', livingText(lang));
  add('media', mediaText(lang));
  add('calendar', calendarText(lang));
  add('record', recordTitle(lang));
  add('zone', ownZoneText(lang));
  add('data.from', (host: string) => dataFrom(host, lang));
  return words;
}

describe('the words of parts that few stories need', () => {
  const english = said('en');

  for (const lang of LANGUAGES)
    it(`are all there in ${lang}, none left in English, with what is to be in them`, () => {
      const own = said(lang);
      assert.deepEqual([...own.keys()], [...english.keys()]);
      for (const [path, text] of own) {
        assert.notEqual(text, english.get(path), path);
        assert.equal(text, text.trim());
        assert.doesNotMatch(text, /#|undefined/, path);
        if (path.includes(HOST)) assert.ok(text.includes(HOST), path);
        const count = /\((\d+)\)$/.exec(path)?.[1];
        // Arabic has words for one and two.
        if (count !== undefined && !(lang === 'ar' && Number(count) < 3))
          assert.ok(text.includes(count), `${path}: ${text}`);
      }
    });

  it('are those of the language itself, and English where it is not known', () => {
    assert.deepEqual(said('de-AT'), said('de'));
    assert.deepEqual(said('tlh'), english);
    assert.equal(livingText('en').added(2), '2 new events');
    assert.equal(livingText('uk').added(3), '3 нові події');
    assert.equal(livingText('pl').changed(5), '5 zmienionych wydarzeń');
  });
});
