/** Only these may be followed from a timeline; `javascript:`, `data:` and the like never. */
const ABSOLUTE = /^(?:https?:\/\/[^/\\]|mailto:[^/\\])/i;
/** What a browser takes for a scheme. */
const SCHEME = /^[a-z][a-z\d+.-]*:/i;
/** Looks relative, and leads to another host: browsers read `\` as `/`. */
const OTHER_HOST = /^[/\\]{2}/;

/**
 * An address that is safe to link to or to load: `https:`, `http:`, `mailto:`, or relative to the page or file.
 *
 * @param text as an editor wrote it
 * @returns the address without the spaces, tabs and line breaks that browsers ignore; `null` where it is not safe, is
 *   empty, or names a host without a scheme (`//host`)
 */
export function safeUrl(text: string): string | null {
  const url = asBrowsersRead(text);
  if (url === '' || OTHER_HOST.test(url)) return null;
  return ABSOLUTE.test(url) || !SCHEME.test(url) ? url : null;
}

/** Browsers drop control characters and spaces around an address, and tabs and line breaks anywhere in it. */
function asBrowsersRead(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return text.slice(start, end).replace(/[\t\n\r]/g, '');
}
