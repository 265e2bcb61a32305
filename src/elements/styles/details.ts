import { css } from 'lit';

export const detailsStyles = css`
  :host {
    container-type: inline-size;
    margin-block-start: 16px;
  }
  .details {
    display: grid;
    gap: 6px 24px;
    padding-block: 2px;
    padding-inline: 14px 0;
    border-inline-start: 3px solid var(--lane);
  }
  .details.forthcoming {
    border-color: var(--_open);
  }
  .details.cancelled {
    border-color: var(--_edge);
  }
  .when {
    margin: 0;
    font-size: 0.9333em;
    font-weight: 600;
  }
  .status {
    color: var(--_open);
  }
  :is(.confirmed, .cancelled) .status {
    color: var(--_soft);
  }
  /* With the beginning of what is told. */
  .head {
    scroll-margin-block: 8px 68px;
  }
  .head :is(h3, h4, h5, h6) {
    margin-block-start: 2px;
    font-size: 1.3333em;
    line-height: 1.25;
  }
  .cancelled .title {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .invite {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 10px;
    margin: 0;
    padding-block: 2px;
    color: var(--_soft);
    font-size: 0.9333em;
    border-block-end: 1px solid var(--_hair);
  }
  :is(.invite, #content) button {
    min-block-size: 36px;
    color: var(--_accent);
    font-weight: 600;
  }
  :is(.invite, #content) button:hover {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  @container (min-width: 560px) {
    .details {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: start;
    }
    .tools {
      grid-area: 1 / 2;
    }
    #content {
      grid-column: 1 / -1;
    }
  }
  @media (pointer: coarse) {
    :is(.invite, #content) button {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .details {
      border-color: CanvasText;
    }
    .details.forthcoming {
      border-style: dashed;
    }
  }
`;
