import { css } from 'lit';

/** The element before its view is there: it keeps the room that the page gave it. */
export const shellStyles = css`
  :host {
    display: block;
    min-block-size: var(--news-timeline-height, 0);
  }
  :host([hidden]) {
    display: none;
  }
`;
