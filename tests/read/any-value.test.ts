import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../src/read/document.js';
import { readJson } from '../../src/read/json.js';

const FIELDS = [
  ...[
    'id',
    'date',
    'title',
    'body',
    'status',
    'lane',
    'place',
    'importance',
    'timeZone',
    'dateNote',
    'sources',
    'quotes',
  ],
  ...[
    'accounts',
    'media',
    'links',
    'previousDates',
    'updates',
    'name',
    'alternative',
    'text',
    'by',
    'role',
    'source',
    'src',
  ],
  ...[
    'alt',
    'url',
    'at',
    'kind',
    'note',
    'start',
    'end',
    'color',
    'version',
    'lang',
    'asOf',
    'lanes',
    'chapters',
    'eras',
  ],
  ...['events', '__proto__', 'constructor', 'prototype'],
];
const WORDS = [
  ...[
    '',
    ' ',
    'a',
    'confirmed',
    '2025',
    '2025-12-15',
    '2025-12-15T18:30',
    '../2025',
    '[..2025-12-15]',
    '2025/2024',
  ],
  ...[
    'Europe/Berlin',
    'https://example.org',
    'javascript:x',
    '*a [b](c)',
    '<b>',
    '__proto__',
    'toString',
    '\u0000',
    '𝒳',
  ],
];

/** JSON in the shape of a timeline, more or less, of any depth. */
const { value } = fc.letrec<{ value: unknown; record: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(...WORDS),
    fc.constantFrom(null, true, 0, 1, 5, -1, 1e21, 0.5),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('record'),
  ),
  record: fc.dictionary(fc.constantFrom(...FIELDS), tie('value'), { maxKeys: 12 }),
}));
const event = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 14 });
const timeline = fc.record(
  {
    version: value,
    title: value,
    timeZone: value,
    lanes: value,
    sources: value,
    chapters: value,
    eras: value,
    events: fc.array(event, { maxLength: 6 }),
  },
  { requiredKeys: ['events'] },
);

function isRead(json: unknown): void {
  const { document, problems } = readDocument(json);
  if (!document) {
    assert.ok(problems.some(({ severity }) => severity === 'error'));
    return;
  }
  const { events, lanes, sources } = document;
  assert.ok(events.length > 0);
  assert.equal(new Set(events.map(({ id }) => id)).size, events.length);
  assert.equal(new Set(lanes.map(({ id }) => id)).size, lanes.length);
  for (const { id, title, lane, date, span, links, media, ...event } of events) {
    assert.ok(id && title);
    assert.equal(lanes.length > 0, lane !== undefined);
    if (lane !== undefined) assert.ok(lanes.some((known) => known.id === lane));
    for (const source of event.sources) assert.ok(sources.some((known) => known.id === source));
    for (const { url } of links) assert.doesNotMatch(url, /script:/i);
    assert.doesNotMatch(media?.src ?? '', /script:/i);
    assert.equal(span === null, date === undefined);
    if (span) assert.ok(span.start < span.end);
  }
  for (const { message, code } of problems) assert.ok(message && code);
}

describe('any JSON value', () => {
  it('gives a document or an error, and never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), isRead));
  });

  it('in the shape of a timeline as well', () => {
    fc.assert(fc.property(timeline, isRead), { numRuns: 1000 });
  });

  it('survives as text', () => {
    fc.assert(
      fc.property(timeline, (json) => {
        const text = JSON.stringify(json);
        assert.deepEqual(readJson(text), readDocument(JSON.parse(text)));
      }),
    );
  });

  it('is left as it is', () => {
    fc.assert(
      fc.property(timeline, (json) => {
        const before = JSON.stringify(json);
        readDocument(json);
        assert.equal(JSON.stringify(json), before);
      }),
    );
  });
});

it('a value that no JSON can hold does not throw either', () => {
  for (const value of [undefined, 1n, Symbol('a'), () => 1, new Date(0), new Map(), NaN]) {
    assert.equal(readDocument(value).document, null);
    readDocument({
      version: value,
      title: value,
      events: [{ title: 'A', id: value, date: value, importance: value, lane: value }],
    });
  }
});
