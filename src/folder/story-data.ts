import { gzipSync, strToU8 } from 'fflate';
import type { TimelineDocument } from '../model/document.js';
import { storyJson } from '../publish/story-json.js';
import { MANIFEST, tiles } from '../publish/tiles.js';
import { TILES_FOLDER, type BuiltFile } from './built-file.js';
import { hashed } from './hashes.js';

/** Where pages find the story: the name stays, and so articles need not be touched when the story changes. */
export const STORY_FILE = 'story.json';

/** A story that takes more than this on its way to a reader, compressed, is cut into tiles, bytes. */
const MOST_IN_ONE_FILE = 1_000_000;

/** Whether a story is cut into tiles: as it serves readers, or as it was asked for. */
export const TILES_CHOICES = ['auto', 'always', 'never'] as const;
export type TilesChoice = (typeof TILES_CHOICES)[number];

/** The file that a timeline loads first. */
export interface StoryData {
  plain: BuiltFile;
  /** The same under a name that changes with it. */
  hashed: BuiltFile;
  /** Whether it names tiles, and holds no events itself. */
  isCut: boolean;
}

/**
 * The files of the story, as a timeline loads them; tiles are written as they are made.
 *
 * @param write takes each tile
 */
export async function storyData(
  document: TimelineDocument,
  choice: TilesChoice,
  write: (file: BuiltFile) => Promise<void>,
): Promise<StoryData> {
  const text = choice === 'always' ? '' : storyJson(document);
  const isCut = choice === 'always' || (choice === 'auto' && isLarge(text));
  if (!isCut) return dataOf(text, isCut);
  let manifest = '';
  for await (const { path, text } of tiles(document, { folder: TILES_FOLDER })) {
    if (path === MANIFEST) manifest = text;
    else await write({ path, content: text });
  }
  return dataOf(manifest, isCut);
}

function isLarge(text: string): boolean {
  // No text is worth the time whose letters alone are fewer.
  return text.length > MOST_IN_ONE_FILE && gzipSync(strToU8(text)).length > MOST_IN_ONE_FILE;
}

function dataOf(content: string, isCut: boolean): StoryData {
  const plain = { path: STORY_FILE, content };
  return { plain, hashed: hashed(plain), isCut };
}
