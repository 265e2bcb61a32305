import type { Place } from './desk.js';
import { mark } from './view-fields.js';

/**
 * The field that a place leads to, among those that can be seen, as columns have no room everywhere: the field itself,
 * else one inside of it or around it, else the first of its entry. What is folded up counts: it can be opened.
 */
export function findField(root: ParentNode, place: Place): HTMLElement | undefined {
  const owner = mark({ ...place, path: '' });
  const fields = [...root.querySelectorAll<HTMLElement>(`[data-at^="${CSS.escape(owner)}"]`)].filter(
    canBeSeen,
  );
  for (let { path } = place; path; path = path.replace(/(?:^|[.[])[^.[]*$/, '')) {
    const at = owner + path;
    const field =
      fields.find((one) => one.dataset['at'] === at) ??
      fields.find((one) => [`${at}.`, `${at}[`].some((begin) => one.dataset['at']?.startsWith(begin)));
    if (field) return field;
  }
  return fields[0];
}

function canBeSeen(field: HTMLElement): boolean {
  return (field.closest('details:not([open])') ?? field).getClientRects().length > 0;
}
