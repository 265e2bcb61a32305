import type { Flat, Many, Tiles } from './extras.js';
import type { Run } from './measure.js';
import type { Peer } from './peers.js';
import { median } from './statistics.js';

/** One widget at one size. */
export interface Result extends Run {
  peer: Peer;
  events: number;
  /** Of the JSON text, bytes. */
  text: number;
  /** What `drawn` exceeds where it is `null`, ms; `null` where nothing is known. */
  atLeast: number | null;
  rounds: readonly Run[];
}

/** All that a run of the bench found: what the JSON file holds. */
export interface Report {
  date: string;
  command: string;
  /** Of the packages that ours is held against, such as `vis-timeline 8.5.4`. */
  packages: readonly string[];
  machine: { cores: number; processor: string; chromium: string; node: string; loadAverage: number };
  story: { spread: string; shape: string };
  /** A page without a widget. */
  empty: Run;
  /** Ours, bytes as `gzip -9` makes them: what a page loads at first, and all that any story may need. */
  stages: { first: number; all: number };
  results: readonly Result[];
  /** 10,000 events without lanes; `null` where ours or vis-timeline was not among the peers. */
  flat: Flat | null;
  /** `null` where ours was not among the peers. */
  many: Many | null;
  /** `null` where no folder of tiles was given. */
  tiles: Tiles | null;
}

const MEASURES = ['seen', 'drawn', 'bytes', 'elements', 'heap', 'pan', 'zoom', 'blocking'] as const;

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

/** Medians over rounds; of layout shifts the largest. */
export function summary(rounds: readonly Run[]): Run {
  const shifts = known(rounds.map(({ shift }) => shift));
  const medians = MEASURES.map((name) => [name, median(known(rounds.map((run) => run[name])))] as const);
  return {
    seen: null,
    drawn: null,
    bytes: null,
    elements: null,
    heap: null,
    pan: null,
    zoom: null,
    blocking: null,
    ...Object.fromEntries(medians),
    shift: shifts.length ? Math.max(...shifts) : null,
    note: rounds.find(({ note }) => note)?.note ?? '',
  };
}
