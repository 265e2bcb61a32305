import type { TimelineDocument } from '../model/document.js';
import { idsBefore, lostLinks } from './build/lost-links.js';
import { buildFolder } from './build/build-folder.js';
import { OEMBED, type HeadingLevel } from '../folder/pages.js';
import { readPictures } from './build/pictures.js';
import { readScripts } from './build/scripts.js';
import { TILES_CHOICES } from '../folder/story-data.js';
import { count } from './count.js';
import { EXIT, Failure, UsageFailure } from './failure.js';
import { oneOf, readOptions } from './options.js';
import { packageVersion, pagesFolder } from './package-files.js';
import { previewPng } from './preview-png.js';
import { problemLines } from './problem-lines.js';
import { readFile } from './read-file.js';
import type { Subcommand } from './subcommand.js';

const HELP = `news-timeline build FILE --out DIR

Makes a folder that any static host can serve: the page of a story (index.html), its data, scripts, previews, and
what to paste into articles (snippets.html). Upload all of it.

  --out DIR             where the folder is to stand; one that this command made is replaced, any other that is
                        not empty is left alone
  --base-url URL        the address that the folder will have: needed for pasted links (oEmbed) and previews
  --lang LANG           language of dates and interface, in place of the story's own
  --heading-level N     level of the title in the page, 2 to 6; default 2
  --tiles CHOICE        cut the story into tiles: auto (default; when it takes more than 1 MB compressed), always,
                        never
  --strict              stop at the first build with an event that cannot be shown whole

One bad event costs that event: the problems are told, the rest is built, and the command ends with 0. With --strict
it ends with 1 and nothing is written.`;

const LEVELS: Readonly<Record<string, HeadingLevel>> = { 2: 2, 3: 3, 4: 4, 5: 5, 6: 6 };

export const build: Subcommand = {
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = readOptions(args, {
      out: { type: 'string' },
      'base-url': { type: 'string' },
      lang: { type: 'string' },
      'heading-level': { type: 'string', default: '2' },
      tiles: { type: 'string', default: 'auto' },
      strict: { type: 'boolean', default: false },
    });
    const [file, ...more] = positionals;
    const { out, lang } = values;
    if (file === undefined || out === undefined || out === '' || more.length) {
      throw new UsageFailure(
        more.length ? 'One story at a time.' : `${file === undefined ? 'FILE' : '--out'} is missing.`,
        'It is called so: news-timeline build story.json --out folder',
      );
    }
    const base = readBase(values['base-url']);
    const headingLevel = LEVELS[oneOf(values['heading-level'], 'heading-level', Object.keys(LEVELS))] ?? 2;
    const tiles = oneOf(values.tiles, 'tiles', TILES_CHOICES);
    if (lang !== undefined && !isLanguage(lang)) {
      throw new UsageFailure(`--lang is “${lang}”.`, 'It must be a language tag, such as en, de or pt-BR.');
    }

    const { document: read, problems } = await readFile(file);
    if (problems.length) terminal.tell(problemLines(file, problems));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (!read) throw new Failure(`There is nothing to show in ${file}.`, 'Mend what is said above.');
    if (values.strict && errors) {
      throw new Failure(
        `${count(errors, 'error')} in ${file}: nothing was written.`,
        'Mend them, or build without --strict.',
      );
    }
    const document: TimelineDocument = lang === undefined ? read : { ...read, lang };
    const before = idsBefore(out);
    const scripts = readScripts(pagesFolder());
    const pictures = readPictures(document, file);
    const report = await buildFolder(
      { document, scripts, headingLevel, base, tiles, pictures: pictures.files, png: previewPng },
      out,
      packageVersion(),
      terminal,
    );

    if (pictures.problems.length) terminal.tell(problemLines(file, pictures.problems));
    const lost = lostLinks(before, document.events);
    if (lost !== null) terminal.tell(lost);
    if (report.left.length) {
      terminal.tell(
        `Note: not in the calendar: ${count(report.left.length, 'event')} without a certain day.`,
      );
    }
    if (base === undefined) {
      terminal.tell(
        `Note: without --base-url there is no ${OEMBED} and no picture in previews of links: both need whole addresses.`,
      );
    }
    const events = count(document.events.length, 'event');
    terminal.say(
      `${out}: ${events}${report.isCut ? ' in tiles' : ''}${errors ? `, ${count(errors, 'error')} told above` : ''}.\n` +
        `Upload all of it; ${out.replace(/\/+$/, '')}/snippets.html has what to paste.`,
    );
    return EXIT.well;
  },
};

/** The address of the folder, with a slash at the end. */
function readBase(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    throw new UsageFailure(
      `--base-url is “${text}”.`,
      'It must be the whole address of the folder, such as https://example.org/stories/bridge/',
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
