import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { TimelineDate } from '../../src/model/date.js';
import { DateError } from '../../src/model/date-problem.js';
import { parseDate } from '../../src/model/parse-date-later.js';
import { readDate } from '../../src/model/parse-date.js';
import { DATE_CASES, NO_DATES } from './date-cases.js';

const BERLIN = { timeZone: 'Europe/Berlin' };

function read(text: string, timeZone = BERLIN.timeZone): TimelineDate {
  const result = readDate(text, { timeZone });
  assert.ok('date' in result, `${text} is a date`);
  return result.date;
}

function bound(text: string | null, open: number): number {
  return text === null ? open : Date.parse(text.includes('T') ? `${text}Z` : `${text}T00:00Z`);
}

describe('readDate', () => {
  for (const { text, start, end } of DATE_CASES) {
    it(`gives ${text} its bounds`, () => {
      const date = read(text);
      assert.equal(date.start, bound(start, -Infinity), 'start');
      assert.equal(date.end, bound(end, Infinity), 'end');
      assert.equal(date.text, text);
    });
  }

  for (const { text, code, at, suggestion } of NO_DATES) {
    it(`refuses ${JSON.stringify(text)} as ${code}`, () => {
      const result = readDate(text, BERLIN);
      assert.ok('problem' in result);
      assert.equal(result.problem.code, code);
      assert.equal(result.problem.suggestion, suggestion);
      if (at !== undefined) assert.equal(result.problem.at, at);
      assert.match(result.problem.message, /\.$/);
      assert.notEqual(result.problem.expected, '');
    });
  }

  it('tells what was written at each end', () => {
    const { form, from, to, precision, uncertain, approximate } = read('2025-10~/2025-12-14?');
    assert.equal(form, 'interval');
    assert.deepEqual(
      { ...from, start: 0, end: 0 },
      { precision: 'month', year: 2025, month: 10, uncertain: false, approximate: true, start: 0, end: 0 },
    );
    assert.deepEqual([to?.precision, to?.day, to?.uncertain, to?.approximate], ['day', 14, true, false]);
    assert.deepEqual([precision, uncertain, approximate], ['month', true, true]);
  });

  it('tells an open end from an unknown one', () => {
    const ends = (text: string): boolean[] => {
      const { openStart, openEnd, unknownStart, unknownEnd } = read(text);
      return [openStart, openEnd, unknownStart, unknownEnd];
    };
    assert.deepEqual(ends('2004/..'), [false, true, false, false]);
    assert.deepEqual(ends('2004/'), [false, true, false, true]);
    assert.deepEqual(ends('../2004'), [true, false, false, false]);
    assert.deepEqual(ends('/2004'), [true, false, true, false]);
    assert.deepEqual(ends('[..2004]'), [true, false, false, false]);
    assert.deepEqual(ends('[2004..]'), [false, true, false, false]);
    assert.deepEqual(ends('2004/2005'), [false, false, false, false]);
  });

  it('says which dates are instants, and in which zone they were read', () => {
    assert.deepEqual([read('2025-12-15').instant, read('2025-12-15').timeZone], [false, undefined]);
    const time = read('2025-12-15T18:30', 'America/New_York');
    assert.deepEqual([time.instant, time.timeZone], [true, 'America/New_York']);
    assert.equal(time.start, Date.UTC(2025, 11, 15, 23, 30));
    assert.equal(read('2025-12-15T18:30Z').from?.offset, 'Z');
  });

  it('reads local times in UTC where the zone is missing or unknown', () => {
    const expected = Date.UTC(2025, 11, 15, 18, 30);
    const without = readDate('2025-12-15T18:30');
    assert.equal('date' in without && without.date.start, expected);
    assert.equal(read('2025-12-15T18:30', 'Mars/Olympus').start, expected);
    assert.equal(read('2025-12-15T18:30', 'Mars/Olympus').timeZone, 'UTC');
  });

  it('finds the first moment after a day that a zone left out', () => {
    // Samoa went from 29 to 31 December 2011.
    assert.equal(read('2011-12-30T12:00', 'Pacific/Apia').start, Date.UTC(2011, 11, 30, 10));
  });

  it('cuts long texts in its messages', () => {
    for (const text of [
      '['.repeat(10_000),
      '2025-'.repeat(5000),
      ' '.repeat(9999) + 'x',
      '1'.repeat(10_000),
    ]) {
      const result = readDate(text);
      assert.ok('problem' in result);
      assert.ok(result.problem.message.length < 150);
    }
  });
});

describe('parseDate', () => {
  it('resolves to the date', async () => {
    assert.deepEqual(await parseDate('2025-12-15', BERLIN), read('2025-12-15'));
  });

  it('rejects with a DateError that carries the problem', async () => {
    await assert.rejects(parseDate('15.12.2025'), (error) => {
      assert.ok(error instanceof DateError && error instanceof Error);
      assert.equal(error.name, 'DateError');
      assert.equal(error.problem.suggestion, '2025-12-15');
      assert.match(error.message, /15\.12\.2025/);
      return true;
    });
  });
});
