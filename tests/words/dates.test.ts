import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { formatDate, formatSpan } from '../../src/words/all-languages.js';
import * as entry from '../../src/dates.js';
import { DATE_CASES } from '../model/date-cases.js';
import { EDTF_CASES } from '../model/edtf-table.js';
import { dateOf } from './events.js';

describe('formatDate', () => {
  for (const { text, words, short, spoken } of DATE_CASES) {
    it(`says ${text} as “${words}”`, () => {
      const date = dateOf(text);
      assert.equal(formatDate(date), words);
      if (short) assert.equal(formatDate(date, { form: 'short' }), short);
      if (spoken) assert.equal(formatDate(date, { form: 'spoken' }), spoken);
    });
  }

  for (const { text, words } of EDTF_CASES) {
    it(`says ${text} as “${words}”`, () => assert.equal(formatDate(dateOf(text)), words));
  }

  it('has a table of 300 dates with their words', () => {
    const texts = new Set([...DATE_CASES, ...EDTF_CASES].map(({ text }) => text));
    assert.ok(texts.size >= 300, `${texts.size}`);
  });

  it('shows clock times in the zone that is asked for, and names it', () => {
    const date = dateOf('2025-12-15T18:30');
    assert.equal(formatDate(date, { timeZone: 'America/New_York' }), '15 December 2025, 12:30 EST');
    assert.equal(formatDate(date, { timeZone: 'Europe/Kyiv' }), '15 December 2025, 19:30 EET');
    assert.equal(formatDate(date, { timeZone: 'UTC' }), '15 December 2025, 17:30 UTC');
    assert.equal(formatDate(date, { timeZone: 'Pacific/Kiritimati' }), '16 December 2025, 07:30 GMT+14');
    assert.equal(formatDate(date, { timeZone: 'Mars/Olympus' }), '15 December 2025, 17:30 UTC');
  });

  it('says whole days alike whatever zone is asked for', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Honolulu', 'Mars/Olympus'])
      assert.equal(formatDate(dateOf('2025-12-15'), { timeZone }), '15 December 2025');
  });

  it('falls back to English for a language it does not know, and takes any English', () => {
    for (const lang of ['tlh', 'en', 'en-US', 'EN_gb', '', 'not a language', '__proto__'])
      assert.equal(formatDate(dateOf('2025-10~'), { lang }), 'about October 2025');
  });
});

describe('formatSpan', () => {
  const span = (first: string, last: string, form: 'full' | 'short' | 'spoken' = 'full'): string =>
    formatSpan(dateOf(first), dateOf(last), { form });

  it('says what two dates share once', () => {
    assert.equal(span('2025-12-14', '2025-12-25'), '14–25 December 2025');
    assert.equal(span('2025-12-14', '2025-12-25', 'short'), '14–25 Dec 2025');
    assert.equal(span('2025-12-14', '2025-12-25', 'spoken'), '14 to 25 December 2025');
    assert.equal(span('2025-11-14', '2025-12-25'), '14 November – 25 December 2025');
    assert.equal(span('2022-02-24', '2025-12-25'), '24 February 2022 – 25 December 2025');
    assert.equal(span('2025-12-14', '2025-12-14'), '14 December 2025');
  });

  it('goes from the start of the first to the end of the last', () => {
    assert.equal(
      span('2025-12-14/2025-12-15', '2025-12-20?/2025-12-21?'),
      '14 December – 21 December 2025 (uncertain)',
    );
    assert.equal(span('2022-02-24', '2025-12-15/..'), 'since 24 February 2022');
    assert.equal(span('../2022', '2025'), 'until 2025');
    assert.equal(span('/2022', '2025'), 'until 2025, start unknown');
    assert.equal(span('2022', '2025/'), 'from 2022, end unknown');
    assert.equal(span('../2022', '2025/..'), 'until 2022 – since 2025');
  });
});

describe('the entry for dates alone', () => {
  it('parses and words', async () => {
    const date = await entry.parseDate('2025-12-14/2025-12-15');
    assert.equal(entry.formatDate(date), '14–15 December 2025');
    assert.equal(entry.formatSpan(date, date), '14–15 December 2025');
    await assert.rejects(entry.parseDate('soon'), entry.DateError);
  });
});
