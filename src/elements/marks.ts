import { html, type TemplateResult } from 'lit';

/**
 * A small mark of one size, said in words elsewhere and so hidden from assistive technology. Needs the mark styles.
 *
 * @param names of its shape (see `markNames`)
 * @param along which way time runs beside it: `across` as on the axis, `down` as in the list
 * @param color any CSS colour
 */
export function mark(names: string, along: 'across' | 'down', color: string): TemplateResult {
  // The property, not the attribute: that one is refused by a page whose security policy has no `unsafe-inline`.
  return html`<i class="mark ${along} ${names}" aria-hidden="true" .style=${`--lane:${color}`}></i>`;
}
