import type { TimelineDocument } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import { dateFrom } from '../model/read-date.js';
import { calendar } from '../publish/calendar.js';
import { jsonLd } from '../publish/json-ld.js';
import { oEmbed } from '../publish/oembed.js';
import { previewSvg } from '../publish/preview-svg.js';
import type { BuiltFile } from './built-file.js';
import { listParts } from './list-parts.js';
import { indexPage, listPage, OEMBED, type HeadingLevel, type PageParts } from './pages.js';
import { headersFile, nginxConf } from './serving.js';
import type { Scripts } from './scripts.js';
import { snippets } from './snippets.js';
import { snippetsPage, type Extra } from './snippets-page.js';
import { STORY_FILE, storyData, type TilesChoice } from './story-data.js';

/** What is built, and how. */
export interface BuildOptions {
  document: TimelineDocument;
  /** Pictures and other media that the story names by relative addresses, under those. */
  pictures: readonly BuiltFile[];
  /** Draws an SVG file as PNG. */
  png: (svg: string) => Promise<Uint8Array>;
  scripts: Scripts;
  headingLevel: HeadingLevel;
  /** Address of the folder where it is known, with a slash at the end. */
  base: string | undefined;
  tiles: TilesChoice;
}

/** A picture of the story has the name of a file that the folder needs. */
export class NameTaken extends Error {
  override readonly name = 'NameTaken';

  constructor(readonly path: string) {
    super(`A picture of the story is called ${path}, and the folder needs a file of that name.`);
  }
}

/** What there is to tell when all is written. */
export interface BuildReport {
  /** Events that could have no entry in the calendar. */
  left: Problem[];
  isCut: boolean;
}

const PREVIEW = { path: 'preview.png', width: 1200, height: 630 };
/** For oEmbed, whose thumbnails may not be larger than what they stand for. */
const THUMBNAIL = { path: 'thumbnail.png', width: 480, height: 252 };
const CALENDAR = 'story.ics';
const JSON_LD = 'story.jsonld';
const PREVIEW_SVG = 'preview.svg';

/**
 * Makes all files of the folder. The same story gives the same bytes: there is no clock in them but the story's.
 *
 * @param write takes each file; they may come in any order
 * @param step is told what is being made
 */
export async function makeContents(
  options: BuildOptions,
  write: (file: BuiltFile) => Promise<void>,
  step: (text: string) => void,
): Promise<BuildReport> {
  const { document, scripts, base, pictures, png } = options;
  const taken = new Set(pictures.map(({ path }) => path));
  const paths: string[] = [];
  const put = async (...files: readonly BuiltFile[]): Promise<void> => {
    for (const file of files) {
      if (taken.has(file.path) && !pictures.includes(file)) throw new NameTaken(file.path);
      paths.push(file.path);
      await write(file);
    }
  };

  await put(...pictures);
  step('The story …');
  const data = await storyData(document, options.tiles, put);
  await put(data.plain, data.hashed);
  step('Scripts …');
  const { element, page, host, copy, chunks, licenses } = scripts;
  await put(element.plain, element.hashed, page.script, page.style, host, copy, ...chunks, licenses);

  step('Pages …');
  const parts = listParts(document);
  const about: PageParts = { ...options, data: data.hashed.path, parts, preview: PREVIEW };
  await put(indexPage(about), ...parts.map((part) => listPage(about, part)));

  step('Previews …');
  const svg = previewSvg(document, PREVIEW);
  await put({ path: PREVIEW_SVG, content: svg }, { path: PREVIEW.path, content: await png(svg) });
  if (base !== undefined) {
    await put(
      { path: THUMBNAIL.path, content: await png(previewSvg(document, THUMBNAIL)) },
      oEmbedFile(document, base),
    );
  }

  const { text, left } = calendar(document, {
    now: storyClock(document),
    ...(base !== undefined && { url: base }),
  });
  if (text !== null) await put({ path: CALENDAR, content: text });
  const ld = jsonLd(document, base === undefined ? {} : { url: base });
  await put({ path: JSON_LD, content: `${JSON.stringify(ld)}\n` });
  await put(
    ...snippetsPage(
      document,
      snippets(about),
      EXTRAS.filter(({ path }) => paths.includes(path)),
      copy.path,
    ),
  );
  const path = base === undefined ? '/' : new URL(base).pathname;
  await put(nginxConf(path));
  await put(headersFile(path, paths));
  return { left, isCut: data.isCut };
}

const EXTRAS: readonly Extra[] = [
  { path: CALENDAR, about: 'the days that are certain, for calendars' },
  { path: JSON_LD, about: 'the story for search engines, as it stands in its page' },
  { path: OEMBED, about: 'the answer to hosts that ask what to show for a pasted link' },
  { path: PREVIEW.path, about: 'the picture for previews of a link' },
  { path: PREVIEW_SVG, about: 'the same to be drawn at any size' },
  { path: STORY_FILE, about: 'the story itself' },
  { path: 'LICENSES.txt', about: 'licences of what the scripts contain' },
];

function oEmbedFile(document: TimelineDocument, base: string): BuiltFile {
  const { path, ...size } = THUMBNAIL;
  const { host, origin } = new URL(base);
  const answer = oEmbed(document, {
    pageUrl: base,
    thumbnail: { url: base + path, ...size },
    provider: { name: host, url: `${origin}/` },
    cacheAge: 3600,
  });
  return { path: OEMBED, content: `${JSON.stringify(answer)}\n` };
}

/** The moment at which the story says it was written, ms; the same story gives the same calendar. */
function storyClock({ updated = '', asOf, timeZone }: TimelineDocument): number {
  return (dateFrom(updated, { timeZone }) ?? asOf)?.start ?? 0;
}
