import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A plugin of the test server that serves a CommonJS package as one ES module. Translating file by file, as
 * `fromRollup(commonjs())` does, gets the exports of packages wrong whose files require each other.
 *
 * @param {string[]} files the entries, from the root of the checkout
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function bundleCommonJs(files) {
  const bundles = new Map();
  /** @param {string} file */
  const bundle = async (file) => {
    const build = await rollup({ input: ROOT + file, plugins: [nodeResolve(), commonjs()] });
    const { output } = await build.generate({ format: 'es' });
    return output[0].code;
  };
  return {
    name: 'bundle-commonjs',
    async serve({ path }) {
      const file = files.find((entry) => path === `/${entry}`);
      if (!file) return undefined;
      if (!bundles.has(file)) bundles.set(file, bundle(file));
      return { body: await bundles.get(file), type: 'js' };
    },
  };
}
