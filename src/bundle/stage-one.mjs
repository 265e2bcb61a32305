import MagicString from 'magic-string';
import { BANNER, NAME } from './about.mjs';
import { CALLED_AT_ONCE } from './chunks.mjs';

/** What stage one is made of, in the order in which it runs. All other chunks use it, and must use the same. */
const SHARED = ['dates', 'define'];

/** Entries that hold it: what a page waits for comes in one answer, not in two, one after the other. */
const WHOLE = ['news-timeline', 'embed'];

const MAP_COMMENT = /\n\/\/# sourceMappingURL=.*\s*$/;

/** Beside the entries, so that what they load has one address in both. @type {(chunk: { name: string }) => string} */
export const chunkFileNames = ({ name }) => `${SHARED.includes(name) ? '' : 'chunks/'}[name]-[hash:6].js`;

/** Where a page keeps what a file gives. It has a hash: versions never mix. @type {(file: string) => string} */
const place = (file) => `globalThis[Symbol.for('${NAME}/${file}')]`;

/** @type {(name: import('estree').Identifier | import('estree').Literal) => string} */
const nameOf = (name) => (name.type === 'Identifier' ? name.name : String(name.value));

/** As rollup's parser gives it. @typedef {import('estree').Program['body'][number] & { start: number, end: number }} Statement */
/** @typedef {Readonly<Record<string, import('rollup').RenderedChunk>>} Chunks */

/** @type {(chunks: Chunks, file: string) => string | undefined} */
const sharedName = (chunks, file) => {
  const chunk = chunks[file];
  return chunk && !chunk.isEntry && SHARED.includes(chunk.name) ? chunk.name : undefined;
};

/** All that a chunk imports, in turn. @type {(chunks: Chunks, file: string, found?: Set<string>) => Set<string>} */
function needs(chunks, file, found = new Set()) {
  for (const other of chunks[file]?.imports ?? []) {
    if (!found.has(other)) needs(chunks, other, found.add(other));
  }
  return found;
}

/**
 * Holds stage one in the entries themselves. If chunks imported from an entry, they would load it again where a page
 * asks for it with something behind its name (`news-timeline.js?v=3`). So stage one puts what it gives on the page, and
 * all others take it from there. Of several copies the first counts, for all.
 *
 * @type {import('rollup').Plugin}
 */
export const stageOne = {
  name: 'stage-one',

  renderChunk(code, chunk, _options, { chunks }) {
    const text = new MagicString(code);
    const body = /** @type {Statement[]} */ (this.parse(code).body);
    for (const node of body) {
      if (node.type === 'ImportDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source)) {
        const path = String(node.source?.value).replace(/^[./]+/, '/');
        const file = chunk.imports.find((other) => `/${other}`.endsWith(path)) ?? '';
        if (sharedName(chunks, file)) text.overwrite(node.start, node.end, taken(node, place(file)));
      } else if (node.type === 'ExportNamedDeclaration' && sharedName(chunks, chunk.fileName)) {
        const names = node.specifiers.map((it) => `${nameOf(it.exported)}: ${nameOf(it.local)}`);
        text.overwrite(node.start, node.end, `${place(chunk.fileName)} ??= { ${names.join(', ')} };`);
      }
    }
    if (chunk.isEntry) {
      const files = [...needs(chunks, chunk.fileName)];
      const first = SHARED.flatMap((name) => files.filter((file) => sharedName(chunks, file) === name));
      text.appendLeft(body[0]?.start ?? 0, first.map((file) => `import './${file}';\n`).join(''));
    }
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },

  generateBundle(_options, bundle) {
    for (const name of WHOLE) {
      const entry = bundle[`${name}.js`];
      if (entry?.type !== 'chunk') this.error(`src/bundle/stage-one.mjs: there is no ${name}.js`);
      const parts = SHARED.map((shared) => {
        const part = Object.values(bundle).find(
          (it) => it.type === 'chunk' && !it.isEntry && it.name === shared,
        );
        const statement = `import"./${part?.fileName}";`;
        if (part?.type !== 'chunk' || !entry.code.includes(statement))
          this.error(`src/bundle/stage-one.mjs: ${name}.js does not import "${shared}"`);
        entry.code = entry.code.replace(statement, '');
        return part;
      });
      join(entry, parts, bundle);
    }
  },
};

/** @type {(node: import('estree').ImportDeclaration | import('estree').ExportNamedDeclaration, place: string) => string} */
function taken({ type, specifiers }, from) {
  if (!specifiers.length) return '';
  const names = specifiers.map((it) => {
    if (it.type === 'ImportSpecifier') return [nameOf(it.imported), it.local.name];
    if (it.type === 'ExportSpecifier')
      return [nameOf(it.local), `$${nameOf(it.exported)}`, nameOf(it.exported)];
    throw new Error(`src/bundle/stage-one.mjs: all of ${from} is taken`);
  });
  const taking = `const { ${names.map(([given, local]) => `${given}: ${local}`).join(', ')} } = ${from};`;
  if (type === 'ImportDeclaration') return taking;
  return `${taking} export { ${names.map(([, local, exported]) => `${local} as ${exported}`).join(', ')} };`;
}

/**
 * Puts the parts before the code of an entry, each in a block, as their names are the same; and so with their maps.
 *
 * @see https://tc39.es/ecma426/#sec-index-source-map
 * @param {import('rollup').OutputChunk} entry
 * @param {readonly import('rollup').OutputChunk[]} parts
 * @param {import('rollup').OutputBundle} bundle
 */
function join(entry, parts, bundle) {
  /** @type {(chunk: import('rollup').OutputChunk) => import('rollup').OutputAsset} */
  const mapOf = ({ fileName }) => {
    const map = bundle[`${fileName}.map`];
    if (map?.type !== 'asset') throw new Error(`src/bundle/stage-one.mjs: ${fileName} has no map`);
    return map;
  };
  const lines = [CALLED_AT_ONCE, BANNER];
  const sections = [];
  for (const part of parts) {
    sections.push({ offset: { line: lines.length, column: 1 }, map: JSON.parse(String(mapOf(part).source)) });
    lines.push(...`{${part.code.replace(MAP_COMMENT, '')}}`.split('\n'));
  }
  const own = mapOf(entry);
  sections.push({ offset: { line: lines.length, column: 0 }, map: JSON.parse(String(own.source)) });
  // Its banner is above; its map counts from there.
  entry.code = `${lines.join('\n')}\n${entry.code.replace(BANNER, '')}`;
  own.source = JSON.stringify({ version: 3, file: entry.fileName, sections });
}
