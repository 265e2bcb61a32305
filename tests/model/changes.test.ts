import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesOf, isSameHead } from '../../src/model/changes.js';
import type { TimelineDocument } from '../../src/model/document.js';
import { readDocument } from '../../src/read/document.js';
import type { Draft } from '../../src/read/draft.js';
import { draftLong, draftStory } from '../../src/read/draft-story.js';

interface Written {
  id: string;
  date?: string;
  title?: string;
  [field: string]: unknown;
}

const story = (events: readonly Written[], more: object = {}): unknown => ({
  version: 1,
  title: 'A story',
  timeZone: 'UTC',
  events: events.map((event) => ({ date: '2025-01-01', title: event.id, ...event })),
  ...more,
});

function read(...parts: Parameters<typeof story>): TimelineDocument {
  const { document } = readDocument(story(...parts));
  assert.ok(document);
  return document;
}

describe('the changes of a story', () => {
  it('are what came, what says something else, and what went', () => {
    const before = read([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    const after = read([{ id: 'c', body: ['More.'] }, { id: 'd' }, { id: 'b' }]);
    assert.deepEqual(changesOf(before, after), { added: ['d'], changed: ['c'], removed: ['a'] });
    assert.deepEqual(changesOf(before, before), { added: [], changed: [], removed: [] });
  });

  it('are found in every field, however deep, and not in the order of events or what is around them', () => {
    const before = [{ id: 'a' }, { id: 'b' }];
    for (const field of [
      { date: '2025-01-01?' },
      { status: 'disputed' },
      { place: { name: 'Berlin' } },
      { importance: 5 },
      { updates: [{ at: '2025-01-02', kind: 'correction', note: 'No.' }] },
      { previousDates: ['2024'] },
      { media: { type: 'image', src: 'a.jpg', alt: 'A' } },
      { quotes: [{ text: 'No', by: 'B' }] },
    ]) {
      const after = read([{ id: 'a', ...field }, { id: 'b' }]);
      assert.deepEqual(changesOf(read(before), after).changed, ['a'], Object.keys(field)[0]);
    }
    const turned = read([...before].reverse(), { title: 'Another title' });
    assert.deepEqual(changesOf(read(before), turned), { added: [], changed: [], removed: [] });
    assert.equal(isSameHead(read(before), turned), false);
    assert.equal(isSameHead(read(before), read([{ id: 'x' }])), true);
  });

  it('are found in large stories without reading what is read late', async () => {
    const many = (changed: number): Written[] =>
      Array.from({ length: 3000 }, (_, i) => ({
        id: `e${i}`,
        title: `Event ${i}`,
        body: [i === changed ? 'New' : 'Old'],
      }));
    const one = (await draftStory(story(many(-1)), '')).document;
    const other = (await draftStory(story(many(1234)), '')).document;
    assert.ok(one && other);
    assert.ok(one.events[0] && !Object.hasOwn(one.events[0], 'date'), 'these are read late');
    assert.deepEqual(changesOf(one, other), { added: [], changed: ['e1234'], removed: [] });
    // From texts, of which those that are the same are not parsed.
    const long = (changed: number, indent?: number): Promise<Draft | null> =>
      draftLong(`${JSON.stringify(story(many(changed)), null, indent)}${' '.repeat(2_000_000)}`, '');
    const [first, same, next, spaced] = await Promise.all([long(-1), long(-1), long(1234), long(1234, 1)]);
    assert.ok(first?.document && same?.document && next?.document && spaced?.document);
    const { parse } = JSON;
    try {
      JSON.parse = () => assert.fail('nothing has to be parsed');
      assert.deepEqual(changesOf(first.document, same.document).changed, []);
    } finally {
      JSON.parse = parse;
    }
    assert.deepEqual(changesOf(first.document, next.document).changed, ['e1234']);
    assert.deepEqual(changesOf(first.document, spaced.document).changed, ['e1234']);
    // Fewer of them, which are read at once.
    const few = read(many(-1).slice(0, 1500));
    const { changed, removed } = changesOf(one, few);
    assert.deepEqual([changed.length, removed.length], [0, 1500]);
  });
});
