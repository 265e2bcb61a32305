import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventOf, indexOfId } from '../../src/model/find-event.js';
import { storyOf } from '../tools/story.js';

describe('an event', () => {
  const days = ['2025-01-01', '2025-01-02', '2025-01-03'];

  it('is found by its id, wherever the last one was', () => {
    const story = storyOf(days);
    for (const at of [2, 0, 1, 1, 2, 0]) {
      const event = story.events[at];
      assert.equal(indexOfId(story, event?.id ?? ''), at);
      assert.equal(eventOf(story, event?.id ?? ''), event);
    }
    assert.equal(indexOfId(story, 'gone'), -1);
    assert.equal(eventOf(story, 'gone'), undefined);
  });

  it('is looked for once in each document', () => {
    const story = storyOf(days);
    let asked = 0;
    const first = story.events[0];
    const id = first?.id ?? '';
    Object.defineProperty(first, 'id', { get: () => (asked++, id) });
    indexOfId(story, id);
    indexOfId(story, id);
    assert.equal(asked, 1);
    indexOfId({ ...story }, id);
    assert.equal(asked, 2);
    assert.equal(indexOfId(story, ''), -1);
    assert.equal(asked, 2, 'where nothing is selected, nothing is looked for');
  });
});
