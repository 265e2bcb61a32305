import type { Account, Link, Media, Place, Quote } from '../model/document.js';
import type { Fields } from './fields.js';
import type { References } from './references.js';
import { present } from './value.js';

/** A place, or its name alone. */
export function readPlace(fields: Fields): Place | undefined {
  const value = fields.value('place');
  const place = typeof value === 'string' ? undefined : fields.object('place');
  const name = place ? place.required('name') : typeof value === 'string' ? fields.text('place') : undefined;
  return name === undefined ? undefined : { name, ...present({ alternative: place?.text('alternative') }) };
}

export function readQuote(fields: Fields, references: References): Quote[] {
  const text = fields.required('text');
  if (text === undefined) return [];
  const by = fields.text('by');
  return [{ text, ...present({ by, role: fields.text('role'), source: references.source(fields) }) }];
}

export function readAccount(fields: Fields, references: References): Account[] {
  const by = fields.required('by');
  const text = fields.required('text');
  if (by === undefined || text === undefined) return [];
  return [{ by, text, ...present({ source: references.source(fields) }) }];
}

export function readLink(fields: Fields): Link[] {
  if (!fields.needs('url')) return [];
  const url = fields.url('url');
  return url === undefined ? [] : [{ url, title: fields.text('title') ?? url }];
}

export function readMedia(event: Fields): Media | undefined {
  const fields = event.object('media');
  if (!fields || !fields.needs('src')) return undefined;
  const src = fields.url('src');
  if (src === undefined) return undefined;
  const alt = fields.text('alt');
  if (alt === undefined) fields.warn('alt', 'alt-missing');
  return {
    type: fields.text('type') ?? 'image',
    src,
    alt: alt ?? '',
    ...present({
      caption: fields.text('caption'),
      credit: fields.text('credit'),
      width: fields.number('width', 1, Infinity),
      height: fields.number('height', 1, Infinity),
      poster: fields.url('poster'),
    }),
  };
}
