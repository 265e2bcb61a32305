import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../../src/read/document.js';
import { brief, documentOf, readOne, story } from './samples.js';

describe('a document', () => {
  it('has defaults for all that may be missing', () => {
    const { document, problems } = readDocument(story([{ id: 'one', title: 'One' }]));
    assert.deepEqual(problems, []);
    assert.deepEqual(document, {
      version: 1,
      title: 'A story',
      description: '',
      lang: 'en',
      timeZone: 'UTC',
      sources: [],
      lanes: [],
      chapters: [],
      eras: [],
      events: [
        {
          id: 'one',
          title: 'One',
          span: null,
          status: 'confirmed',
          importance: 3,
          body: [],
          sources: [],
          quotes: [],
          accounts: [],
          links: [],
          previousDates: [],
          updates: [],
        },
      ],
    });
  });

  it('tells of a missing title and version, and of a newer version', () => {
    assert.deepEqual(brief(readDocument({ events: [{ id: 'a', title: 'A' }] }).problems), [
      'warning version-missing version',
      'warning title-missing title',
    ]);
    const newer = readDocument(story([{ id: 'a', title: 'A' }], { version: 2 }));
    assert.deepEqual(brief(newer.problems), ['warning version-newer version']);
    assert.equal(newer.document?.version, 1);
    assert.deepEqual(brief(readDocument(story([{ id: 'a', title: 'A' }], { version: 'one' })).problems), [
      'warning version-unknown version',
    ]);
  });

  it('has a language and a time zone that are such', () => {
    const good = readDocument(story([{ id: 'a', title: 'A' }], { lang: 'pt-br', timeZone: 'Europe/Berlin' }));
    assert.deepEqual([good.document?.lang, good.document?.timeZone], ['pt-BR', 'Europe/Berlin']);
    const bad = readDocument(story([{ id: 'a', title: 'A' }], { lang: 'pt_br', timeZone: 'Berlin' }));
    assert.deepEqual([bad.document?.lang, bad.document?.timeZone], ['en', 'UTC']);
    assert.deepEqual(brief(bad.problems), [
      'warning time-zone-unknown timeZone',
      'warning lang-unknown lang',
    ]);
  });

  it('does not take the name of a language for its tag', () => {
    for (const lang of ['Deutsch', 'English', 'deutsch-AT', 'tlh', 'deu', 'gsw', 'zh-Hant']) {
      const { document, problems } = readDocument(story([{ id: 'a', title: 'A' }], { lang }));
      const isName = /^(?:deutsch|eng)/i.test(lang);
      assert.equal(document?.lang, isName ? 'en' : Intl.getCanonicalLocales(lang)[0]);
      assert.deepEqual(brief(problems), isName ? ['warning lang-unknown lang'] : []);
    }
  });

  it('takes null and empty text for what is missing', () => {
    const empty = { date: null, body: '', lane: ' ', importance: '', sources: null, media: null, place: '' };
    const { event, problems } = readOne(empty, { lanes: null, asOf: '' });
    assert.deepEqual(problems, []);
    assert.equal(event.importance, 3);
  });

  it('reads what objects have themselves, and nothing that they inherit', () => {
    const heir: unknown = Object.create({ events: [{ id: 'a', title: 'A' }] });
    assert.equal(readDocument(heir).document, null);
  });

  it('ignores fields that it does not know', () => {
    assert.deepEqual(readOne({ mood: 'calm', toString: 'x' }, { desk: ['A. N.'] }).problems, []);
  });

  it('tells that clock times lack a zone', () => {
    const at = (date: string, more: object = {}): string[] => brief(readOne({ date }, more).problems);
    assert.deepEqual(at('2025-12-15T18:30'), ['warning time-zone-missing timeZone']);
    assert.deepEqual(at('2025-12-15T18:30Z'), []);
    assert.deepEqual(at('2025-12-15'), []);
    assert.deepEqual(at('2025-12-15T18:30', { timeZone: 'Europe/Berlin' }), []);
    assert.deepEqual(brief(readOne({ date: '2025-12-15T18:30', timeZone: 'Europe/Berlin' }).problems), []);
  });

  it('leaves out chapters and eras that cannot be drawn, and says so', () => {
    const { document, problems } = readDocument(
      story([{ id: 'a', title: 'A' }], {
        chapters: [
          { id: 'good', title: 'Good', start: '2025-12-13', end: '2025-12-13' },
          { id: 'turned', title: 'Turned', start: '2025-12-17', end: '2025-12-13' },
          { id: 'open', title: 'Open', start: '../2025-12-17', end: '2025-12-18' },
          { id: 'unread', title: 'Unread', start: 'then', end: '2025-12-13' },
        ],
        eras: [
          { title: 'The war', date: '2022-02-24/..' },
          { id: 'never', title: 'Never' },
        ],
      }),
    );
    assert.deepEqual(
      document?.chapters.map(({ id }) => id),
      ['good'],
    );
    assert.deepEqual(
      document.eras.map(({ id }) => id),
      ['the-war'],
    );
    assert.deepEqual(brief(problems), [
      'error chapter-order chapters[1].end (turned)',
      'error chapter-order chapters[2].end (open)',
      'error date-unreadable chapters[3].start (unread)',
      'error field-missing eras[1] (never)',
    ]);
  });

  it('takes a chapter from an hour to the end of its day, or from its beginning, in any zone', () => {
    for (const timeZone of ['America/New_York', 'Asia/Tokyo']) {
      const { document, problems } = readDocument(
        story([{ id: 'a', title: 'A' }], {
          timeZone,
          chapters: [
            { id: 'evening', title: 'Evening', start: '2024-11-02T20:00', end: '2024-11-02' },
            { id: 'morning', title: 'Morning', start: '2024-11-02', end: '2024-11-02T06:00' },
            { id: 'turned', title: 'Turned', start: '2024-11-02T06:00', end: '2024-11-01' },
          ],
        }),
      );
      assert.deepEqual(
        document?.chapters.map(({ id }) => id),
        ['evening', 'morning'],
      );
      assert.deepEqual(brief(problems), ['error chapter-order chapters[2].end (turned)']);
    }
  });

  it('uses colours that can do nothing but colour', () => {
    const lane = (color: string): string | undefined =>
      documentOf(readDocument(story([{ id: 'a', title: 'A', lane: 'l' }], { lanes: [{ id: 'l', color }] })))
        .lanes[0]?.color;
    for (const color of [
      '#abc',
      '#A1B2C3',
      'teal',
      'rgb(31 95 174 / 50%)',
      'hsl(120deg, 50%, 20%)',
      'oklch(0.5 0.1 200)',
    ]) {
      assert.equal(lane(color), color);
    }
    for (const color of [
      '#abcd',
      'red;}',
      'url(https://a.example)',
      'var(--x)',
      'rgb(1,2,3);color:red',
      'expression(x)',
    ]) {
      assert.equal(lane(color), undefined, color);
    }
  });
});

describe('the order of events', () => {
  const order = (dates: (string | undefined)[]): string[] =>
    documentOf(readDocument(story(dates.map((date, i) => ({ id: `${i}`, title: 'T', date }))))).events.map(
      ({ date }) => date?.text ?? '-',
    );

  it('is by start, then by end, then as written, without a date last', () => {
    assert.deepEqual(order([undefined, '2025-12', '2025-12-01', '2024', '2025-12-01/2025-12-02']), [
      '2024',
      '2025-12-01',
      '2025-12-01/2025-12-02',
      '2025-12',
      '-',
    ]);
    const same = readDocument(story(['c', 'a', 'b'].map((id) => ({ id, title: id, date: '2025-12-15' }))));
    assert.deepEqual(
      documentOf(same).events.map(({ id }) => id),
      ['c', 'a', 'b'],
    );
  });

  it('puts an open start where it ends, and an open end where it starts', () => {
    assert.deepEqual(order(['2025/..', '[..2025-12-15]', '2025-12-16', '2025-12-15', '2024/..', '2025']), [
      '2024/..',
      '2025',
      '2025/..',
      '2025-12-15',
      '[..2025-12-15]',
      '2025-12-16',
    ]);
  });

  it('follows time, not the clocks, in the hour that these show twice', () => {
    const events = [
      '2025-10-26T02:10+01:00',
      '2025-10-26T02:30+02:00',
      '2025-10-26',
      '2025-10-26T03:00+01:00',
    ];
    const read = readDocument(
      story(
        events.map((date) => ({ id: date, title: 'T', date })),
        { timeZone: 'Europe/Berlin' },
      ),
    );
    assert.deepEqual(
      documentOf(read).events.map(({ id }) => id),
      ['2025-10-26', '2025-10-26T02:30+02:00', '2025-10-26T02:10+01:00', '2025-10-26T03:00+01:00'],
    );
  });

  it('puts clock times among days by the clock of the story', () => {
    const events = [
      { id: 'late', title: 'T', date: '2025-12-15T23:30Z' },
      { id: 'day', title: 'T', date: '2025-12-16' },
      { id: 'noon', title: 'T', date: '2025-12-15T12:00', timeZone: 'America/New_York' },
    ];
    const { document } = readDocument(story(events, { timeZone: 'Europe/Berlin' }));
    assert.deepEqual(
      document?.events.map(({ id }) => id),
      ['noon', 'day', 'late'],
    );
    assert.deepEqual(document.events[2]?.span, {
      start: Date.UTC(2025, 11, 16, 0, 30),
      end: Date.UTC(2025, 11, 16, 0, 31),
    });
  });
});

describe('ids', () => {
  const ids = (events: object[]): string[] =>
    documentOf(readDocument(story(events))).events.map(({ id }) => id);

  it('are made from titles of any script', () => {
    const titles = [
      'Berlin talks!',
      'Переговори в Берліні',
      '柏林会谈',
      'محادثات برلين',
      'हिन्दी में',
      'Ｆｕｌｌ',
      '—?!',
    ];
    assert.deepEqual(ids(titles.map((title) => ({ title }))), [
      'berlin-talks',
      'переговори-в-берліні',
      '柏林会谈',
      'محادثات-برلين',
      'हिन्दी-में',
      'full',
      'event-7',
    ]);
  });

  it('are made so that no two are the same, and none that was written changes', () => {
    assert.deepEqual(
      ids([{ title: 'A' }, { title: 'A' }, { title: 'B', id: 'a-2' }, { title: 'C', id: 'a' }]),
      ['a-3', 'a-4', 'a-2', 'a'],
    );
  });

  it('are made quickly where thousands have one title', () => {
    const made = ids(Array.from({ length: 20_000 }, () => ({ title: 'The same', id: 'same' })));
    assert.equal(new Set(made).size, 20_000);
  });

  it('are short, whatever the title', () => {
    const [id] = ids([{ title: '𝒳'.repeat(500) }]);
    assert.ok([...(id ?? '')].length <= 60);
    assert.doesNotThrow(() => encodeURIComponent(id ?? ''));
  });

  it('are asked for', () => {
    assert.deepEqual(brief(readDocument(story([{ title: 'A' }])).problems), [
      'warning id-missing events[0].id (a)',
    ]);
  });
});

describe('lanes', () => {
  const lanes = (events: object[], declared?: object[]): unknown => {
    const { document, problems } = readDocument(story(events, { lanes: declared }));
    return [document?.lanes, document?.events.map(({ lane }) => lane), brief(problems)];
  };
  const [a, b, none] = [
    { id: 'a', title: 'A', lane: 'east' },
    { id: 'b', title: 'B', lane: 'west' },
    { id: 'c', title: 'C' },
  ];

  it('are made from the events where the document lists none', () => {
    assert.deepEqual(lanes([b, a]), [
      [
        { id: 'west', title: 'west' },
        { id: 'east', title: 'east' },
      ],
      ['west', 'east'],
      [],
    ]);
  });

  it('are made once where events name one that is not listed', () => {
    assert.deepEqual(lanes([a, b, { ...b, id: 'd' }], [{ id: 'east', title: 'East' }]), [
      [
        { id: 'east', title: 'East' },
        { id: 'west', title: 'west' },
      ],
      ['east', 'west', 'west'],
      ['warning lane-unknown events[1].lane (b)'],
    ]);
  });

  it('hold every event where there are any', () => {
    const other = { id: 'other-2', title: 'Other' };
    const taken = { id: 'other', title: 'Another' };
    assert.deepEqual(lanes([{ ...a, lane: 'other' }, none], [taken]), [
      [taken, other],
      ['other', 'other-2'],
      ['warning lane-missing events'],
    ]);
    assert.deepEqual(lanes([none]), [[], [undefined], []]);
  });

  it('have one of an id', () => {
    assert.deepEqual(
      lanes(
        [a],
        [
          { id: 'east', title: 'East' },
          { id: 'east', title: 'Other' },
        ],
      ),
      [[{ id: 'east', title: 'East' }], ['east'], ['error id-double lanes[1].id (east)']],
    );
  });
});
