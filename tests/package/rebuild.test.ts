import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { after, it } from 'node:test';
import { ROOT, runTool } from '../tools/command.mjs';
import { filesBelow } from '../tools/files.mjs';

/** As deep as the first: source maps name their sources from where they stand. */
const AGAIN = 'dist-again';

const fingerprints = (folder: string): string[] =>
  filesBelow(folder).map((path) => {
    const hash = createHash('sha256').update(readFileSync(ROOT + path));
    return `${relative(folder, path)} ${hash.digest('hex')}`;
  });

after(() => rmSync(ROOT + AGAIN, { recursive: true, force: true }));

it('a second build makes the same bytes', async () => {
  const env = { NEWS_TIMELINE_DIST: AGAIN };
  assert.equal(await runTool('rollup/dist/bin/rollup', ['--config', '--silent'], env), 0);
  const first = new Set(fingerprints('dist'));
  const second = new Set(fingerprints(AGAIN));
  const others = [...first, ...second].filter((one) => !first.has(one) || !second.has(one));
  assert.deepEqual(others, []);
});
