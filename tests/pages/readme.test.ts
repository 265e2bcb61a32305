import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { readJson } from '../../src/read/json.js';
import { ROOT } from '../tools/command.mjs';
import { openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The code blocks of a language, in order. */
function blocks(language: string): string[] {
  return [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, code]) =>
    name === language && code ? [code] : [],
  );
}

function block(language: string, contains: string): string {
  const found = blocks(language).find((code) => code.includes(contains));
  assert.ok(found, `a ${language} block with ${contains}`);
  return found;
}

const SCRIPT = '<script type="module" src="dist/news-timeline.js"></script>';
const FORMAT = block('json', '"version"');

/** A page at the checkout's root with this in its body. */
async function show(body: string): Promise<{ page: Page; faults: string[] }> {
  const { page, faults } = await openPage(browser, `${site.origin}demo/index.html`);
  await page.setContent(
    `<!doctype html><html lang="en"><head><title>README</title><link rel="icon" href="data:,"><base href="${site.origin}"></head><body>${body}</body></html>`,
  );
  return { page, faults };
}

/** Runs a block as the module that it would be, and waits for its end. */
function run(page: Page, code: string): Promise<unknown> {
  return page.evaluate(`(async () => { ${code} })()`);
}

describe('README', () => {
  it('has no block of a kind that is not run here', () => {
    const kinds = new Set([...README.matchAll(/^```(\w*)\n[\s\S]*?^```$/gm)].map(([, name]) => name));
    assert.deepEqual([...kinds].sort(), ['css', 'html', 'js', 'json', 'sh']);
    assert.deepEqual(
      [blocks('html').length, blocks('json').length, blocks('js').length, blocks('css').length],
      [6, 2, 6, 2],
    );
  });

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [, name] of blocks('sh')
      .join('\n')
      .matchAll(/^npm (?:run )?(\w+)/gm))
      assert.ok(scripts[name ?? ''], name);
  });

  it('shows a format that is read without a problem', () => {
    const { document, problems } = readJson(FORMAT);
    assert.equal(document?.events.length, 4);
    assert.deepEqual(problems, []);
  });

  it('shows corrections that are read without a problem', () => {
    const { document, problems } = readJson(block('json', '"correction"'));
    assert.deepEqual(
      document?.events.map(({ updates, previousDates }) => [updates.length, previousDates.length]),
      [
        [2, 0],
        [0, 1],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('has snippets to paste that work', async () => {
    for (const html of blocks('html').filter((code) => !code.includes('<iframe'))) {
      const { page, faults } = await show(html.includes('<script') ? html : SCRIPT + html);
      const events = await page.evaluate(async () => {
        await customElements.whenDefined('news-timeline');
        return (await document.querySelector('news-timeline')?.ready)?.document?.events.length;
      });
      assert.ok(events && events > 1, html);
      assert.deepEqual(faults, []);
      await page.close();
    }
  });

  it('has an iframe to paste that becomes as high as it needs to be', async () => {
    const { page, faults } = await show(block('html', '<iframe'));
    await page.waitForFunction(() => {
      const { height = '' } = document.querySelector('iframe')?.style ?? {};
      return parseInt(height) > 720;
    });
    const frame = await page.waitForFrame((one) => one.url().includes('embed.html'));
    assert.equal(
      await page.$eval('iframe', ({ clientHeight }) => clientHeight),
      await frame.evaluate(() => document.documentElement.scrollHeight),
    );
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('has code that runs', async () => {
    const { page, faults } = await show(
      `${SCRIPT}<news-timeline><script type="application/json">${FORMAT}</script></news-timeline>`,
    );
    await page.evaluate(() => customElements.whenDefined('news-timeline').then(() => undefined));
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await run(page, block('js', 'timeline-select'));
    await run(page, block('js', 'timeline.select('));
    assert.equal(await page.$eval('news-timeline', ({ selected }) => selected), 'plan');
    assert.ok(said.includes('plan'), said.join());
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('has imports that resolve, and a date that is worded', async () => {
    const code = block('js', "from 'news-timeline'");
    const map = '<script type="importmap">{ "imports": { "news-timeline": "./dist/index.js" } }</script>';
    const { page, faults } = await show(map);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.addScriptTag({ type: 'module', content: `${code}\ndocument.title = 'done';` });
    await page.waitForFunction(() => document.title === 'done');
    assert.deepEqual(said, ['20–21 December 2025 (uncertain)']);
    assert.equal(await page.evaluate(() => customElements.get('news-timeline') !== undefined), true);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('has dates in other languages, as it says', () => {
    const folder = mkdtempSync(`${ROOT}tests/.out/readme-`);
    try {
      const code = block('js', 'news-timeline/dates.js');
      writeFileSync(`${folder}/dates.mjs`, code);
      const { stdout, stderr } = spawnSync(process.execPath, [`${folder}/dates.mjs`], { encoding: 'utf8' });
      assert.equal(stderr, '');
      const told = [...code.matchAll(/\/\/ (.*)$/gm)].map(([, words]) => words);
      assert.equal(told.length, 3);
      assert.deepEqual(stdout.trim().split('\n'), told);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has a timeline in another language', async () => {
    const { page, faults } = await show(SCRIPT + block('html', 'lang="uk"'));
    const words = await page.evaluate(async () => {
      await customElements.whenDefined('news-timeline');
      const timeline = await document.querySelector('news-timeline')?.ready;
      return timeline?.shadowRoot?.querySelector('[part~="as-of"]')?.textContent;
    });
    assert.equal(words, 'Станом на 15 грудня 2025 року');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('has code that cuts a story into tiles', () => {
    const folder = mkdtempSync(`${ROOT}tests/.out/readme-`);
    try {
      writeFileSync(`${folder}/cut.mjs`, block('js', 'news-timeline/tiles.js'));
      const said = spawnSync(
        process.execPath,
        [`${folder}/cut.mjs`, 'data/ukraine-peace-talks.json', `${folder}/out`],
        {
          cwd: ROOT,
          encoding: 'utf8',
        },
      );
      assert.equal(said.stderr, '');
      const manifest: unknown = JSON.parse(readFileSync(`${folder}/out/timeline.json`, 'utf8'));
      const story: unknown = JSON.parse(readFileSync(`${ROOT}data/ukraine-peace-talks.json`, 'utf8'));
      const events: unknown = Reflect.get(Object(story), 'events');
      const count: unknown = Reflect.get(Object(Reflect.get(Object(manifest), 'tiles')), 'count');
      assert.equal(count, Array.isArray(events) && events.length);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has code that writes a story for readers without scripts', async () => {
    const folder = mkdtempSync(`${ROOT}tests/.out/readme-`);
    try {
      writeFileSync(`${folder}/write.mjs`, block('js', 'news-timeline/publish.js'));
      const said = spawnSync(
        process.execPath,
        [
          `${folder}/write.mjs`,
          'data/ukraine-peace-talks.json',
          `${folder}/story.html`,
          'https://example.org/story',
        ],
        { cwd: ROOT, encoding: 'utf8' },
      );
      assert.equal(said.stderr, '');
      const html = readFileSync(`${folder}/story.html`, 'utf8');
      const { page, faults } = await show(SCRIPT + html);
      const read = await page.evaluate(async () => {
        await customElements.whenDefined('news-timeline');
        const timeline = await document.querySelector('news-timeline')?.ready;
        const script = document.querySelector('script[type="application/ld+json"]');
        return [timeline?.document?.chapters.length, JSON.parse(script?.textContent ?? '').url];
      });
      assert.deepEqual(read, [3, 'https://example.org/story']);
      assert.deepEqual(faults, []);
      await page.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has a command that builds a folder', () => {
    const folder = mkdtempSync(`${ROOT}tests/.out/readme-`);
    try {
      const [, args = ''] = /^npx news-timeline (build .*)$/m.exec(block('sh', 'news-timeline build')) ?? [];
      const called = args.replace('--out talks', `--out ${folder}/talks`).split(' ');
      const said = spawnSync(process.execPath, ['dist/command/news-timeline.js', ...called], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      assert.equal(said.status, 0, said.stderr);
      const files = new Set(readdirSync(`${folder}/talks`));
      const [, table = ''] = /makes a folder that[^]*?\n\n(\|[^]*?)\n\n/.exec(README) ?? [];
      const named = [...table.matchAll(/`([\w.-]+\.\w+|_headers)`/g)].map(([, name = '']) => name);
      assert.ok(named.length > 8);
      assert.deepEqual(
        named.filter((name) => !files.has(name)),
        [],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has commands for the desk, and names what they warn of', () => {
    const folder = mkdtempSync(`${ROOT}tests/.out/readme-`);
    try {
      copyFileSync(`${ROOT}data/samples/timelinejs.csv`, `${folder}/old-timeline.csv`);
      const calls = [...block('sh', 'news-timeline init').matchAll(/^npx news-timeline (.*)$/gm)];
      assert.equal(calls.length, 3);
      for (const [, args = ''] of calls) {
        const command = [`${ROOT}dist/command/news-timeline.js`, ...args.split(' ')];
        const said = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
        assert.equal(said.status, 0, said.stderr + said.stdout);
      }
      const [, table = ''] = /is hardly meant:\n\n(\|[^]*?)\n\n/.exec(README) ?? [];
      const told = [...table.matchAll(/^\| ([^|]*)\|/gm)].flatMap(
        ([, cell = '']) => cell.match(/[a-z]+(?:-[a-z]+)+/g) ?? [],
      );
      const checks = `${ROOT}src/read/check/`;
      const made = readdirSync(checks).flatMap((name) =>
        [...readFileSync(checks + name, 'utf8').matchAll(/code: '([\w-]+)'/g)].map(([, code = '']) => code),
      );
      assert.deepEqual(told.sort(), [...new Set(made)].filter((code) => code !== 'advice').sort());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has styles that keep the room', async () => {
    const { page } = await show(
      `${SCRIPT}<style>${block('css', ':not(:defined)')}</style><news-timeline></news-timeline>`,
    );
    await page.evaluate(() => customElements.whenDefined('news-timeline').then(() => undefined));
    assert.equal(await page.$eval('news-timeline', (timeline) => timeline.clientHeight), 820);
    await page.close();
  });

  it('has styles that reach their target', async () => {
    const { page } = await show(
      `${SCRIPT}<style>${block('css', '--news-timeline-ink')}</style><news-timeline src="data/ukraine-peace-talks.json"></news-timeline>`,
    );
    const style = await page.evaluate(async () => {
      await customElements.whenDefined('news-timeline');
      const timeline = await document.querySelector('news-timeline')?.ready;
      const title = timeline?.shadowRoot?.querySelector('[part~="title"]');
      return title ? [getComputedStyle(title).fontStyle, getComputedStyle(title).fontFamily] : [];
    });
    assert.equal(style[0], 'italic');
    assert.match(style[1] ?? '', /Georgia/);
    await page.close();
  });

  it('names all custom properties, and no others', () => {
    const tokens = readFileSync(new URL('../../src/elements/styles/tokens.ts', import.meta.url), 'utf8');
    const own = new Set(
      [...tokens.matchAll(/--news-timeline-[a-z-]+(?:\d)?/g)].map(([name]) => name.replace(/\d$/, '1')),
    );
    const told = new Set(
      [...block('css', '--news-timeline-ink').matchAll(/--news-timeline-[a-z-]+\d?/g)].map(([name]) => name),
    );
    assert.deepEqual([...told].sort(), [...own].sort());
  });
});
