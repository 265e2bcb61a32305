import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canFold, createScale } from '../../src/zoom/scale.js';
import { quietStretches } from '../../src/zoom/quiet.js';
import { dateOf } from '../words/events.js';
import { day, readStory, storyOf } from '../tools/story.js';

const story = readStory();
/** An event without a date that can be read. */
const NO_DATE = 'some day';
const folded = createScale(story, { fold: true, width: 1000 });

describe('quiet stretches', () => {
  it('are the two of the story', () => {
    const quiet = folded.stretches.flatMap(({ quiet: gap }) => (gap ? [gap] : []));
    assert.deepEqual(
      quiet.map(({ start, end }) => [start, end]),
      [
        [day('2022-02-25'), day('2025-10-01')],
        [day('2025-11-01'), day('2025-12-14')],
      ],
    );
  });

  it('are none where events are evenly spaced, however far apart', () => {
    const yearly = (date: string): Float64Array =>
      Float64Array.from({ length: 12 }, (_, i) => day(`${2000 + i}-${date}`));
    assert.deepEqual(quietStretches({ starts: yearly('03-01'), ends: yearly('03-02') }), []);
  });

  it('are none for one event, two events, or no events', () => {
    for (const dates of [[NO_DATE], ['2020'], ['2020', '2024']]) assert.equal(canFold(storyOf(dates)), false);
  });

  it('are found beside a heap of events', () => {
    assert.equal(canFold(storyOf(['1990-01-01', '2020-01-01', '2020-01-02', '2020-01-03'])), true);
  });
});

describe('the folded scale', () => {
  it('goes there and back, on both sides of every break and inside it', () => {
    for (const { start, end } of folded.stretches) {
      for (const time of [start, (start + end) / 2, end - 1]) {
        assert.ok(Math.abs(folded.toTime(folded.toAxis(time)) - time) < 2, new Date(time).toISOString());
      }
    }
  });

  it('rises without a step', () => {
    let last = -Infinity;
    for (let time = day('2021-12-01'); time < day('2026-02-01'); time += 6 * 3_600_000) {
      const at = folded.toAxis(time);
      assert.ok(at > last);
      last = at;
    }
  });

  it('gives a month with one approximate event no more room than two weeks of talks', () => {
    const width = (start: string, end: string): number => folded.toAxis(day(end)) - folded.toAxis(day(start));
    assert.ok(width('2025-10-01', '2025-11-01') < width('2025-12-13', '2025-12-27'));
  });

  it('leaves a break the room of its words at any width', () => {
    for (const width of [320, 600, 1000, 1400]) {
      const scale = createScale(story, { fold: true, width });
      for (const { kind, from, to } of scale.stretches) {
        if (kind === 'fold') assert.ok(((to - from) / (scale.to - scale.from)) * width > 40, `${width}`);
      }
    }
  });

  it('closes quiet hours of one day around its events, never over them', () => {
    const night = storyOf([
      '2024-11-02T06:00',
      ...['21:00', '21:14', '21:40', '22:05', '22:30', '23:15', '23:59'].map((time) => `2024-11-02T${time}`),
      ...['00:31', '01:10', '02:05', '03:00'].map((time) => `2024-11-03T${time}`),
      '2024-11-03T12:00',
    ]);
    const { stretches } = createScale(night, { fold: true, width: 1000 });
    assert.equal(stretches.length, 5);
    for (const { start, end } of stretches) assert.ok(start < end, `${String(start)}, ${String(end)}`);
    for (const { span } of night.events) {
      const { start, end } = span ?? { start: NaN, end: NaN };
      assert.ok(
        stretches.some((stretch) => stretch.kind === 'open' && stretch.start < start && end < stretch.end),
        new Date(start).toISOString(),
      );
    }
    // An hour or two of air, not the days around.
    assert.ok((stretches[0]?.start ?? 0) > day('2024-11-02'));
    assert.ok((stretches[4]?.end ?? Infinity) < day('2024-11-04'));
  });

  it('opens one stretch and leaves the other closed', () => {
    const scale = createScale(story, { fold: true, opened: [day('2023-06-01')], width: 1000 });
    assert.deepEqual(
      scale.stretches.map(({ kind }) => kind),
      ['open', 'open', 'open', 'fold', 'open'],
    );
  });
});

describe('the true scale', () => {
  it('is time itself', () => {
    const scale = createScale(story, { fold: false, width: 1000 });
    const time = day('2024-02-29');
    assert.equal(scale.toAxis(time), time);
    assert.equal(scale.folded, false);
  });

  it('keeps proportions where no Date reaches, and stays within what the engine takes', () => {
    const far = ['Y-170000000', 'Y-66000000', '2025'].map((text) => dateOf(text));
    const [sea = NaN, impact = NaN, today = NaN] = far.map(({ start }) => start);
    const span = { start: sea, end: today };
    for (const years of [1, 5e6]) {
      const scale = createScale(story, { fold: false, width: 1000, span: { ...span, start: sea * years } });
      const at = (time: number): number => scale.toAxis(time);
      const share = (at(impact) - at(sea)) / (at(today) - at(sea));
      assert.ok(Math.abs(share - (impact - sea) / (today - sea)) < 1e-6, String(share));
      assert.ok(Math.max(-scale.from, scale.to) <= 4e15);
      for (const time of [sea, impact, today])
        assert.ok(Math.abs(scale.toTime(at(time)) - time) <= (scale.toTime(1e4) - scale.toTime(0)) / 10);
    }
  });

  it('gives minutes no days of air', () => {
    const hour = 3_600_000;
    for (const [dates, most] of [
      [['2025-05-31T21:00', '2025-05-31T21:46', '2025-05-31T22:45'], 3 * hour],
      [['2024-11-02T06:00', '2024-11-02T19:00', '2024-11-03T09:00'], 36 * hour],
      [['2025-05-31T21:00'], hour],
    ] as const) {
      const { from, to } = createScale(storyOf([...dates]), { fold: false, width: 1000 });
      assert.ok(to - from < most, `${String((to - from) / hour)} hours`);
      assert.ok(from < day(dates[0].slice(0, 10)) + Number(dates[0].slice(11, 13)) * hour);
    }
  });

  it('has room for a story without dates, or of one day', () => {
    for (const dates of [[NO_DATE], ['2025-12-15']]) {
      const { from, to } = createScale(storyOf(dates), { fold: true, width: 1000 });
      assert.ok(to > from && Number.isFinite(to - from));
    }
  });
});
