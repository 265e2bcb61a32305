import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import { interfaceText } from '../words/interface.js';
import { renderSource } from './event-sources.js';

/** All sources of the story, under everything else. */
export function renderStorySources(
  document: TimelineDocument,
  { lang, now }: { lang: string; now: number },
): TemplateResult | typeof nothing {
  const { sources } = document;
  if (!sources.length) return nothing;
  return html`<p class="story-sources" part="sources">
    ${interfaceText(lang).sourcesOf(sources.length)}:
    ${sources.map(({ id }, i) => html`${i ? ' · ' : nothing}${renderSource(id, { document, lang, now })}`)}
  </p>`;
}
