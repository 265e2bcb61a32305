import { css } from 'lit';

export const overviewStyles = css`
  :host {
    display: block;
    margin-block-start: 10px;
    /* What its thumbs take outside of it: where the page leaves no margin, they must not make it scroll. */
    margin-inline: 6px;
    direction: ltr;
  }
  .strip {
    position: relative;
    container-type: inline-size;
    block-size: 36px;
    border-block: 1px solid var(--_hair);
    touch-action: pan-y pinch-zoom;
    cursor: pointer;
  }
  svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  path {
    stroke: var(--_soft);
    stroke-width: 5px;
    vector-effect: non-scaling-stroke;
    opacity: 0.75;
  }
  .window {
    position: absolute;
    top: -1px;
    bottom: -1px;
    box-sizing: border-box;
    border: 1.5px solid var(--_accent);
    border-radius: 3px;
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
    cursor: grab;
  }
  .window:active {
    cursor: grabbing;
  }
  .thumb {
    position: absolute;
    top: 0;
    bottom: 0;
    /* Inside the window at its edge; where that is narrow, still all of its width for each (WCAG 2.5.8). */
    --_w: 24px;
    --_middle: clamp(var(--_w) - 6px, (var(--_at) + var(--_other)) / 2, 100cqw + 6px - var(--_w));
    --_left: min(var(--_at) - 6px, var(--_middle) - var(--_w));
    left: var(--_left);
    inline-size: var(--_w);
    cursor: ew-resize;
    outline: none;
  }
  /* At the edge wherever it can be grasped. */
  .thumb::before {
    content: '';
    position: absolute;
    top: 8px;
    bottom: 8px;
    left: calc(var(--_at) - 4px - var(--_left));
    width: 8px;
    box-sizing: border-box;
    border: 1.5px solid var(--_accent);
    border-radius: 4px;
    background: var(--_paper);
  }
  .thumb.end {
    --_left: max(var(--_at) + 6px - var(--_w), var(--_middle));
  }
  .thumb:focus-visible::before {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    background: var(--_accent);
  }
  .labels {
    position: relative;
    block-size: 20px;
    overflow: hidden;
  }
  small {
    position: absolute;
    top: 3px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_soft);
    white-space: nowrap;
    /* The lines of folded years end before the words. */
    z-index: 1;
    margin-inline: -4px;
    padding-inline: 4px;
    background: var(--_paper);
    /* The strip runs from left to right; what is written under it, as its letters ask. */
    unicode-bidi: plaintext;
  }
  .fold {
    position: absolute;
    top: 10px;
    border-top: 1px dashed var(--_line);
  }
  @media (pointer: coarse) {
    .strip {
      block-size: 44px;
    }
    .thumb {
      --_w: 36px;
    }
  }
  @media (forced-colors: active) {
    .window,
    .thumb::before {
      border-color: Highlight;
    }
  }
`;
