import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { guardCell, unguardCell } from '../../src/model/sheet.js';
import { storyCsv } from '../../src/publish/csv.js';
import { readDocument } from '../../src/read/document.js';
import { readJson } from '../../src/read/json.js';
import { readStory } from '../../src/read/story.js';
import { WHOLE_STORY } from './whole-story.js';

async function goesRound(value: unknown): Promise<void> {
  const { document } = typeof value === 'string' ? readJson(value) : readDocument(value);
  assert.ok(document);
  const again = await readStory(storyCsv(document), { name: 'story.csv' });
  assert.deepEqual(again.problems, []);
  assert.deepEqual(again.document, document);
}

describe('a story as CSV', () => {
  for (const name of [
    'ukraine-peace-talks',
    'samples/long-titles',
    'samples/no-lanes',
    'samples/one-event',
  ]) {
    it(`is read as the same story: ${name}`, () =>
      goesRound(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8')));
  }

  it('keeps all that an event can have', () =>
    goesRound({
      version: 1,
      title: 'All of it',
      description: 'Two lines,\nand "quotes"; more.',
      lang: 'de-AT',
      timeZone: 'Europe/Vienna',
      asOf: '2025-12-15',
      updated: '2025-12-16',
      sources: [
        {
          id: 'a',
          title: 'A',
          publisher: 'P',
          published: 'May',
          url: 'https://example.org/a',
          archive: 'https://example.org/b',
        },
        { id: 'b', title: 'B; with a semicolon' },
      ],
      lanes: [
        { id: 'one', title: 'Lane one', color: '#1f5fae' },
        { id: 'two', title: 'one' },
      ],
      chapters: [{ id: 'c', title: 'C', start: '2025-01', end: '2025-12' }],
      eras: [{ id: 'e', title: 'E', date: '2025-01/..' }],
      events: [
        {
          id: 'x',
          title: '=HYPERLINK("https://example.org")',
          date: '-0043-03-15',
          dateNote: '-ish',
          body: ['+1 for *emphasis*', "'quoted' words"],
          status: 'disputed',
          lane: 'two',
          place: { name: 'Here', alternative: 'There' },
          importance: 5,
          timeZone: 'Asia/Tokyo',
          sources: ['a', 'b'],
          quotes: [{ text: 'One' }, { text: 'Two', by: 'By', role: 'Role', source: 'b' }],
          accounts: [{ by: 'They', text: '@home', source: 'a' }],
          media: {
            type: 'video',
            src: 'https://example.org/v.mp4',
            alt: 'What is seen',
            caption: 'Caption',
            credit: 'Credit',
            width: 640,
            height: 360,
            poster: 'https://example.org/p.jpg',
          },
          links: [
            { url: 'https://example.org/1', title: 'First' },
            { url: 'https://example.org/2', title: 'Second' },
          ],
          previousDates: ['2024', '2025-01-02'],
          updates: [{ at: '2025-12-16', kind: 'correction', note: 'It was 44 BCE.' }],
        },
        { id: 'y', title: 'Bare', lane: 'one' },
      ],
    }));

  it('keeps all that the format has', async () => {
    const { document } = readDocument(WHOLE_STORY);
    assert.ok(document);
    assert.deepEqual((await readStory(storyCsv(document), { name: 'story.csv' })).document, document);
  });

  it('is read as the same story, whatever its texts are', async () => {
    // What a reader of cells trims, joins or takes for two paragraphs is no difference between stories.
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((words) => words.replace(/\s+/g, ' ').trim())
      .filter((words) => words !== '' && !/^\s*$/.test(words));
    const formula = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', "'=", "''-", '"', ',', ';'), text)
      .map(([a, b]) => a + b);
    const html = fc
      .tuple(fc.constantFrom('<b>x</b>', 'R&amp;D', '<br>', '&lt;i>', '*x* <i>y</i> \\*', '</script>'), text)
      .map(([a, b]) => a + b);
    const any = fc.oneof(text, formula, html);
    const event = fc.record({ title: any, body: fc.array(any, { maxLength: 3 }), dateNote: any });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 4 }), any, async (events, title) => {
        const { document } = readDocument({
          version: 1,
          title,
          events: events.map((fields, index) => ({ ...fields, id: `e${index}`, date: '2025' })),
        });
        assert.ok(document);
        const again = await readStory(storyCsv(document), { name: 'story.csv' });
        assert.deepEqual(again.document, document);
      }),
      { numRuns: 200 },
    );
  });

  it('has no cell that a spreadsheet runs', () => {
    const { document } = readDocument({
      version: 1,
      title: '@SUM(1)',
      events: [{ id: '=1', title: "=cmd|' /C calc'!A0", body: ['-2+3', '\t=1'] }],
    });
    assert.ok(document);
    const cells = storyCsv(document).split(/\r\n|,/);
    assert.ok(cells.includes("'=cmd|' /C calc'!A0"));
    assert.deepEqual(
      cells.filter((cell) => /^"?[=+@-]/.test(cell)),
      [],
    );
  });

  it('guards what it guards, and nothing else', () => {
    for (const [text, cell] of [
      ['=1', "'=1"],
      ["'=1", "''=1"],
      ['a=1', 'a=1'],
      ["'tis", "'tis"],
      ['', ''],
      ['＝1', "'＝1"],
    ] as const) {
      assert.equal(guardCell(text), cell);
      assert.equal(unguardCell(cell), text);
    }
  });
});
