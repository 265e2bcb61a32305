import { css } from 'lit';

export const listStyles = css`
  :host {
    --_indent: 28px;
    --_rail: 5px;
    max-inline-size: 46em;
    margin-block-start: 16px;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* The line of time runs beside events and words between them, from the first mark to the last. */
  .dated article::before,
  .dated > p::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_rail);
    border-inline-start: 1px solid var(--_line);
  }
  .dated.first > article::before {
    inset-block-start: 10px;
  }
  .dated.last > article::before {
    inset-block-end: auto;
    block-size: 10px;
  }
  .dated.first.last > article::before {
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
    line-height: 20px;
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
  .rail {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 0;
    padding-block: 3px;
    background: var(--_paper);
    line-height: 0;
  }
  .head {
    position: relative;
  }
  .when {
    margin: 0;
    font-size: 0.8667em;
    font-weight: 600;
    line-height: 20px;
    color: var(--_soft);
  }
  .lane {
    font-weight: 400;
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
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 26px;
    border-radius: 3px;
  }
  /* The date is pressed as well: a target as tall as the whole line and title. */
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .open:hover .title {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
  }
  .open svg {
    color: var(--_edge);
    transition: rotate 0.15s;
  }
  .open[aria-expanded='true'] svg {
    rotate: 180deg;
  }
  .cancelled .title {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .inside {
    padding-block: 2px 8px;
  }
  .where {
    margin: 0 0 8px;
    color: var(--_soft);
    font-size: 0.8667em;
  }
  @media (prefers-reduced-motion: reduce) {
    .open svg {
      transition: none;
    }
  }
  @media print {
    .open svg {
      display: none;
    }
  }
`;
