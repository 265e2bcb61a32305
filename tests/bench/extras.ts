import { setTimeout } from 'node:timers/promises';
import { TooSlow } from './lab.js';
import { LONGEST_DRAW, queryOf, type Bench } from './measure.js';
import type { Look } from './pages/harness.mjs';
import type { Peer } from './peers.js';
import type { StoryFile } from './story-files.js';

/** So many of ours on one page, far apart. */
const COUNT = 20;

/** What many of ours on one page cost. */
export interface Many {
  count: number;
  /** Times that the axis chunk was asked for. */
  stageTwo: number;
  /** Of the widgets out of view, how many have drawn an axis. */
  drawnOutOfView: number;
  /** Elements of a widget out of view: the most of any, and of the same widget as a list. */
  elements: number;
  listElements: number;
}

/** Until a story without lanes is drawn, ms: ours, and vis-timeline, which then stacks all events on one another. */
export interface Flat {
  ours: number | null;
  vis: number | null;
}

/** A story in tiles. */
export interface Tiles {
  /** Until text of events is painted, ms. */
  drawn: number;
  /** Until then: scripts, styles and data, bytes as `gzip -9` makes them. */
  bytes: number;
  requests: number;
}

/** Many of ours on one page, of which only the first is in view. */
export async function measureMany({ lab }: Bench, story: StoryFile): Promise<Many> {
  const visit = (view: 'axis' | 'list'): Promise<{ widgets: Look[]; axis: number }> =>
    lab.visit(
      { widget: 'empty', embed: 'many', count: COUNT, view, story: `/${story.path}` },
      {},
      async ({ page, requests, within }) => {
        const settled = page.waitForFunction(
          (onAxis: boolean) => bench.look().some(({ marks, hasList }) => (onAxis ? marks > 0 : hasList)),
          { timeout: LONGEST_DRAW },
          view === 'axis',
        );
        await within(LONGEST_DRAW, `${COUNT} widgets`, settled);
        // Whatever else would come by itself.
        await setTimeout(2000);
        const widgets = await within(
          LONGEST_DRAW,
          'elements',
          page.evaluate(() => bench.look()),
        );
        return { widgets, axis: requests.filter((url) => /\/axis-[^/]*\.js$/.test(url)).length };
      },
    );
  const onAxis = await visit('axis');
  const asList = await visit('list');
  // The second may be near enough to be made ready.
  const away = onAxis.widgets.slice(2);
  return {
    count: COUNT,
    stageTwo: onAxis.axis,
    drawnOutOfView: away.filter(({ marks }) => marks).length,
    elements: Math.max(...away.map(({ elements }) => elements)),
    listElements: Math.max(...asList.widgets.slice(2).map(({ elements }) => elements)),
  };
}

/** Until the events of a story are drawn, ms; what it exceeds where it is given up. */
export async function measureDrawn({ lab }: Bench, peer: Peer, story: StoryFile): Promise<number> {
  try {
    return await lab.visit(queryOf(peer, story), {}, async ({ page, within }) => {
      await page.evaluate(() => bench.fetch());
      const start = page.evaluate(() => bench.start());
      return (await within(LONGEST_DRAW, 'drawn', start)).drawn;
    });
  } catch (error) {
    if (error instanceof TooSlow) return LONGEST_DRAW;
    throw error;
  }
}

/** A story from the tiles that the server offers: first picture. */
export async function measureTiles({ lab, server }: Bench): Promise<Tiles> {
  return lab.visit(
    { widget: 'tiles', story: '/tiles/timeline.json' },
    {},
    async ({ page, requests, within }) => {
      const before = new Set(requests);
      const start = page.evaluate(async () => {
        const started = bench.start();
        await customElements.whenDefined('news-timeline');
        while (!document.querySelector('news-timeline')) await new Promise(requestAnimationFrame);
        await document.querySelector('news-timeline')?.drawn;
        const now = performance.now();
        const come = performance
          .getEntriesByType('resource')
          .filter((one) => one.startTime + one.duration <= now);
        const { drawn } = await started;
        return { drawn, urls: come.map(({ name }) => name) };
      });
      const { drawn, urls } = await within(LONGEST_DRAW, 'tiles drawn', start);
      // What comes with the first picture, not what is fetched after it to be at hand.
      const mine = [...new Set(urls)].filter((url) => !before.has(url));
      return {
        drawn,
        bytes: mine.reduce((sum, url) => sum + server.gzipped(url), 0),
        requests: mine.length,
      };
    },
  );
}
