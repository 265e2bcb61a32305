import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPage, type OpenedPage } from '../tools/browser.js';
import { browser, publish, us, type HostPage } from './hosts.js';

/** Source text: counts what a policy refuses, in the page and in its workers. */
const COUNT = `{
  globalThis.refused = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
    refused.push([effectiveDirective, blockedURI, sourceFile + ':' + lineNumber, sample].join(' '));
  });
}`;

/** A story with all that a story may have, of more events than are drawn without a search. */
function story(count: number): unknown {
  const events = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    date: new Date(Date.UTC(2001, 0, 1 + (i % 4000))).toISOString().slice(0, 10),
    title: `Event ${i}`,
    lane: i % 2 ? 'a' : 'b',
  }));
  const everything = {
    id: 'everything',
    date: '2009-05-20?',
    title: 'The bridge & <b>everything</b>',
    body: ['It is *built*, **at last**: [see](https://example.org/).'],
    status: 'disputed',
    place: { name: 'Kyiv', alternative: 'Lviv' },
    sources: ['paper'],
    quotes: [{ text: 'At last', by: 'A. Mayor', role: 'Mayor', source: 'paper' }],
    accounts: [
      { by: 'One', text: 'So it was.' },
      { by: 'Another', text: 'It was not.' },
    ],
    media: {
      type: 'image',
      src: `${us.origin}demo/news-timeline.png`,
      alt: 'A bridge over a river',
      credit: 'A. Photographer',
      width: 1000,
      height: 600,
    },
    links: [{ url: 'https://example.org/more', title: 'More' }],
    previousDates: ['2008'],
    updates: [{ at: '2009-06-01', kind: 'correction', note: 'It was May.' }],
  };
  return {
    version: 1,
    title: 'A long story',
    timeZone: 'UTC',
    asOf: '2010-01-01',
    sources: [{ id: 'paper', title: 'The paper', url: 'https://example.org/paper' }],
    lanes: [
      { id: 'a', title: 'Alpha' },
      { id: 'b', title: 'Beta' },
    ],
    chapters: [{ id: 'end', title: 'The end', start: '2009', end: '2011' }],
    eras: [{ id: 'era', title: 'An era', date: '2003/2005' }],
    events: [...events, everything, { id: 'later', title: 'Date not set', status: 'expected' }],
  };
}

/** Goes through all that a reader may open. @returns how much of it was there */
function walk(page: Page) {
  return page.evaluate(async () => {
    const element = document.querySelector('news-timeline');
    if (!element) throw new Error('There is no timeline.');
    const wait = (ms = 200): Promise<unknown> => new Promise((done) => setTimeout(done, ms));
    const inside = (...selectors: string[]): Element | null => {
      let found: Element | null = element;
      for (const selector of selectors) found = found?.shadowRoot?.querySelector(selector) ?? null;
      return found;
    };
    const until = async (is: () => unknown): Promise<boolean> => {
      for (let i = 0; i < 100 && !is(); i++) await wait(50);
      return !!is();
    };
    await element.ready;
    await element.drawn;
    const marks = element.shadowRoot?.querySelectorAll('.axis .pin').length ?? 0;
    for (const name of ['zoom-in', 'zoom-out'])
      inside('news-timeline-toolbar', `[name="${name}"]`)?.dispatchEvent(new MouseEvent('click'));
    element.showWindow('2009', '2009-12', { animate: true });
    await wait(500);
    element.chapter = 'end';
    element.fold = false;
    await wait();
    element.select('everything');
    const picture = (): Element | null =>
      inside('news-timeline-details', 'news-timeline-event', 'news-timeline-media', 'img');
    const opened = await until(picture);
    picture()?.scrollIntoView();
    await wait();
    const find = inside('news-timeline-toolbar', '[name="find"]');
    if (find instanceof HTMLElement) find.click();
    const input = (): Element | null => inside('news-timeline-toolbar', 'news-timeline-find', 'input');
    await until(input);
    const field = input();
    const status = (): string =>
      inside('news-timeline-toolbar', 'news-timeline-find', '[role="status"]')?.textContent ?? '';
    if (field instanceof HTMLInputElement) {
      field.value = 'bridge';
      field.dispatchEvent(new InputEvent('input'));
    }
    const found = await until(() => /^1 of/.test(status()));
    element.view = 'list';
    const listed = await until(() => inside('news-timeline-list', 'li'));
    await wait();
    element.view = 'axis';
    await wait();
    return { marks, opened, found, listed, said: status() };
  });
}

const widget = (attributes = ''): string =>
  `<news-timeline view="axis" src="${us.origin}story.json" ${attributes}><p>In short</p></news-timeline>`;

async function open(content: HostPage, { events = 100 } = {}): Promise<OpenedPage> {
  us.answers.set('/story.json', (_, response) =>
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end(JSON.stringify(story(events))),
  );
  const opened = await openPage(browser, 'about:blank');
  await opened.page.evaluateOnNewDocument(COUNT);
  await opened.page.goto(publish(content));
  return opened;
}

const refused = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const list: unknown = Reflect.get(globalThis, 'refused');
    return Array.isArray(list) ? list.map(String) : [];
  });

const NONCE = 'bm9uY2U';
const nonced = (): string =>
  `<script type="module" nonce="${NONCE}" src="${us.origin}dist/news-timeline.js"></script>`;

/** Policies of publishers, with `#` for our origin; what is written here is what README says. */
const POLICIES: Readonly<Record<string, { policy: string; script?: () => string }>> = {
  'scripts and styles of one other host': { policy: 'script-src #; style-src #' },
  'nothing but what is named': {
    policy: "default-src 'none'; script-src #; style-src #; connect-src #; img-src #",
  },
  'no style sheets at all': {
    policy: "default-src 'none'; script-src #; connect-src #; img-src #",
  },
  'Trusted Types': {
    policy: "require-trusted-types-for 'script'; trusted-types lit-html news-timeline 'allow-duplicates'",
  },
  'Trusted Types, and nothing but what is named': {
    policy:
      "default-src 'none'; script-src #; style-src #; connect-src #; img-src #; require-trusted-types-for 'script'; trusted-types lit-html news-timeline 'allow-duplicates'; base-uri 'none'; form-action 'none'",
  },
  'a nonce': {
    policy: `default-src 'none'; script-src 'nonce-${NONCE}'; connect-src #; img-src #`,
    script: nonced,
  },
  'a nonce and strict-dynamic': {
    policy: `default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic'; connect-src #; img-src #; base-uri 'none'`,
    script: nonced,
  },
};

const with_ = (policy: string): Readonly<Record<string, string>> => ({
  'content-security-policy': policy.replaceAll('#', us.origin),
});

describe('a page whose policy allows', () => {
  it('what README says, and README says no other', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const told = [...readme.matchAll(/^\|.*\| `(.*-src .*|require-trusted.*)` +\|$/gm)].map(
      ([, policy]) => policy,
    );
    assert.deepEqual(
      told,
      Object.values(POLICIES).map(({ policy }) => policy.replaceAll('#', 'https://cdn.example/')),
    );
  });

  for (const [name, { policy, script }] of Object.entries(POLICIES)) {
    it(`${name}: everything works, light and dark, and nothing is refused`, async () => {
      const content = { body: widget(), headers: with_(policy), ...(script && { script: script() }) };
      const { page, faults } = await open(content);
      const seen = await walk(page);
      assert.ok(seen.marks > 5, `${seen.marks} marks`);
      assert.deepEqual([seen.opened, seen.found, seen.listed], [true, true, true], JSON.stringify(seen));
      const ink = (): Promise<string> =>
        page.$eval('news-timeline >>> #title', (it) => getComputedStyle(it).color);
      const light = await ink();
      await page.$eval('html', (root) => (root.style.colorScheme = 'dark'));
      assert.notEqual(await ink(), light);
      assert.deepEqual(await refused(page), []);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  it('only what the widget needs: the policy is in force', async () => {
    const { page, faults } = await open({
      body: `${widget()}<p style="color: red">Red</p>`,
      headers: with_(POLICIES['nothing but what is named']?.policy ?? ''),
    });
    assert.equal((await refused(page)).length, 1);
    assert.equal(faults.length, 1);
    await page.close();
  });

  it('no script of the widget: what stands in it stays', async () => {
    const { page } = await open({ body: widget(), headers: with_("default-src 'none'; style-src #") });
    assert.equal(await page.$eval('news-timeline p', ({ offsetHeight }) => offsetHeight > 0), true);
    await page.close();
  });

  it('no data: says so in words, keeps what stands in it, offers to try again', async () => {
    const { page } = await open({
      body: widget(),
      headers: with_("default-src 'none'; script-src #; style-src #"),
    });
    const seen = await page.$eval('news-timeline', async (element) => {
      await element.ready;
      await element.updateComplete;
      const error = element.shadowRoot?.querySelector('.error');
      return {
        words: error?.textContent ?? '',
        retry: !!error?.querySelector('button'),
        height: element.querySelector('p')?.offsetHeight ?? 0,
      };
    });
    assert.match(seen.words, /story\.json could not be loaded/);
    assert.ok(seen.retry && seen.height > 0, JSON.stringify(seen));
    assert.deepEqual(
      (await refused(page)).map((one) => one.split(' ')[0]),
      ['connect-src'],
    );
    await page.close();
  });

  it('no pictures of others: description and credit stand instead', async () => {
    const { page } = await open({
      body: widget('selected="everything"'),
      headers: with_("default-src 'none'; script-src #; style-src #; connect-src #"),
    });
    // Only with "visible" is a shadow tree looked at again in each frame; otherwise only when the page around it changes.
    const figure = await page.waitForSelector('news-timeline >>> news-timeline-media >>> figure', {
      visible: true,
      timeout: 10_000,
    });
    // A picture is asked for when it comes into view.
    await figure?.evaluate((it) => it.scrollIntoView());
    await page.waitForSelector('news-timeline >>> news-timeline-media >>> .instead', {
      visible: true,
      timeout: 10_000,
    });
    const seen = await page.evaluate(() => {
      const details = document
        .querySelector('news-timeline')
        ?.shadowRoot?.querySelector('news-timeline-details');
      const figure = details?.shadowRoot
        ?.querySelector('news-timeline-event')
        ?.shadowRoot?.querySelector('news-timeline-media')
        ?.shadowRoot?.querySelector('figure');
      return { words: figure?.innerText ?? '', pictures: figure?.querySelectorAll('img').length };
    });
    assert.match(seen.words, /A bridge over a river[\s\S]*A\. Photographer/);
    assert.equal(seen.pictures, 0, 'no broken icon');
    assert.deepEqual([...new Set((await refused(page)).map((one) => one.split(' ')[0]))], ['img-src']);
    await page.close();
  });
});

describe('the search of a large story', () => {
  for (const [name, policy, expected] of [
    [
      'that allows workers',
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; worker-src 'self'",
      [],
    ],
    [
      'with Trusted Types',
      "require-trusted-types-for 'script'; trusted-types lit-html news-timeline 'allow-duplicates'",
      [],
    ],
    ['that forbids workers', "script-src 'self'; worker-src 'none'", ['worker-src']],
  ] as const) {
    it(`on a page of our own host ${name}: finds`, async () => {
      const content = { body: widget(), headers: { 'content-security-policy': policy }, on: us };
      const { page } = await open(content, { events: 21_000 });
      const seen = await walk(page);
      assert.equal(seen.found, true, JSON.stringify(seen));
      assert.deepEqual(
        (await refused(page)).map((one) => one.split(' ')[0]),
        expected,
      );
      await page.close();
    });
  }
  const strict = "default-src 'none'; script-src #; style-src #; connect-src #; img-src #";
  for (const [name, policy] of Object.entries({
    'on a page of another host, which can have no worker of ours': strict,
    'on a page that forbids workers': `${strict}; worker-src 'none'`,
  })) {
    it(`${name}: searches on the page, and nothing is refused`, async () => {
      const { page, faults } = await open({ body: widget(), headers: with_(policy) }, { events: 21_000 });
      const seen = await walk(page);
      assert.equal(seen.found, true, JSON.stringify(seen));
      assert.deepEqual(await refused(page), []);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});
