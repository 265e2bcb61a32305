import { LIMIT } from '../../src/read/parse-json.js';
import { TooSlow, type Lab } from './lab.js';
import type { Widget } from './peers.js';
import type { BenchServer } from './server.js';
import { p95 } from './statistics.js';
import type { StoryFile } from './story-files.js';

/** A widget is given up where its events are not drawn after, ms. */
export const LONGEST_DRAW = 60_000;
const LONGEST_STEPS = 60_000;
/** Drawn slower than this, ms, a widget is not asked again on a slower machine. */
const SLOW = 10_000;

/** What one run of a widget gave; `null` where it was not measured, and `note` says why. */
export interface Run {
  /** Until text of events is painted, wherever it stands, ms. */
  seen: number | null;
  /** Until they are painted where they stay, ms. */
  drawn: number | null;
  /** Scripts and styles, bytes as `gzip -9` makes them. */
  bytes: number | null;
  elements: number | null;
  /** Bytes, with what an empty page has. */
  heap: number | null;
  /** From the call to the next painted frame, ms: p95 of 40 steps. */
  pan: number | null;
  zoom: number | null;
  /** On a machine 4 times slower, ms. */
  blocking: number | null;
  /** Layout shift of the article. */
  shift: number | null;
  note: string;
}

const NOTHING: Run = {
  seen: null,
  drawn: null,
  bytes: null,
  elements: null,
  heap: null,
  pan: null,
  zoom: null,
  blocking: null,
  shift: null,
  note: '',
};

export interface Bench {
  lab: Lab;
  server: BenchServer;
}

/** What a page's address says about widget and story. */
export function queryOf(widget: Widget, story: StoryFile): Record<string, string | number> {
  const { path, from, to, middle } = story;
  return {
    widget,
    story: `/${path}`,
    from,
    to,
    middle,
    ...(widget === 'vis-cluster' ? { cluster: 1 } : {}),
  };
}

/** Bytes of scripts and styles that a page asked for, without the bench's own. */
export function codeBytes(server: BenchServer, requests: readonly string[]): number {
  const code = new Set(
    requests.filter(
      (url) => /\.(js|mjs|css)$/.test(new URL(url).pathname) && !url.includes('/tests/bench/pages/'),
    ),
  );
  return [...code].reduce((sum, url) => sum + server.gzipped(url), 0);
}

/** Runs a widget once: on a quick page, on a slow machine, and in an article. */
export async function measure(bench: Bench, widget: Widget, story: StoryFile): Promise<Run> {
  const run: Run = { ...NOTHING };
  try {
    await quick(bench, widget, story, run);
    if ((run.drawn ?? Infinity) < SLOW) {
      await slow(bench, widget, story, run);
      await article(bench, widget, story, run);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    run.note = error instanceof TooSlow ? error.message : `failed: ${error.message.split('\n')[0] ?? ''}`;
  }
  return run;
}

function quick({ lab, server }: Bench, widget: Widget, story: StoryFile, run: Run): Promise<void> {
  return lab.visit(queryOf(widget, story), {}, async ({ page, requests, within, heap }) => {
    await within(
      LONGEST_STEPS,
      'the data',
      page.evaluate(() => bench.fetch()),
    );
    const { seen, drawn } = await within(
      LONGEST_DRAW,
      'drawn',
      page.evaluate(() => bench.start()),
    );
    run.seen = seen;
    run.drawn = drawn;
    run.bytes = codeBytes(server, requests);
    run.elements = await within(
      LONGEST_STEPS,
      'elements',
      page.evaluate(() => bench.elements()),
    );
    run.pan = p95(
      await within(
        LONGEST_STEPS,
        'pan',
        page.evaluate(() => bench.pan()),
      ),
    );
    run.zoom = p95(
      await within(
        LONGEST_STEPS,
        'zoom',
        page.evaluate(() => bench.zoom()),
      ),
    );
    // Last, with all that the steps left behind: the browser goes on collecting after a collection that was asked for.
    run.heap = await within(LONGEST_STEPS, 'heap', heap());
  });
}

function slow({ lab }: Bench, widget: Widget, story: StoryFile, run: Run): Promise<void> {
  return lab.visit(queryOf(widget, story), { slower: 4 }, async ({ page, within }) => {
    await within(
      LONGEST_STEPS,
      'the data on a slow machine',
      page.evaluate(() => bench.fetch()),
    );
    const { blocking } = await within(
      LONGEST_DRAW,
      'drawn on a slow machine',
      page.evaluate(() => bench.start()),
    );
    run.blocking = blocking;
  });
}

/** High enough that the text below the widget is seen; answers come late, so that the first paint is before them. */
function article({ lab }: Bench, widget: Widget, story: StoryFile, run: Run): Promise<void> {
  const query = queryOf(widget, story);
  const inMarkup = widget === 'ours';
  // Longer files are refused where they come from an address.
  if (inMarkup && story.bytes > LIMIT) return Promise.resolve();
  return lab.visit(
    inMarkup ? { ...query, embed: 'src' } : query,
    { height: 2400, latency: 150 },
    async ({ page, within }) => {
      if (inMarkup) {
        await within(
          LONGEST_DRAW,
          'drawn in an article',
          page.evaluate(() => bench.drawn()),
        );
      } else {
        await within(
          LONGEST_STEPS,
          'the data',
          page.evaluate(() => bench.fetch()),
        );
        await within(
          LONGEST_DRAW,
          'drawn in an article',
          page.evaluate(() => bench.start()),
        );
      }
      run.shift = await within(
        LONGEST_DRAW,
        'the layout shift',
        page.evaluate(() => bench.shift()),
      );
    },
  );
}
