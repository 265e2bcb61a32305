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
 * Runs a tool that is installed in the checkout, by the path of its program from `node_modules`.
 *
 * @param {string} script such as `eslint/bin/eslint.js`
 * @param {readonly string[]} args
 */
export function runTool(script, args) {
  return run(process.execPath, [`${ROOT}node_modules/${script}`, ...args]);
}
