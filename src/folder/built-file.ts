/** A file of the folder that is built. */
export interface BuiltFile {
  /** Relative to the folder, with slashes. */
  path: string;
  content: string | Uint8Array;
}

/** Folders whose files have names that change with what they hold. */
export const CODE_FOLDER = 'chunks/';
export const TILES_FOLDER = 'tiles/';

/** Digits of a hash in the name of a file that stands in no such folder. */
const DIGITS = 12;

/**
 * What the paths of files have in common that stay the same under their names, as a regular expression that nginx knows
 * as well.
 *
 * @param folder path of the folder on its host, decoded, such as `/the bridge/`; what stands in the folder has no such path
 */
export function hashedPattern(folder = ''): string {
  const above = folder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `^${above}(?:(?:${CODE_FOLDER}|${TILES_FOLDER})|[^/]*-[0-9a-f]{${DIGITS}}\\.(?:css|js|json)(?:\\.|$))`;
}

const HASHED = new RegExp(hashedPattern());

/** Whether whoever has a file may keep it for ever: its name changes with what it holds. */
export const isHashed = (path: string): boolean => HASHED.test(path);

/** The name of a file with the hash of its content before its suffix. */
export function hashedName(path: string, hash: string): string {
  return path.replace(/(?=\.[^.]+$)/, `-${hash.slice(0, DIGITS)}`);
}
