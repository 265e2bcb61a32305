import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStory } from '../../src/read/story.js';
import { brief } from './samples.js';

const NOTES = ['warning id-missing', 'warning title-missing'];

async function read(text: string, name = 'sheet.csv') {
  const { document, problems } = await readStory(text, { name });
  const told = brief(problems).filter((line) => !NOTES.some((note) => line.startsWith(note)));
  const events = document?.events.map(({ date, title }) => [date?.text, title]);
  return { events, told, problems, first: document?.events[0] };
}

describe('the header of a sheet', () => {
  it('may stand under lines of other things, of which is told that they are not read', async () => {
    const lines = Array.from({ length: 14 }, (_, at) => `Note ${at},,`).join('\n');
    const { events, told, problems } = await read(
      `# mine,,\nBridge,,\n"As of 3 March",,\n,,\n${lines}\nDate,Title,Text\n2025-12-15,Talks,x\n`,
    );
    assert.deepEqual(events, [['2025-12-15', 'Talks']]);
    assert.deepEqual(told, ['warning rows-above row 2']);
    assert.match(problems[0]?.message ?? '', /“Bridge”, “As of 3 March”, .* 8 more/);
    assert.match(problems[0]?.hint ?? '', /“title” in a column “type”/);
  });

  it('is found there in a text of no known name, and in a sheet for TimelineJS', async () => {
    for (const header of ['Date;Title', 'Year;Headline']) {
      const { events, told } = await read(`Bridge;;\n\n${header}\n2025;Talks\n`, '-');
      assert.deepEqual(events, [['2025', 'Talks']]);
      assert.deepEqual(told, ['warning rows-above row 1']);
    }
  });

  it('is told by its own row where no title is in it', async () => {
    const { told, problems } = await read('Bridge,,\n\nSince,Happening,Who\n2025,Talks,x\n');
    assert.deepEqual(told, ['error sheet-columns row 3']);
    assert.match(problems[0]?.message ?? '', /found: “Since”, “Happening”, “Who”/);
  });

  for (const [header, what] of [
    ['Datum / date;Titel*;Text [max. 300];Kategorie | lane;Place/City', 'notes and two languages'],
    ['Date (UTC);Event name;Event description;Category:;Where?', 'units and questions'],
    ['Start date / time;What happened;Details;Group;Ort · place', 'a time beside the date'],
  ] as const) {
    it(`may have ${what}`, async () => {
      const { first, told } = await read(`${header}\n2025-12-15;Talks;Two hours.;us;Berlin\n`);
      assert.deepEqual(told, []);
      assert.deepEqual(
        [first?.date?.text, first?.title, first?.body, first?.lane, first?.place?.name],
        ['2025-12-15', 'Talks', ['Two hours.'], 'us', 'Berlin'],
      );
    });
  }

  it('may say in which order dates are, and have lines', async () => {
    const { events, told } = await read(
      '"Date\n(MM/DD/YYYY)",End (TT.MM.JJJJ),Title\n03/04/2025,06/05/2025,A\nsoon,,B\n',
    );
    assert.deepEqual(events, [
      ['2025-03-04/2025-05-06', 'A'],
      [undefined, 'B'],
    ]);
    assert.deepEqual(told, ['error date-unreadable row 3, column Date (MM/DD/YYYY) (b)']);
  });

  it('may have year, month and day apart', async () => {
    const { events, told } = await read(
      'Year,Month,Day,Title\n2025,2,3,A\n2025,March,4,B\n2025,Apr,,C\n2026,,,D\n2025,5,,E\n,2,3,F\n',
    );
    assert.deepEqual(events, [
      ['2025-02-03', 'A'],
      ['2025-03-04', 'B'],
      ['2025-04', 'C'],
      ['2025-05', 'E'],
      ['2026', 'D'],
      [undefined, 'F'],
    ]);
    assert.deepEqual(told, ['error date-unreadable row 7, column Year (f)']);
  });

  it('has dates in the column “Day”, or the year alone, where that is all; beside a date neither is read', async () => {
    assert.deepEqual((await read('Day,Title\n2025-12-15,A\n')).events, [['2025-12-15', 'A']]);
    assert.deepEqual((await read('Jahr;Titel\n1989;A\n')).events, [['1989', 'A']]);
    const { events, told, problems } = await read('Year,Date,Day,Title\n2024,2025-12-15,Monday,A\n');
    assert.deepEqual(events, [['2025-12-15', 'A']]);
    assert.deepEqual(told, ['warning columns-unknown row 1']);
    assert.match(problems.map(({ message }) => message).join(' '), /“Year”, “Day”/);
  });

  it('tells of two columns of one name by their letters', async () => {
    const { problems } = await read('Date,Title,Text,Text\n2025-12-15,A,one,two\n');
    assert.match(problems[0]?.message ?? '', /\(C and D\) say the same; nothing is read from D\./);
  });
});
