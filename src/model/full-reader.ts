import { loaded } from './read-date.js';

/**
 * Loads what reads all of EDTF: `dateFrom` then does.
 *
 * @throws what the loading of a part of this script throws
 */
export async function loadFullReader(): Promise<void> {
  loaded.full = (await import('./parse-date.js')).readAny;
}
