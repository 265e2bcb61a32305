import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import type { TimelineDocument } from '../../src/model/document.js';
import { calendar } from '../../src/publish/calendar.js';
import { documentOf, readStory } from '../tools/story.js';
import { WHOLE_STORY } from './whole-story.js';

const NOW = Date.UTC(2026, 10, 23, 9);
const URL = 'https://example.org/story';

function one(fields: object): TimelineDocument {
  return documentOf({
    version: 1,
    title: 'A story',
    timeZone: 'Europe/Berlin',
    events: [{ id: 'one', title: 'One', ...fields }],
  });
}

function textOf(document: TimelineDocument, more: object = {}): string {
  const { text } = calendar(document, { now: NOW, url: URL, ...more });
  assert.ok(text, 'no event has an entry');
  return text;
}

/** Entries as a program for calendars reads them. */
function entriesOf(text: string): { [name: string]: string }[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((entry) =>
      Object.fromEntries(
        entry.getAllProperties().map((property) => [property.name, String(property.getFirstValue())]),
      ),
    );
}

function entryOf(fields: object): { [name: string]: string } {
  const [entry] = entriesOf(textOf(one(fields)));
  assert.ok(entry);
  return entry;
}

function leftOf(fields: object): string[] {
  const { text, left } = calendar(one(fields), { now: NOW });
  assert.equal(text, null);
  return left.map(({ code, where }) => `${code} ${where}`);
}

describe('a calendar', () => {
  it('has a day as a day everywhere, and ends on the day after', () => {
    const { dtstart, dtend, dtstamp, uid } = entryOf({ date: '2025-12-31' });
    assert.deepEqual([dtstart, dtend], ['2025-12-31', '2026-01-01']);
    assert.equal(dtstamp, '2026-11-23T09:00:00Z');
    assert.ok(uid);
    assert.match(textOf(one({ date: '2025-12-31' })), /\r\nDTSTART;VALUE=DATE:20251231\r\n/);
  });

  it('has several days, the last one included', () => {
    const { dtstart, dtend } = entryOf({ date: '2025-12-14/2025-12-15' });
    assert.deepEqual([dtstart, dtend], ['2025-12-14', '2025-12-16']);
  });

  it('has times in UTC, which have no length of their own', () => {
    const local = entryOf({ date: '2025-12-15T18:30' });
    assert.deepEqual([local['dtstart'], local['dtend']], ['2025-12-15T17:30:00Z', undefined]);
    const offset = entryOf({ date: '2025-12-15T18:30-05:00' });
    assert.equal(offset['dtstart'], '2025-12-15T23:30:00Z');
    const span = entryOf({ date: '2025-12-15T18:30/2025-12-15T20:00' });
    assert.deepEqual([span['dtstart'], span['dtend']], ['2025-12-15T17:30:00Z', '2025-12-15T19:00:00Z']);
    // The day in Berlin ends at 23:00 UTC.
    const mixed = entryOf({ date: '2025-12-15T18:30/2025-12-16' });
    assert.equal(mixed['dtend'], '2025-12-16T23:00:00Z');
    const own = entryOf({ date: '2025-12-15T18:30', timeZone: 'America/New_York' });
    assert.equal(own['dtstart'], '2025-12-15T23:30:00Z');
  });

  it('never tells what is expected as certain', () => {
    const cases = [
      ['confirmed', 'CONFIRMED', 'One'],
      ['expected', 'TENTATIVE', 'One (expected)'],
      ['tentative', 'TENTATIVE', 'One (tentative)'],
      ['cancelled', 'CANCELLED', 'One (cancelled)'],
      ['disputed', undefined, 'One (disputed)'],
    ];
    for (const [status, wanted, summary] of cases) {
      const entry = entryOf({ date: '2025-12-15', status });
      assert.deepEqual([entry['status'], entry['summary']], [wanted, summary]);
    }
    const moved = entryOf({ date: '2026-01-10', status: 'postponed', previousDates: ['2025-12-28'] });
    assert.deepEqual([moved['status'], moved['dtstart']], ['TENTATIVE', '2026-01-10']);
  });

  it('leaves out what is no certain day, and says so', () => {
    const cases: [fields: object, code: string][] = [
      [{}, 'undated'],
      [{ date: '2025-12-15?' }, 'uncertain'],
      [{ date: '2025-12-15~' }, 'approximate'],
      [{ date: '2025-12-15/2025-12-16?' }, 'uncertain'],
      [{ date: '2025-12' }, 'coarse'],
      [{ date: '2025' }, 'coarse'],
      [{ date: '2025-21' }, 'coarse'],
      [{ date: '2025-12-15/2026-01' }, 'coarse'],
      [{ date: '2025-12-15/..' }, 'open'],
      [{ date: '../2025-12-15' }, 'open'],
      [{ date: '[..2025-12-15]' }, 'open'],
      [{ date: '2025-12-15/' }, 'open'],
      [{ date: '2025-12-XX' }, 'coarse'],
      [{ date: '[2025-12-15,2025-12-17]' }, 'uncertain'],
      [{ date: '{2025-12-15,2025-12-17}' }, 'several'],
      [{ date: '-0043-03-15' }, 'far'],
      [{ date: '0000-12-31' }, 'far'],
      [{ date: '9999-12-31' }, 'far'],
      [{ date: '2025-12-15', status: 'postponed' }, 'postponed'],
    ];
    for (const [fields, code] of cases) {
      assert.deepEqual(leftOf(fields), [`calendar-${code} events (one)`], JSON.stringify(fields));
    }
    assert.match(textOf(one({ date: '0001-01-01' })), /\r\nDTSTART;VALUE=DATE:00010101\r\n/);
  });

  it('has one event, when one is asked for', () => {
    const story = readStory();
    const { text, left } = calendar(story, { now: NOW, url: URL, only: 'berlin-talks' });
    assert.deepEqual(
      entriesOf(text ?? '').map(({ summary, url }) => [summary, url]),
      [['Berlin talks', `${URL}#berlin-talks`]],
    );
    assert.deepEqual(left, []);
    const none = calendar(story, { now: NOW, only: 'nobody' });
    assert.equal(none.text, null);
    assert.deepEqual(
      none.left.map(({ code }) => code),
      ['calendar-unknown'],
    );
  });

  it('has every event of the story, or says why not', () => {
    const story = readStory();
    const { text, left } = calendar(story, { now: NOW });
    assert.equal(entriesOf(text ?? '').length + left.length, story.events.length);
    assert.ok(left.length > 0);
  });

  it('keeps the identity of its entries when they are corrected', () => {
    const before = entryOf({ date: '2025-12-15' })['uid'];
    assert.equal(entryOf({ date: '2025-12-16', title: 'Another title', status: 'cancelled' })['uid'], before);
    const document = one({ date: '2025-12-15' });
    const [elsewhere] = entriesOf(textOf(document, { url: 'https://example.org/other' }));
    assert.notEqual(elsewhere?.['uid'], before);
  });

  it('is read back letter for letter, whatever the story says', () => {
    const body = 'Commas, semicolons; and \\\\ too: “quotes”.\nEND:VEVENT';
    const title = 'A, b; c \\ d\nBEGIN:VALARM "e"';
    const entry = entryOf({ date: '2025-12-15', title, body: [body, 'Second.'], place: 'Here; there, “x”' });
    assert.equal(entry['summary'], title);
    assert.equal(entry['description'], 'Commas, semicolons; and \\ too: “quotes”.\nEND:VEVENT\n\nSecond.');
    assert.equal(entry['location'], 'Here; there, “x”');
    const text = textOf(one({ date: '2025-12-15', title: 'a\u0000b\u0007c\rd' }));
    assert.equal(entriesOf(text)[0]?.['summary'], 'abc\nd');
    // Half a character is none in UTF-8.
    assert.equal(entryOf({ date: '2025-12-15', title: 'a\ud83db' })['summary'], 'a\ufffdb');
    assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 1);
  });

  it('has lines of 75 octets at most, and cuts no character', () => {
    const title = '和平協議🕊️がベルリンで'.repeat(30);
    const text = textOf(one({ date: '2025-12-15', title, body: ['Перемовини тривають. '.repeat(40)] }));
    assert.ok(text.endsWith('\r\n'));
    const lines = text.slice(0, -2).split('\r\n');
    for (const line of lines) {
      const octets = Buffer.from(line);
      assert.ok(octets.length <= 75, line);
      assert.equal(octets.toString(), line);
      assert.ok(!/[\r\n\ufffd]/.test(line), line);
    }
    assert.ok(lines.filter((line) => line.startsWith(' ')).length > 20);
    assert.equal(entriesOf(text)[0]?.['summary'], title);
  });

  it('has all that the format can say', () => {
    const { text, left } = calendar(documentOf(WHOLE_STORY), { now: NOW, url: `${URL}#old` });
    assert.deepEqual(
      entriesOf(text ?? '').map(({ url }) => url),
      ['video', 'sound', 'all-of-it', 'gone', 'moved'].map((id) => `${URL}#${id}`),
    );
    assert.equal(left.length, WHOLE_STORY.events.length - 5);
  });
});
