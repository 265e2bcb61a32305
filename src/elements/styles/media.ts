import { css } from 'lit';

/** Pictures, recordings and what stands for them. */
export const mediaStyles = css`
  :host {
    margin-block: 10px 14px;
  }
  figure {
    margin: 0;
    max-inline-size: 720px;
  }
  img,
  video,
  audio,
  iframe {
    display: block;
    max-inline-size: 100%;
  }
  .image img {
    block-size: auto;
    /* Its height is limited by its width, so that no upright picture stands in a slab of grey. */
    max-inline-size: min(100%, 480px * (var(--_ratio)));
    aspect-ratio: var(--_ratio);
    object-fit: contain;
    object-position: left center;
    background: var(--_hair);
  }
  .image img:not([width]) {
    inline-size: 100%;
  }
  video,
  .stage {
    inline-size: 100%;
    max-block-size: 480px;
    aspect-ratio: var(--_ratio);
    background: var(--_hair);
  }
  audio {
    inline-size: 100%;
  }
  .stage {
    position: relative;
    display: grid;
    min-block-size: 140px;
    border: 1px solid var(--_line);
  }
  .stage img,
  iframe {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    object-fit: cover;
  }
  .stage button {
    position: relative;
    display: grid;
    align-content: end;
    inline-size: 100%;
  }
  .stage .words {
    padding: 10px 14px;
    background: var(--_paper);
  }
  .stage svg {
    place-self: center;
    margin-block-end: min(6%, 40px);
  }
  .stage circle {
    fill: var(--_paper);
    stroke: var(--_edge);
    stroke-width: 1;
  }
  .stage path {
    fill: var(--_accent);
    stroke: none;
  }
  .stage b {
    color: var(--_accent);
  }
  .stage button:hover b {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  .small,
  figcaption {
    display: block;
    font-size: 0.8667em;
    line-height: 1.5;
  }
  /* A caption may end without a full stop: then its colour says where the credit begins. */
  .small,
  .credit {
    color: var(--_soft);
  }
  figcaption {
    margin-block-start: 2px;
  }
  p {
    margin: 4px 0 0;
  }
  p a {
    display: inline-block;
    padding-block: 3px;
  }
  .instead {
    margin: 0;
    padding: 10px 14px;
    border: 1px solid var(--_line);
    color: var(--_soft);
  }
  [hidden] {
    display: none;
  }
  @media (pointer: coarse) {
    p a {
      padding-block: 10px;
    }
  }
  @media print {
    .stage button {
      display: none;
    }
  }
`;
