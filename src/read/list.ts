import { draftList } from './draft-list.js';
import { explained } from './explain.js';
import type { Reading } from './reading.js';

/**
 * Reads the list that stands in a page: `<ol><li id><time datetime>…</time> <h3>…</h3> <p>…</p></li></ol>`. Its nodes
 * are left as they are.
 *
 * An item may carry `data-date` (EDTF, where `datetime` cannot say it), `data-date-note`, `data-status`, `data-lane`,
 * `data-importance` and `data-place`; the list `data-as-of` and `data-time-zone`. `<blockquote>` with `<cite>` is a
 * quote, `<img>` is the picture.
 *
 * @param element the list, or an element with the list in it
 */
export function readList(element: Element): Reading {
  return explained(draftList(element));
}
