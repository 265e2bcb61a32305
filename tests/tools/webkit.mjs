import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder } from 'selenium-webdriver';
import { FONTS } from './chromium.mjs';
import { ROOT } from './command.mjs';
import { freePort } from './port.mjs';

/** How long a display or a driver may take to come up, ms. */
const PATIENCE = 30_000;

/** Wide and high enough for every window of the tests. */
const SCREEN = '1600x1300x24';

/** @type {(child: import('node:child_process').ChildProcess, name: string) => Promise<never>} */
const ended = (child, name) =>
  new Promise((_, fail) => {
    child.on('error', ({ message }) => fail(new Error(`${name} could not be started: ${message}`)));
    child.on('exit', (code) => fail(new Error(`${name} ended (${code}) before it could be used.`)));
  });

/** @type {(name: string) => Promise<never>} */
const late = async (name) => {
  await sleep(PATIENCE, undefined, { ref: false });
  throw new Error(`${name} did not come up in ${PATIENCE / 1000} s.`);
};

/** A screen that nobody sees. */
async function startScreen() {
  // It chooses a free display and writes its number to the fourth stream.
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  /** @type {Promise<string>} */
  const number = new Promise((done) => {
    child.stdio[3]?.on('data', (data) => done(String(data).trim()));
  });
  try {
    const display = await Promise.race([number, ended(child, 'Xvfb'), late('Xvfb')]);
    return { display: `:${display}`, stop: () => void child.kill() };
  } catch (error) {
    child.kill();
    throw error;
  }
}

/** @param {string} display */
async function startDriver(display) {
  const port = await freePort();
  const child = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, ...FONTS, DISPLAY: display, GDK_BACKEND: 'x11' },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  let isAwaited = true;
  const up = async () => {
    while (isAwaited && !(await fetch(`${address}/status`).catch(() => undefined))?.ok) await sleep(50);
  };
  try {
    await Promise.race([up(), ended(child, 'WebKitWebDriver'), late('WebKitWebDriver')]);
  } catch (error) {
    child.kill();
    throw error;
  } finally {
    isAwaited = false;
  }
  return { address, stop: () => void child.kill() };
}

/**
 * Starts WebKitGTK on a screen of its own, with one window of 800 by 600 px that has the focus.
 *
 * @returns {Promise<{ driver: import('selenium-webdriver').WebDriver, stop: () => Promise<void> }>}
 * @throws {Error} where a program is missing or does not come up
 */
export async function startWebkit() {
  /** @type {(() => unknown)[]} */
  const running = [];
  // The last that was started ends first.
  const stop = async () => {
    for (const end of running.splice(0).reverse()) await end();
  };
  try {
    const screen = await startScreen();
    running.push(screen.stop);
    const service = await startDriver(screen.display);
    running.push(service.stop);
    const driver = await new Builder()
      .usingServer(service.address)
      .withCapabilities({
        browserName: 'webkit-window',
        'webkitgtk:browserOptions': { binary: `${ROOT}tests/tools/webkit-window.py`, args: [] },
      })
      .build();
    running.push(() => driver.quit());
    return { driver, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
