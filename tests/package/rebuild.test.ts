import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { ROOT, runTool } from '../tools/command.mjs';
import { builtFiles } from './dist.js';

const fingerprints = (): Record<string, string> =>
  Object.fromEntries(
    builtFiles().map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(ROOT + path))
        .digest('hex'),
    ]),
  );

it('a second build makes the same bytes', async () => {
  const first = fingerprints();
  assert.equal(await runTool('rollup/dist/bin/rollup', ['--config', '--silent']), 0);
  assert.deepEqual(fingerprints(), first);
});
