import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { startOfDay } from '../../src/model/calendar.js';
import { createScale } from '../../src/zoom/scale.js';
import { shorten } from '../../src/zoom/shorten.js';
import { ticks, type Tick } from '../../src/zoom/ticks.js';
import { floorTo } from '../../src/zoom/floor-to.js';
import { nextOf } from '../../src/zoom/units.js';
import { formatTick, formatTickContext } from '../../src/words/tick.js';
import { holdWindow, shortestWindow, zoomWindow } from '../../src/zoom/window.js';
import { day, measure, readStory } from '../tools/story.js';
import { storyFrom } from './make-story.js';

const story = readStory();

function ticksOf(width: number, from?: string, to?: string, fold = true): Tick[] {
  const scale = createScale(story, { fold, width });
  return ticks({
    scale,
    from: from ? scale.toAxis(day(from)) : scale.from,
    to: to ? scale.toAxis(day(to)) : scale.to,
    width,
    finest: 'day',
    words: (time, unit) => formatTick(time, unit),
    contextWords: (time, unit) =>
      unit === 'day' ? formatTick(time, 'month', { context: 'all' }) : formatTick(time, 'year'),
    measure,
  });
}

describe('ticks', () => {
  it('say each stretch of the folded story in its own units', () => {
    const words = ticksOf(1000).flatMap(({ label }) => (label ? [label] : []));
    for (const word of ['Feb', 'Oct', '13', '14', '15', '25'])
      assert.ok(words.includes(word), `${word} of ${words.join()}`);
  });

  it('never overlap and never leave the window', () => {
    for (const width of [320, 360, 600, 720, 1000, 1400])
      for (const [from, to] of [
        [],
        ['2025-12-13', '2025-12-17'],
        ['2025-12-20', '2025-12-23'],
        ['2022-01-01', '2024-01-01'],
      ])
        for (const fold of [true, false]) {
          const all = ticksOf(width, from, to, fold);
          for (const [x, word] of [
            ['labelX', 'label'],
            ['contextX', 'context'],
          ] as const) {
            let end = 0;
            for (const tick of all.filter((one) => one[word]).sort((a, b) => a[x] - b[x])) {
              assert.ok(
                tick[x] >= end && tick[x] + measure(tick[word]) <= width,
                `${width} ${from} ${tick[word]}`,
              );
              end = tick[x] + measure(tick[word]);
            }
          }
        }
  });

  it('say of every stretch at least its year, however short it is', () => {
    for (const width of [360, 400, 600, 720, 1000, 1400]) {
      const scale = createScale(story, { fold: true, width });
      const all = ticksOf(width);
      for (const [year, at] of [
        ['2022', 0],
        ['2025', 2],
      ] as const) {
        const { from, to } = scale.stretches[at] ?? assert.fail();
        const x = (place: number): number => ((place - scale.from) * width) / (scale.to - scale.from);
        const [left, right] = [x(from), x(to)] as const;
        const said = all.filter(({ labelX, contextX, label, context }) => {
          const [words, begin] = label === year ? [label, labelX] : [context, contextX];
          return words.endsWith(year) && begin + measure(words) > left && begin < right;
        });
        assert.equal(
          said.length,
          1,
          `${year} at ${width}: ${all.map(({ label, context }) => `${label} ${context}`).join()}`,
        );
      }
    }
  });

  it('say of no stretch a day alone, without its month', () => {
    const dates = [
      '2022-08-13/2022-08-14',
      '2023-08-10',
      '2023-08-28/2023-08-29',
      '2024-02-11',
      '2024-03-05',
      '2024-05-15',
      '2024-07-05/2024-07-06',
      '2024-07-07',
      '2024-07-07/2024-07-29',
      '2025-01-14/2025-01-29',
    ];
    const short = storyFrom(
      dates.map((when) => {
        const [first = '', last = first] = when.split('/');
        return { start: day(first), end: day(last) + 86_400_000 };
      }),
      4,
    );
    for (let width = 300; width < 1000; width += 4) {
      const scale = createScale(short, { fold: true, width });
      const all = ticks({
        scale,
        from: scale.from,
        to: scale.to,
        width,
        finest: 'day',
        words: (time, unit) => formatTick(time, unit),
        contextWords: (time, unit, context) => formatTickContext(time, unit, { context }),
        measure,
      });
      const first = all.find(({ label }) => label);
      assert.ok(!first || first.context || /\d{4}/.test(first.label), `${width}: ${first?.label}`);
    }
  });

  it('name a short stretch by the month that is whole in it', () => {
    const [first] = ticksOf(480).filter(({ label }) => label);
    assert.deepEqual([first?.label, first?.context], ['Feb', '2022']);
  });

  it('say the year once at the beginning, and again where it changes', () => {
    const context = ticksOf(1400, '2025-12-28', '2026-01-05', false).flatMap((tick) =>
      tick.context ? [tick.context] : [],
    );
    assert.deepEqual(context, ['Dec 2025', 'Jan 2026']);
  });

  it('say no hours of a story told in days', () => {
    assert.ok(ticksOf(1400, '2025-12-14', '2025-12-16').every(({ label }) => !label.includes(':')));
  });
});

describe('ticks of far stories', () => {
  it('are said where years have more words than ours, in German', () => {
    const width = 260;
    const scale = createScale(story, {
      fold: false,
      width,
      span: { start: startOfDay(12_025), end: startOfDay(12_028) },
    });
    const said = ticks({
      scale,
      from: scale.from,
      to: scale.to,
      width,
      finest: 'year',
      words: (time, unit) => formatTick(time, unit).replace('CE', 'nach Christus'),
      contextWords: () => '',
      measure,
    }).filter(({ label }) => label);
    assert.ok(said.length > 0, 'no year is said');
  });

  it('ascend, are few and are all that their words say, from a minute to 10^15 years', () => {
    const year = fc.oneof(
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: -300_000, max: 300_000 }),
      fc.integer({ min: -200_000_000, max: 200_000_000 }),
      fc.maxSafeInteger().map((one) => one % 1e15),
    );
    fc.assert(
      fc.property(
        year,
        year,
        fc.constantFrom(320, 1000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 50 }),
        (one, other, width, place, depth) => {
          const span = { start: startOfDay(Math.min(one, other)), end: startOfDay(Math.max(one, other) + 1) };
          const scale = createScale(story, { fold: false, width, span });
          const whole = scale.to - scale.from;
          assert.ok(Math.max(-scale.from, scale.to) <= 4e15, 'the engine takes no more');
          const middle = scale.from + place * whole;
          const length = Math.min(
            Math.max(whole / 1.5 ** depth, shortestWindow(scale, middle, 20_000)),
            whole,
          );
          const from = Math.min(Math.max(middle - length / 2, scale.from), scale.to - length);
          const all = ticks({
            scale,
            from,
            to: from + length,
            width,
            finest: 'second',
            words: (time, unit) => formatTick(time, unit),
            contextWords: (time, unit, context) => formatTickContext(time, unit, { context }),
            measure,
          });
          assert.ok(all.length > 0 && all.length <= width / 10, `${all.length}`);
          assert.equal(new Set(all.map(({ key }) => key)).size, all.length);
          all.forEach(({ x }, at) => assert.ok(at === 0 || x > (all[at - 1]?.x ?? 0), 'in order'));
          const words = all.flatMap(({ label, context }) => (label ? [`${label} ${context}`] : []));
          assert.ok(words.every((label) => !/NaN|Invalid|undefined/.test(label)));
          const years = words.filter((label) => /CE|^\d{4} $/.test(label));
          assert.equal(new Set(years).size, years.length, years.join());
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('units', () => {
  it('step over months of all lengths, leap days and years before 100', () => {
    const month = { unit: 'month', count: 1, length: 0 } as const;
    assert.equal(nextOf(month, day('2024-01-01')), day('2024-02-01'));
    assert.equal(nextOf(month, day('2024-02-01')), day('2024-03-01'));
    const year = { unit: 'year', count: 50, length: 0 } as const;
    const start = floorTo(year, new Date(0).setUTCFullYear(74, 5, 1));
    assert.equal(new Date(start).getUTCFullYear(), 50);
    assert.equal(new Date(nextOf(year, start)).getUTCFullYear(), 100);
  });

  it('begin steps of years with round ones as they are said, on both sides of the turn of the eras', () => {
    const said = (count: number, first: number, last: number): string[] => {
      const step = { unit: 'year', count, length: 0 } as const;
      const words: string[] = [];
      for (let time = floorTo(step, startOfDay(first)); time <= startOfDay(last); time = nextOf(step, time)) {
        words.push(formatTick(time, 'year'));
        // Wherever in a step a window begins, its ticks are the same.
        assert.equal(floorTo(step, time), time);
        assert.equal(floorTo(step, nextOf(step, time) - 60_000), time);
      }
      return words;
    };
    assert.deepEqual(said(1, -2, 2), ['3 BCE', '2 BCE', '1 BCE', '1 CE', '2 CE']);
    assert.deepEqual(said(2, -2, 4), ['4 BCE', '2 BCE', '1 CE', '2 CE', '4 CE']);
    assert.deepEqual(said(500, -1000, 1000), ['1500 BCE', '1000 BCE', '500 BCE', '1 CE', '500', '1000']);
    assert.deepEqual(said(5000, -19_999, 0), ['20000 BCE', '15000 BCE', '10000 BCE', '5000 BCE']);
    assert.deepEqual(said(500, -66_000_500, -65_999_999), [
      '66,001,000 BCE',
      '66,000,500 BCE',
      '66,000,000 BCE',
    ]);
    assert.deepEqual(said(1000, -101_000, -98_000), ['101 thousand BCE', '100 thousand BCE', '99000 BCE']);
    assert.deepEqual(said(1e6, -2e6, 1e6), ['2 million BCE', '1 million BCE', '1 CE', '1 million CE']);
  });

  it('begin steps of several days anew each month, without a sliver at its end', () => {
    const five = { unit: 'day', count: 5, length: 0 } as const;
    const days: number[] = [];
    for (let time = day('2025-01-01'); time < day('2025-03-01'); time = nextOf(five, time))
      days.push(new Date(time).getUTCDate());
    assert.deepEqual(days, [1, 6, 11, 16, 21, 26, 1, 6, 11, 16, 21, 26]);
  });
});

describe('windows', () => {
  const most = { from: 0, to: 1000 };

  it('are held inside the story, and neither too wide nor too narrow', () => {
    assert.deepEqual(holdWindow({ from: -500, to: -100 }, most, 10), { from: 0, to: 400 });
    assert.deepEqual(holdWindow({ from: -500, to: 5000 }, most, 10), most);
    assert.deepEqual(holdWindow({ from: 500, to: 501 }, most, 10), { from: 495.5, to: 505.5 });
    assert.deepEqual(holdWindow({ from: 999, to: 1000 }, most, 2000), most);
  });

  it('keep the place under the pointer while zooming', () => {
    const { from, to } = zoomWindow({ from: 100, to: 300 }, 2, 150);
    assert.equal((150 - from) / (to - from), (150 - 100) / 200);
  });
});

describe('shortening', () => {
  const width = (text: string): number => text.length;

  it('cuts between words, drops what dangles, and keeps what fits', () => {
    assert.equal(
      shorten('Kremlin: a “thankless task” to predict', 100, width),
      'Kremlin: a “thankless task” to predict',
    );
    assert.equal(shorten('Kremlin: a “thankless task” to predict', 14, width), 'Kremlin: a…');
    assert.equal(shorten('Kremlin: a “thankless task” to predict', 10, width), 'Kremlin…');
  });

  it('says nothing rather than a few letters, but as much as fits of a word that is endless', () => {
    assert.equal(shorten('x'.repeat(300), 100, width), `${'x'.repeat(99)}…`);
    assert.equal(shorten('x'.repeat(300), 8, width), '');
    assert.equal(shorten('Word after word', 3, width), '');
  });

  it('cuts scripts without spaces where their words end', () => {
    const cut = shorten('東京で和平交渉が始まる見通しとなった', 8, width);
    assert.ok(cut.endsWith('…') && cut.length > 3 && cut.length <= 8, cut);
  });
});
