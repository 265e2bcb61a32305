import { css } from 'lit';

/** The widget around its parts. */
export const frameStyles = css`
  :host {
    container-type: inline-size;
    text-align: start;
  }
  .frame {
    padding-block: 12px 16px;
    border-block: 2px solid var(--_ink);
    border-block-end: 1px solid var(--_line);
    background: var(--_paper);
    line-height: 1.4;
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
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 18px;
    margin: 10px 0 0;
    font-size: 0.8667em;
    color: var(--_soft);
  }
  .pager button {
    min-block-size: 36px;
    color: var(--_ink);
  }
  .pager button:hover,
  .gathered button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .gathered [aria-current] {
    font-weight: 650;
  }
  .story-sources {
    margin: 14px 0 0;
    font-size: 0.8667em;
    color: var(--_soft);
    overflow-wrap: anywhere;
  }
  .loading {
    color: var(--_soft);
  }
  slot[data-filled] ~ .loading {
    display: none;
  }
  .error {
    padding: 10px 14px;
    border-inline-start: 3px solid var(--_open);
    font-size: 0.9333em;
    overflow-wrap: anywhere;
  }
  .error p {
    margin: 0 0 6px;
  }
  .error button {
    padding: 8px 14px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .pager button,
    .gathered button {
      min-block-size: 44px;
    }
  }
`;
