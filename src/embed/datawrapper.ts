import type { Dialect } from './dialect.js';

/** Listeners for charts of Datawrapper: they ask nothing, and look for the iframe that the message comes from. */
export function datawrapper(): Dialect {
  return {
    hears: () => false,
    say: ({ height }) => ({ 'datawrapper-height': { 'news-timeline': height } }),
  };
}
