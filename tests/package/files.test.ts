import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isBuiltin, SourceMap } from 'node:module';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../tools/command.mjs';
import { builtFiles, builtImports, graph, read } from './dist.js';

const COMMAND = 'dist/command/';
const files = builtFiles();
/** What pages load, and what runs in Node without packages; the command has its own rules. */
const scripts = files.filter((path) => path.endsWith('.js') && !path.startsWith(COMMAND));

/** Addresses that stand in scripts as names or in messages, and that nothing asks for. */
const ONLY_WORDS = [
  'http://www.w3.org/',
  'https://visjs.github.io/vis-timeline/docs/',
  'https://example.org',
  'https://schema.org',
  // In what the builder gives to paste into AMP pages.
  'https://cdn.ampproject.org/v0/amp-iframe-0.1.js',
  // A base for relative addresses, and names of parts of workbooks.
  'https://file.invalid',
  'http://schemas.openxmlformats.org/',
  'http://purl.oclc.org/ooxml/',
];

/** Whether a path of the build is one of those that `package.json` names so, such as `./dist/define-*.js`. */
const isNamed = (path: string, glob: string): boolean =>
  new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(`./${path}`);

/** The texts in a part of `package.json`, at any depth. */
function texts(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return part && typeof part === 'object' ? Object.values(part).flatMap(texts) : [];
}

/** Players and maps, which come only when a reader presses for them (see `tests/pages/media.test.ts`). */
const PLAYERS =
  /^https:\/\/(?:www\.youtube-nocookie\.com|player\.vimeo\.com|(?:w\.)?soundcloud\.com|www\.openstreetmap\.org|www\.google\.com)(?:[/;$]|$)/;

describe('what the package holds', () => {
  it('is every file that package.json promises', () => {
    const { exports, types, customElements, sideEffects } = JSON.parse(read('package.json'));
    const promised = texts([exports, types, customElements, sideEffects]);
    assert.ok(promised.length >= 8);
    assert.deepEqual(
      promised.filter((path) => !files.some((file) => isNamed(file, path)) && !existsSync(ROOT + path)),
      [],
    );
  });

  it('is no more than the build, and what people read', () => {
    const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [pack] = Object.values(JSON.parse(said)) as { files: { path: string }[] }[];
    const packed = pack?.files.map(({ path }) => path) ?? [];
    assert.deepEqual(
      packed.filter((path) => !/^(dist\/.+|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(path)),
      [],
    );
    assert.deepEqual(
      files.filter((path) => !packed.includes(path)),
      [],
      'built, but not packed',
    );
  });

  it('begins its scripts for the first picture with what lets browsers compile them while they come', () => {
    const parts = ['news-timeline', 'embed', 'chunks/story-view', 'chunks/axis', 'chunks/plain-events'];
    for (const part of parts) {
      const path = files.find((file) => new RegExp(`^dist/${part}(?:-.{6})?\\.js$`).test(file)) ?? part;
      assert.match(read(path), /^\/\/# allFunctionsCalledOnLoad\n/, path);
    }
  });

  it('has the licences of all that is bundled', () => {
    const licenses = read('dist/LICENSES.txt');
    for (const name of ['lit-html', 'vis-timeline', 'date-fns', '@noble/hashes', 'papaparse']) {
      assert.ok(licenses.includes(`${name} `), name);
    }
  });

  it('describes the element without its private parts', () => {
    const manifest = JSON.parse(read('dist/custom-elements.json'));
    const [element] = manifest.modules[0].declarations;
    assert.equal(element.tagName, 'news-timeline');
    const names: string[] = element.members.map(({ name }: { name: string }) => name);
    for (const name of ['data', 'src', 'selected', 'select', 'showWindow', 'showAll', 'ready', 'drawn']) {
      assert.ok(names.includes(name), name);
    }
    assert.deepEqual(
      names.filter((name) => /^[_#]/.test(name)),
      [],
    );
    const methods: { kind: string; return: { type: { text: string } } }[] = element.members;
    assert.deepEqual(
      methods.filter(({ kind }) => kind === 'method').map((method) => method.return.type.text),
      ['boolean', 'void', 'void'],
    );
    const events: string[] = element.events.map(({ name }: { name: string }) => name);
    assert.deepEqual(events.sort(), [
      'timeline-error',
      'timeline-link',
      'timeline-ready',
      'timeline-select',
      'timeline-window',
    ]);
  });
});

/** Without what stands on lines of its own: scripts for Node keep it. */
const withoutComments = (code: string): string =>
  code.replace(/^\s*\/\*[^]*?\*\/$/gm, '').replace(/^\s*\/\/.*$/gm, '');

describe('scripts of the build', () => {
  const part = (name: string): string =>
    scripts.find((path) => path.startsWith(`dist/chunks/${name}-`)) ?? assert.fail(name);

  it('import each other by relative addresses, and nothing else', () => {
    assert.ok(scripts.length > 3);
    const wrong = scripts.flatMap((script) =>
      builtImports(script)
        .filter(
          ({ specifier }) =>
            !/^\.\.?\//.test(specifier) || !files.includes(posix.join(posix.dirname(script), specifier)),
        )
        .map(({ specifier }) => `${script}: ${specifier}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('of the command import each other, Node, and what the package installs', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    const own = files.filter((path) => path.startsWith(COMMAND) && path.endsWith('.js'));
    const imported = own.flatMap((path) => builtImports(path).map(({ specifier }) => ({ path, specifier })));
    const isThere = ({ path, specifier }: { path: string; specifier: string }): boolean =>
      specifier.startsWith('.')
        ? files.includes(posix.join(posix.dirname(path), specifier))
        : isBuiltin(specifier) || specifier in dependencies;
    assert.ok(imported.some(({ specifier }) => specifier.startsWith('node:')));
    assert.deepEqual(
      imported.filter((one) => !isThere(one)),
      [],
    );
    for (const page of ['copy-buttons', 'preview-page'])
      assert.deepEqual(builtImports(`${COMMAND}${page}.js`), [], 'this one is for pages');
  });

  it('need no bundler', () => {
    assert.deepEqual(
      scripts.filter((script) => /process\.env|import\.meta\.env|__dirname/.test(read(script))),
      [],
    );
  });

  it('ask for nothing elsewhere', () => {
    const addresses = scripts.flatMap((script) =>
      (withoutComments(read(script)).match(/\bhttps?:\/\/[\w.-]+[^\s'"`)]*/g) ?? []).filter(
        (address) => !(PLAYERS.test(address) && /\/(?:media-element|command\/|builder\/)/.test(script)),
      ),
    );
    assert.deepEqual(
      addresses.filter((address) => !ONLY_WORDS.some((words) => address.startsWith(words))),
      [],
    );
  });

  it('make markup from text only in Lit, which asks Trusted Types', () => {
    const sinks = scripts.filter((script) =>
      /\b(inner|outer)HTML\s*=(?!=)|insertAdjacentHTML/.test(read(script)),
    );
    assert.deepEqual(
      sinks.filter((script) => !read(script).includes('createPolicy("lit-html"')),
      [],
    );
    // That of the timeline, for bundlers and in both entries, and that of the builder around it.
    assert.equal(sinks.length, 4, sinks.join(', '));
  });

  it('have stage one in one piece, which no other loads again', () => {
    const isShared = (path: string): boolean => /^dist\/(?:dates|define)-[\w-]{6}\.js$/.test(path);
    for (const entry of ['dist/news-timeline.js', 'dist/embed.js']) {
      assert.deepEqual([...graph(entry, false)], [entry]);
      assert.deepEqual([...graph(entry, true)].filter(isShared), []);
    }
    assert.equal([...graph('dist/index.js', false)].filter(isShared).length, 2);
    // Named as what has effects: else a bundler would leave out what is imported without a name.
    const { sideEffects } = JSON.parse(read('package.json'));
    for (const path of files.filter(isShared))
      assert.ok(
        sideEffects.some((glob: string) => isNamed(path, glob)),
        path,
      );
  });

  it('show a story with one part, and the axis or the list', () => {
    const view = part('story-view');
    assert.deepEqual([...graph(view, false)], [view]);
    for (const name of ['axis', 'events'])
      assert.deepEqual([...graph(part(name), false)].sort(), [part(name), view].sort());
  });

  it('need nothing of that to give their classes, and to read', () => {
    for (const path of ['dist/index.js', 'dist/dates.js', part('parse-date')])
      assert.ok(!graph(path, false).has(part('story-view')), path);
  });

  it('read large stories before anything else has come: that part waits for no other, and long texts for that', () => {
    const plain = part('plain-events');
    assert.deepEqual([...graph(plain, false)], [plain]);
    assert.deepEqual([...graph(part('long-text'), false)].sort(), [part('long-text'), plain]);
  });

  it('have maps that lead to their sources, also where one is put together', () => {
    const script = read('dist/news-timeline.js').split('\n');
    const map = new SourceMap(JSON.parse(read('dist/news-timeline.js.map')));
    for (const [text, source] of [
      ['146097', 'src/model/calendar.ts'],
      ['The timeline could not be loaded.', 'src/elements/reading-controller.ts'],
    ] as const) {
      const line = script.findIndex((one) => one.includes(text));
      const found = map.findEntry(line, script[line]?.indexOf(text) ?? 0);
      assert.ok('originalSource' in found && found.originalSource.endsWith(source), text);
    }
  });

  it('keep vis-timeline for later', () => {
    const axis = scripts.filter((script) => read(script).includes('vis-timeline'));
    assert.ok(axis.length > 0, 'vis-timeline is in no script');
    for (const entry of ['dist/news-timeline.js', 'dist/index.js', 'dist/dates.js']) {
      const first = graph(entry, false);
      assert.deepEqual(
        axis.filter((script) => first.has(script)),
        [],
        entry,
      );
    }
    assert.ok(axis.some((script) => graph('dist/news-timeline.js', true).has(script)));
  });
});
