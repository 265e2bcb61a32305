import { readDate } from '../model/parse-date.js';
import type { Problem } from '../model/problem.js';
import { wallNow } from '../model/wall-clock.js';
import { checkStory, type CheckOptions } from '../read/check/check-story.js';
import { count } from './count.js';
import { EXIT, Failure, UsageFailure } from './failure.js';
import { readOptions } from './options.js';
import { problemLines } from './problem-lines.js';
import { readBytes } from './read-file.js';
import type { Subcommand } from './subcommand.js';

const HELP = `news-timeline check FILE…

Says what is wrong in stories, with row and column (or path), and what to do about it. It reads what the timeline
reads: JSON, CSV, TSV, Excel workbooks, stories of TimelineJS; - is the standard input. Besides what cannot be shown, it
tells what is hardly meant: sources that no event names, expected events whose date has passed, dates far from the rest,
events that stand there twice, addresses that lead nowhere, titles too long for the axis, fields of JSON that are misspelt
or stand twice, and more.

  --strict        warnings count as errors
  --today DATE    check as on another day, such as 2025-12-15
  --json          for machines: { files: [{ file, events, errors, warnings, problems }], errors, warnings }, with
                  problems { severity, code, where, message, hint }

It ends with 0 where there is no error, 1 where there is one or a file cannot be read, 2 where it was called wrongly.`;

interface Checked {
  file: string;
  /** How many can be shown. */
  events: number;
  errors: number;
  warnings: number;
  problems: readonly Problem[];
}

export const check: Subcommand = {
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = readOptions(args, {
      strict: { type: 'boolean', default: false },
      today: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    if (!positionals.length)
      throw new UsageFailure('FILE is missing.', 'It is called so: news-timeline check story.csv');
    const now = readNow(values.today);
    const files: Checked[] = [];
    for (const file of positionals) {
      terminal.progress(`Checking ${file} …`);
      const checked = await checkFile(file, now);
      files.push(checked);
      if (!values.json) terminal.say(report(checked));
    }
    const errors = sum(files, 'errors');
    const warnings = sum(files, 'warnings');
    if (values.json) terminal.say(JSON.stringify({ files, errors, warnings }, null, 2));
    else if (files.length > 1)
      terminal.say(`${count(files.length, 'file')}: ${counts({ errors, warnings })}.`);
    return errors || (values.strict && warnings) ? EXIT.problem : EXIT.well;
  },
};

/** One that cannot be read has that as its problem: the others are checked all the same. */
async function checkFile(file: string, now: CheckOptions['now']): Promise<Checked> {
  try {
    const { document, problems } = await checkStory(await readBytes(file), { name: file, now });
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const warnings = problems.length - errors;
    return { file, events: document?.events.length ?? 0, errors, warnings, problems };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { message, hint } = error;
    const problem: Problem = { severity: 'error', code: 'file-unreadable', where: 'file', message, hint };
    return { file, events: 0, errors: 1, warnings: 0, problems: [problem] };
  }
}

function report({ file, events, problems, ...rest }: Checked): string {
  const lines = problems.length ? `${problemLines(file, problems, Infinity)}\n` : '';
  return `${lines}${file}: ${count(events, 'event')}, ${counts(rest)}.`;
}

function counts({ errors, warnings }: Pick<Checked, 'errors' | 'warnings'>): string {
  if (!errors && !warnings) return 'no problems';
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}

function sum(files: readonly Checked[], key: 'errors' | 'warnings'): number {
  return files.reduce((total, file) => total + file[key], 0);
}

function readNow(today: string | undefined): CheckOptions['now'] {
  if (today === undefined) return (timeZone) => wallNow(Date.now(), timeZone);
  const read = readDate(today);
  const date = 'date' in read ? read.date : null;
  if (!date || date.form !== 'single' || date.precision !== 'day' || !Number.isFinite(date.start))
    throw new UsageFailure(`--today is “${today}”.`, 'It must be a day, such as 2025-12-15.');
  return () => date.start;
}
