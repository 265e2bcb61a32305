import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readStory } from '../../src/read/story.js';

describe('a sheet of very many columns', () => {
  it('has up to 99 links in a row where all of them have one name', async () => {
    const columns = 16_384 - 3;
    const links = Array.from({ length: columns }, (_, at) => `https://example.org/${at}`);
    const text = `id,date,title${',link'.repeat(columns)}\na,2025,One,${links.join()}\n`;
    const { document } = await readStory(text, { name: 'sheet.csv' });
    assert.equal(document?.events[0]?.links.length, 99);
  });
});

describe('any table of text', () => {
  const header = fc.constantFrom(
    'type',
    'id',
    'date',
    'time',
    'end',
    'title',
    'text',
    'lane',
    'source',
    'link',
    'year',
    'headline',
    'start date',
    'media',
    'status',
    'media alt',
    'quote 2',
    '__proto__',
    'constructor',
  );
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      'title',
      'era',
      'chapter',
      'lane',
      'source',
      'as of',
      'time zone',
      '2025',
      '03/04/2025',
      '25/12/2025',
      '46006',
      '<b>x',
      '"',
      '__proto__',
      'https://example.org',
    ),
  );
  const mark = fc.constantFrom(',', ';', '\t', '|');
  const table = fc
    .tuple(
      fc.array(fc.oneof(header, cell), { maxLength: 8 }),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
      mark,
    )
    .map(([first, rows, between]) => [first, ...rows].map((row) => row.join(between)).join('\n'));

  it('gives a document and problems, or problems that say why not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(table, fc.string({ unit: 'binary' })),
        fc.constantFrom('a.csv', 'a.json', ''),
        async (text, name) => {
          const { document, problems } = await readStory(text, { name });
          assert.ok(document ?? problems.some(({ severity }) => severity === 'error'));
          for (const { message, hint, where } of problems) assert.ok(message && hint && where);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('and any bytes', async () => {
    const start = fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x50, 0x4b, 3, 4]);
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (mark, rest) => {
        const { document, problems } = await readStory(Uint8Array.from([...mark, ...rest]), {
          name: 'a.csv',
        });
        assert.ok(document ?? problems.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 300 },
    );
  });
});
