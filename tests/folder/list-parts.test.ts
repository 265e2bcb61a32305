import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listParts } from '../../src/folder/list-parts.js';
import { documentOf } from '../tools/story.js';

const partsOf = (count: number): number[] => {
  const events = Array.from({ length: count }, (_, at) => ({
    id: `e${at}`,
    title: 'An event',
    date: '2025',
  }));
  return listParts(documentOf({ version: 1, title: 'A story', events })).map(
    ({ document }) => document.events.length,
  );
};

describe('the list of a folder', () => {
  it('is one up to 500 events, and has pages of so many beyond', () => {
    assert.deepEqual(partsOf(500), []);
    assert.deepEqual(partsOf(501), [500, 1]);
  });
});
