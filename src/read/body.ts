import type { Fields } from './fields.js';

/**
 * A link `[text](address)` as `model/markup.ts` reads it, or a backslash with what it takes out of the markup. Here
 * addresses are only exchanged: the whole of the markup is read where it is shown, and made safe there once more.
 */
const LINK = /\\.|\[((?:\\.|[^[\]\\])*)\]\(((?:[^\s()[]|\([^\s()[]*\))+)\)/gs;

/** The paragraphs of an event, with their links made complete; an unsafe link goes, its words stay. */
export function readBody(fields: Fields): string[] {
  return fields.texts('body').map((text) =>
    text.replace(LINK, (whole, words: string | undefined, url: string | undefined) => {
      if (words === undefined || url === undefined) return whole;
      const address = fields.address('body', url);
      if (address === null) return words;
      return address === url ? whole : `[${words}](${address.replace(/[()[\]\\]/g, encode)})`;
    }),
  );
}

function encode(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
