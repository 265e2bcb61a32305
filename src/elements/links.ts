/** Addresses of events: `#id`, or `#host/id` where another timeline on the page has an event of that id as well. */

/** The event that an address names for a timeline, or `null`. */
export function eventInHash(hash: string, hostId: string, has: (id: string) => boolean): string | null {
  let name: string;
  try {
    name = decodeURIComponent(hash.replace(/^#/, ''));
  } catch {
    return null;
  }
  if (hostId && name.startsWith(`${hostId}/`)) {
    const id = name.slice(hostId.length + 1);
    return has(id) ? id : null;
  }
  return has(name) ? name : null;
}

export function hashOf(id: string, hostId: string, isShared: boolean): string {
  const encoded = encodeURIComponent(id);
  return isShared && hostId ? `#${encodeURIComponent(hostId)}/${encoded}` : `#${encoded}`;
}

/** Puts a hash in the address bar without a step in the history; some sandboxes refuse. */
export function replaceHash(hash: string): void {
  // The page keeps its own places there (`#/politics`, `#!/politics`), and would not be found again without.
  if (/^#!?\//.test(location.hash)) return;
  try {
    // Whole: of a relative one a `<base>` of another host makes an address there, which is refused.
    history.replaceState(history.state, '', location.href.replace(/#.*/, '') + hash);
  } catch {
    // An opaque origin may not: the reader still has "copy link".
  }
}

/** @returns whether it was copied */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
