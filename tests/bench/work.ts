import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { graph, gzipped } from '../package/dist.js';
import { ROOT } from '../tools/command.mjs';
import { storyEvents } from '../tools/stories.mjs';
import { measureDrawn, measureMany, measureTiles } from './extras.js';
import { Lab, TooSlow } from './lab.js';
import { LONGEST_DRAW, measure, type Bench, type Run } from './measure.js';
import type { Options } from './options.js';
import { benchPage } from './page.js';
import { NAMES, PACKAGES, type Peer } from './peers.js';
import { summary, type Report, type Result } from './report.js';
import { serveBench } from './server.js';
import { median } from './statistics.js';
import { storyFile, type StoryFile } from './story-files.js';
import { bytes, isBusy, ms, number } from './words.js';

const ENTRY = 'dist/news-timeline.js';
/** Of the story that embeds show. */
const SMALL = 20;
/** Of the story without lanes. */
const FLAT = 10_000;

const stage = (later: boolean): number =>
  [...graph(ENTRY, later)].reduce((sum, path) => sum + gzipped(path), 0);

/** A package with its version, as installed. */
function versioned(name: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(`${ROOT}node_modules/${name}/package.json`, 'utf8'),
  );
  return `${name} ${version}`;
}

function line(run: Run): string {
  const { seen, drawn, pan, zoom, elements, heap, blocking, shift, note } = run;
  const parts = [
    `seen ${ms(seen)}`,
    `drawn ${ms(drawn)}`,
    `pan ${ms(pan)}`,
    `zoom ${ms(zoom)}`,
    `elements ${number(elements)}`,
    `heap ${bytes(heap)}`,
    `blocking ${ms(blocking)}`,
    `shift ${shift === null ? '–' : shift.toFixed(4)}`,
  ];
  return [...parts, ...(note ? [note] : [])].join(', ');
}

const without = (run: Run, empty: Run): Run => ({
  ...run,
  heap: run.heap === null || empty.heap === null ? null : run.heap - empty.heap,
});

/** Measures all that was asked for; `say` is told what is going on. */
export async function work(options: Options, command: string, say: (line: string) => void): Promise<Report> {
  const { spread, shape } = options;
  const sample = [...storyEvents({ events: SMALL, spread, shape })];
  const server = await serveBench({ page: (query) => benchPage(query, sample), tiles: options.tiles });
  const lab = new Lab(server.origin);
  const bench: Bench = { lab, server };
  const loadAverage = loadavg()[0] ?? 0;
  if (isBusy(loadAverage))
    say(`This machine is busy (load ${loadAverage.toFixed(1)}): all will seem slower than it is.`);
  try {
    const stories: StoryFile[] = [];
    for (const events of options.sizes) {
      say(`Making the story of ${number(events)} events …`);
      stories.push(await storyFile({ events, spread, shape }));
    }
    const hasFlat = (['ours', 'vis'] as const).every((peer) => options.peers.includes(peer));
    const flatStory = await storyFile({ events: FLAT, spread, shape, lanes: 0 });
    const flat: Record<'ours' | 'vis', number[]> = { ours: [], vis: [] };
    const small = await storyFile({ events: SMALL, spread, shape });
    const emptyRuns: Run[] = [];
    const runs = new Map<string, Run[]>();
    /** What was too slow once is not asked again. */
    const tooSlow = new Set<string>();
    for (let round = 1; round <= options.rounds; round++) {
      const empty = await measure(bench, 'empty', small);
      emptyRuns.push(empty);
      say(`${round}/${options.rounds} an empty page: ${line(empty)}`);
      for (const story of stories) {
        for (const peer of options.peers) {
          const key = `${peer} ${story.events}`;
          if (tooSlow.has(key)) continue;
          const run = without(await measure(bench, peer, story), empty);
          say(`${round}/${options.rounds} ${NAMES[peer]}, ${number(story.events)} events: ${line(run)}`);
          if (run.drawn === null) tooSlow.add(key);
          runs.set(key, [...(runs.get(key) ?? []), run]);
        }
      }
      for (const peer of hasFlat ? (['ours', 'vis'] as const) : []) {
        const drawn = await measureDrawn(bench, peer, flatStory);
        say(
          `${round}/${options.rounds} ${NAMES[peer]}, ${number(FLAT)} events without lanes: drawn ${ms(drawn)}`,
        );
        flat[peer].push(drawn);
      }
    }
    const results = stories.flatMap((story) =>
      options.peers.map((peer) => resultOf(peer, story, runs.get(`${peer} ${story.events}`) ?? [])),
    );
    const hasOurs = options.peers.includes('ours');
    if (hasOurs) say('20 widgets on one page …');
    const many = hasOurs ? await orNothing(measureMany(bench, small), say) : null;
    say(options.tiles === null ? 'A story in tiles: not run, no --tiles were given.' : 'A story in tiles …');
    const tiles = options.tiles === null ? null : await orNothing(measureTiles(bench), say);
    const [processor] = cpus();
    return {
      date: new Date().toISOString(),
      command,
      packages: PACKAGES.map(versioned),
      machine: {
        cores: availableParallelism(),
        processor: processor?.model.trim() ?? 'unknown',
        chromium: await lab.version(),
        node: process.version,
        loadAverage,
      },
      story: { spread, shape },
      empty: summary(emptyRuns),
      stages: { first: stage(false), all: stage(true) },
      results,
      flat: hasFlat ? { ours: median(flat.ours), vis: median(flat.vis) } : null,
      many,
      tiles,
    };
  } finally {
    await lab.close();
    server.stop();
  }
}

function resultOf(peer: Peer, story: StoryFile, rounds: readonly Run[]): Result {
  const run = summary(rounds);
  const isLate = run.drawn === null && run.note.startsWith('drawn');
  return {
    ...run,
    peer,
    events: story.events,
    text: story.bytes,
    atLeast: isLate ? LONGEST_DRAW : null,
    rounds,
  };
}

/** What cannot be measured is said, and is no reason to lose the rest. */
async function orNothing<T>(what: Promise<T>, say: (line: string) => void): Promise<T | null> {
  try {
    return await what;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    say(error instanceof TooSlow ? error.message : `failed: ${error.message}`);
    return null;
  }
}
