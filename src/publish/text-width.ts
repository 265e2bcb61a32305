/**
 * Widths of characters of a common sans serif (Arial, and what is made to its measure: Arimo, Liberation Sans,
 * Helvetica), in thousandths of the font's size, from space to tilde.
 */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/** Other characters, by the first pattern that knows them, on the wide side. */
const OTHERS: readonly [pattern: RegExp, width: number][] = [
  [/\p{M}|\p{Cf}/u, 0],
  [/[\u2018\u2019\u201a\u00b7]/u, 280],
  [/[\u201c-\u201e\u2013]/u, 556],
  [/[ЖМФШЩЫЮ]/u, 920],
  [/[жмфшщыю]/u, 800],
  [/(?=\p{Lu})\p{Script=Cyrillic}/u, 720],
  [/\p{Script=Cyrillic}/u, 570],
  [/\p{Script=Greek}/u, 640],
  [/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}]/u, 640],
  [/\p{Lu}/u, 780],
  [/\p{Script=Latin}/u, 600],
];
/** Ideographs, emoji and all that nobody has measured. */
const WIDEST = 1030;

/** Bold is wider, and no reader's font is quite the one that was measured. */
const BOLD = 1.1;
const SAFETY = 1.04;

/**
 * How wide a text is at most, in the unit of `size`, where nothing can measure it. On the wide side, so that what is
 * placed by it does not overlap.
 */
export function textWidth(text: string, size: number, bold: boolean): number {
  let width = 0;
  for (const character of text.normalize('NFD')) width += widthOf(character);
  return (width / 1000) * size * SAFETY * (bold ? BOLD : 1);
}

function widthOf(character: string): number {
  return (
    ASCII[(character.codePointAt(0) ?? 0) - 32] ??
    OTHERS.find(([pattern]) => pattern.test(character))?.[1] ??
    WIDEST
  );
}
