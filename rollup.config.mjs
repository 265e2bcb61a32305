import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import MagicString from 'magic-string';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rollup } from 'rollup';
import license from 'rollup-plugin-license';
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

/**
 * Style sheets without comments and with no more white space than they need: 750 bytes (gzip -9) over all. The lines
 * that go from a text follow it, so that source maps stay true.
 */
const styles = {
  name: 'styles',
  transform(code, id) {
    if (!/\/src\/(?:axis|elements)\/styles[./]/.test(id.replaceAll('\\', '/'))) return null;
    const slim = (text) => {
      const short = text
        .replace(/\/\*[^]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/ > /g, '>')
        .replace(/(?<=[ :(,])0\./g, '.')
        .replaceAll(';}', '}');
      return short + '\n'.repeat(text.split('\n').length - 1);
    };
    return { code: code.replace(/`[^`]*\{[^`]*`/g, slim), map: null };
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
 * What is indented over several lines is only what stands in templates of HTML and CSS, once the rest is small: 500 bytes
 * (gzip -9) over all.
 */
const templates = {
  name: 'templates',
  renderChunk(code) {
    const text = new MagicString(code).replace(/\s*\n\s*/g, ' ');
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
};

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

/** The licences of all that is bundled, in full. */
const licenses = license({
  thirdParty: {
    output: {
      file: join(dir, 'LICENSES.txt'),
      template: (packages) =>
        [...packages]
          .sort((a, b) => (a.name < b.name ? -1 : 1))
          .map((it) => `${it.name} ${it.version} (${it.license})\n\n${it.licenseText ?? it.text()}`)
          .join(`\n\n${'-'.repeat(80)}\n\n`),
    },
  },
});

/** What several entries share. A request for each small module would cost more than what some do not need of it. */
const CHUNKS = [
  // What the axis and the part for large stories share: both are asked for at once.
  [
    'axis',
    /\/src\/(?:axis\/|zoom\/(?:board|fill|filter|gather|marks|place|shorten|ticks|units|view|window)\.ts$)|\/node_modules\/vis-/,
  ],
  ['dates', /\/src\/model\/(?:calendar|time-zone|date-part|read-date)\.ts$/],
  // Small modules of the view's later parts go with the words, which all of them load.
  [
    'words',
    /\/src\/(?:words\/(?:intl|en|language|points|dates)|model\/(?:extent|block)|elements\/reader-events)\.ts$/,
  ],
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
  },
  output: {
    dir,
    format: 'es',
    sourcemap: true,
    chunkFileNames: 'chunks/[name]-[hash].js',
    assetFileNames: 'chunks/[name]-[hash][extname]',
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
    nodeResolve({ browser: true, mainFields: ['module', 'jsnext:main', 'main'] }),
    typescript({ tsconfig: 'src/tsconfig.json', compilerOptions: { declarationDir: join(dir, 'types') } }),
    styles,
    workers,
    together,
    small,
    templates,
    licenses,
    manifest,
    schema,
  ],
};

/** For Node: built by itself, so that what it shares with pages is not cut into more chunks for them. */
const node = {
  input: { tiles: 'src/tiles.ts' },
  output: { dir, format: 'es', sourcemap: true, banner: BANNER },
  onwarn,
  plugins: [
    nodeResolve(),
    typescript({ tsconfig: 'src/tsconfig.json', compilerOptions: { declaration: false } }),
    small,
  ],
};

export default [pages, node];
