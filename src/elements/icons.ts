import { html, type TemplateResult } from 'lit';

/** Line icons of 16 CSS px, hidden from assistive technology: what they mean is said by the button's name. */
function icon(path: string): TemplateResult {
  return html`<svg aria-hidden="true" focusable="false" width="16" height="16" viewBox="0 0 16 16">
    <path d=${path}></path>
  </svg>`;
}

export const plusIcon = icon('M8 3v10M3 8h10');
export const minusIcon = icon('M3 8h10');
export const backIcon = icon('M10 3.5 5.5 8l4.5 4.5');
export const onIcon = icon('M6 3.5 10.5 8 6 12.5');
export const closeIcon = icon('m4 4 8 8M12 4l-8 8');
export const findIcon = icon('M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.5 10.5l3 3');
