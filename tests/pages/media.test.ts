import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

const PAGE = 'demo/media.html';
const BODY = readFileSync(new URL(`../../${PAGE}`, import.meta.url), 'utf8');

/** The demo page, at a site that is the only one that answers; others say nothing but that they were asked. */
async function open(headers: Record<string, string> = {}) {
  const opened = await openPage(browser, 'about:blank');
  const { page } = opened;
  await page.setRequestInterception(true);
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (url === site.origin + PAGE) void request.respond({ contentType: 'text/html', headers, body: BODY });
    else if (url.endsWith('/never.png')) return;
    else if (url.startsWith(site.origin) || url.startsWith('data:')) void request.continue();
    else {
      foreign.push(url);
      void request.respond({ contentType: 'text/html', body: '<!doctype html><title>Theirs</title>' });
    }
  });
  await page.goto(site.origin + PAGE);
  await page.evaluate(() => document.querySelector('news-timeline')?.ready.then(() => undefined));
  return { ...opened, foreign };
}

/** Opens an event. @returns what is shown of its medium, in words and by the names of elements */
function show(page: Page, id: string): Promise<{ words: string; elements: string; links: string[] }> {
  return page.evaluate(async (event) => {
    const timeline = document.querySelector('news-timeline');
    timeline?.select(event);
    const find = (): ShadowRoot | null | undefined =>
      timeline?.shadowRoot
        ?.querySelector('news-timeline-list')
        ?.shadowRoot?.querySelector('news-timeline-event')
        ?.shadowRoot?.querySelector('news-timeline-media')?.shadowRoot;
    for (let i = 0; i < 200; i++) {
      await new Promise((done) => setTimeout(done, 20));
      const media: unknown = Reflect.get(find()?.host ?? {}, 'media');
      const wanted = timeline?.document?.events.find((one) => one.id === event)?.media;
      if (wanted && media === wanted && find()?.querySelector('figure')) break;
    }
    const figure = find()?.querySelector('figure');
    return {
      words: (figure?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      elements: [...(figure?.querySelectorAll('img, video, audio, iframe, button, a') ?? [])]
        .filter((element) => element.checkVisibility())
        .map(({ localName }) => localName)
        .join(),
      /** How each link leads away. */
      links: [...(figure?.querySelectorAll('a') ?? [])].map(({ rel }) => rel),
    };
  }, id);
}

/** Presses the button of what others host. @returns the iframe that there is then */
function ask(page: Page) {
  return page.evaluate(async () => {
    const root = document
      .querySelector('news-timeline')
      ?.shadowRoot?.querySelector('news-timeline-list')
      ?.shadowRoot?.querySelector('news-timeline-event')
      ?.shadowRoot?.querySelector('news-timeline-media')?.shadowRoot;
    const stage = root?.querySelector('.stage');
    const before = stage?.getBoundingClientRect();
    root?.querySelector('button')?.click();
    await new Promise((done) => setTimeout(done, 300));
    const frame = root?.querySelector('iframe');
    const after = stage?.getBoundingClientRect();
    return {
      host: frame && new URL(frame.src).host,
      sandbox: frame?.getAttribute('sandbox'),
      policy: frame?.referrerPolicy,
      focused: frame !== null && root?.activeElement === frame,
      moved: before?.top !== after?.top || before?.height !== after?.height,
    };
  });
}

/** A recording whose still picture is gone, and a picture that has not come. */
const LATE = [
  {
    id: 'film',
    date: '2025-01-01',
    title: 'The film',
    media: {
      type: 'video',
      src: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
      alt: 'A film',
      poster: 'gone.png',
    },
  },
  {
    id: 'flood',
    date: '2025-01-02',
    title: 'The flood',
    media: { type: 'image', src: 'never.png', alt: 'Water', width: 800, height: 200 },
  },
];

/** The shape of what is shown of a medium, as the smallest whole numbers. */
function room(page: Page, selector: string): Promise<number[]> {
  return page.evaluate((path) => {
    const { width = 0, height = 0 } =
      document
        .querySelector('news-timeline')
        ?.shadowRoot?.querySelector('news-timeline-list')
        ?.shadowRoot?.querySelector('news-timeline-event')
        ?.shadowRoot?.querySelector('news-timeline-media')
        ?.shadowRoot?.querySelector(path)
        ?.getBoundingClientRect() ?? {};
    const shapes = [
      [16, 9],
      [4, 1],
      [3, 2],
    ];
    return shapes.find(([x = 0, y = 1]) => Math.abs(width / height - x / y) < 0.02) ?? [width, height];
  }, selector);
}

const SHOWN: Record<string, [elements: string, words: RegExp]> = {
  picture: ['img', /^What this looks like in an article\. Picture: news-timeline$/],
  video: ['video', /^Three years in three seconds\. Film: news-timeline$/],
  audio: ['audio', /^$/],
  youtube: [
    'button,a',
    /^Play the video: Big Buck Bunny.* www\.youtube-nocookie\.com.* Open at YouTube Blender/,
  ],
  vimeo: ['img,button,a', /player\.vimeo\.com.* Open at Vimeo Vimeo$/],
  soundcloud: ['button,a', /^Play the recording: Flickermood .*Open at SoundCloud Forss$/],
  map: ['button,a', /^Show the map: The Reichstag.*© OpenStreetMap contributors$/],
  post: ['a', /^Open at Bluesky: What Bluesky says of itself Bluesky$/],
  pdf: ['a', /^Open the document: Minutes of the council, 12 pages The council$/],
};

describe('media', () => {
  it('are shown without a word to any other host, until the reader asks, and then only to that one', async () => {
    const { page, faults, foreign, requests } = await open();
    assert.ok(
      !requests.some((url) => /media-element|\.png|\.webm|\.wav/.test(url)),
      'nothing before it is opened',
    );
    for (const [id, [elements, words]] of Object.entries(SHOWN)) {
      const shown = await show(page, id);
      assert.equal(shown.elements, elements, id);
      assert.ok(
        shown.links.every((rel) => rel === 'noopener noreferrer'),
        `${id}: ${shown.links.join()}`,
      );
      assert.match(shown.words, words, id);
    }
    assert.deepEqual(foreign, []);
    assert.ok(!requests.some((url) => /\.webm|\.wav/.test(url)), 'recordings wait to be played');
    for (const [id, host] of [
      ['youtube', 'www.youtube-nocookie.com'],
      ['vimeo', 'player.vimeo.com'],
      ['soundcloud', 'w.soundcloud.com'],
      ['map', 'www.openstreetmap.org'],
    ] as const) {
      foreign.length = 0;
      await show(page, id);
      const { sandbox, ...frame } = await ask(page);
      assert.deepEqual(frame, {
        host,
        policy: 'strict-origin-when-cross-origin',
        focused: true,
        moved: false,
      });
      assert.match(sandbox ?? '', /allow-scripts/);
      assert.doesNotMatch(sandbox ?? '', /top-navigation/);
      assert.deepEqual(
        foreign.map((url) => new URL(url).host),
        [host],
      );
      // Another event, and back: it is asked for again.
      await show(page, 'pdf');
      assert.equal((await show(page, id)).elements.includes('iframe'), false);
    }
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('leave their words where a picture is gone', async () => {
    const { page } = await open();
    await show(page, 'gone');
    await new Promise((done) => setTimeout(done, 200));
    assert.deepEqual(await show(page, 'gone'), {
      elements: '',
      links: [],
      words: 'The mayor cuts a ribbon on the bridge Picture: A. Photographer',
    });
    await page.close();
  });

  it('leave the button and its room where a still picture is gone, and the room of what comes late', async () => {
    const { page, foreign } = await open();
    await page.evaluate(async (events) => {
      const timeline = document.querySelector('news-timeline');
      if (timeline) timeline.data = { version: 1, title: 'Media', events };
      await timeline?.updateComplete;
      await timeline?.ready;
    }, LATE);
    const [film, flood] = LATE.map(({ id }) => id);
    await show(page, film ?? '');
    await page.waitForNetworkIdle({ idleTime: 200, timeout: 10_000 });
    assert.equal((await show(page, film ?? '')).elements, 'button,a');
    assert.deepEqual(await room(page, '.stage'), [16, 9]);
    await show(page, flood ?? '');
    assert.deepEqual(await room(page, 'img'), [4, 1]);
    assert.deepEqual(foreign, []);
    await page.close();
  });

  it('stay where the page’s policy stops something else', async () => {
    const { page } = await open({ 'Content-Security-Policy': 'frame-src https://www.youtube-nocookie.com' });
    await show(page, 'youtube');
    assert.equal((await ask(page)).host, 'www.youtube-nocookie.com');
    await page.evaluate(async () => {
      const stopped = new Promise((done) =>
        document.addEventListener('securitypolicyviolation', done, { once: true }),
      );
      const other = document.createElement('iframe');
      other.src = 'https://ads.example/';
      document.body.append(other);
      await stopped;
      await document.querySelector('news-timeline')?.updateComplete;
    });
    assert.equal((await show(page, 'youtube')).elements, 'iframe,a');
    await page.close();
  });

  it('leave the link where the page’s policy lets no iframe in', async () => {
    const { page, foreign } = await open({ 'Content-Security-Policy': "frame-src 'none'" });
    await show(page, 'youtube');
    assert.equal((await ask(page)).host, null);
    const shown = await show(page, 'youtube');
    assert.equal(shown.elements, 'a');
    assert.match(shown.words, /^This page does not let it be shown here\. Big Buck Bunny.* Open at YouTube/);
    assert.deepEqual(foreign, []);
    await page.close();
  });
});
