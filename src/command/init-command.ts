import { existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { storyCsv } from '../publish/csv.js';
import { storyJson } from '../publish/story-json.js';
import { exampleStory } from './example-story.js';
import { EXIT, UsageFailure } from './failure.js';
import { readOptions } from './options.js';
import type { Subcommand } from './subcommand.js';
import { writeNew } from './write-new.js';

const HELP = `news-timeline init [FILE or FOLDER]

Begins a new story with an example to write over: a spreadsheet where FILE ends in .csv, JSON where it ends in .json.
In a FOLDER, or where nothing is named, it is story.csv.

  --force    replace the file where it is there already`;

/** Without it, spreadsheet programs take CSV for a code page of old. */
const BYTE_ORDER_MARK = '\uFEFF';

export const init: Subcommand = {
  help: HELP,
  run(args, terminal) {
    const { values, positionals } = readOptions(args, { force: { type: 'boolean', default: false } });
    const [target = '.', ...more] = positionals;
    if (more.length) throw new UsageFailure('One story at a time.', 'Give one file or folder.');
    const kind = extname(target).toLowerCase();
    const isFolder = kind === '' || kind === '.' || (existsSync(target) && statSync(target).isDirectory());
    if (!isFolder && kind !== '.csv' && kind !== '.json')
      throw new UsageFailure(`“${target}” is neither a folder nor a .csv or .json.`, 'Give a name that is.');
    const file = isFolder ? join(target, 'story.csv') : target;
    const story = exampleStory(new Date().getUTCFullYear());
    const text = isFolder || kind === '.csv' ? BYTE_ORDER_MARK + storyCsv(story) : storyJson(story, 2);
    writeNew(file, text, values.force);
    terminal.say(
      `${file}: an example to write over.\n` +
        `"news-timeline check ${file}" says what is wrong in it; "news-timeline build ${file} --out folder" makes its page.`,
    );
    return Promise.resolve(EXIT.well);
  },
};
