import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { TimelineDocument } from '../../src/model/document.js';
import { readJson } from '../../src/read/json.js';
import { badFile } from './samples.js';

interface Case {
  /** Ids of the events that are shown all the same, in reading order; `null` where there is nothing to show. */
  shown: string[] | null;
  /** Severity, code and place of each problem, and words of its message and of its hint. */
  problems: [place: string, message: RegExp, hint: RegExp][];
  check?: (document: TimelineDocument) => void;
}

const ADDRESS = /https:, http: or mailto:/;
const NAMED = /Correct it, or add it to/;

const CASES: Record<string, Case> = {
  'not-json.json': {
    shown: null,
    problems: [['error json-syntax line 6, column 3', /expected a value, found “\]”/, /comma before it/]],
  },
  'web-page.json': {
    shown: null,
    problems: [['error json-html line 1, column 1', /web page, not JSON/, /Check the address/]],
  },
  'empty.json': {
    shown: null,
    problems: [['error json-empty line 1, column 1', /empty/, /saved and uploaded/]],
  },
  'wrong-shape.json': {
    shown: null,
    problems: [['error document-shape document', /found a list/, /"events": \[…\]/]],
  },
  'events-missing.json': {
    shown: null,
    problems: [['error events-missing events', /no “events”/, /"title": "…"/]],
  },
  'no-events.json': {
    shown: null,
    problems: [['error events-none events', /list of events is empty/, /at least one event/]],
  },
  'wrong-types.json': {
    shown: ['talks', 'next'],
    problems: [
      ['error wrong-type lanes', /Expected a list, found the text “us”/, /Correct it/],
      ['error wrong-type events[0].place (talks)', /found a list/, /Correct it/],
      [
        'warning number-unreadable events[0].importance (talks)',
        /from 1 to 5, found the text “high”/,
        /leave “importance” out/,
      ],
      ['error wrong-type events[0].body (talks)', /found an object/, /Correct it/],
      ['error wrong-type events[0].sources (talks)', /found the number 7/, /Correct it/],
      ['error wrong-type events[0].quotes (talks)', /found the text “none”/, /Correct it/],
      ['error wrong-type events[0].links[0] (talks)', /found the text “https:/, /Correct it/],
      ['error wrong-type events[2]', /Expected an object, found the text “an event”/, /Correct it/],
      ['error field-missing chapters[0]', /“end” is missing/, /Add “end”/],
    ],
    check: ({ events, chapters }) => {
      assert.equal(events[0]?.importance, 3);
      assert.deepEqual(chapters, []);
    },
  },
  'event-without-title.json': {
    shown: ['talks', 'next'],
    problems: [
      [
        'error event-without-title events[0].title (untitled)',
        /of 2025-12-14 has no title/,
        /Give it a “title”/,
      ],
    ],
  },
  'date-unreadable.json': {
    shown: ['talks', 'invasion', 'someday'],
    problems: [
      [
        'error date-unreadable events[0].date (invasion)',
        /“24 February 2022”/,
        /Did you mean 2022-02-24\?.*such as 1984/,
      ],
      ['error date-unreadable events[1].date (someday)', /“soon”/, /^Write a date such as 1984/],
    ],
    check: ({ events }) => {
      assert.deepEqual(
        events.map(({ date, dateText, span }) => [date?.text, dateText, span === null]),
        [
          ['2025-12-15', undefined, false],
          [undefined, '24 February 2022', true],
          [undefined, 'soon', true],
        ],
      );
    },
  },
  'end-before-start.json': {
    shown: ['talks', 'round'],
    problems: [
      [
        'error date-order events[0].date (round)',
        /“2025-12-21\/2025-12-20” ends before it starts/,
        /earlier date first/,
      ],
    ],
    check: ({ events }) => assert.equal(events[1]?.dateText, '2025-12-21/2025-12-20'),
  },
  'double-id.json': {
    shown: ['talks', 'talks-2', 'next'],
    problems: [
      [
        'warning id-double events[1].id (talks-2)',
        /“talks” already; this one gets “talks-2”/,
        /“id” of its own/,
      ],
    ],
    check: ({ events }) => assert.equal(events[1]?.title, 'More talks'),
  },
  'unknown-status.json': {
    shown: ['talks', 'next'],
    problems: [
      [
        'warning status-unknown events[0].status (talks)',
        /“rumoured”.*read as “tentative”/,
        /confirmed, expected, tentative/,
      ],
    ],
    check: ({ events }) => assert.equal(events[0]?.status, 'tentative'),
  },
  'unknown-lane.json': {
    shown: ['talks', 'loose', 'next'],
    problems: [
      ['warning lane-unknown events[0].lane (talks)', /“usa” is not among “lanes”/, NAMED],
      ['warning lane-missing events', /“Other”: loose\./, /Give each a “lane”/],
    ],
    check: ({ lanes, events }) => {
      assert.deepEqual(
        lanes.map(({ id, title }) => [id, title]),
        [
          ['us', 'United States'],
          ['usa', 'usa'],
          ['other', 'Other'],
        ],
      );
      assert.deepEqual(
        events.map(({ lane }) => lane),
        ['usa', 'other', 'us'],
      );
    },
  },
  'unknown-source.json': {
    shown: ['talks', 'next'],
    problems: [
      ['warning source-unknown events[0].sources (talks)', /“rumour” is not among “sources”/, NAMED],
      ['warning source-unknown events[0].quotes[0].source (talks)', /“rumour” is not among “sources”/, NAMED],
    ],
    check: ({ events }) => {
      assert.deepEqual(events[0]?.sources, ['report']);
      assert.deepEqual(events[0].quotes, [{ text: 'substantial', by: 'Volodymyr Zelenskyy' }]);
    },
  },
  'long-title.json': {
    shown: ['talks', 'next'],
    problems: [
      ['warning title-long events[0].title (talks)', /5000 characters: “The delegations came/, /short line/],
    ],
    check: ({ events }) => assert.equal(events[0]?.title.length, 5000),
  },
  'html.json': {
    shown: ['talks', 'next'],
    problems: [
      ['warning html-as-text events[0].title (talks)', /“<img src=x .*” looks like HTML/, /Take it out/],
      ['warning html-as-text events[0].body (talks)', /“<script>” looks like HTML/, /\*emphasis\*/],
    ],
    check: ({ events }) => {
      assert.match(
        events[0]?.title ?? '',
        /^<img src=x onerror="document.title='executed'">Talks in Berlin$/,
      );
      assert.deepEqual(events[0]?.body, ["<script>document.title = 'executed'</script> <b>Bold</b> words."]);
    },
  },
  'unsafe-links.json': {
    shown: ['talks', 'next'],
    problems: [
      ['error url-unsafe events[0].media.src (talks)', /“data:text\/html,/, ADDRESS],
      ['error url-unsafe events[0].body (talks)', /“javascript:document/, ADDRESS],
      ['error url-unsafe events[0].links[0].url (talks)', /“javascript:document/, ADDRESS],
      ['error url-unsafe events[0].links[1].url (talks)', /“java\tscript:document/, ADDRESS],
    ],
    check: ({ events }) => {
      assert.deepEqual(events[0]?.body, ['Read the statement or [the report](https://example.org/report).']);
      assert.deepEqual(events[0].links, [{ url: 'https://example.org/more', title: 'More' }]);
      assert.equal(events[0].media, undefined);
    },
  },
  'refused-keys.json': {
    shown: ['talks', 'next'],
    problems: [
      ['error key-refused __proto__', /“__proto__” is refused/, /Rename or delete/],
      ['error key-refused events[0].__proto__ (talks)', /“__proto__” is refused/, /Rename or delete/],
      ['error key-refused events[0].constructor (talks)', /“constructor” is refused/, /Rename or delete/],
      ['error key-refused events[0].prototype (talks)', /“prototype” is refused/, /Rename or delete/],
    ],
    check: ({ events }) => {
      assert.equal(events[0]?.status, 'confirmed');
      assert.equal(Reflect.get({}, 'polluted'), undefined);
      assert.equal(Reflect.get(events[0], 'polluted'), undefined);
    },
  },
  'events.csv': {
    shown: null,
    problems: [['error json-syntax line 1, column 1', /expected a value, found “id”/, /knows JSON/]],
  },
};

describe('a bad file', () => {
  for (const [name, { shown, problems, check }] of Object.entries(CASES)) {
    it(name, () => {
      const reading = readJson(badFile(name));
      assert.deepEqual(reading.document?.events.map(({ id }) => id) ?? null, shown);
      assert.deepEqual(
        reading.problems.map(({ severity, code, where }) => `${severity} ${code} ${where}`),
        problems.map(([place]) => place),
      );
      for (const [index, [, message, hint]] of problems.entries()) {
        assert.match(reading.problems[index]?.message ?? '', message);
        assert.match(reading.problems[index]?.hint ?? '', hint);
      }
      if (reading.document) check?.(reading.document);
    });
  }

  it('has its case here, each of them', () => {
    const files = readdirSync(new URL('../../data/bad/', import.meta.url));
    assert.deepEqual(files.sort(), Object.keys(CASES).sort());
  });
});
