import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Edit } from './edit.mjs';
import { sweep } from './sweep.mjs';
import { TRANSFORMS } from './transforms.mjs';

const VIS_TIMELINE = /\/vis-timeline\/esnext\/esm\/vis-timeline-graph2d\.mjs$/;

/** Instead of `component-emitter`, which is CommonJS and would be the only such package: 208 bytes (gzip -9). */
const EMITTER = fileURLToPath(new URL('emitter.ts', import.meta.url));

/** Methods of vis-timeline that may be called from outside it: all that the one file calls that uses it. */
const calledMethods = () =>
  readFileSync(new URL('../engine.ts', import.meta.url), 'utf8').match(/(?<=\.)\w+(?=\()/g) ?? [];

/**
 * For rollup's `treeshake`: packages of vis-timeline of which only what is used is kept. Other files may do something
 * by being imported.
 */
export const LEAN_TREESHAKE = {
  /** @param {string} id */
  moduleSideEffects: (id) =>
    !/\/node_modules\/(?:vis-[a-z]+|@egjs\/hammerjs)\//.test(id.replaceAll('\\', '/')),
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
    resolveId: (source) => (source === 'component-emitter' ? EMITTER : null),
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      if (!VIS_TIMELINE.test(path)) return null;
      met = true;
      return { code: sweep(edited(code, transforms), calledMethods()), map: null };
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

/**
 * @param {string} code
 * @param {readonly ((edit: Edit) => void)[]} transforms
 * @returns {string} with as many lines
 */
function edited(code, transforms) {
  const lines = code.split('\n').length;
  for (const transform of transforms) {
    const edit = new Edit(transform.name, code);
    transform(edit);
    ({ code } = edit);
    if (code.split('\n').length !== lines) {
      throw new Error(`src/axis/vis/transforms.mjs, ${transform.name}: changed the number of lines`);
    }
  }
  return code;
}
