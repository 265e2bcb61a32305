import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import edtf from 'edtf';
import fc from 'fast-check';
import { readAny, readDate } from '../../src/model/parse-date.js';
import type { TimelineDate } from '../../src/model/date.js';
import { DATE_CASES, NO_DATES } from './date-cases.js';
import { PEER_DIFFERS } from './edtf-peer.js';
import { EDTF_CASES } from './edtf-table.js';

const zone = process.env['TZ'];

function read(text: string): TimelineDate {
  const result = readAny(text, { timeZone: 'Europe/Berlin' });
  assert.ok('date' in result, `${text} is a date`);
  return result.date;
}

const time = (day: string | null, open: number): number =>
  day === null ? open : Date.parse(`${day}T00:00Z`);

describe('the full grammar', () => {
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('has a table of more than 300 dates', () => {
    assert.ok(new Set([...DATE_CASES, ...EDTF_CASES].map(({ text }) => text)).size >= 300);
  });

  for (const { text, start, end } of EDTF_CASES) {
    it(`gives ${text} its bounds, wherever the reader is`, () => {
      for (const there of ['Pacific/Chatham', 'America/New_York', 'Pacific/Kiritimati']) {
        process.env['TZ'] = there;
        const date = read(text);
        assert.equal(date.start, time(start, -Infinity), `start in ${there}`);
        assert.equal(date.end, time(end, Infinity), `end in ${there}`);
      }
    });
  }

  it('reads plain dates as the plain reader does', () => {
    for (const { text } of DATE_CASES) {
      const plain = readDate(text, { timeZone: 'Europe/Berlin' });
      assert.deepEqual({ date: read(text) }, plain, text);
    }
  });

  it('counts years that no Date reaches', () => {
    const day = 86_400_000n;
    // 400 years have 146,097 days; 719,528 lie between 0000 and 1970.
    const exact = (year: bigint): number => Number(((year / 400n) * 146_097n - 719_528n) * day);
    assert.equal(read('Y-17E7').start, exact(-170_000_000n));
    assert.equal(read('Y170000000').start, exact(170_000_000n));
    assert.equal(read('Y-17E7').end - read('Y-17E7').start, 366 * Number(day));
    assert.equal(read('Y13800000000').start, exact(13_800_000_000n));
    assert.ok(read('Y999999999999999').start < read('Y999999999999999').end);
  });

  it('says what is known of each field', () => {
    const from = (text: string): object => ({ ...read(text).from, start: 0, end: 0 });
    const sure = { uncertain: false, approximate: false, start: 0, end: 0 };
    assert.deepEqual(from('201X'), {
      ...sure,
      precision: 'decade',
      year: 2010,
      unspecified: { year: '201X' },
    });
    assert.deepEqual(from('1985-XX-XX'), {
      ...sure,
      precision: 'year',
      year: 1985,
      unspecified: { month: 'XX', day: 'XX' },
    });
    assert.deepEqual(from('2001-34'), { ...sure, precision: 'season', year: 2001, season: 34 });
    assert.deepEqual(from('Y-17E7'), { ...sure, precision: 'year', year: -170_000_000, exponent: 7 });
    assert.deepEqual(from('1950S2'), { ...sure, precision: 'century', year: 1950, significant: 2 });
    assert.deepEqual(from('?2004-06-~10'), {
      ...sure,
      precision: 'day',
      year: 2004,
      month: 6,
      day: 10,
      uncertain: true,
      approximate: true,
      uncertainFields: ['year'],
      approximateFields: ['day'],
    });
    assert.deepEqual(read('2004-06?-11').from?.uncertainFields, ['year', 'month']);
    assert.equal(read('2004-06-11?').from?.uncertainFields, undefined);
  });

  it('keeps open what is open beside a clock time', () => {
    const { start, end, instant } = read('[XXXX,2025-12-15T18:30]');
    assert.deepEqual([start, end, instant], [-Infinity, Infinity, true]);
  });

  it('keeps the members of sets', () => {
    const { form, members, from, to } = read('[1667,1668..1670,1760-12..]');
    assert.equal(form, 'one-of');
    assert.deepEqual(
      members?.map((member) => [member.from?.year, member.to?.year]),
      [
        [1667, 1667],
        [1668, 1670],
        [1760, undefined],
      ],
    );
    assert.deepEqual([from?.year, to], [1667, undefined]);
    assert.equal(read('{1960,1961-12}').form, 'all-of');
    assert.equal(read('[..1984]').form, 'before');
    assert.equal(read('[1984..]').form, 'after');
  });
});

describe('bad dates', () => {
  const bad: readonly [text: string, code: string, at: number | undefined, expected: RegExp][] = [
    ['2025-1x', 'date-unreadable', 6, /a month from 01 to 12/],
    ['201', 'date-unreadable', 3, /four digits/],
    ['10000', 'date-unreadable', 4, /Y before more/],
    ['Y2025', 'date-impossible', 0, /without the Y/],
    ['Y1E100', 'date-impossible', 0, /15 digits/],
    ['1950S0', 'date-impossible', 4, /S with a number from 1 to 4/],
    ['1950S5', 'date-impossible', 4, /S with a number from 1 to 4/],
    ['1984?~', 'date-unreadable', 5, /% says both/],
    ['[1667,1668', 'date-unreadable', 10, /a comma and another date, or \]/],
    ['{1667]', 'date-unreadable', 5, /a comma and another date, or \}/],
    ['[1667,]', 'date-unreadable', 6, /a date such as/],
    ['[1668..1667]', 'date-order', 7, /earlier date first/],
    ['XXXX-02-30', 'date-impossible', 8, /a day that the month has/],
    ['XXX1-02-29', 'date-impossible', 8, /a day that the month has/],
    ['1984-2X', 'date-impossible', 5, /a month from 01/],
    ['2004-06~-11T10:00', 'date-unreadable', 11, /a time only after a whole day/],
    ['2004-06-11T10', 'date-unreadable', 11, /a time such as 18:30/],
    ['T10', 'date-unreadable', 0, /a date such as/],
    ['1984\0', 'date-unreadable', 4, /nothing after the date/],
    ['1984😀', 'date-unreadable', 4, /nothing after the date/],
    ['１９８４', 'date-unreadable', 0, /a date such as/],
    ['P3Y', 'date-unreadable', 0, /a date such as/],
  ];
  for (const [text, code, at, expected] of bad) {
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      const result = readDate(text);
      assert.ok('problem' in result);
      assert.deepEqual([result.problem.code, result.problem.at], [code, at]);
      assert.match(result.problem.expected, expected);
    });
  }

  it('are refused at any length, of which the message shows only a part', () => {
    for (const part of ['[', ']', '{[', '[1667,', '1984/', '2004-', '?', 'X', '9', 'Y1', '..', 'T', '😀']) {
      const result = readDate(part.repeat(100_000));
      assert.ok('problem' in result, part);
      assert.ok(result.problem.message.length < 200, part);
    }
    assert.ok('date' in readDate(`[${'1667,'.repeat(100_000)}1668]`), 'a long set is a date');
  });
});

describe('edtf, as a peer,', () => {
  const tables = [...DATE_CASES, ...EDTF_CASES].map(({ text }) => text);
  const differs = new Set(Object.values(PEER_DIFFERS).flat());

  /** Bounds as ours: the end is the first moment after. `null` where it refuses the text. */
  function byPeer(text: string): { start: number | null; end: number | null } | null {
    try {
      const { min, max } = edtf(text);
      return { start: min, end: max === null ? null : max + 1 };
    } catch {
      return null;
    }
  }

  it('gives the same bounds but for the dates that are listed', () => {
    const same = tables.filter((text) => !differs.has(text));
    for (const text of same) {
      const { start, end } = read(text);
      assert.deepEqual({ start, end }, byPeer(text), text);
    }
    assert.ok(same.length > 150, `${same.length} dates were compared`);
  });

  for (const [reason, texts] of Object.entries(PEER_DIFFERS)) {
    it(`differs: ${reason}`, () => {
      for (const text of texts) {
        assert.ok(tables.includes(text), `${text} stands in a table`);
        const { start, end } = read(text);
        assert.notDeepEqual({ start, end }, byPeer(text), text);
      }
    });
  }

  it('agrees on level 0', () => {
    const two = (n: number): string => String(n).padStart(2, '0');
    const day = fc
      .date({ min: new Date('0000-01-01T00:00Z'), max: new Date('9999-12-31T23:59Z'), noInvalidDate: true })
      .map((time) => time.toISOString().slice(0, 10));
    const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
    const clock = fc.tuple(fc.nat(23), fc.nat(59)).map((fields) => fields.map(two).join(':'));
    const moment = fc
      .tuple(
        day,
        clock,
        fc.constantFrom('', ':07', ':59'),
        fc.constantFrom('', 'Z', '+01:00', '-09:30', '+14'),
      )
      .map(([text, time, second, offset]) => `${text}T${time}${second}${offset}`);
    const interval = fc.tuple(date, date).map((ends) => ends.join('/'));
    const level0 = fc.oneof(date, moment, interval);
    let compared = 0;
    fc.assert(
      fc.property(level0, (text) => {
        // It reads local times by the clock of the machine.
        const there = byPeer(/T[\d:]+$/.test(text) ? `${text}Z` : text);
        const found = [readDate(text), readAny(text)];
        if (there?.start == null || there.end === null) {
          // It refuses all intervals of which the second date does not begin later.
          const [from = '', to = ''] = text.split('/');
          assert.ok(to !== '' && (to <= from || to.startsWith(from)), text);
          return;
        }
        compared += 1;
        // It knows the first moment of a clock time only.
        const length = /T..:..:/.test(text) ? 1000 : 60_000;
        const end = text.includes('T') ? there.start + length : there.end;
        for (const read of found) {
          assert.ok('date' in read, text);
          assert.deepEqual([read.date.start, read.date.end], [there.start, end], text);
        }
      }),
      { numRuns: 1000 },
    );
    assert.ok(compared > 500, `${compared} dates were compared`);
  });
});

describe('any text of the signs of EDTF', () => {
  it('is a date with a start before its end, or a problem with a place in it', () => {
    const text = fc.oneof(
      fc.string({
        unit: fc.constantFrom(
          '1984',
          '2004',
          '-',
          '06',
          '11',
          '2X',
          '/',
          '..',
          ',',
          '[',
          ']',
          '{',
          '}',
          '?',
          '~',
          'Y',
          'E3',
          'S2',
          'X',
          'T18:30',
          'Z',
        ),
      }),
      fc.constantFrom(...EDTF_CASES.map((one) => one.text), ...NO_DATES.map((one) => one.text)),
    );
    fc.assert(
      fc.property(text, (any) => {
        const result = readDate(any, { timeZone: 'Europe/Berlin' });
        if ('date' in result) assert.ok(result.date.start < result.date.end, any);
        else assert.ok((result.problem.at ?? 0) <= any.length);
      }),
      { numRuns: 3000 },
    );
  });
});
