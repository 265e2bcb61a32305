import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markShape } from '../../src/model/mark-shape.js';
import { MarkMaker } from '../../src/zoom/marks.js';
import { createScale } from '../../src/zoom/scale.js';
import { measure, storyOf } from '../tools/story.js';

const HOUR = 3_600_000;

const formOf = (date: string): string | undefined => {
  const [event] = storyOf([date]).events;
  return event && markShape(event)?.form;
};

describe('the shape of a mark', () => {
  it('is a dot for a day and for a moment, however exactly it is told', () => {
    for (const date of ['2025-01-01', '2025-01-01T21:00', '2025-01-01T21:00:05', '2025-01-01T21:00Z'])
      assert.equal(formOf(date), 'dot', date);
  });

  it('is a bar for what goes on from one to another, be it for hours, and for what is known only by its month', () => {
    for (const date of [
      '2025-01-01/2025-01-02',
      '2025-01-01T21:00/2025-01-01T22:30',
      '2025-01-01T21:00/2025-01-02T01:10',
      '2025-01-01T21:00/2025-01-02T20:59',
      '2025-01',
    ])
      assert.equal(formOf(date), 'bar', date);
  });

  it('of hours is as long as they are', () => {
    const story = storyOf(['2025-01-01T10:00/2025-01-01T12:30', '2025-01-01T20:00']);
    const maker = new MarkMaker(story, createScale(story, { width: 1000, fold: false }), measure);
    const [meeting] = maker.all();
    assert.equal(meeting?.shape, 'bar');
    assert.ok(Math.abs(meeting.to - meeting.from - 2.5 * HOUR) <= 60_000, `${meeting.to - meeting.from}`);
  });
});
