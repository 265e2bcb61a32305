import { css } from 'lit';

/** The content of one event, in the details and in the list. */
export const eventContentStyles = css`
  :is(a, button, input) {
    scroll-margin-block: 8px 68px;
  }
  .where {
    margin: 0 0 8px;
    color: var(--_soft);
    font-size: 0.8667em;
  }
  .content {
    max-inline-size: 40em;
  }
  .content > * {
    margin-block: 0 8px;
  }
  .content > :last-child {
    margin-block-end: 0;
  }
  .content p {
    text-wrap: pretty;
  }
  figure {
    margin: 0;
  }
  .quote {
    margin-block: 12px 14px;
    padding-inline-start: 14px;
    border-inline-start: 1px solid var(--_edge);
  }
  blockquote {
    margin: 0;
    font-family: var(--_title-font);
    font-size: 1.0667em;
    line-height: 1.45;
  }
  figcaption,
  .note,
  .small {
    color: var(--_soft);
    font-size: 0.8667em;
    line-height: 1.5;
  }
  figcaption {
    margin-block-start: 2px;
  }
  .speaker {
    color: var(--_ink);
    font-weight: 600;
  }
  .accounts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
    gap: 0 24px;
    margin-block: 0 14px;
    padding: 0;
    list-style: none;
  }
  .content > .differ {
    margin-block: 10px 4px;
    font-weight: 600;
  }
  .accounts > li {
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .accounts p {
    margin: 2px 0 0;
  }
  .accounts .speaker {
    font-size: 0.9333em;
  }
  .sources {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }
  /* What waits for its words takes no room. */
  .sources > :not(:empty) {
    margin-inline-end: 14px;
  }
  .copy {
    min-block-size: 24px;
    color: var(--_soft);
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentcolor 45%, transparent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  .copy:hover {
    color: var(--_accent);
  }
  .copied {
    color: var(--_ink);
  }
  .by-hand {
    display: block;
    inline-size: 100%;
    max-inline-size: 32em;
    min-block-size: 36px;
    margin-block-start: 4px;
    padding: 4px 8px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
  }
  .links,
  .updates {
    padding: 0;
    list-style: none;
  }
  .links a {
    display: inline-block;
    padding-block: 3px;
    color: var(--_accent);
  }
  .updates {
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_hair);
  }
  .updates strong {
    color: var(--_ink);
  }
  .flag {
    color: var(--_open);
    font-size: 0.8667em;
  }
  s {
    text-decoration-thickness: 1px;
  }
  @media (pointer: coarse) {
    .copy {
      min-block-size: 44px;
    }
    .links a {
      padding-block: 10px;
    }
    .by-hand {
      min-block-size: 44px;
      font-size: 16px;
    }
  }
`;
