import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { datetimeOf } from '../../src/model/datetime.js';
import { readDate } from '../../src/model/parse-date.js';
import { EDTF_CASES } from './edtf-table.js';

const datetime = (text: string): string | null => {
  const read = readDate(text);
  assert.ok('date' in read, text);
  return datetimeOf(read.date);
};

describe('datetimeOf', () => {
  it('gives plain dates as they are', () => {
    const plain = ['1984', '0044', '2025-12', '2025-12-15', '2025-12-15T18:30', '2025-12-15T18:30:15+01:00'];
    for (const text of plain) assert.equal(datetime(text), text);
  });

  it('gives the year of which all digits are significant', () => {
    const years = { '1950S4': '1950', '0950S3': '0950', '0007S1': '0007' };
    for (const [text, year] of Object.entries(years)) assert.equal(datetime(text), year, text);
  });

  it('gives nothing for what the attribute has no form for', () => {
    const others = [
      '1984?',
      '2004-06~',
      '2001-21',
      '0000',
      '-0043-03-15',
      '2004/2005',
      '2004/..',
      '[..2004]',
      '[2004]',
      '{2004}',
      'Y12345',
      '1950S2',
      '1950S3',
      '1950S4?',
      '0950S2',
      'XXXX-12-25',
      '2004-06-XX',
    ];
    for (const text of others) assert.equal(datetime(text), null, text);
    for (const { text } of EDTF_CASES) if (text !== '1950S4') assert.equal(datetime(text), null, text);
  });
});
