// Only what comes with Node may be imported here: on a fresh clone there are no packages yet.
import { parseArgs } from 'node:util';
import { checkNode, installPackages } from './tools/checkout.mjs';
import { findOrInstallChromium } from './tools/chromium.mjs';
import { Beside, ODD_ZONE, STEPS, testsOf } from './tools/steps.mjs';

const HELP = `npm test                                    everything, in order, up to the first failure
npm test -- --only unit,browser             some steps: ${STEPS.map(({ name }) => name).join(', ')}
npm test -- --only browser tests/axis       of their test files, those whose path begins so
npm test -- --zone Asia/Tokyo               as if the machine stood there; several, one after the other: A,B
npm test -- --only unit --seed random       property tests with other cases than always; or --seed 123
npm run test:zones                          the browser tests in three zones`;

/** @typedef {import('./tools/steps.mjs').Step} Step */

const { values, positionals: paths } = parseArgs({
  options: {
    only: { type: 'string' },
    zone: { type: 'string' },
    seed: { type: 'string' },
    help: { type: 'boolean' },
  },
  allowPositionals: true,
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

/** The steps that were asked for. @throws {Error} on a step that does not exist */
function chosenSteps() {
  const names = values.only?.split(',') ?? STEPS.map(({ name }) => name);
  const unknown = names.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown !== undefined) throw new Error(`There is no step "${unknown}".\n${HELP}`);
  return STEPS.filter(({ name }) => names.includes(name));
}

const total = { passed: 0, failed: 0 };

if (values.seed) process.env.TEST_SEED = values.seed;

try {
  checkNode();
  const steps = chosenSteps();
  await installPackages();
  if (steps.some(({ name }) => name === 'browser' || name === 'pages')) {
    process.env.CHROME_PATH = await findOrInstallChromium();
  }
  for (const zone of values.zone?.split(',') ?? [ODD_ZONE]) {
    process.env.TEST_ZONE = zone;
    if (values.zone) console.log(`\n▶▶ ${zone}`);
    if (!(await runSteps(steps))) break;
  }
} catch (error) {
  total.failed += 1;
  console.error(`\n${error instanceof Error ? error.message : error}`);
}

/**
 * Up to the first that fails.
 *
 * @param {Step[]} steps
 */
async function runSteps(steps) {
  const beside = new Beside();
  const filesOf = new Map(steps.map((step) => [step, chosen(testsOf(step))]));
  for (const [step, files] of filesOf) {
    console.log(`\n▶ ${step.name}`);
    const begin = performance.now();
    for (const [other, its] of filesOf) {
      if (other.beside === step.name && !nothing(other, its)) beside.begin(other, its);
    }
    const { passed, failed } = nothing(step, files)
      ? noTests(step.name)
      : await (beside.end(step) ?? step.run(files));
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    console.log(`${failed ? '✖' : '✔'} ${step.name}: ${passed} passed, ${failed} failed, ${seconds} s`);
    if (failed) {
      beside.stop();
      return false;
    }
  }
  return true;
}

/** Those that were asked for. @param {string[]} files */
function chosen(files) {
  return files.filter((file) => !paths.length || paths.some((path) => file.startsWith(path)));
}

/**
 * Whether a step has tests, but none of them was asked for.
 *
 * @param {Step} step
 * @param {string[]} files
 */
function nothing({ tests }, files) {
  return !!tests && !files.length;
}

/** @param {string} name of a step */
function noTests(name) {
  console.error(`There are no tests for "${name}"${paths.length ? ` in ${paths.join(', ')}` : ''}.`);
  return { passed: 0, failed: 1 };
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
