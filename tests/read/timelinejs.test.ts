import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readStory } from '../../src/read/story.js';
import { readHtml } from '../../src/read/timelinejs/html.js';
import { displayDate, slideDate } from '../../src/read/timelinejs/slide-date.js';
import { isTimelineJs } from '../../src/read/timelinejs/story.js';
import { brief, documentOf } from './samples.js';

describe('a date of TimelineJS', () => {
  for (const [date, edtf] of [
    [{ year: 2025 }, '2025'],
    [{ year: '2025', month: '12', day: '5' }, '2025-12-05'],
    [{ year: '2,025', month: ' 1 2 ' }, '2025-12'],
    [{ year: 2025, month: 12, day: 15, hour: 18, minute: 5, second: 7 }, '2025-12-15T18:05:07'],
    [{ year: 2025, month: 12, day: 15, hour: 0 }, '2025-12-15T00:00'],
    [{ year: 2025, day: 15 }, '2025'],
    [{ year: -44, month: 3 }, '-0043-03'],
    [{ year: '-1' }, '0000'],
    [{ year: 33 }, '0033'],
    [{ year: -13_800_000_000 }, 'Y-13800000000'],
    [{ year: 'someday' }, 'someday'],
    [{ year: '' }, undefined],
    ['2025', '2025'],
    ['2025-12-15', '2025-12-15'],
    [{ year: 2025, month: 'Dec' }, '2025-12'],
    [{ year: 2025, month: 'грудня', day: '15-го' }, '2025-12'],
    [{ year: '2025', month: '12.', day: '15.' }, '2025-12-15'],
    [{ year: '2025', month: 'décembre', day: '1er' }, '2025-12-01'],
    [{ year: '2025', month: 'Dec.', day: '15th', hour: 0, minute: 0 }, '2025-12-15T00:00'],
    [{ year: 2025, month: '', day: null, hour: 0, minute: 0 }, '2025'],
    [{ year: 'May 2025?', month: 5, hour: 10 }, 'May 2025?-5 10'],
    [{ month: 12, day: 15 }, undefined],
    [null, undefined],
  ] as const) {
    it(`${JSON.stringify(date)} is ${edtf ?? 'none'}`, () => assert.equal(slideDate(date).edtf, edtf));
  }

  for (const [date, edtf, fault] of [
    [{ year: 2025, month: 'Wreathmonth', day: 1, hour: 2 }, '2025', 'month date-part month Wreathmonth 2025'],
    [{ year: 2025, month: { number: 12 } }, '2025', 'month date-part month {…} 2025'],
    [{ year: 2025, day: 15, hour: 2 }, '2025', 'month date-part month  2025'],
    [{ year: 2025, month: 0, day: 'fifteen' }, '2025', 'month date-part month  2025'],
    [{ year: 2025, month: 12, day: '15–16' }, '2025-12', 'day date-part day 15–16 2025-12'],
    [{ year: 2025, month: 12, hour: 14, minute: 30 }, '2025-12', 'hour time-without-day 14:30 2025-12'],
    [{ year: 2025, month: 12, day: 1, hour: '2 pm' }, '2025-12-01', 'hour time-unreadable 2 pm'],
    [{ year: 2025, month: 12, day: 1, minute: 30 }, '2025-12-01', 'hour time-unreadable 30'],
    [{ month: 'Dec', day: '15', hour: 18, minute: '00' }, undefined, ' date-year-missing Dec-15 18:00'],
  ] as const) {
    it(`${JSON.stringify(date)} is ${edtf ?? 'none'}, and what is not read of it is told`, () => {
      const { edtf: read, faults } = slideDate(date);
      assert.deepEqual([read, faults.map((one) => one.join(' '))], [edtf, [fault]]);
    });
  }

  it('loses nothing silently, whatever its parts hold', () => {
    const part = fc.oneof(fc.string(), fc.nat(40), fc.constantFrom('Dec', '15th', '12.'), fc.jsonValue());
    const isSaid = (value: unknown): boolean =>
      typeof value === 'object' ? value !== null : /[^\s0:,.+-]/.test(String(value ?? ''));
    const names = ['month', 'day', 'hour', 'minute', 'second'] as const;
    const parts = fc.record(Object.fromEntries(names.map((name) => [name, part])), { requiredKeys: [] });
    fc.assert(
      fc.property(parts, (date) => {
        const { edtf = '', faults } = slideDate({ year: 2025, ...date });
        const fields = /^2025(?:-(.+?))?(?:-(\d+))?(?:T(\d+):(\d+)(?::(\d+))?)?$/.exec(edtf)?.slice(1) ?? [];
        const lost = names.filter((name, at) => !fields[at] && isSaid(date[name]));
        assert.ok(!lost.length || faults.length, `${JSON.stringify(date)} ${edtf} ${lost.join()}`);
      }),
    );
  });

  it('has its own words', () => {
    assert.equal(displayDate({ year: 1, display_date: ' in spring, about noon ' }), 'in spring, about noon');
  });
});

describe('HTML', () => {
  for (const [html, paragraphs] of [
    ['Plain *stars* [x]', ['Plain \\*stars\\* \\[x\\]']],
    ['One\n\nTwo\nlines', ['One', 'Two lines']],
    ['<p>One</p><p>Two<br>lines</p>', ['One', 'Two lines']],
    ['One<br><br>Two', ['One', 'Two']],
    ['<b>Bold</b>, <em>so</em> &amp; &eacute;', ['**Bold**, *so* & é']],
    ['<a href="https://example.org/?a=1&amp;b=2">There</a>', ['[There](https://example.org/?a=1&b=2)']],
    ['<b>One<p>Two</b> three', ['**One**', '**Two**', 'three']],
    ['<ul><li>One<li>Two</ul>', ['One', 'Two']],
    ['1 < 2 && 3 > 2', ['1 < 2 && 3 > 2']],
    ['<span onclick="x()">Words</span><!-- none -->', ['Words']],
    ['<scr<script>ipt>alert(1)</script>', ['ipt>alert(1)']],
    ['', []],
  ] as const) {
    it(`${html || 'nothing'} is ${JSON.stringify(paragraphs)}`, async () => {
      assert.deepEqual((await readHtml(html)).paragraphs, paragraphs);
    });
  }

  it('leaves out what is no text, and says so', async () => {
    const { plain, embedded, dropped } = await readHtml(
      'A<script>alert(1)</script><style>b{}</style><iframe src="https://example.org/f">no</iframe><img src="i.png">B',
    );
    assert.deepEqual(
      [embedded, dropped],
      [
        ['https://example.org/f', 'i.png'],
        ['script', 'style'],
      ],
    );
    assert.doesNotMatch(plain, /alert|\{\}/);
  });

  it('of any depth and kind is read', async () => {
    assert.deepEqual((await readHtml(`${'<b><i><div>'.repeat(20_000)}x`)).plain, 'x');
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a href="x">',
      '</a>',
      '<i',
      '>',
      '&lt;',
      '&#x;',
      'a',
      ' ',
      '\n',
      '<script>',
      '</script>',
      '<!--',
      ']]>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 }))),
        async (pieces) => {
          for (const paragraph of (await readHtml(pieces.join(''))).paragraphs) assert.ok(paragraph.trim());
        },
      ),
    );
  });
});

describe('a story of TimelineJS', () => {
  it('is known by its slides, and ours is not taken for one', () => {
    assert.ok(isTimelineJs({ events: [{ start_date: { year: 2025 } }] }));
    assert.ok(isTimelineJs({ title: { text: { headline: 'T' } }, events: [] }));
    assert.ok(!isTimelineJs({ version: 1, events: [{ start_date: 1 }] }));
    assert.ok(!isTimelineJs({ events: [{ date: '2025', title: 'T' }] }));
    for (const value of [null, [], 'x', { events: [null, 1] }]) assert.ok(!isTimelineJs(value));
  });

  it('keeps words in languages without Latin letters apart by their ids', async () => {
    const slide = (headline: string) => ({ start_date: { year: 2025 }, text: { headline } });
    const { events } = documentOf(
      await readStory(JSON.stringify({ events: [slide('Мир'), slide('Мир'), slide('平和')] })),
    );
    assert.deepEqual(
      events.map(({ id }) => id),
      ['мир', 'мир-2', '平和'],
    );
  });

  it('is read whatever its fields hold', async () => {
    const slide = fc.record(
      {
        start_date: fc.anything(),
        end_date: fc.record({ year: fc.anything(), month: fc.anything() }),
        text: fc.record({ headline: fc.anything(), text: fc.anything() }),
        media: fc.oneof(fc.anything(), fc.record({ url: fc.string(), caption: fc.anything() })),
        background: fc.anything(),
        unique_id: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const events = fc.array(fc.oneof(slide, fc.anything()), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.record({ events, title: slide, eras: fc.oneof(fc.anything(), events) }),
        async (story) => {
          const { document, problems } = await readStory(JSON.stringify(story));
          assert.ok(document ?? problems.some(({ severity }) => severity === 'error'));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads addresses without a scheme, and who said a quote', async () => {
    const slide = (year: number, url: string): object => ({
      start_date: { year },
      text: { headline: `S ${year}` },
      media: { url },
    });
    const events = [
      slide(2013, '<iframe src="//www.youtube.com/embed/jF7BPVgJD1w"></iframe>'),
      slide(2014, '//example.org/a.jpg'),
      slide(2015, '<blockquote>A <b>century</b>.<cite>— The mayor</cite></blockquote>'),
    ];
    const { document } = await readStory(JSON.stringify({ events }));
    assert.deepEqual(
      document?.events.map(({ media, quotes }) => [media?.src, quotes[0]?.text, quotes[0]?.by]),
      [
        ['https://www.youtube.com/embed/jF7BPVgJD1w', undefined, undefined],
        ['https://example.org/a.jpg', undefined, undefined],
        [undefined, 'A century.', 'The mayor'],
      ],
    );
  });

  it('keeps the links of headlines, media, captions and credits as links of the event', async () => {
    const media = {
      url: 'https://example.org/a.jpg',
      link: 'https://example.org/all',
      alt: 'A bridge',
      caption:
        'The <a href="https://example.org/bridge">old\n <b>bridge</b></a>, <a href="https://example.org/all">all of it</a>',
      credit: 'Photo: <a href="/people/a">A. Example</a>',
    };
    const tweet = '<blockquote>So. <a href="https://example.org/post/1">1 May</a></blockquote>';
    const slides = [
      { start_date: { year: 2024 }, text: { headline: '<a href="https://example.org/a">A</a>' }, media },
      { start_date: { year: 2025 }, text: { headline: 'B' }, media: { url: tweet, link: 'javascript:x' } },
      { start_date: { year: 2026 }, text: { headline: 'C' }, media: { ...media, caption: '', credit: '' } },
    ];
    const story = { title: { text: { headline: 'T' } }, events: slides };
    const { document, problems } = await readStory(JSON.stringify(story));
    assert.deepEqual(
      document?.events.map(({ links }) => links),
      [
        [
          { url: 'https://example.org/a', title: 'A' },
          { url: 'https://example.org/all', title: 'all of it' },
          { url: 'https://example.org/bridge', title: 'old bridge' },
          { url: '/people/a', title: 'A. Example' },
        ],
        [{ url: 'https://example.org/post/1', title: '1 May' }],
        [{ url: 'https://example.org/all', title: 'https://example.org/all' }],
      ],
    );
    assert.deepEqual(brief(problems), ['error url-unsafe events[1].media (b)']);
  });

  it('tells what of eras, title and media is left out', async () => {
    const when = { start_date: { year: 2025 } };
    const { problems } = await readStory(
      JSON.stringify({
        scale: 'cosmological',
        title: { ...when, text: { headline: 'T', text: 'See <a href="https://example.org">there</a>.' } },
        eras: [{ ...when, text: { headline: 'E', text: '<p>Long</p>' } }],
        events: [
          {
            ...when,
            text: { headline: 'A' },
            media: { url: 'a.jpg', alt: 'A', caption: 'B <img src="b.png">', credit: '<script>x</script>C' },
          },
        ],
      }),
    );
    assert.deepEqual(
      problems.map(({ code, where, message }) => [code, where, message]),
      [
        ['events[0].media.caption', 'A picture or frame inside a text is left out: “b.png”.'],
        ['events[0].media.credit', 'HTML inside a text is left out: “script”.'],
        ['scale', 'The scale “cosmological” is left out: the axis goes by the dates alone.'],
        ['title.text.text', 'A link in the text of the title is left out: “https://example.org”.'],
        ['title.start_date', 'The date of the title is left out: “2025”.'],
        ['eras[0].text.text', 'The text of an era is left out: “<p>Long</p>”.'],
      ].map((said) => ['timelinejs-lost', ...said]),
    );
  });

  it('says in which row and column of its sheet a fault is', async () => {
    const { problems } = await readStory(
      'Year,Month,Headline,Text,Media,Alt Text,Type\n,,T,,,,title\n2025,13,A,,,,\n2025,,B,"<a href=""javascript:x"">y</a>",,,\n' +
        '2025,,C,,javascript:x,z,\n2024,,D,,,,episode\n',
      { name: 'a.csv' },
    );
    assert.deepEqual(brief(problems), [
      'error date-impossible row 3, column Year (a)',
      'error url-unsafe row 4, column Text (b)',
      'error url-unsafe row 5, column Media (c)',
      'warning row-type-unknown row 6, column Type',
    ]);
  });

  it('with years of two digits in a sheet tells what they are read as', async () => {
    const { document, problems } = await readStory(
      'Start Date,End Date,Headline,Text,Media,Type\n,,T,,,title\n12/15/25,12-Jan-26,A,,,\n',
      { name: 'a.csv' },
    );
    assert.equal(document?.events[0]?.date?.text, '2025-12-15/2026-01-12');
    assert.deepEqual(brief(problems), [
      'warning date-short-year row 3, column Start Date',
      'warning date-short-year row 3, column End Date',
    ]);
  });

  it('says which part of a date it could not read, in a sheet', async () => {
    const { document, problems } = await readStory(
      'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Headline,Type\n,,,,,,,,T,title\n' +
        '2025,December,15,,,,,,A\n2025,,15,,,,,,B\n2025,12.,15.,,,,,,C\n2025,12,15th,,,,,,D\n' +
        '2025,12,mid,,,,,,E\n2025,12,,18:00,,,,,F\n2025,12,15,,,12,20,,G\n2025,12,15,,,,,18:00,H\n' +
        ',12,15,,,,,,I\n2025,12,15,,2025,Dezember,sixteen,,J\n2025,,,,2026,Floréal,,,K,era\n',
      { name: 'a.csv' },
    );
    assert.deepEqual(
      Object.fromEntries(document?.events.map(({ title, date }) => [title, date?.text]) ?? []),
      {
        A: '2025-12-15',
        B: '2025',
        C: '2025-12-15',
        D: '2025-12-15',
        E: '2025-12',
        F: '2025-12',
        G: '2025-12-15',
        H: '2025-12-15',
        I: undefined,
        J: '2025-12-15/2025-12',
      },
    );
    assert.deepEqual(brief(problems), [
      'warning date-part row 4, column Month',
      'warning date-part row 7, column Day',
      'warning time-without-day row 8, column Time',
      'warning date-year-missing row 9, column End Year',
      'warning date-year-missing row 10, column End Year',
      'error date-year-missing row 11, column Year',
      'warning date-part row 12, column End Day',
      'warning date-part row 13, column End Month',
    ]);
    assert.match(problems[0]?.message ?? '', /month is missing; only 2025 is read/);
    assert.match(problems[1]?.message ?? '', /“mid” is not a day; only 2025-12 is read/);
    for (const { message, hint } of problems) assert.ok(message && hint);
  });

  it('has dates with seconds in sheets of the first version, and repeats others as they are written', async () => {
    const { document, problems } = await readStory(
      'Start Date,End Date,Headline,Media,Type\n,,T,,title\n12/15/2025 14:30:05,12/15/2025 16:00:00,A,,\n12/45/2025 14:30,,B,,\n',
      { name: 'a.csv' },
    );
    assert.deepEqual(
      document?.events.map(({ date, dateText }) => date?.text ?? dateText),
      ['2025-12-15T14:30:05/2025-12-15T16:00', '12/45/2025 14:30'],
    );
    const told = problems.find(({ code }) => code === 'date-unreadable');
    assert.equal(told?.where, 'row 4, column Start Date (b)');
    assert.match(told.message, /“12\/45\/2025 14:30”/);
  });

  it('says so at its path, in JSON', async () => {
    const slide = (start_date: unknown, end_date?: unknown): object => ({
      start_date,
      end_date,
      text: { headline: 'A' },
    });
    const { document, problems } = await readStory(
      JSON.stringify({
        title: { text: { headline: 'T' } },
        events: [
          slide('2025-12-15'),
          slide({ year: 2025, month: 'Foo' }),
          slide({ year: 2025 }, { month: 5 }),
        ],
        eras: [
          slide({ year: 2025, day: 1 }),
          { start_date: { year: 2025, millisecond: 5 }, text: { headline: 'B' } },
        ],
      }),
    );
    assert.deepEqual(
      new Set(document?.events.map(({ date }) => date?.text)),
      new Set(['2025-12-15', '2025']),
    );
    assert.deepEqual(brief(problems), [
      'warning date-part events[1].start_date.month',
      'warning date-year-missing events[2].end_date',
      'warning date-part eras[0].start_date.month',
      'warning timelinejs-lost eras[1].start_date',
    ]);
  });
});
