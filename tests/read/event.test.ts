import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../../src/read/document.js';
import { brief, documentOf, readOne, story } from './samples.js';

describe('an event', () => {
  it('has all that the format knows', () => {
    const more = {
      timeZone: 'Europe/Berlin',
      sources: [{ id: 's', title: 'S' }],
      lanes: [{ id: 'l', title: 'L' }],
    };
    const { event, problems } = readOne(
      {
        date: '2025-12-15T18:30',
        status: 'disputed',
        lane: 'l',
        place: { name: 'Miami', alternative: 'elsewhere' },
        importance: 5,
        timeZone: 'America/New_York',
        dateNote: 'In the evening',
        body: ['First *paragraph*.', 'Second.'],
        sources: ['s'],
        quotes: [{ text: 'Words', by: 'Somebody', role: 'Speaker', source: 's' }],
        accounts: [{ by: 'One side', text: 'So.', source: 's' }],
        media: {
          type: 'image',
          src: 'https://example.org/a.jpg',
          alt: 'A',
          caption: 'B',
          credit: 'C',
          width: 4,
          height: 3,
          poster: 'https://example.org/p.jpg',
        },
        links: [{ url: 'https://example.org/', title: 'More' }],
        previousDates: ['2025-12-14', '2025-12'],
        updates: [{ at: '2025-12-16', kind: 'correction', note: 'Mended.' }],
      },
      more,
    );
    assert.deepEqual(problems, []);
    const { date, previousDates, ...rest } = event;
    assert.equal(date?.start, Date.UTC(2025, 11, 15, 23, 30));
    assert.deepEqual(
      previousDates.map(({ text }) => text),
      ['2025-12-14', '2025-12'],
    );
    assert.deepEqual(rest, {
      id: 'one',
      title: 'One',
      // On the clock of the story.
      span: { start: Date.UTC(2025, 11, 16, 0, 30), end: Date.UTC(2025, 11, 16, 0, 31) },
      status: 'disputed',
      lane: 'l',
      place: { name: 'Miami', alternative: 'elsewhere' },
      importance: 5,
      timeZone: 'America/New_York',
      dateNote: 'In the evening',
      body: ['First *paragraph*.', 'Second.'],
      sources: ['s'],
      quotes: [{ text: 'Words', by: 'Somebody', role: 'Speaker', source: 's' }],
      accounts: [{ by: 'One side', text: 'So.', source: 's' }],
      media: {
        type: 'image',
        src: 'https://example.org/a.jpg',
        alt: 'A',
        caption: 'B',
        credit: 'C',
        width: 4,
        height: 3,
        poster: 'https://example.org/p.jpg',
      },
      links: [{ url: 'https://example.org/', title: 'More' }],
      updates: [{ at: '2025-12-16', kind: 'correction', note: 'Mended.' }],
    });
  });

  it('has its paragraphs from one text as well', () => {
    assert.deepEqual(readOne({ body: 'One,\nstill one.\n\n \n\r\nTwo.\r\n\r\nThree.\n' }).event.body, [
      'One,\nstill one.',
      'Two.',
      'Three.',
    ]);
  });

  it('takes what spreadsheets write', () => {
    const { event, problems } = readOne(
      { date: 2025, importance: '4', status: ' Expected ', place: 'Berlin', sources: 's' },
      { sources: [{ id: 's', title: 'S' }] },
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [event.date?.precision, event.importance, event.status, event.place, event.sources],
      ['year', 4, 'expected', { name: 'Berlin' }, ['s']],
    );
  });

  it('may be canceled, as Americans write it', () => {
    const { event, problems } = readOne({ status: 'Canceled' });
    assert.deepEqual([event.status, problems], ['cancelled', []]);
  });

  for (const [status, meant] of [
    ['Confirmd', 'confirmed'],
    ['canceld', 'cancelled'],
    ['postpond', 'postponed'],
    ['rumoured', null],
    ['x', null],
  ] as const) {
    it(`of a status “${status}” asks whether ${meant ?? 'nothing near'} is meant`, () => {
      const { event, problems } = readOne({ status });
      assert.equal(event.status, 'tentative');
      assert.equal(/^Did you mean (\w+)\? Use one of/.exec(problems[0]?.hint ?? '')?.[1] ?? null, meant);
    });
  }

  it('is never confirmed by a status that is no text', () => {
    const { event, problems } = readOne({ status: ['expected'] });
    assert.equal(event.status, 'tentative');
    assert.deepEqual(brief(problems), ['error wrong-type events[0].status (one)']);
  });

  it('loses no more than the part that is wrong', () => {
    const { event, problems } = readOne({
      importance: 9,
      timeZone: 'Mars',
      quotes: [{ by: 'Nobody' }, { text: 'Kept' }],
      accounts: [{ by: 'A' }, { by: 'B', text: 'Kept' }],
      media: { src: 'https://example.org/a.jpg', width: -1, height: 'tall' },
      links: [{ title: 'To nowhere' }, { url: 'https://example.org/' }],
      previousDates: ['before', '2025'],
      updates: [{ at: '2025' }, { at: '2025', kind: 'news', note: 'Kept' }],
    });
    assert.deepEqual(brief(problems), [
      'warning time-zone-unknown events[0].timeZone (one)',
      'warning alt-missing events[0].media.alt (one)',
      'warning number-unreadable events[0].media.width (one)',
      'warning number-unreadable events[0].media.height (one)',
      'warning number-unreadable events[0].importance (one)',
      'error field-missing events[0].quotes[0] (one)',
      'error field-missing events[0].accounts[0] (one)',
      'error field-missing events[0].links[0] (one)',
      'error date-unreadable events[0].previousDates (one)',
      'error field-missing events[0].updates[0] (one)',
      'warning kind-unknown events[0].updates[1].kind (one)',
    ]);
    assert.equal(event.importance, 3);
    assert.deepEqual(event.quotes, [{ text: 'Kept' }]);
    assert.deepEqual(event.accounts, [{ by: 'B', text: 'Kept' }]);
    assert.deepEqual(event.media, { type: 'image', src: 'https://example.org/a.jpg', alt: '' });
    assert.deepEqual(event.links, [{ url: 'https://example.org/', title: 'https://example.org/' }]);
    assert.deepEqual(
      event.previousDates.map(({ text }) => text),
      ['2025'],
    );
    assert.deepEqual(event.updates, [{ at: '2025', kind: 'update', note: 'Kept' }]);
  });

  it('does not take “less than” for HTML', () => {
    assert.deepEqual(readOne({ title: 'Fewer than <10 and >5', body: 'a < b > c' }).problems, []);
  });

  it('shows no more of a bad text in a message than a line', () => {
    for (const text of ['x'.repeat(10_000), '𝒳'.repeat(10_000)]) {
      for (const { message } of readOne({ date: text, status: text, timeZone: text }).problems) {
        assert.ok(message.length < 250, message);
      }
    }
  });
});

describe('addresses in a document', () => {
  const base = 'https://cdn.example/stories/peace/talks.json';
  const read = (fields: object, options = { base }): unknown => {
    const { body, links, media } =
      documentOf(readDocument(story([{ id: 'one', title: 'One', ...fields }]), options)).events[0] ?? {};
    return [body, links?.map(({ url }) => url), media?.src];
  };

  it('count from the file', () => {
    assert.deepEqual(
      read({
        body: 'See [a](../a.html), [b](/b_(c)) and [*top*](#top).',
        links: [
          { url: 'c.html', title: 'C' },
          { url: '#top', title: 'Top' },
        ],
        media: { src: 'pictures/d e.jpg', alt: 'D' },
      }),
      [
        [
          'See [a](https://cdn.example/stories/a.html), [b](https://cdn.example/b_%28c%29) and [*top*](#top).',
        ],
        ['https://cdn.example/stories/peace/c.html', '#top'],
        'https://cdn.example/stories/peace/pictures/d%20e.jpg',
      ],
    );
  });

  it('stay as they are where the file has no address, or one that nothing can count from', () => {
    const fields = { links: [{ url: 'c.html', title: 'C' }], media: { src: 'd.jpg', alt: 'D' } };
    assert.deepEqual(
      documentOf(readDocument(story([{ id: 'one', title: 'One', ...fields }]))).events[0]?.links[0]?.url,
      'c.html',
    );
    assert.deepEqual(read(fields, { base: 'data:,x' }), [[], ['c.html'], 'd.jpg']);
  });

  it('of sources are safe as well', () => {
    const sources = [{ id: 's', title: 'S', url: 'javascript:x', archive: 'archive.html' }];
    const { document, problems } = readDocument(story([{ id: 'one', title: 'One' }], { sources }), { base });
    assert.deepEqual(document?.sources, [
      { id: 's', title: 'S', archive: 'https://cdn.example/stories/peace/archive.html' },
    ]);
    assert.deepEqual(brief(problems), ['error url-unsafe sources[0].url (s)']);
  });
});
