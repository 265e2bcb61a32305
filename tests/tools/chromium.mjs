import { accessSync, constants } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { aptInstall } from './apt.mjs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * What every Chromium of tests and bench is started with: no sandbox (containers), no calls home, and no pages of its own:
 * for the list below its address bar it loads two with every window, which was seen to take longer than two seconds beside
 * the page that is tested or measured.
 */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--lang=en-GB',
];

/**
 * The same for tests. Where there is no graphics card, Chromium imitates one, for which the tests of whole pages took a
 * fifth more of the processors. The bench keeps it: it compares how widgets paint.
 */
export const TEST_ARGS = [...CHROMIUM_ARGS, '--disable-gpu'];

/**
 * What every browser of the tests is told of fonts: the same on every machine, as what stands beside a mark depends on
 * how wide its words are.
 */
export const FONTS = { FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)) };

/** Where the font lies that `fonts.conf` names, with a slash at the end. */
export const FONT_FOLDER = fileURLToPath(
  new URL('../../node_modules/@expo-google-fonts/arimo/', import.meta.url),
);

/**
 * The browser of the tests: `CHROME_PATH` where it is set, otherwise the first that is installed.
 *
 * @returns {string | undefined} the path of a program, or `undefined` where there is none
 */
export function findChromium() {
  const places = process.env.CHROME_PATH ? [process.env.CHROME_PATH] : USUAL_PLACES;
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * The browser of the tests; Debian's is installed where there is none and we may.
 *
 * @returns {Promise<string>} the path of a program
 * @throws {Error} where there is none, and none can be installed
 */
export async function findOrInstallChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROME_PATH) {
    throw new Error(
      `CHROME_PATH is "${process.env.CHROME_PATH}": there is no program there that could be started.`,
    );
  }
  const installed = (await aptInstall('chromium')) ? findChromium() : undefined;
  if (!installed) {
    throw new Error(
      'The browser tests need Chromium: install it, or set CHROME_PATH to a Chrome or Chromium.',
    );
  }
  return installed;
}
