import type { TimelineDocument } from '../model/document.js';
import { interfaceText } from './interface.js';

/** What a story is called; one without a title is "Timeline" in its language. */
export function storyTitle({ title, lang }: Pick<TimelineDocument, 'title' | 'lang'>): string {
  return title || interfaceText(lang).timeline;
}
