import { createServer, type IncomingMessage } from 'node:http';
import type { Page } from 'puppeteer-core';
import { openPage, type OpenedPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';
import { listen as listenAt } from '../tools/port.mjs';

/** What the server of a living story does with a request. */
export type Mood = 'well' | 'broken' | 'silent' | 'gone';

/** A story on a server of its own, as publishers have it: another origin, entity tags, and bad days. */
export class LivingSite {
  mood: Mood = 'well';
  body = '';
  tag = '"1"';
  /** Of each request: its method, what it has for a condition, and what it got. */
  requests: { method: string; condition: string | undefined; status: number }[] = [];
  #port = 0;
  readonly #server = createServer((request, response) => {
    const done = (status: number, body = ''): void => {
      this.#note(request, status);
      response.writeHead(status, {
        'Access-Control-Allow-Origin': '*',
        // As many hosts say: what is asked for again is nevertheless not the copy that the browser has.
        'Cache-Control': 'max-age=3600',
        ETag: this.tag,
      });
      response.end(body);
    };
    if (this.mood === 'gone') {
      this.#note(request, 0);
      request.socket.destroy();
    } else if (this.mood === 'silent') this.#note(request, 0);
    else if (this.mood === 'broken') done(500, 'Down');
    else if (request.headers['if-none-match'] === this.tag) done(304);
    else done(200, this.body);
  });

  #note({ method = '', headers }: IncomingMessage, status: number): void {
    this.requests.push({ method, condition: headers['if-none-match'], status });
  }

  /** Waits for more requests than these. */
  async asked(before: number): Promise<void> {
    for (let i = 0; i < 500 && this.requests.length <= before; i++)
      await new Promise((done) => setTimeout(done, 20));
    if (this.requests.length <= before) throw new Error('Nothing was asked for.');
  }

  async start(): Promise<void> {
    this.#port = await listenAt(this.#server);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /** Another one whenever something else is said: pages of one browser share its copies. */
  get address(): string {
    return `http://127.0.0.1:${this.#port}/story.json?${this.tag.slice(1, -1)}`;
  }

  /** Says something else, under another tag. */
  say(story: unknown): void {
    this.body = typeof story === 'string' ? story : JSON.stringify(story);
    this.tag = `"${Number(this.tag.slice(1, -1)) + 1}"`;
  }
}

/** Seconds that no other timer of a page has; after two failures it is the longest wait. */
export const REFRESH = 900;

/**
 * Source text: timers that wait for minutes, and the one that gives up a request, wait for the test instead. `waits` has
 * what they were to wait, ms; `turn` lets one of them come.
 */
const PATIENCE = `{
  const { setTimeout: later, clearTimeout: never } = globalThis;
  const timers = new Map();
  let last = 1e6;
  globalThis.setTimeout = (act, ms, ...given) => {
    if (!(ms === 20000 || ms >= 600000)) return later(act, ms, ...given);
    timers.set(++last, { act, ms });
    return last;
  };
  globalThis.clearTimeout = (timer) => timers.delete(timer) || never(timer);
  globalThis.waits = () => [...timers.values()].map(({ ms }) => ms).filter((ms) => ms > 20000);
  globalThis.turn = (gives = false) => {
    for (const [timer, { act, ms }] of [...timers]) {
      if ((ms === 20000) !== gives) continue;
      timers.delete(timer);
      act();
    }
  };
}`;

declare global {
  var waits: () => number[];
  var turn: (givesUp?: boolean) => void;
}

/** A page with a living story in the middle of much else. */
export async function openLiving(address: string, view: 'axis' | 'list'): Promise<OpenedPage> {
  const opened = await openPage(browser, `${site.origin}demo/index.html`);
  const { page } = opened;
  await page.evaluateOnNewDocument(PATIENCE);
  await page.reload();
  await page.addScriptTag({ type: 'module', url: '../dist/news-timeline.js' });
  await page.evaluate(
    async (src, refresh, view) => {
      const main = document.querySelector('main');
      if (!main) throw new Error('There is no place for it.');
      const filler = (): HTMLElement => {
        const text = document.createElement('p');
        text.style.height = '900px';
        text.textContent = 'Text of the article.';
        return text;
      };
      const living = document.createElement('news-timeline');
      Object.assign(living, { src, refresh, view });
      main.replaceChildren(filler(), living, filler());
      const timeline = document.querySelector('news-timeline');
      await timeline?.ready;
      timeline?.scrollIntoView();
      if (timeline?.view === 'axis') await timeline.drawn;
    },
    address,
    REFRESH,
    view,
  );
  await until(page, () => waits().length === 1);
  return opened;
}

/** Where a reader of the timeline is. */
export function readerOf(page: Page) {
  return page.evaluate(() => {
    const timeline = document.querySelector('news-timeline');
    const bound = timeline?.shadowRoot?.activeElement;
    const focused = bound?.shadowRoot?.activeElement ?? bound;
    return {
      selected: timeline?.selected,
      focus: focused instanceof HTMLElement ? (focused.dataset['event'] ?? focused.className) : '',
      scroll: Math.round(scrollY),
      height: timeline?.clientHeight,
    };
  });
}

/** Keeps what the timeline tells the page from now on, for {@link told}. */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    for (const name of ['timeline-ready', 'timeline-window', 'timeline-select', 'timeline-error'])
      document.addEventListener(name, () => told.push(name));
  });

/** Since {@link listen}. */
export const told = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'told'));

/** Waits for something to be so in the page. */
export async function until(page: Page, is: () => unknown): Promise<void> {
  await page.waitForFunction(is, { timeout: 10_000, polling: 20 });
}

/** Has the page ask now. @returns when it has its answer and waits again: how long, seconds */
export async function askNow(page: Page): Promise<number> {
  await page.evaluate(() => turn());
  await until(page, () => waits().length === 1);
  return page.evaluate(() => Math.round((waits()[0] ?? 0) / 1000));
}
