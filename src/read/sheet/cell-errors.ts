import type { Finding } from '../draft.js';
import { columnKey } from './columns.js';

/** What spreadsheets show in place of what a formula should have given, in their languages, or of what is too wide. */
const ERROR =
  /^(?:#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|ERROR!|FIELD!|BLOCKED!|CONNECT!|BUSY!|BEZUG!|NV|WERT!|ZAHL!|ÜBERLAUF!|VALEUR!|NOM\?|NOMBRE!|ADR!|ARG!|LICZBA!|NAZWA\?|N\/D!?|ПОСИЛАННЯ!|ЗНАЧ!|Н\/Д|¡REF!|¿NOMBRE\?|¡VALOR!|##+)|Err:\d{3}|Loading\.\.\.)$/;

/**
 * Empties cells in which a formula failed, and tells of each: no reader is to see it. Of columns that are not read it
 * does not matter.
 *
 * @param isRead says which columns are, by their names
 */
export function withoutErrors(
  rows: readonly (readonly string[])[],
  header: number,
  isRead: (name: string) => boolean,
): { rows: readonly (readonly string[])[]; findings: Finding[] } {
  const names = (rows[header] ?? []).map((name) => (isRead(name) ? name.replace(/\s+/g, ' ').trim() : ''));
  const findings: Finding[] = [];
  const read = rows.map((cells, row) => {
    if (row <= header || !cells.some(isError)) return cells;
    return cells.map((cell, index) => {
      const name = names[index];
      if (!name || !isError(cell)) return cell;
      // Without its date an event is off the axis.
      const severity = /^(?:date|year)$/.test(columnKey(name) ?? '') ? 'error' : 'warning';
      const where = `row ${row + 1}, column ${name}`;
      findings.push({ severity, code: 'cell-error', where, values: [cell.trim()] });
      return '';
    });
  });
  return { rows: findings.length ? read : rows, findings };
}

function isError(cell: string): boolean {
  return /^\s*[#EL]/.test(cell) && ERROR.test(cell.trim());
}
