import type { TimelineDocument } from '../model/document.js';
import { asOfShort, asOfText } from '../words/as-of.js';
import { storyTitle } from '../words/story-title.js';
import { element, type Content } from './markup.js';
import { COLORS, laneFill } from './preview-colors.js';
import { layOut, SMALL_SIZE, type PreviewLayout } from './preview-layout.js';
import { markSvg } from './preview-mark.js';
import { round, ROW } from './preview-shape.js';
import type { Drawn } from '../zoom/view.js';
import { textWidth } from './text-width.js';
import { wrapText, type Fit } from './wrap-text.js';

export interface PreviewSvgOptions {
  /** px; default 1200 × 630, which most hosts of links show whole. */
  width?: number;
  height?: number;
}

/** All is drawn as if the picture were so wide. */
const WIDE = 1200;
const MARGIN = 56;
const TITLE_FITS: readonly Fit[] = [
  { size: 64, lines: 1 },
  { size: 54, lines: 2 },
  { size: 46, lines: 3 },
  { size: 38, lines: 4 },
];
const LEADING = 1.16;
/** Of the line of the report and the names of lanes. */
const LINE_SIZE = 27;
/** How many times as large as on the element's axis; the largest at which all can be told. */
const SCALES = [2.4, 2.1, 1.85, 1.65] as const;
/** Strips over and under the rows, px of the axis. */
const ABOVE = 20;
const BELOW = 36;
/** Rows stand apart up to so much of their height. */
const LOOSEST = 1.5;
const FONTS = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif";
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * A picture of a story for previews of its link: title, day of the report, lanes, and the whole story on its axis.
 *
 * It is light only, and large enough in its letters to be looked at a third of its size. Fonts are the viewer's own:
 * widths are guessed on the wide side.
 *
 * @returns an SVG file; `previewPng` of the command makes PNG of it
 */
export function previewSvg(
  document: TimelineDocument,
  { width = 1200, height = 630 }: PreviewSvgOptions = {},
): string {
  const high = (WIDE * height) / width;
  const title = storyTitle(document);
  const { lines, size } = wrapText(title, WIDE - 2 * MARGIN, TITLE_FITS);
  let y = MARGIN - 8;
  const head: Content[] = lines.map((line) => {
    y += size * LEADING;
    return words(line, y - size * 0.24, { 'font-size': size, 'font-weight': 700, fill: COLORS.ink });
  });
  const asOf = asOfText(document);
  if (asOf) {
    y += LINE_SIZE * 1.5;
    head.push(words(asOf, y, { 'font-size': LINE_SIZE, fill: COLORS.soft }));
  }
  const legend = lanesSvg(document, y + LINE_SIZE * 1.65);
  if (legend) y += LINE_SIZE * 1.65;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${WIDE} ${round(high)}`,
      role: 'img',
      'font-family': FONTS,
    },
    element('title', {}, title),
    element('rect', { width: WIDE, height: round(high), fill: COLORS.paper }),
    head,
    legend,
    axisSvg(document, y + 26, high - 26),
  );
  return `${svg.toString()}\n`;
}

/** A line of the head, at the side where its language begins. */
function words(text: string, y: number, attributes: Record<string, string | number>): Content {
  const isRight = RIGHT_TO_LEFT.test(text);
  return element(
    'text',
    {
      x: isRight ? WIDE - MARGIN : MARGIN,
      y: round(y),
      ...(isRight && { 'text-anchor': 'end' }),
      ...attributes,
    },
    // Marks of direction keep punctuation at the end where it belongs.
    isRight ? `\u200f${text}\u200f` : text,
  );
}

/** The names of the lanes with their colours, in one line, as far as they fit. */
function lanesSvg(document: TimelineDocument, y: number): Content {
  const { lanes } = document;
  if (lanes.length < 2) return null;
  const size = LINE_SIZE * 0.88;
  const more = 34;
  let x = MARGIN;
  const entries: Content[] = [];
  for (const [i, { id, title }] of lanes.entries()) {
    const length = 30 + textWidth(title, size, false);
    if (x + length > WIDE - MARGIN - (i < lanes.length - 1 ? more : 0)) {
      entries.push(element('text', { x: round(x), y: round(y), 'font-size': size, fill: COLORS.soft }, '…'));
      break;
    }
    entries.push(
      element('circle', {
        cx: round(x + 10),
        cy: round(y - size * 0.33),
        r: 10,
        fill: laneFill(document, id),
      }),
      element('text', { x: round(x + 30), y: round(y), 'font-size': size, fill: COLORS.ink }, title),
    );
    x += length + more;
  }
  return entries;
}

/** The axis between two heights. */
function axisSvg(document: TimelineDocument, top: number, bottom: number): Content {
  const found = bestLayout(document, bottom - top);
  if (!found) return null;
  const { layout, scale } = found;
  const width = (WIDE - 2 * MARGIN) / scale;
  const height = (bottom - top) / scale;
  const foot = height - BELOW;
  const room = (foot - ABOVE - 6) / Math.max(layout.rows, 1);
  const pitch = Math.min(room, ROW * LOOSEST);
  // Few rows stand in the middle of what there is.
  const first = ABOVE + (foot - ABOVE - 6 - pitch * layout.rows) / 2 + (pitch - ROW) / 2;
  return element(
    'g',
    { transform: `translate(${MARGIN} ${round(top)}) scale(${scale})` },
    knownSvg(layout, document, width, foot),
    layout.ticks
      .filter(({ line, x }) => line && x >= 0 && x <= width)
      .map(({ x, major }) => vertical(x, ABOVE, foot, major ? COLORS.line : COLORS.hair)),
    layout.breaks.map((one) => breakSvg(one, foot)),
    layout.known === null ? null : vertical(layout.known, 4, foot, COLORS.edge),
    element('line', { x1: 0, x2: round(width), y1: round(foot), y2: round(foot), stroke: COLORS.edge }),
    ticksSvg(layout, foot),
    layout.drawn.map((drawn) =>
      element(
        'g',
        { transform: `translate(0 ${round(first + drawn.placed.row * pitch)})` },
        markSvg(drawn, document, layout.at, isAfter(drawn, layout.known) ? COLORS.tint : COLORS.paper),
      ),
    ),
  );
}

/** Whether most of a title lies in the time after the report. */
function isAfter({ titleX, titleWidth }: Drawn, known: number | null): boolean {
  return known !== null && titleX + titleWidth / 2 > known;
}

/** As large as all can be told; otherwise small, with clusters. */
function bestLayout(
  document: TimelineDocument,
  height: number,
): { layout: PreviewLayout; scale: number } | null {
  let last: { layout: PreviewLayout; scale: number } | null = null;
  for (const scale of SCALES) {
    const rows = Math.max(1, Math.floor((height / scale - ABOVE - BELOW - 6) / ROW));
    const layout = layOut(document, (WIDE - 2 * MARGIN) / scale, rows);
    if (!layout) return null;
    last = { layout, scale };
    if (layout.whole) break;
  }
  return last;
}

/** The time after the report, and what its line means. */
function knownSvg(
  { known }: PreviewLayout,
  document: TimelineDocument,
  width: number,
  foot: number,
): Content {
  if (known === null) return null;
  const text = asOfShort(document);
  const length = textWidth(text, SMALL_SIZE, false);
  const x = known + 6 + length <= width ? known + 6 : Math.max(known - 6 - length, 0);
  return [
    element('rect', {
      x: round(known),
      y: 4,
      width: round(width - known),
      height: round(foot - 4),
      fill: COLORS.tint,
    }),
    element('text', { x: round(x), y: 14, 'font-size': SMALL_SIZE, fill: COLORS.soft }, text),
  ];
}

function breakSvg({ middle, lines }: PreviewLayout['breaks'][number], foot: number): Content {
  const waves = Math.max(2, Math.floor((foot - ABOVE) / 14));
  const step = (foot - ABOVE) / waves;
  const path = Array.from({ length: waves }, (_, i) => `l${i % 2 ? -6 : 6} ${round(step)}`).join('');
  return [
    element('path', {
      d: `M${round(middle - 3)} ${ABOVE}${path}`,
      fill: 'none',
      stroke: COLORS.edge,
      'stroke-width': 1,
    }),
    lines.map((line, i) =>
      element(
        'text',
        {
          x: round(middle),
          y: round(foot + 14 + i * 13),
          'font-size': SMALL_SIZE - 1,
          'text-anchor': 'middle',
          fill: COLORS.soft,
        },
        line,
      ),
    ),
  ];
}

function ticksSvg({ ticks }: PreviewLayout, foot: number): Content {
  const line = (text: string, x: number, y: number, weight: number): Content =>
    text
      ? element(
          'text',
          { x: round(x), y: round(y), 'font-size': SMALL_SIZE, 'font-weight': weight, fill: COLORS.soft },
          text,
        )
      : null;
  return ticks.map(({ label, labelX, context, contextX }) => [
    line(label, labelX, foot + 15, 400),
    line(context, contextX, foot + 29, 700),
  ]);
}

function vertical(x: number, from: number, to: number, stroke: string): Content {
  return element('line', { x1: round(x), x2: round(x), y1: from, y2: round(to), stroke });
}
