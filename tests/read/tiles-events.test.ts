import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { documentOf } from '../tools/story.js';
import { makeStory } from '../tools/stories.mjs';
import { cut, FakeServer, sourceOf } from '../tools/tile-folder.js';

let files: Map<string, string>;

before(async () => {
  files = await cut(documentOf(makeStory({ events: 2000, years: 2 })));
});

describe('what goes wrong with the files of events', () => {
  it('is told once, stands until it is asked for again, and is gone when it has come', async () => {
    const server = new FakeServer(files);
    const { source } = sourceOf(files, server);
    const told: string[] = [];
    source.listen((findings) => told.push(...findings.map(({ code }) => code)));
    server.answer = (path) => (path.startsWith('events/') ? new Response('', { status: 404 }) : null);
    assert.equal(await source.events.page(0), null);
    assert.ok(source.hasFailed);
    source.retry();
    assert.ok(!source.hasFailed);
    assert.equal(await source.events.page(0), null);
    assert.ok(source.hasFailed);
    server.answer = () => null;
    assert.ok((await source.events.page(0))?.length);
    assert.ok(!source.hasFailed);
    assert.deepEqual(told, ['tile-missing']);
  });

  it('does not hinder what a page has told: the place of an event of it is known', async () => {
    const server = new FakeServer(files);
    const { source } = sourceOf(files, server);
    const event = (await source.events.page(1))?.[2] ?? assert.fail();
    server.answer = () => 'offline';
    assert.equal(await source.events.place(event), source.events.pageSize + 2);
  });
});
