import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.js';

/** The folder of the package, with a slash at the end: two above this file, as source and as built. */
const HOME = fileURLToPath(new URL('../../', import.meta.url));

/** Version of the package, such as `0.1.0`. */
export function packageVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(`${HOME}package.json`, 'utf8'));
  return version;
}

/**
 * What the package's build has made for pages, with a slash at the end.
 *
 * @throws {Failure} where it is not there, as in a fresh checkout
 */
export function pagesFolder(): string {
  const folder = `${HOME}dist/`;
  if (!existsSync(`${folder}news-timeline.js`)) {
    throw new Failure(
      `There are no scripts in ${folder}.`,
      'Run "npm run build" there, or install the package again.',
    );
  }
  return folder;
}
