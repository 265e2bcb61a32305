import { safeUrl } from '../../model/links.js';
import { parseMarkup } from '../../model/markup.js';
import { clip, isRecord } from '../value.js';
import type { Advice } from './advice.js';
import { entriesOf, textOf } from './written.js';

/** What a person writes who means a host: `www.example.org`, `example.org/page`. */
const HOST = /^(?:www\.[^/\s]+|[^/.?#\s]+(?:\.[^/.?#\s]+)*\.[a-z]{2,}\/)/i;

/** Addresses that a browser would follow, and that lead nowhere. What is dropped as unsafe, reading has told. */
export function linkAdvice(value: unknown): Advice[] {
  const found: Advice[] = [];
  const look = (address: unknown, path: string, name: string): void => {
    const text = textOf(address);
    const advice = text && safeUrl(text) !== null ? fault(text) : null;
    if (advice) found.push({ ...advice, path, name });
  };
  for (const { path, fields } of entriesOf(value, 'sources')) {
    for (const field of ['url', 'archive']) look(fields[field], `${path}.${field}`, textOf(fields['id']));
  }
  for (const { path, fields } of entriesOf(value, 'events')) {
    const id = textOf(fields['id']);
    for (const link of entriesOf(fields, 'links', `${path}.`))
      look(link.fields['url'], `${link.path}.url`, id);
    const { media } = fields;
    if (isRecord(media))
      for (const field of ['src', 'poster']) look(media[field], `${path}.media.${field}`, id);
    for (const paragraph of [fields['body']].flat()) {
      parseMarkup(textOf(paragraph), (url) => {
        look(url, `${path}.body`, id);
        return null;
      });
    }
  }
  return found;
}

function fault(text: string): Pick<Advice, 'code' | 'message' | 'hint'> | null {
  const shown = clip(text);
  if (/^https?:/i.test(text)) {
    const host = URL.canParse(text) ? new URL(text).hostname : '';
    if (/\s/.test(text) || !/[.:]/.test(host)) {
      return {
        code: 'link-broken',
        message: `“${shown}” leads nowhere.`,
        hint: 'Copy the whole address from the address bar of your browser.',
      };
    }
    return null;
  }
  if (/^mailto:/i.test(text)) return null;
  if (HOST.test(text)) {
    return {
      code: 'link-without-scheme',
      message: `“${shown}” is read as a file beside the story, because it does not begin with https:.`,
      hint: `Write https://${shown}`,
    };
  }
  if (!/\s|^[-–—?.]+$|^(?:n\/?a|none|tba|tbd|tbc)$/i.test(text)) return null;
  return {
    code: 'link-no-address',
    message: `“${shown}” is no address.`,
    hint: 'Give a whole address, such as https://example.org/page, or leave it empty.',
  };
}
