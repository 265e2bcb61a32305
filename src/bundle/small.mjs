import terser from '@rollup/plugin-terser';
import MagicString from 'magic-string';
import { NAME } from './about.mjs';

/**
 * What is only read from an object goes, as with `LEAN_TREESHAKE`: 75 bytes (gzip -9) of what a reader loads. Functions
 * without `this` are written as arrows, and methods short: 53 more, and all of them of what is waited for at first; none
 * of ours is called with `new`. Of all comments only ours stay: the others' licences are in LICENSES.txt, in full.
 */
export const small = shrink(2);

/** For the builder, which no reader downloads: 270 bytes more than with five passes, which took 22 s instead of 16 s. */
export const smaller = shrink(1);

/** @param {number} passes over what there is, each after what the one before found: a third to a fifth win 3 bytes */
function shrink(passes) {
  return terser({
    module: true,
    ecma: 2022,
    compress: { passes, keep_fargs: false, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
    format: { comments: new RegExp(`^! ${NAME} |^# all`) },
  });
}

/**
 * What is indented over several lines in the chunks of elements is only what stands in their templates of HTML, once the
 * rest is small: 500 bytes (gzip -9) over all. Nothing is needed before the end of a tag: 30 more.
 *
 * @type {import('rollup').Plugin}
 */
export const templates = {
  name: 'templates',
  renderChunk(code, { name: chunk }) {
    if (!/^(?:story-view|events|long-list|finder|zones)$/.test(chunk)) return null;
    // A comment at the beginning stays a line of its own.
    const text = new MagicString(code).replace(/(?<!^\/\/.*)\s*\n\s*(>?)/g, (_, end) => end || ' ');
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
};
