import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { TimelineDocument } from '../../src/model/document.js';
import { explain } from '../../src/read/explain.js';
import { draftManifest } from '../../src/read/tiles-manifest.js';
import { documentOf } from '../tools/story.js';
import { makeStory } from '../tools/stories.mjs';
import { cut } from '../tools/tile-folder.js';

let story: TimelineDocument;
let files: Map<string, string>;

before(async () => {
  story = documentOf(makeStory({ events: 8000, years: 2 }));
  files = await cut(story);
});

describe('a manifest', () => {
  const good = (): { tiles: Record<string, unknown> } & Record<string, unknown> =>
    JSON.parse(files.get('timeline.json') ?? '');
  const read = (value: unknown, base = 'https://host.example/a/timeline.json') =>
    draftManifest(value, { base });

  it('gives the story without its events', () => {
    const { document, source, findings } = read(good());
    const { extent, ...head } = document ?? assert.fail();
    assert.deepEqual({ ...head, events: story.events }, story);
    assert.deepEqual(extent, source?.span);
    assert.deepEqual(findings, []);
    const perLane = story.lanes.map(({ id }) => story.events.filter(({ lane }) => lane === id).length);
    assert.deepEqual(
      [source?.count, source?.undated, source?.lanes, source?.precision],
      [8000, 0, perLane, 'minute'],
    );
  });

  it('of another version, or damaged, is refused in words', () => {
    const cases: [(value: ReturnType<typeof good>) => void, string][] = [
      [(value) => (value.tiles['version'] = 2), 'tiles-version'],
      [(value) => delete value.tiles['version'], 'tiles-version'],
      [(value) => (value.tiles['base'] = 'javascript:alert(1)//'), 'tiles-shape'],
      [(value) => delete value.tiles['base'], 'tiles-shape'],
      [(value) => (value.tiles['count'] = 'many'), 'tiles-shape'],
      [(value) => (value.tiles['page'] = 0), 'tiles-shape'],
      [(value) => (value.tiles['span'] = [5, 1]), 'tiles-shape'],
      [(value) => (value.tiles['span'] = [null, 1]), 'tiles-shape'],
      [(value) => (value.tiles['tops'] = {}), 'tiles-shape'],
      [(value) => Object.assign(value, { tiles: 1 }), 'tiles-shape'],
    ];
    for (const [spoil, code] of cases) {
      const value = good();
      spoil(value);
      const { document, source, findings } = read(value);
      assert.equal(document, null);
      assert.equal(source, null);
      assert.deepEqual(
        explain(findings).map((problem) => problem.code),
        [code],
      );
      for (const { message, hint } of explain(findings)) assert.ok(message && hint);
    }
  });
});
