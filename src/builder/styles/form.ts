import { css } from 'lit';

/** Fields, what is said of them, and lists. */
export const formStyles = css`
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
  }
  .form > h2 + .bar {
    margin-top: -4px;
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
  .field:is(.line, .text, .date, .url, .dates):not(.short) {
    grid-column: 1 / -1;
  }
  .entries .fields > .field:not(.short) {
    grid-column: auto;
  }
  .field.short {
    grid-column: auto;
  }
  .entries .reading span {
    position: absolute;
    clip-path: inset(50%);
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
  .pick {
    color: var(--_ink);
  }
  .pick small {
    white-space: nowrap;
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
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 6px 12px;
    padding-bottom: 12px;
    border-bottom: 1px solid var(--_hair);
  }
  .entries .fields {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8rem), 1fr));
  }
  .entries .bar {
    flex-wrap: nowrap;
    grid-row: 1;
    grid-column: 2;
    align-self: start;
    margin-top: 19px;
  }
  .entries .said {
    grid-column: 1 / -1;
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
`;
