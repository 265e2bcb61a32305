// What is searched are the words of events, whatever window or scale they are seen in: that is what a timeline is,
// not how it is drawn, and a worker can have it without anything else.

/** Writing that puts no spaces between words: each of its characters may begin one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** The address of a link of the markup, with the parentheses that may stand in it in pairs. */
const ADDRESS = /\]\((?:[^\s()[\]]|\([^\s()[\]]*\))*\)/g;
// Above the last character of ASCII.
const FOREIGN = /[^\u0000-\u007f]/;

/**
 * Folds a text for {@link isFound}: words in small letters without marks (`Zürich` is `zurich`), each after one space.
 * The same in every language of the reader.
 *
 * @param text may have markup of the format: the addresses of links are no words
 */
export function fold(text: string): string {
  const plain = text.includes('](') ? text.replace(ADDRESS, ' ') : text;
  if (!FOREIGN.test(plain)) return ` ${plain.toLowerCase().replace(/[^a-z0-9]+/g, ' ')}`;
  return ` ${small(plain)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(UNSPACED, ' $&')}`;
}

/** @returns what each word of a query is in a folded text: none where nothing was asked for */
export function wordsOf(query: string): string[] {
  const words = small(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => ` ${word.replace(UNSPACED, ' $&').trimStart()}`))];
}

/** Whether each of the words is the beginning of a word in a folded text. */
export function isFound(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

/** The places of the folded texts, counted from 0, in which the words are found. */
export function findIn(
  folded: readonly string[],
  words: readonly string[],
  from = 0,
  to = folded.length,
): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) if (isFound(folded[at] ?? '', words)) found.push(at);
  return found;
}

function small(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      // Some small letters have marks again, and a sigma knows that it ends a word, where a beginning of it does not.
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/ς/g, 'σ')
  );
}
