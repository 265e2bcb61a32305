import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { integrityOf } from '../../src/folder/hashes.js';
import { POLICY } from '../../src/folder/serving.js';
import { readJson } from '../../src/read/json.js';
import { ROOT } from '../tools/command.mjs';
import { storyText } from '../tools/stories.mjs';
import { call, listing, STORY, workFolder } from './building.js';

const BASE = 'https://news.example/stories/talks/';
const home = workFolder();
const built = `${home}/built`;
const text = (path: string, folder = built): string => readFileSync(`${folder}/${path}`, 'utf8');
const paths = (folder: string): string[] => Object.keys(listing(folder));
const find = (pattern: RegExp, folder = built): string => {
  const found = paths(folder).filter((path) => pattern.test(path));
  assert.equal(found.length, 1, `${pattern}: ${found.join(', ')}`);
  return found[0] ?? '';
};

/** Builds what must be built without a complaint. */
async function build(...args: readonly string[]): Promise<string> {
  const { code, told } = await call('build', ...args);
  assert.equal(code, 0, told);
  return told;
}

/** The story that we ship, with something changed. */
function changed(change: (story: { title: string; events: Record<string, unknown>[] }) => void): string {
  const story = JSON.parse(readFileSync(STORY, 'utf8'));
  change(story);
  const file = `${home}/changed-${readdirSync(home).length}.json`;
  writeFileSync(file, JSON.stringify(story));
  return file;
}

/** Addresses that a page names in its tags, without those with a scheme. */
const relative = (html: string): string[] =>
  [...html.matchAll(/<(?:link|script|news-timeline)\b[^>]*?\b(?:href|src)="([^"]*)"/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^[a-z]+:/.test(address));

before(() => build(STORY, '--out', built, '--base-url', BASE));

describe('the folder of a story', () => {
  it('is the same to the last byte when it is built again', async () => {
    await build(STORY, '--out', `${home}/again`, '--base-url', BASE);
    assert.deepEqual(listing(`${home}/again`), listing(built));
    await build(STORY, '--out', built, '--base-url', BASE);
    assert.deepEqual(listing(`${home}/again`), listing(built));
  });

  it('tells how many events are not in the calendar, of one as of many', async () => {
    for (const [dates, words] of [
      [['2024'], '1 event without a certain day'],
      [['2024', '2025'], '2 events without a certain day'],
    ] as const) {
      const file = changed(({ events }) => {
        events.splice(0, Infinity, ...dates.map((date) => ({ id: date, date, title: date })));
      });
      assert.ok((await build(file, '--out', `${home}/few`)).includes(`Note: not in the calendar: ${words}.`));
    }
  });

  for (const [file, title] of [
    ['data/template.csv', 'The bridge'],
    ['data/samples/bridge.xlsx', 'The bridge'],
    ['data/samples/timelinejs.json', 'The bridge'],
  ] as const) {
    it(`is made of ${file} as well`, async () => {
      const out = `${home}/${file.replaceAll(/\W/g, '-')}`;
      const { code, told } = await call('build', `${ROOT}${file}`, '--out', out);
      assert.equal(code, 0, told);
      const { document } = readJson(text('story.json', out));
      assert.ok(document && document.events.length > 1, told);
      for (const { id } of document.events) assert.ok(text('index.html', out).includes(`id="${id}"`), id);
      assert.equal(document.title, title);
    });
  }

  it('tells which links end where a title made an id', async () => {
    const sheet = `${home}/renamed.csv`;
    const out = `${home}/renamed`;
    const build = async (...rows: readonly string[]): Promise<string> => {
      writeFileSync(sheet, ['date,title,id', ...rows, ''].join('\n'));
      return (await call('build', sheet, '--out', out)).told;
    };
    assert.doesNotMatch(await build('2025,The vote,', '2026,The bridge,'), /lead to none/);
    assert.doesNotMatch(await build('2025,The vote,', '2026,The bridge,'), /lead to none/);
    const told = await build('2025,The great vote,', '2026,The bridge,');
    assert.match(told, /the last build had lead to none now: the-vote\.\n {2}Where only a title was changed/);
    assert.doesNotMatch(
      await build('2025,The vote at last,the-great-vote', '2026,The bridge,the-bridge'),
      /lead to none/,
    );
  });

  it('changes only where a changed story makes it', async () => {
    const file = changed(({ events }) => events.push({ id: 'new', date: '2025-12-15', title: 'One more' }));
    await build(file, '--out', `${home}/other`, '--base-url', BASE);
    const [one, other] = [listing(built), listing(`${home}/other`)];
    const differs = [...new Set([...Object.keys(one), ...Object.keys(other)])]
      .filter((path) => one[path] !== other[path])
      .map((path) => path.replace(/-[0-9a-f]{12}\./, '-HASH.').replace(/\.(?:br|gz)$/, ''));
    assert.deepEqual([...new Set(differs)].sort(), [
      '_headers',
      'index.html',
      'news-timeline-build.json',
      'preview.png',
      'preview.svg',
      'snippets.html',
      'story-HASH.json',
      'story.ics',
      'story.json',
      'story.jsonld',
      'thumbnail.png',
    ]);
  });

  it('has the story as it was read', () => {
    const source = readJson(readFileSync(STORY, 'utf8')).document;
    const again = readJson(text('story.json'));
    assert.deepEqual(again.problems, []);
    assert.deepEqual(again.document, source);
    assert.equal(text(find(/^story-[0-9a-f]{12}\.json$/)), text('story.json'));
  });

  it('has all that its pages and scripts name', () => {
    const there = new Set(paths(built));
    for (const page of ['index.html', 'snippets.html']) {
      const named = relative(text(page));
      assert.ok(named.length >= 2, page);
      assert.deepEqual(
        named.filter((path) => !there.has(path)),
        [],
        page,
      );
    }
    const scripts = paths(built).filter((path) => path.endsWith('.js'));
    const imported = scripts.flatMap((path) =>
      [...text(path).matchAll(/(?:from|import)\s*\(?\s*["'`](\.[^"'`]+)["'`]/g)].map(([, to = '']) =>
        posix.join(posix.dirname(path), to),
      ),
    );
    assert.ok(imported.length > 10);
    assert.deepEqual(
      imported.filter((path) => !there.has(path)),
      [],
    );
    assert.equal(scripts.filter((path) => text(path).includes('sourceMappingURL')).length, 0);
  });

  it('has what compresses compressed beside it', () => {
    for (const path of ['index.html', 'story.json', 'story.ics', find(/^chunks\/axis-[^.]+\.js$/)]) {
      const bytes = readFileSync(`${built}/${path}`);
      assert.deepEqual(gunzipSync(readFileSync(`${built}/${path}.gz`)), bytes, path);
      assert.deepEqual(brotliDecompressSync(readFileSync(`${built}/${path}.br`)), bytes, path);
    }
    assert.deepEqual(
      paths(built).filter((path) => /\.png\./.test(path)),
      [],
    );
  });

  it('has a page with the whole list, and with what hosts and search engines ask for', () => {
    const html = text('index.html');
    const story = readJson(readFileSync(STORY, 'utf8')).document;
    for (const { id } of story?.events ?? []) assert.ok(html.includes(`id="${id}"`), id);
    for (const tag of [
      `<link rel="canonical" href="${BASE}">`,
      `type="application/json+oembed" href="${BASE}oembed.json"`,
      `property="og:image" content="${BASE}preview.png"`,
      '<script type="application/ld+json">',
    ])
      assert.ok(html.includes(tag), tag);
    assert.doesNotMatch(html, /\sstyle=|<style|\son\w+=/);
  });

  it('answers oEmbed with whole addresses', () => {
    const answer = JSON.parse(text('oembed.json'));
    assert.equal(answer.type, 'rich');
    assert.match(
      answer.html,
      new RegExp(`^<blockquote class="wp-embedded-content"><a href="${BASE}">.*<iframe [^>]*src="${BASE}"`),
    );
    assert.equal(answer.thumbnail_url, `${BASE}thumbnail.png`);
    assert.equal(answer.thumbnail_width <= answer.width && answer.thumbnail_height <= answer.height, true);
    const png = readFileSync(`${built}/thumbnail.png`);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [480, 252]);
  });

  it('has headers that no two rules set for one file', () => {
    const rules = text('_headers')
      .split('\n')
      .filter((line) => line.startsWith('/'))
      .filter((line) => line !== '/stories/talks/*')
      .map((line) => line.replace('/stories/talks/', ''));
    assert.equal(new Set(rules).size, rules.length);
    assert.ok(rules.includes('') && rules.includes('chunks/*') && rules.includes('story.json'));
    assert.ok(!rules.some((rule) => rule.startsWith('chunks/') && rule !== 'chunks/*'));
    for (const path of ['_headers', 'nginx.conf']) {
      assert.ok(text(path).includes(POLICY), path);
      assert.ok(!/^\s*(?:add_header )?X-Frame-Options/m.test(text(path)), path);
    }
  });

  it('has snippets whose integrity is that of the files', () => {
    const html = text('snippets.html')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    const named = [...html.matchAll(new RegExp(`(?:src|href)="${BASE}([^"]+)" integrity="([^"]+)"`, 'g'))];
    assert.equal(named.length, 1, 'the entry, which holds all that it needs at first');
    for (const [, path = '', integrity] of named)
      assert.equal(integrity, integrityOf({ path, content: text(path) }), path);
    for (const kind of ['amp-iframe', '<news-timeline', '<iframe', 'blockquote', '<ol'])
      assert.ok(html.includes(kind), kind);
  });
});

describe('a build', () => {
  it('without --base-url leaves out what needs it, and says so', async () => {
    const out = `${home}/relative`;
    const told = await build(STORY, '--out', out);
    assert.match(told, /without --base-url there is no oembed\.json/);
    assert.ok(!paths(out).includes('oembed.json'));
    assert.doesNotMatch(text('index.html', out), /canonical|og:image|oembed/);
    assert.match(text('index.html', out), /<meta name="description"/);
    assert.match(text('snippets.html', out), /data-base="https:\/\/example\.org\/timeline\/"/);
    assert.match(text('nginx.conf', out), /^location "\/" \{/m);
  });

  it('takes language and level from the command line', async () => {
    const out = `${home}/german`;
    await build(STORY, '--out', out, '--lang', 'de', '--heading-level', '3');
    const html = text('index.html', out);
    assert.match(html, /<html lang="de">/);
    assert.match(html, /<news-timeline [^>]*lang="de" heading-level="3"/);
    assert.match(html, /<h3>From the invasion/);
    // What another language needs is asked for with the rest.
    for (const name of ['de', 'de-dates', 'load-language', 'intl-forms'])
      assert.match(html, new RegExp(`<link rel="modulepreload" href="chunks/${name}-[\\w-]{6}\\.js">`));
    assert.doesNotMatch(text('index.html'), /load-language/);
  });

  it('loses one event to one bad event, tells it, and --strict builds nothing', async () => {
    const file = `${ROOT}data/bad/event-without-title.json`;
    const { code, told, said } = await call('build', file, '--out', `${home}/bad`);
    assert.equal(code, 0);
    assert.match(told, /error at .*title/);
    assert.match(said, /1 error told above/);
    assert.deepEqual(readJson(text('story.json', `${home}/bad`)).problems, []);
    const strict = await call('build', file, '--out', `${home}/strict`, '--strict');
    assert.equal(strict.code, 1);
    assert.match(strict.told, /nothing was written/);
    assert.ok(!readdirSync(home).includes('strict'));
  });

  it('takes pictures along that lie beside the story, and tells those that do not', async () => {
    mkdirSync(`${home}/photos`);
    writeFileSync(`${home}/photos/bridge one.jpg`, 'JPEG');
    const media = (src: string): object => ({ type: 'image', src, alt: 'A bridge', width: 4, height: 3 });
    const file = changed(({ events }) => {
      const pictures = [
        'photos/bridge%20one.jpg',
        'photos/none.jpg',
        '../outside.jpg',
        'https://a.example/b.jpg',
      ];
      pictures.forEach((src, i) => Object.assign(events[i] ?? {}, { media: media(src) }));
    });
    const out = `${home}/pictures`;
    const told = await build(file, '--out', out, '--base-url', BASE);
    assert.equal(text('photos/bridge one.jpg', out), 'JPEG');
    assert.match(told, /“photos\/none\.jpg” is not beside the story/);
    assert.equal(told.match(/is not beside/g)?.length, 1);
    assert.match(text('index.html', out), /src="photos\/bridge%20one\.jpg"/);
    assert.ok(
      text('snippets.html', out).includes(`${BASE}photos/bridge%20one.jpg`),
      'elsewhere by its whole address',
    );
  });

  it('is refused where a picture has the name of a file of its own', async () => {
    writeFileSync(`${home}/preview.png`, 'PNG');
    const media = { type: 'image', src: 'preview.png', alt: '' };
    const file = changed(({ events }) => Object.assign(events[0] ?? {}, { media }));
    const { code, told } = await call('build', file, '--out', `${home}/clash`);
    assert.equal(code, 1);
    assert.match(told, /called preview\.png/);
    assert.ok(!readdirSync(home).some((name) => name.includes('clash')));
  });

  it('gives a long list pages, and cuts a story into tiles where that is asked for', async () => {
    const file = `${home}/long.json`;
    writeFileSync(file, [...storyText({ events: 1200 })].join(''));
    const out = `${home}/long`;
    await build(file, '--out', out, '--base-url', BASE, '--tiles', 'always');
    const all = paths(out);
    const pages = all.filter((path) => /^list-\d+\.html$/.test(path));
    assert.deepEqual(pages, ['list-1.html', 'list-2.html', 'list-3.html']);
    const ids = pages.flatMap((path) =>
      [...text(path, out).matchAll(/<li id="([^"]+)"/g)].map(([, id]) => id),
    );
    assert.equal(new Set(ids).size, 1200);
    assert.equal(text('index.html', out).match(/<li id="/g)?.length, 50);
    for (const page of pages) assert.ok(text('index.html', out).includes(`href="${page}"`), page);
    assert.ok(text('snippets.html', out).includes(`${BASE}list-1.html`));
    const manifest = JSON.parse(text('story.json', out));
    assert.match(manifest.tiles.base, /^tiles\/[0-9a-z]+\/$/);
    assert.ok(all.some((path) => path.startsWith(manifest.tiles.base)));
    assert.match(text('_headers', out), /^\/stories\/talks\/tiles\/\*\n {2}Cache-Control: .*immutable$/m);
  });
});
