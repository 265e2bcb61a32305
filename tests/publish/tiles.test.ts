import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TimelineDocument } from '../../src/model/document.js';
import { pagePath } from '../../src/model/tile.js';
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
    lanes: fc.integer({ min: 0, max: 5 }),
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
          assert.deepEqual(source.problems, []);
        },
      ),
      { numRuns: 150 },
    );
    assert.ok(deepest > 30, 'no story was cut into more than a few files');
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
      { numRuns: 40 },
    );
  });
});
