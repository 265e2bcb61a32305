import { css } from 'lit';

/** The element itself: it keeps the room that the page gave it. */
export const shellStyles = css`
  :host {
    display: block;
    min-block-size: var(--news-timeline-height, 0);
  }
  :host([hidden]) {
    display: none;
  }
`;

/** Until its story is there: what stands inside it takes no more than that room, so that nothing below moves then. */
export const waitingStyles = css`
  @media not print {
    :host {
      block-size: var(--news-timeline-height, auto);
      overflow: auto;
    }
  }
`;
