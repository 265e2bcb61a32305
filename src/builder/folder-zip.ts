import { strToU8, zipSync, type Zippable } from 'fflate';
import type { TimelineDocument } from '../model/document.js';
import { CODE_FOLDER } from '../folder/built-file.js';
import { makeContents } from '../folder/contents.js';
import { listParts } from '../folder/list-parts.js';
import { PACKAGE_FILES, scriptsOf, type Scripts } from '../folder/scripts.js';
import { snippets, type Snippet } from '../folder/snippets.js';
import { STORY_FILE } from '../folder/story-data.js';
import { isRecord } from '../read/value.js';
import { addEveryLanguage } from '../words/every-language.js';

addEveryLanguage();

/** Level of the title in the pages of the folder. */
const HEADING_LEVEL = 2;
const PREVIEW = { path: 'preview.png', width: 1200, height: 630 };

/**
 * Loads what of the package goes into a folder.
 *
 * @param base address of what the package's build made, with a slash at the end
 * @throws where one of the files does not come
 */
export async function loadScripts(base: string): Promise<Scripts> {
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(new URL(path, base));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  const list: unknown = await (await get('builder/files.json')).json();
  const names: unknown = isRecord(list) ? list['chunks'] : null;
  const chunks = Array.isArray(names) ? names.map((name) => `${CODE_FOLDER}${String(name)}`) : [];
  const paths = [...PACKAGE_FILES, ...chunks];
  const texts = await Promise.all(paths.map(async (path) => (await get(path)).text()));
  return scriptsOf(new Map(paths.map((path, at) => [path, texts[at] ?? ''])));
}

/** What to paste into the pages of others. */
export function storySnippets(
  document: TimelineDocument,
  scripts: Scripts,
  base: string | undefined,
): Snippet[] {
  const parts = listParts(document);
  return snippets({
    document,
    scripts,
    data: STORY_FILE,
    parts,
    headingLevel: HEADING_LEVEL,
    base,
    preview: PREVIEW,
  });
}

/**
 * The folder that `news-timeline build` makes, as a zip: without files that are compressed already, without pictures that
 * lie beside the story, and with a preview in the letters of this machine.
 *
 * @param name of the folder in the zip
 */
export async function folderZip(
  document: TimelineDocument,
  scripts: Scripts,
  base: string | undefined,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const files: Zippable = {};
  await makeContents(
    { document, scripts, base, headingLevel: HEADING_LEVEL, tiles: 'auto', pictures: [], png: drawPng },
    ({ path, content }) => {
      files[`${name}/${path}`] = typeof content === 'string' ? strToU8(content) : content;
      return Promise.resolve();
    },
    () => undefined,
  );
  return zipSync(files, { level: 6 });
}

/** Draws an SVG file as PNG, as the browser draws it. */
async function drawPng(svg: string): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error('The browser drew no preview.');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
