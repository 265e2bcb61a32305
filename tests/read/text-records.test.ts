import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { event, isJson, piece, plainIn, scanned } from '../tools/scanned.js';

/** What `plainIn` gives of an event that is written so. */
function plainOf(written: object): object {
  const { id, title, date, lane, status, importance } = written as Record<string, unknown>;
  return { id, title, date, lane, status: status ?? 'confirmed', importance: importance ?? 3 };
}

describe('events in a text', () => {
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
        assert.ok(records);
        assert.equal(records.length, events.length);
        for (const [at, written] of events.entries()) {
          assert.deepEqual(records.whole(at), written);
          const kept = plainIn(records, at);
          if (kept) assert.deepEqual(kept, plainOf(written));
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
      assert.ok(records);
      assert.deepEqual(records.whole(at), written);
      assert.deepEqual(plainIn(records, at), plainOf(Object(written) as object), text);
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
    const plain = events.filter((_, at) => records?.columns.importances[at] && records.id(at) === `e${at}`);
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

  it('finds titles that are too long among short events and long ones', () => {
    const long = (id: string, title: string): object => event(id, { title, body: 'x'.repeat(400) });
    const short = (id: string, length: number): object => event(id, { title: 'x'.repeat(length) });
    const written = [
      short('a', 9),
      short('b', 301),
      long('c', 'C'),
      short('d', 301),
      short('e', 300),
      short('f', 9),
    ];
    const records = scanned(JSON.stringify({ version: 1, events: written }))?.events;
    assert.ok(records);
    assert.deepEqual(
      written.map((one, at) => {
        assert.deepEqual(records.whole(at), one);
        return !!plainIn(records, at);
      }),
      [true, false, true, false, true, true],
    );
  });

  it('has plain events only where all is right as it stands', () => {
    const right = (more: object): boolean => {
      const odd = event('e2', more);
      const { events } =
        scanned(JSON.stringify({ version: 1, events: [event('e1', { lane: 'a' }), odd, odd] })) ?? {};
      assert.ok(events);
      assert.deepEqual(plainIn(events, 1), plainIn(events, 2), 'learnt or not');
      assert.deepEqual(events.whole(1), odd);
      return !!plainIn(events, 2);
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
    for (const date of [
      '2025',
      '2025-12',
      '2024/2025',
      '2025-12/2026',
      '2025-12-14/2025-12-15',
      '2025-12-14T10:30',
    ])
      assert.ok(right({ date }), date);
    for (const date of [
      '',
      '202',
      '2025-13',
      '2025-02-30',
      '2025-12-15?',
      '2025-12-14T10:30Z',
      '2025-02-29',
      '2025/2024',
      2025,
    ])
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
      [0, 1, 2].map((at) => events && plainIn(events, at)?.id),
      ['b', 'b', 'c'],
    );
  });

  it('may hold anything among its events', () => {
    const odd = [1, 'two', null, [3], {}, event('a')];
    const { events } = scanned(JSON.stringify({ version: 1, events: odd })) ?? {};
    assert.deepEqual(
      odd.map((_, at) => [events?.whole(at), !!events && !!plainIn(events, at)]),
      odd.map((value, at) => [value, at === 5]),
    );
    assert.deepEqual(events?.ids(), ['a']);
  });
});
