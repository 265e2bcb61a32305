import type { Inline } from './markup.js';

/** Markup that `parseMarkup` reads as these inlines. */
export function writeMarkup(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text.replace(/[\\*[\]]/g, '\\$&');
      const inner = writeMarkup(inline.children);
      if (inline.kind === 'link') return `[${inner}](${inline.url.replace(/[()[\]\\\s]/g, encode)})`;
      // A mark with space inside would not be read as one.
      const words = inner.trim();
      const mark = inline.kind === 'em' ? '*' : '**';
      return words ? inner.replace(words, () => mark + words + mark) : inner;
    })
    .join('');
}

function encode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
