import { readdirSync } from 'node:fs';
import { ROOT } from './command.mjs';

/**
 * All files below a folder of the checkout, sorted, by their paths from its root. Hidden ones are left out.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(folder) {
  return readdirSync(ROOT + folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}
