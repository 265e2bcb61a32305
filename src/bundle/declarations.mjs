import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DIST } from './about.mjs';

const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const ARGS = ['--project', 'src/tsconfig.json', '--emitDeclarationOnly', '--noCheck', '--declarationDir'];

/** @returns {Promise<string>} what the compiler had to say: nothing where all is well */
function write() {
  return new Promise((done) => {
    const child = spawn(process.execPath, [TSC, ...ARGS, join(DIST, 'types')]);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('error', ({ message }) => done(message));
    child.on('close', (code) => done(code ? said || `tsc ended with ${code}` : ''));
  });
}

/**
 * The types of what pages load, in a process of their own: the scripts need not wait for them. (Seen once: TypeScript
 * takes 8 s for them, of 35 s.) No types are checked here: `npm test` does that in a step.
 *
 * @returns {import('rollup').Plugin}
 */
export function declarations() {
  let fault = Promise.resolve('');
  return {
    name: 'declarations',
    buildStart() {
      fault = write();
    },
    async writeBundle() {
      const said = await fault;
      if (said) this.error(`The types could not be written:\n${said}`);
    },
  };
}
