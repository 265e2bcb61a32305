import { css } from 'lit';

/** Where everything stands: the question which story, the head, the two columns, the tabs. */
export const layoutStyles = css`
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
    container-type: inline-size;
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
  .all-problems {
    margin-bottom: 8px;
  }
  summary.error {
    color: var(--_error);
  }
  summary.warning {
    color: var(--_check);
  }

  dialog {
    width: min(44rem, calc(100vw - 32px));
    max-height: calc(100vh - 48px);
    padding: 16px 20px 24px;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    background: var(--_paper);
    color: inherit;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  dialog > .bar {
    justify-content: space-between;
  }
  dialog h3 {
    margin: 18px 0 8px;
    font-size: 14px;
  }
  .give {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px 14px;
    align-items: center;
    margin-bottom: 14px;
  }
  .snippet {
    border-top: 1px solid var(--_hair);
  }
  .snippet[open] {
    padding-bottom: 12px;
  }
  pre {
    max-height: 14rem;
    margin: 6px 0;
    padding: 8px 10px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: 4px;
    font-size: 12px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .done {
    min-height: 1.4em;
    color: var(--_accent);
  }

  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
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
  @media (forced-colors: active) {
    /* What is transparent elsewhere is a line here. */
    [role='tab'] {
      border-bottom-color: Canvas;
    }
    [role='tab'][aria-selected='true'] {
      border-bottom-color: Highlight;
    }
  }
  [role='tabpanel'] {
    display: grid;
    gap: 12px;
    min-width: 0;
  }
`;
