import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differsIn, inZone } from '../../src/elements/in-zone.js';
import type { TimelineDocument } from '../../src/model/document.js';
import { searchText } from '../../src/model/search-text.js';
import { readDocument } from '../../src/read/document.js';
import { draftDocument } from '../../src/read/draft-document.js';
import { plainEvents } from '../../src/read/plain-events.js';
import { ValueRecords } from '../../src/read/records.js';
import { eventName } from '../../src/words/names.js';
import { createScale } from '../../src/zoom/scale.js';
import { ticks } from '../../src/zoom/ticks.js';
import { formatTick } from '../../src/words/tick.js';

interface Written {
  date: string;
  timeZone?: string;
  updates?: object[];
}

function read(timeZone: string, events: readonly Written[]): TimelineDocument {
  const { document, problems } = readDocument({
    version: 1,
    title: 'Clocks',
    timeZone,
    events: events.map((event, i) => ({ id: `e${i}`, title: `Event ${i}`, ...event })),
  });
  assert.ok(document);
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  return document;
}

/** What a clock on the wall shows when an event begins. */
const clocks = ({ events }: TimelineDocument): string[] =>
  events.map(({ span }) => new Date(span?.start ?? NaN).toISOString().slice(0, 16));

describe('a story in the zone of its reader', () => {
  it('moves clock times, and no day', () => {
    const story = read('Europe/Kyiv', [{ date: '2025-12-15' }, { date: '2025-12-15T18:30' }]);
    for (const [zone, clock] of [
      ['Pacific/Kiritimati', '2025-12-16T06:30'],
      ['Pacific/Honolulu', '2025-12-15T06:30'],
    ] as const) {
      const shown = inZone(story, zone);
      assert.deepEqual(clocks(shown), ['2025-12-15T00:00', clock]);
      const names = shown.events.map((event) => eventName(event, { document: shown, now: 0, lang: 'en' }));
      assert.match(names[0] ?? '', /15 December 2025, event/);
      assert.ok(names[1]?.includes(clock.slice(11)), names[1]);
    }
    assert.deepEqual(clocks(story), ['2025-12-15T00:00', '2025-12-15T18:30'], 'the story stays as it was');
  });

  it('shows events of other zones in that of the reader too, in the order of its clocks', () => {
    const story = read('Europe/Kyiv', [
      { date: '2025-12-15T10:00' },
      { date: '2025-12-15T09:00', timeZone: 'America/New_York' },
    ]);
    assert.deepEqual(clocks(inZone(story, 'UTC')), ['2025-12-15T08:00', '2025-12-15T14:00']);
    assert.ok(inZone(story, 'UTC').events.every(({ timeZone }) => timeZone === undefined));
  });

  it('keeps the moment of what was written without an offset', () => {
    const story = read('Europe/Kyiv', [
      {
        date: '2025-12-15T10:00',
        updates: [
          { at: '2025-12-15T12:00', note: 'local' },
          { at: '2025-12-15', note: 'a day' },
        ],
      },
    ]);
    const [event] = inZone(story, 'America/New_York').events;
    assert.deepEqual(
      event?.updates.map(({ at }) => at),
      ['2025-12-15T10:00Z', '2025-12-15'],
    );
  });

  it('is offered only where clocks differ', () => {
    assert.equal(differsIn(read('Europe/Kyiv', [{ date: '2025-12-15' }]), 'Asia/Tokyo'), false);
    assert.equal(differsIn(read('Europe/Kyiv', [{ date: '2025-12-15T10:00' }]), 'Asia/Tokyo'), true);
    assert.equal(differsIn(read('Europe/Kyiv', [{ date: '2025-12-15T10:00' }]), 'Europe/Helsinki'), false);
    const elsewhere = read('Europe/Kyiv', [{ date: '2025-12-15T10:00', timeZone: 'Asia/Tokyo' }]);
    assert.equal(differsIn(elsewhere, 'Asia/Tokyo'), false);
    assert.equal(differsIn(elsewhere, 'Europe/Kyiv'), true);
  });
});

describe('a large story in the zone of its reader', () => {
  const PLAIN = 20;
  /** Minutes and days of a story in UTC, most of which are read only when they are asked for. */
  const large = (timeZone: string, clock: string): TimelineDocument => {
    const events = Array.from({ length: PLAIN }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: i % 2 ? `2025-03-${12 + i}` : `2025-03-${12 + i}${clock}`,
      updates: i ? [] : [{ at: '2025-03-09T10:00', note: 'local' }],
    }));
    const { document } = draftDocument(
      { version: 1, title: 'Large', timeZone, events },
      { plain: { records: new ValueRecords(events), read: plainEvents } },
    );
    assert.ok(document);
    return document;
  };

  it('moves clock times, and no day, over a change of clocks', () => {
    const story = large('UTC', 'T18:30');
    assert.ok(!Object.hasOwn(story.events[0] ?? {}, 'date'), 'read late');
    assert.equal(differsIn(story, 'Europe/Kyiv'), true);
    assert.equal(differsIn(story, 'UTC'), false);
    assert.equal(differsIn(large('UTC', ''), 'Europe/Kyiv'), false);
    const shown = inZone(story, 'Europe/Kyiv');
    assert.deepEqual(
      clocks(shown).map((clock) => clock.slice(11)),
      // Clocks are put forward on 30 March, the last Sunday of the month.
      Array.from({ length: PLAIN }, (_, i) => (i % 2 ? '00:00' : i < 18 ? '20:30' : '21:30')),
    );
    const late = inZone(large('UTC', 'T23:30'), 'Pacific/Kiritimati');
    assert.equal(clocks(late)[0], '2025-03-13T00:00', 'a day comes before the hours of it');
    const [first] = shown.events;
    assert.ok(first);
    assert.match(eventName(first, { document: shown, now: 0, lang: 'en' }), /12 March 2025, 20:30/);
    assert.deepEqual(first.updates[0]?.at, '2025-03-09T10:00Z');
    assert.match(searchText(first), /event 0/i);
    assert.equal(JSON.parse(JSON.stringify(first)).title, 'Event 0');
  });
});

/** Two moments, one before and one after a change of clocks, and what clocks show then. */
const CHANGES: [zone: string, what: string, before: [string, string], after: [string, string]][] = [
  [
    'Europe/Kyiv',
    'forward',
    ['2025-03-30T00:59Z', '2025-03-30T02:59'],
    ['2025-03-30T01:00Z', '2025-03-30T04:00'],
  ],
  [
    'Europe/Kyiv',
    'back',
    ['2025-10-26T00:59Z', '2025-10-26T03:59'],
    ['2025-10-26T02:00Z', '2025-10-26T04:00'],
  ],
  [
    'America/New_York',
    'forward',
    ['2025-03-09T06:59Z', '2025-03-09T01:59'],
    ['2025-03-09T07:00Z', '2025-03-09T03:00'],
  ],
  [
    'America/New_York',
    'back',
    ['2025-11-02T05:59Z', '2025-11-02T01:59'],
    ['2025-11-02T07:00Z', '2025-11-02T02:00'],
  ],
  [
    'Australia/Lord_Howe',
    'forward',
    ['2025-10-04T15:29Z', '2025-10-05T01:59'],
    ['2025-10-04T15:30Z', '2025-10-05T02:30'],
  ],
  [
    'Australia/Lord_Howe',
    'back',
    ['2025-04-05T14:59Z', '2025-04-06T01:59'],
    ['2025-04-05T15:30Z', '2025-04-06T02:00'],
  ],
];

describe('the ticks of the axis where clocks change', () => {
  for (const [zone, what, before, after] of CHANGES) {
    for (const own of [zone, 'UTC']) {
      it(`are those of ${zone}, ${what}, ${own === zone ? 'its own' : 'chosen by the reader'}`, () => {
        const written = read(own, [{ date: before[0] }, { date: after[0] }]);
        const story = own === zone ? written : inZone(written, zone);
        assert.deepEqual(clocks(story), [before[1], after[1]]);
        const scale = createScale(story, { fold: false, opened: [], width: 1200 });
        const [first, last] = story.events.map(({ span }) => span?.start ?? NaN);
        const from = scale.toAxis((first ?? 0) - 7_200_000);
        const to = scale.toAxis((last ?? 0) + 7_200_000);
        const width = 1200;
        const drawn = ticks({
          scale,
          from,
          to,
          width,
          finest: 'minute',
          words: (time, unit) => formatTick(time, unit, { lang: 'en' }),
          contextWords: () => '',
          measure: (text) => text.length * 7,
        }).filter(({ label }) => /:(00|30)$/.test(label));
        assert.ok(drawn.length > 3, String(drawn.length));
        // Every event lies between the lines that its own clock names.
        for (const { span } of story.events) {
          const x = ((scale.toAxis(span?.start ?? NaN) - from) * width) / (to - from);
          const clock = new Date(span?.start ?? NaN).toISOString().slice(11, 16);
          const passed = drawn.filter((tick) => tick.x <= x + 0.01).at(-1);
          const next = drawn.find((tick) => tick.x > x + 0.01);
          assert.ok(passed && passed.label <= clock, `${passed?.label} ${clock}`);
          assert.ok(next && next.label > clock, `${next?.label} ${clock}`);
        }
      });
    }
  }
});
