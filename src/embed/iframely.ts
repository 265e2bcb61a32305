import { field, type Dialect } from './dialect.js';

const LONGEST = 200;

/**
 * Iframely: the host gives the iframe a name, and takes its height under that.
 *
 * @see https://iframely.com/docs/embedjs
 */
export function iframely(): Dialect {
  let windowId: string | number | null = null;
  return {
    hears: (data) => {
      if (field(data, 'method') !== 'register') return false;
      const id = field(data, 'windowId');
      if (!(typeof id === 'number' || (typeof id === 'string' && id.length <= LONGEST))) return false;
      windowId = id;
      return true;
    },
    say: ({ height }) => (windowId === null ? null : { windowId, method: 'resize', height }),
  };
}
