import { css } from 'lit';

/** What all parts of the widget have in common: the page's own type, plain buttons, one focus ring. */
export const baseStyles = css`
  :host {
    display: block;
    font: inherit;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button {
    appearance: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-align: inherit;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  a {
    color: inherit;
    text-decoration-line: underline;
    text-decoration-color: color-mix(in srgb, currentcolor 45%, transparent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  a:hover {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 3px;
  }
  :is(h2, h3, h4, h5, h6) {
    margin: 0;
    font-family: var(--_title-font);
    font-weight: 700;
    text-wrap: balance;
  }
  /* Names of one script among words of another. */
  :is(.place, .source, .status) {
    unicode-bidi: isolate;
  }
  /* Our own words run as their letters ask: for a language of which we have none, they are English. */
  :is(.date, .flag, .story-sources, :is(.sources, .invite) > span) {
    unicode-bidi: plaintext;
  }
  /*
   * Texts of the story, in whatever script: each runs as its letters ask. In a story written from right to left all run
   * so, also one that begins with a Latin name.
   */
  :where(h2, h3, h4, h5, h6, .note, blockquote, figcaption, :is(p, li):not([class]), button) {
    unicode-bidi: var(--_bidi, plaintext);
  }
  svg {
    display: block;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .square {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .square:hover {
    border-color: var(--_edge);
  }
  /* Of whatever colour a button is, also where the reader's colours are forced. */
  [aria-disabled='true'] {
    color: var(--_edge) !important;
    cursor: default;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    .square {
      inline-size: 44px;
      block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    [aria-disabled='true'] {
      color: GrayText !important;
    }
  }
`;
