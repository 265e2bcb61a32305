import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { draftLong, draftStory } from '../../src/read/draft-story.js';
import { JsonScan } from '../../src/read/scan-json.js';
import { scanStory, type ScannedStory } from '../../src/read/scan-story.js';

/** Whether the scan takes a text for one JSON value and nothing else. */
function passes(text: string): boolean {
  const scan = new JsonScan(text);
  scan.value();
  return Number.isNaN(scan.next()) && !scan.isBroken;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What a text is spoilt with, or not. */
const piece = fc.constantFrom(
  ...[
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    ' ',
    '\n',
    '\u0000',
    '\u001f',
    '<',
    'e',
    '-',
    '.',
    '0',
    '1',
    'u',
  ],
  ...['\\u12', '\\u12ab', '\\n', '\\x', 'true', 'nul', '\u00a0', '\uFEFF', '“', '01', '1e5', '1.', "'"],
);

describe('the scan of a JSON text', () => {
  it('takes what JSON.parse takes', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom('', ' ', '\t', '\n  '), (json, indent) => {
        assert.ok(passes(json));
        assert.ok(passes(`${indent}${JSON.stringify(JSON.parse(json), null, indent)}\r\n`));
      }),
    );
  });

  it('refuses what JSON.parse refuses, whatever is changed in a text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        fc.nat(),
        fc.nat(3),
        fc.oneof(piece, fc.constant('')),
        (json, at, gone, put) => {
          const from = at % (json.length + 1);
          const text = json.slice(0, from) + put + json.slice(from + gone);
          assert.equal(passes(text), isJson(text), JSON.stringify(text));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('leaves to the parser what lies too deep, and comes to an end', () => {
    assert.ok(passes('['.repeat(100) + ']'.repeat(100)));
    assert.ok(!passes('['.repeat(102) + ']'.repeat(102)));
    assert.ok(!passes('['.repeat(100_000)));
  });
});

function scanned(text: string): ScannedStory | null {
  const steps = scanStory(text);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const event = (id: string, more = {}): object => ({ id, title: 'A', date: '2025-01-01', ...more });
const story = { version: 1, title: 'S', events: [event('a'), event('b', { place: 'Kyiv' })], lang: 'de' };

describe('a story that is scanned', () => {
  it('has its head as if parsed, and its events by their places', () => {
    for (const text of [JSON.stringify(story), `\uFEFF${JSON.stringify(story, null, 2)}\n`]) {
      const all = scanned(text);
      assert.ok(all);
      const { head, events } = all;
      assert.deepEqual(head, { ...story, events: [] });
      assert.ok(events.isPlain(0) && events.isPlain(1));
      assert.deepEqual([events.length, events.id(1), events.lane(1)], [2, 'b', undefined]);
      assert.deepEqual([events.whole(0), events.whole(1)], story.events);
      assert.deepEqual(JSON.parse(events.text(1)), story.events[1]);
    }
  });

  it('has the same keys in another order, or others, from one event to the next', () => {
    const key = fc.constantFrom('id', 'title', 'date', 'lane', 'status', 'importance', 'body', 'a', 'place');
    const value = fc.constantFrom<unknown>(
      'x',
      'disputed',
      3,
      0,
      6,
      33,
      ['y'],
      { z: 1 },
      'q"',
      'a < b',
      null,
      '',
    );
    const record = fc.dictionary(key, value).map((fields) => event('i', fields));
    fc.assert(
      fc.property(fc.array(record, { minLength: 1 }), fc.constantFrom('', ' '), (events, indent) => {
        const records = scanned(JSON.stringify({ version: 1, events }, null, indent))?.events;
        assert.equal(records?.length, events.length);
        for (const [at, written] of events.entries()) {
          assert.deepEqual(records?.whole(at), written);
          if (!records?.isPlain(at)) continue;
          for (const field of ['id', 'title', 'date', 'lane', 'status', 'importance'] as const)
            assert.equal(records[field](at), Reflect.get(written, field), field);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has events of which each may be written in its own way', () => {
    const title = 'Переговори “in” Berlin';
    const texts = [
      JSON.stringify(event('a', { body: 'x', place: 'Kyiv', title })),
      // Keys in another order, others, and values of another kind.
      '{"date":"2025-01-01","title":"B","id":"b"}',
      '{"title":"C","id":"c","lane":"l","date":"2025-01-01","importance":5,"status":"disputed"}',
      '{"lane":"l","importance":4,"id":"d","status":"expected","date":"2025-01-01","title":"D"}',
      '{"status":"expected","id":"e","body":["One","Two \\n"],"title":"E","date":"2025-01-01"}',
      '{"place":{"name":"Kyiv"},"id":"f","date":"2025-01-01","title":"F"}',
      '{ "id" : "g",\t"title": "G", "date" :\n"2025-01-01" , "links" : [ { "url" : "x" } , { } ], "n": -1.5e3 }',
      // As languages other than JavaScript write it.
      '{"id": "h", "title": "\\u041f\\u0435\\u0440", "date": "2025-01-01"}',
      '{"id":"i","title":"I","date":"2025-01-01","a":[[[[[[1,{"b":[true,false,null]}]]]]]]}',
      '{"id":"j","title":"J","date":"2025-01-01","body":"J"}',
      // A key of letters that mean something in an expression, and one that is written with an escape.
      '{"id":"k","title":"K","date":"2025-01-01","a.*(b":"x","c\\u0064":1}',
      '{"id":"l","title":"L","date":"2025-01-01","id":"m"}',
      '{"id":"n","title":"e","date":"2025-01-01"}',
    ];
    const all = [...texts, ...texts, ...texts];
    const records = scanned(`{"version":1,"events":[${all.join(' ,\n')}]}`)?.events;
    assert.equal(records?.length, all.length);
    for (const [at, text] of all.entries()) {
      const written: unknown = JSON.parse(text);
      assert.ok(records?.isPlain(at), text);
      assert.deepEqual(records.whole(at), written);
      for (const field of ['id', 'title', 'date', 'lane', 'status', 'importance'] as const)
        assert.equal(records[field](at), Reflect.get(Object(written), field), `${field} ${text}`);
    }
  });

  it('has most events written as those before them, which are not parsed until they are asked for', ({
    mock,
  }) => {
    const events = Array.from({ length: 1000 }, (_, i) =>
      event(`e${i}`, {
        ...(i % 3 && { lane: 'a', body: i % 2 ? 'Words' : ['Words', '<b>more</b>'] }),
        ...(i % 5 && { status: 'expected', links: [{ url: 'https://example.org/' }] }),
      }),
    );
    const text = JSON.stringify({ version: 1, events }, null, 1);
    const parse = mock.method(JSON, 'parse');
    const records = scanned(text)?.events;
    const plain = events.filter((_, at) => records?.isPlain(at) && records.id(at) === `e${at}`);
    const count = parse.mock.callCount();
    mock.restoreAll();
    assert.equal(plain.length, 1000);
    // The head, and what is new about one of them.
    assert.ok(count < 10, `${count} times parsed`);
  });

  it('is refused where JSON.parse refuses it, whatever is changed in an event like those before it', () => {
    const rich = (id: string): object =>
      event(id, {
        body: ['One', 'Two'],
        links: [{ url: 'x', title: 'X' }, {}],
        importance: 3,
        n: [1.5e3, true, []],
      });
    const text = JSON.stringify({ version: 1, events: [rich('a'), rich('b'), rich('c')] });
    const begin = text.lastIndexOf('},{"id"');
    assert.equal(scanned(text)?.events.length, 3);
    fc.assert(
      fc.property(fc.nat(), fc.nat(2), fc.oneof(piece, fc.constant('')), (at, gone, put) => {
        const from = begin + (at % (text.length - begin));
        const changed = text.slice(0, from) + put + text.slice(from + gone);
        const records = scanned(changed)?.events;
        if (!isJson(changed)) assert.equal(records, undefined, changed.slice(begin));
        else if (records) {
          const { events } = JSON.parse(changed) as { events: unknown[] };
          assert.deepEqual(
            events.map((_, i) => records.whole(i)),
            events,
          );
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('has plain events only where all is right as it stands', () => {
    const right = (more: object): boolean => {
      const odd = event('e2', more);
      const { events } =
        scanned(JSON.stringify({ version: 1, events: [event('e1', { lane: 'a' }), odd, odd] })) ?? {};
      assert.equal(events?.isPlain(1), events?.isPlain(2), 'learnt or not');
      assert.deepEqual(events?.whole(1), odd);
      return events?.isPlain(2) ?? false;
    };
    for (const [field, most] of [
      ['id', 120],
      ['title', 300],
      ['lane', 120],
    ] as const) {
      assert.ok(right({ [field]: 'x'.repeat(most) }), field);
      assert.ok(right({ [field]: 'Ї' }), field);
      for (const wrong of ['x'.repeat(most + 1), '', ' x', 'x ', 'x\u00a0', 'a <b', 7, null])
        assert.ok(!right({ [field]: wrong }), `${field}: ${JSON.stringify(wrong)}`);
    }
    for (const date of ['2025', '2025-12', '2025-12-14/2025-12-15', '2025-12-14T10:30'])
      assert.ok(right({ date }), date);
    for (const date of ['', '202', '2025-13', '2025-02-30', '2025-12-15?', '2025-12-14T10:30Z', 2025])
      assert.ok(!right({ date }), `${date}`);
    for (const more of [
      ...[{ importance: 0 }, { importance: 6 }, { importance: '3' }, { importance: 3.5 }, { importance: 33 }],
      ...[{ status: 'Expected' }, { status: 'maybe' }, { timeZone: 'UTC' }, { previousDates: [] }],
      { updates: [{ at: '2025-01-01', note: 'x' }] },
      JSON.parse('{"__proto__":{}}') as object,
    ])
      assert.ok(!right(more), JSON.stringify(more));
    assert.ok(right({ importance: 1, status: 'tentative' }));
  });

  it('knows how far its ids rise, so that all are different', () => {
    const ids = ['e1', 'e2', 'e10', 'f00', 'e11', 'g00'];
    const { events } = scanned(JSON.stringify({ version: 1, events: ids.map((id) => event(id)) })) ?? {};
    assert.deepEqual(
      ids.map((_, at) => events?.isRising(at)),
      [true, true, true, true, false, false],
    );
    const same = scanned(JSON.stringify({ version: 1, events: [event('e1'), event('e1')] }))?.events;
    assert.deepEqual([same?.isRising(0), same?.isRising(1)], [true, false]);
  });

  it('may have more in an event than an expression can go through', () => {
    const many = (count: number): object => event('b', { body: Array.from({ length: count }, () => 'b') });
    const text = JSON.stringify({ version: 1, events: [many(2), many(5_000_000), event('c')] });
    const { events } = scanned(text) ?? {};
    assert.deepEqual(
      [0, 1, 2].map((at) => [events?.isPlain(at), events?.id(at)]),
      [
        [true, 'b'],
        [true, 'b'],
        [true, 'c'],
      ],
    );
  });

  it('may hold anything among its events', () => {
    const odd = [1, 'two', null, [3], {}, event('a')];
    const { events } = scanned(JSON.stringify({ version: 1, events: odd })) ?? {};
    assert.deepEqual(
      odd.map((_, at) => [events?.whole(at), events?.isPlain(at)]),
      odd.map((value, at) => [value, at === 5]),
    );
    assert.deepEqual(events?.ids(), ['a']);
  });

  it('has to be parsed where it may be of another format, or is written in an unusual way, or wrong', () => {
    const text = JSON.stringify(story);
    for (const other of [
      ...['', '[]', 'id,title', '{}', '{"version":1}', text.slice(0, -1), `${text}}`, `${text} x`],
      text.replace('"version":1,', ''),
      text.replace('"events"', '"\\u0065vents"'),
      text.replace('"lang":"de"', '"events":[]'),
      text.replace('"lang":"de"', '"events":null'),
      text.replace('"lang":"de"', '"\\u0065vents":[]'),
      text.replace('"title":"S"', '"title":"S\n"'),
      text.replace('"title":"A"', '"title":"A\t"'),
      JSON.stringify({ version: 1, events: {} }),
      // The largest that is read.
      `${text}${' '.repeat(50_000_000)}`,
    ])
      assert.equal(scanned(other), null, other.slice(0, 80));
  });
});

describe('a long text', () => {
  const many = Array.from({ length: 5000 }, (_, i) => event(`e${i}`, { body: 'Long. '.repeat(80) }));
  const value = { version: 1, title: 'Long', timeZone: 'UTC', events: many };
  const text = JSON.stringify(value);

  it('is read as its value is, in steps, and told of before', async () => {
    const told: string[] = [];
    const draft = await draftLong(
      text,
      'https://example.org/',
      () => told.push('large'),
      () => Promise.resolve(void told.push('pause')),
    );
    assert.deepEqual(told, ['large', 'pause', 'pause', 'pause', 'pause']);
    const { document, findings } = await draftStory(value, 'https://example.org/');
    assert.deepEqual(draft?.findings, findings);
    assert.equal(JSON.stringify(draft?.document), JSON.stringify(document));
  });

  it('is parsed where it is short, or has few events', async () => {
    assert.equal(await draftLong(text.slice(0, 1_999_999), ''), null);
    const few = [event('a', { body: 'Long. '.repeat(400_000) })];
    assert.equal(await draftLong(JSON.stringify({ ...value, events: few }), ''), null);
  });

  it('is read no further where nobody waits for it', async () => {
    const stopped = (): Promise<void> => Promise.reject(new Error('stopped'));
    await assert.rejects(draftLong(text, '', undefined, stopped), /stopped/);
  });
});
