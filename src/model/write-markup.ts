import type { Inline } from './markup.js';

/**
 * Markup that `parseMarkup` reads as these inlines.
 *
 * @param words writes a text: with marks in it as mere signs, unless it is markup itself
 */
export function writeMarkup(inlines: readonly Inline[], words = asSigns): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return words(inline.text);
      const inner = writeMarkup(inline.children, words);
      if (inline.kind === 'link') return `[${inner}](${inline.url.replace(/[()[\]\\\s]/g, encode)})`;
      // A mark with space inside would not be read as one.
      const marked = inner.trim();
      const mark = inline.kind === 'em' ? '*' : '**';
      return marked ? inner.replace(marked, () => mark + marked + mark) : inner;
    })
    .join('');
}

function asSigns(text: string): string {
  return text.replace(/[\\*[\]]/g, '\\$&');
}

function encode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
