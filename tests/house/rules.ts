import { target, type Imports } from './import-graph.js';

interface Room {
  /** Rooms whose files it may import. */
  rooms: readonly string[];
  /** Rooms that it may only load dynamically. */
  later?: readonly string[];
  /** Packages that it may import; a scope or a name covers what is below it. */
  packages: readonly string[];
  /** Packages that it may only load dynamically. */
  laterPackages?: readonly string[];
}

/** What makes `dist/` and is no part of it: the room `bundle`, and the scripts beside what they work on. */
const BUILD: Room = {
  rooms: [],
  packages: [
    'node:',
    '@custom-elements-manifest/analyzer',
    '@rollup/plugin-terser',
    'magic-string',
    'rollup',
    'rollup-plugin-license',
    'tsx',
    'typescript',
  ],
};

/** Who may import whom in `src/`. */
const ROOMS: Readonly<Record<string, Room>> = {
  model: { rooms: [], packages: ['date-fns', '@date-fns/utc'] },
  read: {
    rooms: ['model'],
    packages: [],
    // What reads sheets, workbooks and HTML is only for those who have them.
    laterPackages: ['fflate', 'htmlparser2', 'papaparse', 'read-excel-file'],
  },
  words: { rooms: ['model'], packages: [] },
  zoom: { rooms: ['model'], packages: [] },
  axis: { rooms: ['model', 'words', 'zoom'], packages: ['vis-timeline'] },
  elements: { rooms: ['model', 'read', 'words', 'zoom'], later: ['axis', 'publish'], packages: ['lit'] },
  embed: { rooms: ['elements', 'model', 'words'], packages: [] },
  publish: { rooms: ['model', 'words', 'zoom'], packages: [] },
  // What the command and the builder both make: the files of a folder to upload, in Node as in a browser.
  folder: { rooms: ['model', 'read', 'words', 'publish'], packages: ['@noble/hashes', 'fflate'] },
  builder: {
    // The timeline on the desk is the one that readers get: of the elements it has the colours and the types.
    rooms: ['elements', 'folder', 'model', 'publish', 'read', 'words'],
    packages: ['fflate', 'lit'],
  },
  bundle: BUILD,
  command: {
    // Of elements only the types: the page of a preview talks to them.
    rooms: ['elements', 'folder', 'model', 'read', 'words', 'publish'],
    packages: ['node:', '@resvg/resvg-js', 'sirv'],
  },
};

/** The files that stand in no room: what the package offers. */
const ENTRIES: Readonly<Record<string, Room>> = {
  'define.ts': { rooms: ['elements'], packages: [] },
  'embed.ts': { rooms: ['embed'], packages: [] },
  'host.ts': { rooms: ['embed'], packages: [] },
  'index.ts': { rooms: ['elements', 'model', 'read', 'words'], packages: [] },
  'server.ts': { rooms: ['elements', 'model', 'read', 'words'], packages: [] },
  'publish.ts': { rooms: ['publish', 'read', 'words'], packages: [] },
  'tiles.ts': { rooms: ['publish', 'read'], packages: [] },
  'dates.ts': { rooms: ['model', 'words'], packages: [] },
};

const covers = (name: string, specifier: string): boolean =>
  specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`);

/** What breaks the rules of the house, one sentence each. */
export function broken(imports: Imports): string[] {
  const faults: string[] = [];
  for (const [file, found] of imports) {
    const [name = '', ...inside] = file.split('/');
    const isEntry = !inside.length;
    const isScript = file.endsWith('.mjs');
    const room = isEntry ? ENTRIES[file] : isScript ? BUILD : ROOMS[name];
    if (!room) {
      faults.push(`${file}: there is no such ${isEntry ? 'entry' : 'room'} in the house`);
      continue;
    }
    if (!isEntry && file.endsWith('/index.ts')) faults.push(`${file}: no barrels inside rooms`);
    for (const { specifier, kind, reexport } of found) {
      const fault = (why: string): void => void faults.push(`${file}: ${why} (${specifier})`);
      const path = target(file, specifier);
      const later = kind !== 'static';
      if (path === null) {
        const packages = later ? [...room.packages, ...(room.laterPackages ?? [])] : room.packages;
        if (!packages.some((one) => covers(one, specifier))) fault(`"${name}" may not import this package`);
        continue;
      }
      if (reexport && !isEntry) fault('no barrels inside rooms: import it where it is made');
      if (!isScript && specifier.endsWith('.mjs')) fault('what is shipped imports nothing of the build');
      else if (!/\.m?js$/.test(specifier)) fault('imports are written with ".js"');
      const [other = '', ...rest] = path.split('/');
      if (!imports.has(path)) fault('there is no such file in src/');
      else if (!rest.length) {
        // One entry may hold another: what both offer is named once.
        if (!isEntry || !reexport) fault('nothing in the house imports an entry');
      } else if (other !== name && !room.rooms.includes(other) && !(later && room.later?.includes(other))) {
        fault(`"${name}" may not import "${other}"${room.later?.includes(other) ? ' but dynamically' : ''}`);
      }
    }
  }
  return faults;
}
