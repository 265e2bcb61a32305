import { daysInMonth } from './calendar.js';

/** A date as written, with X for digits that are not known. */
export interface Mask {
  /** Four signs, perhaps with a minus before them. */
  year: string;
  /** Two signs; absent in a year. */
  month?: string;
  /** Two signs; absent in a year or a month. */
  day?: string;
}

/** The fields of a date that a mask can be; 1 stands for those that it does not have. */
export interface Fields {
  year: number;
  month: number;
  day: number;
}

/** Whether a month or a day of two signs can be a number from 1 to `most`. */
export function canBe(mask: string, most: number): boolean {
  return !numbers(mask, 1, most, false).next().done;
}

/** The first date that a mask can be, or `null` where the calendar has none. */
export function firstDay(mask: Mask): Fields | null {
  return find(mask, false);
}

/** The last date that a mask can be, or `null` where the calendar has none. */
export function lastDay(mask: Mask): Fields | null {
  return find(mask, true);
}

function find({ year, month = '01', day = '01' }: Mask, backwards: boolean): Fields | null {
  const isBefore = year.startsWith('-');
  const digits = isBefore ? year.slice(1) : year;
  // 29 February is the only day that it takes more than a glance to find: not for a day that no year has.
  if (!canBe(month, 12) || !canBe(day, 31)) return null;
  for (const size of numbers(digits, isBefore ? 1 : 0, 9999, backwards !== isBefore)) {
    const found = isBefore ? -size : size;
    for (const ofYear of numbers(month, 1, 12, backwards)) {
      for (const ofMonth of numbers(day, 1, daysInMonth(found, ofYear), backwards))
        return { year: found, month: ofYear, day: ofMonth };
    }
    // Years differ in no other day.
    if (day !== '29') break;
  }
  return null;
}

/** The numbers between two that a mask of digits can be. */
function* numbers(mask: string, least: number, most: number, backwards: boolean): Generator<number> {
  const from = Math.max(least, Number(mask.replaceAll('X', '0')));
  const to = Math.min(most, Number(mask.replaceAll('X', '9')));
  for (let step = 0; step <= to - from; step++) {
    const number = backwards ? to - step : from + step;
    const text = String(number).padStart(mask.length, '0');
    if ([...mask].every((sign, at) => sign === 'X' || sign === text[at])) yield number;
  }
}
