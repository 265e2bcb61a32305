import { loadFullReader } from '../model/full-reader.js';
import type { Draft } from './draft.js';

/**
 * Reads again with all of EDTF where plain dates are not all. Where that cannot be loaded, dates stay as they were
 * written.
 *
 * @param all it is known that they are not
 */
export async function withDates<D extends Draft>(read: () => D | Promise<D>, all = false): Promise<D> {
  const draft = await read();
  const isPlain = !all && !draft.findings.some(({ code }) => code === 'date');
  return !isPlain && (await loadFullReader()) ? read() : draft;
}
