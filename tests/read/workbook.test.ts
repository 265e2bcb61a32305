import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStory } from '../../src/read/story.js';
import { makeWorkbook, type Cell } from './make-workbook.js';

const DAY = 1;
const MOMENT = 2;

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
});
