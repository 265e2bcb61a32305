import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { storyText } from './stories.mjs';
import { number, oneOf } from './options.mjs';

const HELP = `node tests/tools/make-story.mjs --events 100000 --out FILE
  --events N              how many
  --out FILE              where the story goes, as JSON
  --spread even|bursty    default bursty
  --shape points|spans|mixed    default mixed
  --lanes N               0 to 10, default 4
  --years N               from 2022 on, default 4
  --title-words N-M       least and most words of a title, default 3-10
  --seed N                another seed is another story, default 1`;

/** @type {(text: string) => readonly [number, number]} */
function range(text) {
  const [least = '', most = least, ...more] = text.split('-');
  if (more.length) throw new RangeError(`--title-words is "${text}": it must be like 3-10.`);
  return [number(least, 'title-words'), number(most, 'title-words')];
}

try {
  const { values } = parseArgs({
    options: {
      events: { type: 'string' },
      out: { type: 'string' },
      spread: { type: 'string', default: 'bursty' },
      shape: { type: 'string', default: 'mixed' },
      lanes: { type: 'string', default: '4' },
      years: { type: 'string', default: '4' },
      'title-words': { type: 'string', default: '3-10' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
  } else {
    if (values.events === undefined || values.out === undefined)
      throw new Error(`--events and --out are needed.\n\n${HELP}`);
    const text = storyText({
      events: number(values.events, 'events'),
      spread: oneOf(values.spread, 'spread', ['even', 'bursty']),
      shape: oneOf(values.shape, 'shape', ['points', 'spans', 'mixed']),
      lanes: number(values.lanes, 'lanes'),
      years: number(values.years, 'years'),
      titleWords: range(values['title-words']),
      seed: number(values.seed, 'seed'),
    });
    // Asked for before the file is opened: a wrong option leaves nothing behind.
    const first = text.next();
    const pieces = (function* () {
      if (!first.done) yield first.value;
      yield* text;
    })();
    await pipeline(Readable.from(pieces), createWriteStream(values.out));
    console.log(`${values.events} events are in ${values.out}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
