import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDate } from '../../src/model/parse-date.js';
import { wallClock } from '../../src/model/wall-clock.js';
import { formatDate, formatSpan } from '../../src/words/all-languages.js';

const two = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
const year = fc
  .integer({ min: -9999, max: 9999 })
  .map((n) => (n < 0 ? '-' : '') + String(Math.abs(n)).padStart(4, '0'));
const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/St_Johns',
  'Pacific/Apia',
  'Asia/Tehran',
  'UTC',
  'nowhere',
);
const day = fc.tuple(year, two(12), two(31)).map((fields) => fields.join('-'));
const clock = fc.tuple(two(23), two(59)).map((fields) => `T${fields.join(':')}`);
const part = fc
  .tuple(
    fc.oneof(
      year,
      fc.tuple(year, two(25)).map((fields) => fields.join('-')),
      day,
      fc
        .tuple(day, clock, fc.constantFrom('', ':15', 'Z', '+01:00', '-11:30'))
        .map((fields) => fields.join('')),
    ),
    fc.constantFrom('', '', '?', '~', '%'),
  )
  .map((fields) => fields.join(''));
const likely = fc.oneof(
  part,
  part.map((text) => `[..${text}]`),
  part.map((text) => `[${text}..]`),
  fc
    .tuple(
      fc.oneof(part, fc.constant('..'), fc.constant('')),
      fc.oneof(part, fc.constant('..'), fc.constant('')),
    )
    .map((ends) => ends.join('/')),
);
const signs = fc.string({ unit: fc.constantFrom(...'0123456789-/.[]{}?~%TZ:+X ') });

describe('any text', () => {
  it('is a date with a start before its end and with words, or a problem', () => {
    fc.assert(
      fc.property(fc.oneof(likely, signs, fc.string({ unit: 'binary' })), zone, (text, timeZone) => {
        const result = readDate(text, { timeZone });
        if ('problem' in result) {
          assert.notEqual(result.problem.expected, '');
          assert.ok(result.problem.at === undefined || result.problem.at <= text.length);
          return;
        }
        const { date } = result;
        assert.ok(date.start < date.end);
        const wall = wallClock(date, timeZone);
        assert.ok(wall.start < wall.end);
        assert.equal(Number.isFinite(date.start), date.from !== undefined);
        assert.equal(Number.isFinite(date.end), date.to !== undefined);
        for (const form of ['full', 'short', 'spoken'] as const) {
          const words = formatDate(date, { form, timeZone });
          assert.ok(words !== '' && !/undefined|NaN|Invalid|null/.test(words), words);
        }
      }),
      { numRuns: 4000 },
    );
  });

  it('that is a calendar date is the same date in all zones', () => {
    fc.assert(
      fc.property(day, zone, zone, (text, first, second) => {
        const [here, there] = [readDate(text, { timeZone: first }), readDate(text, { timeZone: second })];
        assert.deepEqual(here, there);
        if (!('date' in here)) return;
        assert.deepEqual(wallClock(here.date, first), wallClock(here.date, second));
        assert.equal(formatDate(here.date, { timeZone: first }), formatDate(here.date, { timeZone: second }));
        assert.equal(new Date(here.date.start).toISOString().slice(-19, -14), text.slice(-5));
      }),
    );
  });

  it('that is a date spans as itself', () => {
    fc.assert(
      fc.property(part, (text) => {
        const result = readDate(text);
        if ('date' in result) assert.equal(formatSpan(result.date, result.date), formatDate(result.date));
      }),
    );
  });
});
