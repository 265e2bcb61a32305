import { html, nothing, type TemplateResult } from 'lit';
import { interfaceText } from '../words/interface.js';
import { looseDate, type WordsContext } from './event-words.js';

/** One source by its id: "AP / CBC News, 15 December 2025", linked where it has an address. */
export function renderSource(id: string, context: WordsContext): TemplateResult | typeof nothing {
  const source = context.document.sources.find((one) => one.id === id);
  if (!source) return nothing;
  const { publisher, title, published, url, archive } = source;
  const name = publisher || title;
  return html`<span class="source"
    >${url ? html`<a href=${url} rel="noopener noreferrer">${name}</a>` : name}${
      published ? html`, ${looseDate(published, context)}` : nothing
    }${
      archive
        ? html` (<a href=${archive} rel="noopener noreferrer">${interfaceText(context.lang).archivedCopy}</a
            >)`
        : nothing
    }</span
  >`;
}
