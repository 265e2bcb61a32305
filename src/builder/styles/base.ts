import { css } from 'lit';

/** The ground of the desk: type, colours, controls. */
export const baseStyles = css`
  :host {
    --_error: #a3312b;
    --_check: #8a5200;
    --_ground: #f6f7f9;
    --_wash: #eef4fb;
    display: block;
    min-height: 100vh;
    background: var(--_paper);
    color: var(--_ink);
    font:
      14px/1.4 system-ui,
      'Noto Sans',
      sans-serif;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_error: light-dark(#a3312b, #ee8b84);
      --_check: light-dark(#8a5200, #e0a95a);
      --_ground: light-dark(#f6f7f9, #1b1e23);
      --_wash: light-dark(#eef4fb, #1c2632);
    }
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  h1 {
    font-size: 17px;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 15px;
  }
  small {
    color: var(--_soft);
    font-weight: normal;
  }
  .help,
  .count {
    color: var(--_soft);
    font-size: 12.5px;
  }
  .quiet {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button,
  input,
  select,
  textarea,
  summary {
    color: inherit;
    font: inherit;
  }
  button {
    min-height: 28px;
    padding: 2px 10px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    background: var(--_paper);
  }
  button:disabled {
    border-color: var(--_line);
    color: var(--_soft);
    opacity: 0.7;
  }
  button:hover:not(:disabled) {
    border-color: var(--_ink);
  }
  button.strong {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_paper);
  }
  button.danger {
    color: var(--_error);
  }
  button.plain {
    min-height: 24px;
    padding: 0 4px;
    border: 0;
    background: none;
    text-align: start;
  }
  button.plain:hover {
    text-decoration: underline;
  }
  input:not([type='checkbox'], [type='file']),
  select,
  textarea {
    width: 100%;
    min-height: 28px;
    padding: 2px 6px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    background: var(--_paper);
  }
  textarea {
    resize: vertical;
  }
  :is(input, select, textarea).error {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  :is(input, select, textarea).warning {
    border-color: var(--_check);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  @media (forced-colors: active) {
    /* Every ground is the same here. */
    button.strong {
      border: 2px solid ButtonText;
      color: ButtonText;
    }
  }
`;
