import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { differsOver, inZone } from '../../src/elements/in-zone.js';
import { TilesInZone } from '../../src/elements/tiles-in-zone.js';
import type { Block } from '../../src/model/block.js';
import type { TimelineDocument, TimelineEvent } from '../../src/model/document.js';
import { extent, withMargins } from '../../src/model/extent.js';
import { cut, FakeServer, settle, sourceOf } from '../tools/tile-folder.js';
import { documentOf } from '../tools/story.js';

const MINUTE = 60_000;

/** Days, minutes and spans of both, most of them in one week in which clocks are put back, one a month. */
function story(dates: readonly string[], timeZone: string): TimelineDocument {
  return documentOf({
    version: 1,
    title: 'Clocks',
    timeZone,
    lanes: [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B' },
    ],
    events: dates.map((date, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date,
      lane: i % 2 ? 'a' : 'b',
      ...(i % 7 === 3 && { timeZone: 'Asia/Tokyo' }),
    })),
  });
}

const two = (number: number): string => String(number).padStart(2, '0');
const day = fc.integer({ min: 20, max: 28 }).map((number) => `2025-10-${two(number)}`);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `T${two(hour)}:${two(minute)}`);
const moment = fc.tuple(day, clock).map((parts) => parts.join(''));
const date = fc.oneof(
  day,
  moment,
  moment,
  // Clocks of Kyiv show the same.
  fc.constantFrom('2025-10-26T00:30Z', '2025-10-26T01:30Z'),
  fc.tuple(day, day).map((ends) => ends.sort().join('/')),
  fc.tuple(moment, fc.integer({ min: 1, max: 300 })).map(([start, minutes]) => {
    const end = new Date(Date.parse(`${start}Z`) + minutes * MINUTE).toISOString().slice(0, 16);
    return `${start}Z/${end}Z`;
  }),
  fc.constantFrom('2025-10', '2025-10-27/..', '[..2025-10-24]'),
);

interface Case {
  shown: TimelineDocument;
  zoned: TilesInZone;
  blocks: (level: number) => Promise<Block[]>;
}

async function caseOf(dates: readonly string[], own: string, zone: string): Promise<Case> {
  const written = story(dates, own);
  const files = await cut(written);
  const { document, source } = sourceOf(files, new FakeServer(files));
  const zoned = new TilesInZone(document, source, zone);
  const blocks = async (level: number): Promise<Block[]> => {
    const { start, end } = withMargins(zoned.span);
    const size = 2 ** level;
    const numbers: number[] = [];
    for (let number = Math.floor(start / size); number * size < end; number++) numbers.push(number);
    for (let tries = 0; tries < 60; tries++) {
      const found = numbers.map((number) => zoned.block(level, number));
      await settle(source, []);
      if (found.every((block) => block !== null)) return found;
    }
    throw new Error('They did not come');
  };
  return { shown: inZone(written, zone), zoned, blocks };
}

const ZONES = ['Europe/Kyiv', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Honolulu', 'Asia/Kolkata'];
const KYIV_AND_KOLKATA = ['Europe/Kyiv', 'Asia/Kolkata'] as const;
/** Blocks of about an hour, half a day, a week, three months. */
const LEVELS = [22, 25, 29, 33];

describe('a story in tiles in the zone of its reader', () => {
  it('has every event once, where its clocks show it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(date, { minLength: 3, maxLength: 40 }),
        fc.constantFrom(...ZONES),
        fc.constantFrom(...ZONES),
        async (dates, own, zone) => {
          const { shown, zoned, blocks } = await caseOf(dates, own, zone);
          const within = withMargins(zoned.span);
          for (const level of LEVELS) {
            const size = 2 ** level;
            const begun = new Map<string, TimelineEvent>();
            for (const block of await blocks(level)) {
              const named = [...block.events, ...block.through.map((bar) => bar.event)];
              assert.deepEqual(block.rest, []);
              for (const event of named) {
                const start = extent(event, withMargins(zoned.span))?.start ?? NaN;
                // Ends that are open reach to the ends of the story, which are a little further for the reader.
                const isTail = !Number.isFinite((event.span?.start ?? 0) - (event.span?.end ?? 0));
                if (!isTail && Math.floor(start / size) !== block.number) continue;
                if (!isTail) assert.ok(!begun.has(event.id), `${event.id} twice`);
                begun.set(event.id, event);
              }
            }
            for (const event of shown.events) {
              assert.ok(extent(event, within));
              assert.deepEqual(begun.get(event.id)?.span, event.span, `${event.date?.text} ${level}`);
            }
          }
        },
      ),
      {
        numRuns: 40,
        // Across the hour that comes twice: its middle lies half an hour apart on clocks that are not changed.
        examples: [
          [
            ['2025-10-26T00:12Z/2025-10-26T03:31Z', '2025-10-20/2025-10-25', '2025-10-20'],
            ...KYIV_AND_KOLKATA,
          ],
        ],
      },
    );
  });

  it('counts every event once where they are too many to be named', async () => {
    const dates = Array.from({ length: 3000 }, (_, i) => {
      const time = new Date(Date.UTC(2025, 9, 20) + i * 5 * MINUTE).toISOString();
      return i % 3 ? `${time.slice(0, 16)}Z` : time.slice(0, 10);
    });
    const { zoned, blocks } = await caseOf(dates, 'America/New_York', 'Europe/Kyiv');
    const within = withMargins(zoned.span);
    for (const level of LEVELS) {
      const found = await blocks(level);
      assert.equal(
        found.reduce((sum, block) => sum + block.count, 0),
        dates.length,
        String(level),
      );
      for (const { rest, number } of found) {
        const cells = rest.map(({ lane, cell }) => `${lane} ${cell}`);
        assert.equal(new Set(cells).size, cells.length, 'one for each cell');
        for (const { from, to, cell, lead } of rest) {
          const at = extent(lead, within)?.start ?? NaN;
          assert.ok(from <= at && at <= to, `${lead.date?.text} is one of those that are counted with it`);
          assert.ok(cell >= 0 && cell < 16);
          assert.equal(Math.floor(from / 2 ** level), number);
        }
      }
    }
  });

  it('moves times on its pages, and no day', async () => {
    const { zoned } = await caseOf(
      ['2025-10-21', '2025-10-21T20:00', '2025-10-22'],
      'America/New_York',
      'Europe/Kyiv',
    );
    const page = story(['2025-10-21', '2025-10-21T20:00', '2025-10-22'], 'America/New_York');
    const starts = (document: TimelineDocument): string[] =>
      document.events.map(({ span }) => new Date(span?.start ?? NaN).toISOString().slice(0, 16));
    const walked = zoned.of(page);
    assert.deepEqual(starts(walked), ['2025-10-21T00:00', '2025-10-22T03:00', '2025-10-22T00:00']);
    assert.equal(zoned.of(page), walked, 'the same as long as nothing has changed');
    assert.equal(walked.timeZone, 'Europe/Kyiv');
    assert.deepEqual(starts(zoned.of({ ...page }, true)), [
      '2025-10-21T00:00',
      '2025-10-22T00:00',
      '2025-10-22T03:00',
    ]);
  });

  it('is offered only where clocks differ at some time of the story', () => {
    const span = { start: Date.UTC(2025, 0), end: Date.UTC(2025, 11) };
    assert.equal(differsOver(span, 'Europe/Kyiv', 'Europe/Helsinki'), false);
    assert.equal(differsOver(span, 'Europe/Kyiv', 'Asia/Tokyo'), true);
    // London has the clocks of Reykjavik in winter only.
    assert.equal(differsOver(span, 'Europe/London', 'Atlantic/Reykjavik'), true);
    const winter = { start: span.start, end: Date.UTC(2025, 1) };
    assert.equal(differsOver(winter, 'Europe/London', 'Atlantic/Reykjavik'), false);
    assert.equal(differsOver({ start: -5e15, end: span.end }, 'Europe/Kyiv', 'Asia/Tokyo'), false);
  });
});
