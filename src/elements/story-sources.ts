import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import { vocabularyOf } from '../words/language.js';
import { dotted } from './event-words.js';
import { renderSource } from './event-sources.js';

/** All sources of the story, under everything else. */
export function renderStorySources(
  document: TimelineDocument,
  { lang, now }: { lang: string; now: number },
): TemplateResult | typeof nothing {
  const { sources } = document;
  if (!sources.length) return nothing;
  const text = vocabularyOf(lang);
  return html`<p class="story-sources" part="sources">
    ${text.sentences.label(text.interface.sourcesOf(sources.length))}
    ${dotted(
      sources.map(({ id, title, publisher = title }) => [
        publisher === title ? nothing : `${title}, `,
        renderSource(id, { document, lang, now }),
      ]),
    )}
  </p>`;
}
