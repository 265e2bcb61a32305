import { resolve } from 'node:path';

/** What several entries share. A request for each small module would cost more than what some do not need of it. @type {[string, RegExp][]} */
const CHUNKS = [
  // What the axis and the part for large stories share: both are asked for at once.
  [
    'axis',
    /\/src\/(?:axis\/|zoom\/(?:board|fill|filter|gather|marks|place|shorten|ticks|units|view|window)\.ts$)|\/node_modules\/vis-/,
  ],
  // What reads large stories, with no other chunk to wait for: it reads while the view comes.
  ['plain-events', /\/src\/(?:read\/(?:draft-large|plain-(?:date|events?)|records)|model\/in-order)\.ts$/],
  // What reads those whose text is long: asked for together with the one above.
  ['long-text', /\/src\/read\/(?:draft-text|record-shape|scan-(?:json|story)|text-records)\.ts$/],
  // What only large stories need of the axis, in tiles or in memory.
  [
    'large',
    /\/src\/(?:zoom\/(?:large|block-board|filter-source|find-block|place-block)|model\/tracks|words\/short-number)\.ts$/,
  ],
  ['dates', /\/src\/model\/(?:calendar|time-zone|date-part|read-date|full-reader)\.ts$/],
  // Small modules of the view's later parts go with the words, which all of them load.
  [
    'words',
    /\/src\/(?:words\/(?:intl|locale-forms|languages\/en|languages\/en-dates|language|date-languages|points|say|dates)|model\/(?:extent|block|precision|season)|elements\/reader-events)\.ts$/,
  ],
  // What reads other formats, by names that tell what for.
  ['timelinejs', /\/src\/read\/(?:located|media-type|timelinejs\/(?:draft|story|html|slide-date))\.ts$/],
  ['html-parser', /\/node_modules\/htmlparser2\//],
  ['workbook', /\/node_modules\/(?:fflate|read-excel-file)\/|\/src\/read\/sheet\/workbook\.ts$/],
];

/** What tells events in words: loaded at once, after the first picture of an axis. Apart they would be 1 kB more. */
const EVENTS = ['src/elements/event-element.ts', 'src/elements/list-element.ts'];

/**
 * What the view needs at once, and no entry, is one chunk, also what the axis shares with it: both are asked for at
 * once, and rollup would give what they share a chunk of its own.
 *
 * @param {string[]} entries
 * @returns {import('rollup').GetManualChunk}
 */
export function chunksOf(entries) {
  /** @type {Set<string> | undefined} */
  let view;
  /** @type {Set<string>} */
  let events;
  return (id, { getModuleInfo }) => {
    /** A module and all that it imports, in turn. @type {(path: string, found?: Set<string>) => Set<string>} */
    const needs = (path, found = new Set()) => {
      if (found.has(path)) return found;
      found.add(path);
      for (const other of getModuleInfo(path)?.importedIds ?? []) needs(other, found);
      return found;
    };
    if (!view) {
      view = needs(resolve('src/elements/story-view.ts'));
      events = new Set(EVENTS.flatMap((path) => [...needs(resolve(path))]));
      for (const path of view) events.delete(path);
      for (const path of entries.flatMap((entry) => [...needs(resolve(entry))])) {
        view.delete(path);
        events.delete(path);
      }
    }
    const named = CHUNKS.find(([, pattern]) => pattern.test(id.replaceAll('\\', '/')));
    return named?.[0] ?? (view.has(id) ? 'story-view' : events.has(id) ? 'events' : undefined);
  };
}

/** Asks for the words together with the view, not once that has come and says that it needs them. @type {import('rollup').Plugin} */
export const together = {
  name: 'together',
  renderDynamicImport({ targetModuleId, getTargetChunkImports }) {
    if (!targetModuleId?.replaceAll('\\', '/').endsWith('/src/elements/story-view.ts')) return null;
    const words = getTargetChunkImports()?.find((it) => it.type === 'internal' && it.chunk.name === 'words');
    if (!words)
      throw new Error('src/bundle/chunks.mjs: the view imports no chunk "words", and waits for another.');
    // Where they do not come, the view does not either, and that is told.
    return { left: `(import(${words.resolvedImportPath}).catch(()=>{}),import(`, right: '))' };
  },
};

/**
 * Tells browsers to compile the functions of a chunk while it comes, in the background, not one by one when they are
 * called first: 64 ms of work until the first picture instead of 81 (Chromium; others do not mind).
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
export const CALLED_AT_ONCE = '//# allFunctionsCalledOnLoad';

/** All that runs for the first picture, but stage one, which says it itself, and what is so small that saying so would cost more. */
export const FIRST = /^(?:story-view|words|axis|large|large-memory|plain-events)$/;
