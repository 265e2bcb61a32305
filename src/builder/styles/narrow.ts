import { css } from 'lit';

/** What becomes of the two columns where there is room for one. */
export const narrowStyles = css`
  @media (min-width: 900px) {
    /* The line between the columns runs down to the end, however little there is to edit. */
    .left {
      min-height: calc(100vh - 46px);
    }
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
  }
  @container (max-width: 640px) {
    /* Not taken away: the line with the problems of a row reaches over all columns. */
    th:is(.status, .importance) {
      width: 0;
      padding: 0;
      overflow: hidden;
      visibility: hidden;
    }
    td:is(.status, .importance) > * {
      display: none;
    }
    th.date {
      width: 30%;
    }
    th.lane {
      width: 22%;
    }
  }
  @container (max-width: 420px) {
    th.lane {
      width: 0;
      padding: 0;
      overflow: hidden;
      visibility: hidden;
    }
    td.lane > * {
      display: none;
    }
  }
  @media (prefers-contrast: more) {
    td :is(input, select):not(:focus-visible, .error, .warning) {
      border-color: var(--_line);
    }
  }
`;
