import { launch, type Browser, type BrowserContext, type LaunchOptions, type Page } from 'puppeteer-core';
import { findOrInstallChromium, FONTS, TEST_ARGS } from './chromium.mjs';
import { frozenClock, NOW } from './frozen-clock.mjs';

export interface PageOptions {
  /** Of the viewport, CSS px; default 1000. */
  width?: number;
  /** Of the viewport, CSS px; default 800. */
  height?: number;
  /** A phone or tablet: touched, and with a coarse pointer; default no. */
  touch?: boolean;
  /** Whether the reader prefers dark pages; default no. */
  dark?: boolean;
  /** Whether the reader prefers that nothing glides; default no. */
  reducedMotion?: boolean;
  /** The moment at which the page's clock stands; default 23 November 2026, 09:00 UTC. */
  now?: string | number;
}

export interface OpenedPage {
  page: Page;
  /**
   * What went wrong in the page until now: uncaught errors, and what was said with `console.error` and `console.warn`.
   * A test that expects nothing asserts that this is empty.
   */
  faults: string[];
  /** Addresses that the page asked for, in order. */
  requests: string[];
}

/**
 * The Chromium of page tests, in the time zone of the Chatham Islands. Close it at the end.
 *
 * @param options.scripts whether pages may run them, and the pages in their iframes; default yes
 */
export async function launchBrowser({
  scripts = true,
  ...options
}: { scripts?: boolean } & Pick<
  LaunchOptions,
  'ignoreDefaultArgs' | 'protocolTimeout'
> = {}): Promise<Browser> {
  return launch({
    ...options,
    executablePath: await findOrInstallChromium(),
    args: scripts ? TEST_ARGS : [...TEST_ARGS, '--blink-settings=scriptEnabled=false'],
    env: { ...process.env, ...FONTS, TZ: 'Pacific/Chatham' },
  });
}

/**
 * Opens an address in a new page, with its clock stopped, and waits until it has loaded.
 *
 * @param browser or a context of it, whose storage is its own
 */
export async function openPage(
  browser: Browser | BrowserContext,
  url: string,
  {
    width = 1000,
    height = 800,
    touch = false,
    dark = false,
    reducedMotion = false,
    now = NOW,
  }: PageOptions = {},
): Promise<OpenedPage> {
  const page = await browser.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') faults.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.setViewport({ width, height, hasTouch: touch, isMobile: touch });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
  ]);
  await page.evaluateOnNewDocument(frozenClock(now));
  // esbuild, which runs these tests, marks named functions with a helper that the page does not have.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named;');
  await page.goto(url, { waitUntil: 'load' });
  return { page, faults, requests };
}

export interface Answer {
  /** HTML of the page. */
  body: string;
  headers?: Record<string, string>;
  /** Requests with this in their address fail, as long as it is not empty. */
  broken?: { path: string };
  /** Requests with this in their address wait so long, in ms. */
  late?: { path: string; ms: number };
  /** Requests with this in their address are answered with nothing, or never. */
  instead?: { path: string; fault: 'empty' | 'hangs' };
}

/** Lets a page find this HTML at an address of its site, whatever is there; all else is asked for as it is. */
export async function answer(
  page: Page,
  url: string,
  { body, headers = {}, broken = { path: '' }, late, instead }: Answer,
): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === url) void request.respond({ contentType: 'text/html', headers, body });
    else if (broken.path && request.url().includes(broken.path)) void request.abort();
    else if (instead && request.url().includes(instead.path)) {
      if (instead.fault === 'empty') void request.respond({ contentType: 'text/javascript', body: '' });
    } else if (late && request.url().includes(late.path)) setTimeout(() => void request.continue(), late.ms);
    else void request.continue();
  });
}
