import { parseMarkup, writeMarkup } from '../model/markup.js';
import type { Fields } from './fields.js';

/** The paragraphs of an event, with their links made complete; an unsafe link goes, its words stay. */
export function readBody(fields: Fields): string[] {
  return fields.texts('body').map((text) => {
    let changed = false;
    const inlines = parseMarkup(text, (url) => {
      const address = fields.address('body', url);
      changed ||= address !== url;
      return address;
    });
    return changed ? writeMarkup(inlines) : text;
  });
}
