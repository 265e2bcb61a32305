import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import license from 'rollup-plugin-license';
import { DIST } from './about.mjs';

const LICENSES = join(DIST, 'LICENSES.txt');
const BETWEEN_LICENSES = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * The licences of all that is bundled, in full.
 *
 * @param {() => string[]} before those that are there already
 */
const licensesWith = (before) =>
  license({
    thirdParty: {
      output: {
        file: LICENSES,
        template: (packages) => {
          const own = packages.map((it) =>
            `${it.name} ${it.version} (${it.license})\n\n${it.licenseText ?? it.text()}`.trim(),
          );
          return [...new Set([...before(), ...own])].sort().join(BETWEEN_LICENSES);
        },
      },
    },
  });
export const licenses = licensesWith(() => []);
/** The builder bundles what pages do, and more. */
export const moreLicenses = licensesWith(() => readFileSync(LICENSES, 'utf8').trim().split(BETWEEN_LICENSES));
