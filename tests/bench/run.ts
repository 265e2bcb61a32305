import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { build } from '../tools/checkout.mjs';
import { ROOT } from '../tools/command.mjs';
import { goalsOf } from './goals.js';
import { HELP, readOptions } from './options.js';
import { intoReadme } from './readme.js';
import type { Report } from './report.js';
import { goalTable, notes, origin, ratios, resultTable } from './table.js';
import { work } from './work.js';

const args = process.argv.slice(2);
const README = `${ROOT}README.md`;

/** Of an earlier run, as this program wrote it. */
function readReport(file: string): Report {
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function main(): Promise<void> {
  const options = readOptions(args);
  if (options.help) {
    console.log(HELP);
    return;
  }
  const command = ['npm run bench', ...(args.length ? ['--', ...args] : [])].join(' ');
  let report: Report;
  if (options.from === null) {
    const { tiles } = options;
    if (tiles !== null && !existsSync(`${tiles}/timeline.json`))
      throw new Error(`--tiles is "${tiles}": there is no timeline.json in it.`);
    await build();
    const began = performance.now();
    const say = (line: string): void =>
      options.check
        ? undefined
        : console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);
    report = await work(options, command, say);
    const out = resolve(ROOT, options.out);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, `${JSON.stringify(report, null, 2)}\n`);
  } else {
    report = readReport(resolve(ROOT, options.from));
  }
  if (!options.check) {
    console.log(`\n${origin(report)}\n\n${resultTable(report)}\n`);
    for (const note of notes(report)) console.log(note);
    console.log(`\n${ratios(report)}\n`);
  }
  console.log(goalTable(report));
  if (options.readme) writeFileSync(README, intoReadme(readFileSync(README, 'utf8'), report));
  if (options.check && !goalsOf(report).every(({ reached }) => reached)) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
