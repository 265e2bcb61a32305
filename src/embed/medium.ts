import type { Dialect } from './dialect.js';

/**
 * Medium, and those who listen for the same.
 *
 * @param src address of this page, without its query: that is no business of the host's listeners
 */
export function medium(src: string): Dialect {
  return {
    hears: () => false,
    say: ({ height }) => JSON.stringify({ src, context: 'iframe.resize', height }),
  };
}
