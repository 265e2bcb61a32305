import { parseArgs } from 'node:util';
import { PEERS, type Peer } from './peers.js';

export const HELP = `npm run bench                           everything, with the table and what of the goals is reached
npm run bench -- --peers ours,vis       some widgets: ${PEERS.join(', ')}
npm run bench -- --sizes 20,1000        numbers of events
npm run bench -- --rounds 1             runs of each, of which the median counts; 3 by default
npm run bench -- --spread even          events all over the years alike, or bursty (default)
npm run bench -- --shape points         points, spans, or mixed (default)
npm run bench -- --tiles DIR            also a story in tiles: the folder that holds its timeline.json
npm run bench -- --out FILE.json        where the numbers go; tests/.out/bench.json by default
npm run bench -- --from FILE.json       measures nothing: reads the numbers of an earlier run
npm run bench -- --readme               writes the table into README.md
npm run bench -- --check                says only which goals are reached; exit 1 unless all are`;

export interface Options {
  help: boolean;
  peers: readonly Peer[];
  sizes: readonly number[];
  rounds: number;
  spread: 'even' | 'bursty';
  shape: 'points' | 'spans' | 'mixed';
  tiles: string | null;
  out: string;
  from: string | null;
  readme: boolean;
  check: boolean;
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1 || value > 10_000_000) {
    throw new Error(`--${name} is "${text}": it must be a whole number from 1 to 10,000,000.`);
  }
  return value;
}

function oneOf<const T extends string>(name: string, text: string, words: readonly T[]): T {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new Error(`--${name} is "${text}": it must be one of ${words.join(', ')}.`);
  return found;
}

/** What was asked for on the command line. @throws {Error} that names the option and its value */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      peers: { type: 'string', default: PEERS.join() },
      sizes: { type: 'string', default: '20,1000,10000,100000' },
      rounds: { type: 'string', default: '3' },
      spread: { type: 'string', default: 'bursty' },
      shape: { type: 'string', default: 'mixed' },
      tiles: { type: 'string' },
      out: { type: 'string', default: 'tests/.out/bench.json' },
      from: { type: 'string' },
      readme: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  });
  return {
    help: values.help,
    peers: [...new Set(values.peers.split(',').map((peer) => oneOf('peers', peer, PEERS)))],
    sizes: [...new Set(values.sizes.split(',').map((size) => count('sizes', size)))].sort((a, b) => a - b),
    rounds: count('rounds', values.rounds),
    spread: oneOf('spread', values.spread, ['even', 'bursty']),
    shape: oneOf('shape', values.shape, ['points', 'spans', 'mixed']),
    tiles: values.tiles ?? null,
    out: values.out,
    from: values.from ?? null,
    readme: values.readme,
    check: values.check,
  };
}
