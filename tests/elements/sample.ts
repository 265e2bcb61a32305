import { readDate } from '../../src/model/parse-date.js';
import { wallClock } from '../../src/model/wall-clock.js';
import type { TimelineDate } from '../../src/model/date.js';
import type { Lane, TimelineDocument, TimelineEvent } from '../../src/model/document.js';

const ZONE = 'Europe/Berlin';

export function date(text: string): TimelineDate {
  const read = readDate(text, { timeZone: ZONE });
  if ('problem' in read) throw new Error(read.problem.message);
  return read.date;
}

/** An event as reading would give it: everything that is not said is empty. */
export function event(id: string, when: string | null, fields: Partial<TimelineEvent> = {}): TimelineEvent {
  const read = when === null ? null : date(when);
  return {
    id,
    title: `Title of ${id}`,
    ...(read && { date: read }),
    span: read && wallClock(read, ZONE),
    status: 'confirmed',
    importance: 3,
    body: [],
    sources: [],
    quotes: [],
    accounts: [],
    links: [],
    previousDates: [],
    updates: [],
    ...fields,
  };
}

export function story(events: TimelineEvent[], fields: Partial<TimelineDocument> = {}): TimelineDocument {
  return {
    version: 1,
    title: 'A story',
    description: '',
    lang: 'en',
    timeZone: ZONE,
    sources: [],
    lanes: [],
    chapters: [],
    eras: [],
    events,
    ...fields,
  };
}

export const LANES: Lane[] = [
  { id: 'talks', title: 'Talks' },
  { id: 'russia', title: 'Russia' },
];

/** Ms on the wall clock. */
export function day(text: string): number {
  return date(text).start;
}

/** Four events: long ago, a span, one expected, one without a date. */
export function talks(): TimelineDocument {
  return story(
    [
      event('invasion', '2022-02-24', {
        title: 'Russia invades Ukraine',
        lane: 'russia',
        place: { name: 'Ukraine' },
      }),
      event('berlin', '2025-12-14/2025-12-15', {
        title: 'Berlin talks',
        lane: 'talks',
        place: { name: 'Berlin' },
        sources: ['report'],
        body: ['They *meet* in **Berlin**, says the [report](https://example.org/report).'],
      }),
      event('miami', '2025-12-20?/2025-12-21?', {
        title: 'More talks likely in Miami',
        lane: 'talks',
        status: 'expected',
        place: { name: 'Miami', alternative: 'elsewhere in the United States' },
      }),
      event('senate', null, { title: 'Guarantees go to the Senate', lane: 'talks', status: 'expected' }),
    ],
    {
      asOf: date('2025-12-15'),
      lanes: LANES,
      sources: [
        {
          id: 'report',
          title: 'Report on the talks',
          publisher: 'AP / CBC News',
          published: '2025-12-15',
          url: 'https://example.org/report',
        },
      ],
      chapters: [
        { id: 'berlin-days', title: 'Berlin', start: date('2025-12-13'), end: date('2025-12-16') },
        { id: 'next', title: 'What comes next', start: date('2025-12-15'), end: date('2025-12-26') },
      ],
    },
  );
}
