import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TimelineDocument } from '../../src/model/document.js';
import { assignTracks } from '../../src/model/tracks.js';
import { EventIndex } from '../../src/zoom/event-index.js';
import { findBlock, nextBlock } from '../../src/zoom/find-block.js';
import { MarkMaker } from '../../src/zoom/marks.js';
import { MemorySource } from '../../src/zoom/memory-source.js';
import { createScale, type Scale } from '../../src/zoom/scale.js';
import { withMargins } from '../../src/model/extent.js';
import { factsOf } from '../../src/zoom/facts.js';
import { stories, storyFrom } from './make-story.js';
import { drawnOf, slowBlock, tracksOf } from './slow.js';

const LEVELS = [24, 27, 30, 33, 38, 42];
const DAY = 86_400_000;

function sourceOf(document: TimelineDocument): { source: MemorySource; scale: Scale } {
  const scale = createScale(document, { fold: false, width: 1000 });
  return { source: new MemorySource(new EventIndex(document), scale), scale };
}

/** Some blocks of a level: the first and last of a story, and those about some of its events. */
function numbersOf(document: TimelineDocument, level: number): number[] {
  const size = 2 ** level;
  const starts = document.events.map(({ span }) => span?.start ?? 0);
  const some = starts.filter((_, i) => i % 17 === 0).flatMap((start) => [start, start - size]);
  return [...new Set([...some, starts.at(-1) ?? 0].map((at) => Math.floor(at / size)))];
}

describe('the blocks of a story', () => {
  it('are those of a slow and obvious version', () => {
    fc.assert(
      fc.property(stories, (document) => {
        const { source } = sourceOf(document);
        const drawn = drawnOf(document);
        const tracks = tracksOf(drawn);
        const lanes = Math.min(Math.max(document.lanes.length, 1), 24);
        for (const level of LEVELS) {
          for (const number of numbersOf(document, level)) {
            const expected = slowBlock(drawn, tracks, lanes, level, number);
            assert.deepEqual(source.block(level, number), expected, `block ${level}/${number}`);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('count every event once at each level', () => {
    fc.assert(
      fc.property(stories, (document) => {
        const { source, scale } = sourceOf(document);
        const drawn = drawnOf(document).length;
        for (const level of [38, 40, 42]) {
          const size = 2 ** level;
          let count = 0;
          for (let n = Math.floor(scale.from / size); n * size <= scale.to; n++) {
            const block = source.block(level, n);
            count += block.count;
            const isBegun = (at: number): boolean => at >= n * size && at < (n + 1) * size;
            const begun = block.through.filter(({ event }) => isBegun(event.span?.start ?? 0)).length;
            const rest = block.rest.reduce((sum, heap) => sum + heap.count, 0);
            assert.equal(block.events.length + begun + rest, block.count);
          }
          assert.equal(count, drawn);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('name in a finer block whom the coarser one named there', () => {
    fc.assert(
      fc.property(stories, (document) => {
        const { source } = sourceOf(document);
        for (const number of numbersOf(document, 36)) {
          const coarse = source.block(36, number);
          const fine = [0, 1].map((half) => source.block(35, 2 * number + half));
          const named = new Set(
            fine.flatMap(({ events, through }) => [...events, ...through.map(({ event }) => event)]),
          );
          for (const event of coarse.events) assert.ok(named.has(event), event.id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are had without asking for a date, which may be slow to have, but where an end is open', () => {
    const document = storyFrom([
      ...Array.from({ length: 1000 }, (_, i) => ({ start: i * DAY, end: (i + 1 + (i % 9)) * DAY })),
      { start: 0, end: Infinity },
    ]);
    const asked: string[] = [];
    for (const event of document.events) {
      const { date } = event;
      delete event.date;
      Object.setPrototypeOf(
        event,
        Object.create(null, { date: { get: () => (asked.push(event.id), date) } }),
      );
    }
    const { source } = sourceOf(document);
    assert.equal(source.block(45, 0).count, 1001);
    assert.deepEqual(asked, ['e1000']);
  });

  it('spread equally important ones over the block', () => {
    const even = storyFrom(Array.from({ length: 4096 }, (_, i) => ({ start: i * DAY, end: (i + 1) * DAY })));
    const { source } = sourceOf(even);
    const size = 2 ** 38;
    const block = source.block(38, 0);
    const inQuarter = [0, 0, 0, 0];
    for (const { span } of block.events) {
      const quarter = Math.floor((4 * (span?.start ?? 0)) / size);
      inQuarter[quarter] = (inQuarter[quarter] ?? 0) + 1;
    }
    assert.equal(block.events.length, 64);
    for (const count of inQuarter) assert.ok(count >= 6, inQuarter.join());
  });
});

describe('tracks', () => {
  it('are given to bars of any length, the longest first', () => {
    const ends = [Infinity, 1e300, 0.3, 0.2, 0.3];
    const bars = { starts: [0, 0, 0, 0.1, 0.2], ends, importances: [3, 3, 3, 3, 3] };
    assert.deepEqual([...assignTracks(bars, 3)], [0, 1, 2, -1, -1]);
    assert.deepEqual([...assignTracks({ ...bars, starts: ends }, 3)], [-1, -1, -1, -1, -1]);
    const short = { starts: [0, 0.1, 0.2], ends: [0.1, 0.2, 0.4], importances: [3, 3, 3] };
    assert.deepEqual([...assignTracks(short, 1)], [0, 0, 0]);
  });

  it('keep bars apart, and the longest first, for 100,000 nested or alike', () => {
    const n = 100_000;
    const cases: [string, (at: number) => number, (at: number) => number][] = [
      ['nested', (at) => at, (at) => 2 * n - at],
      ['alike', () => 0, () => 10],
      ['one after another', (at) => at, (at) => at + 1],
      ['overlapping', (at) => at, (at) => at + 50],
    ];
    for (const [name, start, end] of cases) {
      const all = Array.from({ length: n }, (_, at) => at);
      const bars = { starts: all.map(start), ends: all.map(end), importances: all.map(() => 3) };
      const tracks = assignTracks(bars, 3);
      const last = [-Infinity, -Infinity, -Infinity];
      tracks.forEach((track, at) => {
        if (track < 0) return;
        assert.ok((last[track] ?? 0) <= start(at), `${name}: ${at}`);
        last[track] = end(at);
      });
      const given = tracks.reduce((sum, track) => sum + (track >= 0 ? 1 : 0), 0);
      if (name === 'one after another') assert.equal(given, n);
      else assert.ok(given >= 3, name);
      if (name === 'nested') assert.equal(tracks[0], 0);
    }
  });
});

describe('a block that has not come', () => {
  it('is what a coarser one says: exactly, where that names all its events', () => {
    const made = Array.from({ length: 40 }, (_, i) => ({
      start: i * 11 * DAY,
      end: (i * 11 + (i % 3 ? 1 : 9)) * DAY,
    }));
    const document = storyFrom(made);
    const { source, scale } = sourceOf(document);
    const maker = new MarkMaker(document, scale, () => 50, withMargins(factsOf(document).story ?? raise()));
    const level = 36;
    const coarse = { block: (at: number, n: number) => (at >= level ? source.block(at, n) : null) };
    let count = 0;
    for (let number = 0; number * 2 ** 30 < scale.to; number++) {
      const { block, pending } = findBlock(coarse, 30, number, (event) => maker.mark(event));
      const fine = source.block(30, number);
      assert.equal(pending, false);
      assert.equal(block.count, fine.count);
      assert.deepEqual(
        block.events.map(({ id }) => id).sort(),
        fine.events.map(({ id }) => id).sort(),
        `${number}`,
      );
      assert.deepEqual(
        block.through.map(({ event }) => event.id).sort(),
        fine.through.map(({ event }) => event.id).sort(),
      );
      count += block.count;
    }
    assert.equal(count, 40);
  });

  it('says that more is to come, and still counts what is known', () => {
    const document = storyFrom(
      Array.from({ length: 2000 }, (_, i) => ({ start: i * DAY, end: (i + 1) * DAY })),
    );
    const { source, scale } = sourceOf(document);
    const maker = new MarkMaker(document, scale, () => 50, withMargins(factsOf(document).story ?? raise()));
    const coarse = { block: (at: number, n: number) => (at >= 40 ? source.block(at, n) : null) };
    const found = findBlock(coarse, 36, 1, (event) => maker.mark(event));
    assert.equal(found.pending, true);
    assert.ok(found.block.count > 400 && found.block.rest.length > 0);
    const nothing = findBlock({ block: () => null }, 36, 1, () => null);
    assert.deepEqual([nothing.pending, nothing.block.count], [true, 0]);
  });
});

describe('the next block with events', () => {
  it('is found in either direction, over years of nothing, in few steps', () => {
    fc.assert(
      fc.property(stories, (document) => {
        const { source, scale } = sourceOf(document);
        const level = 30;
        const size = 2 ** level;
        const full = [...new Set(drawnOf(document).map(({ start }) => Math.floor(start / size)))].sort(
          (a, b) => a - b,
        );
        for (const direction of [1, -1] as const) {
          const seen: number[] = [];
          let asked = 0;
          const find = (at: number, n: number): ReturnType<MemorySource['block']> => {
            asked += 1;
            return source.block(at, n);
          };
          let at: number | null = Math.floor((direction > 0 ? scale.from : scale.to) / size) - direction;
          while (at !== null && seen.length < 300) {
            at = nextBlock(find, level, at, direction, scale);
            if (at !== null) seen.push(at);
          }
          assert.deepEqual(direction > 0 ? seen : seen.reverse(), full);
          assert.ok(asked <= (full.length + 1) * 90, `${asked} for ${full.length}`);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function raise(): never {
  throw new Error('a story without dates');
}
