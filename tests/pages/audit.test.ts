import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { auditModes } from '../tools/audit-page.js';
import { ROOT } from '../tools/command.mjs';
import '../tools/page-site.js';
import { makeTiles } from '../tools/make-tiles.mjs';
import { openTimeline, type TimelinePage } from '../tools/timeline-page.js';

const ARABIC = {
  version: 1,
  title: 'محادثات السلام',
  lang: 'ar',
  timeZone: 'Europe/Berlin',
  asOf: '2025-12-15',
  lanes: [
    { id: 'a', title: 'المحادثات' },
    { id: 'b', title: 'الحرب' },
  ],
  chapters: [{ id: 'c', title: 'برلين', start: '2025-12-14', end: '2025-12-15' }],
  events: [
    { id: 'one', date: '2022-02-24', title: 'بداية الحرب', lane: 'b', body: ['نص *مهم* هنا.'] },
    {
      id: 'two',
      date: '2025-12-14/2025-12-15',
      title: 'محادثات برلين',
      lane: 'a',
      body: ['يومان من المحادثات.'],
    },
    { id: 'three', date: '2025-12-20?', title: 'جولة Miami المتوقعة', lane: 'a', status: 'expected' },
    { id: 'four', title: 'بلا تاريخ', lane: 'a' },
  ],
};

/** Events of which several have the same moment, and enough to be searched. */
const MANY = {
  version: 1,
  title: 'Many',
  lanes: [
    { id: 'a', title: 'Alpha' },
    { id: 'b', title: 'Beta' },
  ],
  events: Array.from({ length: 80 }, (_, i) => ({
    id: `e${i}`,
    date: i < 12 ? '2025-03-01' : new Date(Date.UTC(2025, 3, i)).toISOString().slice(0, 10),
    title: `Event ${i}`,
    lane: i % 2 ? 'b' : 'a',
  })),
};

// What is visible is looked for with every frame; otherwise a change in a shadow root would not be noticed.
const WAIT = { visible: true, timeout: 10_000 };

const TILES = 'tests/.out/audit-tiles';

/** Brings the widget to each of its views, one after the other. */
const VIEWS: Record<string, (opened: TimelinePage, story: object) => Promise<unknown>> = {
  axis: ({ page }, story) => page.$eval('news-timeline', (timeline, data) => (timeline.data = data), story),
  'axis, details open': ({ page }) =>
    page.$eval('news-timeline', (timeline) => timeline.select(timeline.document?.events[1]?.id ?? null)),
  'list, guided way': ({ page }) => page.$eval('news-timeline', (timeline) => (timeline.view = 'list')),
  list: ({ page }) => page.$eval('news-timeline', (timeline) => timeline.select(null)),
  'search in the list': async ({ page }) => {
    await page.$eval('news-timeline', (timeline, data) => (timeline.data = data), MANY);
    const toolbar = 'news-timeline >>> news-timeline-toolbar >>> ';
    await page.waitForSelector(`${toolbar}[name=find]`, WAIT);
    await page.$eval(`${toolbar}[name=find]`, (button) => button instanceof HTMLElement && button.click());
    await page.waitForSelector(`${toolbar}news-timeline-find >>> input`, WAIT);
    await page.keyboard.type('7');
  },
  'nothing found on the axis': async ({ page }) => {
    await page.keyboard.type('nowhere');
    await page.$eval('news-timeline', (timeline) => (timeline.view = 'axis'));
  },
  'a cluster as a list': async ({ page, rest }) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.$eval('news-timeline', (timeline) =>
      timeline.showWindow('2025-02-28', '2025-03-03', { animate: false }),
    );
    await rest();
    const cluster = '.axis [data-cluster]';
    await page.waitForSelector(`news-timeline >>> ${cluster}`, WAIT);
    for (let i = 0; i < 8 && !(await page.$('news-timeline >>> .gathered')); i++) {
      await page.$eval('news-timeline', ({ shadowRoot }) =>
        shadowRoot?.querySelector<HTMLElement>('.axis [data-cluster]')?.click(),
      );
      await rest();
    }
    assert.ok(await page.$('news-timeline >>> .gathered'));
  },
  'in tiles': async ({ page }) => {
    await page.$eval(
      'news-timeline',
      async (timeline, src) => {
        timeline.data = null;
        timeline.src = src;
        await timeline.updateComplete;
        await timeline.ready;
      },
      `/${TILES}/timeline.json`,
    );
    await page.waitForFunction(() => document.querySelector('news-timeline')?.document?.title !== 'Many');
  },
  'in tiles, as a list': ({ page }) => page.$eval('news-timeline', (timeline) => (timeline.view = 'list')),
  'an error': async ({ page }) => {
    await page.$eval('news-timeline', (timeline) => (timeline.src = 'no-such-file.json'));
    await page.waitForSelector('news-timeline >>> .error', WAIT);
  },
};

describe('axe-core', () => {
  before(() => makeTiles({ events: 2000 }, ROOT + TILES));

  for (const [script, lang, story, views] of [
    ['Latin', 'en', null, Object.keys(VIEWS)],
    // The others bring another story.
    ['Arabic', 'ar', ARABIC, ['axis', 'axis, details open', 'list, guided way', 'list']],
  ] as const) {
    it(`finds nothing in any view, mode and width, ${script}`, async () => {
      const opened = await openTimeline({
        attributes: `view="axis" lang="${lang}"`,
        lang,
        height: 900,
        reducedMotion: true,
      });
      const { page, rest } = opened;
      const real: object = JSON.parse(readFileSync(`${ROOT}data/ukraine-peace-talks.json`, 'utf8'));
      const found: string[] = [];
      for (const view of views) {
        await VIEWS[view]?.(opened, story ?? real);
        await rest();
        for (const width of [1000, 320]) {
          await page.setViewport({ width, height: 900 });
          await rest();
          const faults = await auditModes(page);
          found.push(...faults.map((fault) => `${view}, ${width} px, ${fault}`));
        }
        await page.setViewport({ width: 1000, height: 900 });
      }
      assert.deepEqual(found, []);
      await page.close();
    });
  }
});
