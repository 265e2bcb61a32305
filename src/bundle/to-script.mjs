import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import compiler from 'typescript';

const { compilerOptions } = compiler.parseConfigFileTextToJson(
  'tsconfig.json',
  readFileSync('tsconfig.json', 'utf8'),
).config;

/**
 * What several scripts share, by its path: each has its own build.
 *
 * @type {Map<string, { code: string, made: { code: string, map: string | undefined } }>}
 */
const known = new Map();

/**
 * TypeScript as script, file by file: no types are checked here, once for each script that is built; `npm test` does that
 * in a step. (Seen once: 50 s for all of it instead of 71 s.)
 *
 * @returns {import('rollup').Plugin}
 */
export const toScript = () => ({
  name: 'to-script',
  resolveId(source, importer) {
    if (!source.startsWith('.') || !importer?.endsWith('.ts')) return null;
    const path = resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
    return existsSync(path) ? path : null;
  },
  transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const before = known.get(id);
    if (before?.code === code) return before.made;
    const { outputText, sourceMapText } = compiler.transpileModule(code, {
      fileName: id,
      compilerOptions: { ...compilerOptions, sourceMap: true },
    });
    const script = outputText.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n');
    const made = { code: script, map: sourceMapText };
    known.set(id, { code, made });
    return made;
  },
});
