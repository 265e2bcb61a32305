import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonLd, jsonLdScript, type JsonLd } from '../../src/publish/json-ld.js';
import { documentOf, readStory } from '../tools/story.js';
import { WHOLE_STORY } from './whole-story.js';

const SCHEMA = 'https://schema.org/';

/** What is said of the one event of a story. */
function said(fields: object): Record<string, unknown> {
  const document = documentOf({
    version: 1,
    title: 'A story',
    timeZone: 'Europe/Berlin',
    sources: [
      {
        id: 's',
        title: 'Minutes',
        publisher: 'Council',
        published: '2025-12-16',
        url: 'https://example.org/m',
      },
    ],
    events: [{ id: 'one', title: 'One', ...fields }],
  });
  const [item] = items(jsonLd(document, { url: 'https://example.org/story#top' }));
  assert.ok(item);
  return item;
}

function items(data: JsonLd): Record<string, unknown>[] {
  const { itemListElement } = JSON.parse(JSON.stringify(data));
  return itemListElement.map(({ item }: { item: Record<string, unknown> }) => item);
}

function when(fields: object): unknown[] {
  const { startDate, endDate, previousStartDate, eventStatus } = said(fields);
  return [startDate, endDate, previousStartDate, String(eventStatus).replace(SCHEMA, '')];
}

describe('JSON-LD', () => {
  it('says dates as exactly as they were written, and no more', () => {
    const none = undefined;
    const cases: [date: string, start: string | undefined, end: string | undefined][] = [
      ['2025-12-15', '2025-12-15', none],
      ['2025-12', '2025-12', none],
      ['2025', '2025', none],
      ['0079', '0079', none],
      ['2025-12-15T18:30', '2025-12-15T18:30:00+01:00', none],
      ['2025-07-15T18:30', '2025-07-15T18:30:00+02:00', none],
      ['2025-12-15T18:30:05Z', '2025-12-15T18:30:05Z', none],
      // What clocks never showed is the first moment after, as in the calendar and in words.
      ['2025-03-30T02:30', '2025-03-30T03:00:00+02:00', none],
      ['2025-10-26T02:30', '2025-10-26T02:30:00+02:00', none],
      // Its clocks were 53:28 before those of Greenwich, which no offset of minutes can say.
      ['1880-01-01T12:00', '1880-01-01T11:59:32+00:53', none],
      ['2025-12-15T18:30-03:30', '2025-12-15T18:30:00-03:30', none],
      ['2025-12-14/2025-12-15', '2025-12-14', '2025-12-15'],
      ['2025-12/2026', '2025-12', '2026'],
      ['2025-12-14/..', '2025-12-14', none],
      ['2025-12-14/', '2025-12-14', none],
      ['../2025-12-15', none, '2025-12-15'],
      ['2025-12-14/2025-12-15~', '2025-12-14', none],
      ['2025-12-14?/2025-12-15', none, '2025-12-15'],
      ['2025-12-15?', none, none],
      ['2025-12~', none, none],
      ['2025%', none, none],
      ['2025-21', none, none],
      ['201X', none, none],
      ['20XX', none, none],
      ['1950S2', none, none],
      ['1950S4', '1950', none],
      ['XXXX-12-25', none, none],
      ['2025-12-XX', '2025-12', none],
      ['1985-XX-05', '1985', none],
      ['[2025-12-14,2025-12-16]', none, none],
      ['{2025-12-14,2025-12-16}', '2025-12-14', none],
      ['[..2025-12-15]', none, none],
      ['[2025-12-15..]', none, none],
      ['-0043-03-15', none, none],
    ];
    for (const [date, start, end] of cases) {
      assert.deepEqual(when({ date }).slice(0, 2), [start, end], date);
    }
  });

  it('uses the zone of the event', () => {
    const { startDate } = said({ date: '2025-12-15T18:30', timeZone: 'America/St_Johns' });
    assert.equal(startDate, '2025-12-15T18:30:00-03:30');
  });

  it('says what became of an event, and nothing that is not known', () => {
    const day = '2025-12-15';
    const none = undefined;
    assert.deepEqual(when({ date: day }), [day, none, none, 'EventScheduled']);
    assert.deepEqual(when({ date: day, status: 'expected' }), [day, none, none, 'EventScheduled']);
    assert.deepEqual(when({ date: day, status: 'cancelled' }), [day, none, none, 'EventCancelled']);
    assert.deepEqual(when({ date: day, status: 'postponed' }), [none, none, day, 'EventPostponed']);
    assert.deepEqual(when({ status: 'postponed', previousDates: [day] }), [
      none,
      none,
      day,
      'EventPostponed',
    ]);
    const moved = { date: '2026-01', previousDates: [day, '2025-12-20~', '2025-12-28'] };
    const earlier = [day, '2025-12-28'];
    assert.deepEqual(when({ ...moved, status: 'postponed' }), ['2026-01', none, earlier, 'EventRescheduled']);
    assert.deepEqual(when({ ...moved, status: 'cancelled' }), ['2026-01', none, earlier, 'EventCancelled']);
    for (const status of ['tentative', 'disputed']) {
      assert.deepEqual(when({ date: day, status }), [day, none, none, 'undefined']);
    }
  });

  it('never tells what is expected as having happened', () => {
    for (const status of ['expected', 'tentative', 'postponed', 'cancelled', 'disputed']) {
      const { description } = said({ date: '2025-12-15', status, body: ['It *opens*.'] });
      assert.equal(String(description).toLowerCase(), `${status}. it opens.`);
    }
    assert.equal(said({ body: ['One.', '[Two](https://example.org).'] })['description'], 'One. Two.');
    assert.equal(said({})['description'], undefined);
  });

  it('names place, sources and address', () => {
    const item = said({ id: 'größe 1', place: { name: 'Miami', alternative: 'elsewhere' }, sources: ['s'] });
    assert.equal(item['url'], 'https://example.org/story#gr%C3%B6%C3%9Fe%201');
    assert.deepEqual(item['location'], { '@type': 'Place', name: 'Miami, or elsewhere' });
    assert.deepEqual(item['subjectOf'], [
      {
        '@type': 'CreativeWork',
        name: 'Minutes',
        publisher: { '@type': 'Organization', name: 'Council' },
        datePublished: '2025-12-16',
        url: 'https://example.org/m',
      },
    ]);
  });

  it('lists the whole story in order', () => {
    const story = readStory();
    const data = jsonLd(story);
    assert.deepEqual(
      items(data).map(({ name }) => name),
      story.events.map(({ title }) => title),
    );
    assert.equal(data['@type'], 'ItemList');
    assert.equal(data['numberOfItems'], story.events.length);
    assert.ok(!('url' in data));
  });

  it('cannot end its script, whatever the story says', () => {
    const data = jsonLd(documentOf({ ...WHOLE_STORY, title: '</script><script>alert(1)//<!--' }));
    const script = jsonLdScript(data);
    const [, inside] = /^<script type="application\/ld\+json">([^<]*)<\/script>\n$/.exec(script) ?? [];
    assert.deepEqual(JSON.parse(inside ?? ''), JSON.parse(JSON.stringify(data)));
  });
});
