import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DIST } from './about.mjs';

const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const ARGS = ['--project', 'src/tsconfig.json', '--emitDeclarationOnly', '--noCheck', '--declarationDir'];

/**
 * The types of what pages load, in a process of their own: the scripts need not wait for them. (Seen once: TypeScript
 * takes 8 s for them, of 35 s.) No types are checked here: `npm test` does that in a step.
 *
 * @returns {import('rollup').Plugin}
 */
export function declarations() {
  /** @type {Promise<{ stdout: string, message?: string }> | undefined} */
  let written;
  return {
    name: 'declarations',
    buildStart() {
      // What went wrong is told in its turn: the build may fail before.
      written = promisify(execFile)(process.execPath, [TSC, ...ARGS, join(DIST, 'types')]).catch(
        (error) => error,
      );
    },
    async writeBundle() {
      const fault = await written;
      if (fault?.message) this.error(`The types could not be written: ${fault.message}\n${fault.stdout}`);
    },
  };
}
