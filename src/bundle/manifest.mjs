import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { readFileSync } from 'node:fs';
import { NAME } from './about.mjs';

/** `custom-elements.json`: what the element promises, without what it keeps to itself. @type {import('rollup').Plugin} */
export const manifest = {
  name: 'manifest',
  generateBundle() {
    // Not its command line, which writes into package.json.
    const path = 'src/elements/news-timeline.ts';
    const module = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2015, true);
    const { modules } = create({ modules: [module], plugins: litPlugin(), context: { dev: false } });
    const element = modules[0]?.declarations[0];
    if (!element) throw new Error(`src/bundle/manifest.mjs: ${path} declares no class`);
    /** @param {import('@custom-elements-manifest/analyzer').Entry} entry */
    const shown = (entry) =>
      !/^[_#]/.test(entry.fieldName ?? entry.name) && (entry.privacy ?? 'public') === 'public';
    const { name: className } = element;
    const declaration = {
      ...element,
      tagName: NAME,
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
          exports: [{ kind: 'custom-element-definition', name: NAME, declaration: at }],
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
