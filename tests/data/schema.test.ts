import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDate } from '../../src/model/parse-date.js';
import { dataFile, record, schemaFaults } from './schema-check.js';

const event = { id: 'talks', date: '2025-12-15', title: 'Talks' };
const withEvent = (fields: object): unknown => ({
  version: 1,
  title: 'A story',
  events: [{ ...event, ...fields }],
});
const withFields = (fields: object): unknown => ({
  version: 1,
  title: 'A story',
  events: [event],
  ...fields,
});

/** A fault, and where the schema finds it. */
const FAULTS: [string, unknown, string][] = [
  ['a list in place of a document', [event], ' type'],
  ['no events', withFields({ events: [] }), '/events minItems'],
  ['events missing', { version: 1, title: 'A story' }, ' required'],
  ['no title', { version: 1, events: [event] }, ' required'],
  ['another version', withFields({ version: 2 }), '/version const'],
  [
    'an event without title',
    { version: 1, title: 'A story', events: [{ id: 'talks' }] },
    '/events/0 required',
  ],
  ['an empty title', withEvent({ title: '' }), '/events/0/title minLength'],
  ['a title of 5,000 characters', withEvent({ title: 'x'.repeat(5000) }), '/events/0/title maxLength'],
  ['a date in words', withEvent({ date: '15 December 2025' }), '/events/0/date pattern'],
  ['a month that is none', withEvent({ date: '2025-13-01' }), '/events/0/date pattern'],
  ['a number as date', withEvent({ date: 2025 }), '/events/0/date type'],
  ['an unknown status', withEvent({ status: 'rumoured' }), '/events/0/status enum'],
  ['importance out of bounds', withEvent({ importance: 6 }), '/events/0/importance maximum'],
  ['a place without name', withEvent({ place: { alternative: 'elsewhere' } }), '/events/0/place anyOf'],
  [
    'a script as a link',
    withEvent({ links: [{ url: 'javascript:alert(1)' }] }),
    '/events/0/links/0/url pattern',
  ],
  [
    'a link to a host without scheme',
    withEvent({ links: [{ url: '//evil.example' }] }),
    '/events/0/links/0/url pattern',
  ],
  ['data as media', withEvent({ media: { src: 'data:,x', alt: '' } }), '/events/0/media/src pattern'],
  ['media without words', withEvent({ media: { src: 'a.jpg' } }), '/events/0/media required'],
  ['a quote without words', withEvent({ quotes: [{ by: 'Somebody' }] }), '/events/0/quotes/0 required'],
  ['an account of nobody', withEvent({ accounts: [{ text: 'So' }] }), '/events/0/accounts/0 required'],
  [
    'an update of another kind',
    withEvent({ updates: [{ at: '2025', note: 'x', kind: 'new' }] }),
    '/events/0/updates/0/kind enum',
  ],
  ['a previous date in words', withEvent({ previousDates: ['Monday'] }), '/events/0/previousDates/0 pattern'],
  ['a source of an id alone', withFields({ sources: [{ id: 'report' }] }), '/sources/0 anyOf'],
  ['a source without id', withFields({ sources: [{ title: 'A report' }] }), '/sources/0 required'],
  ['a lane without title', withFields({ lanes: [{ id: 'us' }] }), '/lanes/0 required'],
  [
    'a colour that is more',
    withFields({ lanes: [{ id: 'us', title: 'U', color: 'red;x:y' }] }),
    '/lanes/0/color pattern',
  ],
  [
    'a chapter without end',
    withFields({ chapters: [{ id: 'a', title: 'A', start: '2025' }] }),
    '/chapters/0 required',
  ],
  ['an era without date', withFields({ eras: [{ id: 'a', title: 'A' }] }), '/eras/0 required'],
  ['asOf in words', withFields({ asOf: 'today' }), '/asOf pattern'],
  ['lanes that are no list', withFields({ lanes: {} }), '/lanes type'],
  ['a refused key', withEvent({ prototype: 1 }), '/events/0 propertyNames'],
];

describe('the schema refuses', () => {
  for (const [name, value, fault] of FAULTS) {
    it(name, () =>
      assert.ok(schemaFaults(value).includes(fault), schemaFaults(value).join('\n') || 'no fault'),
    );
  }
});

describe('the schema allows', () => {
  it('the least there can be', () => assert.deepEqual(schemaFaults(withEvent({})), []));

  it('fields that it does not know', () => {
    assert.deepEqual(schemaFaults(withEvent({ mood: 'calm', desk: { editor: 'A. N.' } })), []);
  });

  it('every form of date', () => {
    const dates = [
      ...[
        '1984',
        '1984-05',
        '1984-05-12',
        '2025-12-15T18:30',
        '2025-12-15T18:30+01:00',
        '2025-12-15T18:30:05Z',
      ],
      ...[
        '2004-06-01/2004-06-20',
        '1984?',
        '1984~',
        '1984%',
        '201X',
        '2004-XX',
        '1985-XX-XX',
        '2001-21',
        '2001-24',
      ],
      ...[
        '2004-06/..',
        '../2004-06',
        '2004-06/',
        '/2004-06',
        '2004-06?-11',
        '?2004-06-~10',
        '[1667,1668,1670..1672]',
      ],
      ...['{1960,1961-12}', '[..2025-12-15]', '[2025-12-15..]', '-0043-03', 'Y-17E7', 'Y170000002'],
    ];
    for (const date of dates) assert.deepEqual(schemaFaults(withEvent({ date })), [], date);
  });

  it('every date that can be read, whatever it looks like', () => {
    const characters = fc.constantFrom(...'0123456789-/.?~%[]T:Z+X');
    const text = fc.oneof(
      fc.string({ unit: characters, minLength: 1, maxLength: 12 }),
      fc
        .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 16)),
    );
    fc.assert(
      fc.property(text, (date) => {
        fc.pre('date' in readDate(date));
        assert.deepEqual(schemaFaults(withEvent({ date })), []);
      }),
      { numRuns: 300, maxSkipsPerRun: 10_000 },
    );
  });

  it('addresses of all allowed kinds', () => {
    for (const url of [
      'https://example.org/a?b#c',
      'HTTP://example.org',
      'mailto:a@example.org',
      'a/b.html',
      '/a',
      '#a',
    ]) {
      assert.deepEqual(schemaFaults(withEvent({ links: [{ url, title: 'There' }] })), [], url);
    }
  });
});

describe('the schema tells an editor', () => {
  /** Fields of an object without words, or without an example where they are not lists of something described. */
  function silent(path: string, node: unknown): string[] {
    return Object.entries(record(record(node)['properties'] ?? {})).flatMap(([name, value]) => {
      const field = record(value);
      const target =
        typeof field['$ref'] === 'string' ? record(defs[field['$ref'].split('/').at(-1) ?? '']) : {};
      const has = (key: string): boolean => key in field || key in target;
      const items = 'items' in field ? record(field['items']) : {};
      const isShown = has('examples') || '$ref' in items;
      return has('description') && isShown ? [] : [`${path}.${name}`];
    });
  }

  const schema = record(dataFile('news-timeline.schema.json'));
  const defs = record(schema['$defs']);

  it('what every field means, with an example', () => {
    const found = [
      silent('', schema),
      ...Object.entries(defs).map(([name, node]) => silent(name, node)),
    ].flat();
    assert.deepEqual(found, []);
  });

  it('examples that are right', () => {
    for (const example of [schema['examples']].flat()) assert.deepEqual(schemaFaults(example), []);
    for (const example of [record(defs['event'])['examples']].flat()) {
      assert.deepEqual(schemaFaults(withEvent(record(example))), []);
    }
  });
});
