import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isToCome } from '../../src/model/certain-day.js';
import { calendar } from '../../src/publish/calendar.js';
import { readDocument } from '../../src/read/document.js';

const NOW = Date.UTC(2025, 0, 1);
const DATES = [
  '2026-05-01',
  '2026-05-01/2026-05-03',
  '2026-05-01T10:00',
  '2026-05-01T10:00Z/2026-05-01T12:00Z',
  '2026',
  '2026-05',
  '2026-05-01?',
  '2026-05-01~',
  '2026-05-01/..',
  '../2026-05-01',
  '2026-05-01/',
  '[..2026-05-01]',
  '[2026-05-01..]',
  '2026-05-01/2026-06',
  '2026-22',
  '2026-05-XX',
  '[2026-05-01,2026-05-03]',
  '{2026-05-01,2026-05-03}',
  undefined,
];

describe('an expected event can be put into a calendar', () => {
  for (const date of DATES)
    for (const previousDates of [[], ['2026-04-01']])
      for (const status of ['expected', 'tentative', 'postponed'])
        it(`where a calendar has an entry for it: ${date ?? 'no date'}, ${status}, ${previousDates.length} before`, () => {
          const event = { id: 'a', title: 'A', date, status, previousDates };
          const { document } = readDocument({ version: 1, title: 'T', timeZone: 'UTC', events: [event] });
          const [read] = document?.events ?? [];
          assert.ok(document && read);
          assert.equal(isToCome(read, NOW), calendar(document, { now: NOW }).text !== null);
          assert.equal(isToCome(read, Date.UTC(2026, 11)), false);
        });
});
