import { fileURLToPath } from 'node:url';
import { Edit } from './edit.mjs';
import { TRANSFORMS } from './transforms.mjs';

/** Small packages that vis-timeline and vis-data import, and what stands for them in the build. */
const OWN = new Map([
  // 208 bytes (gzip -9). With it, no package that is bundled is CommonJS.
  ['component-emitter', 'emitter.ts'],
  // 226 bytes.
  ['uuid', 'uuid.ts'],
]);

const VIS_TIMELINE = /\/vis-timeline\/esnext\/esm\/vis-timeline-graph2d\.mjs$/;

/**
 * For rollup's `treeshake`: packages of vis-timeline of which only what is used is kept. Other files may do something
 * by being imported.
 */
export const LEAN_TREESHAKE = {
  /** @param {string} id */
  moduleSideEffects: (id) =>
    !/\/node_modules\/(?:vis-[a-z]+|propagating-hammerjs)\//.test(id.replaceAll('\\', '/')),
};

/**
 * The plugin that takes out of vis-timeline what the axis does not use.
 *
 * @param {readonly ((vis: Edit) => void)[]} [transforms]
 * @returns {import('rollup').Plugin}
 */
export function leanVis(transforms = TRANSFORMS) {
  let met = false;
  return {
    name: 'lean-vis',
    resolveId(source) {
      const own = OWN.get(source);
      return own ? fileURLToPath(new URL(own, import.meta.url)) : null;
    },
    transform(code, id) {
      if (!VIS_TIMELINE.test(id.replaceAll('\\', '/'))) return null;
      met = true;
      const lines = code.split('\n').length;
      for (const transform of transforms) {
        const edit = new Edit(transform.name, code);
        transform(edit);
        code = edit.code;
        if (code.split('\n').length !== lines) {
          throw new Error(`src/axis/vis/transforms.mjs, ${transform.name}: changed the number of lines`);
        }
      }
      return { code, map: null };
    },
    buildEnd(error) {
      if (!met && !error) {
        throw new Error(
          `src/axis/vis/plugin.mjs: no module of the build is ${VIS_TIMELINE}. If vis-timeline has moved its files, ` +
            'name the new one here; otherwise all of it would be shipped.',
        );
      }
    },
  };
}
