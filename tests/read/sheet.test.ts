import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loaded } from '../../src/model/read-date.js';
import { failed } from '../../src/read/draft.js';
import { explained } from '../../src/read/explain.js';
import { readStory } from '../../src/read/story.js';
import { brief, documentOf } from './samples.js';

const HEAD = 'type,id,date,title\ntitle,,,A story\n';

async function read(text: string, name = 'sheet.csv') {
  const reading = await readStory(text, { name });
  return { events: reading.document?.events ?? [], ...reading };
}

describe('a sheet', () => {
  for (const [what, header] of [
    ['English', 'Date,Headline,Description,Group'],
    ['spaced and in capitals', ' DATE : , Title (required) ,TEXTS,Lane'],
    ['Ukrainian', 'Дата,Заголовок,Текст,Група'],
    ['German', 'Datum,Überschrift,Beschreibung,Gruppe'],
    ['French', 'Date,Titre,Texte,Groupe'],
    ['Polish', 'Data,Tytuł,Tekst,Grupa'],
    ['Spanish', 'Fecha,Título,Texto,Grupo'],
    ['Arabic', 'التاريخ,العنوان,النص,المجموعة'],
    ['Japanese', '日付,タイトル,本文,グループ'],
  ] as const) {
    it(`may have its columns named ${what}`, async () => {
      const { events, problems } = await read(`${header}\n2025-12-15,Talks,Two hours.,us\n`);
      assert.deepEqual(
        events.map(({ date, title, body, lane }) => [date?.text, title, body, lane]),
        [['2025-12-15', 'Talks', ['Two hours.'], 'us']],
      );
      assert.deepEqual(brief(problems), ['warning id-missing row 1', 'warning title-missing row 1']);
    });
  }

  for (const [name, mark] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ] as const) {
    it(`may be parted by ${name}, with others in its texts`, async () => {
      const rows = [
        ['id', 'date', 'title'],
        ['a', '2025-12-15', '"One, two; three\t| ""four"""'],
        ['b', '2025-12-16', '"Line\r\nand line"'],
      ];
      const { events } = await read(rows.map((row) => row.join(mark)).join('\r\n'));
      assert.deepEqual(
        events.map(({ title }) => title),
        ['One, two; three\t| "four"', 'Line\nand line'],
      );
    });
  }

  it('may say its own mark, as Excel does', async () => {
    const { events } = await read('sep=;\r\nid;date;title\r\na;2025;One\r\n');
    assert.equal(events[0]?.title, 'One');
  });

  it('counts rows as a spreadsheet does: blank ones too, and cells of many lines as one', async () => {
    const { problems } = await read(`${HEAD},a,2025,"One\n\n\nline"\n,,,\n\n,b,soon,Two\n`);
    assert.deepEqual(brief(problems), ['error date-unreadable row 6, column date (b)']);
  });

  it('may say that there is no date, in words that readers see, too', async () => {
    const { events, problems } = await read(`${HEAD},a,TBD,A\n,b,n/a,B\n,c,–,C\n,d,unbekannt,D\n,e,?,E\n`);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      events.map(({ date, dateNote }) => [date, dateNote]),
      [
        [undefined, 'TBD'],
        [undefined, undefined],
        [undefined, undefined],
        [undefined, 'unbekannt'],
        [undefined, undefined],
      ],
    );
  });

  it('keeps the clock time of the report', async () => {
    const { document, problems } = await read(
      'type,id,date,time,title\ntitle,,,,A story\nas of,,2025-12-15,18:30,\ntime zone,,,,UTC\n,a,2025,,A\n',
    );
    assert.deepEqual(problems, []);
    assert.equal(document?.asOf?.text, '2025-12-15T18:30');
  });

  it('says of an end after midnight that its day is missing, and of a time that it has none', async () => {
    const { problems } = await read(
      'id,date,time,end time,title\na,2025-12-15,22:00,1:30,A\nb,,22:00,,B\nc,2025-12-15,22:00,23:30,C\n',
    );
    const told = problems.filter(({ where }) => /row [23]/.test(where));
    assert.deepEqual(brief(told), [
      'error end-time-early row 2, column end time (a)',
      'warning time-without-day row 3, column time',
    ]);
    assert.match(told[0]?.message ?? '', /“1:30” is before “22:00”/);
    assert.match(told[0]?.hint ?? '', /next day.*column “end”/);
    assert.match(told[1]?.message ?? '', /22:00 is not used: there is no day beside it/);
  });

  it('says once that a column of ids is empty, not in each row', async () => {
    const empty = await read(`${HEAD},,2025,One\n,,2026,One\n`);
    assert.deepEqual(brief(empty.problems), ['warning id-missing row 1, column id']);
    assert.match(empty.problems[0]?.message ?? '', /The column “id” is empty/);
    assert.deepEqual(
      empty.events.map(({ id }) => id),
      ['one', 'one-2'],
    );
    const filled = await read(`${HEAD},a,2025,One\n,,2026,Two\n`);
    assert.deepEqual(brief(filled.problems), ['warning id-missing row 4, column id (two)']);
  });

  it('settles nothing by dates of two orders', async () => {
    const { events, problems } = await read(`${HEAD},a,25/12/2025,A\n,b,12/25/2025,B\n,c,03/04/2025,C\n`);
    assert.deepEqual(brief(problems), ['error date-ambiguous row 5, column date (c)']);
    assert.match(problems[0]?.hint ?? '', /2025-04-03 if the day comes first, 2025-03-04 if the month/);
    assert.equal(events[2]?.dateText, '03/04/2025');
  });

  it('settles nothing by rows that are only for the editor', async () => {
    const { problems } = await read(`${HEAD}#,,25/12/2025,Mine\n,c,03/04/2025,C\n`);
    assert.deepEqual(brief(problems), ['error date-ambiguous row 4, column date (c)']);
  });

  it('tells of years of two digits what they are read as, and what to do', async () => {
    const { events, problems } = await read(`${HEAD},a,May-19,A\n,b,1-Sep-21,B\n,c,03/04/21,C\n`);
    assert.deepEqual(brief(problems), [
      'warning date-short-year row 3, column date',
      'warning date-short-year row 4, column date',
      'error date-ambiguous row 5, column date (c)',
    ]);
    assert.deepEqual([events[0]?.date?.text, events[1]?.date?.text], ['2019-05', '2021-09-01']);
    assert.match(problems[0]?.message ?? '', /“May-19” is read as 2019-05/);
    assert.match(problems[0]?.hint ?? '', /four digits, and format the column as text/);
    assert.match(problems[2]?.hint ?? '', /Write 2021-04-03 if the day comes first/);
  });

  for (const [text, code, message, hint] of [
    ['2025-1x', 'date-unreadable', /not a date/, /^Did you mean 2025-1X\?/],
    ['1-Sep', 'date-unreadable', /not a date/, /^Write the year too, with four digits/],
    ['15.12.', 'date-unreadable', /not a date/, /^Write the year too, with four digits/],
    [
      '31.02.2025',
      'date-impossible',
      /“31.02.2025” is not a date: month 02 of 2025 has 28 days\./,
      /^Write a day/,
    ],
    ['16.12.2025 – 15.12.2025', 'date-order', /“16.12.2025 – 15.12.2025” ends before it starts/, /earlier/],
  ] as const) {
    it(`says what is wrong with ${text}, or what was meant`, async () => {
      const { problems } = await read(`${HEAD},a,${text},A\n`);
      assert.deepEqual(brief(problems), [`error ${code} row 3, column date (a)`]);
      assert.match(problems[0]?.message ?? '', message);
      assert.match(problems[0]?.hint ?? '', hint);
    });
  }

  it('asks whether years or a season are meant, unless others of the column tell', async () => {
    const { events, problems } = await read(`${HEAD},a,2021-22,A\n,b,2025-26,B\n`);
    assert.deepEqual(
      events.map(({ date }) => date?.text),
      ['2021-22', '2025-26'],
    );
    assert.deepEqual(brief(problems), [
      'warning date-season row 3, column date',
      'warning date-season row 4, column date',
    ]);
    assert.match(
      problems[0]?.message ?? '',
      /in two ways; it is read as a season of 2021, which 22 stands for/,
    );
    assert.match(problems[0]?.hint ?? '', /^Write 2021\/2022 if years/);
    for (const season of ['2025-21', '2021-33'])
      assert.deepEqual((await read(`${HEAD},a,2021-22,A\n,b,${season},B\n`)).problems, []);
  });

  it('makes one date of days and times in cells of their own', async () => {
    const { events, problems } = await read(
      'type,id,date,time,end,end time,title\ntitle,,,,,,T\ntime zone,,,,,,Europe/Berlin\n' +
        ',a,2025-12-14,10:00,2025-12-15,18:30,A\n,b,15.12.2025,9am,,11am,B\n,c,2024-02,,ongoing,,C\n,d,2023,,2023,,D\n' +
        ',e,,,2022-05,,E\n,f,2021-01-01,,1/2/2021,,F\n',
    );
    assert.deepEqual(
      Object.fromEntries(events.map(({ id, date, dateText }) => [id, date?.text ?? dateText])),
      {
        a: '2025-12-14T10:00/2025-12-15T18:30',
        b: '2025-12-15T09:00/2025-12-15T11:00',
        c: '2024-02/..',
        d: '2023',
        e: '/2022-05',
        f: '2021-01-01 – 1/2/2021',
      },
    );
    assert.deepEqual(brief(problems), ['error date-ambiguous row 9, column end (f)']);
  });

  it('may name sources in place or list them', async () => {
    const inPlace = documentOf(
      await read(
        'id,title,source,source 1 title,source 1 url,source 2 title\n' +
          'a,A,Reuters; https://example.org/x,AP,https://example.org/ap,\nb,B,reuters,AP,https://example.org/ap,Reuters\n',
      ),
    );
    assert.deepEqual(
      inPlace.sources.map(({ id, title, url }) => [id, title, url]),
      [
        ['reuters', 'Reuters', undefined],
        ['example-org-x', 'https://example.org/x', 'https://example.org/x'],
        ['ap', 'AP', 'https://example.org/ap'],
      ],
    );
    assert.deepEqual(
      inPlace.events.map(({ sources }) => sources),
      [
        ['reuters', 'example-org-x', 'ap'],
        ['reuters', 'ap'],
      ],
    );
    const { problems, events } = await read(
      'type,id,title,sources\ntitle,,T,\nsource,r,Reuters,\n,a,A,r\n,b,B,Reuters; Rumour\n',
    );
    assert.deepEqual(brief(problems), ['warning source-unknown row 5, column sources (b)']);
    assert.deepEqual(
      events.map(({ sources }) => sources),
      [['r'], ['r']],
    );
  });

  it('names the column of a fault in what it has several of', async () => {
    const { problems } = await read(
      'type,id,title,link 1 url,link 2 url,link 3 url,quote by\ntitle,,T,,,,\n,a,A,,,javascript:alert(1),X\n',
    );
    assert.deepEqual(brief(problems), [
      'error field-missing row 3, column quote by (a)',
      'error url-unsafe row 3, column link 3 url (a)',
    ]);
  });

  it('with a date of which nothing is known, as all of EDTF could not be loaded, says so', () => {
    const { full } = loaded;
    loaded.full = null;
    const { problems } = explained(failed('sheet-date', 'row 2', '[2024,2025]', 'UTC'));
    loaded.full = full;
    assert.deepEqual(brief(problems), ['error date-unloaded row 2']);
    assert.match(problems[0]?.message ?? '', /“\[2024,2025\]” is shown as it is written/);
  });

  it('leaves alone what begins with #', async () => {
    const { events, problems } = await read(
      'type,id,date,title,#desk\ntitle,,,T,\n#,x,2025,No event,\n,a,2025,A,mine\n',
    );
    assert.deepEqual([events.length, problems], [1, []]);
  });

  it('with something in a column without a name says in which', async () => {
    const nothing = ','.repeat(22);
    const { problems } = await read(
      `type,id,date,title,${nothing},\ntitle,,,T,${nothing},\n#,,,,mine${nothing},\n,a,2025,A,${nothing},lost\n,b,2025,B,${nothing},\n`,
    );
    assert.deepEqual(brief(problems), ['warning columns-nameless row 1']);
    assert.match(problems[0]?.message ?? '', /from the column “AB”: there is no name above/);
  });

  it('says which rows a quote that closes too late may have taken in', async () => {
    const { events, problems } = await read(
      `${HEAD},a,2025,"One\n,b,2025,Two\n,c,2025,"Three, and more"\n,d,2025,Four\n`,
    );
    assert.deepEqual(
      events.map(({ id }) => id),
      ['a', 'd'],
    );
    assert.deepEqual(
      problems.filter(({ code }) => code === 'quote-open').map(({ where, message }) => [where, message]),
      [
        [
          'row 3',
          'A quotation mark does not close where it should: rows 4 to 5 of the file may have been taken into this one.',
        ],
      ],
    );
  });

  it('mends quotes that do not close, line by line', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `,e${index},2025,"Event ${index}\n`);
    const { events, problems } = await read(HEAD + rows.join(''));
    assert.deepEqual(
      events.map(({ title }) => title),
      rows.map((_, index) => `"Event ${index}`),
    );
    assert.ok(problems.every(({ code }) => code === 'quote-open'));
  });

  it('of 100,000 rows is read whole, and lets others go on', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, index) => `,e${index},${1900 + (index % 120)},"Event, ${index}"`,
    );
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const { events, problems } = await read(`${HEAD}${rows.join('\n')}\n,last,soon,Last`);
    clearInterval(timer);
    assert.equal(events.length, 100_001);
    assert.deepEqual(brief(problems), ['error date-unreadable row 100003, column date (last)']);
    assert.ok(turns > 5, `${turns} turns`);
  });

  it('of more rows than are read says so', async () => {
    const { document, problems } = await read(
      `${HEAD}${',a,2025,A\n'.repeat(2)}${'\n'.repeat(200_000)},b,2025,B\n`,
    );
    assert.equal(document?.events.length, 2);
    assert.match(problems.find(({ code }) => code === 'sheet-too-long')?.message ?? '', /200,000 rows/);
  });
});
