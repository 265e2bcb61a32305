import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { FolderInMaking } from '../../src/command/build/folder.js';
import { MARKER, readMarker } from '../../src/command/build/marker.js';
import { listing, workFolder } from './building.js';

const home = workFolder();
let number = 0;
/** A path for a folder, in a folder of its own, where nothing else is. */
function place(): string {
  const above = `${home}/${++number}`;
  mkdirSync(above);
  return `${above}/out`;
}

const above = (out: string): string[] => readdirSync(out.replace(/\/out$/, ''));

async function make(out: string, files: Record<string, string>): Promise<void> {
  const folder = new FolderInMaking(out);
  for (const [path, content] of Object.entries(files)) await folder.write({ path, content });
  await folder.finish('1.2.3');
}

const HASH = '0123456789ab';
const OTHER_HASH = 'ba9876543210';

describe('a folder in the making', () => {
  it('is nowhere before it is finished, and whole then', async () => {
    const out = place();
    const folder = new FolderInMaking(out);
    await folder.write({ path: 'a/b.txt', content: 'B' });
    assert.equal(above(out).includes('out'), false);
    await folder.finish('1.2.3');
    assert.deepEqual(above(out), ['out']);
    assert.equal(readFileSync(`${out}/a/b.txt`, 'utf8'), 'B');
    assert.deepEqual(readMarker(out), { version: '1.2.3', files: ['a/b.txt', MARKER], kept: [] });
  });

  it('makes the folders above it, and takes them away again', async () => {
    const out = place();
    const folder = new FolderInMaking(`${out}/deep/er`);
    await folder.write({ path: 'a.txt', content: 'A' });
    folder.abandon();
    assert.deepEqual(above(out), []);
    await make(`${out}/deep/er`, { 'a.txt': 'A' });
    assert.deepEqual(readdirSync(`${out}/deep`), ['er']);
  });

  it('takes the place of one that it made, with its permissions', async () => {
    const out = place();
    await make(out, { 'a.txt': 'A', 'b.txt': 'B' });
    chmodSync(out, 0o750);
    await make(out, { 'a.txt': 'A2' });
    assert.deepEqual(Object.keys(listing(out)), ['a.txt', MARKER].sort());
    assert.equal(readFileSync(`${out}/a.txt`, 'utf8'), 'A2');
    assert.equal(statSync(out).mode & 0o777, 0o750);
    assert.deepEqual(above(out), ['out']);
  });

  it('takes the place of an empty one, and of what a link leads to', async () => {
    const out = place();
    mkdirSync(`${out}-real`);
    symlinkSync(`${out}-real`, out);
    await make(out, { 'a.txt': 'A' });
    assert.equal(readFileSync(`${out}-real/a.txt`, 'utf8'), 'A');
    assert.deepEqual(above(out), ['out', 'out-real']);
  });

  it('leaves a folder of others alone', () => {
    const out = place();
    mkdirSync(out);
    writeFileSync(`${out}/thesis.txt`, 'years');
    assert.throws(() => new FolderInMaking(out), /not empty, and not made by/);
    assert.deepEqual(readdirSync(out), ['thesis.txt']);
    assert.deepEqual(above(out), ['out']);
  });

  it('leaves a folder alone to which somebody has added files', async () => {
    const out = place();
    await make(out, { 'a.txt': 'A' });
    writeFileSync(`${out}/CNAME`, 'news.example');
    assert.throws(() => new FolderInMaking(out), /did not make \(CNAME\)/);
    assert.equal(readFileSync(`${out}/CNAME`, 'utf8'), 'news.example');
  });

  it('does not mind what systems add by themselves', async () => {
    const out = place();
    await make(out, { 'a.txt': 'A' });
    writeFileSync(`${out}/.DS_Store`, '');
    await make(out, { 'a.txt': 'A' });
    assert.equal(readdirSync(out).includes('.DS_Store'), false);
  });

  it('is refused in place of a file, below a file, and where we are', () => {
    const out = place();
    writeFileSync(out, '');
    assert.throws(() => new FolderInMaking(out), /is a file/);
    assert.throws(
      () => new FolderInMaking(`${out}/below`),
      /Nothing can be written.*something else has that name/,
    );
    assert.throws(() => new FolderInMaking('.'), /the folder that you are in/);
    assert.deepEqual(above(out), ['out']);
  });

  it('is not fooled by a marker that names files elsewhere', async () => {
    const out = place();
    await make(out, { 'a.txt': 'A' });
    const marker = { version: '1', files: [MARKER, 'a.txt', `../secret-${HASH}.js`], kept: ['/etc/passwd'] };
    writeFileSync(`${out}/${MARKER}`, JSON.stringify(marker));
    writeFileSync(`${out}/../secret-${HASH}.js`, 'secret');
    await make(out, { 'a.txt': 'A' });
    assert.deepEqual(readMarker(out)?.kept, []);
    assert.deepEqual(Object.keys(listing(out)), ['a.txt', MARKER].sort());
  });

  for (const [code, words] of [
    ['ENOSPC', /the disk is full.*as it was before/],
    ['EACCES', /this user may not/],
    ['EROFS', /read-only/],
  ] as const) {
    it(`leaves all as it was on ${code}`, async () => {
      const out = place();
      await make(out, { 'a.txt': 'A' });
      const before = listing(out);
      let room = 1;
      const folder = new FolderInMaking(out, async (path, content) => {
        if (room-- <= 0) throw Object.assign(new Error(code), { code, syscall: 'write' });
        await writeFile(path, content);
      });
      await folder.write({ path: 'a.txt', content: 'A2' });
      await assert.rejects(folder.write({ path: 'b.txt', content: 'B' }), words);
      folder.abandon();
      assert.deepEqual(listing(out), before);
      assert.deepEqual(above(out), ['out']);
    });
  }
});

describe('files of earlier builds', () => {
  const script = (hash: string): string => `news-timeline-${hash}.js`;
  const story = (hash: string): string => `story-${hash}.json`;

  it('stay where they are scripts that articles name by their hash', async () => {
    const out = place();
    await make(out, { [script(HASH)]: '1', 'chunks/a-1.js': '1', 'news-timeline.js': '1' });
    await make(out, { [script(OTHER_HASH)]: '2', 'chunks/a-2.js': '2', 'news-timeline.js': '2' });
    await make(out, { [script(OTHER_HASH)]: '2', 'chunks/a-2.js': '2', 'news-timeline.js': '2' });
    assert.equal(readFileSync(`${out}/${script(HASH)}`, 'utf8'), '1');
    assert.equal(readFileSync(`${out}/chunks/a-1.js`, 'utf8'), '1');
    assert.equal(readFileSync(`${out}/news-timeline.js`, 'utf8'), '2');
    assert.deepEqual(readMarker(out)?.kept, ['chunks/a-1.js', script(HASH)]);
  });

  it('stay once where they are the story, and are not lost by building the same again', async () => {
    const out = place();
    const files = (hash: string): Record<string, string> => ({
      [story(hash)]: hash,
      [`${story(hash)}.gz`]: hash,
      [`tiles/${hash}/0.json`]: hash,
    });
    await make(out, files(HASH));
    await make(out, files(OTHER_HASH));
    const second = listing(out);
    assert.deepEqual(readMarker(out)?.kept, [story(HASH), `${story(HASH)}.gz`, `tiles/${HASH}/0.json`]);
    await make(out, files(OTHER_HASH));
    assert.deepEqual(listing(out), second);
    await make(out, files('000000000000'));
    assert.deepEqual(readMarker(out)?.kept, Object.keys(files(OTHER_HASH)).sort());
    assert.equal(Object.keys(listing(out)).length, 7);
  });
});
