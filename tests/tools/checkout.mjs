import { existsSync, readdirSync, statSync } from 'node:fs';
import { ROOT, run, runTool } from './command.mjs';

const OLDEST_NODE = 20;

/** When a file was changed, or 0 where there is none. @param {string} path */
const time = (path) => (existsSync(ROOT + path) ? statSync(ROOT + path).mtimeMs : 0);

/**
 * The newest change at or below a path; of folders too, so that a removed file counts.
 *
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const below = statSync(ROOT + path).isDirectory() ? readdirSync(ROOT + path) : [];
  return Math.max(time(path), ...below.map((name) => newest(`${path}/${name}`)));
}

/** @throws {Error} on a Node that is too old */
export function checkNode() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < OLDEST_NODE) {
    throw new Error(
      `This needs Node ${OLDEST_NODE} or newer, and runs on ${process.version}: see https://nodejs.org`,
    );
  }
}

/**
 * Installs the packages where they are missing, or older than `package-lock.json`.
 *
 * @throws {Error} where they cannot be installed
 */
export async function installPackages() {
  if (time('node_modules/.package-lock.json') >= time('package-lock.json')) return;
  console.log('Installing the packages (npm ci) …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund'], { PUPPETEER_SKIP_DOWNLOAD: '1' });
  if (code === 127) throw new Error('The packages are missing, and npm cannot be started: is it installed?');
  if (code) {
    throw new Error(
      'The packages could not be installed: npm says why above. They come over the network, from the address that ' +
        '"npm config get registry" prints.',
    );
  }
}

/**
 * Builds `dist/` where it is missing, or older than what it is made from.
 *
 * @throws {Error} where the build fails
 */
export async function build() {
  // The manifest is among the last things written: an interrupted build leaves none, or an old one.
  const built = time('dist/custom-elements.json');
  const sources = ['src', 'data', 'rollup.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];
  if (built > Math.max(...sources.map(newest))) return;
  console.log('Building dist/ (npm run build) …');
  if (await runTool('rollup/dist/bin/rollup', ['-c'])) {
    throw new Error('The build failed: rollup says why above.');
  }
}
