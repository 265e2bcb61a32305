import { leaveTally } from './tally.mjs';

/**
 * Counts the tests of `node --test`. Node itself lets files without a test, and tests that are skipped or to do, pass:
 * here they fail, and are named. All else is said by the `spec` reporter.
 *
 * @param {import('node:test').TestsStream} events
 */
export default async function* nodeReporter(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const ok = type === 'test:pass';
    const isFile = data.nesting === 0 && data.name === data.file;
    if (data.details.type === 'suite') {
      // With its tests, which are counted, or alone: then it could not be run at all.
      if (!ok && data.details.error?.failureType !== 'subtestsFailed') failed++;
    } else if (ok && isFile) {
      failed++;
      yield `✖ ${data.file} has no tests\n`;
    } else if (ok && (data.skip !== undefined || data.todo !== undefined)) {
      failed++;
      yield `✖ ${data.name} did not run: it is marked as skipped or to do\n`;
    } else if (ok) {
      passed++;
    } else {
      failed++;
    }
  }
  leaveTally({ passed, failed });
}
