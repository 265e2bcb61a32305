import { css } from 'lit';

export const builderStyles = css`
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

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .bar .count {
    margin-inline-start: 6px;
  }
  .pages {
    margin-inline-start: auto;
  }

  .start {
    max-width: 40rem;
    margin: 0 auto;
    padding: 40px 20px;
  }
  .start h1 {
    margin-bottom: 4px;
    font-size: 26px;
  }
  .start > .bar,
  .start > button {
    margin-top: 16px;
  }
  .open {
    display: grid;
    gap: 24px;
    margin-top: 28px;
  }
  .open :is(section, form) {
    display: grid;
    gap: 6px;
    justify-items: start;
    padding-top: 14px;
    border-top: 1px solid var(--_line);
  }
  .open .bar {
    flex-wrap: nowrap;
    width: 100%;
  }
  .open .bar button {
    flex: none;
  }
  .refused {
    padding: 10px 12px;
    border-inline-start: 3px solid var(--_error);
    background: var(--_ground);
  }

  .desk > header {
    position: sticky;
    z-index: 2;
    top: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
    align-items: center;
    padding: 8px 16px;
    border-bottom: 1px solid var(--_line);
    background: var(--_paper);
  }
  .desk > header h1 {
    flex: 1 1 14rem;
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
  }
  .keeping {
    color: var(--_soft);
    font-size: 12.5px;
  }
  .keeping.error {
    flex-basis: 100%;
    color: var(--_error);
    font-weight: 600;
  }
  .notes {
    padding: 8px 16px;
    border-bottom: 1px solid var(--_line);
    background: var(--_ground);
    font-size: 13px;
  }
  .notes ul {
    max-height: 9rem;
    margin: 6px 0;
    padding-inline-start: 18px;
    overflow: auto;
  }
  .desk > main {
    display: grid;
    grid-template-columns: minmax(0, 11fr) minmax(0, 9fr);
    align-items: start;
  }
  .left {
    min-width: 0;
    padding: 10px 16px 60px;
    border-inline-end: 1px solid var(--_line);
  }
  .right {
    display: grid;
    gap: 12px;
    min-width: 0;
    padding: 10px 16px 60px;
  }
  .preview {
    min-width: 0;
  }

  [role='tablist'] {
    display: flex;
    gap: 2px;
    margin-bottom: 10px;
    border-bottom: 1px solid var(--_line);
  }
  [role='tab'] {
    min-height: 32px;
    border: 0;
    border-bottom: 2px solid transparent;
    border-radius: 0;
    color: var(--_soft);
  }
  [role='tab'][aria-selected='true'] {
    border-bottom-color: var(--_accent);
    color: var(--_ink);
    font-weight: 600;
  }
  [role='tabpanel'] {
    display: grid;
    gap: 12px;
    min-width: 0;
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
    width: 8.6rem;
  }
  th.lane {
    width: 17%;
  }
  th.status {
    width: 6.6rem;
  }
  th.importance {
    width: 4.2rem;
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
  td.title input {
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

  .said {
    font-size: 12.5px;
  }
  .said p.error b {
    color: var(--_error);
  }
  .said p.warning b {
    color: var(--_check);
  }
  .said span {
    color: var(--_soft);
  }

  .form {
    display: grid;
    gap: 10px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr));
    gap: 8px 12px;
  }
  .field {
    display: grid;
    gap: 2px;
    align-content: start;
  }
  .field:is(.line, .text, .date, .url, .dates) {
    grid-column: 1 / -1;
  }
  .entries .field:is(.date, .line:not(:first-child)) {
    grid-column: auto;
  }
  .field > label,
  legend {
    color: var(--_soft);
    font-size: 12.5px;
  }
  .field .help {
    font-size: 12px;
  }
  .reading {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    align-items: center;
    font-size: 13px;
  }
  .reading.none {
    color: var(--_soft);
  }
  .reading.wrong,
  .reading.choose {
    color: var(--_error);
  }
  .choice {
    color: var(--_ink);
  }
  fieldset {
    display: grid;
    gap: 8px;
    min-width: 0;
    margin: 0 0 8px;
    padding: 8px 10px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    justify-items: start;
  }
  fieldset .fields {
    width: 100%;
  }
  .tick {
    display: flex;
    gap: 6px;
    align-items: baseline;
    min-height: 24px;
  }
  details > summary {
    min-height: 26px;
    padding: 2px 0;
    font-weight: 600;
  }
  .form details {
    border-top: 1px solid var(--_hair);
  }
  .form details > .fields {
    margin: 4px 0 8px;
  }
  .entries {
    display: grid;
    gap: 14px;
    list-style: none;
  }
  .entries li {
    display: grid;
    gap: 6px;
    padding-bottom: 12px;
    border-bottom: 1px solid var(--_hair);
  }
  [role='tabpanel'] > button {
    justify-self: start;
  }
  .problems {
    display: grid;
    gap: 2px;
    max-height: 11rem;
    overflow: auto;
    list-style: none;
    font-size: 13px;
  }
  .problems .error b {
    color: var(--_error);
  }
  .problems .warning b {
    color: var(--_check);
  }

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
      display: contents;
    }
    .right > * {
      margin: 10px 16px 0;
    }
    .right > .form,
    .right > .all-problems {
      order: 1;
    }
    .left {
      order: 0;
    }
    .right > .preview,
    .right > .bar {
      order: -1;
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
