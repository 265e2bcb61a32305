/**
 * A text cut between words so that it fits, with an ellipsis; the whole text where it fits. Where not even its first word
 * does, nothing; but of a word without an end, such as an address, as much as fits.
 *
 * @param room CSS px
 * @param measure width of a text, CSS px
 * @param least of a word more than twice as long so many letters say something
 */
export function shorten(
  text: string,
  room: number,
  measure: (text: string) => number,
  least = LEAST,
): string {
  if (measure(text) <= room) return text;
  const words = wordEnds(text);
  const signs = endsOf(text.slice(0, words[0] ?? LONGEST), /.\p{M}*/gsu);
  const ends = signs.length > 2 * least ? [...signs.slice(least - 1), ...words] : words;
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

/** Half a common word is worth less than none. */
const LEAST = 8;
/** Longer than any title that fits a screen: a title of 5,000 characters must not be taken apart for nothing. */
const LONGEST = 400;

/** Where a word ends, so that a cut may follow; scripts without spaces are parted as their readers part them. */
function wordEnds(text: string): number[] {
  const start = text.slice(0, LONGEST);
  const ends = endsOf(start, /\S+(?=\s)/gu);
  if (ends.length || !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(start)) return ends;
  // Firefox has it since 125; without it such scripts are cut between any two signs.
  return 'Segmenter' in Intl
    ? Array.from(
        new Intl.Segmenter(undefined, { granularity: 'word' }).segment(start),
        ({ index, segment }) => index + segment.length,
      )
    : endsOf(start, /./gsu);
}

function endsOf(text: string, part: RegExp): number[] {
  return Array.from(text.matchAll(part), ({ index, 0: { length } }) => index + length);
}
