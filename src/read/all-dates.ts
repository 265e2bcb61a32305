import { anyDate, memberStops, readAny } from '../model/parse-date.js';
import { loaded } from '../model/read-date.js';

/** Whoever reads a whole file by a call has what reads all of EDTF with it: nothing is loaded for it later. */
export function readAllDates(): void {
  loaded.full = { anyDate, readAny, memberStops };
}
