import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { register } from 'tsx/esm/api';
import { storyEvents, storyHead } from './stories.mjs';
import { number, oneOf } from './options.mjs';

const HELP = `node tests/tools/make-tiles.mjs --events 1000000 --out DIR
  --events N                    how many
  --out DIR                     a folder for timeline.json and what belongs to it; it must not hold anything else
  --spread even|bursty          default bursty
  --shape points|spans|mixed    default mixed
  --lanes N                     default 4
  --years N                     from 2022 on, default 4
  --seed N                      another seed is another story, default 1
  --gzip                        also write each file compressed (.gz), for servers that send these as they are`;

/** Events that are read at once. */
const CHUNK = 2000;

register();
const { readDocument } = await import('../../src/read/document.js');
const { MANIFEST, tiles } = await import('../../src/publish/tiles.js');

/** @typedef {import('./stories.mjs').StoryOptions} StoryOptions */
/** @typedef {import('../../src/publish/tiles.js').Story} Story */

/**
 * The events of a test story as they are read, a few at a time.
 *
 * @param {StoryOptions} options
 * @returns {Story['events']}
 */
function* readEvents(options) {
  const head = storyHead(options);
  /** @type {unknown[]} */
  let events = [];
  const read = () => {
    const { document, problems } = readDocument({ ...head, events });
    if (!document) throw new Error(problems[0]?.message);
    events = [];
    return document.events;
  };
  for (const event of storyEvents(options)) {
    events.push(event);
    if (events.length === CHUNK) yield* read();
  }
  if (events.length) yield* read();
}

/**
 * Cuts a test story into tiles and writes them into a folder, the manifest last.
 *
 * @param {StoryOptions} options
 * @param {string} out
 * @param {boolean} [compressed] write `.gz` beside each file
 * @returns {Promise<{ files: number, bytes: number, gzipped: number }>}
 */
export async function makeTiles(options, out, compressed = false) {
  const { document } = readDocument({ ...storyHead(options), events: [{ id: 'e', title: 'E' }] });
  if (!document) throw new Error('The head of the story cannot be read.');
  if (existsSync(join(out, MANIFEST))) await rm(out, { recursive: true });
  const lanes = document.lanes.filter(({ id }) => storyHead(options).lanes.some((lane) => lane.id === id));
  const made = { files: 0, bytes: 0, gzipped: 0 };
  /** @type {Set<string>} */
  const folders = new Set();
  /** @type {Set<Promise<void>>} */
  const writing = new Set();
  for await (const { path, text } of tiles({ ...document, lanes, events: readEvents(options) })) {
    const file = join(out, path);
    if (!folders.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
    folders.add(dirname(file));
    const write = async () => {
      await writeFile(file, text);
      if (!compressed) return;
      const small = await promisify(gzip)(text, { level: 9 });
      await writeFile(`${file}.gz`, small);
      made.gzipped += small.length;
    };
    made.files++;
    made.bytes += Buffer.byteLength(text);
    const job = write().finally(() => writing.delete(job));
    writing.add(job);
    if (writing.size >= 16) await Promise.race(writing);
  }
  await Promise.all(writing);
  return made;
}

async function main() {
  const { values } = parseArgs({
    options: {
      events: { type: 'string' },
      out: { type: 'string' },
      spread: { type: 'string', default: 'bursty' },
      shape: { type: 'string', default: 'mixed' },
      lanes: { type: 'string', default: '4' },
      years: { type: 'string', default: '4' },
      seed: { type: 'string', default: '1' },
      gzip: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (values.events === undefined || values.out === undefined)
    throw new Error(`--events and --out are needed.\n\n${HELP}`);
  const started = Date.now();
  const options = {
    events: number(values.events, 'events'),
    spread: oneOf(values.spread, 'spread', ['even', 'bursty']),
    shape: oneOf(values.shape, 'shape', ['points', 'spans', 'mixed']),
    lanes: number(values.lanes, 'lanes'),
    years: number(values.years, 'years'),
    seed: number(values.seed, 'seed'),
  };
  const { files, bytes, gzipped } = await makeTiles(options, values.out, values.gzip);
  const megabytes = (/** @type {number} */ count) => `${(count / 1e6).toFixed(1)} MB`;
  const sizes = values.gzip ? `${megabytes(bytes)}, ${megabytes(gzipped)} compressed` : megabytes(bytes);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${files} files (${sizes}) are in ${values.out}, after ${seconds} s`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
