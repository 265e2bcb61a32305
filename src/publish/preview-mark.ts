import type { TimelineDocument } from '../model/document.js';
import type { MarkEnd } from '../model/mark-shape.js';
import { isForthcoming } from '../model/status.js';
import type { Drawn } from '../zoom/view.js';
import { isStrong } from '../zoom/view.js';
import { element, type Attributes, type Content } from './markup.js';
import { COLORS, laneFill } from './preview-colors.js';
import { TITLE_SIZE } from './preview-layout.js';

/** Height of a row, px. */
export const ROW = 28;
const ARROW = 9;

/**
 * A mark with its title, in a row whose top is at 0; px as in the layout.
 *
 * @param paper what is behind its title: lines that would cross the words end before them
 */
export function markSvg(drawn: Drawn, document: TimelineDocument, paper: string): Content {
  const { placed, title, titleX, side } = drawn;
  const { lead, count } = placed;
  const { event } = lead;
  const color = laneFill(document, event.lane);
  const isCancelled = count === 1 && event.status === 'cancelled';
  return [
    count > 1 ? pill(drawn, color, document.lang) : shape(drawn, color),
    title
      ? element(
          'text',
          {
            x: round(titleX),
            y: side === 'over' ? 15 : ROW / 2 + 5,
            'font-size': TITLE_SIZE,
            'font-weight': isStrong(placed) ? 700 : 400,
            // Around words that are struck through it would cover the line.
            ...(!isCancelled && halo(paper)),
            fill: count > 1 || isCancelled ? COLORS.soft : COLORS.ink,
            'text-decoration': isCancelled ? 'line-through' : undefined,
          },
          title,
        )
      : null,
  ];
}

const halo = (paper: string): Attributes => ({
  stroke: paper,
  'stroke-width': 4,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
});

/** A cluster: how many it holds. */
function pill({ x, width, placed: { count } }: Drawn, color: string, lang: string): Content {
  const number =
    count < 1000
      ? String(count)
      : new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 1 }).format(count);
  return [
    element('rect', {
      x: round(x + 1),
      y: ROW / 2 - 11,
      width: round(width - 2),
      height: 22,
      rx: 11,
      fill: COLORS.paper,
      stroke: color,
      'stroke-width': 1.5,
    }),
    element(
      'text',
      {
        x: round(x + width / 2),
        y: ROW / 2 + 4.2,
        'font-size': 12,
        'font-weight': 700,
        'text-anchor': 'middle',
        fill: color,
      },
      number,
    ),
  ];
}

function shape(drawn: Drawn, color: string): Content {
  const { placed, x, width, side } = drawn;
  const { status } = placed.lead.event;
  const isOpen = isForthcoming(status);
  // Under its title a bar is low, and has no room for an outline.
  if (side === 'over') return isOpen ? dashes(drawn, color) : solid(drawn, color, ROW - 7, 6);
  const height = placed.lead.shape === 'dot' ? 12 : 14;
  const top = ROW / 2 - height / 2;
  if (status === 'confirmed') return solid(drawn, color, top, height);
  // Outlines stay inside the mark.
  const outline: Attributes = {
    x: round(x + 1),
    y: top + 1,
    width: round(width - 2),
    height: height - 2,
    rx: placed.lead.shape === 'dot' ? (height - 2) / 2 : 2,
    fill: COLORS.paper,
    stroke: color,
    'stroke-width': 2,
    'stroke-dasharray': isOpen ? (status === 'tentative' ? '2 2' : '4 2.5') : undefined,
  };
  const middle = x + width / 2;
  return [
    element('rect', outline),
    status === 'disputed'
      ? element('rect', { ...outline, width: round(width / 2 - 1), rx: undefined, fill: color })
      : null,
    status === 'cancelled'
      ? element('line', {
          x1: round(middle - 4),
          y1: ROW / 2 - 4,
          x2: round(middle + 4),
          y2: ROW / 2 + 4,
          stroke: color,
          'stroke-width': 2,
        })
      : null,
  ];
}

function solid(drawn: Drawn, color: string, top: number, height: number): Content {
  const { placed, x, width } = drawn;
  const { shape: form, startKind, endKind } = placed.lead;
  if (form === 'dot') return element('circle', { cx: round(x + width / 2), cy: ROW / 2, r: 6, fill: color });
  const isSoft = startKind === 'soft' || endKind === 'soft';
  return [
    isSoft ? fade(`fade-${placed.lead.index}`, color, startKind, endKind) : null,
    element('path', {
      d: barPath(x, x + width, top, height, startKind, endKind),
      fill: isSoft ? `url(#fade-${placed.lead.index})` : color,
    }),
  ];
}

function dashes({ x, width }: Drawn, color: string): Content {
  return element('line', {
    x1: round(x),
    x2: round(x + width),
    y1: ROW - 4,
    y2: ROW - 4,
    stroke: color,
    'stroke-width': 4,
    'stroke-dasharray': '8 4',
  });
}

/** An end that goes on is an arrow; one that is not exactly known has no edge. */
function barPath(
  left: number,
  right: number,
  top: number,
  height: number,
  start: MarkEnd,
  end: MarkEnd,
): string {
  const [a, b, middle, bottom] = [round(left), round(right), top + height / 2, top + height];
  const tip = Math.min(ARROW, (right - left) / 2);
  const from = start === 'arrow' ? `M${round(left + tip)} ${top}` : `M${a} ${top}`;
  const over =
    end === 'arrow'
      ? `H${round(right - tip)}L${b} ${middle}L${round(right - tip)} ${bottom}`
      : `H${b}V${bottom}`;
  const back = start === 'arrow' ? `H${round(left + tip)}L${a} ${middle}Z` : `H${a}Z`;
  return from + over + back;
}

function fade(id: string, color: string, start: MarkEnd, end: MarkEnd): Content {
  const stop = (offset: number, opacity: number): Content =>
    element('stop', { offset, 'stop-color': color, 'stop-opacity': opacity });
  return element(
    'linearGradient',
    { id },
    start === 'soft' ? [stop(0, 0), stop(0.38, 1)] : null,
    end === 'soft' ? [stop(0.62, 1), stop(1, 0)] : null,
  );
}

/** A hundredth of a px is enough for anybody. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
