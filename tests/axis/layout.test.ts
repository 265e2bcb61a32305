import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Layout, middleOf } from '../../src/axis/layout.js';
import type { AxisWindow } from '../../src/zoom/window.js';
import { largeNow, loadLarge } from '../../src/zoom/load-large.js';
import { day, measure, readStory, storyOf } from '../tools/story.js';

const DAY = 86_400_000;
const story = readStory();

/** Crowded: 2,000 events of a thousand days, of every shape, and some that no zoom parts. */
const crowd = storyOf(
  Array.from({ length: 2000 }, (_, i) => {
    const at = (days: number): string => new Date(day('2025-01-01') + days * DAY).toISOString().slice(0, 10);
    const first = (i * 37) % 1000;
    const shapes = [
      at(first),
      `${at(first)}~`,
      `${at(first)}/${at(first + (i % 40))}`,
      `${at(first)}/..`,
      at(50),
    ];
    return shapes[i % shapes.length] ?? '';
  }),
);

function layout({ fold = true, opened = [] as number[], width = 968, document = story } = {}): Layout {
  return new Layout(
    {
      document,
      fold,
      opened,
      filter: { lanes: null, matches: null },
      source: null,
      width,
      measure,
      clusterText: (count, { event }) => `${event.title} and ${count - 1} more`,
    },
    largeNow(null),
    null,
  );
}

/** A moment in the first quiet stretch. */
function firstFold(): number {
  const { start, end } = layout().scale.stretches.find(({ kind }) => kind === 'fold') ?? {
    start: NaN,
    end: NaN,
  };
  return (start + end) / 2;
}

/** The window that a time gets, as times. */
function shown(of: Layout, start: number, end: number): [start: number, end: number] {
  const { from, to } = of.timed(start, end);
  return [of.scale.toTime(from), of.scale.toTime(to)];
}

const WAYS = [layout(), layout({ fold: false }), layout({ opened: [firstFold()] }), layout({ width: 360 })];

describe('the window of a time', () => {
  it('shows all of it, and exactly that unless it is too short or ends where nothing happens', () => {
    for (const one of WAYS) {
      const { scale } = one;
      const place = fc.double({ min: scale.from, max: scale.to, noNaN: true });
      fc.assert(
        fc.property(place, place, (a, b) => {
          const [start, end] = [scale.toTime(Math.min(a, b)), scale.toTime(Math.max(a, b))];
          if (!(end - start > 1000)) return;
          const [from, to] = shown(one, start, end);
          assert.ok(from <= start + 1 && to >= end - 1, 'all of it is seen');
          const isFolded = [a, b].some((at) => scale.stretchAt(at).kind === 'fold');
          if (end - start < 2 * DAY || isFolded) return;
          assert.ok(Math.abs(from - start) < 1000 && Math.abs(to - end) < 1000, 'and nothing else');
        }),
        { seed: 1, numRuns: 2000 },
      );
    }
  });

  it('ends where the story ends, and not elsewhere instead', () => {
    for (const one of WAYS) {
      const { most, scale } = one;
      const [first, last] = [scale.toTime(most.from), scale.toTime(most.to)];
      const near = ([start, end]: number[], [wanted, wantedEnd]: number[]): void => {
        assert.ok(Math.abs((start ?? 0) - (wanted ?? 0)) < 1000, new Date(start ?? 0).toISOString());
        assert.ok(Math.abs((end ?? 0) - (wantedEnd ?? 0)) < 1000, new Date(end ?? 0).toISOString());
      };
      near(shown(one, day('2000-01-01'), day('2022-03-01')), [first, day('2022-03-01')]);
      near(shown(one, day('2025-12-14'), day('2031-01-01')), [day('2025-12-14'), last]);
      near(shown(one, day('2000-01-01'), day('2031-01-01')), [first, last]);
      near(shown(one, day('2025-12-14'), Infinity), [day('2025-12-14'), last]);
    }
  });

  it('is at the nearest end of the story where it lies outside', () => {
    const plain = layout({ fold: false });
    const { most } = plain;
    for (const [year, side] of [
      [2000, 'from'],
      [2040, 'to'],
    ] as const) {
      const window = plain.timed(Date.UTC(year, 0), Date.UTC(year, 6));
      assert.equal(window[side], most[side]);
      assert.ok(Math.abs(window.to - window.from - (Date.UTC(year, 6) - Date.UTC(year, 0))) < 1000);
    }
  });
});

describe('the window that shows an event of a crowd', () => {
  it('has it alone, and one step wider it was not; there is none only where no zoom parts it', async () => {
    await loadLarge(null);
    const one = layout({ document: crowd, fold: false });
    const { most } = one;
    let [parted, never] = [0, 0];
    for (const event of crowd.events.filter((_, i) => i % 19 === 0)) {
      const mark = one.mark(event) ?? assert.fail(event.id);
      const isAlone = (window: AxisWindow): boolean => one.placed(window).some(({ key }) => key === event.id);
      const about = (length: number): AxisWindow =>
        one.hold({ from: middleOf(mark) - length / 2, to: middleOf(mark) + length / 2 });
      const window = one.windowThatShows(mark, most);
      if (window) {
        parted++;
        assert.ok(isAlone(window), `${event.id} is alone`);
        const wider = (window.to - window.from) * 1.5;
        if (wider < (most.to - most.from) / 1.51) assert.ok(!isAlone(about(wider)), `${event.id} was not`);
      } else {
        never++;
        assert.ok(!isAlone(about(0)), `${event.id} is never alone`);
      }
    }
    assert.ok(parted > 50 && never > 20, `${parted} and ${never}`);
  });
});
