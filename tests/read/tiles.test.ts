import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Block } from '../../src/model/block.js';
import type { TimelineDocument } from '../../src/model/document.js';
import { explain } from '../../src/read/explain.js';
import type { TileSource } from '../../src/read/tiles.js';
import { documentOf } from '../tools/story.js';
import { makeStory } from '../tools/stories.mjs';
import { cut, FakeServer, manifestOf, settle, sourceOf } from '../tools/tile-folder.js';

let story: TimelineDocument;
let files: Map<string, string>;
let coarsest: number;

before(async () => {
  story = documentOf(makeStory({ events: 8000, years: 2 }));
  files = await cut(story);
  [[coarsest]] = manifestOf(files).tiles.tops as [[number, number]];
});

/** The tile paths of a level, in order. */
const tilesOf = (level: number): number[] =>
  [...files.keys()]
    .flatMap((path) => new RegExp(`/tiles/${level}/(\\d+)\\.json$`).exec(path)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);

/** A block far down the pyramid that has a tile of its own. */
function deepBlock(): [number, number] {
  const levels = [...files.keys()].flatMap((path) => /\/tiles\/(\d+)\//.exec(path)?.[1] ?? []).map(Number);
  const level = Math.min(...levels);
  return [level, tilesOf(level)[0] ?? 0];
}

const above = ([level, number]: readonly [number, number], up: number): [number, number] => [
  level + up,
  Math.floor(number / 2 ** up),
];

const codes = (source: TileSource): string[] => explain(source.findings).map(({ code }) => code);

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('a source of tiles', () => {
  it('loads nothing before it is asked, then what the window needs, and tells when it has come', async () => {
    const server = new FakeServer(files);
    const { source, document } = sourceOf(files, server);
    assert.deepEqual(document.events, []);
    assert.deepEqual(document.lanes, story.lanes);
    await turn();
    assert.deepEqual(server.asked, []);
    const seen: (Block | null)[] = [];
    source.subscribe(() => seen.push(source.known(coarsest, 0)));
    assert.equal(source.block(coarsest, 0), null);
    assert.equal(source.version, 0);
    await settle(source, []);
    assert.deepEqual(server.asked, [`tiles/${coarsest}/0.json`]);
    assert.equal(seen.at(-1)?.count, 8000);
    assert.ok(source.version > 0);
    await settle(source, [[coarsest, 0]]);
    assert.equal(server.asked.length, 1);
  });

  it('finds its way down, a few levels at a time', async () => {
    const server = new FakeServer(files);
    const { source } = sourceOf(files, server);
    const deep = deepBlock();
    await settle(source, [deep]);
    assert.ok((source.known(...deep)?.count ?? 0) > 0);
    assert.ok(server.asked.length <= 1 + Math.ceil((coarsest - 6 - deep[0]) / 4), server.asked.join());
    assert.deepEqual(source.findings, []);
  });

  it('loads no blocks that only stand in for another one', async () => {
    const server = new FakeServer(files);
    const { source } = sourceOf(files, server);
    const deep = deepBlock();
    await settle(source, [deep]);
    const alone = server.asked.length;
    const other = new FakeServer(files);
    const { source: second } = sourceOf(files, other);
    for (let up = 0; deep[0] + up <= coarsest; up++) second.block(...above(deep, up));
    await settle(second, []);
    assert.equal(other.asked.length, alone);
  });

  it('stops what only an earlier window needs, and keeps what both do', async () => {
    const server = new FakeServer(files);
    const { source } = sourceOf(files, server);
    const level = coarsest - 12;
    const [one = 0, two = 0] = [tilesOf(level)[0], tilesOf(level).at(-1)];
    await settle(source, [above([level, one], 1), above([level, two], 1)]);
    server.asked.length = 0;
    server.answer = () => 'hang';
    source.block(level, one);
    source.block(level, two);
    await turn();
    assert.deepEqual(server.asked, [`tiles/${level}/${one}.json`, `tiles/${level}/${two}.json`]);
    source.block(level, two);
    await turn();
    assert.deepEqual(server.stopped, [`tiles/${level}/${one}.json`]);
    assert.equal(server.open, 1);
    assert.equal(server.asked.length, 2);
    server.answer = () => null;
    await settle(source, [[level, one]]);
    assert.ok(source.known(level, one));
    assert.equal(source.known(level, two), null);
    assert.deepEqual(source.findings, []);
  });

  it('goes on with what the window holds, on its way to a closer look, while there is room', async () => {
    const server = new FakeServer(files);
    const { source } = sourceOf(files, server);
    const level = coarsest - 12;
    const one = tilesOf(level)[0] ?? 0;
    const parent = above([level, one], 1);
    const others = tilesOf(parent[0])
      .filter((number) => number !== parent[1])
      .slice(0, 6);
    await settle(source, [parent, ...others.map((number) => above([parent[0], number], 1))]);
    server.asked.length = 0;
    server.answer = () => 'hang';
    source.block(level, one);
    await turn();
    const goal = `tiles/${level}/${one}.json`;
    assert.deepEqual(server.asked, [goal]);
    // A coarser window that holds it asks for nothing: it has its own tile.
    source.block(...parent);
    await turn();
    source.block(level, one);
    await turn();
    assert.deepEqual(server.asked, [goal]);
    assert.deepEqual(server.stopped, []);
    // Six others leave it no place.
    for (const number of [parent[1], ...others]) source.block(parent[0], number);
    await turn();
    assert.equal(server.open, 6);
    assert.deepEqual(server.stopped, [goal]);
    source.dispose();
  });

  it('loads at most six files at once', async () => {
    const server = new FakeServer(files);
    const { source } = sourceOf(files, server);
    const level = coarsest - 12;
    const numbers = tilesOf(level);
    assert.ok(numbers.length > 12);
    await settle(
      source,
      numbers.map((number) => [level, number]),
    );
    assert.equal(server.mostOpen, 6);
    for (const number of numbers) assert.ok(source.known(level, number), `block ${number}`);
  });

  it('keeps only so many tiles, those of the window before all', async () => {
    const server = new FakeServer(files);
    const { source } = sourceOf(files, server, { keep: 5 });
    const level = coarsest - 12;
    const numbers = tilesOf(level);
    for (const number of numbers) await settle(source, [[level, number]]);
    const kept = numbers.filter((number) => source.known(level, number));
    assert.ok(kept.length <= 5 && kept.includes(numbers.at(-1) ?? -1), kept.join());
    const before = server.asked.length;
    await settle(source, [[level, numbers[0] ?? 0]]);
    assert.ok(source.known(level, numbers[0] ?? 0));
    assert.equal(server.asked.length, before + 1, 'it knows the way to a tile that it has let go');
    const { source: small } = sourceOf(files, new FakeServer(files), { keep: 1 });
    await settle(
      small,
      numbers.map((number) => [level, number]),
    );
    for (const number of numbers) assert.ok(small.known(level, number), `block ${number} of the window`);
  });

  it('tries again where the server or the network is at fault, but not for ever', async () => {
    const server = new FakeServer(files);
    const { source } = sourceOf(files, server);
    const answers = [() => new Response('', { status: 503 }), () => 'offline' as const, () => null];
    server.answer = () => answers[server.asked.length - 1]?.() ?? null;
    await settle(source, [[coarsest, 0]]);
    assert.ok(source.known(coarsest, 0));
    assert.equal(server.asked.length, 3);

    const down = new FakeServer(files);
    down.answer = () => 'offline';
    const { source: cutOff } = sourceOf(files, down);
    await settle(cutOff, [[coarsest, 0]]);
    assert.equal(down.asked.length, 3);
    assert.ok(cutOff.isFailed(coarsest, 0));
    assert.deepEqual(codes(cutOff), ['tile-unreachable']);
  });

  it('gives up on an answer that does not come', async () => {
    const server = new FakeServer(files);
    server.answer = () => 'hang';
    const { source } = sourceOf(files, server, { timeOut: 5, pauses: [] });
    await settle(source, [[coarsest, 0]]);
    assert.deepEqual(codes(source), ['tile-unreachable']);
  });

  const bad: [what: string, answer: () => Response, code: string][] = [
    ['missing', () => new Response('', { status: 404 }), 'tile-missing'],
    ['no JSON', () => new Response('<html>'), 'tile-broken'],
    ['JSON of another kind', () => new Response('[1]'), 'tile-broken'],
    [
      'another tile',
      () => new Response('{"tile":1,"level":1,"number":1,"count":1,"events":[]}'),
      'tile-broken',
    ],
    ['of another version', () => new Response('{"tile":2,"stuff":[]}'), 'tile-version'],
  ];
  for (const [what, answer, code] of bad) {
    it(`tells of a tile that is ${what}, shows the rest, and heals on retry`, async () => {
      const server = new FakeServer(files);
      const { source } = sourceOf(files, server);
      const level = coarsest - 12;
      const [one = 0, two = 0] = [tilesOf(level)[0], tilesOf(level).at(-1)];
      server.answer = (path) => (path.endsWith(`/${level}/${one}.json`) ? answer() : null);
      const blocks = [[level, one], [level, two], above([level, two], 1)] as const;
      await settle(source, blocks);
      await settle(source, blocks);
      assert.equal(server.asked.filter((path) => path.endsWith(`/${level}/${one}.json`)).length, 1);
      assert.ok(source.isFailed(level, one) && source.hasFailed);
      assert.equal(source.isFailed(level, two), false);
      assert.equal(source.known(level, one), null);
      assert.ok(source.known(level, two));
      assert.deepEqual(codes(source), [code]);
      server.answer = () => null;
      source.retry();
      await settle(source, []);
      assert.ok(source.known(level, one));
      assert.deepEqual([source.hasFailed, codes(source)], [false, []]);
    });
  }

  it('finds a way round a bad tile on its way down', async () => {
    const server = new FakeServer(files);
    const { source } = sourceOf(files, server);
    const deep = deepBlock();
    await settle(source, [deep]);
    const [, second = ''] = server.asked;
    const other = new FakeServer(files);
    other.answer = (path) => (path === second ? new Response('') : null);
    const { source: again } = sourceOf(files, other);
    await settle(again, [deep]);
    assert.deepEqual(again.known(...deep), source.known(...deep));
  });

  it('says nothing twice', async () => {
    const server = new FakeServer(files);
    const level = coarsest - 12;
    server.answer = (path) => (path.startsWith(`tiles/${level}/`) ? new Response('', { status: 404 }) : null);
    const { source } = sourceOf(files, server);
    const numbers = tilesOf(level);
    await settle(
      source,
      numbers.map((number) => [level, number]),
    );
    assert.equal(server.asked.filter((path) => path.startsWith(`tiles/${level}/`)).length, numbers.length);
    assert.deepEqual(codes(source), ['tile-missing']);
  });

  it('reads events as everywhere: one that is bad costs that event, and is told', async () => {
    const path = `tiles/${coarsest}/0.json`;
    const tile = JSON.parse(files.get(manifestOf(files).tiles.base + path) ?? '');
    const total = tile.events.length;
    tile.events[0].title = 17;
    tile.events[1].title = null;
    tile.events[2] = 'no event';
    tile.events[3].lane = 'no lane';
    tile.events[4].date = 'no date';
    tile.events[5].n = -1;
    tile.rest[0] = null;
    tile.rest[1][1] = 99;
    tile.through = 5;
    const server = new FakeServer(files);
    server.answer = () => new Response(JSON.stringify(tile));
    const { source } = sourceOf(files, server);
    await settle(source, [[coarsest, 0]]);
    const block = source.known(coarsest, 0);
    assert.equal(block?.events.length, total - 4);
    assert.equal(block.events[0]?.title, '17');
    assert.ok(block.events.every(({ lane }) => story.lanes.some(({ id }) => id === lane)));
    assert.equal(block.rest.length, tile.rest.length - 2);
    assert.deepEqual(codes(source).sort(), ['date-unreadable', 'event-without-title', 'lane-unknown']);
  });

  it('gives events whole; one whose file cannot be had is told', async () => {
    const server = new FakeServer(files);
    const { source } = sourceOf(files, server);
    await settle(source, [[coarsest, 0]]);
    const [brief] = source.known(coarsest, 0)?.events ?? [];
    assert.ok(brief);
    const asked = server.asked.length;
    const whole = await source.events.whole(brief);
    assert.deepEqual(
      whole,
      story.events.find(({ id }) => id === brief.id),
    );
    assert.equal(server.asked.length, asked + 1);
    await source.events.whole(brief);
    assert.equal(server.asked.length, asked + 1, 'a page is kept');
    server.answer = () => new Response('', { status: 404 });
    const { source: other } = sourceOf(files, server);
    assert.equal(await other.events.whole(brief.id), null);
    assert.deepEqual(codes(other), ['tile-missing']);
  });

  it('stops by a signal, and all at its end', async () => {
    const server = new FakeServer(files);
    const { source } = sourceOf(files, server);
    server.answer = () => 'hang';
    const controller = new AbortController();
    const one = source.events.page(0, controller.signal);
    const two = source.events.page(1);
    source.block(coarsest, 0);
    await turn();
    assert.equal(server.open, 3);
    controller.abort();
    await assert.rejects(one, { name: 'AbortError' });
    assert.equal(server.open, 2);
    source.dispose();
    await assert.rejects(two, { name: 'AbortError' });
    await turn();
    assert.equal(server.open, 0);
    source.block(coarsest, 0);
    await turn();
    assert.equal(server.asked.length, 3);
  });

  it('survives questions about nothing', async () => {
    const server = new FakeServer(files);
    const { source } = sourceOf(files, server);
    for (const [level, number] of [
      [NaN, 0],
      [1.5, 0],
      [20, Infinity],
      [coarsest + 1, 0],
    ] as const) {
      assert.equal(source.block(level, number), null);
      assert.equal(source.isFailed(level, number), false);
    }
    assert.equal(source.block(coarsest, 5)?.count, 0);
    assert.equal(source.block(-8, -7)?.count, 0);
    await settle(source, []);
    assert.deepEqual(server.asked, []);
  });
});
