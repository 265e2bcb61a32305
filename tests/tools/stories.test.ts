import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readJson } from '../../src/read/json.js';
import { schemaFaults } from '../data/schema-check.js';
import { ROOT } from './command.mjs';
import { makeStory, storyText } from './stories.mjs';
import type { StoryOptions } from './stories.mjs';

const DAY = 86_400_000;
const PROGRAM = `${ROOT}tests/tools/make-story.mjs`;

function startOf(date: string): number {
  const [first = ''] = date.split('/');
  return Date.parse(first.length > 10 ? `${first}Z` : first);
}

/** The share of events that the fullest tenth of all days has. */
function crowding(options: StoryOptions): number {
  const days = new Map<number, number>();
  for (const { date } of makeStory(options).events) {
    const day = Math.floor(startOf(date) / DAY);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const fullest = [...days.values()].sort((a, b) => b - a).slice(0, Math.round((4 * 365.25) / 10));
  return fullest.reduce((sum, count) => sum + count, 0) / options.events;
}

const OTHERS: StoryOptions[] = [
  { events: 1 },
  { events: 300, spread: 'even', shape: 'points', lanes: 0 },
  { events: 300, spread: 'bursty', shape: 'spans', lanes: 1, seed: 7 },
  { events: 300, shape: 'mixed', lanes: 10, years: 0.1 },
  { events: 300, spread: 'even', years: 3000, titleWords: [20, 30] },
];

describe('a test story', () => {
  for (const options of OTHERS) {
    it(`is valid, complete and sorted: ${JSON.stringify(options)}`, () => {
      const story = makeStory(options);
      assert.deepEqual(schemaFaults(story), []);
      assert.equal(story.events.length, options.events);
      assert.equal(new Set(story.events.map(({ id }) => id)).size, options.events);
      assert.equal(story.lanes.length, options.lanes ?? 4);
      const starts = story.events.map(({ date }) => startOf(date));
      assert.ok(starts.every((start, i) => i === 0 || start >= (starts[i - 1] ?? Infinity)));
    });
  }

  it('is read without a problem, and its text says the same', () => {
    const options = { events: 2000 };
    const text = [...storyText(options)].join('');
    assert.deepEqual(JSON.parse(text), makeStory(options));
    const { document, problems } = readJson(text);
    assert.equal(document?.events.length, 2000);
    assert.deepEqual(problems, []);
  });

  it('is the same for the same seed, and another for another', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => makeStory({ events: 200, seed }));
    assert.deepEqual(one, again);
    assert.notDeepEqual(one, other);
  });

  it('differs by spread: bursts take most events into few days', () => {
    const even = crowding({ events: 20_000, spread: 'even', shape: 'points' });
    const bursty = crowding({ events: 20_000, spread: 'bursty', shape: 'points' });
    assert.ok(even < 0.2, `even: ${even}`);
    assert.ok(bursty > 0.6, `bursty: ${bursty}`);
  });

  it('differs by shape', () => {
    const kinds = (shape: 'points' | 'spans' | 'mixed'): { spans: number; clocks: number } => {
      const dates = makeStory({ events: 1000, shape }).events.map(({ date }) => date);
      return {
        spans: dates.filter((date) => date.includes('/')).length,
        clocks: dates.filter((date) => date.includes('T')).length,
      };
    };
    assert.deepEqual(kinds('spans'), { spans: 1000, clocks: 0 });
    assert.equal(kinds('points').spans, 0);
    assert.ok(kinds('points').clocks > 100);
    const mixed = kinds('mixed');
    assert.ok(mixed.spans > 100 && mixed.clocks > 50 && mixed.spans < 500, JSON.stringify(mixed));
  });

  it('has titles of as many words as asked, few important events, and some bodies', () => {
    const { events } = makeStory({ events: 5000, titleWords: [4, 7] });
    const words = events.map(({ title }) => title.split(' ').length);
    assert.deepEqual([...new Set(words)].sort(), [4, 5, 6, 7]);
    const share = (importance: number): number =>
      events.filter((event) => (event.importance ?? 3) === importance).length / events.length;
    assert.ok(share(5) > 0 && share(5) < share(4) && share(4) < share(3), 'importance');
    const bodies = events.filter(({ body }) => body).length / events.length;
    assert.ok(bodies > 0.05 && bodies < 0.2, `bodies: ${bodies}`);
  });

  for (const [options, name] of [
    [{ events: 0 }, 'events'],
    [{ events: 1.5 }, 'events'],
    [{ events: 9, lanes: 11 }, 'lanes'],
    [{ events: 9, years: 0 }, 'years'],
    [{ events: 9, titleWords: [2, 5] as const }, 'titleWords'],
    [{ events: 9, titleWords: [6, 5] as const }, 'titleWords'],
  ] as const) {
    it(`cannot be made of ${JSON.stringify(options)}`, () => {
      assert.throws(() => makeStory(options), new RegExp(`^RangeError: ${name} is `));
    });
  }
});

describe('make-story', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stories-'));
  after(() => rmSync(folder, { recursive: true }));

  it('writes many events in little memory', () => {
    const out = join(folder, 'many.json');
    // All of the text would not fit in there, and the events much less.
    execFileSync(process.execPath, [
      '--max-old-space-size=28',
      PROGRAM,
      '--events=300000',
      '--spread=even',
      `--out=${out}`,
    ]);
    const text = readFileSync(out);
    assert.ok(text.length > 28 * 2 ** 20);
    let lines = 0;
    for (const byte of text) if (byte === 10) lines++;
    assert.equal(lines, 300_002);
    assert.equal(text.subarray(-4).toString(), '\n]}\n');
  });

  it('writes what makeStory makes', () => {
    const out = join(folder, 'small.json');
    const args = [
      '--events=30',
      '--shape=spans',
      '--lanes=2',
      '--seed=5',
      '--title-words=3-4',
      `--out=${out}`,
    ];
    execFileSync(process.execPath, [PROGRAM, ...args]);
    assert.deepEqual(
      JSON.parse(readFileSync(out, 'utf8')),
      makeStory({ events: 30, shape: 'spans', lanes: 2, seed: 5, titleWords: [3, 4] }),
    );
  });

  for (const [args, words] of [
    [['--events=9'], /--events and --out are needed/],
    [['--events=nine'], /--events is "nine": it must be a number/],
    [['--events=0'], /events is 0: it must be a whole number from 1/],
    [['--events=9', '--spread=wild'], /--spread is "wild": it must be even or bursty/],
    [['--events=9', '--lots'], /lots/],
  ] as const) {
    it(`says what is wrong with ${args.join(' ')}, and writes nothing`, () => {
      const out = join(folder, 'nothing.json');
      const more = args.length === 1 && args[0] === '--events=9' ? [] : [`--out=${out}`];
      const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args, ...more], {
        encoding: 'utf8',
      });
      assert.equal(status, 1);
      assert.match(stderr, words);
      assert.doesNotMatch(stderr, / at /);
      assert.equal(existsSync(out), false);
    });
  }
});
