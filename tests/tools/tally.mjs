import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT } from './command.mjs';

/**
 * Where a reporter leaves its count for `run.mjs`, which cannot read it from what people are shown. Tests that run beside
 * others have a file of their own.
 *
 * @param {string} [step]
 */
const fileOf = (step = process.env.TEST_STEP) => `${ROOT}tests/.out/tally-${step}.json`;

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {Tally} tally of the step that `TEST_STEP` names */
export function leaveTally({ passed, failed }) {
  mkdirSync(dirname(fileOf()), { recursive: true });
  writeFileSync(fileOf(), JSON.stringify({ passed, failed }));
}

/** @param {string} step */
export function forgetTally(step) {
  rmSync(fileOf(step), { force: true });
}

/**
 * @param {string} step
 * @returns {Tally | null} what the reporter left, or `null` where it did not come to its end
 */
export function takeTally(step) {
  if (!existsSync(fileOf(step))) return null;
  const tally = JSON.parse(readFileSync(fileOf(step), 'utf8'));
  forgetTally(step);
  return tally;
}
