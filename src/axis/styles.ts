/**
 * The axis. vis-timeline's own style sheet is not used: of its 3.6 kB (gzip) the two rules at the end are all that its
 * items need here, and its loading images and fonts are requests that nobody asked for.
 */
const text = `
  .axis {
    position: relative;
    /* What has the focus is scrolled to by the page alone: it would push the axis sideways inside its frame. */
    overflow: clip;
    direction: ltr;
    font-size: 14px;
    font-weight: 400;
    line-height: 20px;
    user-select: none;
    -webkit-user-select: none;
    /* Vertical swipes scroll the page; pinches and horizontal ones are ours. */
    touch-action: pan-y;
    cursor: grab;
    border-block-end: 1px solid var(--_line);
  }
  .axis:active {
    cursor: grabbing;
  }
  .axis .layer {
    position: absolute;
    inset: 0;
  }
  .axis .back {
    inset-block-end: 34px;
    pointer-events: none;
    border-block-end: 1px solid var(--_line);
  }
  .axis .strip {
    inset-block-start: auto;
    block-size: 34px;
    pointer-events: none;
    font-size: 12px;
    color: var(--_soft);
  }
  .axis :is(.tick, .known, .pending, .break-band) {
    position: absolute;
    inset-block: 0;
    left: 0;
  }
  .axis .tick {
    border-left: 1px solid var(--_hair);
  }
  /* The axis runs from left to right; what is written on it, as its letters ask. */
  .axis * {
    unicode-bidi: plaintext;
  }
  /* Those of the story, as its language does. */
  .axis :is(.era-words, .lane, .title) {
    direction: var(--_run);
    unicode-bidi: var(--_bidi, plaintext);
  }
  .axis .tick.major {
    border-color: var(--_line);
  }
  .axis .tick-words {
    position: absolute;
    left: 0;
    top: 3px;
    line-height: 15px;
    white-space: nowrap;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .axis .tick-words.context {
    top: 17px;
    font-weight: 600;
    color: var(--_ink);
  }
  .axis .after {
    position: absolute;
    inset-block: 0;
    left: var(--_after);
    right: 0;
    background: var(--_tint);
  }
  .axis .ruler {
    position: absolute;
    visibility: hidden;
  }
  .axis [hidden] {
    display: none;
  }
  .axis .known {
    border-left: 1px dashed var(--_open);
    z-index: 2;
  }
  /* The line of an era keeps clear of it on both sides. */
  .axis .known-words {
    position: absolute;
    top: 2px;
    left: -6px;
    white-space: nowrap;
    color: var(--_open);
    padding-inline: 6px 5px;
    font-size: 12px;
    font-weight: 600;
  }
  /* Pointed at, it says its whole name. */
  .axis .era {
    position: absolute;
    top: 2px;
    left: 0;
    z-index: 1;
    pointer-events: auto;
    display: flex;
    align-items: center;
    gap: 8px;
    /* Its line lies as high where there is no room for words. */
    height: 20px;
    font-size: 12px;
    color: var(--_soft);
    white-space: nowrap;
  }
  .axis .era::after {
    content: '';
    flex: 1;
    border-top: 1px solid var(--_edge);
  }
  /* No line crosses the words, and they have the ground on which they lie, before the report and after it. */
  .axis .lane {
    position: absolute;
    left: 0;
    z-index: 2;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    padding-right: 4px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    white-space: nowrap;
    color: var(--lane);
    background: linear-gradient(90deg, var(--_paper) var(--_after), var(--_tint) 0);
  }
  .axis :is(.known-words, .era-words) {
    background: var(--_paper);
  }
  .axis .tinted {
    background: var(--_tint);
  }
  .axis .pending {
    background: var(--_hair);
    opacity: 0.5;
  }
  .axis .break-band {
    /* One stroke, repeated: WebKit leaves strokes out of a long repeating gradient. */
    background: linear-gradient(
        160deg,
        transparent calc(50% - 0.5px),
        var(--_line) 0 calc(50% + 0.5px),
        transparent 0
      )
      center / 9px 14px repeat-y;
  }
  .axis .break {
    position: absolute;
    left: 0;
    top: 0;
    height: 34px;
    display: grid;
    place-items: center;
    text-align: center;
    padding: 0 2px;
    font-size: 11.5px;
    line-height: 13px;
    color: var(--_soft);
    pointer-events: auto;
    text-decoration: underline;
    text-decoration-style: dotted;
    text-decoration-color: var(--_edge);
    text-underline-offset: 2px;
  }
  .axis .break:hover {
    color: var(--_ink);
    text-decoration: underline;
  }
  .axis .break:focus-visible {
    outline-offset: -2px;
    color: var(--_ink);
  }

  /* No \`all: unset\`: the browser would work out some 400 properties for each mark, twice the time of all others. */
  .pin {
    position: absolute;
    white-space: nowrap;
    color: var(--_ink);
    border-radius: 4px;
  }
  .pin .title {
    position: absolute;
    top: 50%;
    translate: 0 -50%;
    line-height: 20px;
  }
  .pin .title::after {
    content: attr(data-more);
  }
  .pin.strong .title {
    font-weight: 650;
  }
  .pin:hover .title {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .pin:focus-visible {
    outline-offset: -1px;
  }
  .pin[aria-current] {
    box-shadow: inset 0 0 0 2px var(--_accent);
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }
  /* Twice as thick as its frame: else nobody sees which of two frames has the focus. The name of a lane is 1px above. */
  .pin[aria-current]:focus-visible {
    outline-width: 4px;
    outline-offset: -3px;
  }
  /* What else a mark looks like, its own style sheet says, for all marks alike. */
  .pin .shape {
    position: absolute;
    top: 50%;
    translate: 0 -50%;
    height: 12px;
    font-style: normal;
    box-sizing: border-box;
  }
  .pin .bar {
    height: 14px;
    --_ends: min(38%, 60px);
  }
  .pin.over .title {
    top: 1px;
    translate: 0;
  }
  .pin.over .shape {
    top: auto;
    /* Above the frame of what is selected. */
    bottom: 2px;
    translate: 0;
    height: 6px;
  }
  /* Under its title a bar is too low for an outline. */
  .pin.over .shape:is(.expected, .tentative, .postponed) {
    height: 4px;
    border-width: 4px 0 0;
    border-radius: 0;
    background: none;
  }
  .pin.cancelled .title {
    text-decoration: line-through;
    color: var(--_soft);
  }
  .pin.cluster .shape {
    height: 22px;
    border-radius: 11px;
    background: var(--_paper);
    border: 1.5px solid var(--lane);
    color: var(--lane);
    font-size: 12px;
    font-weight: 650;
    line-height: 19px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .pin.cluster .shape::before {
    content: attr(data-count);
  }
  .pin.cluster .title {
    color: var(--_soft);
  }
  .pin.cluster:hover .shape {
    background: var(--lane);
    color: var(--_paper);
  }
  @media (forced-colors: active) {
    .pin .shape {
      forced-color-adjust: none;
      --lane: CanvasText;
      --_paper: Canvas;
    }
    .pin[aria-current]:not(:focus-visible) {
      outline: 2px dotted Highlight;
    }
    .axis .lane {
      color: CanvasText;
    }
    /* Else what lies behind each line of words covers the line above, and breaks are not hatched. */
    .axis :is(.tick-words, .break-band) {
      forced-color-adjust: none;
    }
  }

  .axis .engine {
    position: absolute;
    inset: 0 0 34px;
  }
  .axis .vis-item {
    position: absolute;
    left: 0;
    top: 0;
  }
`;

let sheet: CSSStyleSheet | null = null;

/** Gives the axis its styles, in whatever root it stands. They must be there before vis-timeline measures. */
export function adoptStyles(root: Node): void {
  if (!(root instanceof ShadowRoot || root instanceof Document)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
