import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TimelineDocument } from '../../src/model/document.js';
import { withMargins } from '../../src/model/extent.js';
import { BlockBoard } from '../../src/zoom/block-board.js';
import { EventIndex } from '../../src/zoom/event-index.js';
import { factsOf } from '../../src/zoom/facts.js';
import type { Placed } from '../../src/zoom/fill.js';
import { MarkMaker } from '../../src/zoom/marks.js';
import { MemorySource } from '../../src/zoom/memory-source.js';
import { levelOf } from '../../src/zoom/place-block.js';
import { laneRows } from '../../src/zoom/rows.js';
import { createScale, type Scale } from '../../src/zoom/scale.js';
import { view, type Drawn } from '../../src/zoom/view.js';
import type { AxisWindow } from '../../src/zoom/window.js';
import { measure } from '../tools/story.js';
import { randomOf, stories, storyFrom, type Made } from './make-story.js';

const DAY = 86_400_000;
const WIDEST = 340;

interface Shown {
  board: BlockBoard;
  scale: Scale;
  index: EventIndex;
}

function titleOf({ count, lead }: Pick<Placed, 'count' | 'lead'>, title = lead.event.title): string {
  return count > 1 ? `${title} and ${count - 1} more` : title;
}

function show(document: TimelineDocument, width: number, fold = false): Shown {
  const scale = createScale(document, { fold, width });
  const index = new EventIndex(document);
  const { story } = factsOf(document);
  const board = new BlockBoard(
    new MemorySource(index, scale),
    new MarkMaker(document, scale, measure, story && withMargins(story)),
    laneRows(document, width),
    scale,
    {
      from: scale.from,
      widestTitle: WIDEST,
      clusterTitle: (count, lead) => measure(titleOf({ count, lead })),
    },
  );
  return { board, scale, index };
}

/** Windows from the whole story down to two days. */
function windowsOf({ from, to }: Scale): AxisWindow[] {
  const windows: AxisWindow[] = [];
  for (let length = (to - from) * 1.04; ; length /= 3.7) {
    const held = Math.max(length, 2 * DAY);
    for (const at of [0, 0.31, 0.5, 0.77, 1]) {
      const left = from + (to - from - held) * at;
      windows.push({ from: left, to: left + held });
    }
    if (held > length) return windows;
  }
}

function draw({ board, scale }: Shown, window: AxisWindow, width: number): Drawn[] {
  const perPixel = (window.to - window.from) / width;
  const left = (window.from - scale.from) / perPixel;
  return view(board.placed(window, perPixel), { left, width, measure, titleOf });
}

function checkApart(drawn: readonly Drawn[], width: number, where: string): void {
  const boxes = drawn.map(({ x, width: wide, title, titleX, titleWidth, placed, side }) => ({
    row: placed.row,
    key: placed.key,
    from: title && side !== 'over' ? Math.min(x, titleX) : x,
    to: title && side !== 'over' ? Math.max(x + wide, titleX + titleWidth) : x + wide,
  }));
  for (const { title, titleX, titleWidth } of drawn)
    assert.ok(!title || (titleX >= 0 && titleX + titleWidth <= width), `${where}: “${title}” is cut`);
  for (const [i, box] of boxes.entries())
    for (const other of boxes.slice(i + 1))
      assert.ok(
        other.row !== box.row || box.to <= other.from + 0.01 || other.to <= box.from + 0.01,
        `${where}: ${box.key} over ${other.key} in row ${box.row}`,
      );
}

const named = (list: readonly Placed[]): string[] =>
  list.map(({ key, row, left, right, count, side }) => `${key} ${row} ${left} ${right} ${count} ${side}`);

describe('a large story', () => {
  it('never has two things over one another in a row, nor words outside the window', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(320, 700, 1400), (document, width) => {
        const shown = show(document, width);
        for (const window of windowsOf(shown.scale))
          checkApart(draw(shown, window, width), width, `${width} px, ${window.from} to ${window.to}`);
      }),
      { numRuns: 60 },
    );
  });

  // Of the fixed seed, one story has two clusters that come to one cell of their row.
  for (const seed of [{}, { seed: 1674598320 }])
    it(`draws or counts each event exactly once ${JSON.stringify(seed)}`, () => {
      fc.assert(
        fc.property(stories, fc.constantFrom(400, 1400), (document, width) => {
          const shown = show(document, width, true);
          const { from, to } = shown.scale;
          for (const zoom of [1, 3.3, 9, 41]) {
            const length = (to - from) / zoom;
            const entries = new Map<string, Placed>();
            for (let at = from; at < to; at += length)
              for (const entry of shown.board.placed({ from: at, to: at + length }, length / width))
                entries.set(entry.key, entry);
            const count = [...entries.values()].reduce((sum, entry) => sum + entry.count, 0);
            assert.equal(count, shown.index.count, `zoom ${zoom}`);
          }
        }),
        { numRuns: 60, ...seed },
      );
    });

  it('never regroups while panning: the blocks of two windows are the same in both', () => {
    fc.assert(
      fc.property(
        stories,
        fc.constantFrom(2, 7, 30),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (document, zoom, at) => {
          const [one, other] = [show(document, 1000), show(document, 1000)];
          const { from, to } = one.scale;
          const length = (to - from) / zoom;
          const perPixel = length / 1000;
          const start = from + (to - from - length) * at;
          const before = one.board.placed({ from: start, to: start + length }, perPixel);
          // Elsewhere first, then a little to the side.
          other.board.placed({ from, to: from + length }, perPixel);
          const side = start + length * 0.4;
          const after = other.board.placed({ from: side, to: side + length }, perPixel);
          const size = 2 ** levelOf(perPixel);
          const shared = Math.floor(side / size);
          if (Math.floor((start + length) / size) < shared) return;
          const inShared = (entry: Placed): boolean => Math.floor(entry.from / size) === shared;
          assert.deepEqual(named(after.filter(inShared)).sort(), named(before.filter(inShared)).sort());
        },
      ),
      { numRuns: 80 },
    );
  });

  it('gives every mark a name of its own, and a cluster the same name wherever the window lies', () => {
    fc.assert(
      fc.property(stories, (document) => {
        const shown = show(document, 1000);
        for (const window of windowsOf(shown.scale)) {
          const keys = shown.board.placed(window, (window.to - window.from) / 1000).map(({ key }) => key);
          assert.equal(new Set(keys).size, keys.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('goes from mark to mark to its end and back, each once', () => {
    const document = storyFrom(
      Array.from({ length: 900 }, (_, i) => ({ start: i * i * DAY, end: (i * i + 1) * DAY })),
      2,
    );
    const { board, scale } = show(document, 1000);
    const length = (scale.to - scale.from) / 9;
    const perPixel = length / 1000;
    const walk = (by: 1 | -1): string[] => {
      let window = { from: scale.from, to: scale.from + length };
      let entry = board.step(window, perPixel, null, by * -Infinity);
      const keys: string[] = [];
      while (entry && keys.at(-1) !== entry.key && keys.length < 2000) {
        keys.push(entry.key);
        window = { from: entry.from - length / 2, to: entry.from + length / 2 };
        entry = board.step(window, perPixel, entry.key, by);
      }
      return keys;
    };
    const there = walk(1);
    assert.equal(new Set(there).size, there.length);
    assert.ok(there.length > 60, `${there.length}`);
    assert.deepEqual(walk(-1).reverse(), there);
  });
});

describe('a large story of any kind', () => {
  const random = randomOf(11);
  const many = (count: number, make: (i: number) => Made): Made[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const anyImportance = (): 1 | 3 | 5 => (random() < 0.1 ? 5 : random() < 0.5 ? 3 : 1);
  const someDay = (years: number): number => Math.floor(random() * years * 365) * DAY;
  const dayAt = (start: number): Made => ({ start, end: start + DAY });
  const MILLENNIUM = 365_000 * DAY;
  const cases: Record<string, [made: Made[], lanes: number]> = {
    'alike in importance': [many(20_000, () => dayAt(someDay(30))), 0],
    'in four lanes': [
      many(20_000, (i) => ({ ...dayAt(someDay(30)), lane: i, importance: anyImportance() })),
      4,
    ],
    'in fourteen lanes': [many(20_000, (i) => ({ ...dayAt(someDay(30)), lane: i })), 14],
    'in thirty lanes': [many(5000, (i) => ({ ...dayAt(someDay(30)), lane: i })), 30],
    'in 4,000 lanes': [many(8000, (i) => ({ ...dayAt(someDay(30)), lane: i })), 4000],
    'of short titles': [many(20_000, () => ({ ...dayAt(someDay(3)), title: 'A' })), 1],
    'of one day': [many(100_000, () => dayAt(DAY)), 2],
    'with 1,000 years among days': [
      [{ start: -MILLENNIUM, end: DAY }, ...many(5000, () => dayAt(someDay(1)))],
      0,
    ],
    'of spans': [
      many(20_000, (i) => {
        const start = someDay(30);
        return { start, end: start + (1 + Math.floor(random() ** 4 * 2000)) * DAY, lane: i };
      }),
      3,
    ],
    'of nested spans': [many(20_000, (i) => ({ start: i * DAY, end: (50_000 - i) * DAY })), 0],
    'with open ends': [
      many(3000, (i) => {
        const start = someDay(9);
        return i % 3 === 0
          ? { start, end: Infinity }
          : i % 3 === 1
            ? { start: -Infinity, end: start + DAY }
            : { start: -Infinity, end: Infinity };
      }),
      2,
    ],
    'to the ends of time': [
      [
        { start: -8.64e15, end: -8.64e15 + DAY },
        { start: 8.64e15 - DAY, end: 8.64e15 },
        ...many(1000, () => dayAt(someDay(100))),
      ],
      0,
    ],
    'of no length': [many(2000, () => ({ start: DAY, end: DAY })), 0],
    'with numbers that are none': [
      [{ start: NaN, end: NaN }, { start: 0, end: NaN }, ...many(1000, () => dayAt(someDay(9)))],
      0,
    ],
  };
  for (const [name, [made, lanes]] of Object.entries(cases)) {
    it(`is drawn within its bounds: ${name}`, () => {
      const document = storyFrom(made, lanes);
      for (const [width, fold] of [
        [320, false],
        [1400, false],
        [1400, true],
      ] as const) {
        const shown = show(document, width, fold);
        const { story } = factsOf(document);
        const windows = windowsOf(shown.scale);
        for (const window of windows) {
          const drawn = draw(shown, window, width);
          const where = `${name}, ${width} px, ${window.from} to ${window.to}`;
          checkApart(drawn, width, where);
          assert.ok(drawn.length <= 150, `${where}: ${drawn.length} marks`);
        }
        const first = windows[0] ?? { from: 0, to: 0 };
        assert.ok(story && draw(shown, first, width).length > 0, `${name}: an empty picture`);
      }
    });
  }

  it('keeps a bar that covers the window, in one row, with its title held in it', () => {
    const [made] = cases['with 1,000 years among days'] ?? [[]];
    const shown = show(storyFrom(made), 1000);
    const rows = new Set<number>();
    for (const years of [-900, -500.2, -3]) {
      const from = years * 365 * DAY;
      const drawn = draw(shown, { from, to: from + 365 * DAY }, 1000);
      const bar = drawn.find(({ placed }) => placed.key === 'e0');
      assert.equal(bar?.title, shown.index.document.events[0]?.title);
      assert.ok(bar && bar.titleX >= 0 && bar.titleX < 20);
      rows.add(bar.placed.row);
    }
    assert.equal(rows.size, 1);
  });
});
