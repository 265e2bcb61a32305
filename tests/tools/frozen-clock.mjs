/** The moment at which every test takes place, unless it says otherwise. */
export const NOW = '2026-11-23T09:00:00Z';

/**
 * Source text of a classic script that stops the clock of a page: `Date.now()` and `new Date()` always say `now`.
 * Timers and `performance.now()` run on.
 *
 * @param {string | number} now a moment, as `Date` reads it
 * @returns {string}
 */
export function frozenClock(now = NOW) {
  const time = new Date(now).getTime();
  if (Number.isNaN(time)) throw new RangeError(`no moment to stop the clock at: ${now}`);
  return `{
    const Running = Date;
    globalThis.Date = class Date extends Running {
      constructor(...parts) {
        if (parts.length) super(...parts);
        else super(${time});
      }
      static now() {
        return ${time};
      }
    };
  }`;
}
