import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { laneColor } from '../../src/model/lane-color.js';
import { documentOf } from '../tools/story.js';

describe('the colour of a lane', () => {
  it('is its own, or one of eight in turn; the first where there is no such lane', () => {
    const lanes = Array.from({ length: 10 }, (_, at) => ({
      id: `l${at}`,
      ...(at === 1 && { color: 'teal' }),
    }));
    const story = documentOf({ version: 1, title: 'A story', lanes, events: [{ id: 'a', title: 'A' }] });
    assert.deepEqual(
      ['l0', 'l1', 'l7', 'l8', 'l9', 'none', undefined].map((lane) => laneColor(story, lane)),
      [
        'var(--_lane-1)',
        'teal',
        'var(--_lane-8)',
        'var(--_lane-1)',
        'var(--_lane-2)',
        'var(--_lane-1)',
        'var(--_lane-1)',
      ],
    );
  });
});
