import { readdirSync, readFileSync } from 'node:fs';
import { CODE_FOLDER } from '../../folder/built-file.js';
import { PACKAGE_FILES, scriptsOf, type Scripts } from '../../folder/scripts.js';

/**
 * Reads what the package's build made for pages.
 *
 * @param folder with a slash at the end
 */
export function readScripts(folder: string): Scripts {
  const chunks = readdirSync(folder + CODE_FOLDER).filter((name) => name.endsWith('.js'));
  const paths = [...PACKAGE_FILES, ...chunks.map((name) => CODE_FOLDER + name)];
  return scriptsOf(new Map(paths.map((path) => [path, readFileSync(folder + path, 'utf8')])));
}
