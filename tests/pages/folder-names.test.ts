import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { call, STORY, workFolder } from '../command/building.js';
import { findOrInstallNginx, startNginxWith, type Host } from '../tools/nginx.js';
import { freePort } from '../tools/port.mjs';

/** What settings or patterns of nginx give a meaning to, and what is written otherwise in an address. */
const PLACES = ['brücke/', 'die brücke/', 'a;b/', '"q" {$1} (a+b)/'];

const site = workFolder();
let host: Host;

before(async () => {
  const program = await findOrInstallNginx();
  assert.ok(program, 'nginx is not installed, and could not be');
  const port = await freePort();
  for (const place of PLACES) {
    const base = new URL(place, `http://127.0.0.1:${port}/`).href;
    const { code, told } = await call('build', STORY, '--out', `${site}/${place}`, '--base-url', base);
    assert.equal(code, 0, told);
  }
  const settings = PLACES.map((place) => readFileSync(`${site}/${place}nginx.conf`, 'utf8'));
  writeFileSync(`${site}/settings`, settings.join('\n'));
  host = await startNginxWith(program, 'built.conf', { SITE: site, SETTINGS: `${site}/settings` }, port);
});

after(() => host.stop());

describe('the settings for nginx of a folder', () => {
  for (const place of PLACES)
    it(`are heeded where it is called ${place}`, async () => {
      const files = readdirSync(`${site}/${place}`, { recursive: true, encoding: 'utf8' });
      const find = (pattern: RegExp): string => files.find((path) => pattern.test(path)) ?? assert.fail();
      for (const [path, header, value] of [
        ['', 'content-security-policy', /default-src 'none'/],
        ['story.json', 'cache-control', /max-age=60,/],
        [find(/^story-\w+\.json$/), 'cache-control', /immutable/],
        [find(/^chunks\/axis-[^.]+\.js$/), 'cache-control', /immutable/],
        [find(/^chunks\/axis-[^.]+\.js$/), 'content-encoding', /gzip/],
      ] as const) {
        const { status, headers } = await fetch(new URL(place + path, host.origin));
        assert.equal(status, 200, path);
        assert.match(String(headers.get(header)), value, path);
      }
    });
});
