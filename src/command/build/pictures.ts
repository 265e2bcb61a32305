import { readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { TimelineDocument } from '../../model/document.js';
import type { Problem } from '../../model/problem.js';
import type { BuiltFile } from '../../folder/built-file.js';

/** Pictures and other media that a story names by relative addresses. */
export interface Pictures {
  files: BuiltFile[];
  /** Those that are not there. */
  problems: Problem[];
}

/**
 * Takes what lies beside the file of the story into the folder, under the same relative address.
 *
 * @param file the story's
 */
export function readPictures(document: TimelineDocument, file: string): Pictures {
  const files = new Map<string, BuiltFile>();
  const problems: Problem[] = [];
  for (const { id, media } of document.events) {
    for (const address of [media?.src, media?.poster]) {
      const path = address === undefined ? null : pathOf(address);
      if (path === null || files.has(path)) continue;
      const place = join(dirname(file), path);
      if (isFile(place)) files.set(path, { path, content: readFileSync(place) });
      else problems.push(missing(id, address ?? '', place));
    }
  }
  return { files: [...files.values()], problems };
}

/** The path that an address means from the story on; `null` where it leads elsewhere. */
function pathOf(address: string): string | null {
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\?#])/i.test(address)) return null;
  try {
    const path = posix.normalize(decodeURIComponent(address.replace(/[?#].*$/s, '')));
    return path.startsWith('..') || path.includes('\0') || path.includes('\\') ? null : path;
  } catch {
    return null;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function missing(id: string, address: string, place: string): Problem {
  return {
    severity: 'warning',
    code: 'media-missing',
    where: `events (${id}).media`,
    message: `“${address}” is not beside the story: there is no ${place}.`,
    hint: 'Put it there, or write its whole address, with https://.',
  };
}
