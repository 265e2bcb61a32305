import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { aptInstall } from './apt.mjs';
import { findOrInstallChromium } from './chromium.mjs';

const FIREFOXES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
const WEBKIT_PACKAGES = ['webkit2gtk-driver', 'gir1.2-webkit2-4.1', 'python3-gi', 'xvfb'];

/** Says the version of the WebKitGTK that `webkit-window.py` opens, or fails. */
const WEBKIT_VERSION = `import gi
gi.require_version('WebKit2', '4.1')
from gi.repository import WebKit2 as w
print(f'WebKitGTK {w.get_major_version()}.{w.get_minor_version()}.{w.get_micro_version()}')`;

const start = promisify(execFile);

/**
 * The first line that a program says.
 *
 * @param {string} program
 * @param {...string} args
 * @returns {Promise<string | undefined>} `undefined` where it cannot be started or fails
 */
async function saidBy(program, ...args) {
  const said = await start(program, args, { timeout: 30_000 }).catch(() => undefined);
  return said?.stdout.trim().split('\n')[0];
}

/** The Firefox of the tests: `FIREFOX_PATH` where it is set, otherwise the first that can be started. */
export async function findFirefox() {
  for (const path of process.env.FIREFOX_PATH ? [process.env.FIREFOX_PATH] : FIREFOXES) {
    const version = await saidBy(path, '--version');
    if (version) return { path, version };
  }
  return undefined;
}

/** The version of WebKitGTK, where all is there that its tests need. */
async function findWebkit() {
  const [driver, screen, version] = await Promise.all([
    saidBy('WebKitWebDriver', '--help'),
    saidBy('which', 'Xvfb'),
    saidBy('/usr/bin/python3', '-c', WEBKIT_VERSION),
  ]);
  return driver && screen ? version : undefined;
}

/**
 * The engines that the browser tests run in. `prepare` installs what Debian has of it, where something is missing and we
 * may, and gives the browser’s name and version.
 *
 * @type {Readonly<Record<'chromium' | 'firefox' | 'webkit', { prepare(): Promise<string> }>>}
 */
export const ENGINES = {
  chromium: {
    async prepare() {
      process.env.CHROME_PATH = await findOrInstallChromium();
      return (await saidBy(process.env.CHROME_PATH, '--version')) ?? 'Chromium';
    },
  },
  firefox: {
    async prepare() {
      const named = process.env.FIREFOX_PATH;
      const found =
        (await findFirefox()) ??
        (!named && (await aptInstall('firefox-esr')) ? await findFirefox() : undefined);
      if (!found) {
        throw new Error(
          named
            ? `FIREFOX_PATH is "${named}": there is no program there that could be started.`
            : 'Firefox is missing: install it, or set FIREFOX_PATH to it.',
        );
      }
      return found.version;
    },
  },
  webkit: {
    async prepare() {
      const found =
        (await findWebkit()) ?? ((await aptInstall(...WEBKIT_PACKAGES)) ? await findWebkit() : undefined);
      if (!found) throw new Error(`WebKitGTK is missing: on Debian it is in ${WEBKIT_PACKAGES.join(', ')}.`);
      return found;
    },
  },
};
