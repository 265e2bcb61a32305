import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../../src/read/document.js';
import { plainText, parseMarkup } from '../../src/model/markup.js';
import { dataFile, schemaFaults } from './schema-check.js';

const { document, problems } = readDocument(dataFile('ukraine-peace-talks.json'));
assert.ok(document);
const story = document;

/** Date, status, lane and importance of every event, in reading order. */
const EVENTS = [
  ['invasion', '2022-02-24', 'confirmed', 'russia', 5],
  ['mi6-chief', '2025-10~', 'confirmed', 'europe', 2],
  ['berlin-talks', '2025-12-14/2025-12-15', 'confirmed', 'talks', 5],
  ['us-guarantees', '2025-12-15', 'confirmed', 'us', 4],
  ['ninety-percent', '2025-12-15', 'confirmed', 'us', 3],
  ['multinational-force', '2025-12-15', 'confirmed', 'europe', 4],
  ['merz', '2025-12-15', 'confirmed', 'europe', 3],
  ['zelenskyy-substantial', '2025-12-15', 'confirmed', 'ukraine', 3],
  ['kremlin', '2025-12-15', 'confirmed', 'russia', 3],
  ['mi6-speech', '2025-12-15', 'confirmed', 'europe', 3],
  ['trump-dinner', '2025-12-15', 'expected', 'us', 2],
  ['nato-for-guarantees', '[..2025-12-15]', 'confirmed', 'ukraine', 3],
  ['miami-round', '2025-12-20?/2025-12-21?', 'expected', 'talks', 5],
  ['by-christmas', '2025-12-25', 'tentative', 'talks', 2],
  ['senate', undefined, 'expected', 'us', 3],
];

/** All that may stand in quotation marks. */
const SPOKEN = [
  'forever',
  'robust security guarantees',
  'multinational force Ukraine',
  'truly far-reaching, substantial agreement',
  'far-reaching',
  'substantial',
  'thankless task',
  'open to peace',
  'dragging out negotiations',
  'just below the threshold of war',
  'This weekend',
];

describe('the story of the peace talks', () => {
  it('is good by the schema, and reads without a problem', () => {
    assert.deepEqual(schemaFaults(dataFile('ukraine-peace-talks.json')), []);
    assert.deepEqual(problems, []);
  });

  it('has its fifteen events', () => {
    assert.deepEqual(
      story.events.map(({ id, date, status, lane, importance }) => [
        id,
        date?.text,
        status,
        lane,
        importance,
      ]),
      EVENTS,
    );
  });

  it('knows nothing after 15 December, and confirms nothing after it', () => {
    const until = story.asOf?.end ?? 0;
    assert.equal(until, Date.UTC(2025, 11, 16));
    for (const { id, span, status } of story.events) {
      if (!span || span.end > until) assert.notEqual(status, 'confirmed', id);
    }
  });

  it('leaves day and place of the Miami round open', () => {
    const miami = story.events.find(({ id }) => id === 'miami-round');
    assert.deepEqual(miami?.place, { name: 'Miami', alternative: 'elsewhere in the United States' });
    assert.equal(miami.date?.uncertain, true);
  });

  it('quotes nothing but what was said, each with its speaker', () => {
    for (const { id, title, body, dateNote, quotes } of story.events) {
      const words = [title, dateNote ?? '', ...body.map((text) => plainText(parseMarkup(text)))].join(' ');
      for (const [, quoted] of words.matchAll(/“([^”]*)”/g))
        assert.ok(SPOKEN.includes(quoted ?? ''), `${id}: ${quoted}`);
      for (const { text, by } of quotes) {
        assert.ok(SPOKEN.includes(text), `${id}: ${text}`);
        assert.ok(by, `${id}: nobody said “${text}”`);
      }
    }
  });

  it('has titles that fit beside their marks', () => {
    for (const { title } of story.events) assert.ok(title.length <= 38, title);
  });

  it('has a source for every event', () => {
    for (const { id, sources } of story.events) assert.ok(sources.includes('report'), id);
  });

  it('has three chapters and the era of the war', () => {
    assert.deepEqual(
      story.chapters.map(({ title }) => title),
      ['The whole war', 'Berlin', 'What comes next'],
    );
    assert.deepEqual(
      story.eras.map(({ date }) => date.text),
      ['2022-02-24/..'],
    );
  });
});

describe('the samples', () => {
  for (const [name, count] of [
    ['one-event', 1],
    ['no-lanes', 20],
    ['long-titles', 10],
  ] as const) {
    it(`${name} is good by the schema, and reads without a problem`, () => {
      const value = dataFile(`samples/${name}.json`);
      assert.deepEqual(schemaFaults(value), []);
      const reading = readDocument(value);
      assert.deepEqual(reading.problems, []);
      assert.equal(reading.document?.events.length, count);
    });
  }

  it('go from three words to forty', () => {
    const titles =
      readDocument(dataFile('samples/long-titles.json')).document?.events.map(({ title }) => title) ?? [];
    const lengths = titles.map((title) => title.split(' ').length);
    assert.deepEqual([Math.min(...lengths), Math.max(...lengths)], [3, 40]);
  });
});
