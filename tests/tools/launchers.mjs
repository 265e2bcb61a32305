import { availableParallelism } from 'node:os';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { findChromium, FONT_FOLDER, FONTS, TEST_ARGS } from './chromium.mjs';
import { findFirefox } from './engines.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/** @typedef {import('@web/test-runner-core').BrowserLauncher} Launcher */

/** @returns {Launcher} */
function chromium() {
  const executablePath = findChromium();
  return chromeLauncher({
    launchOptions: {
      args: TEST_ARGS,
      env: { ...process.env, ...FONTS },
      ...(executablePath ? { executablePath } : {}),
    },
    // As many at once as there are processors, each in a window of its own that believes to have the focus.
    concurrency: availableParallelism(),
    createPage: async ({ browser }) => {
      const page = await (await browser.createBrowserContext()).newPage();
      const session = await page.createCDPSession();
      await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
      return page;
    },
  });
}

/** By WebDriver BiDi: there is no protocol of Chromium’s in it. @returns {Promise<Launcher>} */
async function firefox() {
  const found = await findFirefox();
  if (!found) throw new Error('There is no Firefox that could be started.');
  return chromeLauncher({
    puppeteer: puppeteerCore,
    launchOptions: {
      browser: 'firefox',
      executablePath: found.path,
      env: { ...process.env, ...FONTS },
      extraPrefsFirefox: {
        'intl.accept_languages': 'en-GB',
        'intl.locale.requested': 'en-GB',
        // Its sandbox keeps pages from what no system font lies in: each letter would be a box.
        'security.sandbox.content.read_path_whitelist': FONT_FOLDER,
      },
    },
    // Of several windows only one would have the focus.
    concurrency: 1,
  });
}

/** How the test runner starts an engine. @type {Readonly<Record<string, () => Launcher | Promise<Launcher>>>} */
const LAUNCHERS = { chromium, firefox, webkit: webkitLauncher };

/**
 * @param {string} engine one of `ENGINES`
 * @throws {RangeError} on another name
 */
export function launcherOf(engine) {
  const launch = LAUNCHERS[engine];
  if (!launch) throw new RangeError(`There is no engine "${engine}".`);
  return launch();
}
