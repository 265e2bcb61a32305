import { html, nothing, type TemplateResult } from 'lit';

/** A heading of a level from 2 to 6: the host page's outline goes on through the widget. */
export function heading(
  level: number,
  content: unknown,
  options: { id?: string; part?: string } = {},
): TemplateResult {
  const { id = nothing, part = nothing } = options;
  switch (Math.min(Math.max(level, 2), 6)) {
    case 2:
      return html`<h2 id=${id} part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id} part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} part=${part}>${content}</h5>`;
    default:
      return html`<h6 id=${id} part=${part}>${content}</h6>`;
  }
}
