import { after, before } from 'node:test';
import type { RequestListener } from 'node:http';
import type { Browser } from 'puppeteer-core';
import { launchBrowser, openPage, type OpenedPage, type PageOptions } from '../tools/browser.js';
import { page, startHost, type Host } from '../tools/host.js';

/** The browser of a file of tests: importing this starts it and both hosts, and ends them. */
export let browser: Browser;
/** Where the widget and its data come from. */
export let us: Host;
/** The publisher's, another origin. */
export let host: Host;

before(async () => {
  [us, host, browser] = await Promise.all([
    startHost(),
    startHost(),
    launchBrowser({ protocolTimeout: 30_000 }),
  ]);
});

after(async () => {
  await browser.close();
  await Promise.all([us.stop(), host.stop()]);
});

export interface HostPage {
  /** What stands in `<body>`. */
  body: string;
  /** What stands in `<head>` before the script. */
  head?: string;
  /** Attributes of `<html>`. */
  html?: string;
  doctype?: string;
  /** The script of the widget; `''` for none. */
  script?: string;
  headers?: Readonly<Record<string, string>>;
  /** Whose page it is, where it is not the publisher's. */
  on?: Host;
}

let pages = 0;

/** Makes a page of the publisher. @returns its address */
export function publish(content: HostPage): string {
  const {
    body,
    head = '',
    html = 'lang="en"',
    doctype = '<!doctype html>',
    headers = {},
    on = host,
  } = content;
  const { script = `<script type="module" src="${us.origin}dist/news-timeline.js"></script>` } = content;
  const path = `/page-${pages++}.html`;
  on.answers.set(
    path,
    page(
      `${doctype}<html ${html}><head><title>News</title>
      <meta name="viewport" content="width=device-width">${head}${script}</head><body>${body}</body></html>`,
      headers,
    ),
  );
  return `${on.origin}${path.slice(1)}`;
}

/** Makes a page of the publisher, and opens it. */
export function visit(content: HostPage, options: PageOptions = {}): Promise<OpenedPage> {
  return openPage(browser, publish(content), options);
}

/** The widget with the real story, from our host. */
export function timeline(attributes = 'view="axis"', inside = ''): string {
  return `<news-timeline src="${us.origin}data/ukraine-peace-talks.json" ${attributes}>${inside}</news-timeline>`;
}

/** Lets our host answer at a path, once more for each test. @returns the address */
export function answerAt(path: string, answer: RequestListener): string {
  us.answers.set(`/${path}`, answer);
  return `${us.origin}${path}`;
}
