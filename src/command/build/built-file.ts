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

/** Files that stay the same under their name, wherever the folder lies: a regular expression for us and for nginx. */
export const HASHED = `(?:^|/)(?:${CODE_FOLDER}|${TILES_FOLDER})|-[0-9a-f]{${DIGITS}}\\.(?:css|js|json)(?:\\.|$)`;

const hashedPattern = new RegExp(HASHED);

/** Whether whoever has a file may keep it for ever: its name changes with what it holds. */
export const isHashed = (path: string): boolean => hashedPattern.test(path);

/** The name of a file with the hash of its content before its suffix. */
export function hashedName(path: string, hash: string): string {
  return path.replace(/(?=\.[^.]+$)/, `-${hash.slice(0, DIGITS)}`);
}
