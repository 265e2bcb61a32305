import type { Dialect } from './dialect.js';

const MARK = '[iFrameSizer]';
/** The host's first message: the iframe's id, the body's margin, and more that says how to measure. */
const INIT = /^([^:]{1,200}):\d+:(?:true|false)(?::|$)/;

/**
 * iframe-resizer, versions 4 and 5: the host tells the iframe its id, and takes its size under that.
 *
 * @see https://github.com/davidjbradshaw/iframe-resizer
 */
export function iframeResizer(): Dialect {
  let id = '';
  let event = 'init';
  return {
    hello: '[iFrameResizerChild]Ready',
    hears: (data) => {
      if (typeof data !== 'string' || !data.startsWith(MARK)) return false;
      const said = data.slice(MARK.length);
      const [, name] = INIT.exec(said) ?? [];
      if (name !== undefined) {
        id = name;
        event = 'init';
      }
      return id !== '' && (name !== undefined || said === 'resize');
    },
    say: ({ height, width }) => {
      if (!id) return null;
      const message = `${MARK}${id}:${height}:${width}:${event}`;
      event = 'resizeObserver';
      return message;
    },
  };
}
