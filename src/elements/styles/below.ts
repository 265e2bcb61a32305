import { css } from 'lit';

/** What stands under the details: events without a date, and the legend. Needs the tokens, the base and the marks. */
export const belowStyles = css`
  .undated {
    margin-block-start: 12px;
    font-size: 0.9333em;
  }
  .undated p {
    margin: 0;
  }
  .undated b {
    font-weight: 600;
  }
  /* Each in a box: its status never begins the line of the next. */
  .undated .item {
    display: inline-block;
    margin-inline-end: 14px;
  }
  .undated button {
    min-block-size: 24px;
    padding: 4px 0;
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .undated button:hover,
  .undated [aria-current] {
    text-decoration-color: currentcolor;
  }
  .undated [aria-current] {
    color: var(--_accent);
    text-decoration-thickness: 2px;
  }
  .undated .status {
    color: var(--_open);
    font-size: 0.9286em;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 18px;
    margin: 14px 0 0;
    padding: 0;
    list-style: none;
    font-size: 0.8667em;
    color: var(--_soft);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 7px;
  }
  @media (pointer: coarse) {
    .undated button {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
    }
  }
`;
