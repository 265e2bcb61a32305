import { field, type Dialect } from './dialect.js';

/**
 * `amp-iframe`, and `@newswire/frames`, which borrowed its messages and asks with one of its own.
 *
 * @see https://amp.dev/documentation/components/amp-iframe#iframe-resizing
 */
export function amp(): Dialect {
  const sentinel = 'amp';
  return {
    hello: { sentinel, type: 'embed-ready' },
    hears: (data) => field(data, 'sentinel') === sentinel && field(data, 'type') === 'frames-init',
    say: ({ height }) => ({ sentinel, type: 'embed-size', height }),
  };
}
