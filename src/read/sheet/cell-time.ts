import { cleaned, pad } from './cell-text.js';

/**
 * Reads a clock time: `18:30`, `18.30`, `1830`, `18h30`, `18 h`, `6:30 pm`, `18:30:05`, or the part of a day as Excel has
 * it.
 *
 * @returns such as `18:30` or `18:30:05`; `null` where it is none
 */
export function readCellTime(cell: string): string | null {
  const text = cleaned(cell)
    .toLowerCase()
    .replace(/[ .](?=[ap]\.?m)|(?<=[ap])\./g, '')
    .replace(/m\.$/, 'm')
    .replace(/ ?h ?/, 'h')
    .replace(/^(\d{1,2})(?:h| ?uhr)$/, '$1:00');
  if (/^0?\.\d+$/.test(text)) return partOfDay(Number(text));
  const match =
    /^(\d{1,2})(?:[:.h](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?)?([ap]m)$/.exec(text) ??
    /^(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?()(?: ?uhr|h)?$/.exec(text) ??
    /^(\d\d)(\d\d)()()$/.exec(text);
  if (!match) return null;
  const [, written, minute = '00', second, half] = match;
  let hour = Number(written);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half) hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return `${pad(hour)}:${minute}${second ? `:${second}` : ''}`;
}

function partOfDay(part: number): string {
  const minutes = Math.min(Math.round(part * 1440), 1439);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
