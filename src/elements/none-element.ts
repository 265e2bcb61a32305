import { css, html, LitElement, type TemplateResult } from 'lit';
import { interfaceText } from '../words/interface.js';
import { TimelineRequest } from './requests.js';
import { baseStyles } from './styles/base.js';
import { tokens } from './styles/tokens.js';

/**
 * Says that nothing is left to show, with a way back to all events. With `over` it lies over what follows and takes no
 * room, so that nothing moves.
 *
 * @fires {TimelineRequest} news-timeline-request - `find`.
 */
export class NewsTimelineNone extends LitElement {
  static override styles = [
    tokens,
    baseStyles,
    css`
      :host {
        position: relative;
        z-index: 1;
        padding-block: 20px;
        text-align: center;
      }
      :host([over]) {
        block-size: 0;
        padding: 0;
      }
      :host([over]) p {
        inset-block-start: 20px;
      }
      p {
        position: relative;
        display: inline-block;
        margin: 0;
        padding: 4px 12px;
        background: var(--_paper);
      }
      button {
        min-block-size: 32px;
        color: var(--_accent);
        font-weight: 600;
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 44px;
        }
      }
    `,
  ];

  static override properties = { lang: {} };

  override render(): TemplateResult {
    const { noneFound, showAll } = interfaceText(this.lang);
    const ask = (): unknown =>
      this.dispatchEvent(new TimelineRequest({ ask: 'find', words: '', lanes: null }));
    return html`<p>${noneFound} <button type="button" @click=${ask}>${showAll}</button></p>`;
  }
}
