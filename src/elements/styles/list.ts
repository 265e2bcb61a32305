import { css } from 'lit';

export const listStyles = css`
  :host {
    --_indent: 28px;
    --_rail: 5px;
    /* The middle of a date line, from its top: it grows with a reader's text, and marks stand beside it. */
    --_middle: max(10px, 0.625em);
    max-inline-size: 46em;
    margin-block-start: 16px;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* The line of time runs beside events and words between them, from the first mark to the last, or on. */
  .dated article::before,
  .dated > p::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_rail);
    border-inline-start: 1px solid var(--_line);
  }
  .dated:first-child > article::before {
    inset-block-start: var(--_middle);
  }
  .dated.last > article::before {
    inset-block-end: auto;
    block-size: var(--_middle);
  }
  .dated.last:first-child > article::before {
    content: none;
  }
  .dated > .gap::before {
    inset-block: 2px 4px;
    border-inline-start: 1px dashed var(--_edge);
  }
  .gap,
  .known,
  .undated {
    position: relative;
    margin: 0;
    padding-inline-start: var(--_indent);
    font-size: 0.8667em;
    line-height: max(20px, 1.4423em);
  }
  .gap {
    padding-block: 4px 22px;
    color: var(--_soft);
  }
  .known {
    padding-block: 0 16px;
    color: var(--_open);
    font-weight: 650;
  }
  .undated {
    padding-block: 4px 10px;
    font-weight: 600;
  }
  article {
    position: relative;
    padding-inline-start: var(--_indent);
    padding-block-end: 18px;
  }
  /* The line is interrupted where a mark stands, which may be soft or hollow. */
  .dated article::after {
    content: '';
    position: absolute;
    inset-block-start: calc(var(--_middle) - 8px);
    inset-inline-start: 0;
    inline-size: 11px;
    block-size: 17px;
    background: var(--_paper);
  }
  .dated article:has(.bar)::after {
    block-size: 28px;
  }
  .mark {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(var(--_middle) - 5px);
    inset-inline-start: 0;
  }
  .head {
    position: relative;
  }
  .when {
    margin: 0;
    font-size: 0.8667em;
    line-height: max(20px, 1.4423em);
    color: var(--_soft);
  }
  .when * {
    font-weight: 600;
  }
  .status {
    color: var(--_open);
  }
  .cancelled .status {
    color: var(--_soft);
  }
  :is(h3, h4, h5, h6) {
    font-size: 1.1333em;
    line-height: 1.3;
  }
  .open {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 26px;
    border-radius: 3px;
  }
  .open::before {
    content: '';
    order: 1;
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-inline: 4px;
    border: solid var(--_edge);
    border-width: 0 2px 2px 0;
    translate: 0 -2px;
    rotate: 45deg;
  }
  .open[aria-expanded='true']::before {
    translate: 0 2px;
    rotate: 225deg;
  }
  /* The date is pressed as well: a target as tall as the whole line and title. */
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .open:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
  }
  .cancelled .open {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  #content {
    margin: 0;
    padding-block: 2px 8px;
  }
  /* It stays under the thumb while the events change; what has the focus keeps clear of it. */
  .guide {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    padding-block: 6px;
    border-block: 1px solid var(--_line);
    background: var(--_paper);
  }
  :is(article, .head, .open, #content) {
    scroll-margin-block: 8px 68px;
  }
  .long {
    min-block-size: 36px;
    margin: 0 0 12px;
    font-size: 0.9333em;
  }
  :is(ol, .long) + .long {
    padding-inline-start: var(--_indent);
  }
  :is(#content, .long) button {
    min-block-size: 36px;
    color: var(--_accent);
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .long,
    :is(#content, .long) button {
      min-block-size: 44px;
    }
  }
`;
