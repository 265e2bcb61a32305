import { field, type Dialect } from './dialect.js';

const QUESTIONS: readonly unknown[] = ['iframe-child-init', 'iframe-get-child-dimensions'];

/** @see https://github.com/Lemick/open-iframe-resizer */
export function openIframeResizer(): Dialect {
  return {
    hears: (data) => QUESTIONS.includes(field(data, 'type')),
    say: ({ height, width }) => ({ type: 'iframe-resized', width, height }),
  };
}
