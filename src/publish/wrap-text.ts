import { textWidth } from './text-width.js';

/** A text in lines, at a size of font. */
export interface Wrapped {
  lines: string[];
  size: number;
}

/** A size of font, and how many lines a text may take in it. */
export interface Fit {
  size: number;
  lines: number;
}

/**
 * Bold text in lines no wider than `width`, at the first size at which it has few enough; at the last of them what is
 * too much is cut, with an ellipsis.
 */
export function wrapText(text: string, width: number, fits: readonly Fit[]): Wrapped {
  let last: Wrapped = { lines: [], size: 0 };
  for (const { size, lines: most } of fits) {
    const lines = linesOf(text, width, size);
    if (lines.length <= most) return { lines, size };
    const kept = lines.slice(0, most);
    kept[most - 1] = ended(kept[most - 1] ?? '', width, size);
    last = { lines: kept, size };
  }
  return last;
}

function linesOf(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, width, size)) {
    if (line && measure(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line ? piece : piece.trimStart();
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** Where a line may end: after spaces; in scripts without them between words; in a word that fills a line anywhere. */
function pieces(text: string, width: number, size: number): string[] {
  return text.split(/(?<=\s)/u).flatMap((word) => {
    if (measure(word, size) <= width / 2) return [word];
    const parts = segments(word, 'word');
    return parts.flatMap((part) => (measure(part, size) <= width ? [part] : segments(part, 'grapheme')));
  });
}

function segments(text: string, granularity: 'word' | 'grapheme'): string[] {
  return [...new Intl.Segmenter(undefined, { granularity }).segment(text)].map(({ segment }) => segment);
}

/** A line that says that something is missing. */
function ended(line: string, width: number, size: number): string {
  let words = segments(line, 'word');
  while (words.length > 1 && measure(`${words.join('')}…`, size) > width) words = words.slice(0, -1);
  return `${words.join('').replace(/[\s\p{P}]+$/u, '')}…`;
}

function measure(text: string, size: number): number {
  return textWidth(text, size, true);
}
