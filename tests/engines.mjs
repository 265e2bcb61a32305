// Only what comes with Node may be imported here: on a fresh clone there are no packages yet.
import { parseArgs } from 'node:util';
import { build, checkNode, installPackages } from './tools/checkout.mjs';
import { ENGINES } from './tools/engines.mjs';
import { STEPS, testsOf } from './tools/steps.mjs';

const NAMES = Object.keys(ENGINES).join(', ');
const HELP = `npm run test:engines                               all browser tests in ${NAMES}
npm run test:engines -- --only firefox,webkit      in some of them
npm run test:engines -- tests/axis                 those whose path begins so`;

const { values, positionals: paths } = parseArgs({
  options: { only: { type: 'string' }, help: { type: 'boolean' } },
  allowPositionals: true,
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

/** The engines that were asked for. @throws {Error} on one that does not exist */
function chosenEngines() {
  const all = Object.entries(ENGINES);
  const names = values.only?.split(',') ?? Object.keys(ENGINES);
  const unknown = names.find((name) => !all.some(([one]) => one === name));
  if (unknown !== undefined) throw new Error(`There is no engine "${unknown}".\n${HELP}`);
  return all.filter(([name]) => names.includes(name));
}

/** @returns {import('./tools/steps.mjs').Step} */
function browserStep() {
  const step = STEPS.find(({ name }) => name === 'browser');
  if (!step) throw new Error('There is no step of browser tests.');
  return step;
}

/** @type {string[]} */
const results = [];

try {
  checkNode();
  const engines = chosenEngines();
  const step = browserStep();
  const files = testsOf(step).filter((file) => !paths.length || paths.some((path) => file.startsWith(path)));
  if (!files.length) throw new Error(`There are no browser tests in ${paths.join(', ')}.`);
  await installPackages();
  await build();
  for (const [name, engine] of engines) {
    console.log(`\n▶ ${name}`);
    const begin = performance.now();
    try {
      const version = await engine.prepare();
      process.env.TEST_ENGINE = name;
      const { passed, failed } = await step.run(files);
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      results.push(
        `${failed ? '✖' : '✔'} ${name}, ${version}: ${passed} passed, ${failed} failed, ${seconds} s`,
      );
    } catch (error) {
      results.push(`✖ ${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
} catch (error) {
  results.push(`✖ ${error instanceof Error ? error.message : error}`);
}

console.log(`\n${results.join('\n')}`);
process.exitCode = results.some((result) => result.startsWith('✖')) ? 1 : 0;
