import type { TimelineDocument } from '../model/document.js';
import { shortNumber } from '../words/heap.js';
import type { Drawn } from '../zoom/view.js';
import { isStrong } from '../zoom/view.js';
import { element, type Attributes, type Content } from './markup.js';
import { COLORS, laneFill } from './preview-colors.js';
import { TITLE_SIZE } from './preview-layout.js';
import { round, ROW, shapeSvg } from './preview-shape.js';

/**
 * A mark with its title, in a row whose top is at 0; px as in the layout.
 *
 * @param at place of a moment of the wall clock, px
 * @param paper what is behind its title: lines that would cross the words end before them
 */
export function markSvg(
  drawn: Drawn,
  document: TimelineDocument,
  at: (time: number) => number,
  paper: string,
): Content {
  const { placed, title, titleX, side } = drawn;
  const { lead, count } = placed;
  const { event } = lead;
  const color = laneFill(document, event.lane);
  const isCancelled = count === 1 && event.status === 'cancelled';
  return [
    count > 1 ? pill(drawn, color, document.lang) : shapeSvg(drawn, color, at),
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
      shortNumber(count, lang),
    ),
  ];
}
