import { rmSync } from 'node:fs';
import { DIST } from './about.mjs';

/** Nothing of an earlier build stays. @type {import('rollup').Plugin} */
export const clean = {
  name: 'clean',
  buildStart: () => rmSync(DIST, { recursive: true, force: true }),
};
