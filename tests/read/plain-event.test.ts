import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TimelineEvent } from '../../src/model/document.js';
import { draftDocument } from '../../src/read/draft-document.js';
import { laneNumber, laneNumbers } from '../../src/model/lane-numbers.js';
import { fold } from '../../src/model/search.js';
import { searchText } from '../../src/model/search-text.js';
import { spansOf } from '../../src/model/spans.js';
import { STATUSES } from '../../src/model/status.js';
import type { Draft, Finding } from '../../src/read/draft.js';
import { draftStory } from '../../src/read/draft-story.js';
import { plainEvents } from '../../src/read/plain-events.js';
import { ValueRecords } from '../../src/read/records.js';
import { scanned } from '../tools/scanned.js';

const head = {
  version: 1,
  title: 'A',
  timeZone: 'Europe/Kyiv',
  lanes: [{ id: 'a', title: 'A' }],
  sources: [{ id: 's', title: 'S' }],
};

const REST = {
  body: ['One [link](https://example.org/)', 'Two'],
  sources: ['s'],
  quotes: [{ text: 'Words', by: 'Somebody' }],
  accounts: [{ by: 'One', text: 'This' }],
  links: [{ url: 'https://example.org/', title: 'More' }],
  previousDates: ['2024-01'],
  updates: [{ at: '2025-01-01', note: 'Corrected', kind: 'correction' }],
  place: { name: 'Berlin', alternative: 'Paris' },
  media: { src: 'https://example.org/a.png', alt: 'A' },
  dateNote: 'As told',
};

const DAY = '2024-03-01';

/** Events of every kind that a plain one could be taken for. */
const KINDS: readonly object[] = [
  { date: '2024-02-29', title: 'A day' },
  { date: '2023-02-29', title: 'A day that is not there' },
  { date: '2024-12-31', title: 'Whole', lane: 'a', importance: 5, status: 'disputed', ...REST },
  { date: '0000-01-01', title: 'Before the common era' },
  { date: '2024-03', title: 'A month' },
  { date: '2024-12', title: 'The last month' },
  { date: '0001', title: 'A year' },
  { date: '2023-12/2024-02-29', title: 'Two dates' },
  { date: '2024-02-29/2024-02-01', title: 'Two dates the wrong way' },
  { date: '2024-01/..', title: 'Open' },
  { date: '2024-13', title: 'Not a month' },
  { date: '2024-21', title: 'A season' },
  { date: '2024/01', title: 'Not a date' },
  { date: '2024-1-01', title: 'Not a date' },
  { date: '2024-03-01T10:00', title: 'A clock time' },
  { date: '2024-03-31T03:30', title: 'A clock time that the summer leaves out in Kyiv' },
  { date: '2024-03-01T24:00', title: 'Not a clock time' },
  { date: '2024-03-01T10:00Z', title: 'With its offset' },
  { date: '2024-03-01?', title: 'Not certain' },
  { date: ' 2024-03-01', title: ' Spaces ' },
  { date: 20240301, title: 'A number' },
  { title: 'No date' },
  { date: DAY, title: 'Own zone', timeZone: 'Asia/Tokyo' },
  { date: DAY, title: 'A <b>tag</b>' },
  { date: DAY, title: '' },
  { date: DAY, title: 'x'.repeat(400) },
  { date: DAY, title: 'Not a status', status: 'maybe' },
  { date: DAY, title: 'In capitals', status: 'Expected' },
  { date: DAY, title: 'Corrected', updates: REST.updates },
  { date: DAY, title: 'Another lane', lane: 'b' },
  { date: DAY, title: 'Very important', importance: 9 },
  { date: DAY, title: 'Important', importance: '4' },
  JSON.parse('{"date": "2024-03-01", "title": "Refused", "__proto__": {}}') as object,
];

function events(copies: number): object[] {
  return Array.from({ length: copies }, (_, at) =>
    KINDS.map((kind, i) => ({ id: `e${at}-${i}`, ...kind })),
  ).flat();
}

const plain = (id: string): object => ({ id, date: DAY, title: 'A' });
const MANY = 300;
const many = Array.from({ length: MANY }, (_, i) => plain(`e${i}`));

/** What is told of the events all at once. */
function spansIn(events: readonly TimelineEvent[]): unknown {
  const { starts, ends } = spansOf(events);
  return [starts, ends];
}

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

describe('a story', () => {
  const faulty = { ...plain('bad'), links: [{ url: 'javascript:alert(1)' }] };
  const draft = (count: number): Promise<Draft> =>
    draftStory(
      {
        ...head,
        lanes: [],
        events: [...Array.from({ length: count - 1 }, (_, i) => plain(`e${i}`)), faulty],
      },
      'https://example.org/',
    );

  it('of 400 events is read whole', async () => {
    const { findings, rest, later } = await draft(400);
    assert.deepEqual(codes(findings), ['url-unsafe']);
    assert.deepEqual([rest, later], [undefined, undefined]);
  });

  it('of more is read on in slices, and what is found then is told', async () => {
    const { findings, rest, later } = await draft(401);
    assert.deepEqual(findings, []);
    const told: Finding[] = [];
    later?.((more) => told.push(...more));
    const waiting: (() => void)[] = [];
    rest?.((call) => waiting.push(call));
    let slices = 0;
    for (; waiting.length && !told.length; slices++) waiting.shift()?.();
    assert.deepEqual([slices, waiting.length], [9, 0]);
    assert.deepEqual(
      told.map(({ code, where }) => `${code} ${where}`),
      ['url-unsafe events[400].links[0].url (bad)'],
    );
  });

  it('of many lets the page go on every 2,000 events, and is read no further where nobody waits for it', async () => {
    const value = { ...head, events: Array.from({ length: 6000 }, (_, i) => plain(`e${i}`)) };
    let pauses = 0;
    const pause = (): Promise<void> => Promise.resolve(void pauses++);
    const { document } = await draftStory(value, 'https://example.org/', undefined, pause);
    assert.deepEqual([document?.events.length, pauses], [6000, 2]);
    const stopped = (): Promise<void> => (pauses++, Promise.reject(new Error('stopped')));
    await assert.rejects(draftStory(value, 'https://example.org/', undefined, stopped), /stopped/);
    assert.equal(pauses, 3);
  });

  it('of more than 2,000 is read where it is opened', async () => {
    const { document, later } = await draft(2001);
    const told: Finding[] = [];
    later?.((more) => told.push(...more));
    // What a record of corrections asks of all events.
    assert.equal(
      document?.events.filter(({ updates, previousDates }) => updates[0] || previousDates[0]).length,
      0,
    );
    assert.deepEqual(told, []);
    assert.deepEqual(document?.events.at(-1)?.links, []);
    assert.deepEqual(codes(told), ['url-unsafe']);
  });
});

/** Reads events late: from values, or from a text that is not parsed. */
type Lazily = (all: object[], timeZone?: string, more?: object) => Draft;

const fromValues: Lazily = (all, timeZone = 'UTC', more = {}) =>
  draftDocument(
    { ...head, timeZone, ...more, events: all },
    { plain: { records: new ValueRecords(all), read: plainEvents } },
  );

const fromText =
  (indent?: string): Lazily =>
  (all, timeZone = 'UTC', more = {}) => {
    const story = scanned(JSON.stringify({ ...head, timeZone, ...more, events: all }, null, indent));
    assert.ok(story);
    return draftDocument(story.head, { plain: { records: story.events, read: plainEvents } });
  };

const WAYS: readonly [string, string, Lazily][] = [
  ['values', 'Europe/Kyiv', fromValues],
  ['values', 'UTC', fromValues],
  ['a text', 'UTC', fromText()],
  ['a text in lines', 'Europe/Kyiv', fromText('\t')],
];

for (const [what, timeZone, lazily] of WAYS) {
  describe(`the events of a large story in ${timeZone}, from ${what},`, () => {
    const large = lazily(events(20), timeZone);
    const small = draftDocument({ ...head, timeZone, events: events(1) });
    const isFirst = ({ id }: { id: string }): boolean => id.startsWith('e0-');

    it('are what they are in a small one', () => {
      const first = large.document?.events.filter(isFirst) ?? [];
      const same = small.document?.events.filter(isFirst) ?? [];
      assert.equal(same.length, KINDS.length - 1);
      assert.equal(JSON.stringify(first), JSON.stringify(same));
      for (const [at, event] of first.entries()) {
        for (const field of Object.keys(same[at] ?? {})) {
          assert.deepEqual(
            Reflect.get(event, field),
            Reflect.get(same[at] ?? {}, field),
            `${event.id}.${field}`,
          );
        }
      }
    });

    it('are searched by the same words, without being read', () => {
      const words = ({ document }: Draft): string[] =>
        document?.events.filter(isFirst).map((event) => fold(searchText(event))) ?? [];
      const unread = lazily(events(20), timeZone);
      let told = 0;
      unread.later?.(() => told++);
      assert.deepEqual(words(unread), words(small));
      assert.equal(told, 0);
    });

    it('have the same problems', () => {
      const of = ({ findings }: typeof large): string[] =>
        findings.filter(({ where }) => where.includes('(e0-')).map(({ code, where }) => `${code} ${where}`);
      assert.ok(of(small).length > 8);
      assert.deepEqual(of(large), of(small));
    });

    it('stand in reading order', () => {
      const starts = (large.document?.events ?? []).map(({ span }) => span?.start ?? Infinity);
      assert.deepEqual(
        starts,
        starts.toSorted((a, b) => (a === b ? 0 : a - b)),
      );
    });

    it('tell what all of them cover at once, in whatever order they are written', () => {
      const dates = [
        '2024-03',
        '2024-01-01/2024-02-01',
        '2024-01',
        '2024-01-01',
        '2023',
        '2024-01-01/2024-01-09',
      ];
      const all = dates.map((date, i) => ({ id: `e${i}`, title: 'A', date }));
      for (const written of [all, all.toReversed(), all.slice(0, 1)]) {
        const own = lazily(written, timeZone).document?.events ?? [];
        const { starts, ends, plain } = spansOf(own);
        assert.ok(plain);
        assert.deepEqual(
          own.map(({ span }) => span),
          own.map((_, at) => ({ start: starts[at], end: ends[at] })),
        );
        assert.ok(!spansOf([...own]).plain, 'of others they tell nothing');
      }
    });

    it('tell lanes, importances and statuses of all at once, of those without a lane as well', () => {
      const kinds = [
        { lane: 'a', importance: 5 },
        { lane: 'b', status: 'disputed' },
        { status: 'expected', importance: 1 },
        { lane: 'b', importance: 2 },
        {},
      ];
      const more = { lanes: ['a', 'b'].map((id) => ({ id, title: id })) };
      const without = kinds.map(({ importance = 3, status = 'confirmed' }) => ({ importance, status }));
      for (const [written, own] of [
        [kinds, more],
        [kinds.slice(0, 2), more],
        // Lanes are made of what the events name, or there are none.
        [kinds.toReversed(), { lanes: [] }],
        [without, { lanes: [] }],
        [without, more],
      ] as const) {
        const all = Array.from({ length: 50 }, (_, i) => ({
          ...plain(`e${i}`),
          date: i % 7 ? DAY : '2024-02',
          ...written[i % written.length],
        }));
        const { document } = lazily(all, timeZone, own);
        assert.ok(document);
        const numbers = laneNumbers(document);
        const told = spansOf(document.events).plain;
        assert.deepEqual(
          document.events.map(({ lane, importance, status }) => [numbers.get(lane) ?? 0, importance, status]),
          document.events.map((_, at) => [
            laneNumber(told?.lanes[at] ?? NaN),
            told?.importances[at],
            STATUSES[told?.statuses[at] ?? -1],
          ]),
        );
        const whole = draftDocument({ ...head, timeZone, ...own, events: all }).document;
        assert.deepEqual(JSON.parse(JSON.stringify(document)), JSON.parse(JSON.stringify(whole)));
      }
    });

    it('have ids of their own', () => {
      const { document, findings } = lazily([...many, plain('e1')]);
      assert.equal(new Set(document?.events.map(({ id }) => id)).size, MANY + 1);
      assert.deepEqual(
        findings.map(({ code }) => code),
        ['id-double', 'lane-missing'],
      );
    });

    it('have the ids, lanes and order of a small one, whatever is given', () => {
      const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'aa', 'ab', 'B', undefined);
      const date = fc.constantFrom(
        '2024',
        '2024-01',
        '2024-01-01',
        '2024-01-02',
        '2024-01-01/2024-01-02',
        'x',
      );
      const title = fc.constantFrom('A', 'B ', '');
      const lane = fc.constantFrom('a', 'b', ' b', '', undefined);
      const lanes = fc.constantFrom([], head.lanes);
      fc.assert(
        fc.property(
          fc.array(fc.record({ id, date, title, lane }), { maxLength: 12 }),
          lanes,
          (entries, listed) => {
            const story = { ...head, timeZone, lanes: listed, events: entries };
            const told = ({ document, findings }: Draft): unknown => [
              document?.lanes,
              document?.events.map((event) => [event.id, event.title, event.span, event.lane]),
              document && spansIn(document.events),
              findings.map(({ code, where }) => [code, where]),
            ];
            assert.deepEqual(told(lazily(entries, timeZone, { lanes: listed })), told(draftDocument(story)));
          },
        ),
        { numRuns: 500 },
      );
    });

    it('tell what is wrong inside them when they are opened', () => {
      const faulty = { ...plain('bad'), links: [{ url: 'javascript:alert(1)' }] };
      const { document, findings, later } = lazily([...many, faulty]);
      assert.deepEqual(
        findings.map(({ code }) => code),
        ['lane-missing'],
      );
      const told: Finding[] = [];
      later?.((more) => told.push(...more));
      assert.deepEqual(document?.events.at(-1)?.links, []);
      assert.deepEqual(
        told.map(({ code, where }) => `${code} ${where}`),
        [`url-unsafe events[${MANY}].links[0].url (bad)`],
      );
    });
  });
}
