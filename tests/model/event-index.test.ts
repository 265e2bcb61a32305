import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventIndex } from '../../src/model/event-index.js';
import { storyOf } from '../tools/story.js';

describe('the index of events', () => {
  it('has the place of every event, by its id', () => {
    const story = storyOf(['2025-01-01', '2025-01-02', '2025-01-03']);
    const index = eventIndex(story);
    assert.deepEqual(
      story.events.map(({ id }) => index.get(id)),
      [0, 1, 2],
    );
    assert.equal(index.get('gone'), undefined);
  });

  it('is worked out once for each document', () => {
    const story = storyOf(['2025-01-01']);
    assert.equal(eventIndex(story), eventIndex(story));
    assert.notEqual(eventIndex(story), eventIndex({ ...story }));
  });
});
