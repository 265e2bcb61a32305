import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStory } from '../../src/read/story.js';
import { brief } from './samples.js';
import { makeWorkbook, type Cell } from './make-workbook.js';

const DAY = 1;
const MOMENT = 2;
/** Formats that show a month, or a year. */
const [SHORT_MONTH, MONTH, YEAR, JAPANESE_MONTH] = [3, 4, 5, 6];
const MINUTE_AND_SECOND = 8;

/** The dates (as they are read, or as they are written) of a sheet whose cells these are. */
async function datesOf(cells: readonly Cell[], options = {}): Promise<(string | undefined)[]> {
  const rows = [['id', 'date', 'title'], ...cells.map((cell, at) => [`e${at}`, cell, 'An event'])];
  const { document } = await readStory(makeWorkbook([{ rows }], options), { name: 'a.xlsx' });
  const events = document?.events ?? [];
  return cells.map((_, at) => {
    const event = events.find(({ id }) => id === `e${at}`);
    return event?.date?.text ?? event?.dateText;
  });
}

describe('a workbook', () => {
  it('has every minute of a day as it is shown', async () => {
    const minutes = Array.from({ length: 1439 }, (_, at) => at + 1);
    assert.deepEqual(
      await datesOf(minutes.map((minute) => ({ value: 46006 + minute / 1440, format: MOMENT }))),
      minutes.map((minute) => new Date(Date.UTC(2025, 11, 15) + minute * 60_000).toISOString().slice(0, 16)),
    );
  });

  it('has a day that is counted with the error of an hour’s last digit as that day', async () => {
    assert.deepEqual(await datesOf([{ value: '46005.999999999', format: DAY }]), ['2025-12-15']);
  });

  it('has the month where a cell shows only that, and the year', async () => {
    const cells = [SHORT_MONTH, MONTH, JAPANESE_MONTH, YEAR, DAY].map((format) => ({ value: 43586, format }));
    const dates = ['2019-05', '2019-05', '2019-05', '2019', '2019-05-01'];
    assert.deepEqual(await datesOf(cells), dates);
    const later = cells.map(({ value, format }) => ({ value: value - 1462, format }));
    assert.deepEqual(await datesOf(later, { isFrom1904: true }), dates);
  });

  it('takes no clock time for a month', async () => {
    assert.deepEqual(await datesOf([{ value: 46006.5, format: MINUTE_AND_SECOND }]), ['2025-12-15T12:00']);
  });

  it('has dates that are written as such in no zone of the machine', async () => {
    const cells = ['2025-12-15', '2025-12-15T00:00:00', '2025-12-15T14:30:00'];
    assert.deepEqual(await datesOf(cells.map((value) => ({ value, format: DAY, type: 'd' }))), [
      '2025-12-15',
      '2025-12-15',
      '2025-12-15T14:30:00',
    ]);
  });

  it('tells of cells in which a formula went wrong, as of those of CSV', async () => {
    const error = (value: string): Cell => ({ value, type: 'e' });
    const rows = [
      ['id', 'date', 'title', 'text'],
      ['a', error('#REF!'), 'A', error('#NAME?')],
    ];
    const { document, problems } = await readStory(makeWorkbook([{ rows }]), { name: 'a.xlsx' });
    const [event] = document?.events ?? [];
    assert.deepEqual([event?.dateText, event?.title, event?.body], [undefined, 'A', []]);
    assert.deepEqual(brief(problems), [
      'warning title-missing row 1',
      'error cell-error row 2, column date',
      'warning cell-error row 2, column text',
    ]);
  });

  it('has clock times of a column of their own also where days are counted from 1904', async () => {
    const rows = [
      ['id', 'date', 'time', 'title'],
      ['a', '2025-12-15', { value: 0.75, format: 7 }, 'A'],
    ];
    for (const isFrom1904 of [false, true]) {
      const { document } = await readStory(makeWorkbook([{ rows }], { isFrom1904 }), { name: 'a.xlsx' });
      assert.equal(document?.events[0]?.date?.text, '2025-12-15T18:00');
    }
  });

  it('tells of rows that are hidden, which readers see', async () => {
    const rows = [
      ['id', 'date', 'title'],
      ...['a', 'b', 'c'].map((id) => [id, '2025', id]),
      [null, null, null],
    ];
    const { document, problems } = await readStory(makeWorkbook([{ rows, hidden: [3, 4, 5] }]), {
      name: 'a.xlsx',
    });
    assert.equal(document?.events.length, 3);
    assert.deepEqual(brief(problems), ['warning title-missing row 1', 'warning rows-hidden row 3']);
    assert.match(problems[1]?.message ?? '', /^2 rows that are hidden in the workbook are read: 3, 4\.$/);
  });

  const events = [
    ['id', 'date', 'title'],
    ['a', '2025', 'Shown'],
  ];

  it('is read from its first sheet that is not hidden; others are named', async () => {
    const lists = [['foo', 'bar']];
    const { document, problems } = await readStory(
      makeWorkbook([
        { name: 'Lists', state: 'hidden', rows: lists },
        { name: 'This &amp; that', rows: events },
        { name: 'Empty', rows: [[null]] },
        { name: '2024', rows: lists },
        { name: 'Own', state: 'veryHidden', rows: lists },
      ]),
      { name: 'a.xlsx' },
    );
    assert.equal(document?.events[0]?.title, 'Shown');
    assert.deepEqual(brief(problems), ['warning sheets-unread file', 'warning title-missing row 1']);
    assert.match(problems[0]?.message ?? '', /only the sheet “This & that” is read, not “2024”\.$/);
  });

  it('without a column of titles says in which sheet', async () => {
    const { document, problems } = await readStory(
      makeWorkbook([
        { name: 'Read me', rows: [['How to use it']] },
        { name: 'Timeline', rows: events },
      ]),
      { name: 'a.xlsx' },
    );
    assert.equal(document, null);
    assert.deepEqual(brief(problems), ['warning sheets-unread file', 'error sheet-columns row 1']);
    assert.match(problems[1]?.message ?? '', /No column of the sheet “Read me” is named “title”/);
  });

  it('has what is merged over several rows in each of them', async () => {
    const rows = [
      ['Bridge'],
      ['lane', 'id', 'date', 'title'],
      ['City', 'a', '2025-01-01', 'A'],
      [null, 'b', '2025-01-02', 'B'],
      [null, 'c', '2025-01-03', 'C'],
      [null],
      ['State', 'd', '2025-01-04', 'D'],
      ['', 'e', '2025-01-05', 'E'],
    ];
    const merged = ['A1:D1', 'A3:A6', 'A7:A1048576', 'D8:D9'];
    const { document, problems } = await readStory(makeWorkbook([{ rows, merged }]), { name: 'a.xlsx' });
    assert.deepEqual(
      document?.events.map(({ id, lane }) => [id, lane]),
      [
        ['a', 'City'],
        ['b', 'City'],
        ['c', 'City'],
        ['d', 'State'],
        ['e', 'State'],
      ],
    );
    assert.deepEqual(brief(problems), ['warning rows-above row 1', 'warning title-missing row 2']);
  });

  it('has the addresses that cells lead to', async () => {
    const long = 'A text that is much longer than the words of a link are, as editors write them in a cell';
    const rows = [
      ['id', 'date', 'title', 'text', 'source', 'link'],
      ['a', '2025-01-01', 'R&amp;D', 'See', 'Reuters', 'https://b.example/2'],
      ['b', '2025-01-02', 'B', long, '', 'Read'],
    ];
    const links = {
      C2: 'https://t.example/?a=1&amp;b=2',
      D2: 'https://x.example/',
      E2: 'https://a.example/1',
      F2: 'https://b.example/2',
      D3: 'https://l.example/',
      F3: 'https://c.example/3',
      B3: 'https://d.example/',
      A3: 'mailto:a@b.example',
    };
    const { document, problems } = await readStory(makeWorkbook([{ rows, links }]), { name: 'a.xlsx' });
    assert.deepEqual(brief(problems), ['warning title-missing row 1']);
    const [first, second] = document?.events ?? [];
    assert.deepEqual([first?.title, first?.body], ['R&D', ['[See](https://x.example/)']]);
    assert.deepEqual(first?.links, [
      { url: 'https://b.example/2', title: 'https://b.example/2' },
      { url: 'https://t.example/?a=1&b=2', title: 'R&D' },
    ]);
    assert.deepEqual(
      document?.sources.map(({ title, url }) => [title, url]),
      [['Reuters', 'https://a.example/1']],
    );
    assert.deepEqual(second?.body, [`${long} [https://l.example/](https://l.example/)`]);
    assert.deepEqual(second?.links, [{ url: 'https://c.example/3', title: 'Read' }]);
  });
});
