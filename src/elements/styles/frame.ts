import { css } from 'lit';

/** The widget around its parts. */
export const frameStyles = css`
  :host {
    writing-mode: horizontal-tb;
  }
  /* What a page says to its own texts and would be inherited: the axis measures titles, the rest is laid out, without. */
  .frame,
  .error {
    color: var(--_ink);
    cursor: auto;
    /* Where the page says its size only for its own paragraphs, ours are still read. */
    font-size: max(1em, 14px);
    font-style: normal;
    font-variant: normal;
    letter-spacing: normal;
    line-height: 1.4;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    user-select: text;
    -webkit-user-select: text;
    white-space: normal;
    word-spacing: normal;
  }
  .frame {
    display: block;
    text-align: left;
    contain: inline-size;
    padding-block: 12px 16px;
    border-block: 2px solid var(--_ink);
    border-block-end: 1px solid var(--_line);
    background: var(--_paper);
  }
  /* However a text runs, it stands on the side where all texts stand. */
  [dir='rtl'] {
    text-align: right;
  }
  .rtl[dir='rtl'] {
    --_bidi: isolate;
    --_run: rtl;
  }
  /* As wide as there is room where a page asks how wide this would be: in a row, a table, a float. Never wider. */
  .room::before {
    content: '. . . . . .';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    white-space: normal;
    word-spacing: 240px;
  }
  header {
    margin-block-end: 8px;
  }
  #title,
  ::slotted([slot='title']) {
    margin: 0;
    font-size: 1.5em;
    line-height: 1.2;
  }
  .as-of {
    margin: 4px 0 0;
    font-size: 0.8667em;
    color: var(--_soft);
  }
  .axis {
    contain: layout paint;
  }
  .gathered {
    margin-block-start: 14px;
    padding-inline-start: 13px;
    border-inline-start: 3px solid var(--_line);
  }
  .gathered p {
    margin: 0;
    font-size: 0.8667em;
    font-weight: 600;
    color: var(--_soft);
  }
  .gathered ul {
    margin: 2px 0 0;
    padding: 0;
    list-style: none;
    columns: 260px;
  }
  .gathered li {
    break-inside: avoid;
  }
  .gathered button {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 30px;
    padding-block: 3px;
  }
  .gathered [aria-current] {
    font-weight: 650;
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 14px;
    margin: 8px 0 0;
    font-size: 0.9333em;
    color: var(--_soft);
    font-variant-numeric: tabular-nums;
  }
  .pager span {
    order: -1;
  }
  .pager button {
    min-block-size: 36px;
    color: var(--_accent);
    font-weight: 600;
  }
  :is(.gathered, .pager) button:hover {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .story-sources {
    margin: 14px 0 0;
    font-size: 0.8667em;
    color: var(--_soft);
  }
  /* Filled only while the page is printed: then instead of all there is to press. */
  .paper {
    display: none;
  }
  @media print {
    .paper {
      display: block;
    }
    .paper:not(:empty) ~ :not(.story-sources, slot),
    .paper .sources :is(button, .copied) {
      display: none;
    }
    .paper ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .paper li {
      margin-block-end: 24px;
    }
    .paper :is(p, figure, blockquote) {
      margin: 4px 0;
    }
    .paper figure {
      margin-inline-start: 24px;
    }
    .paper :is(.as-of, h3, h4, h5, h6) {
      break-after: avoid;
    }
    .paper img {
      max-inline-size: 100%;
    }
    :is(.story-sources, .paper p, .links) a::after {
      content: ' \\200e<' attr(href) '>\\200e';
    }
  }
  /* The room for its closed line is there before it is. */
  news-timeline-record {
    display: block;
    min-block-size: 44px;
    margin-block-start: 8px;
  }
  .loading {
    color: var(--_soft);
  }
  slot[data-filled] ~ .loading {
    display: none;
  }
  .error {
    margin-block-start: 14px;
    padding: 10px 14px;
    border-inline-start: 3px solid var(--_open);
    font-size: 0.9333em;
  }
  .error p {
    margin: 0 0 6px;
  }
  .error button {
    padding: 8px 14px;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    font-weight: 600;
  }
  @media (pointer: coarse) {
    :is(.gathered, .pager) button {
      min-block-size: 44px;
    }
  }
`;
