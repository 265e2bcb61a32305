import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE_FOLDER, isHashed } from '../../folder/built-file.js';

/** The file by which a folder is known as one that this command made. */
export const MARKER = 'news-timeline-build.json';

/** What a folder was made of; paths are relative to it. */
export interface Marker {
  /** Of the package. */
  version: string;
  files: string[];
  /** Of earlier builds: pages that were loaded before, or that name a script by its hash, still ask for them. */
  kept: string[];
}

/** @returns `null` where there is none, or it is not ours */
export function readMarker(folder: string): Marker | null {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, MARKER), 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { version, files, kept }: { version?: unknown; files?: unknown; kept?: unknown } = value;
    return typeof version === 'string' && isTexts(files) && isTexts(kept) ? { version, files, kept } : null;
  } catch {
    return null;
  }
}

/**
 * Which files of an earlier build stay beside those of a new one: all scripts with a hash, because articles name them
 * with their `integrity`, and the story as it was before its last change.
 *
 * @param files of the new build
 */
export function keptOf(earlier: Marker, files: ReadonlySet<string>): string[] {
  const isGone = (path: string): boolean => isHashed(path) && !files.has(path);
  const isCode = (path: string): boolean =>
    path.startsWith(CODE_FOLDER) || /\.(?:css|js)(?:\.\w+)?$/.test(path);
  const story = (paths: readonly string[]): string[] => paths.filter((path) => isGone(path) && !isCode(path));
  const code = [...earlier.files, ...earlier.kept].filter((path) => isGone(path) && isCode(path));
  const replaced = story(earlier.files);
  return [...code, ...(replaced.length ? replaced : story(earlier.kept))].sort();
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
