import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jumpsOf } from '../../src/elements/list-jumps.js';
import { startOfDay } from '../../src/model/calendar.js';
import type { TimelineEvent } from '../../src/model/document.js';
import { event } from './sample.js';

const on = (...dates: string[]): TimelineEvent[] => dates.map((when, i) => event(`e${i}`, when));
/** So many events, so many ms apart. */
const every = (count: number, apart: number, start = Date.UTC(1990, 0, 1)): TimelineEvent[] => {
  const model = event('e', '2001-01-01');
  return Array.from({ length: count }, (_, i) => ({
    ...model,
    id: `e${i}`,
    span: { start: start + i * apart, end: start + i * apart + 1 },
  }));
};
const labels = (events: readonly TimelineEvent[]): string[] =>
  jumpsOf(events, 'en').map(({ label, count }) => `${label} ${count}`);

const HOUR = 3_600_000;
const YEAR = 365.25 * 24 * HOUR;

describe('where one can go in a long list', () => {
  it('is the finest of hours, days, months, years, decades, centuries that gives no more than thirty', () => {
    assert.deepEqual(labels(every(4, HOUR / 2)), ['1 Jan 1990, 00:00 2', '1 Jan 1990, 01:00 2']);
    assert.deepEqual(labels(every(72, HOUR)), ['1 Jan 1990 24', '2 Jan 1990 24', '3 Jan 1990 24']);
    assert.equal(labels(every(31, 24 * HOUR)).join(), 'Jan 1990 31');
    assert.equal(labels(every(100, YEAR / 12)).at(-1), '1998 4');
    assert.equal(labels(every(100, YEAR))[1], '2000s 10');
    assert.equal(labels(every(4000, YEAR / 10))[1], '2000s 1000');
    assert.ok(labels(every(800, 10 * YEAR, Date.UTC(100, 0, 1) - 6000 * YEAR)).length <= 30);
  });

  it('begins with what is only known to be before something, and ends with what has no date', () => {
    const events = [
      ...on('[..2025-03-01]', '../2025-04', '2025-01-01', '2025-01-01', '2025-02-01'),
      event('none', null),
      event('odd', null, { dateText: 'soon' }),
    ];
    assert.deepEqual(
      jumpsOf(events, 'en').map(({ at, count, label }) => [at, count, label]),
      [
        [0, 4, '1 Jan 2025'],
        [4, 1, '1 Feb 2025'],
        [5, 2, 'Without a date'],
      ],
    );
    assert.deepEqual(labels(on('../2024', '../2025-04')), ['Apr 2025 2']);
    assert.deepEqual(labels([event('none', null)]), ['Without a date 1']);
    assert.deepEqual(labels([]), []);
  });

  it('is no finer than the dates', () => {
    assert.deepEqual(labels(on('2000', '2000', '2001')), ['2000 2', '2001 1']);
    assert.deepEqual(labels(on('2000', '2000-03')), ['Jan 2000 1', 'Mar 2000 1']);
    assert.deepEqual(labels(on('2025-12-01', '2025-12-02')), ['1 Dec 2025 1', '2 Dec 2025 1']);
    assert.deepEqual(labels(on('2025-12-05/2026-03-01')), ['5 Dec 2025 1']);
    assert.deepEqual(labels(on('2025-12-01', '2025-12-01T00:00')), ['1 Dec 2025, 00:00 2']);
    assert.deepEqual(labels(on('2025-01/2026-12', '2025-01-01/2025-12-31')), ['2025 2']);
    assert.deepEqual(labels(on('../2025-01-01', '2026')), ['2026 2']);
  });

  it('is told before our era and in deep time as it is said', () => {
    assert.deepEqual(labels(on('-0044', '-0043', '-0005', '0005')), [
      '45 BCE 1',
      '44 BCE 1',
      '6 BCE 1',
      '5 CE 1',
    ]);
    const year = (count: number, first: number): TimelineEvent[] =>
      Array.from({ length: count }, (_, at) => {
        const start = startOfDay(first + at);
        return { ...event(`e${at}`, null), span: { start, end: startOfDay(first + at + 1) } };
      });
    assert.deepEqual(labels(year(201, -200)).slice(0, 3), ['210 BCE 1', '200 BCE 10', '190 BCE 10']);
    assert.deepEqual(labels(year(1000, -499)), [
      '500 BCE 100',
      '400 BCE 100',
      '300 BCE 100',
      '200 BCE 100',
      '100 BCE 100',
      '1 CE 99',
      '100s 100',
      '200s 100',
      '300s 100',
      '400s 100',
      '500s 1',
    ]);
    const far = [-170e6, -66e6, -65_999_000, 2025].map((first) => year(20, first)).flat();
    const said = labels(far);
    assert.equal(new Set(said).size, said.length, said.join());
    assert.equal(said[1], '170,000,000 BCE 10');
    assert.equal(said.at(-1), '2040s 5');
  });

  it('holds every event once, in order', () => {
    for (const apart of [HOUR, 50 * HOUR, YEAR / 3, 2 * YEAR]) {
      const jumps = jumpsOf(every(2000, apart), 'en');
      let next = 0;
      for (const { at, count } of jumps) {
        assert.equal(at, next);
        next += count;
      }
      assert.equal(next, 2000);
      assert.ok(jumps.length <= 30);
    }
  });

  it('is worked out once', () => {
    const events = every(100, HOUR);
    assert.equal(jumpsOf(events, 'en'), jumpsOf(events, 'en'));
  });
});
