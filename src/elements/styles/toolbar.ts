import { css } from 'lit';

export const toolbarStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    column-gap: 18px;
    border-block-end: 1px solid var(--_line);
    font-size: 0.9333em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    column-gap: 16px;
    margin-inline-start: auto;
  }
  button {
    position: relative;
    min-inline-size: 24px;
    min-block-size: 38px;
    padding-block: 6px;
    color: var(--_soft);
    font-weight: 600;
    line-height: 1.25;
  }
  button:is(:hover, [aria-pressed='true']) {
    color: var(--_ink);
  }
  .chapter[aria-pressed='true']::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: -1px;
    border-block-end: 2px solid var(--_ink);
  }
  [name='find'],
  .fold {
    display: flex;
    align-items: center;
    gap: 7px;
  }
  .switch {
    flex: none;
    inline-size: 26px;
    block-size: 16px;
    padding: 3px;
    border: 1px solid currentcolor;
    border-radius: 8px;
  }
  .switch::before {
    content: '';
    display: block;
    inline-size: 0;
    /* A border, not a background: forced colours take backgrounds away. Of whole pixels, as others are cut to these. */
    border: 4px solid currentcolor;
    border-radius: 50%;
  }
  [aria-pressed='true'] > .switch::before {
    margin-inline-start: 10px;
  }
  #find {
    display: block;
    min-block-size: 53px;
  }
  .pair {
    display: flex;
    column-gap: 4px;
  }
  .pair button {
    display: grid;
    place-items: center;
    inline-size: 38px;
    padding: 0;
    color: var(--_ink);
  }
  /* Its ring lies over the axis, around the words. */
  button:focus-visible {
    z-index: 1;
  }
  @media (pointer: coarse) {
    button {
      min-block-size: 44px;
    }
    .pair button {
      inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .chapter[aria-pressed='true']::after {
      border-color: Highlight;
    }
  }
`;
