import { leaveTally } from './tally.mjs';

/** @typedef {import('@web/test-runner').TestSuiteResult} Suite */

/** @type {(suite: Suite) => Suite[]} */
const suites = (suite) => [suite, ...suite.suites.flatMap(suites)];

/**
 * Counts the tests of the test runner for browsers. A file that could not be run to its end, or that has no test,
 * counts as one that failed.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function browserReporter() {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      for (const session of sessions) {
        const tests = session.testResults ? suites(session.testResults).flatMap((suite) => suite.tests) : [];
        const good = tests.filter((test) => test.passed && !test.skipped).length;
        passed += good;
        failed += tests.length - good;
        if (!tests.length) console.error(`✖ ${session.testFile} has no tests that could be run`);
        if (!tests.length || (good === tests.length && !session.passed)) failed++;
      }
      leaveTally({ passed, failed });
    },
  };
}
