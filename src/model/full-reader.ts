import { loaded } from './read-date.js';

/**
 * Loads what reads all of EDTF: `dateFrom` then does.
 *
 * @returns whether it is there
 */
export async function loadFullReader(): Promise<boolean> {
  try {
    loaded.full = await import('./parse-date.js');
  } catch {
    // Dates that are not plain stay as they were written; `loaded` tells.
  }
  return !!loaded.full;
}
