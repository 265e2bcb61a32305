/**
 * A text cut between words so that it fits, with an ellipsis; the whole text where it fits, and nothing where not even
 * its first word does.
 *
 * @param room CSS px
 * @param measure width of a text, CSS px
 */
export function shorten(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  const ends = wordEnds(text);
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(cut(text, ends[middle - 1])) <= room) low = middle;
    else high = middle - 1;
  }
  return low ? cut(text, ends[low - 1]) : '';
}

function cut(text: string, end = 0): string {
  return `${text.slice(0, end).replace(/[\s,;:–—“„‘(-]+$/u, '')}…`;
}

/** Longer than any title that fits a screen: a title of 5,000 characters must not be taken apart for nothing. */
const LONGEST = 400;

/** Where a word ends, so that a cut may follow; scripts without spaces are parted as their readers part them. */
function wordEnds(text: string): number[] {
  const start = text.slice(0, LONGEST);
  const ends = [...start.matchAll(/\s+/gu)].map(({ index }) => index).filter((index) => index > 0);
  if (ends.length || !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(start))
    return ends;
  // Firefox has it since 125; without it such scripts are cut between any two signs.
  const parts: Iterable<{ index: number }> =
    'Segmenter' in Intl
      ? new Intl.Segmenter(undefined, { granularity: 'word' }).segment(start)
      : start.matchAll(/./gsu);
  return Array.from(parts, ({ index }) => index).filter((index) => index > 0);
}
