import { css } from 'lit';

/** What becomes of the two columns where there is room for one. */
export const narrowStyles = css`
  @media (min-width: 900px) {
    .right {
      position: sticky;
      top: 46px;
      max-height: calc(100vh - 46px);
      overflow: auto;
    }
  }
  @media (max-width: 899px) {
    .desk > main {
      grid-template-columns: minmax(0, 1fr);
    }
    .left {
      border: 0;
    }
    .right {
      order: -1;
      max-height: 46vh;
      padding-bottom: 12px;
      overflow: auto;
      border-bottom: 1px solid var(--_line);
    }
    .entries li {
      grid-template-columns: minmax(0, 1fr);
    }
    .entries .bar {
      grid-row: auto;
      grid-column: auto;
      margin-top: 0;
    }
    th.status,
    td.status,
    th.importance,
    td.importance {
      display: none;
    }
  }
  @media (max-width: 480px) {
    th.lane,
    td.lane {
      display: none;
    }
  }
  @media (prefers-contrast: more) {
    td :is(input, select):not(:focus-visible, .error, .warning) {
      border-color: var(--_line);
    }
  }
`;
