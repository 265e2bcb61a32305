import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import MagicString from 'magic-string';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { rollup } from 'rollup';
import license from 'rollup-plugin-license';
import { tsImport } from 'tsx/esm/api';
import compiler from 'typescript';
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

/** What our elements never ask of Lit, by its files: how each place stands there, and what it becomes. @type {Record<string, [string, string][]>} */
const LIT = {
  '@lit/reactive-element/css-tag.js': [
    ['throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.")', 'throw Error()'],
    [
      `throw Error("Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")`,
      'throw Error()',
    ],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [',p=a.reactiveElementPolyfillSupport', ''],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    // Decorators.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
  ],
  'lit-html/lit-html.js': [
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3")', ''],
    ['throw Error("invalid template strings array")', 'throw Error()'],
    // Values in style sheets, scripts, comments and formulas.
    ['y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p', 'c=p'],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
    ],
    ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
    ['2===i?"<svg>":3===i?"<math>":""', '2===i?"<svg>":""'],
    ['2===i?"</svg>":3===i?"</math>":""', '2===i?"</svg>":""'],
    ['2===i||3===i', '2===i'],
  ],
  'lit-element/lit-element.js': [
    [
      ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i})',
      '',
    ],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ],
};

/**
 * Takes out of Lit what serves old browsers, decorators and templates unlike ours, and what it says to whoever writes
 * elements: 550 bytes (gzip -9) of what readers wait for at first.
 */
const leanLit = {
  name: 'lean-lit',
  transform(code, id) {
    const path = id.replaceAll('\\', '/');
    const file = Object.keys(LIT).find((name) => path.endsWith(`/node_modules/${name}`));
    if (!file) return null;
    for (const [from, to] of LIT[file]) {
      if (code.split(from).length !== 2)
        throw new Error(`rollup.config.mjs: ${file} of Lit has not once "${from}": adapt "lean-lit".`);
      code = code.replace(from, () => to);
    }
    return { code, map: null };
  },
};

/**
 * Tells browsers to compile the functions of a chunk while it comes, in the background, not one by one when they are
 * called first: 64 ms of work until the first picture instead of 81 (Chromium; others do not mind).
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
const CALLED_AT_ONCE = '//# allFunctionsCalledOnLoad';

/** All that runs for the first picture. */
const FIRST = /^(?:define-elements|story-view|words|dates|axis)$/;

/** Of all comments only ours stay: the others' licences are in LICENSES.txt, in full. */
const small = terser({
  module: true,
  ecma: 2022,
  compress: { passes: 3, keep_fargs: false },
  format: { comments: new RegExp(`^! ${name} |^# all`) },
});

/**
 * What is indented over several lines in the chunks of elements is only what stands in their templates of HTML, once the
 * rest is small: 500 bytes (gzip -9) over all.
 */
const templates = {
  name: 'templates',
  renderChunk(code, { name: chunk }) {
    if (!/^(?:story-view|event-element|long-list|finder|zones)$/.test(chunk)) return null;
    // A comment at the beginning stays a line of its own.
    const text = new MagicString(code).replace(/(?<!^\/\/.*)\s*\n\s*/g, ' ');
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
};

/** The `require` of Papa Parse is for streams of Node, which nobody gives it. */
const sheetReader = () => commonjs({ include: /\/papaparse\//, ignore: ['stream'] });

const { compilerOptions } = compiler.parseConfigFileTextToJson(
  'tsconfig.json',
  readFileSync('tsconfig.json', 'utf8'),
).config;

/**
 * TypeScript as script, file by file: no types are checked here, once for each script that is built; `npm test` does that
 * in a step. (Seen once: 50 s for all of it instead of 71 s.)
 */
const toScript = () => ({
  name: 'to-script',
  resolveId(source, importer) {
    if (!source.startsWith('.') || !importer?.endsWith('.ts')) return null;
    const path = resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
    return existsSync(path) ? path : null;
  },
  transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const { outputText, sourceMapText } = compiler.transpileModule(code, {
      fileName: id,
      compilerOptions: { ...compilerOptions, sourceMap: true },
    });
    return { code: outputText.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n'), map: sourceMapText };
  },
});

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
    /\/src\/(?:axis\/|zoom\/(?:board|fill|filter|gather|marks|place|shorten|ticks|units|view|window)\.ts$)|\/node_modules\/vis-/,
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

/**
 * What the view needs at once, and no entry, is one chunk, also what the axis shares with it: both are asked for at
 * once, and rollup would give what they share a chunk of its own.
 *
 * @returns {import('rollup').GetManualChunk}
 */
function chunksOf(entries) {
  /** @type {Set<string> | undefined} */
  let view;
  return (id, { getModuleInfo }) => {
    /** A module and all that it imports, in turn. */
    const needs = (path, found = new Set()) => {
      if (found.has(path)) return found;
      found.add(path);
      for (const other of getModuleInfo(path)?.importedIds ?? []) needs(other, found);
      return found;
    };
    if (!view) {
      view = needs(resolve('src/elements/story-view.ts'));
      for (const entry of entries) for (const path of needs(resolve(entry))) view.delete(path);
    }
    const named = CHUNKS.find(([, pattern]) => pattern.test(id.replaceAll('\\', '/')));
    return named?.[0] ?? (view.has(id) ? 'story-view' : undefined);
  };
}

const BANNER = `/*! ${name} ${version}, MIT. Licences of what is bundled: LICENSES.txt */`;

/** @param {import('rollup').RollupLog} warning */
function onwarn(warning) {
  throw new Error(`${warning.code}: ${warning.message}`);
}

const ENTRIES = {
  'news-timeline': 'src/define.ts',
  index: 'src/index.ts',
  dates: 'src/dates.ts',
  embed: 'src/embed.ts',
};

/** What pages load. */
const pages = {
  input: ENTRIES,
  output: {
    dir,
    format: 'es',
    sourcemap: true,
    // Names of chunks stand in what a reader waits for, and cannot be compressed.
    chunkFileNames: 'chunks/[name]-[hash:6].js',
    assetFileNames: 'chunks/[name]-[hash:6][extname]',
    manualChunks: chunksOf(Object.values(ENTRIES)),
    onlyExplicitManualChunks: true,
    // Said where a reader of the code begins; in every chunk it would cost 120 bytes each time.
    banner: ({ isEntry, name: chunk }) => (isEntry ? BANNER : FIRST.test(chunk) ? CALLED_AT_ONCE : ''),
  },
  onwarn,
  treeshake: LEAN_TREESHAKE,
  plugins: [
    clean,
    leanVis(),
    leanLit,
    nodeResolve({ browser: true, mainFields: ['module', 'jsnext:main', 'main'] }),
    sheetReader(),
    typescript({
      tsconfig: 'src/tsconfig.json',
      compilerOptions: { declarationDir: join(dir, 'types'), noCheck: true },
    }),
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

/** The command line, and the scripts of the pages that it makes. */
const command = {
  input: {
    [name]: 'src/command/main.ts',
    'copy-buttons': 'src/command/copy-buttons.ts',
    'preview-page': 'src/command/preview-page.ts',
  },
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
  plugins: [nodeResolve(), sheetReader(), toScript(), small],
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
  plugins: [nodeResolve({ browser: true }), sheetReader(), toScript(), small, moreLicenses, desk],
};

export default [pages, host, node('tiles'), node('publish'), command, builder];
