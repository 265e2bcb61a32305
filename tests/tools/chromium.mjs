import { accessSync, constants } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What every Chromium of the tests is started with: no sandbox (containers), and no calls home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--lang=en-GB',
];

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
