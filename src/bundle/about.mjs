import { readFileSync } from 'node:fs';

/** What is built, as its package says. @type {{ name: string, version: string }} */
export const { name: NAME, version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Where it goes; a test builds a second time beside it. */
export const DIST = process.env.NEWS_TIMELINE_DIST ?? 'dist';

export const BANNER = `/*! ${NAME} ${VERSION}, MIT. Licences of what is bundled: LICENSES.txt */`;
