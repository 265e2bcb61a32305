import { dirname, join } from 'node:path';
import { rollup } from 'rollup';
import { small } from './small.mjs';
import { toScript } from './to-script.mjs';

/**
 * Makes a file of its own of what is started by `new URL('./….js', import.meta.url)`. It imports nothing: a chunk that
 * it had in common with the page could hold what needs a page.
 *
 * @type {import('rollup').Plugin}
 */
export const workers = {
  name: 'workers',
  async transform(code, id) {
    const [whole, file] = /new URL\('(\.\/[\w-]+)\.js', import\.meta\.url\)/.exec(code) ?? [];
    if (!whole || !file) return null;
    const build = await rollup({ input: `${join(dirname(id), file)}.ts`, plugins: [toScript(), small] });
    const { output } = await build.generate({ format: 'es' });
    await build.close();
    const worker = this.emitFile({ type: 'asset', name: `${file.slice(2)}.js`, source: output[0].code });
    return { code: code.replace(whole, `new URL(import.meta.ROLLUP_FILE_URL_${worker})`), map: null };
  },
};
