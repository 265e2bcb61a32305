import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { workFolder } from '../command/building.js';
import { auditModes } from '../tools/audit-page.js';
import { launchBrowser, openPage } from '../tools/browser.js';
import { ROOT } from '../tools/command.mjs';

const SHEET = `id,date,title
one,2025-12-01,First talks
two,2025-13-05,Second talks
three,2025-12-05,Third talks
`;
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Calls the command as it is built, and gives the address that it tells. */
async function start(
  ...args: string[]
): Promise<{ child: ChildProcess; address: string; ended: Promise<unknown> }> {
  const child = spawn(process.execPath, [`${ROOT}dist/command/news-timeline.js`, 'preview', ...args]);
  const ended = new Promise((done) => child.once('close', done));
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const [address] = /http:\S+/.exec(said) ?? [];
    if (address) return { child, address, ended };
  }
  throw new Error(`There was no address: ${said}`);
}

/** Status and text of an answer; `fetch` would not send such headers or paths. */
function ask(address: string, path: string, host = ''): Promise<{ status: number; length: number }> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(address);
    get({ hostname, port, path, ...(host && { headers: { host } }) }, (response) => {
      let length = 0;
      response.on('data', (chunk: Buffer) => (length += chunk.length));
      response.on('end', () => done({ status: response.statusCode ?? 0, length }));
    }).on('error', fail);
  });
}

describe('the preview of a sheet', () => {
  const home = workFolder();
  const file = `${home}/story of the day.csv`;
  let browser: Browser;
  let page: Page;
  let faults: string[];
  let preview: Awaited<ReturnType<typeof start>>;

  before(async () => {
    writeFileSync(file, SHEET);
    writeFileSync(`${home}/pixel.gif`, PIXEL);
    preview = await start(file, '--port', '0');
    browser = await launchBrowser();
    ({ page, faults } = await openPage(browser, preview.address, { width: 1400, height: 900 }));
  });

  after(async () => {
    await browser.close();
    preview.child.kill('SIGKILL');
  });

  const status = (words: string): Promise<unknown> =>
    page.waitForFunction((text) => document.querySelector('#status')?.textContent?.includes(text), {}, words);
  const inFrames = (): Frame[] => page.frames().filter((frame) => frame !== page.mainFrame());
  /** Once both frames show an event, or do not. */
  const shows = async (text: string): Promise<void> => {
    for (const frame of inFrames()) {
      await frame.waitForFunction(
        (title) =>
          document.querySelector('news-timeline')?.document?.events.some((event) => event.title === title),
        {},
        text,
      );
    }
  };

  it('shows the story as on a phone and as on a desktop, with what is wrong beside it', async () => {
    await status('3 events, 1 error, ');
    await shows('Third talks');
    assert.deepEqual(
      await Promise.all(inFrames().map((frame) => frame.evaluate(() => innerWidth))),
      [360, 1000],
    );
    const problems = await page.$$eval('li', (items) => items.map(({ textContent }) => textContent));
    assert.ok(
      problems.some((text) => /Error at row 3, column date \(two\).*no month 13/.test(text)),
      problems.join('\n'),
    );
  });

  it('leads from a problem to its event', async () => {
    await page.click('li.error button');
    for (const frame of inFrames())
      await frame.waitForFunction(() => document.querySelector('news-timeline')?.selected === 'two');
  });

  it('follows the file, with the same event open and at the same place', async () => {
    const [, desktop] = inFrames();
    assert.ok(desktop);
    await desktop.evaluate(() => {
      const timeline = document.querySelector('news-timeline');
      timeline?.addEventListener('timeline-window', ({ start, end }) => {
        document.documentElement.dataset['window'] = `${start} ${end}`;
      });
      timeline?.showWindow('2025-12-02', '2025-12-04', { animate: false });
    });
    const place = () => desktop.evaluate(() => document.documentElement.dataset['window'] ?? '');
    await desktop.waitForSelector('html[data-window]');
    const before = await place();
    writeFileSync(file, SHEET.replace('13-05', '12-03'));
    await status('3 events, 0 errors, ');
    for (const frame of inFrames()) {
      await frame.waitForFunction(() => {
        const timeline = document.querySelector('news-timeline');
        return timeline?.selected === 'two' && timeline.selectedEvent?.date?.text === '2025-12-03';
      });
    }
    assert.equal(await place(), before);
  });

  it('goes on with the whole story where that was shown, however it grows', async () => {
    const [, desktop] = inFrames();
    assert.ok(desktop);
    const isShown = (until: number): Promise<unknown> =>
      desktop.waitForFunction(
        (end) => Number(document.documentElement.dataset['window']?.split(' ')[1]) > end,
        { timeout: 5000 },
        until,
      );
    await desktop.evaluate(() => document.querySelector('news-timeline')?.showAll({ animate: false }));
    await isShown(Date.UTC(2025, 11, 5));
    writeFileSync(file, `${SHEET}later,2025-12-20,Later talks\n`);
    await shows('Later talks');
    await isShown(Date.UTC(2025, 11, 20));
  });

  it('keeps what was good last while the file cannot be shown', async () => {
    writeFileSync(file, 'Minutes of the morning meeting');
    await status('cannot be shown. You see it as it was good last');
    await shows('Third talks');
    assert.ok((await page.$$('li.error')).length);
    // As editors save that put a new file in the place of the old one.
    writeFileSync(`${home}/new`, `${SHEET}four,2025-12-09,Fourth talks\n`);
    renameSync(`${home}/new`, file);
    await status('4 events');
    await shows('Fourth talks');
  });

  it('says that the file is gone, and goes on when it is back', async () => {
    rmSync(file);
    await status('cannot be shown. You see it as it was good last');
    assert.match(await page.$eval('li', ({ textContent }) => textContent), /there is no such file/);
    await shows('Fourth talks');
    writeFileSync(file, SHEET);
    await status('3 events');
  });

  it('gives what lies beside the story, and nothing from elsewhere', async () => {
    const { address } = preview;
    assert.deepEqual(await ask(address, '/story/pixel.gif'), { status: 200, length: PIXEL.length });
    for (const path of [
      '/story/../package.json',
      '/story/%2e%2e/%2e%2e/%2e%2e/package.json',
      '/package.json',
    ])
      assert.equal((await ask(address, path)).status, 404, path);
    assert.equal((await ask(address, '/', 'evil.example')).status, 403);
  });

  it('can be used by everybody, and breaks no rule of its policy', async () => {
    assert.deepEqual(await auditModes(page), []);
    assert.deepEqual(faults, []);
  });

  it('says when the command has ended, which ends well', async () => {
    preview.child.kill('SIGINT');
    assert.equal(await preview.ended, 0);
    await status('The preview has ended.');
  });
});
