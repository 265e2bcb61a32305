/** What dates and counts are made of, as a locale writes it. */
export interface LocaleForms {
  /**
   * The name of a month, in the form that it has alone, beside a year, or beside a day.
   *
   * @param month 1 to 12
   */
  monthName(month: number, width: 'long' | 'short', beside: 'alone' | 'year' | 'day'): string;
  /**
   * What a clock shows, of 24 hours: "16:20", "16:20:05".
   *
   * @param wall a moment of the wall clock, ms
   */
  clockTime(wall: number, seconds: boolean): string;
  /** The day of the month alone: "15", "15日". */
  dayNumber(wall: number): string;
  /** A whole number in the digits of the locale, not grouped; with at least so many of them, 1 or 2. */
  digits(value: number, least: 1 | 2): string;
  /** "10,000". */
  wholeNumber(value: number): string;
}

/** The locale of our English. */
export const ENGLISH = 'en-GB';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * English does without `Intl`: its first use takes a browser 20 ms, five times as much on a phone, and all of it before
 * the first picture.
 */
const english: LocaleForms = {
  monthName(month, width) {
    const name = MONTHS[month - 1] ?? '';
    return width === 'long' ? name : name.slice(0, month === 9 ? 4 : 3);
  },
  clockTime: (wall, seconds) => new Date(wall).toISOString().slice(-13, seconds ? -5 : -8),
  dayNumber: (wall) => `${new Date(wall).getUTCDate()}`,
  digits: (value, least) => `${value}`.padStart(least, '0'),
  wholeNumber: (value) => `${value}`.replace(/\B(?=(\d{3})+$)/g, ','),
};

let others: (locale: string) => LocaleForms = () => english;

/** Makes the forms of other locales known. */
export function useForms(forms: (locale: string) => LocaleForms): void {
  others = forms;
}

/** The forms of a locale; those of English where they are not known. */
export function formsOf(locale: string): LocaleForms {
  return locale === ENGLISH ? english : others(locale);
}
