import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { site } from '../tools/page-site.js';
import { listen } from '../tools/port.mjs';
import { embedded, neededHeight, openHost, ready, settled, toldHeights, wordsOf } from './embedded.js';

const STORY = '{"version":1,"events":[{"title":"One","date":"2025"}]}';

/** Answers `/circle` with itself for ever, `/late` when it is let go, and all else with what stands in its path. */
let server: Server;
let elsewhere = '';
let askedLate: (letGo: () => void) => void;
const late = new Promise<() => void>((asked) => (askedLate = asked));

before(async () => {
  server = createServer(({ url = '' }, response) => {
    const headers = url.includes('closed') ? {} : { 'access-control-allow-origin': '*' };
    if (url.startsWith('/circle')) response.writeHead(302, { ...headers, location: url }).end();
    else if (url.startsWith('/page')) response.writeHead(200, headers).end('<!doctype html><p>A page</p>');
    else if (url.startsWith('/gone')) response.writeHead(404, headers).end('Gone');
    else if (url.startsWith('/late')) askedLate(() => response.writeHead(200, headers).end(STORY));
    else response.writeHead(200, headers).end(STORY);
  });
  elsewhere = `http://127.0.0.1:${await listen(server)}/`;
});

after(() => new Promise((done) => server.close(done)));

const CASES: [what: string, src: () => string, words: RegExp][] = [
  ['a file that is not there', () => `${elsewhere}gone`, /could not be loaded.*404/],
  ['a host that forbids it', () => `${elsewhere}closed`, /could not be loaded.*Access-Control-Allow-Origin/],
  ['a circle of redirections', () => `${elsewhere}circle`, /could not be loaded/],
  ['a page', () => `${elsewhere}page`, /not JSON|web page|HTML/i],
  [
    'a script in the address',
    () => 'javascript:alert(1)',
    /“src=javascript:alert\(1\)”.*left out.*No story is named/,
  ],
  ['data in the address', () => 'data:application/json,{}', /“src=data:.*left out.*No story is named/],
  ['no address at all', () => 'http://[', /“src=http:\/\/\[”.*left out/],
  ['a name and a password', () => elsewhere.replace('//', '//me:secret@'), /could not be loaded/],
];

describe('the page for an iframe, given', () => {
  for (const [what, src, words] of CASES) {
    it(`${what}, says so in words that readers see`, async () => {
      const { page, faults } = await openHost(
        `${site.origin}dist/embed.html?src=${encodeURIComponent(src())}`,
      );
      page.on('dialog', (dialog) => {
        faults.push(`a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      const frame = await embedded(page);
      if (await frame.$('news-timeline')) await ready(frame);
      assert.match(await wordsOf(frame), words);
      await page.waitForFunction('said.some(({ type, height }) => type === "news-timeline" && height > 40)');
      // What the browser itself says of a failed request.
      const own = faults.filter((fault) => !/Failed to load resource|blocked by CORS policy/.test(fault));
      assert.deepEqual(own, []);
      await page.close();
    });
  }

  it('a story of a host that allows it, shows it, and whose it is', async () => {
    const { page, faults } = await openHost(
      `${site.origin}dist/embed.html?src=${encodeURIComponent(`${elsewhere}story`)}`,
    );
    const frame = await embedded(page);
    await ready(frame);
    await frame.waitForSelector('.from');
    assert.match(await wordsOf(frame), new RegExp(`Data from ${new URL(elsewhere).host}`));
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('a story that is late, leaves the iframe as high as it is until then, also where nobody looks', async () => {
    const { page, faults } = await openHost(
      `${site.origin.replace('127.0.0.1', 'localhost')}dist/embed.html?src=${encodeURIComponent(`${elsewhere}late`)}`,
      // Of another site, and far below what is seen: the browser draws nothing in it, and tells no sizes.
      { style: 'margin-block-start: 6000px' },
    );
    const frame = await embedded(page);
    const letGo = await late;
    await frame.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
    const early = await toldHeights(page);
    letGo();
    await ready(frame);
    await settled(page);
    const [height, ...more] = await toldHeights(page);
    assert.deepEqual([early, more], [[], []]);
    assert.equal(height, await neededHeight(frame));
    assert.ok(height > 200, `${height} px`);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
