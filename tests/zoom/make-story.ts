import fc from 'fast-check';
import type { TimelineDate } from '../../src/model/date.js';
import type { TimelineDocument, TimelineEvent } from '../../src/model/document.js';

const DAY = 86_400_000;

/** What a test says of an event; times in ms on the wall clock, infinite where open. */
export interface Made {
  start: number;
  end: number;
  importance?: TimelineEvent['importance'];
  lane?: number;
  title?: string;
}

/** A document as reading would give it, without reading: quick for 100,000 events, and possible for any bounds. */
export function storyFrom(made: readonly Made[], lanes = 0): TimelineDocument {
  const ids = Array.from({ length: lanes }, (_, i) => `lane-${i}`);
  const events = made.map(({ start, end, importance = 3, lane = 0, title }, i): TimelineEvent => {
    const date: TimelineDate = {
      text: '',
      form: 'single',
      start,
      end,
      precision: 'day',
      uncertain: false,
      approximate: false,
      openStart: start === -Infinity,
      openEnd: end === Infinity,
      unknownStart: false,
      unknownEnd: false,
      instant: false,
    };
    const id = ids[lane % Math.max(lanes, 1)];
    return {
      id: `e${i}`,
      title: title ?? `What happened at number ${i}`.slice(0, 8 + ((i * 7) % 20)),
      date,
      span: { start, end },
      status: 'confirmed',
      ...(id === undefined ? {} : { lane: id }),
      importance,
      body: [],
      sources: [],
      quotes: [],
      accounts: [],
      links: [],
      previousDates: [],
      updates: [],
    };
  });
  events.sort((a, b) => order(a, 'start', b) || order(a, 'end', b));
  return {
    version: 1,
    title: 'A story',
    description: '',
    lang: 'en',
    timeZone: 'UTC',
    sources: [],
    lanes: ids.map((id) => ({ id, title: id })),
    chapters: [],
    eras: [],
    events,
  };
}

function order(a: TimelineEvent, end: 'start' | 'end', b: TimelineEvent): number {
  const [one, other] = [a.span?.[end] ?? 0, b.span?.[end] ?? 0];
  return one === other ? 0 : one - other;
}

const importance = fc.constantFrom<TimelineEvent['importance']>(1, 2, 3, 4, 5);

/** Days, clock times and spans, in heaps and far apart. */
const one = fc.record({
  at: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20_000 })),
  part: fc.constantFrom(0, 0, 0, 0.25, 0.7),
  length: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 2, max: 30 }) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 30_000 }) },
  ),
  importance,
  lane: fc.nat(40),
});

/** Few, as a rule; at times more than the axis has. */
const lanes = fc.oneof({ weight: 5, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: fc.constant(30) });

export const stories: fc.Arbitrary<TimelineDocument> = fc
  .record({ events: fc.array(one, { minLength: 1, maxLength: 260, size: 'max' }), lanes })
  .map(({ events, lanes }) =>
    storyFrom(
      events.map(({ at, part, length, ...more }) => ({
        start: (at + part) * DAY,
        end: length ? (at + length) * DAY + part : (at + part) * DAY + (part ? 60_000 : DAY),
        ...more,
      })),
      lanes,
    ),
  );

/** A fixed sequence of numbers from 0 up to 1, so that a failure can be seen again. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
