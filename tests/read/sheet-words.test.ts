import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loaded } from '../../src/model/read-date.js';
import { draftFile } from '../../src/read/draft-file.js';
import { readStory } from '../../src/read/story.js';
import { brief } from './samples.js';

async function read(text: string) {
  const reading = await readStory(text, { name: 'sheet.csv' });
  return { events: reading.document?.events ?? [], ...reading };
}

describe('a sheet as editors keep it', () => {
  it('leaves out the names of columns that stand there again, and says so', async () => {
    const { events, problems } = await read(
      'id,Date start,Date end,title\na,2025-01,2025-02,A\nid, Date start,Date end,title\nb,2025-03,,B\n',
    );
    assert.deepEqual(
      events.map(({ date, title }) => [date?.text, title]),
      [
        ['2025-01/2025-02', 'A'],
        ['2025-03', 'B'],
      ],
    );
    assert.deepEqual(brief(problems), ['warning title-missing row 1', 'warning header-double row 3']);
  });

  it('keeps what a date says beyond EDTF as the note on it, unless there is one', async () => {
    const { events, problems } = await read(
      'id,date,end,title,date note\na,early March 2022,,A,\nb,mid-2019,end of 2021,B,\nc,late 2021,,C,Own\nd,Spring 2020,,D,\ne,Spring 2020 – Autumn 2021,,E,\n',
    );
    assert.deepEqual(
      events.map(({ date, dateNote }) => [date?.text, dateNote]),
      [
        ['2019/2021', 'mid-2019 – end of 2021'],
        ['2020-21', undefined],
        ['2020-21/2021-23', undefined],
        ['2021', 'Own'],
        ['2022-03', 'early March 2022'],
      ],
    );
    const told = brief(problems).filter((problem) => problem.includes('row') && !problem.endsWith('row 1'));
    assert.deepEqual(told, [
      'warning date-noted row 2, column date',
      'warning date-noted row 3, column date',
      'warning date-noted row 3, column end',
      'warning date-noted row 4, column date',
      'warning date-north row 5, column date',
      'warning date-north row 6, column date',
    ]);
    const [hint, ofBoth] = problems.flatMap(({ code, hint: words }) => (code === 'date-north' ? words : []));
    assert.match(hint ?? '', /then write 2020-29\.$/);
    assert.match(ofBoth ?? '', /then write 2020-29\/2021-31\.$/);
  });

  it('has words for dates that only all of EDTF knows read on a page, too, which loads that when it is needed', async () => {
    const { full } = loaded;
    loaded.full = null;
    const { document } = await draftFile('id,date,title\na,Q3 2024,A\nb,1990s,B\n', 'a.csv');
    loaded.full = full;
    assert.deepEqual(
      document?.events.map(({ date }) => date?.text),
      ['199X', '2024-35'],
    );
  });
});
