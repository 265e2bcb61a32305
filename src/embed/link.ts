import { PARAMETERS } from './parameters.js';

/**
 * The address of an event in this page itself: what the page was given, without what hosts have added, and with
 * `selected`.
 *
 * @param page address of this page
 */
export function linkIn(page: string, id: string): string {
  const url = new URL(page);
  const given = new URLSearchParams(url.search);
  url.search = '';
  url.hash = '';
  for (const name of PARAMETERS) {
    const value = name === 'selected' ? id : given.get(name);
    if (value) url.searchParams.set(name, value);
  }
  return url.href;
}

/**
 * The address of an event in the host's page, where the host's script opens it.
 *
 * @param page address of the host's page
 */
export function linkAt(page: string, id: string): string {
  const url = new URL(page);
  url.hash = encodeURIComponent(id);
  return url.href;
}
