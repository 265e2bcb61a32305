import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import type { NewsTimeline } from '../../src/elements/news-timeline.js';
import { call, workFolder } from '../command/building.js';
import { auditModes } from '../tools/audit-page.js';
import { openPage } from '../tools/browser.js';
import { errors, look, paste, press, takenOver, until, write, zoomIn } from '../tools/builder-page.js';
import { ROOT } from '../tools/command.mjs';
import { browser, site } from '../tools/page-site.js';

const HEADER = 'Year,Month,Day,End Year,End Month,End Day,Headline,Text,Media,Alt Text,Type,Group';
/** Thirty slides after the title, five of them with a fault each. */
const SHEET = [
  HEADER,
  ',,,,,,The bridge,How a city got its bridge.,,,title,',
  ...Array.from({ length: 30 }, (_, index) => {
    const row = ['2025', `${1 + (index % 12)}`, `${1 + (index % 28)}`, '', '', ''];
    const rest = [`Step ${index + 1}`, 'What was *done*.', '', '', '', index % 2 ? 'City' : 'State'];
    if (index === 3) row[1] = '13';
    if (index === 8) row.splice(0, 3, 'soon', '', '');
    if (index === 13) row.splice(3, 3, '2024', '1', '1');
    if (index === 18) rest.splice(0, 2, '', '');
    if (index === 23) rest.splice(2, 2, 'javascript:alert(1)', 'A bridge');
    return [...row, ...rest].join(',');
  }),
].join('\n');

const out = workFolder();

/** The file that the browser saves next. */
async function saved(page: Page, name: RegExp, ask: () => Promise<void>): Promise<Buffer> {
  const session = await page.createCDPSession();
  mkdirSync(`${out}/saved`, { recursive: true });
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: `${out}/saved`,
    browserContextId: page.browserContext().id ?? '',
  });
  await ask();
  for (let i = 0; i < 200; i++) {
    const file = readdirSync(`${out}/saved`).find((one) => name.test(one));
    if (file) return readFileSync(`${out}/saved/${file}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return assert.fail('nothing was saved');
}

describe('an editor at the builder', () => {
  it('takes a sheet of TimelineJS over, mends it, and has a folder to upload', async () => {
    const context = await browser.createBrowserContext();
    const { page, faults, requests } = await openPage(context, `${site.origin}dist/builder.html`, {
      width: 1400,
    });
    await paste(page, SHEET);
    assert.equal(await look(page, ({ desk }) => desk.story.events.length), 30);
    assert.deepEqual(await errors(page), [
      'events 3 date',
      'events 8 date',
      'events 13 date',
      'events 18 title',
      'events 23 media.src',
    ]);

    for (const [place, text] of [
      ['row 4', '3 April 2025'],
      ['row 9', '2025-09~'],
      ['row 14', '2025-02'],
      ['row 19', 'The opening'],
      ['row 24', 'https://example.org/bridge.jpg'],
    ] as const) {
      await press(page, `Error, ${place}`);
      await write(page, text);
    }
    await until(
      page,
      'faults are left',
      ({ desk }) => !desk.reading.problems.some(({ severity }) => severity === 'error'),
    );
    assert.deepEqual(
      await look(page, ({ desk }) =>
        [3, 8, 13, 18].map((at) => [desk.story.events[at]?.['date'], desk.story.events[at]?.['title']]),
      ),
      [
        ['2025-04-03', 'Step 4'],
        ['2025-09~', 'Step 9'],
        ['2025-02', 'Step 14'],
        ['2025-07-19', 'The opening'],
      ],
    );

    await takenOver(page, 'https://example.org/bridge.jpg');
    for (const name of ['The beginning', 'The works']) {
      await zoomIn(page);
      await press(page, 'Keep this window as a chapter');
      await until(
        page,
        'the chapter is not there to be named',
        ({ shadowRoot }) => !!shadowRoot?.activeElement?.matches('[data-at^=chapters]'),
      );
      await write(page, name);
      await takenOver(page, name);
    }
    const story = await look(page, ({ desk }) => JSON.stringify(desk.story));
    assert.deepEqual(
      JSON.parse(story).chapters.map(({ title }: { title: string }) => title),
      ['The beginning', 'The works'],
    );

    await page.reload();
    await until(page, 'the work is not there again', ({ desk }) => desk.isOpen);
    assert.equal(await look(page, ({ desk }) => JSON.stringify(desk.story)), story);

    await press(page, 'Save and publish');
    await until(
      page,
      'there are no snippets',
      ({ shadowRoot }) => (shadowRoot?.querySelectorAll('.snippet').length ?? 0) > 5,
    );
    assert.deepEqual(await auditModes(page), []);
    const zip = await saved(page, /^the-bridge\.zip$/, () => press(page, 'Folder (zip)'));
    const json = await saved(page, /^the-bridge\.json$/, () => press(page, 'JSON'));
    const csv = await saved(page, /^the-bridge\.csv$/, () => press(page, 'CSV'));
    assert.deepEqual(faults, []);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(`${site.origin}dist/`) && !/^(?:blob|data):/.test(url)),
      [],
      'it asks for nothing but its own files',
    );
    await context.close();

    const files = unzipSync(zip);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(`${out}/${path}`), { recursive: true });
      writeFileSync(`${out}/${path}`, content);
    }
    const opened = await openPage(browser, `${site.origin}${out.slice(ROOT.length)}/the-bridge/index.html`);
    const read = await opened.page.$eval('news-timeline', async (element) => {
      const { document } = await (element as NewsTimeline).ready;
      return [document?.title, document?.events.length, document?.chapters.map(({ title }) => title)];
    });
    assert.deepEqual(read, ['The bridge', 30, ['The beginning', 'The works']]);
    assert.deepEqual(opened.faults, []);
    await opened.page.close();

    // The command makes the same of the same story, but for what a browser cannot make.
    writeFileSync(`${out}/story.json`, json);
    const { code, told } = await call('build', `${out}/story.json`, '--out', `${out}/built`);
    assert.equal(code, 0, told);
    const built = readdirSync(`${out}/built`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(`${out}/built/`.length))
      .filter((path) => !/\.(?:gz|br)$|^news-timeline-build\.json$/.test(path));
    const zipped = Object.keys(files).map((path) => path.replace('the-bridge/', ''));
    assert.deepEqual(zipped.sort(), built.sort());
    for (const path of built.filter((one) => one !== 'preview.png')) {
      const content = files[`the-bridge/${path}`] ?? new Uint8Array();
      assert.equal(strFromU8(content), readFileSync(`${out}/built/${path}`, 'utf8'), path);
    }

    writeFileSync(`${out}/again.csv`, csv);
    assert.equal((await call('import', `${out}/again.csv`, '--out', `${out}/again.json`)).code, 0);
    assert.equal(
      readFileSync(`${out}/again.json`, 'utf8').replace(/\s+/g, ''),
      strFromU8(files['the-bridge/story.json'] ?? new Uint8Array()).replace(/\s+/g, ''),
    );
  });

  it('works on a story in one tab at a time', async () => {
    const context = await browser.createBrowserContext();
    const address = `${site.origin}dist/builder.html`;
    const first = await openPage(context, address);
    await paste(first.page, SHEET);
    const second = await openPage(context, address);
    await until(second.page, 'the second tab did not start', ({ desk }) => desk.holding !== 'waiting');
    const words = (page: Page): Promise<string> =>
      look(page, ({ shadowRoot }) => shadowRoot?.querySelector('h1')?.textContent ?? '');
    assert.match(await words(second.page), /open in another tab/);
    await press(second.page, 'Work here instead');
    await until(second.page, 'the work did not come over', ({ desk }) => desk.isOpen);
    assert.equal(await look(second.page, ({ desk }) => desk.story.events.length), 30);
    await until(first.page, 'the first tab does not say so', ({ desk }) => desk.holding === 'elsewhere');
    assert.match(await words(first.page), /open in another tab/);
    assert.deepEqual([first.faults, second.faults], [[], []]);
    await context.close();
  });
});
