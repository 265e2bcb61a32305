import type { Dialect } from './dialect.js';

const BETWEEN = 'xPYMx';
const LONGEST = 200;

/**
 * Pym.js and NPR's Sidechain: the host names the iframe in its address (`childId`), and asks with its width.
 *
 * @param id what the address says
 * @see https://blog.apps.npr.org/pym.js/
 */
export function pym(id: string): Dialect {
  const isId = id !== '' && id.length <= LONGEST && !id.includes(BETWEEN);
  const question = ['pym', id, 'width', ''].join(BETWEEN);
  return {
    hears: (data) => isId && typeof data === 'string' && data.startsWith(question),
    say: ({ height }) => (isId ? ['pym', id, 'height', height].join(BETWEEN) : null),
  };
}
