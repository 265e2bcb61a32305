import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { TimelineDocument } from '../../src/model/document.js';
import { readStory } from '../../src/read/story.js';
import { brief } from './samples.js';

const DATA = new URL('../../data/', import.meta.url);

interface Sample {
  title: string;
  /** Id and date (`?` before one that could not be read) of each event, in reading order. */
  events: string[];
  problems: string[];
  check?: (document: TimelineDocument) => void;
}

const SAMPLES: Record<string, Sample> = {
  'template.csv': {
    title: 'The bridge',
    events: ['plan 2019-05', 'work 2021-09-01T10:00', 'money 2023~', 'opening 2025-11?'],
    problems: [],
    check: ({ asOf, timeZone, lang, lanes, chapters, eras, sources, events }) => {
      assert.deepEqual([asOf?.text, timeZone, lang], ['2025-03-10', 'Europe/Berlin', 'en']);
      assert.deepEqual(
        lanes.map(({ id }) => id),
        ['City', 'State'],
      );
      assert.deepEqual(
        chapters.map(({ title, start, end }) => [title, start.text, end.text]),
        [['Building', '2021-08', '2025-12']],
      );
      assert.deepEqual(
        eras.map(({ title, date }) => [title, date.text]),
        [['The works', '2021-09/..']],
      );
      assert.deepEqual(sources, [{ id: 'minutes-of-the-council', title: 'Minutes of the council' }]);
      assert.deepEqual(events[0]?.sources, ['minutes-of-the-council']);
      assert.deepEqual(events[0].links, [
        { url: 'https://example.org/minutes', title: 'https://example.org/minutes' },
      ]);
      assert.deepEqual([events[0].importance, events[3]?.status], [4, 'expected']);
    },
  },
  'samples/windows-1252.csv': {
    title: '',
    events: [
      'vorgespräche 2025-10',
      'ankunft-der-delegationen 2025-12-14',
      'gespräche-in-berlin 2025-12-15T18:30',
    ],
    problems: [
      'warning encoding-guessed file',
      'warning id-missing row 1',
      'warning time-zone-missing row 1',
      'warning title-missing row 1',
    ],
    check: ({ events }) => {
      assert.deepEqual(events[2]?.body, [
        'Zwei Stunden; dann eine Pause.',
        'Über das Ergebnis schweigen beide – vorerst.',
      ]);
    },
  },
  'samples/utf-16.tsv': {
    title: '',
    events: [
      'росія-вторгається-в-україну 2022-02-24',
      'наступний-раунд 2025-12',
      'переговори-в-берліні 2025-12-15',
    ],
    problems: ['warning id-missing row 1', 'warning title-missing row 1'],
    check: ({ events }) => assert.deepEqual(events[2]?.body, ['Сказано "суттєвий поступ".', 'Далі – Маямі.']),
  },
  'samples/messy.csv': {
    title: 'The bridge',
    events: [
      'the-council-votes 2019-04-03',
      'the-minutes-are-published 2019-05-25',
      'the-contract 2020-09-01',
      'work-begins 2021-09-01',
      'an-offer ?31.02.2020',
      'the-bridge-opens ?soon',
    ],
    problems: [
      'warning rows-above row 1',
      'warning columns-unknown row 3',
      'warning id-missing row 3',
      'warning date-settled row 3, column When',
      'error date-impossible row 7, column When (an-offer)',
      'warning date-serial row 8, column When',
      'warning row-too-long row 10',
      'error date-unreadable row 11, column When (the-bridge-opens)',
      'error event-without-title row 12, column Headline (row-12)',
    ],
    // Two spellings of a lane are one.
    check: ({ lanes }) =>
      assert.deepEqual(lanes, [
        { id: 'City', title: 'City' },
        { id: 'State', title: 'State' },
      ]),
  },
  'samples/bridge.xlsx': {
    title: 'The bridge',
    events: [
      'the-council-votes 2019-05-15',
      'work-begins 2021-09-01T10:30',
      '1-1-is-a-title 2023',
      'the-bridge-opens ?soon',
    ],
    problems: [
      'warning id-missing row 1',
      'warning time-zone-missing row 1',
      'error date-unreadable row 7, column Date (the-bridge-opens)',
    ],
    check: ({ asOf, events }) => {
      assert.equal(asOf?.text, '2025-03-10');
      assert.deepEqual(events[0]?.body, ['Twelve for.', 'Nine against.']);
    },
  },
  'samples/timelinejs.csv': {
    title: 'The bridge',
    events: [
      'caesar-dies -0043-03-15',
      'the-council-votes-decides 2019-05',
      'work-begins 2021-09-01T10:00/2025-11',
      'the-state-pays-a-half 2023',
    ],
    problems: [
      'warning lane-missing row 1',
      'warning time-zone-missing row 1',
      'warning timelinejs-lost row 2',
      'warning timelinejs-lost row 3, column Background',
      'warning alt-missing row 4, column Alt Text (work-begins)',
      'warning title-made row 6, column Headline',
    ],
    check: ({ description, events, eras }) => {
      assert.equal(description, 'How a city got its bridge.');
      assert.deepEqual(
        eras.map(({ date }) => date.text),
        ['2021-09/2025-11'],
      );
      assert.equal(events[0]?.dateNote, 'The Ides of March');
      assert.equal(events[1]?.title, 'The council votes & decides');
      assert.deepEqual(events[1].body, [
        'Twelve for, *nine* against.',
        'See [the minutes](https://example.org/minutes).',
      ]);
      assert.deepEqual(events[1].media, {
        type: 'image',
        src: 'https://example.org/council.jpg',
        alt: 'The council around a table',
        caption: 'The council',
        credit: 'Photo: A. Example',
      });
      assert.equal(events[2]?.media?.type, 'video');
    },
  },
  'samples/timelinejs-old.csv': {
    title: 'The bridge',
    events: [
      'the-council-votes 2019-05',
      'work-begins 2021-09-01/2025-11-30',
      'the-state-pays-a-half 2023',
      'the-bridge-opens 2025-12-31',
    ],
    problems: [],
    check: ({ lanes, events }) => {
      assert.deepEqual(
        lanes.map(({ title }) => title),
        ['City', 'State'],
      );
      assert.deepEqual(events[0]?.quotes, [{ text: 'It will last a century.', by: 'A. Mayor' }]);
    },
  },
  'samples/timelinejs.json': {
    title: 'The bridge',
    events: ['a-ford -0299', 'vote 2019-05', 'work-begins 2021-09-01T10:05', 'міст-стоїть ?2023-13'],
    problems: [
      'warning timelinejs-lost events[0].text.text',
      'warning timelinejs-lost events[0].media.thumbnail',
      'warning timelinejs-lost events[1].background',
      'warning timelinejs-lost events[1].start_date',
      'warning timelinejs-lost events[2].text.text',
      'error date-impossible events[3].start_date (міст-стоїть)',
      'warning lane-missing events',
      'warning time-zone-missing timeZone',
    ],
    check: ({ events }) => {
      assert.equal(events[0]?.dateNote, 'long ago');
      assert.deepEqual(events[1]?.body, ['Twelve for, **nine** against.', 'It was close.']);
    },
  },
};

describe('a sample', () => {
  for (const [name, { title, events, problems, check }] of Object.entries(SAMPLES)) {
    it(`${name}: ${events.length} events, ${problems.length} problems`, async () => {
      const file = readFileSync(new URL(name, DATA));
      const reading = await readStory(new Uint8Array(file), { name });
      const { document } = reading;
      assert.ok(document);
      assert.equal(document.title, title);
      assert.deepEqual(
        document.events.map(({ id, date, dateText }) => `${id} ${date?.text ?? `?${dateText ?? ''}`}`),
        events,
      );
      assert.deepEqual(brief(reading.problems), problems);
      for (const { hint } of reading.problems) assert.ok(hint);
      check?.(document);
    });
  }

  it('is here, each that is no JSON of ours', () => {
    const files = readdirSync(new URL('samples/', DATA)).filter(
      (name) => !/^(?:(?:far|long|no|one)-\w+|dates)\.json$/.test(name),
    );
    assert.deepEqual(
      files.sort(),
      Object.keys(SAMPLES)
        .filter((name) => name.startsWith('samples/'))
        .map((name) => name.slice('samples/'.length))
        .sort(),
    );
  });
});
