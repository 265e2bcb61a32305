import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkStory } from '../../src/read/check/check-story.js';
import type { Reading } from '../../src/read/reading.js';
import { brief, story } from './samples.js';

const TODAY = Date.UTC(2025, 11, 16);

function check(content: string, name = 'story.json'): Promise<Reading> {
  return checkStory(new TextEncoder().encode(content), { name, now: () => TODAY });
}

async function found(events: unknown, more: object = {}): Promise<string[]> {
  const { problems } = await check(JSON.stringify(story(events, more)));
  for (const { message, hint } of problems) assert.ok(message && hint);
  return brief(problems);
}

const event = (fields: object = {}): object => ({ id: 'a', title: 'A day', date: '2025-12-01', ...fields });
const FIRST = event({ id: 'first', title: 'The first', date: '2025-11-01' });

describe('what is hardly meant in events', () => {
  const cases: [what: string, fields: object, expected: string[]][] = [
    ['nothing', {}, []],
    ['an expected day that has passed', { status: 'expected' }, ['expected-past events[1].status (a)']],
    ['an expected day that is today', { status: 'expected', date: '2025-12-16' }, []],
    ['a tentative month that is not over', { status: 'tentative', date: '2025-12' }, []],
    ['a fact of tomorrow', { date: '2025-12-17' }, ['confirmed-early events[1].date (a)']],
    ['a fact of a year that has begun', { date: '2025' }, []],
    ['a fact without a date', { date: null }, ['date-missing events[1].date (a)']],
    ['something expected without a date', { date: null, status: 'expected' }, []],
    ['a title of 80 characters', { title: 'x'.repeat(80) }, []],
    ['a title of 81 characters', { title: 'x'.repeat(81) }, ['title-wide events[1].title (a)']],
    [
      'one that is there before',
      { title: 'the FIRST!', date: '2025-11-01' },
      ['one-day events', 'event-double events[1].title (a)'],
    ],
    ['the same title on another day', { title: 'The first' }, []],
  ];
  for (const [what, fields, expected] of cases) {
    it(`is told of ${what}: ${expected.length || 'nothing'}`, async () => {
      assert.deepEqual(
        await found([FIRST, event(fields)]),
        expected.map((line) => `warning ${line}`),
      );
    });
  }

  it('takes the same title and date in two lanes or places for two events', async () => {
    const lanes = ['a', 'b'].map((id) => ({ id, title: id }));
    const closed = { title: 'Schools closed', lane: 'a' };
    const twin = { ...closed, id: 'b' };
    const first = { ...FIRST, lane: 'a' };
    assert.deepEqual(await found([first, event(closed), event({ ...twin, lane: 'b' })], { lanes }), []);
    const here = { ...closed, place: { name: 'Here' } };
    const there = { ...twin, place: { name: 'There' } };
    const one = { lanes: lanes.slice(0, 1) };
    assert.deepEqual(await found([first, event(here), event(there)], one), []);
    assert.deepEqual(await found([first, event(closed), event(twin)], one), [
      'warning event-double events[2].title (b)',
    ]);
  });

  it('counts facts from the day of the report, where there is one', async () => {
    assert.deepEqual(await found([FIRST, event()], { asOf: '2025-11-30' }), [
      'warning confirmed-early events[1].date (a)',
    ]);
    assert.deepEqual(await found([FIRST, event({ date: '2025-12-17' })], { asOf: '2025-12-18' }), []);
  });

  it('names events by their places in the file, whatever their order and ids', async () => {
    const late = { title: 'Late', date: '2030' };
    const twin = { id: 'first', title: 'Twin', date: '2031' };
    assert.deepEqual(await found([late, FIRST, { id: 'none' }, twin]), [
      'warning id-missing events[0].id (late)',
      'warning confirmed-early events[0].date (late)',
      'error event-without-title events[2].title (none)',
      'warning id-double events[3].id (first-2)',
      'warning confirmed-early events[3].date (first-2)',
    ]);
  });

  it('finds a date far from the rest, before and after', async () => {
    const days = [1, 2, 3, 4, 5].map((day) =>
      event({ id: `d${day}`, title: `Day ${day}`, date: `2025-12-0${day}` }),
    );
    const slips = [
      event({ id: 'b', date: '0225-12-03' }),
      event({ id: 'c', title: 'C', date: '1925-12-03' }),
    ];
    assert.deepEqual(await found([...days, ...slips.slice(0, 1)]), ['warning date-far events[5].date (b)']);
    assert.deepEqual(await found([...days, ...slips.slice(1)]), ['warning date-far events[5].date (c)']);
    const later = event({ id: 'e', status: 'expected', date: '2205-12' });
    assert.deepEqual(await found([later, ...days]), ['warning date-far events[0].date (e)']);
    assert.deepEqual(await found([event({ date: '1999' }), ...days]), []);
  });

  it('tells of round years before our era, which are read as one more', async () => {
    const { problems } = await check(JSON.stringify(story([event({ date: '-9500' })])));
    assert.deepEqual(brief(problems), ['warning year-before-era events[0].date (a)']);
    assert.match(problems[0]?.message ?? '', /\(-9500\) is read as 9501 BCE/);
    assert.match(problems[0]?.hint ?? '', /Write -9499/);
    const far = await check(JSON.stringify(story([event({ date: 'Y-66000000' })])));
    assert.match(far.problems[0]?.hint ?? '', /Write Y-65999999 .* Y-66E6\.$/);
    for (const date of ['-0043', '-9499', 'Y-66E6', '-9500~', '0900', '1900'])
      assert.deepEqual(await found([event({ date })]), [], date);
  });

  it('knows a story of one day', async () => {
    const on = (...dates: string[]): ReturnType<typeof event>[] =>
      dates.map((date, at) => event({ id: `${at}`, title: `${at}`, date }));
    const zone = { timeZone: 'Europe/Kyiv' };
    const days = on('2025-12-01', '2025-12-01', '2025-12-01T18:30');
    assert.deepEqual(await found(days, zone), ['warning one-day events']);
    assert.deepEqual(await found([event()]), []);
    assert.deepEqual(await found([...days.slice(0, 2), FIRST]), []);
    // A match, an election night: what the hint would ask for is there.
    assert.deepEqual(await found(on('2025-12-01T09:00', '2025-12-01T18:30'), zone), []);
    assert.deepEqual(await found(on('2025-12-01', '2025-12-01T18:30'), zone), []);
  });
});

describe('lanes', () => {
  const ofLanes = (count: number): Promise<string[]> =>
    found(
      Array.from({ length: count }, (_, at) =>
        event({ id: `e${at}`, title: `In lane ${at}`, date: `${1990 + at}`, lane: `lane-${at}` }),
      ),
    );

  it('are told where there are more than the axis has', async () => {
    assert.deepEqual(await ofLanes(24), []);
    assert.deepEqual(await ofLanes(25), ['warning lanes-many lanes']);
  });

  for (const [color, expected] of [
    ['#ffeb3b', 'white pages: contrast 1.2'],
    ['#FE3', 'white pages: contrast 1.2'],
    ['#001144', 'dark pages: contrast 1.0'],
    ['#949494', null],
    ['#959595', 'white pages: contrast 3.0'],
    ['#0057b7', null],
    ['#c00', null],
    // Not worked out.
    ['yellow', null],
  ] as const) {
    it(`have a colour that can be seen on light and dark pages, or are told: ${color}`, async () => {
      const lanes = [{ id: 'a', title: 'Talks', color }];
      const { problems } = await check(
        JSON.stringify(
          story(
            [FIRST, event()].map((one) => ({ ...one, lane: 'a' })),
            { lanes },
          ),
        ),
      );
      assert.deepEqual(brief(problems), expected ? ['warning lane-color lanes[0].color (a)'] : []);
      if (expected) assert.match(problems[0]?.message ?? '', new RegExp(`of lane “Talks” .* on ${expected}`));
    });
  }
});

describe('what is listed and not used', () => {
  it('is told with its place', async () => {
    const sources = ['used', 'quoted', 'told', 'idle'].map((id) => ({ id, title: id }));
    const lanes = [{ id: 'here', title: 'Here' }, { title: 'Not here' }];
    const chapters = [
      { id: 'autumn', title: 'Autumn', start: '2025-09', end: '2025-11' },
      { id: 'spring', title: 'Spring', start: '2025-03', end: '2025-05' },
    ];
    const quotes = [{ text: 'So', source: 'quoted' }];
    const accounts = [{ by: 'One', text: 'So', source: 'told' }];
    const events = [FIRST, event({ sources: ['used'], quotes, accounts })].map((one) => ({
      ...one,
      lane: 'here',
    }));
    assert.deepEqual(await found(events, { sources, lanes, chapters }), [
      'warning source-unused sources[3] (idle)',
      'warning lane-empty lanes[1] (not-here)',
      'warning chapter-empty chapters[1] (spring)',
    ]);
  });
});

describe('a language', () => {
  for (const [lang, meant] of [
    ['Deutsch', /^Write de\.$/],
    ['English', /^Write en\.$/],
    ['українська', /^Write uk\.$/],
    ['Anglais', /^Write en\.$/],
    ['de_AT', /^Write de-AT\.$/],
    ['ua', /^Write uk\.$/],
    ['xx', /^Write a language tag/],
    ['klingonese', /^Write a language tag/],
  ] as const) {
    it(`${lang} is no tag: ${meant.source}`, async () => {
      const { problems } = await check(JSON.stringify(story([FIRST, event()], { lang })));
      assert.deepEqual(brief(problems), ['warning lang-unknown lang']);
      assert.match(problems[0]?.hint ?? '', meant);
    });
  }

  it('is known by its tag', async () => {
    for (const lang of ['de', 'pt-BR', 'gsw', 'zh-Hant', 'uk-UA'])
      assert.deepEqual(await found([FIRST, event()], { lang }), [], lang);
  });

  it('is told with its row', async () => {
    const { problems } = await check('type,date,title\ntitle,,T\nlanguage,,Deutsch\n,2025,A\n', 'a.csv');
    const told = problems.find(({ code }) => code === 'lang-unknown');
    assert.equal(told?.where, 'row 3');
    assert.equal(told.hint, 'Write de.');
  });
});

describe('addresses that lead nowhere', () => {
  const cases: [address: string, code: string | null][] = [
    ['https://example.org/page?x#y', null],
    ['http://localhost/page', 'link-broken'],
    ['https://exa mple.org/', 'link-broken'],
    ['https://[::1]/', null],
    ['https://example.org/a b', 'link-broken'],
    ['mailto:desk@example.org', null],
    ['www.example.org', 'link-without-scheme'],
    ['example.org/page', 'link-without-scheme'],
    ['minutes.pdf', null],
    ['files/minutes.pdf', null],
    ['./minutes.pdf', null],
    ['../minutes/', null],
    ['#later', null],
    ['see the minutes', 'link-no-address'],
    ['n/a', 'link-no-address'],
    ['TBA', 'link-no-address'],
    ['-', 'link-no-address'],
  ];
  for (const [url, code] of cases) {
    it(`${url}: ${code ?? 'is left in peace'}`, async () => {
      const expected = code ? [`warning ${code} events[1].links[0].url (a)`] : [];
      assert.deepEqual(await found([FIRST, event({ links: [{ url, title: 'Page' }] })]), expected);
    });
  }

  it('are found wherever there are addresses', async () => {
    const url = 'www.example.org';
    const sources = [{ id: 's', title: 'S', url, archive: url }];
    const media = { src: url, poster: url, alt: 'A bridge' };
    const body = ['None.', `Read [this](${url}).`];
    assert.deepEqual(await found([FIRST, event({ sources: ['s'], media, body })], { sources }), [
      'warning link-without-scheme sources[0].url (s)',
      'warning link-without-scheme sources[0].archive (s)',
      'warning link-without-scheme events[1].media.src (a)',
      'warning link-without-scheme events[1].media.poster (a)',
      'warning link-without-scheme events[1].body (a)',
    ]);
  });

  it('are told once where reading has dropped them', async () => {
    assert.deepEqual(await found([FIRST, event({ links: [{ url: 'javascript:x', title: 'X' }] })]), [
      'error url-unsafe events[1].links[0].url (a)',
    ]);
  });
});

describe('checks of sheets', () => {
  it('name row and column', async () => {
    const sheet = [
      'type,id,date,title,text,status,sources,link',
      'title,,,The bridge,,,,',
      'source,s,,Minutes,,,,',
      ',late,2030-01-01,Late,,,,www.example.org',
      ',plan,2025-12-01,Plan,,expected,,',
      `,long,2025-12-02,${'x'.repeat(90)},[a](www.example.org),,,`,
    ].join('\n');
    assert.deepEqual(brief((await check(sheet, 'story.csv')).problems), [
      'warning source-unused row 3 (s)',
      'warning confirmed-early row 4, column date (late)',
      'warning link-without-scheme row 4, column link (late)',
      'warning expected-past row 5, column status (plan)',
      'warning title-wide row 6, column title (long)',
      'warning link-without-scheme row 6, column text (long)',
    ]);
  });

  it('name events that have no ids of their own', async () => {
    const { problems } = await check('date,title\n2030,Late\n2020-01-01,Plan', 'story.csv');
    assert.ok(brief(problems).includes('warning confirmed-early row 2, column date (late)'));
  });

  it('name slides of TimelineJS as its files do', async () => {
    const slide = { start_date: { year: '2030' }, text: { headline: 'Late' } };
    const { problems } = await check(JSON.stringify({ events: [slide] }));
    assert.ok(
      brief(problems).includes('warning confirmed-early events[0].start_date (late)'),
      brief(problems).join(),
    );
  });
});

describe('a check', () => {
  it('finds nothing in the story of the package on the day of its report', async () => {
    const text = readFileSync(new URL('../../data/ukraine-peace-talks.json', import.meta.url), 'utf8');
    const bytes = new TextEncoder().encode(text);
    const now = (): number => Date.UTC(2025, 11, 15);
    assert.deepEqual((await checkStory(bytes, { name: 'story.json', now })).problems, []);
  });

  it('throws at no content', async () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('2025-12-01', 'www.a.org', 'a', '[x](y z)'),
      fc.jsonValue(),
    );
    const entry = fc.record(
      {
        id: word,
        title: word,
        date: word,
        links: fc.array(fc.record({ url: word })),
        media: word,
        body: word,
        sources: word,
      },
      { requiredKeys: [] },
    );
    const entries = fc.oneof(fc.array(fc.oneof(entry, word)), word);
    const value = fc.record(
      { events: entries, sources: entries, lanes: entries, chapters: entries },
      { requiredKeys: ['events'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(value, fc.jsonValue()), async (any) => {
        const { problems } = await check(JSON.stringify(any));
        assert.ok(problems.every(({ message, hint }) => message && hint));
      }),
    );
  });
});
