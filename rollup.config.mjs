import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import MagicString from 'magic-string';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rollup } from 'rollup';
import license from 'rollup-plugin-license';
import { tsImport } from 'tsx/esm/api';
import { LEAN_TREESHAKE, leanVis } from './src/axis/vis/plugin.mjs';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const dir = 'dist';

/** Nothing of an earlier build stays. */
const clean = {
  name: 'clean',
  buildStart: () => rmSync(dir, { recursive: true, force: true }),
};

/** `custom-elements.json`: what the element promises, without what it keeps to itself. */
const manifest = {
  name: 'manifest',
  generateBundle() {
    // Not its command line, which writes into package.json.
    const path = 'src/elements/news-timeline.ts';
    const module = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2015, true);
    const { modules } = create({ modules: [module], plugins: litPlugin(), context: { dev: false } });
    const [element] = modules[0].declarations;
    const shown = (entry) =>
      !/^[_#]/.test(entry.fieldName ?? entry.name) && (entry.privacy ?? 'public') === 'public';
    const { name: className } = element;
    const declaration = {
      ...element,
      tagName: name,
      customElement: true,
      members: element.members.filter(shown),
      attributes: element.attributes.filter(shown),
      // The analyzer also lists every `dispatchEvent` that it sees: only those with a description are documented.
      events: element.events.filter(({ description }) => description),
    };
    const at = { name: className, module: 'dist/index.js' };
    const source = {
      schemaVersion: '1.0.0',
      modules: [
        {
          kind: 'javascript-module',
          path: at.module,
          declarations: [declaration],
          exports: [{ kind: 'js', name: className, declaration: at }],
        },
        {
          kind: 'javascript-module',
          path: 'dist/news-timeline.js',
          declarations: [],
          exports: [{ kind: 'custom-element-definition', name, declaration: at }],
        },
      ],
    };
    this.emitFile({
      type: 'asset',
      fileName: 'custom-elements.json',
      source: `${JSON.stringify(source, null, 2)}\n`,
    });
  },
};

/** A style sheet without comments and with no more white space than it needs. @param {string} text */
const slim = (text) =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/ > /g, '>')
    .replace(/(?<=[ :(,])0\./g, '.')
    .replaceAll(';}', '}');

/**
 * Style sheets in scripts are slim: 750 bytes (gzip -9) over all. The lines that go from a text follow it, so that source
 * maps stay true.
 */
const styles = {
  name: 'styles',
  transform(code, id) {
    if (!/\/src\/(?:axis|elements)\/styles[./]/.test(id.replaceAll('\\', '/'))) return null;
    const sameLines = (text) => slim(text) + '\n'.repeat(text.split('\n').length - 1);
    return { code: code.replace(/`[^`]*\{[^`]*`/g, sameLines), map: null };
  },
};

/** What Lit says to whoever writes elements is not for readers: 110 bytes (gzip -9) of what they wait for at first. */
const quietLit = {
  name: 'quiet-lit',
  transform(code, id) {
    if (!id.replaceAll('\\', '/').endsWith('/@lit/reactive-element/css-tag.js')) return null;
    const quiet = code.replace(/throw Error\("[^;]*?"\)/g, 'throw Error()');
    if (quiet.split('throw Error()').length !== 3)
      throw new Error(
        'rollup.config.mjs: css-tag.js of Lit has other messages than it had: adapt "quiet-lit".',
      );
    return { code: quiet, map: null };
  },
};

/** Of all comments only our banner stays: the others' licences are in LICENSES.txt, in full. */
const small = terser({
  module: true,
  ecma: 2022,
  compress: { passes: 3, keep_fargs: false },
  format: { comments: new RegExp(`^! ${name} `) },
});

/**
 * What is indented over several lines in the chunks of elements is only what stands in their templates of HTML, once the
 * rest is small: 500 bytes (gzip -9) over all.
 */
const templates = {
  name: 'templates',
  renderChunk(code, { name: chunk }) {
    if (!/^(?:story-view|event-element|long-list|finder|zones)$/.test(chunk)) return null;
    const text = new MagicString(code).replace(/\s*\n\s*/g, ' ');
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
};

/** The `require` of Papa Parse is for streams of Node, which nobody gives it. */
const sheetReader = () => commonjs({ include: /\/papaparse\//, ignore: ['stream'] });

const toScript = () => typescript({ tsconfig: 'src/tsconfig.json', compilerOptions: { declaration: false } });

/**
 * Makes a file of its own of what is started by `new URL('./….js', import.meta.url)`. It imports nothing: a chunk that
 * it had in common with the page could hold what needs a page.
 */
const workers = {
  name: 'workers',
  async transform(code, id) {
    const [whole, file] = /new URL\('(\.\/[\w-]+)\.js', import\.meta\.url\)/.exec(code) ?? [];
    if (!whole) return null;
    const build = await rollup({ input: `${join(dirname(id), file)}.ts`, plugins: [toScript(), small] });
    const { output } = await build.generate({ format: 'es' });
    await build.close();
    const worker = this.emitFile({ type: 'asset', name: `${file.slice(2)}.js`, source: output[0].code });
    return { code: code.replace(whole, `new URL(import.meta.ROLLUP_FILE_URL_${worker})`), map: null };
  },
};

/** Asks for the words together with the view, not once that has come and says that it needs them. */
const together = {
  name: 'together',
  renderDynamicImport({ targetModuleId, getTargetChunkImports }) {
    if (!targetModuleId?.replaceAll('\\', '/').endsWith('/src/elements/story-view.ts')) return null;
    const words = getTargetChunkImports()?.find((it) => it.type === 'internal' && it.chunk.name === 'words');
    if (!words)
      throw new Error('rollup.config.mjs: the view imports no chunk "words", and waits for another.');
    // Where they do not come, the view does not either, and that is told.
    return { left: `(import(${words.resolvedImportPath}).catch(()=>{}),import(`, right: '))' };
  },
};

const schema = {
  name: 'schema',
  generateBundle() {
    const fileName = 'news-timeline.schema.json';
    this.emitFile({ type: 'asset', fileName, source: readFileSync(join('data', fileName)) });
  },
};

/** The page for an iframe, as far as it is the same for every story, and its style sheet. */
const embedded = {
  name: 'embedded',
  async generateBundle() {
    const { embedPage } = await tsImport('./src/publish/embed-page.ts', import.meta.url);
    const source = embedPage({
      lang: 'en',
      title: 'Timeline',
      head: '<meta name="robots" content="noindex" />',
      content: readFileSync('src/embed/waiting.html', 'utf8').trim().replaceAll('\n', '\n    '),
      script: 'embed.js',
      style: 'embed.css',
    });
    this.emitFile({ type: 'asset', fileName: 'embed.html', source });
    const css = slim(readFileSync('src/embed/embed.css', 'utf8')).trim();
    this.emitFile({ type: 'asset', fileName: 'embed.css', source: `${css}\n` });
  },
};

const LICENSES = join(dir, 'LICENSES.txt');
const BETWEEN_LICENSES = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * The licences of all that is bundled, in full.
 *
 * @param {() => string[]} before those that are there already
 */
const licensesWith = (before) =>
  license({
    thirdParty: {
      output: {
        file: LICENSES,
        template: (packages) => {
          const own = packages.map((it) =>
            `${it.name} ${it.version} (${it.license})\n\n${it.licenseText ?? it.text()}`.trim(),
          );
          return [...new Set([...before(), ...own])].sort().join(BETWEEN_LICENSES);
        },
      },
    },
  });
const licenses = licensesWith(() => []);
/** The builder bundles what pages do, and more. */
const moreLicenses = licensesWith(() => readFileSync(LICENSES, 'utf8').trim().split(BETWEEN_LICENSES));

/** What several entries share. A request for each small module would cost more than what some do not need of it. */
const CHUNKS = [
  // What the axis and the part for large stories share: both are asked for at once.
  [
    'axis',
    /\/src\/(?:axis\/|words\/names|zoom\/(?:board|fill|filter|gather|marks|place|shorten|ticks|units|view|window)\.ts$)|\/node_modules\/vis-/,
  ],
  ['dates', /\/src\/model\/(?:calendar|time-zone|date-part|read-date|full-reader)\.ts$/],
  // Small modules of the view's later parts go with the words, which all of them load.
  [
    'words',
    /\/src\/(?:words\/(?:intl|languages\/en|languages\/en-dates|language|date-languages|points|say|dates)|model\/(?:extent|block|precision|season)|elements\/reader-events)\.ts$/,
  ],
  // What reads other formats, by names that tell what for.
  ['timelinejs', /\/src\/read\/(?:located|media-type|timelinejs\/(?:draft|story|html|slide-date))\.ts$/],
  ['html-parser', /\/node_modules\/htmlparser2\//],
  ['workbook', /\/node_modules\/(?:fflate|read-excel-file)\/|\/src\/read\/sheet\/workbook\.ts$/],
];

const BANNER = `/*! ${name} ${version}, MIT. Licences of what is bundled: LICENSES.txt */`;

/** @param {import('rollup').RollupLog} warning */
function onwarn(warning) {
  throw new Error(`${warning.code}: ${warning.message}`);
}

/** What pages load. */
const pages = {
  input: {
    'news-timeline': 'src/define.ts',
    index: 'src/index.ts',
    dates: 'src/dates.ts',
    embed: 'src/embed.ts',
  },
  output: {
    dir,
    format: 'es',
    sourcemap: true,
    // Names of chunks stand in what a reader waits for, and cannot be compressed.
    chunkFileNames: 'chunks/[name]-[hash:6].js',
    assetFileNames: 'chunks/[name]-[hash:6][extname]',
    manualChunks: (id) => CHUNKS.find(([, pattern]) => pattern.test(id.replaceAll('\\', '/')))?.[0],
    onlyExplicitManualChunks: true,
    // Said where a reader of the code begins; in every chunk it would cost 120 bytes each time.
    banner: ({ isEntry }) => (isEntry ? BANNER : ''),
  },
  onwarn,
  treeshake: LEAN_TREESHAKE,
  plugins: [
    clean,
    leanVis(),
    quietLit,
    nodeResolve({ browser: true, mainFields: ['module', 'jsnext:main', 'main'] }),
    sheetReader(),
    typescript({ tsconfig: 'src/tsconfig.json', compilerOptions: { declarationDir: join(dir, 'types') } }),
    styles,
    workers,
    together,
    small,
    templates,
    licenses,
    manifest,
    schema,
    embedded,
  ],
};

/** For the pages around an iframe, as a module or as a plain script: it leaves nothing behind in either. */
const host = {
  input: { host: 'src/host.ts' },
  output: { dir, format: 'iife', sourcemap: true, banner: BANNER },
  onwarn,
  plugins: [toScript(), small],
};

/** For Node: built by itself, so that what it shares with pages is not cut into more chunks for them. */
const node = (name) => ({
  input: { [name]: `src/${name}.ts` },
  output: { dir, format: 'es', sourcemap: true, banner: BANNER },
  onwarn,
  plugins: [nodeResolve(), toScript(), small],
});

/** The command line, and the script that it puts beside its page of snippets. */
const command = {
  input: { [name]: 'src/command/main.ts', 'copy-buttons': 'src/command/copy-buttons.ts' },
  output: {
    dir: join(dir, 'command'),
    format: 'es',
    sourcemap: true,
    chunkFileNames: '[name]-[hash].js',
    banner: (chunk) => (chunk.name === name ? `#!/usr/bin/env node\n${BANNER}` : ''),
  },
  // Installed with the package: it has a part for each kind of machine.
  external: [/^node:/, '@resvg/resvg-js'],
  onwarn,
  plugins: [nodeResolve(), sheetReader(), typescript({ tsconfig: 'src/command/tsconfig.json' }), small],
};

/** The page of the builder beside its script; its timeline is that of readers. */
const desk = {
  name: 'desk',
  generateBundle() {
    const page = readFileSync('src/builder/builder.html', 'utf8');
    this.emitFile({ type: 'asset', fileName: 'builder.html', source: page });
    const css = slim(readFileSync('src/builder/builder.css', 'utf8')).trim();
    this.emitFile({ type: 'asset', fileName: 'builder.css', source: `${css}\n` });
    // What goes into a folder to upload: no page can ask which files there are.
    const chunks = readdirSync(join(dir, 'chunks')).filter((file) => file.endsWith('.js'));
    const files = { version, chunks: chunks.sort() };
    this.emitFile({ type: 'asset', fileName: 'builder/files.json', source: `${JSON.stringify(files)}\n` });
  },
};

/** For whoever makes a story: built by itself, like what is for Node. */
const builder = {
  input: { builder: 'src/builder/main.ts' },
  output: {
    dir,
    format: 'es',
    sourcemap: true,
    chunkFileNames: 'builder/[name]-[hash:6].js',
    banner: ({ isEntry }) => (isEntry ? BANNER : ''),
  },
  onwarn,
  plugins: [
    nodeResolve({ browser: true }),
    sheetReader(),
    typescript({ tsconfig: 'src/builder/tsconfig.json' }),
    small,
    moreLicenses,
    desk,
  ],
};

export default [pages, host, node('tiles'), node('publish'), command, builder];
