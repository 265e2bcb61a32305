import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
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
 * Like {@link run}, beside others: what it prints is kept, and it lets them go first.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, signal?: AbortSignal }} [options] `env` is added to ours, `signal` ends it
 * @returns {Promise<{ code: number, said: string }>} its exit code as {@link run} gives it, and all that it printed
 */
export function runBeside(program, args, { env = {}, signal } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text));
    }
    child.on('error', () => done({ code: 127, said }));
    child.on('close', (code) => done({ code: code ?? 1, said }));
  });
}

/**
 * Where the program of a tool is that is installed in the checkout.
 *
 * @param {string} script by its path from `node_modules`, such as `eslint/bin/eslint.js`
 */
export const tool = (script) => `${ROOT}node_modules/${script}`;

/**
 * Runs a tool that is installed in the checkout.
 *
 * @param {string} script as {@link tool} takes it
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to ours
 */
export function runTool(script, args, env) {
  return run(process.execPath, [tool(script), ...args], env);
}
