import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { join } from 'node:path';
import { LEAN_TREESHAKE, leanVis } from './src/axis/vis/plugin.mjs';
import { BANNER, DIST, NAME } from './src/bundle/about.mjs';
import { desk, embedded, schema } from './src/bundle/assets.mjs';
import { CALLED_AT_ONCE, chunksOf, datesApart, FIRST } from './src/bundle/chunks.mjs';
import { clean } from './src/bundle/clean.mjs';
import { declarations } from './src/bundle/declarations.mjs';
import { leanLit } from './src/bundle/lean-lit.mjs';
import { licenses, moreLicenses } from './src/bundle/licenses.mjs';
import { manifest } from './src/bundle/manifest.mjs';
import { small, smaller, templates } from './src/bundle/small.mjs';
import { chunkFileNames, stageOne } from './src/bundle/stage-one.mjs';
import { styles } from './src/bundle/styles.mjs';
import { toScript } from './src/bundle/to-script.mjs';
import { workers } from './src/bundle/workers.mjs';

/** The `require` of Papa Parse is for streams of Node, which nobody gives it. */
const sheetReader = () => commonjs({ include: /\/papaparse\//, ignore: ['stream'] });

/** @param {import('rollup').RollupLog} warning */
function onwarn(warning) {
  throw new Error(`${warning.code}: ${warning.message}`);
}

const ENTRIES = {
  'news-timeline': 'src/define.ts',
  index: 'src/index.ts',
  embed: 'src/embed.ts',
};

/** What pages load. */
const pages = {
  input: ENTRIES,
  output: {
    dir: DIST,
    format: 'es',
    sourcemap: true,
    // Names of chunks stand in what a reader waits for, and cannot be compressed.
    chunkFileNames,
    assetFileNames: 'chunks/[name]-[hash:6][extname]',
    manualChunks: chunksOf(),
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
    datesApart,
    toScript(),
    declarations(),
    styles,
    workers,
    stageOne,
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
  output: { dir: DIST, format: 'iife', sourcemap: true, banner: BANNER },
  onwarn,
  plugins: [toScript(), small],
};

/** An entry in `dist/` with a folder of its own for its parts. @type {(folder: string) => import('rollup').OutputOptions} */
const apart = (folder) => ({
  dir: DIST,
  format: 'es',
  sourcemap: true,
  chunkFileNames: `${folder}/[name]-[hash:6].js`,
  banner: ({ isEntry }) => (isEntry ? BANNER : ''),
});

/**
 * The dates alone, for pages and Node: built by itself. What it shares with the view would be a chunk of its own, which
 * every reader of a timeline waits for: a request, and 1 kB more (gzip -9).
 */
const dates = {
  input: { dates: 'src/dates.ts' },
  output: apart('dates'),
  onwarn,
  plugins: [nodeResolve({ browser: true }), toScript(), small],
};

/**
 * For Node: built by itself, so that what it shares with pages is not cut into more chunks for them. No reader downloads
 * it: it stays as it can be read, and the build is done in less time.
 */
const node = (name) => ({
  input: { [name]: `src/${name}.ts` },
  output: { dir: DIST, format: 'es', sourcemap: true, banner: BANNER },
  onwarn,
  plugins: [nodeResolve(), toScript()],
});

/** What Node is given in place of the scripts for pages; what reads sheets comes later there, too. */
const server = {
  ...node('server'),
  output: apart('server'),
  plugins: [nodeResolve(), sheetReader(), toScript()],
};

/** The command line, and the scripts of the pages that it makes. */
const command = {
  input: {
    [NAME]: 'src/command/main.ts',
    'copy-buttons': 'src/command/copy-buttons.ts',
    'preview-page': 'src/command/preview-page.ts',
  },
  output: {
    dir: join(DIST, 'command'),
    format: 'es',
    sourcemap: true,
    chunkFileNames: '[name]-[hash].js',
    banner: (chunk) => (chunk.name === NAME ? `#!/usr/bin/env node\n${BANNER}` : ''),
  },
  // Installed with the package: it has a part for each kind of machine.
  external: [/^node:/, '@resvg/resvg-js'],
  onwarn,
  plugins: [nodeResolve(), sheetReader(), toScript()],
};

/** For whoever makes a story: built by itself, like what is for Node. */
const builder = {
  input: { builder: 'src/builder/main.ts' },
  output: apart('builder'),
  onwarn,
  plugins: [nodeResolve({ browser: true }), sheetReader(), toScript(), smaller, moreLicenses, desk],
};

export default [pages, host, dates, node('tiles'), node('publish'), server, command, builder];
