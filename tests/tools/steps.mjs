import { availableParallelism } from 'node:os';
import { ROOT, run, runBeside, tool } from './command.mjs';
import { filesBelow } from './files.mjs';
import { forgetTally, takeTally } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** What tests run under where no other zone is asked for. */
export const ODD_ZONE = 'Pacific/Chatham';

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

/**
 * Runs a script in Node, with what is to be added to the environment, and gives its exit code.
 *
 * @typedef {(args: string[], env?: NodeJS.ProcessEnv) => Promise<number>} RunNode
 */

/** In its turn: what it prints is seen at once. @type {RunNode} */
const inTurn = (args, env) => run(process.execPath, args, env);

/**
 * A check that reads the sources and nothing else. As each keeps one processor busy, they run beside one another.
 *
 * @param {string} name
 * @param {string} script of the tool
 * @param {readonly string[]} args
 * @returns {Step}
 */
function reading(name, script, args) {
  return {
    name,
    beside: 'format',
    run: async (_, node = inTurn) => tallyOf(await node([tool(script), ...args])),
  };
}

/**
 * Runs tests, and believes neither a good exit code with failures nor a bad one without.
 *
 * @param {string} step
 * @param {(env: NodeJS.ProcessEnv) => Promise<number>} start
 * @returns {Promise<Tally>}
 */
async function count(step, start) {
  forgetTally(step);
  const code = await start({ TZ: process.env.TEST_ZONE ?? ODD_ZONE, TEST_STEP: step });
  const tally = takeTally(step) ?? { passed: 0, failed: 0 };
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

/**
 * Tests in Node.
 *
 * @param {string} name of the step
 * @param {IsMine} tests
 * @param {{ beside?: string, atOnce?: number }} [options] `atOnce`: files; Node leaves one processor free
 * @returns {Step}
 */
function nodeTests(name, tests, { beside, atOnce = availableParallelism() } = {}) {
  return {
    name,
    tests,
    ...(beside && { beside }),
    run: (files, node = inTurn) =>
      count(name, async (env) => {
        // Not before the packages are there.
        const { compileTests } = await import('./compile.mjs');
        const scripts = await compileTests(files, `tests/.out/node/${name}`);
        const options = ['--enable-source-maps', '--import', `${ROOT}tests/tools/seed.mjs`];
        return node([...options, '--test', `--test-concurrency=${atOnce}`, ...reporters, ...scripts], env);
      }),
  };
}

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
 * @property {string} [beside] the step with which it begins, before its turn
 * @property {(files: string[], node?: RunNode) => Promise<Tally>} run
 */

/** The steps of `npm test`, in their order. @type {Step[]} */
export const STEPS = [
  reading('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  reading('lint', 'eslint/bin/eslint.js', ['--config', 'tests/eslint.config.mjs', '.']),
  reading('templates', 'lit-analyzer/cli.js', ['src', '--strict', '--quiet', ...LIT_ANALYZER_RULES]),
  reading('types', 'typescript/bin/tsc', ['--noEmit', '--project', '.']),
  {
    name: 'build',
    run: async (_, node = inTurn) =>
      tallyOf(await node([tool('rollup/dist/bin/rollup'), '--config', '--silent'])),
  },
  nodeTests('house', below('house')),
  nodeTests('unit', (path) => isTest(path) && !APART.some((is) => is(path))),
  {
    name: 'browser',
    tests: (path) => path.endsWith('.browser.ts'),
    run: (files, node = inTurn) =>
      count('browser', (env) =>
        node(
          [
            tool('@web/test-runner/dist/bin.js'),
            '--config',
            'tests/web-test-runner.config.mjs',
            '--files',
            ...files,
          ],
          env,
        ),
      ),
  },
  // Most of the time a page waits: two at once take little more than half of it. Three win a minute of eleven on two
  // processors, and what waits for another site or a wheel is too late now and then.
  nodeTests('pages', isPage, { atOnce: 2 }),
  // What the pages leave free is enough for it: most of it is a second build.
  nodeTests('package', below('package'), { beside: 'pages', atOnce: 1 }),
];

/** What begins before its turn, and is told in it. */
export class Beside {
  /** @type {Map<Step, Promise<{ tally: Tally, said: string }>>} */
  #running = new Map();
  /** One after the other on each processor. @type {Promise<unknown>[]} */
  #lanes = Array.from({ length: availableParallelism() }, () => Promise.resolve());
  #stop = new AbortController();

  /** @param {Step} step @param {string[]} files */
  begin(step, files) {
    const lane = this.#running.size % this.#lanes.length;
    const { signal } = this.#stop;
    const work = async () => {
      let said = '';
      const tally = await step.run(files, async (args, env = {}) => {
        const told = await runBeside(process.execPath, args, { env, signal });
        said += told.said;
        return told.code;
      });
      return { tally, said };
    };
    const running = Promise.resolve(this.#lanes[lane]).then(work);
    this.#running.set(step, running);
    // What fails is told in its turn: until then nobody listens, and others in its lane go on.
    this.#lanes[lane] = running.catch(() => undefined);
  }

  /**
   * Waits for a step, says what it said, and gives its count.
   *
   * @param {Step} step
   * @returns {Promise<Tally> | undefined} `undefined` where it was not begun
   */
  end(step) {
    return this.#running.get(step)?.then(({ tally, said }) => {
      process.stdout.write(said);
      return tally;
    });
  }

  stop() {
    this.#stop.abort();
  }
}

/** The files with tests of a step. @param {Step} step */
export function testsOf(step) {
  return step.tests ? filesBelow('tests').filter(step.tests) : [];
}
