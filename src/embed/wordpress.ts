import { field, type Dialect } from './dialect.js';

/**
 * WordPress: it gives the iframe a secret, and keeps it hidden until a message brings that back. It takes heights from
 * 200 to 1,000 px.
 *
 * @param hash of this page's address: `#?secret=…`
 * @see https://developer.wordpress.org/reference/functions/wp_oembed_add_host_js/
 */
export function wordpress(hash: string): Dialect {
  const [, secret] = /^#\?secret=(\w{1,40})$/.exec(hash) ?? [];
  return {
    hears: (data) =>
      secret !== undefined && field(data, 'message') === 'ready' && field(data, 'secret') === secret,
    say: ({ height }) => (secret === undefined ? null : { message: 'height', value: height, secret }),
  };
}
