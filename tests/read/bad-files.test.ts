import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { TimelineDocument } from '../../src/model/document.js';
import { readStory } from '../../src/read/story.js';

const BAD = new URL('../../data/bad/', import.meta.url);

interface Case {
  /** Ids of the events that are shown all the same, in reading order; `null` where there is nothing to show. */
  shown: string[] | null;
  /** Severity, code and place of each problem, and words of its message and of its hint. */
  problems: [place: string, message: RegExp, hint: RegExp][];
  check?: (document: TimelineDocument) => void;
}

const ADDRESS = /https:, http: or mailto:/;
const NAMED = /Correct it, or add it to/;
const NO_TITLE: Case['problems'][number] = [
  'warning title-missing row 1',
  /no title/,
  /“title” in a column “type”/,
];

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
  'sheet-named.json': { shown: ['talks'], problems: [NO_TITLE] },
  'pdf.csv': { shown: null, problems: [['error file-kind file', /PDF/, /as CSV/]] },
  'old-workbook.csv': { shown: null, problems: [['error file-kind file', /\.xls/, /CSV UTF-8/]] },
  'binary.csv': { shown: null, problems: [['error file-kind file', /not text/, /CSV UTF-8/]] },
  'archive.xlsx': { shown: null, problems: [['error file-kind file', /zip archive/, /\.xlsx/]] },
  'broken.xlsx': { shown: null, problems: [['error xlsx-broken file', /cannot be opened/, /save it again/]] },
  'web-page.csv': { shown: null, problems: [['error sheet-html file', /web page/, /Check the address/]] },
  'no-title-column.csv': {
    shown: null,
    problems: [['error sheet-columns row 1', /found: “date”, “happening”, “where”/, /“date” and “title”/]],
  },
  'only-columns.csv': {
    shown: null,
    problems: [['error events-none row 1', /no event/, /one event in each row/]],
  },
  'ambiguous-dates.csv': {
    shown: ['next', 'talks'],
    problems: [
      NO_TITLE,
      [
        'error date-ambiguous row 2, column date (talks)',
        /“03\/04\/2025”.*two ways/,
        /2025-04-03 if.*2025-03-04 if/,
      ],
    ],
    check: ({ events }) => assert.equal(events[1]?.dateText, '03/04/2025'),
  },
  'open-quote.csv': {
    shown: ['talks', 'next'],
    problems: [NO_TITLE, ['warning quote-open row 2', /does not close/, /Write it twice/]],
  },
  'more-cells.csv': {
    shown: ['talks', 'next'],
    problems: [NO_TITLE, ['warning row-too-long row 2', /2 cells more.*“ then in Miami”/, /quotation marks/]],
  },
  'formula.csv': {
    shown: ['talks', 'next'],
    problems: [
      NO_TITLE,
      ['error date-unreadable row 3, column date (next)', /“next week”/, /15 December 2025/],
    ],
    check: ({ events }) => {
      assert.equal(events[0]?.title, "=cmd|' /C calc'!A0");
      assert.deepEqual(events[0].body, ['@SUM(1+1)']);
    },
  },
  'lost-letters.csv': {
    shown: ['talks', 'next'],
    problems: [['warning encoding-broken file', /A letter/, /CSV UTF-8/], NO_TITLE],
  },
  'unknown-columns.csv': {
    shown: ['talks'],
    problems: [
      ['warning columns-unknown row 1', /column “mood”/, /begin it with #/],
      ['warning column-double row 1', /“titel” and “title”/, /Rename one/],
      NO_TITLE,
    ],
  },
  'bad-times.csv': {
    shown: ['next', 'talks'],
    problems: [
      NO_TITLE,
      ['warning time-unreadable row 2, column time', /“noonish”/, /18:30/],
      ['warning time-without-day row 3, column time', /“2025-12” is not a single day/, /Write the day/],
    ],
  },
  'unknown-type.csv': {
    shown: ['talks'],
    problems: [
      ['warning row-type-unknown row 2, column type', /“headline 2”/, /title, as of, updated/],
      ['warning row-double row 4, column type', /Another row/, /Keep one/],
    ],
  },
  'timelinejs.csv': {
    shown: ['talks-in-berlin', 'another-round', 'a-month-that-is-none'],
    problems: [
      ['warning title-missing row 1', /no title/, /title slide/],
      ['warning timelinejs-lost row 2, column Text', /picture or frame/, /Nothing/],
      ['warning timelinejs-lost row 2, column Text', /HTML inside a text.*“script”/, /Nothing/],
      ['error url-unsafe row 2, column Text (talks-in-berlin)', /javascript/, ADDRESS],
      ['error date-unreadable row 3, column Year (another-round)', /“someday”/, /Write a date/],
      ['error date-impossible row 4, column Year (a-month-that-is-none)', /no month 14/, /from 01 to 12/],
    ],
    check: ({ events }) => assert.deepEqual(events[0]?.body, ['Two **hours** and a break']),
  },
};

describe('a bad file', () => {
  for (const [name, { shown, problems, check }] of Object.entries(CASES)) {
    it(name, async () => {
      const reading = await readStory(new Uint8Array(readFileSync(new URL(name, BAD))), { name });
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
    const files = readdirSync(BAD);
    assert.deepEqual(files.sort(), Object.keys(CASES).sort());
  });
});
