import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT } from './command.mjs';

/** Where a reporter leaves its count for `run.mjs`, which cannot read it from what people are shown. */
const FILE = `${ROOT}tests/.out/tally.json`;

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {Tally} tally */
export function leaveTally({ passed, failed }) {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify({ passed, failed }));
}

export function forgetTally() {
  rmSync(FILE, { force: true });
}

/** @returns {Tally | null} what the reporter left, or `null` where it did not come to its end */
export function takeTally() {
  if (!existsSync(FILE)) return null;
  const tally = JSON.parse(readFileSync(FILE, 'utf8'));
  forgetTally();
  return tally;
}
