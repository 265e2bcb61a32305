import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TimelineDocument, TimelineEvent } from '../../src/model/document.js';
import { indexOfId } from '../../src/model/find-event.js';
import { spansOf } from '../../src/model/spans.js';
import { draftDocument } from '../../src/read/draft-document.js';
import { draftStory } from '../../src/read/draft-story.js';
import { plainEvents } from '../../src/read/plain-events.js';
import { ValueRecords } from '../../src/read/records.js';
import { EventIndex } from '../../src/zoom/event-index.js';
import { factsOf } from '../../src/zoom/facts.js';
import { laneRows } from '../../src/zoom/rows.js';

interface Written {
  id: string;
  title: string;
  date: string;
  lane?: string;
  importance?: number;
  updates?: object[];
}

function read(events: readonly Written[], lanes = 3): TimelineDocument {
  const { document } = draftDocument(
    {
      version: 1,
      title: 'Large',
      lanes: Array.from({ length: lanes }, (_, i) => ({ id: `l${i}`, title: `Lane ${i}` })),
      timeZone: 'UTC',
      events,
    },
    { plain: { records: new ValueRecords(events), read: plainEvents } },
  );
  assert.ok(document);
  return document;
}

const many = Array.from({ length: 50 }, (_, i): Written => ({
  id: `e${i}`,
  title: `Event ${i}`,
  date: i % 5 ? `2025-0${1 + (i % 9)}-11` : `2025-0${1 + (i % 9)}-01/2025-12-0${1 + (i % 9)}`,
  lane: `l${i % 3}`,
}));

/** A story that must not be asked for all its events. */
function guarded(document: TimelineDocument): TimelineDocument {
  return Object.create(document, {
    events: {
      get: () => {
        throw new Error('all events were asked for');
      },
    },
  }) as TimelineDocument;
}

/** The same story as one of which nothing is known together. */
const apart = (document: TimelineDocument): TimelineDocument => ({
  ...document,
  events: [...document.events],
});

describe('events that are made when they are asked for', () => {
  it('are the same ones, however they are asked for', () => {
    const document = read(many);
    const { plain, starts } = spansOf(document);
    assert.ok(plain);
    const last = plain.at(starts.length - 1);
    const { events } = document;
    assert.equal(events.length, many.length);
    assert.equal(document.events, events);
    assert.equal(events.at(-1), last);
    assert.equal(plain.at(3), events[3]);
    assert.deepEqual(
      events.map((event) => plain.placeOf(event)),
      [...events.keys()],
    );
    assert.equal(plain.placeOf({ ...last }), -1);
    assert.equal(indexOfId(document, last.id), many.length - 1);
    assert.equal(spansOf(events), spansOf(document));
  });

  it('go with copies of the story as any others, which then know nothing together', () => {
    const document = read(many);
    const copy = { ...document };
    assert.deepEqual(Object.keys(copy), Object.keys(apart(document)));
    assert.equal(copy.events, document.events);
    const some = { ...document, events: document.events.slice(1) };
    assert.equal(spansOf(some).plain, undefined);
    assert.equal(spansOf(some).starts.length, many.length - 1);
  });

  it('need not all be made to count, to index and to name those of a picture', () => {
    const events = Array.from({ length: 10 }, (_, i) =>
      many.map((one) => ({ ...one, id: `${i}-${one.id}` })),
    );
    const document = guarded(read(events.flat()));
    assert.equal(factsOf(document).starts.length, 10 * many.length);
    assert.ok(laneRows(document, 600).length);
    const index = new EventIndex(document);
    assert.equal(index.count, 10 * many.length);
    assert.match(index.event(0).title, /^Event/);
    assert.throws(() => document.events, /were asked for/);
  });

  it('are made in slices where nobody asks, and read no further', async () => {
    const faulty = { links: [{ url: 'javascript:alert(1)' }] };
    const events = Array.from({ length: 4001 }, (_, i) => ({ ...many[0], id: `e${i}`, ...faulty }));
    const { document, rest, later } = await draftStory(
      { version: 1, title: 'Large', lanes: [{ id: 'l0', title: 'A' }], events },
      'https://example.org/',
    );
    assert.ok(document);
    const told: unknown[] = [];
    later?.((more) => told.push(...more));
    const { plain } = spansOf(document);
    assert.ok(plain);
    const { at } = plain;
    const made: number[] = [];
    plain.at = (place) => at((made.push(place), place));
    const waiting: (() => void)[] = [];
    rest?.((call) => waiting.push(call));
    const slices: number[] = [];
    for (let call = waiting.shift(); call; call = waiting.shift()) {
      call();
      slices.push(made.length);
    }
    assert.deepEqual([slices, told], [[2000, 4000, 4001], []]);
    assert.deepEqual(made, [...events.keys()]);
  });

  it('tell who has updates', () => {
    const updates = [{ at: '2025-03-09T10:00:00Z', note: 'Corrected.', kind: 'correction' }];
    const { plain } = spansOf(read(many.map((one, i) => (i === 7 ? { ...one, updates } : one))));
    assert.deepEqual(
      plain?.updated().map(({ id }) => id),
      ['e7'],
    );
  });
});

describe('a large story of which all is known together', () => {
  const dates = fc.constantFrom(
    '2025',
    '2025-03',
    '2025-03-04',
    '2025-03-04T10:30',
    '2025-03-05',
    '2025-03-01/2025-03-04',
    '2025-03-04/2025-04',
    '2024-12-31/2025-01-01',
    '2031-01-01',
  );
  const stories = fc.tuple(
    fc.array(fc.record({ date: dates, lane: fc.nat(40), importance: fc.integer({ min: 1, max: 5 }) }), {
      minLength: 1,
      maxLength: 120,
      size: 'max',
    }),
    fc.constantFrom(0, 1, 3, 41),
  );
  /** All that an index knows. */
  const told = (index: EventIndex): unknown =>
    Array.from({ length: index.count }, (_, place) => [
      index.event(place).id,
      index.start(place),
      index.end(place),
      index.rank(place),
      index.track(place),
    ]);

  it('is indexed and counted as one whose events are asked one by one', () => {
    fc.assert(
      fc.property(stories, ([made, lanes]) => {
        const document = read(
          made.map(({ lane, ...one }, i) => ({
            id: `e${i}`,
            title: 'A',
            ...one,
            ...(lanes && { lane: `l${lane % lanes}` }),
          })),
          lanes,
        );
        assert.ok(spansOf(document).plain);
        const other = apart(document);
        const [index, slow] = [new EventIndex(document), new EventIndex(other)];
        assert.deepEqual(told(index), told(slow));
        for (let lane = 0; lane < slow.lanes; lane++) assert.deepEqual(index.lane(lane), slow.lane(lane));
        const wanted = ({ importance }: TimelineEvent): boolean => importance > 2;
        assert.deepEqual(told(new EventIndex(document, wanted)), told(new EventIndex(other, wanted)));
        const facts = factsOf(document);
        for (const [name, fact] of Object.entries(factsOf(other)))
          assert.deepEqual(Reflect.get(facts, name), fact, name);
      }),
    );
  });
});
