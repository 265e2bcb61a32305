import { css } from 'lit';

/**
 * Every colour and typeface of the widget. Parts read the private names (`--_ink`), which fall back from the host
 * page's `--news-timeline-ink` to the default. Colours follow the `color-scheme` of the host page; a browser that
 * does not know `light-dark()` gets the light ones, which are right on a page that does not say either.
 *
 * Text colours, the lanes among them, have 4.5:1 on `paper` and on `tint`.
 */
export const tokens = css`
  :host {
    --_ink: var(--news-timeline-ink, #16181d);
    --_soft: var(--news-timeline-soft, #5b6270);
    --_line: var(--news-timeline-line, #d9dce1);
    --_hair: var(--news-timeline-hair, #ebedf0);
    --_edge: var(--news-timeline-edge, #858c99);
    --_paper: var(--news-timeline-paper, #fff);
    --_accent: var(--news-timeline-accent, #0a5bb0);
    --_open: var(--news-timeline-open, #8a5200);
    --_tint: var(--news-timeline-tint, #faf6ef);
    --_lane-1: var(--news-timeline-lane-1, #16181d);
    --_lane-2: var(--news-timeline-lane-2, #1f5fae);
    --_lane-3: var(--news-timeline-lane-3, #836700);
    --_lane-4: var(--news-timeline-lane-4, #2b6e4f);
    --_lane-5: var(--news-timeline-lane-5, #a3312b);
    --_lane-6: var(--news-timeline-lane-6, #6a4a9f);
    --_lane-7: var(--news-timeline-lane-7, #0d6a76);
    --_lane-8: var(--news-timeline-lane-8, #96386f);
    --_title-font: var(--news-timeline-title-font, inherit);
    color: var(--_ink);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_ink: var(--news-timeline-ink, light-dark(#16181d, #eceef2));
      --_soft: var(--news-timeline-soft, light-dark(#5b6270, #a5acb8));
      --_line: var(--news-timeline-line, light-dark(#d9dce1, #3a3f48));
      --_hair: var(--news-timeline-hair, light-dark(#ebedf0, #2a2e35));
      --_edge: var(--news-timeline-edge, light-dark(#858c99, #757d8a));
      --_paper: var(--news-timeline-paper, light-dark(#fff, #15171b));
      --_accent: var(--news-timeline-accent, light-dark(#0a5bb0, #7db4f2));
      --_open: var(--news-timeline-open, light-dark(#8a5200, #e0a95a));
      --_tint: var(--news-timeline-tint, light-dark(#faf6ef, #1d1a14));
      --_lane-1: var(--news-timeline-lane-1, light-dark(#16181d, #eceef2));
      --_lane-2: var(--news-timeline-lane-2, light-dark(#1f5fae, #7db4f2));
      --_lane-3: var(--news-timeline-lane-3, light-dark(#836700, #d9bd4f));
      --_lane-4: var(--news-timeline-lane-4, light-dark(#2b6e4f, #7cc7a0));
      --_lane-5: var(--news-timeline-lane-5, light-dark(#a3312b, #ee8b84));
      --_lane-6: var(--news-timeline-lane-6, light-dark(#6a4a9f, #bba6ee));
      --_lane-7: var(--news-timeline-lane-7, light-dark(#0d6a76, #69c3d0));
      --_lane-8: var(--news-timeline-lane-8, light-dark(#96386f, #e79ac8));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_soft: var(--_ink);
      --_line: var(--_edge);
    }
  }
  /* What the browser does not colour itself: drawings, gradients, words that keep their own colour. */
  @media (forced-colors: active) {
    :host {
      --_ink: CanvasText;
      --_soft: CanvasText;
      --_line: CanvasText;
    }
  }
`;
