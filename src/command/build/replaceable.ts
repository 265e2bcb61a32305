import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { Failure } from '../failure.js';
import { systemWords } from '../system-words.js';
import { readMarker, type Marker } from './marker.js';

/** Files that systems put into folders by themselves. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

const OTHER = 'Give another folder, one that does not exist yet.';

/**
 * Whether another folder may take the place of this one.
 *
 * @returns what was built there before
 * @throws {Failure} with words where something is there that this command did not make
 */
export function replaceable(target: string): Marker | null {
  if (!existsSync(target)) return null;
  if (isWithin(process.cwd(), target)) {
    throw new Failure(
      `${target} is the folder that you are in.`,
      'Go to the one above, and name it from there.',
    );
  }
  const files = filesBelow(target);
  if (!files.length) return null;
  const marker = readMarker(target);
  if (!marker) {
    throw new Failure(
      `${target} is not empty, and not made by "news-timeline build": it is left alone.`,
      OTHER,
    );
  }
  const known = new Set([...marker.files, ...marker.kept]);
  const foreign = files.filter((path) => !known.has(path) && !LITTER.has(basename(path)));
  if (foreign.length) {
    const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : '';
    throw new Failure(
      `${target} holds what "news-timeline build" did not make (${foreign.slice(0, 3).join(', ')}${more}): it is left alone.`,
      'Move that elsewhere, or give another folder.',
    );
  }
  const there = new Set(files);
  return {
    ...marker,
    files: marker.files.filter((path) => there.has(path)),
    kept: marker.kept.filter((path) => there.has(path)),
  };
}

function filesBelow(folder: string): string[] {
  try {
    if (!statSync(folder).isDirectory()) throw new Failure(`${folder} is a file.`, OTHER);
    return readdirSync(folder, { encoding: 'utf8', recursive: true })
      .filter((path) => !lstatSync(join(folder, path)).isDirectory())
      .map((path) => path.split(sep).join('/'))
      .sort();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${folder} cannot be read: ${systemWords(error)}.`, OTHER);
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
