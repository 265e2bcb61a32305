import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftLong, draftStory } from '../../src/read/draft-story.js';
import { event, plainIn, scanned } from '../tools/scanned.js';

const story = { version: 1, title: 'S', events: [event('a'), event('b', { place: 'Kyiv' })], lang: 'de' };

describe('a story that is scanned', () => {
  it('has its head as if parsed, and its events by their places', () => {
    for (const text of [JSON.stringify(story), `\uFEFF${JSON.stringify(story, null, 2)}\n`]) {
      const all = scanned(text);
      assert.ok(all);
      const { head, events } = all;
      assert.deepEqual(head, { ...story, events: [] });
      assert.equal(events.length, 2);
      assert.deepEqual(
        [0, 1].map((at) => plainIn(events, at)?.id),
        ['a', 'b'],
      );
      assert.deepEqual([events.whole(0), events.whole(1)], story.events);
      assert.deepEqual(JSON.parse(events.text(1)), story.events[1]);
    }
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

  it('that is parsed is told of before, where it seems to hold a large story: its parts come meanwhile', async () => {
    const told = async (events: number): Promise<string[]> => {
      const all: string[] = [];
      const short = JSON.stringify({ ...value, events: many.slice(0, events) });
      const draft = await draftLong(
        short,
        '',
        () => all.push('large'),
        () => Promise.resolve(void all.push('pause')),
      );
      assert.equal(draft, null);
      return all;
    };
    assert.deepEqual(await told(401), ['large', 'pause']);
    assert.deepEqual(await told(400), []);
  });

  it('is read no further where nobody waits for it', async () => {
    const stopped = (): Promise<void> => Promise.reject(new Error('stopped'));
    await assert.rejects(draftLong(text, '', undefined, stopped), /stopped/);
  });
});
