import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { DIST, VERSION } from './about.mjs';
import { slim } from './styles.mjs';

/** The schema of the data format. @type {import('rollup').Plugin} */
export const schema = {
  name: 'schema',
  generateBundle() {
    const fileName = 'news-timeline.schema.json';
    this.emitFile({ type: 'asset', fileName, source: readFileSync(join('data', fileName)) });
  },
};

/** The page for an iframe, as far as it is the same for every story, and its style sheet. @type {import('rollup').Plugin} */
export const embedded = {
  name: 'embedded',
  async generateBundle() {
    const { embedPage } = await tsImport('../publish/embed-page.ts', import.meta.url);
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

/** The page of the builder beside its script; its timeline is that of readers. @type {import('rollup').Plugin} */
export const desk = {
  name: 'desk',
  generateBundle() {
    const page = readFileSync('src/builder/builder.html', 'utf8');
    this.emitFile({ type: 'asset', fileName: 'builder.html', source: page });
    const css = slim(readFileSync('src/builder/builder.css', 'utf8')).trim();
    this.emitFile({ type: 'asset', fileName: 'builder.css', source: `${css}\n` });
    // What goes into a folder to upload: no page can ask which files there are.
    const chunks = readdirSync(join(DIST, 'chunks')).filter((file) => file.endsWith('.js'));
    const files = { version: VERSION, chunks: chunks.sort() };
    this.emitFile({ type: 'asset', fileName: 'builder/files.json', source: `${JSON.stringify(files)}\n` });
  },
};
