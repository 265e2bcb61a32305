import { css } from 'lit';

export const findStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 18px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
    font-size: 0.9333em;
  }
  .field {
    position: relative;
    flex: 1 1 240px;
    min-inline-size: 0;
    max-inline-size: 360px;
  }
  .field svg {
    position: absolute;
    inset-block-start: calc(50% - 8px);
    inset-inline-start: 9px;
    color: var(--_soft);
    pointer-events: none;
  }
  input {
    inline-size: 100%;
    min-block-size: 36px;
    margin: 0;
    padding-block: 4px;
    padding-inline: 32px 8px;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
  }
  input::placeholder {
    color: var(--_soft);
    opacity: 1;
  }
  .lanes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }
  /* More than anybody looks through: half a row says that there are others. Rings of the focus need room. */
  .lanes:has(:nth-child(25)) {
    max-block-size: 180px;
    padding: 4px;
    overflow: auto;
  }
  button {
    min-block-size: 32px;
    font-weight: 600;
  }
  .lanes button {
    display: flex;
    align-items: center;
    gap: 7px;
    color: var(--_soft);
  }
  /* A border, not a background: forced colours take backgrounds away. */
  .lanes button::before {
    content: '';
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    border: 1.5px solid var(--lane);
    border-radius: 50%;
  }
  .lanes [aria-pressed='true'] {
    color: var(--_ink);
  }
  .lanes [aria-pressed='true']::before {
    border-width: 6px;
  }
  .lanes [aria-pressed='false'] {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .lanes button:hover {
    color: var(--_ink);
  }
  .said {
    display: flex;
    gap: 14px;
    align-items: center;
    margin: 0;
    margin-inline-start: auto;
    color: var(--_soft);
    font-variant-numeric: tabular-nums;
  }
  .said button {
    color: var(--_accent);
  }
  .said button:hover:not([aria-disabled='true']) {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  @media (pointer: coarse) {
    button,
    input {
      min-block-size: 44px;
    }
    .lanes:has(:nth-child(25)) {
      max-block-size: 202px;
    }
    /* Smaller, and phones zoom the page to it. */
    input {
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    .lanes button::before {
      border-color: currentcolor;
    }
  }
`;
