import { css } from 'lit';

/** The table of events. */
export const tableStyles = css`
  .scroll {
    max-height: 46vh;
    overflow: auto;
    /* The names of the columns lie over the rows, and under a row stand its words. */
    scroll-padding-block: 24px 48px;
    border-block: 1px solid var(--_line);
  }
  thead th {
    position: sticky;
    z-index: 1;
    top: 0;
    background: var(--_paper);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th {
    padding: 2px 4px;
    color: var(--_soft);
    font-size: 12px;
    font-weight: normal;
    text-align: start;
  }
  th.number {
    width: 34px;
    padding: 0;
    text-align: end;
  }
  th.date {
    width: 21%;
  }
  th.lane {
    width: 17%;
  }
  th.status {
    width: 7.4rem;
  }
  th.importance {
    width: 3.8rem;
  }
  td {
    padding: 0;
  }
  tbody tr:not(.words) > * {
    border-top: 1px solid var(--_hair);
  }
  td :is(input, select):not(:focus-visible, .error, .warning) {
    border-color: transparent;
    background: none;
  }
  td :is(input, select) {
    border-radius: 2px;
  }
  td input {
    text-overflow: ellipsis;
  }
  tr.current > * {
    background: var(--_wash);
  }
  th[scope='row'] button {
    min-width: 26px;
    color: var(--_soft);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  tr.error th[scope='row'] button {
    color: var(--_error);
    font-weight: 700;
  }
  tr.warning th[scope='row'] button {
    color: var(--_check);
    font-weight: 700;
  }
  .words td {
    padding: 0 7px 4px;
  }
`;
