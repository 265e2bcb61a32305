import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder } from 'selenium-webdriver';
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
  const display = await Promise.race([number, ended(child, 'Xvfb'), late('Xvfb')]);
  return { display: `:${display}`, stop: () => void child.kill() };
}

/** @param {string} display */
async function startDriver(display) {
  const port = await freePort();
  const child = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11' },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  const up = async () => {
    while (!(await fetch(`${address}/status`).catch(() => undefined))?.ok) await sleep(50);
  };
  await Promise.race([up(), ended(child, 'WebKitWebDriver'), late('WebKitWebDriver')]);
  return { address, stop: () => void child.kill() };
}

/**
 * Starts WebKitGTK on a screen of its own, with one window of 800 by 600 px that has the focus.
 *
 * @param {{ dark?: boolean }} [options] whether the reader prefers dark pages; default no
 * @returns {Promise<{ driver: import('selenium-webdriver').WebDriver, stop: () => Promise<void> }>}
 * @throws {Error} where a program is missing or does not come up
 */
export async function startWebkit({ dark = false } = {}) {
  const screen = await startScreen();
  const service = await startDriver(screen.display);
  const driver = await new Builder()
    .usingServer(service.address)
    .withCapabilities({
      browserName: 'webkit-window',
      'webkitgtk:browserOptions': {
        binary: `${ROOT}tests/tools/webkit-window.py`,
        args: dark ? ['dark'] : [],
      },
    })
    .build();
  const stop = async () => {
    await driver.quit();
    service.stop();
    screen.stop();
  };
  return { driver, stop };
}
