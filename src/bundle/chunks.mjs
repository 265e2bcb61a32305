import { resolve } from 'node:path';

/** What several entries share. A request for each small module would cost more than what some do not need of it. @type {[string, RegExp][]} */
const CHUNKS = [
  // What the axis and the part for large stories share: both are asked for at once.
  [
    'axis',
    /\/src\/(?:axis\/|zoom\/(?:board|fill|filter|gather|marks|place|shorten|ticks|units|view|window)\.ts$)|\/node_modules\/vis-/,
  ],
  // What reads large stories, with no other chunk to wait for: it reads while the view comes.
  [
    'plain-events',
    /\/src\/(?:read\/(?:draft-large|late-events|plain-(?:date|events?)|records)|model\/in-order)\.ts$/,
  ],
  // What reads those whose text is long: asked for together with the one above.
  ['long-text', /\/src\/read\/(?:draft-text|record-shape|scan-(?:json|story)|text-records)\.ts$/],
  // What only large stories need of the axis, in tiles or in memory.
  [
    'large',
    /\/src\/(?:zoom\/(?:large|block-board|filter-source|find-block|place-block)|model\/tracks|words\/heap)\.ts$/,
  ],
  ['dates', /\/src\/model\/(?:calendar|time-zone|date-part|read-date|full-reader|season)\.ts$/],
  // Of the package's API, too: whoever imports a class from there is not to load the view with it.
  ['define', /\/src\/elements\/reader-events\.ts$/],
  // Small, of several parts that come after the view.
  ['story-view', /\/src\/(?:model\/(?:block|lane-numbers|lane-of|overlaps)|zoom\/floor-to)\.ts$/],
  // What reads other formats, by names that tell what for.
  [
    'timelinejs',
    /\/src\/read\/(?:located|media-type|sheet\/(?:cell-text|month-names)|timelinejs\/(?:draft|story|html|slide-date))\.ts$/,
  ],
  ['html-parser', /\/node_modules\/htmlparser2\/|\/src\/read\/sheet\/html-cells\.ts$/],
  ['workbook', /\/node_modules\/(?:fflate|read-excel-file)\/|\/src\/read\/sheet\/workbook(?:-parts)?\.ts$/],
];

/** What tells events in words: loaded at once, after the first picture of an axis. Apart they would be 1 kB more. */
const EVENTS = ['src/elements/event-element.ts', 'src/elements/list-element.ts'];

/** What registers the element. It is an entry; all that it needs is stage one. */
const DEFINE = resolve('src/define.ts');

/**
 * What the view needs at once is one chunk, with all words, also what others share with it: they come with the view or
 * after it. Each request more is one that the first picture waits for.
 *
 * @returns {import('rollup').GetManualChunk}
 */
export function chunksOf() {
  /** @type {[string, Set<string>][] | undefined} */
  let parts;
  return (id, { getModuleInfo }) => {
    /** A module and all that it imports, in turn. @type {(path: string, found?: Set<string>) => Set<string>} */
    const needs = (path, found = new Set()) => {
      if (found.has(path)) return found;
      found.add(path);
      for (const other of getModuleInfo(path)?.importedIds ?? []) needs(other, found);
      return found;
    };
    parts ??= [
      ['define', needs(DEFINE)],
      // In no chunk: the page for an iframe would load all of one for what it shares with it.
      ['embed', needs(resolve('src/embed.ts'))],
      ['story-view', needs(resolve('src/elements/story-view.ts'))],
      ['events', new Set(EVENTS.flatMap((path) => [...needs(resolve(path))]))],
    ];
    const named = CHUNKS.find(([, pattern]) => pattern.test(id.replaceAll('\\', '/')));
    if (named) return named[0];
    const part = parts.find(([, ids]) => ids.has(id))?.[0];
    return part === 'embed' || id === DEFINE ? undefined : part;
  };
}

/** What the package exports has the dates as they are built by themselves: from the view they would bring all of it. @type {import('rollup').Plugin} */
export const datesApart = {
  name: 'dates-apart',
  resolveId: (source, importer) =>
    importer === resolve('src/index.ts') && source === './dates.js' ? { id: source, external: true } : null,
};

/**
 * Tells browsers to compile the functions of a chunk while it comes, in the background, not one by one when they are
 * called first: 64 ms of work until the first picture instead of 81 (Chromium; others do not mind).
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
export const CALLED_AT_ONCE = '//# allFunctionsCalledOnLoad';

/** All that runs for the first picture, but stage one, which says it itself, and what is so small that saying so would cost more. */
export const FIRST = /^(?:story-view|axis|large|large-memory|plain-events)$/;
