import { html, type TemplateResult } from 'lit';
import { parseMarkup, type Inline } from '../model/markup.js';

/** The inline markup of a paragraph as elements; never as HTML text. */
export function renderMarkup(text: string): (TemplateResult | string)[] {
  return parseMarkup(text).map(render);
}

function render(inline: Inline): TemplateResult | string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'em':
      return html`<em>${inline.children.map(render)}</em>`;
    case 'strong':
      return html`<strong>${inline.children.map(render)}</strong>`;
    case 'link':
      return html`<a href=${inline.url} rel="noopener noreferrer">${inline.children.map(render)}</a>`;
  }
}
