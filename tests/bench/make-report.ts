import type { Run } from './measure.js';
import type { Peer } from './peers.js';
import type { Report, Result } from './report.js';

export const RUN: Run = {
  seen: 90,
  drawn: 100,
  bytes: 70_000,
  elements: 500,
  heap: 1_000_000,
  pan: 17,
  zoom: 20,
  blocking: 10,
  shift: 0,
  note: '',
};

/** One result; what is not given is as in {@link RUN}. */
export function makeResult(peer: Peer, events: number, more: Partial<Result> = {}): Result {
  return { ...RUN, peer, events, text: events * 120, atLeast: null, rounds: [], ...more };
}

/** A report of the given results. */
export function makeReport(results: readonly Result[], more: Partial<Report> = {}): Report {
  return {
    date: '2026-11-23T09:00:00.000Z',
    command: 'npm run bench',
    packages: ['vis-timeline 8.5.4'],
    machine: {
      cores: 2,
      processor: 'A processor',
      chromium: 'Chrome/156.0',
      node: 'v20.0.0',
      loadAverage: 0,
    },
    story: { spread: 'bursty', shape: 'mixed' },
    empty: { ...RUN, pan: 16.7, zoom: 16.7 },
    stages: { first: 15_000, all: 70_000 },
    results,
    flat: null,
    many: null,
    tiles: null,
    ...more,
  };
}
