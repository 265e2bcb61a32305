import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkStory } from '../../src/read/check/check-story.js';
import { doubleKeyAdvice } from '../../src/read/check/double-keys.js';
import { WHOLE_STORY } from '../publish/whole-story.js';
import { FORMAT, type Shape } from '../../src/read/check/field-names.js';
import type { Reading } from '../../src/read/reading.js';
import { brief, story } from './samples.js';

interface Described {
  properties: Record<string, unknown>;
}

function check(content: string): Promise<Reading> {
  const now = (): number => Date.UTC(2025, 11, 16);
  return checkStory(new TextEncoder().encode(content), { name: 'story.json', now });
}

async function found(events: unknown, more: object = {}): Promise<string[]> {
  return brief((await check(JSON.stringify(story(events, more)))).problems);
}

const event = (fields: object = {}): object => ({ id: 'a', title: 'A day', date: '2025-12-01', ...fields });
const FIRST = event({ id: 'first', title: 'The first', date: '2025-11-01' });

describe('fields that the format does not know', () => {
  it('are told where a known one was meant', async () => {
    const events = [
      FIRST,
      event({
        statsu: 'expected',
        link: [],
        Lane: 'x',
        dates: '2025',
        media: { src: 'a.jpg', alt: 'A', titel: '' },
      }),
      event({
        id: 'b',
        title: 'B',
        timezone: 'UTC',
        links: [{ url: 'a.html', titel: 'A' }],
        place: { name: 'X', alternativ: 'Y' },
      }),
    ];
    const eras = [{ id: 'e', title: 'E', date: '2025', colour: 'red' }];
    const lanes = [{ id: 'l', title: 'L', colour: 'red' }];
    assert.deepEqual(
      await found(
        events.map((one) => ({ ...one, lane: 'l' })),
        { eras, lanes, tittle: 'T' },
      ),
      [
        'warning field-misspelt tittle',
        'warning field-misspelt lanes[0].colour (l)',
        'warning field-misspelt events[1].statsu (a)',
        'warning field-misspelt events[1].link (a)',
        'warning field-misspelt events[1].Lane (a)',
        'warning field-misspelt events[1].dates (a)',
        'warning field-misspelt events[2].timezone (b)',
        'warning field-misspelt events[2].place.alternativ (b)',
        'warning field-misspelt events[2].links[0].titel (b)',
      ],
    );
  });

  it('are said with what was meant', async () => {
    const { problems } = await check(JSON.stringify(story([FIRST, event({ statsu: 'expected' })])));
    assert.match(problems[0]?.message ?? '', /“statsu” is no field of the format/);
    assert.match(problems[0]?.hint ?? '', /Did you mean “status”\?/);
  });

  it('are left in peace where they are the editor’s own', async () => {
    const own = {
      mood: 'calm',
      tags: [],
      uid: 7,
      _id: 'x',
      notes: '',
      author: '',
      desk: '',
      end: '',
      x: 1,
      $id: '',
    };
    assert.deepEqual(
      await found([FIRST, event(own)], { desk: ['A. N.'], theme: 'dark', constructor2: '' }),
      [],
    );
  });

  it('are told where there is nothing else to show', async () => {
    const { problems } = await check('{"version": 1, "title": "T", "event": []}');
    assert.deepEqual(brief(problems), ['error events-missing events', 'warning field-misspelt event']);
  });

  it('are those that the schema does not have', () => {
    const url = new URL('../../data/news-timeline.schema.json', import.meta.url);
    const schema = JSON.parse(readFileSync(url, 'utf8')) as Described & { $defs: Record<string, Described> };
    const compare = ({ names, parts = {} }: Shape, { properties }: Described, path: string): void => {
      assert.deepEqual([...names].sort(), Object.keys(properties).sort(), path);
      for (const [field, part] of Object.entries(parts)) {
        const inner = schema.$defs[field.replace(/s$/, '')];
        assert.ok(inner, field);
        compare(part, inner, `${path}.${field}`);
      }
      const objects = Object.keys(properties).filter(
        (name) => schema.$defs[name.replace(/s$/, '')]?.properties,
      );
      const texts = path === '' ? [] : ['sources', 'lane', 'source'];
      assert.deepEqual(
        objects.filter((name) => !texts.includes(name)).sort(),
        Object.keys(parts).sort(),
        path,
      );
    };
    compare(FORMAT, schema, '');
  });

  it('stand all in the story that goes round as HTML and as CSV', () => {
    const used = new Set(WHOLE_STORY.events.flatMap((event) => Object.keys(event)));
    assert.deepEqual(
      FORMAT.parts?.['events']?.names.filter((name) => !used.has(name)),
      [],
    );
  });
});

describe('fields that stand twice in JSON', () => {
  it('are told with both places', async () => {
    const text =
      '{"version": 1, "title": "T", "events": [{"id": "z", "title": "Z"}],\r\n' +
      ' "events": [{"id": "a", "title": "{\\"x\\": [\\\\", "date": "2025-01-01"},\n' +
      '   {"id": "b", "title": "B", "date": "2025-02-01", "\\u0064ate": "2025-02-02"}]}';
    const { problems } = await check(text);
    assert.deepEqual(brief(problems), ['warning key-double events', 'warning key-double events[1].date']);
    assert.match(problems[0]?.message ?? '', /“events” .*line 1, column 30 and in line 2, column 2; .*lost/);
    assert.match(problems[1]?.message ?? '', /“date” .*line 3, column 30 and in line 3, column 52;/);
  });

  it('are told in stories of TimelineJS, and where nothing can be shown', async () => {
    const slide = '{"start_date": {"year": 2024, "year": 2025}, "text": {"headline": "A"}}';
    const { problems } = await check(`{"title": {"text": {"headline": "T"}}, "events": [${slide}]}`);
    assert.deepEqual(brief(problems), ['warning key-double events[0].start_date.year']);
    const none = await check('{"version": 1, "title": "T", "events": [{"title": "A"}], "events": []}');
    assert.deepEqual(brief(none.problems), ['warning key-double events', 'error events-none events']);
  });

  it('are found as JSON.parse loses them, whatever the text holds', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('a', '"', '\\', '{"a":', '],'));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.jsonValue())), (fields) => {
        const json = `[1, {${fields.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join()}}]`;
        const kept = Object.keys((JSON.parse(json) as [number, object])[1]).length;
        assert.equal(doubleKeyAdvice(json).length, fields.length - kept);
      }),
    );
    assert.equal(doubleKeyAdvice('['.repeat(200_000) + ']'.repeat(200_000)).length, 0);
    assert.equal(doubleKeyAdvice(`{${'"a":1,'.repeat(5000)}"a":1}`).length, 100);
  });
});
