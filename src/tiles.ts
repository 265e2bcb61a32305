/** For Node: a story of any size as a folder of small files that any web server can serve (see `publish/tiles.ts`). */
export { MANIFEST, tiles, type Story, type TileFile } from './publish/tiles.js';
export { readJson } from './read/json.js';
