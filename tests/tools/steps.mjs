import { availableParallelism } from 'node:os';
import { ROOT, run, runTool, runToolQuietly } from './command.mjs';
import { filesBelow } from './files.mjs';
import { forgetTally, takeTally } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** What tests run under where no other zone is asked for. */
export const ODD_ZONE = 'Pacific/Chatham';

/** What every test runs under. */
const testEnv = () => ({ TZ: process.env.TEST_ZONE ?? ODD_ZONE });

const LIT_ANALYZER_RULES = [
  '--rules.no-invalid-css', // knows no container queries
  'off',
  '--rules.no-incompatible-type-binding', // does not know `nothing`
  'off',
  '--rules.no-missing-import', // class files register nothing, on purpose
  'off',
];

/** A step that is no test counts as one. @type {(code: number) => Tally} */
const tallyOf = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** What runs beside one another: on each processor one after the other. @type {Promise<unknown>[]} */
const lanes = Array.from({ length: availableParallelism() }, () => Promise.resolve());
let begun = 0;

/**
 * A check that reads the sources and nothing else. As each keeps one processor busy, they run beside one another, and
 * each is told in its turn.
 *
 * @param {string} name
 * @param {string} script of the tool
 * @param {readonly string[]} args
 * @returns {Step}
 */
function reading(name, script, args) {
  /** @type {ReturnType<typeof runToolQuietly> | undefined} */
  let running;
  const stop = new AbortController();
  const begin = () => {
    if (running) return running;
    const lane = begun++ % lanes.length;
    running = Promise.resolve(lanes[lane]).then(() => runToolQuietly(script, args, stop.signal));
    lanes[lane] = running;
    return running;
  };
  return {
    name,
    begin,
    stop: () => stop.abort(),
    run: async () => {
      const { code, said } = await begin();
      process.stdout.write(said);
      return tallyOf(code);
    },
  };
}

/**
 * Runs tests, and believes neither a good exit code with failures nor a bad one without.
 *
 * @param {() => Promise<number>} start
 * @returns {Promise<Tally>}
 */
async function count(start) {
  forgetTally();
  const code = await start();
  const tally = takeTally() ?? { passed: 0, failed: 0 };
  if (tally.passed + tally.failed === 0) {
    console.error('No test was run here: that is no success.');
    return { passed: 0, failed: 1 };
  }
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

const reporters = ['spec', `${ROOT}tests/tools/node-reporter.mjs`].flatMap((reporter) => [
  `--test-reporter=${reporter}`,
  '--test-reporter-destination=stdout',
]);

/** @type {(files: string[], ...options: string[]) => Promise<Tally>} */
const nodeTests = (files, ...options) =>
  count(async () => {
    // Not before the packages are there.
    const { compileTests } = await import('./compile.mjs');
    const scripts = await compileTests(files);
    return run(
      process.execPath,
      [
        '--enable-source-maps',
        ...['--import', `${ROOT}tests/tools/seed.mjs`],
        '--test',
        ...reporters,
        ...options,
        ...scripts,
      ],
      testEnv(),
    );
  });

/** @type {(files: string[]) => Promise<Tally>} */
const browserTests = (files) =>
  count(() =>
    run(
      process.execPath,
      [
        `${ROOT}node_modules/@web/test-runner/dist/bin.js`,
        '--config',
        'tests/web-test-runner.config.mjs',
        '--files',
        ...files,
      ],
      testEnv(),
    ),
  );

/** @typedef {(path: string) => boolean} IsMine */

/** @type {IsMine} */
const isTest = (path) => path.endsWith('.test.ts');
/** @type {(folder: string) => IsMine} */
const below = (folder) => (path) => isTest(path) && path.startsWith(`tests/${folder}/`);
const APART = ['house', 'pages', 'hosts', 'package'].map(below);
/** Whole pages: ours, and those of publishers that embed us. @type {IsMine} */
const isPage = (path) => below('pages')(path) || below('hosts')(path);

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {IsMine} [tests] which files are its own; without it the step is one check
 * @property {() => unknown} [begin] begins it before its turn
 * @property {() => void} [stop] ends it where its turn does not come
 * @property {(files: string[]) => Promise<Tally>} run
 */

/** The steps of `npm test`, in their order. @type {Step[]} */
export const STEPS = [
  reading('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  reading('lint', 'eslint/bin/eslint.js', ['--config', 'tests/eslint.config.mjs', '.']),
  reading('templates', 'lit-analyzer/cli.js', ['src', '--strict', '--quiet', ...LIT_ANALYZER_RULES]),
  reading('types', 'typescript/bin/tsc', ['--noEmit', '--project', '.']),
  {
    name: 'build',
    run: async () => tallyOf(await runTool('rollup/dist/bin/rollup', ['--config', '--silent'])),
  },
  { name: 'house', tests: below('house'), run: (files) => nodeTests(files) },
  {
    name: 'unit',
    tests: (path) => isTest(path) && !APART.some((is) => is(path)),
    // Node leaves one processor free, and of two that is half.
    run: (files) => nodeTests(files, `--test-concurrency=${availableParallelism()}`),
  },
  { name: 'browser', tests: (path) => path.endsWith('.browser.ts'), run: browserTests },
  // Most of the time a page waits: two at once take little more than half of it. Three win a minute of eleven on two
  // processors, and what waits for another site or a wheel is too late now and then.
  { name: 'pages', tests: isPage, run: (files) => nodeTests(files, '--test-concurrency=2') },
  // One file at a time: one of them builds `dist/` again.
  { name: 'package', tests: below('package'), run: (files) => nodeTests(files, '--test-concurrency=1') },
];

/** The files with tests of a step. @param {Step} step */
export function testsOf(step) {
  return step.tests ? filesBelow('tests').filter(step.tests) : [];
}
