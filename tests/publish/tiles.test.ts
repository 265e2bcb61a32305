import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TimelineDocument } from '../../src/model/document.js';
import { pagePath } from '../../src/model/tile.js';
import { readJson } from '../../src/read/json.js';
import { documentOf } from '../tools/story.js';
import { cut, FakeServer, manifestOf, settle, sourceOf } from '../tools/tile-folder.js';
import { idsOf, slowBlocks } from './slow-blocks.js';

const DAY = 86_400_000;
const text = (time: number, length: number): string => new Date(time).toISOString().slice(0, length);

/** A date at or after a moment: most are days, some reach further or are open. */
const dateAfter = fc
  .record({ kind: fc.integer({ min: 0, max: 19 }), days: fc.integer({ min: 1, max: 500 }) })
  .map(({ kind, days }) => (moment: number): string | undefined => {
    const day = text(moment, 10);
    const later = text(moment + days * DAY, 10);
    const forms = [
      undefined,
      `${day}/..`,
      `[..${day}]`,
      `[${day}..]`,
      `../${day}`,
      text(moment, 7),
      text(moment, 4),
    ];
    if (kind < forms.length) return forms[kind];
    return kind < 11 ? `${day}/${later}` : kind < 14 ? text(moment, 16) : day;
  });

/** Events that fall together in few bursts, or on few moments, so that there is something to cut. */
const story: fc.Arbitrary<TimelineDocument> = fc
  .record({
    lanes: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 5 }) },
      { weight: 1, arbitrary: fc.constant(30) },
    ),
    first: fc.constantFrom(-9e11, 0, 1.7e12),
    bursts: fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 60 })), {
      minLength: 1,
      maxLength: 4,
    }),
    same: fc.boolean(),
    events: fc.array(
      fc.tuple(
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        dateAfter,
        fc.integer({ min: 1, max: 5 }),
      ),
      { minLength: 1, maxLength: 900, size: 'max' },
    ),
  })
  .map(({ lanes, first, bursts, same, events }) =>
    documentOf({
      version: 1,
      title: 'A story',
      lanes: Array.from({ length: lanes }, (_, i) => ({ id: `l${i}`, title: `Lane ${i}` })),
      events: events.map(([draw, spread, date, importance], i) => {
        const [start = 0, days = 0] = bursts[draw % bursts.length] ?? [];
        return {
          id: `e${i}`,
          title: `Event ${i}`,
          date: date(first + (start + days * spread * spread) * DAY),
          importance: same ? 3 : importance,
          body: `What happened, ${i}.`,
          ...(lanes && { lane: `l${draw % lanes}` }),
        };
      }),
    }),
  );

/** One that is cut into many files in any case. */
const large = documentOf({
  version: 1,
  title: 'A large story',
  events: Array.from({ length: 3000 }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: text(i * i * 3_600_000, 16),
    importance: 1 + (i % 5),
  })),
});

/** Blocks of all levels, near the events of a story and away from them. */
function places(document: TimelineDocument, draws: readonly number[]): [number, number][] {
  const spans = document.events.flatMap(({ span }) =>
    span && Number.isFinite(span.start) ? [span.start] : [],
  );
  if (!spans.length) return [];
  return draws.map((draw) => {
    const level = 18 + (draw % 26);
    const near = spans[draw % spans.length] ?? 0;
    return [
      level,
      Math.floor((near + DAY / 2) / 2 ** level) + ((draw >> 8) % 4 === 0 ? ((draw >> 10) % 5) - 2 : 0),
    ];
  });
}

describe('a story cut into tiles', () => {
  it('gives the same blocks as the story itself', async () => {
    let deepest = 0;
    await fc.assert(
      fc.asyncProperty(
        story,
        fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
        async (document, draws) => {
          const files = await cut(document);
          const server = new FakeServer(files);
          const { source } = sourceOf(files, server);
          const slow = slowBlocks(document);
          const levels = manifestOf(files).tiles.tops.map(([level]) => level);
          deepest = Math.max(deepest, files.size);
          for (const [level, number] of places(document, draws)) {
            await settle(source, [[level, number]]);
            const block = source.known(level, number);
            if (level > Math.max(...levels)) assert.equal(block, null);
            else assert.deepEqual(idsOf(block), idsOf(slow(level, number)), `block ${level}/${number}`);
          }
          assert.deepEqual(source.findings, []);
        },
      ),
      // Shrinking a story of hundreds of events takes longer than reading what failed.
      { numRuns: 80, endOnFailure: true, examples: [[large, [7, 1204, 99_871, 5_000_023]]] },
    );
    assert.ok(deepest > 30, `${deepest} files are no more than a few`);
  });

  it('has each event whole, exactly once, and finds it by its id', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), async (document, draws) => {
        const files = await cut(document);
        const { source } = sourceOf(files, new FakeServer(files));
        const all = [];
        for (let page = 0; page * source.events.pageSize < document.events.length; page++) {
          all.push(...((await source.events.page(page)) ?? []));
        }
        assert.deepEqual(all, document.events);
        assert.equal(
          files.has(manifestOf(files).tiles.base + pagePath(Math.ceil(all.length / source.events.pageSize))),
          false,
        );
        for (const draw of draws) {
          const event = document.events[draw % document.events.length];
          assert.deepEqual(await source.events.whole(event?.id ?? ''), event);
        }
        assert.equal(await source.events.whole('no such event'), null);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  const many = (count: number, date: (i: number) => string | undefined): TimelineDocument =>
    documentOf({
      version: 1,
      title: 'A story',
      events: Array.from({ length: count }, (_, i) => ({ id: `e${i}`, title: `Event ${i}`, date: date(i) })),
    });
  const cases: [what: string, story: TimelineDocument, mostFiles: number][] = [
    ['5,000 events on one day', many(5000, () => '2025-12-15'), 70],
    ['5,000 at one of two moments', many(5000, (i) => `2025-12-15T18:3${i % 2}`), 120],
    [
      'a thousand bars that begin on one day',
      many(1000, (i) => `2025-01-01/${text(Date.UTC(2025, 0, 2 + i), 10)}`),
      60,
    ],
    [
      'an event of a thousand years and 2,000 of one day',
      many(2001, (i) => (i ? '2025-12-15' : '1025/2025')),
      70,
    ],
    ['2,000 events, each open at an end', many(2000, (i) => (i % 2 ? '2025-01/..' : '../2025-12')), 60],
    ['2,000 events over all of the calendar', many(2000, (i) => String(1000 + 4 * i)), 120],
    ['one event', many(1, () => '2025-12-15'), 5],
  ];
  for (const [what, document, mostFiles] of cases) {
    it(`stands ${what}`, async () => {
      const files = await cut(document);
      assert.ok(files.size <= mostFiles, `${files.size} files`);
      const { source } = sourceOf(files, new FakeServer(files));
      const slow = slowBlocks(document);
      const [coarsest = 0] = manifestOf(files).tiles.tops[0] ?? [];
      for (let level = coarsest; level > 8; level -= 2) {
        for (const moment of [
          '1025-06-01',
          '2025-01-01T12:00Z',
          '2025-12-15T12:00Z',
          '2025-12-15T18:31:30Z',
        ]) {
          const number = Math.floor(Date.parse(moment) / 2 ** level);
          await settle(source, [[level, number]]);
          assert.deepEqual(
            idsOf(source.known(level, number)),
            idsOf(slow(level, number)),
            `block ${level}/${number}`,
          );
        }
      }
      assert.deepEqual(source.findings, []);
    });
  }

  it('stands events without dates: they have pages, and no tiles', async () => {
    const document = many(300, () => undefined);
    const files = await cut(document);
    const server = new FakeServer(files);
    const { source } = sourceOf(files, server);
    assert.equal(source.block(30, 0), null);
    await settle(source, []);
    assert.deepEqual(server.asked, []);
    assert.deepEqual(
      [source.count, source.undated, source.lanes, source.span],
      [300, 300, [0], { start: 0, end: 0 }],
    );
    assert.deepEqual(await source.events.page(0), document.events.slice(0, source.events.pageSize));
  });

  it('finds the events behind a cluster of one moment', async () => {
    const document = many(1000, (i) => (i < 400 ? '2025-12-14' : '2025-12-15'));
    const files = await cut(document);
    const { source } = sourceOf(files, new FakeServer(files));
    const level = 26;
    const number = Math.floor(Date.parse('2025-12-15T12:00Z') / 2 ** level);
    await settle(source, [[level, number]]);
    const block = source.known(level, number);
    const [rest] = block?.rest ?? [];
    assert.ok(block && rest && block.rest.length === 1 && rest.count > 500);
    const behind = await source.events.among(block, rest, 200);
    assert.equal(behind.length, 200);
    const named = new Set(block.events.map(({ id }) => id));
    assert.ok(behind.every(({ id, date }) => date?.text === '2025-12-15' && !named.has(id)));
    assert.equal(new Set(behind.map(({ id }) => id)).size, 200);
    assert.equal((await source.events.among(block, rest, 10_000)).length, rest.count);
  });

  it('finds the events behind a cluster of lanes that share one', async () => {
    const lanes = Array.from({ length: 30 }, (_, i) => ({ id: `l${i}`, title: `Lane ${i}` }));
    const events = Array.from({ length: 3000 }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: '2025-12-15',
      lane: `l${i % 30}`,
    }));
    const files = await cut(documentOf({ version: 1, title: 'A story', lanes, events }));
    const { source } = sourceOf(files, new FakeServer(files));
    assert.equal(source.lanes.at(-1), 700);
    const place: [number, number] = [26, Math.floor(Date.parse('2025-12-15T12:00Z') / 2 ** 26)];
    await settle(source, [place]);
    const block = source.known(...place);
    const shared = block?.rest.find(({ lane }) => lane === 23);
    assert.ok(block && shared && shared.count > 600);
    // As many as stand near enough.
    const behind = await source.events.among(block, shared, 200);
    assert.ok(behind.length > 100);
    assert.deepEqual(
      [...new Set(behind.map(({ lane }) => lane))].sort(),
      lanes.slice(23).map(({ id }) => id),
    );
  });

  it('counts all of its lanes where it is from before the last ones shared theirs', async () => {
    const files = await cut(many(3, () => '2025'));
    const { tiles, ...head } = manifestOf(files);
    const lanes = Array.from({ length: 30 }, (_, i) => ({ id: `l${i}`, title: `Lane ${i}` }));
    const old = { ...head, lanes, tiles: { ...tiles, lanes: lanes.map(() => 2) } };
    const { source } = sourceOf(
      new Map([...files, ['timeline.json', JSON.stringify(old)]]),
      new FakeServer(files),
    );
    assert.deepEqual(source.lanes, [...lanes.slice(7).map(() => 2), 14]);
  });

  it('is named after what it holds, all but the manifest', async () => {
    const [one, same, other] = await Promise.all(
      ['2025-12-14', '2025-12-14', '2025-12-15'].map(async (date) => cut(many(3, () => date))),
    );
    assert.deepEqual(one, same);
    assert.ok(one && other);
    const bases = [one, other].map((files) => manifestOf(files).tiles.base);
    assert.notEqual(bases[0], bases[1]);
    assert.deepEqual(
      [...one.keys()].filter((path) => !path.startsWith(bases[0] ?? '?')),
      ['timeline.json'],
    );
    assert.equal([...one.keys()].at(-1), 'timeline.json');
  });

  it('says plainly to a reader that knows no tiles that there is nothing to show', async () => {
    const manifest = (await cut(many(3, () => '2025'))).get('timeline.json') ?? '';
    const { document, problems } = readJson(manifest);
    assert.equal(document, null);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['events-missing'],
    );
  });
});
