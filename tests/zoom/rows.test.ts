import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../../src/read/document.js';
import { MarkMaker } from '../../src/zoom/marks.js';
import { place } from '../../src/zoom/place.js';
import { laneRows, widestTitle, type RowOptions } from '../../src/zoom/rows.js';
import { createScale } from '../../src/zoom/scale.js';
import { wholeWindow } from '../../src/zoom/window.js';
import { makeStory } from '../tools/stories.mjs';
import { measure, readStory } from '../tools/story.js';
import { storyFrom, type Made } from './make-story.js';

const DAY = 86_400_000;

const rowsOf = (made: readonly Made[], width = 968, lanes = 0, options?: RowOptions): number[] =>
  laneRows(storyFrom(made, lanes), width, options).map(({ rows }) => rows);

/** One lane: days so far apart, each with this title. */
const days = (count: number, apart: number, title: string): Made[] =>
  Array.from({ length: count }, (_, at) => ({ start: at * apart * DAY, end: (at * apart + 1) * DAY, title }));

describe('rows of the axis', () => {
  it('are those of the look for the real story', () => {
    const story = readStory();
    for (const [width, rows] of [
      [568, [2, 3, 2, 3, 1]],
      [968, [1, 3, 2, 3, 1]],
    ] as const) {
      assert.deepEqual(
        laneRows(story, width).map(({ rows }) => rows),
        rows,
      );
    }
  });

  it('are enough for each event of a short story to be drawn alone', () => {
    for (const events of [5, 10]) {
      const { document } = readDocument(makeStory({ events, seed: 7 }));
      assert.ok(document);
      for (const width of [968, 1400]) {
        const scale = createScale(document, { fold: true, width });
        const marks = new MarkMaker(document, scale, measure).all();
        const { from, to } = wholeWindow(scale, marks, width, widestTitle(width));
        const placed = place(marks, laneRows(document, width), {
          from,
          perPixel: (to - from) / width,
          widestTitle: widestTitle(width),
          clusterTitle: () => 100,
        });
        assert.deepEqual(
          placed.filter(({ count }) => count > 1).map(({ key }) => key),
          [],
          `${events} events, ${width} px`,
        );
      }
    }
  });

  it('grow with titles, and shrink with room', () => {
    const short = days(4, 30, 'Short');
    const long = days(4, 30, 'A title that would lie over what comes next');
    assert.deepEqual([rowsOf(short), rowsOf(long), rowsOf(long, 2000)], [[1], [2], [1]]);
    // What is longer than any title may be is cut.
    assert.deepEqual(rowsOf(days(3, 60, 'm'.repeat(5000)), 1400), [1]);
    // Not known yet: by how many events there are.
    assert.deepEqual(rowsOf(long, 0), [2]);
  });

  it('take signs of East Asia for as wide as they are high', () => {
    assert.deepEqual(rowsOf(days(4, 30, 'あ'.repeat(30))), rowsOf(days(4, 30, 'm'.repeat(60))));
    assert.notDeepEqual(rowsOf(days(4, 30, 'あ'.repeat(30))), rowsOf(days(4, 30, 'm'.repeat(30))));
  });

  it('take what goes on for as long as its known end', () => {
    const open = days(4, 30, 'Short').map((one, at) => (at === 1 ? { ...one, end: Infinity } : one));
    assert.deepEqual(rowsOf(open), [1]);
  });

  it('need none beside a bar that is longer than its title', () => {
    const bars = days(4, 30, 'The title of a bar').map((one) => ({ ...one, end: one.start + 28 * DAY }));
    assert.deepEqual(rowsOf(bars), [1]);
  });

  it('heed no titles where there are many events, or where not all are known', () => {
    const title = 'A title that would lie over what comes next';
    const first = days(3, 5, title).map((one) => ({ ...one, lane: 0 }));
    const others = days(60, 1, title).map((one) => ({ ...one, lane: 1 }));
    assert.equal(rowsOf([...first, ...others.slice(0, 20)], 968, 2)[0], 2);
    assert.equal(rowsOf([...first, ...others], 968, 2)[0], 1);
    assert.deepEqual(rowsOf(first, 968, 0, { counts: [3] }), [1]);
  });

  it('are those of 24 lanes at most: the others share the last, also where only some are shown', () => {
    const made = days(120, 1, 'A day').map((one, at) => ({ ...one, lane: at }));
    const story = storyFrom(made, 60);
    const rows = laneRows(story, 968);
    assert.deepEqual(
      rows.map(({ lane }) => lane),
      Array.from({ length: 24 }, (_, lane) => lane),
    );
    assert.deepEqual([rows[0]?.rows, rows[23]?.rows], [1, 3]);
    const some = laneRows(story, 968, { lanes: new Set(['lane-2', 'lane-58']) });
    assert.deepEqual(
      some.map(({ lane }) => lane),
      [2, 23],
    );
    assert.deepEqual(laneRows(storyFrom(made, 24), 968).length, 24);
  });

  it('are few, whatever comes: open on either side, with no room, one far from all others', () => {
    const title = 'long '.repeat(1000);
    const made = [
      { start: -Infinity, end: DAY, title },
      { start: 0, end: Infinity, title },
      { start: DAY, end: 2 * DAY, title },
      { start: 8e15, end: 8e15 + DAY, title },
    ];
    for (const width of [0, 1, 320, 1400])
      for (const lanes of [0, 2, 4]) {
        const rows = rowsOf(made, width, lanes);
        assert.ok(
          rows.every((count) => count >= 1 && count <= 4),
          rows.join(),
        );
      }
  });
});
