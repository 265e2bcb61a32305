import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ROOT } from '../tools/command.mjs';
import { storyEvents, storyText } from '../tools/stories.mjs';
import type { StoryOptions } from '../tools/stories.mjs';

const FOLDER = 'tests/.out/bench';
/** Of the generator: files that another version made are made anew. */
const VERSION = 2;

export interface StoryFile {
  events: number;
  /** Path from the checkout's root. */
  path: string;
  /** Of the JSON text: all of it is ASCII. */
  bytes: number;
  /** First and last moment, and that of the event in the middle, ms. */
  from: number;
  to: number;
  middle: number;
}

const moment = (date: string): number => {
  const [first = ''] = date.split('/');
  return Date.parse(first.length > 10 ? `${first}Z` : first);
};

/** The file of a story, made where it is not there yet. */
export async function storyFile(options: StoryOptions): Promise<StoryFile> {
  const { events, spread = 'bursty', shape = 'mixed', lanes } = options;
  const of = lanes === undefined ? '' : `-${lanes}-lanes`;
  const path = `${FOLDER}/story-${VERSION}-${events}-${spread}-${shape}${of}.json`;
  if (!existsSync(ROOT + path)) {
    mkdirSync(ROOT + FOLDER, { recursive: true });
    await pipeline(Readable.from(storyText(options)), createWriteStream(`${ROOT + path}.part`));
    renameSync(`${ROOT + path}.part`, ROOT + path);
  }
  const starts = [...storyEvents(options)].map(({ date }) => moment(date));
  const [from = 0] = starts;
  return {
    events,
    path,
    bytes: readFileSync(ROOT + path).length,
    from,
    to: starts.at(-1) ?? from,
    middle: starts[starts.length >> 1] ?? from,
  };
}
