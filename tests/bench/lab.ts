import { launch, type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findOrInstallChromium } from '../tools/chromium.mjs';

/** Until a new window of the browser has come to rest, ms. */
const REST = 2000;

/** What did not come to its end in time. */
export class TooSlow extends Error {
  constructor(
    readonly what: string,
    /** ms */
    readonly after: number,
  ) {
    super(`${what}: not done after ${after / 1000} s`);
  }
}

export interface Visit {
  page: Page;
  cdp: CDPSession;
  /** Addresses that the page asked for, in order. */
  requests: string[];
  /**
   * Waits for something in the page, but not for ever: a page that hangs is ended with its browser.
   *
   * @throws {TooSlow}
   */
  within<T>(ms: number, what: string, work: Promise<T>): Promise<T>;
  /** JavaScript heap and array buffers after a collection, bytes. */
  heap(): Promise<number>;
}

export interface VisitOptions {
  /** Of the viewport, CSS px. */
  height?: number;
  /** So many times slower than this machine. */
  slower?: number;
  /** Before each answer, ms. */
  latency?: number;
}

/** One Chromium for all widgets; every visit is a new reader: nothing is cached. */
export class Lab {
  readonly #origin: string;
  readonly #rest: number;
  #browser: Browser | null = null;

  /** @param options.rest until a new window has come to rest, ms: less where no time is measured */
  constructor(origin: string, { rest = REST }: { rest?: number } = {}) {
    this.#origin = origin;
    this.#rest = rest;
  }

  async version(): Promise<string> {
    return (await this.#running()).version();
  }

  async visit<T>(
    query: Record<string, string | number>,
    { height = 800, slower = 1, latency = 0 }: VisitOptions,
    work: (visit: Visit) => Promise<T>,
  ): Promise<T> {
    const browser = await this.#running();
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.setViewport({ width: 1000, height });
      const cdp = await page.createCDPSession();
      if (latency) {
        await cdp.send('Network.enable');
        await cdp.send('Network.emulateNetworkConditions', {
          offline: false,
          latency,
          downloadThroughput: -1,
          uploadThroughput: -1,
        });
      }
      if (slower > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
      const url = new URL('page', this.#origin);
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
      const within: Visit['within'] = (ms, what, waited) => this.#within(browser, ms, what, waited);
      await within(30_000, 'the page', page.goto(url.href, { waitUntil: 'load' }));
      // A new window loads pages of the browser's own beside ours: that is nobody's work.
      await new Promise((rested) => setTimeout(rested, this.#rest));
      const heap = async (): Promise<number> => {
        await cdp.send('HeapProfiler.collectGarbage');
        const usage = await cdp.send('Runtime.getHeapUsage');
        return usage.usedSize + usage.backingStorageSize;
      };
      return await work({ page, cdp, requests, within, heap });
    } finally {
      // Gone with its browser where that had to be ended.
      if (browser === this.#browser) await context.close();
    }
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#browser = null;
  }

  async #running(): Promise<Browser> {
    this.#browser ??= await launch({
      executablePath: await findOrInstallChromium(),
      // Nobody but the bench's own server is asked: TimelineJS would load fonts from another host.
      args: [...CHROMIUM_ARGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
      protocolTimeout: 0,
    });
    return this.#browser;
  }

  async #within<T>(browser: Browser, ms: number, what: string, work: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // It fails when its browser is ended, long after anybody waits for it.
    work.catch(() => undefined);
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => {
        browser.process()?.kill('SIGKILL');
        this.#browser = null;
        fail(new TooSlow(what, ms));
      }, ms);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
