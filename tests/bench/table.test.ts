import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { format } from 'prettier';
import { makeReport, makeResult } from './make-report.js';
import { intoReadme } from './readme.js';
import { goalTable, markdown, notes, ratios, resultTable } from './table.js';
import { bytes, ms, number, shift } from './words.js';

const report = makeReport([
  makeResult('ours', 10_000, { drawn: 250 }),
  makeResult('vis', 10_000, { drawn: null, atLeast: 60_000, note: 'drawn: not done after 60 s', pan: null }),
  makeResult('ours', 20),
]);

describe('numbers in words', () => {
  it('have units, and a dash where there are none', () => {
    assert.deepEqual([ms(9.96), ms(1234.4), ms(12_345), ms(null)], ['10.0 ms', '1,234 ms', '12.3 s', '–']);
    assert.deepEqual(
      [bytes(900), bytes(98_236), bytes(11_915_943), bytes(null)],
      ['0.9 kB', '98.2 kB', '11.9 MB', '–'],
    );
    assert.deepEqual([number(100_000), number(null)], ['100,000', '–']);
    assert.deepEqual([shift(0), shift(0.0864), shift(null)], ['0', '0.086', '–']);
  });
});

describe('tables of the bench', () => {
  it('are Markdown with padded columns', () => {
    assert.equal(
      markdown(
        ['', 'events'],
        [
          ['ours', '20'],
          ['theirs', '1,000'],
        ],
      ),
      '|        | events |\n| ------ | -----: |\n| ours   |     20 |\n| theirs |  1,000 |',
    );
  });

  it('show sizes in order, what a peer exceeds, and an empty page', () => {
    const lines = resultTable(report)
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()));
    assert.deepEqual(
      lines.slice(2).map(([, name, events, , , drawn]) => [name, events, drawn]),
      [
        ['news-timeline', '20', '100 ms'],
        ['news-timeline', '10,000', '250 ms'],
        ['vis-timeline', '10,000', 'over 60.0 s'],
        ['an empty page', '–', '–'],
      ],
    );
    assert.deepEqual(notes(report), ['vis-timeline, 10,000 events: drawn: not done after 60 s.']);
  });

  it('say how many times ours the others are', () => {
    const [, , line = ''] = ratios(report).split('\n');
    assert.match(line, /vis-timeline +\| +10,000 +\| +1\.0x \| 240\.0x \| +–/);
    assert.equal(ratios(makeReport([makeResult('ours', 20)])), '');
  });

  it('say of every goal whether it is reached', () => {
    const lines = goalTable(report).split('\n');
    assert.match(lines.find((line) => line.includes('10,000')) ?? '', /250 ms of 1,000 ms +\| reached/);
    assert.match(lines.find((line) => line.includes('100,000')) ?? '', /not measured/);
  });
});

describe('the section in the README', () => {
  const README = '# It\n\n<!-- bench -->\n\nold\n\n<!-- /bench -->\n\nThe end.\n';

  it('replaces what stands between its marks, also twice', () => {
    const once = intoReadme(README, report);
    assert.match(once, /^# It\n\n<!-- bench -->\n\nMeasured on 2026-11-23 with `npm run bench`/);
    assert.doesNotMatch(once, /old/);
    assert.ok(once.endsWith('\n\n<!-- /bench -->\n\nThe end.\n'));
    assert.equal(intoReadme(once, report), once);
  });

  it('is formatted as the house wants it', async () => {
    const text = intoReadme(README, report);
    assert.equal(await format(text, { parser: 'markdown', printWidth: 110, singleQuote: true }), text);
  });

  it('needs its marks', () => {
    assert.throws(() => intoReadme('# It\n', report), /<!-- bench -->/);
    assert.throws(() => intoReadme('<!-- /bench --><!-- bench -->', report), /needs the lines/);
  });
});
