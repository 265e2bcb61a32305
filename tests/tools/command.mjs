import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the checkout, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a program in the root of the checkout; what it prints goes where ours goes.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to ours
 * @returns {Promise<number>} its exit code; 127 where it could not be started, 1 where a signal ended it
 */
export function run(program, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => done(127));
    child.on('close', (code) => done(code ?? 1));
  });
}

/**
 * Like {@link runTool}, beside others: what it prints is kept.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {AbortSignal} signal ends it
 * @returns {Promise<{ code: number, said: string }>} its exit code as {@link run} gives it, and all that it printed
 */
export function runToolQuietly(script, args, signal) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [`${ROOT}node_modules/${script}`, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text));
    }
    child.on('error', () => done({ code: 127, said }));
    child.on('close', (code) => done({ code: code ?? 1, said }));
  });
}

/**
 * Runs a tool that is installed in the checkout, by the path of its program from `node_modules`.
 *
 * @param {string} script such as `eslint/bin/eslint.js`
 * @param {readonly string[]} args
 */
export function runTool(script, args) {
  return run(process.execPath, [`${ROOT}node_modules/${script}`, ...args]);
}
