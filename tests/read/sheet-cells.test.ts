import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
});
