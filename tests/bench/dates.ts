import { cpus, loadavg } from 'node:os';
import edtf from 'edtf';
import { build } from '../tools/checkout.mjs';
import { ROOT } from '../tools/command.mjs';
import { plainDates } from './plain-dates.js';
import { median } from './statistics.js';

const DATES = 10_000;
const ROUNDS = 5;

/** µs for each of the dates. */
async function timeOf(texts: readonly string[], read: (text: string) => unknown): Promise<number> {
  const began = performance.now();
  for (const text of texts) await read(text);
  return ((performance.now() - began) * 1000) / texts.length;
}

/** How long plain dates take, with what is built, beside `edtf`: the same dates, in turn, in the same run. */
async function main(): Promise<void> {
  await build();
  const { parseDate } = (await import(`${ROOT}dist/dates.js`)) satisfies typeof import('../../src/dates.js');
  const texts = plainDates(DATES);
  for (const text of texts) {
    const { start, end } = await parseDate(text);
    const { min, max } = edtf(text);
    if (start !== min || end !== (max ?? NaN) + 1) throw new Error(`${text} is read otherwise by edtf.`);
  }
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await timeOf(texts, parseDate));
    theirs.push(await timeOf(texts, edtf));
  }
  const [own, peer] = [median(ours) ?? NaN, median(theirs) ?? NaN];
  const machine = `Node ${process.versions.node}, ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}`;
  console.log(`${DATES.toLocaleString('en')} plain dates, median of ${ROUNDS} runs (${machine}):`);
  console.log(
    `  parseDate ${own.toFixed(1)} µs a date, edtf 4.11.1 ${peer.toFixed(0)} µs: ${Math.round(peer / own)} times faster`,
  );
}

await main();
