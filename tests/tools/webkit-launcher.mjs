import { Key, Origin } from 'selenium-webdriver';
import { startWebkit } from './webkit.mjs';

/** The window at the beginning of a test file, as in the other engines. */
const WINDOW = { width: 800, height: 600 };

/** @type {Readonly<Record<string, unknown>>} */
const KEYS = { ...Key };

/** What WebDriver calls a key of `KeyboardEvent.key`: itself, or such as `ARROW_LEFT`. @param {string} key */
function keyOf(key) {
  if (key.length === 1) return key;
  const found = KEYS[key.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()];
  if (typeof found !== 'string') throw new RangeError(`WebDriver has no key "${key}".`);
  return found;
}

/**
 * What the commands of `@web/test-runner-commands` need of a page of Playwright.
 *
 * @param {import('selenium-webdriver').WebDriver} driver
 */
function pageOf(driver) {
  /** @type {(x: number, y: number) => import('selenium-webdriver').Actions} */
  const at = (x, y) => driver.actions().move({ x, y, duration: 0, origin: Origin.VIEWPORT });
  return {
    keyboard: {
      /** @param {string} text */
      type: (text) => driver.actions().sendKeys(text).perform(),
      /** @param {string} key */
      press: (key) => driver.actions().sendKeys(keyOf(key)).perform(),
      /** @param {string} key */
      down: (key) => driver.actions().keyDown(keyOf(key)).perform(),
      /** @param {string} key */
      up: (key) => driver.actions().keyUp(keyOf(key)).perform(),
    },
    mouse: {
      /** @type {(x: number, y: number) => Promise<void>} */
      move: (x, y) => at(x, y).perform(),
      /** @type {(x: number, y: number) => Promise<void>} */
      click: (x, y) => at(x, y).click().perform(),
      down: () => driver.actions().press().perform(),
      up: () => driver.actions().release().perform(),
    },
    /** @param {{ width: number, height: number }} size CSS px */
    async setViewportSize({ width, height }) {
      await driver.manage().window().setRect({ x: 0, y: 0, width, height });
      // The window is so large at once, the page in it a moment later.
      const isLaidOut = () => driver.executeScript('return innerWidth === arguments[0]', width);
      await driver.wait(isLaidOut, 5000, `the page did not become ${width} px wide`);
    },
  };
}

/**
 * WebKitGTK for the test runner: one file after the other, in one window.
 *
 * @returns {import('@web/test-runner-core').BrowserLauncher & { getPage(): ReturnType<typeof pageOf> }}
 */
export function webkitLauncher() {
  /** @type {Awaited<ReturnType<typeof startWebkit>> | undefined} */
  let webkit;
  /** @type {string | undefined} */
  let running;

  const driver = () => {
    if (!webkit) throw new Error('WebKit has not been started.');
    return webkit.driver;
  };

  return {
    name: 'WebKit',
    // It is no Playwright, but the commands of tests drive its page as they drive one of Playwright.
    type: 'playwright',
    concurrency: 1,
    async stop() {
      await webkit?.stop();
      webkit = undefined;
    },
    async startSession(id, url) {
      webkit ??= await startWebkit();
      running = id;
      await pageOf(webkit.driver).setViewportSize(WINDOW);
      await webkit.driver.get(url);
    },
    isActive: (id) => id === running,
    getBrowserUrl: () => driver().getCurrentUrl(),
    async stopSession() {
      running = undefined;
      await driver().actions().clear();
      await driver().get('about:blank');
      return {};
    },
    startDebugSession() {
      throw new Error('WebKit cannot be looked into here: debug in another engine.');
    },
    getPage: () => pageOf(driver()),
  };
}
