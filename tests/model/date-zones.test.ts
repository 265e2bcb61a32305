import { afterEach, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datetimeOf } from '../../src/model/datetime.js';
import { readDate } from '../../src/model/parse-date.js';
import { toInstant, toWall } from '../../src/model/time-zone.js';
import { isTimeZone } from '../../src/model/time-zone.js';
import { wallClock, wallNow } from '../../src/model/wall-clock.js';
import { formatDate } from '../../src/words/all-languages.js';
import { DATE_CASES } from './date-cases.js';

const own = process.env.TZ;

describe('dates for readers elsewhere', () => {
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  for (const [zone, minutes] of [
    ['Pacific/Chatham', -825],
    ['Pacific/Kiritimati', -840],
    ['Pacific/Honolulu', 600],
    ['Africa/Monrovia', 0],
  ] as const) {
    it(`mean the same in ${zone}`, () => {
      process.env.TZ = zone;
      assert.equal(new Date(2025, 11, 15).getTimezoneOffset(), minutes, 'the test is in that zone');
      for (const { text, start, words } of DATE_CASES) {
        const result = readDate(text, { timeZone: 'Europe/Berlin' });
        assert.ok('date' in result);
        assert.equal(formatDate(result.date), words, text);
        if (start && !start.includes('T') && !result.date.instant)
          assert.equal(new Date(result.date.start).toISOString().slice(0, -14), start, text);
      }
    });
  }
});

describe('a day', () => {
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  const day = fc
    .date({ min: new Date('0100-01-01T00:00Z'), max: new Date('9999-12-31T00:00Z'), noInvalidDate: true })
    .map((time) => time.toISOString().slice(0, 10));

  it('is the same day in all zones: of the story, of what is shown and of the reader', () => {
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      process.env.TZ = timeZone;
      const same = (text: string): void => {
        const result = readDate(text, { timeZone });
        assert.ok('date' in result);
        const { date } = result;
        const start = Date.parse(`${text}T00:00Z`);
        assert.deepEqual([date.start, date.end], [start, start + 86_400_000], `${text} in ${timeZone}`);
        assert.deepEqual(wallClock(date, timeZone), { start, end: date.end }, `${text} in ${timeZone}`);
        assert.equal(datetimeOf(date), text);
        const [year, month, number] = text.split('-').map(Number);
        assert.equal(formatDate(date, { timeZone, lang: 'ja' }), `${year}年${month}月${number}日`);
      };
      // The day that Samoa left out, and days about which clocks are changed somewhere.
      fc.assert(fc.property(day, same), {
        numRuns: 10,
        examples: [['2011-12-30'], ['2025-03-30'], ['2025-10-26'], ['1969-12-31']],
      });
    }
  });
});

describe('wallClock', () => {
  const wall = (text: string, zone: string): [string, string] => {
    const result = readDate(text, { timeZone: zone });
    assert.ok('date' in result);
    const { start, end } = wallClock(result.date, zone);
    return [new Date(start).toISOString().slice(0, 19), new Date(end).toISOString().slice(0, 19)];
  };

  it('leaves days as they are', () => {
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'nowhere'])
      assert.deepEqual(wall('2025-12-15', zone), ['2025-12-15T00:00:00', '2025-12-16T00:00:00']);
  });

  it('shows instants as the clocks of the zone do', () => {
    assert.deepEqual(wall('2025-12-15T18:30Z', 'Europe/Berlin'), [
      '2025-12-15T19:30:00',
      '2025-12-15T19:31:00',
    ]);
    assert.deepEqual(wall('2025-12-15T18:30Z', 'Asia/Kathmandu'), [
      '2025-12-16T00:15:00',
      '2025-12-16T00:16:00',
    ]);
    assert.deepEqual(wall('2025-12-15T18:30', 'America/New_York'), [
      '2025-12-15T18:30:00',
      '2025-12-15T18:31:00',
    ]);
  });

  it('keeps a day beside a clock time a whole day', () => {
    const expected = ['2025-12-14T00:00:00', '2025-12-15T18:31:00'];
    assert.deepEqual(wall('2025-12-14/2025-12-15T18:30', 'Europe/Berlin'), expected);
  });

  it('keeps it that day by clocks elsewhere', () => {
    for (const [text, zone, start, end] of [
      ['2025-12-14/2025-12-15T18:30', 'Pacific/Honolulu', '2025-12-14T00:00:00', '2025-12-15T07:31:00'],
      ['2025-12-14T18:30/2025-12-15', 'Pacific/Kiritimati', '2025-12-15T07:30:00', '2025-12-16T00:00:00'],
      ['2025-12-14T18:30/2025-12', 'Asia/Tokyo', '2025-12-15T02:30:00', '2026-01-01T00:00:00'],
      ['[2025-12-14,2025-12-15T18:30]', 'Asia/Tokyo', '2025-12-14T00:00:00', '2025-12-16T02:31:00'],
      ['2025-12-15T23:30/2025-12-15', 'Pacific/Kiritimati', '2025-12-16T12:30:00', '2025-12-16T13:00:00'],
    ] as const) {
      const result = readDate(text, { timeZone: 'Europe/Berlin' });
      assert.ok('date' in result);
      const wall = wallClock(result.date, zone);
      const shown = [wall.start, wall.end].map((time) => new Date(time).toISOString().slice(0, 19));
      assert.deepEqual(shown, [start, end], text);
    }
  });

  it('never ends before it starts, even while clocks are put back', () => {
    assert.deepEqual(wall('2025-10-26T02:59+02:00', 'Europe/Berlin'), [
      '2025-10-26T02:59:00',
      '2025-10-26T03:00:00',
    ]);
    const upTo = wall('2025-10-26T01:00/2025-10-26T02:59+02:00', 'Europe/Berlin');
    assert.deepEqual(upTo, ['2025-10-26T01:00:00', '2025-10-26T03:00:00']);
    const across = wall('2025-10-26T02:50+02:00/2025-10-26T02:10+01:00', 'Europe/Berlin');
    assert.ok(across[0] < across[1], across.join(' '));
  });

  it('keeps open ends open', () => {
    const result = readDate('2025-12-15T18:30/..', { timeZone: 'Europe/Berlin' });
    assert.ok('date' in result);
    assert.equal(wallClock(result.date, 'Europe/Berlin').end, Infinity);
  });

  it('takes an unknown zone for UTC', () => {
    assert.deepEqual(wall('2025-12-15T18:30Z', 'Mars/Olympus'), [
      '2025-12-15T18:30:00',
      '2025-12-15T18:31:00',
    ]);
    assert.equal(wallNow(1234, 'Mars/Olympus'), 1234);
  });

  it('keeps milliseconds and the years before 1 CE', () => {
    assert.equal(wallNow(Date.UTC(2025, 11, 15, 12) + 7, 'Europe/Berlin'), Date.UTC(2025, 11, 15, 13) + 7);
    assert.equal(wallNow(-1, 'Etc/GMT-1'), 3_599_999);
    const long = new Date(0).setUTCFullYear(-43, 2, 15);
    assert.equal(toWall(long, 'Etc/GMT-3') - long, 3 * 3_600_000);
    const early = new Date(0).setUTCFullYear(44, 2, 15);
    assert.equal(toWall(early, 'Etc/GMT+3') - early, -3 * 3_600_000);
  });
});

describe('toInstant', () => {
  it('undoes toWall, but where clocks show a time twice', () => {
    for (const zone of [
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'Asia/Kolkata',
    ])
      for (let hour = 0; hour < 366 * 24; hour += 1) {
        const instant = Date.UTC(2025, 0, 1, hour, 30);
        const back = toInstant(toWall(instant, zone), zone);
        assert.ok(back === instant || (back < instant && toWall(back, zone) === toWall(instant, zone)));
      }
  });
});

describe('isTimeZone', () => {
  it('knows zones from other words', () => {
    assert.deepEqual(['Europe/Berlin', 'UTC', 'Europe/Kyiv'].map(isTimeZone), [true, true, true]);
    assert.deepEqual(['', 'Berlin', 'Mars/Olympus', '__proto__'].map(isTimeZone), [
      false,
      false,
      false,
      false,
    ]);
  });
});
