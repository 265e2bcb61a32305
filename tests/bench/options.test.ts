import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOptions } from './options.js';
import { benchPage } from './page.js';

describe('options of the bench', () => {
  it('measure everything by default', () => {
    const { peers, sizes, rounds, tiles, readme, check } = readOptions([]);
    assert.deepEqual(
      { peers, sizes, rounds, tiles, readme, check },
      {
        peers: ['ours', 'vis', 'vis-cluster', 'timelinejs'],
        sizes: [20, 1000, 10_000, 100_000],
        rounds: 3,
        tiles: null,
        readme: false,
        check: false,
      },
    );
  });

  it('take some of it', () => {
    const { peers, sizes, rounds, check } = readOptions([
      '--peers=ours,vis',
      '--sizes=1000,20,20',
      '--rounds=1',
      '--check',
    ]);
    assert.deepEqual(
      { peers, sizes, rounds, check },
      { peers: ['ours', 'vis'], sizes: [20, 1000], rounds: 1, check: true },
    );
  });

  for (const [arg, words] of [
    ['--peers=ours,viz', /--peers is "viz": it must be one of ours, vis, vis-cluster, timelinejs/],
    ['--sizes=20,many', /--sizes is "many": it must be a whole number/],
    ['--rounds=0', /--rounds is "0"/],
    ['--spread=wild', /--spread is "wild"/],
    ['--fast', /--fast/],
  ] as const) {
    it(`refuse ${arg} in words`, () => {
      assert.throws(() => readOptions([arg]), words);
    });
  }
});

describe('a page of the bench', () => {
  const EVENTS = [{ id: 'e1', date: '2022', title: 'Fish & <chips>' }];

  it('has an empty box for the widget, between text', () => {
    const page = benchPage(new URLSearchParams({ widget: 'vis-cluster' }), EVENTS);
    assert.match(page, /<p>.*<\/p>\s*<div id="box"><\/div>\s*<p>/);
    assert.match(page, /pages\/vis\.mjs/);
    assert.doesNotMatch(page, /news-timeline/);
  });

  it('has ours as a publisher writes it', () => {
    const page = benchPage(new URLSearchParams({ widget: 'ours', embed: 'src', story: '/s.json' }), EVENTS);
    assert.match(page, /<script type="module" src="\/dist\/news-timeline\.js">/);
    assert.match(page, /<news-timeline view="axis" src="\/s\.json"><ol><li id="e1">/);
    assert.match(page, /Fish &amp; &lt;chips>/);
  });

  it('has many of them', () => {
    const page = benchPage(new URLSearchParams({ embed: 'many', count: '20', view: 'list' }), EVENTS);
    assert.equal(page.split('<news-timeline view="list"').length - 1, 20);
  });
});
