import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesOf } from '../../src/read/sheet/addresses.js';
import { readStory } from '../../src/read/story.js';
import { brief } from './samples.js';

const HEAD = 'type,id,date,title,text,lane,source,link,link title\ntitle,,,A story\n';

async function read(text: string, name = 'sheet.csv') {
  const reading = await readStory(text, { name });
  const events = reading.document?.events ?? [];
  return { ...reading, events, sources: reading.document?.sources ?? [], told: brief(reading.problems) };
}

/** The one event of a row, its sources and what is told. */
async function readRow(cells: readonly string[]) {
  const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const { events, sources, told, problems } = await read(`${HEAD},a,2025-12-15,${quoted}\n`);
  assert.equal(events.length, 1);
  return { event: events[0], sources: sources.map(({ title, url }) => [title, url]), told, problems };
}

describe('cells as editors fill them', () => {
  it('may have HTML, which is read as text and links', async () => {
    const { event, told } = await readRow([
      '<b>Talks</b> with <a href="https://example.org/us">the US</a> &amp; Ukraine',
      'One<br>two.<p>The <a href="https://example.org/x">minutes</a> are <i>public</i>&nbsp;now</p>',
      'Gen&egrave;ve',
    ]);
    assert.equal(event?.title, 'Talks with the US & Ukraine');
    assert.deepEqual(event.body, ['One', 'two.', 'The [minutes](https://example.org/x) are *public* now']);
    assert.equal(event.lane, 'Genève');
    assert.deepEqual(event.links, [{ url: 'https://example.org/us', title: 'the US' }]);
    assert.deepEqual(told, []);
  });

  it('keep our own marks beside line breaks, and what only looks like HTML', async () => {
    const { event, told } = await readRow(['a < b, R&D; 5 > 3', '**One**<br/>[two](https://example.org)']);
    assert.equal(event?.title, 'a < b, R&D; 5 > 3');
    assert.deepEqual(event.body, ['**One**', '[two](https://example.org)']);
    assert.deepEqual(told, []);
  });

  it('tell of what HTML has that a text cannot hold', async () => {
    const { told, problems } = await readRow(['A', 'One <img src="https://example.org/a.jpg"> two']);
    assert.deepEqual(told, ['warning timelinejs-lost row 3, column text']);
    assert.match(problems[0]?.message ?? '', /picture .* inside a text is left out: “https:.*a\.jpg”/);
  });

  for (const [what, cell, links] of [
    ['lines', 'https://a.example/1\nhttps://b.example/2', [['https://a.example/1'], ['https://b.example/2']]],
    ['commas', 'https://a.example/1,https://b.example/2', [['https://a.example/1'], ['https://b.example/2']]],
    ['spaces', 'https://a.example/1 https://b.example/2', [['https://a.example/1'], ['https://b.example/2']]],
    [
      'words beside them',
      'https://a.example/1 (Reuters)\nAP: https://b.example/2; [dpa](https://c.example/3)',
      [
        ['https://a.example/1', 'Reuters'],
        ['https://b.example/2', 'AP'],
        ['https://c.example/3', 'dpa'],
      ],
    ],
    ['HTML', '<a href="https://a.example/1">Read</a>', [['https://a.example/1', 'Read']]],
    [
      'no more than itself',
      'https://web.archive.org/web/2020/https://a.example/x_(y),z;1',
      [['https://web.archive.org/web/2020/https://a.example/x_(y),z;1']],
    ],
  ] as const) {
    it(`may have several links, or one, with ${what}`, async () => {
      const { event, told } = await readRow(['A', '', '', '', cell]);
      assert.deepEqual(
        event?.links,
        links.map(([url, title = url]) => ({ url, title })),
      );
      assert.deepEqual(told, []);
    });
  }

  it('are parted in no time, whatever is in them', () => {
    const start = performance.now();
    for (const part of [' ', ',', '[', '(https://', 'https://a', '[a](https://', '; '])
      for (const times of [1000, 100_000])
        for (const end of ['x', ' https://b.example'])
          addressesOf(`https://a.example ${part.repeat(times)}${end}`);
    assert.ok(performance.now() - start < 3000);
  });

  it('may have a title for each link', async () => {
    const { event } = await readRow([
      'A',
      '',
      '',
      '',
      'https://a.example/1\nhttps://b.example/2',
      'One\nTwo',
    ]);
    assert.deepEqual(
      event?.links.map(({ title }) => title),
      ['One', 'Two'],
    );
  });

  it('may have several addresses of sources, with their names', async () => {
    const { sources } = await readRow([
      'A',
      '',
      '',
      'https://a.example/1, https://b.example/2\nReuters (https://c.example/3)\nSmith, A.',
    ]);
    assert.deepEqual(sources, [
      ['https://a.example/1', 'https://a.example/1'],
      ['https://b.example/2', 'https://b.example/2'],
      ['Reuters', 'https://c.example/3'],
      ['Smith, A.', undefined],
    ]);
  });

  it('may have an address in place of the name of a source that is listed', async () => {
    const { events, sources, told } = await read(
      'type,id,date,title,source,url\ntitle,,,T\nsource,un,,UN,,https://un.example/\n,a,2025,A,https://un.example/\n',
    );
    assert.deepEqual(told, []);
    assert.equal(sources.length, 1);
    assert.deepEqual(events[0]?.sources, ['un']);
  });

  it('in which a formula failed are empty for readers, and told', async () => {
    const { event, told, problems } = await readRow(['A', '#N/A', '#BEZUG!', 'Err:502', '#NAME?']);
    assert.deepEqual([event?.body, event?.lane, event?.links], [[], undefined, []]);
    assert.deepEqual(
      told,
      ['text', 'lane', 'source', 'link'].map((column) => `warning cell-error row 3, column ${column}`),
    );
    assert.match(problems[0]?.message ?? '', /“#N\/A” .* a formula failed/);
    const { events, told: more } = await read(
      'id,date,title,#mine\na,#REF!,A,#REF!\nb,########,#1 in the charts,\nc,2025,#METOO!,\n',
    );
    assert.deepEqual(
      events.map(({ date, title }) => [date?.text, title]),
      [
        ['2025', '#METOO!'],
        [undefined, 'A'],
        [undefined, '#1 in the charts'],
      ],
    );
    assert.deepEqual(more, [
      'warning title-missing row 1',
      'error cell-error row 2, column date',
      'error cell-error row 3, column date',
    ]);
  });

  it('name one lane also with other spaces and capitals', async () => {
    const { document } = await read(
      'id,date,title,lane\na,2025,A,Front line\nb,2025,B,front  line \nc,2025,C,"Front\u00a0Line"\nd,2025,D,Talks\n',
    );
    assert.deepEqual(
      document?.lanes.map(({ title }) => title),
      ['Front line', 'Talks'],
    );
    const slides = await read('Year,Headline,Group\n2025,A,Talks\n2026,B,talks \n');
    assert.equal(slides.document?.lanes.length, 1);
  });

  it('alone in their row are a note, which is told, but for titles, texts and dates', async () => {
    const { events, told, problems } = await read(
      `${HEAD},a,2025,A,,,,,\n,,,,,,,,\n,Source: own research,,,,,,,\n,# mine,,,,,,,\n,,* see above,,,,,,\n,,,B,,,,,\n,,2025-12-15,,,,,,\n,,,,only text,,,,\n`,
    );
    assert.deepEqual(
      events.map(({ title }) => title),
      ['A', 'B'],
    );
    assert.deepEqual(
      told.filter((line) => !line.includes('id-missing')),
      [
        'warning row-note row 5',
        'warning row-note row 7',
        'error event-without-title row 9, column title (event-3)',
        'error event-without-title row 10, column title (event-4)',
      ],
    );
    assert.match(problems[0]?.message ?? '', /only “Source: own research”: it is taken for a note/);
  });

  it('of TimelineJS may have dates that say less than a year, or with their era', async () => {
    const rows = [
      'c. 1850,,A',
      '1850s,,B',
      '1914?,,C',
      '1850-1855,,D',
      '44 BC,3,E',
      'early 1920,,F',
      'long ago,,G',
    ];
    const { document, problems } = await readStory(`Year,Month,Headline\n${rows.join('\n')}\n`, {
      name: 'timeline.csv',
    });
    assert.deepEqual(
      Object.fromEntries(document?.events.map(({ title, date }) => [title, date?.text]) ?? []),
      {
        A: '1850~',
        B: '185X',
        C: '1914?',
        D: '1850/1855',
        E: '-0043-03',
        F: '1920',
        G: undefined,
      },
    );
    assert.equal(document?.events.find(({ title }) => title === 'F')?.dateNote, 'early 1920');
    assert.deepEqual(brief(problems), [
      'warning title-missing row 1',
      'warning date-noted row 7, column Year',
      'error date-unreadable row 8, column Year (g)',
    ]);
    assert.match(problems[2]?.hint ?? '', /^Write a date such as 15 December 2025/);
  });
});
