import { existsSync, realpathSync } from 'node:fs';
import { extname } from 'node:path';
import { storyJson } from '../publish/story-json.js';
import { readStory } from '../read/story.js';
import { isTimelineJs } from '../read/timelinejs/story.js';
import { count } from './count.js';
import { EXIT, Failure, UsageFailure } from './failure.js';
import { readOptions } from './options.js';
import { problemLines } from './problem-lines.js';
import { readBytes } from './read-file.js';
import type { Subcommand } from './subcommand.js';
import { writeNew } from './write-new.js';

const HELP = `news-timeline import FILE --out OUT.json

Takes a story over into JSON of our format: from CSV, TSV, an Excel workbook, or CSV or JSON of TimelineJS; - is the
standard input. What cannot be carried over is told, with its place and what to do.

  --out OUT.json    the file to write
  --force           replace it where it is there already

It ends with 0 where the story was written, also where something in it was not carried over; 1 where nothing was
written; 2 where it was called wrongly.`;

export const importStory: Subcommand = {
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = readOptions(args, {
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
    });
    const [file, ...more] = positionals;
    const { out, force } = values;
    if (file === undefined || out === undefined || more.length) {
      throw new UsageFailure(
        more.length ? 'One story at a time.' : `${file === undefined ? 'FILE' : '--out'} is missing.`,
        'It is called so: news-timeline import sheet.csv --out story.json',
      );
    }
    if (extname(out).toLowerCase() !== '.json')
      throw new UsageFailure(`--out is “${out}”.`, 'It must be a name that ends in .json.');
    if (existsSync(out) && existsSync(file) && realpathSync(out) === realpathSync(file))
      throw new UsageFailure(`--out is ${file} itself.`, 'Give another name.');

    const bytes = await readBytes(file);
    if (isOurs(bytes)) {
      throw new Failure(
        `${file} is in our format already: there is nothing to carry over.`,
        `"news-timeline check ${file}" says what is wrong in it.`,
      );
    }
    const { document, problems } = await readStory(bytes, { name: file });
    if (problems.length) terminal.tell(problemLines(file, problems, Infinity));
    if (!document)
      throw new Failure(`There is nothing to carry over in ${file}.`, 'Mend what is said above.');
    writeNew(out, storyJson(document, 2), force);
    const told = problems.length ? `; ${count(problems.length, 'problem')} told above` : '';
    terminal.say(`${out}: ${count(document.events.length, 'event')}${told}.`);
    return EXIT.well;
  },
};

/** What is JSON and no story of TimelineJS: written again it would lose the editor's own fields. */
function isOurs(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && 'events' in value && !isTimelineJs(value);
  } catch {
    return false;
  }
}
