const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * What a text that is no date was meant to be, in EDTF, only where it leaves no doubt: `15.12.2025`, `12/15/2025`,
 * `2025/12/15`, `Dec 15, 2025`, `20251215`, `2025-12-15 18:30`. Not `3/4/2025`, which two halves of the world read
 * differently. The caller reads it again, to be sure.
 */
export function suggestDate(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 60) return undefined;
  return byNumbers(trimmed) ?? byName(trimmed) ?? byTime(trimmed) ?? (trimmed === text ? undefined : trimmed);
}

function byNumbers(text: string): string | undefined {
  const yearFirst =
    /^(\d{4})([-./‐‑–−])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(text);
  if (yearFirst && (yearFirst[4] !== undefined || yearFirst[2] === '-')) {
    const [, year, , month, day] = yearFirst;
    return join(year, month, day);
  }
  const yearLast = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!yearLast) return undefined;
  const [, first, mark, second, year] = yearLast;
  // Dots are written day first wherever they are written; slashes and hyphens are not.
  if (mark === '.' || Number(first) > 12) return join(year, second, first);
  return Number(second) > 12 ? join(year, first, second) : undefined;
}

function byName(text: string): string | undefined {
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  if (dayFirst) return join(dayFirst[3], monthNamed(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  return monthFirst ? join(monthFirst[3], monthNamed(monthFirst[1]), monthFirst[2]) : undefined;
}

function byTime(text: string): string | undefined {
  const match =
    /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d)?(?:[.,]\d{1,9})?(?: ?(?:([Zz])|([+-]\d\d):?(\d\d)?))?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, day, clock, seconds = '', zulu, hours, minutes = '00'] = match;
  return `${day}T${clock}${seconds}${zulu ? 'Z' : hours ? `${hours}:${minutes}` : ''}`;
}

function monthNamed(name = ''): string | undefined {
  const lower = name.toLowerCase();
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ];
  const at = MONTHS.findIndex(
    (month, index) => lower === month || (lower.length > 3 && full[index]?.startsWith(lower)),
  );
  return at < 0 ? undefined : String(at + 1);
}

function join(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  if (!year || !month) return undefined;
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}
