const NONE = '–';

/** Whole, with commas. */
export const number = (value: number | null): string =>
  value === null ? NONE : Math.round(value).toLocaleString('en-GB');

/** Milliseconds, or seconds from ten on. */
export const ms = (value: number | null): string =>
  value === null
    ? NONE
    : value >= 10_000
      ? `${(value / 1000).toFixed(1)} s`
      : value < 100
        ? `${value.toFixed(1)} ms`
        : `${number(value)} ms`;

/** Kilobytes (1,000 bytes) or megabytes. */
export const bytes = (value: number | null): string =>
  value === null
    ? NONE
    : Math.abs(value) >= 1_000_000
      ? `${(value / 1_000_000).toFixed(1)} MB`
      : `${(value / 1000).toFixed(1)} kB`;

/** Layout shift. */
export const shift = (value: number | null): string =>
  value === null ? NONE : value === 0 ? '0' : value.toFixed(3);

/** Whether a load average, of the minute before, says that others work on this machine too. */
export const isBusy = (loadAverage: number): boolean => loadAverage >= 1;
