import type { DateMember } from '../model/date.js';
import { markShape, type MarkEnd, type MarkKind } from '../model/mark-shape.js';
import { isForthcoming, type Status } from '../model/status.js';
import type { Drawn } from '../zoom/view.js';
import { element, type Attributes, type Content } from './markup.js';
import { COLORS } from './preview-colors.js';

/** Height of a row, px. */
export const ROW = 28;
const ARROW = 9;
/** How far a season leans. */
const LEAN = Math.tan((25 * Math.PI) / 180);
/** A soft end takes so much of a mark, at most, and so many px. */
const ENDS = { share: 0.45, most: 40 };
/** Least length of one of several dates, px. */
const LEAST = 3;

/** A shape and what it says, px. */
interface Look {
  left: number;
  right: number;
  top: number;
  height: number;
  form: 'dot' | 'bar';
  start: MarkEnd;
  end: MarkEnd;
  kind: MarkKind | undefined;
  status: Status;
  isUncertain: boolean;
  members: readonly DateMember[];
  color: string;
  /** For names in the picture: no other mark has it. */
  index: number;
}

/**
 * The shape of an event's mark: the same forms, patterns and outlines as on the axis (see `elements/styles/marks.ts`).
 *
 * @param at place of a moment of the wall clock, px
 */
export function shapeSvg(drawn: Drawn, color: string, at: (time: number) => number): Content {
  const { placed, x, width, side } = drawn;
  const { lead } = placed;
  const { event } = lead;
  const shape = markShape(event);
  // Under its title a bar is low.
  const height = lead.shape === 'dot' ? 12 : side === 'over' ? 6 : 14;
  const look: Look = {
    left: lead.shape === 'dot' ? x + width / 2 - 6 : x,
    right: lead.shape === 'dot' ? x + width / 2 + 6 : x + width,
    top: side === 'over' ? ROW - 7 : ROW / 2 - height / 2,
    height,
    form: lead.shape,
    start: lead.startKind,
    end: lead.endKind,
    kind: shape?.kind,
    status: event.status,
    isUncertain: !!shape?.uncertain,
    members: event.date?.members ?? [],
    color,
    index: lead.index(),
  };
  const mask = maskSvg(look);
  const parts = [fill(look, at), outline(look), strike(look)];
  return mask ? [mask, element('g', { mask: `url(#ends-${look.index})` }, parts)] : parts;
}

/** What it is filled with: how its date is known, or that it is told in two ways. */
function fill(look: Look, at: (time: number) => number): Content {
  const { status, isUncertain, kind, color, index, left, right, top, height } = look;
  const isOpen = isForthcoming(status);
  if (status === 'cancelled' || status === 'postponed') return body(look, COLORS.paper);
  if (status === 'disputed')
    return [body(look, COLORS.paper), element('path', { d: firstHalf(look), fill: color })];
  if (isUncertain) {
    const name = `doubt-${index}`;
    return [hatch(name, color, isOpen ? 0.3 : 1), body(look, COLORS.paper), body(look, `url(#${name})`)];
  }
  if (isOpen) return body(look, COLORS.paper);
  if (kind === 'some') return dots(look);
  if (kind !== 'one-of' && kind !== 'all-of') return body(look, color);
  return [
    body(look, kind === 'one-of' ? COLORS.paper : color, kind === 'all-of' ? 0.35 : undefined),
    look.members.map(({ from, to }) => {
      const start = Math.max(from ? at(from.start) : left, left);
      const end = Math.min(to ? at(to.end) : right, right);
      // Neighbours are told apart by a line between them.
      const length = Math.min(Math.max(end - start - 1, LEAST), right - start);
      return element('rect', { x: round(start), y: top, width: round(length), height, fill: color });
    }),
  ];
}

/** The line around it: how sure the event is, or that its pattern needs an edge. */
function outline(look: Look): Content {
  const { status, color, isUncertain, kind } = look;
  const isThin = status === 'confirmed' && (isUncertain || kind === 'one-of');
  if (status === 'confirmed' && !isThin) return null;
  const size = isThin ? 1 : 2;
  return element('path', {
    d: pathOf(look, size / 2),
    fill: 'none',
    stroke: color,
    'stroke-width': size,
    'stroke-linejoin': 'round',
    'stroke-dasharray': isForthcoming(status) ? (status === 'tentative' ? '2 2' : '4 2.5') : undefined,
  });
}

/** What does not take place, or not then, is struck. */
function strike({ status, left, right, top, height, color }: Look): Content {
  if (status !== 'cancelled' && status !== 'postponed') return null;
  const [x, y] = [(left + right) / 2, top + height / 2];
  const half = Math.min(4, height / 2);
  return element('line', {
    x1: round(x - half),
    y1: y - half,
    x2: round(x + half),
    y2: y + half,
    stroke: color,
    'stroke-width': 2,
  });
}

function body(look: Look, color: string, opacity?: number): Content {
  return element('path', { d: pathOf(look, 0), fill: color, 'fill-opacity': opacity });
}

/** Somewhere within: one of so many places. */
function dots({ left, right, top, height, color }: Look): Content {
  const count = Math.max(Math.floor((right - left) / 7), 1);
  const r = Math.min(2.25, height / 2);
  return Array.from({ length: count }, (_, at) =>
    element('circle', {
      cx: round((left + right) / 2 + (at - (count - 1) / 2) * 7),
      cy: top + height / 2,
      r,
      fill: color,
    }),
  );
}

function hatch(id: string, color: string, opacity: number): Content {
  const attributes: Attributes = {
    id,
    width: 4,
    height: 4,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  };
  return element(
    'pattern',
    attributes,
    element('rect', { width: 2, height: 4, fill: color, 'fill-opacity': opacity }),
  );
}

/** The way around a shape, so far inside it. */
function pathOf(look: Look, inset: number): string {
  const { form, start, end, kind } = look;
  const [left, right] = [look.left + inset, Math.max(look.right, look.left + 2 * inset + 1) - inset];
  const [top, bottom] = [look.top + inset, look.top + look.height - inset];
  const middle = (top + bottom) / 2;
  if (form === 'dot') {
    const r = round((bottom - top) / 2);
    const x = (left + right) / 2;
    return `M${round(x - r)} ${middle}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  }
  // It grows towards the day that is known.
  if (kind === 'before' && start === 'soft') return polygon([left, middle], [right, top], [right, bottom]);
  if (kind === 'after' && end === 'soft') return polygon([left, top], [right, middle], [left, bottom]);
  if (kind === 'season') {
    const lean = Math.min((LEAN * (bottom - top)) / 2, (right - left) / 3);
    return polygon([left + lean, top], [right + lean, top], [right - lean, bottom], [left - lean, bottom]);
  }
  const tip = Math.min(ARROW, (right - left) / 2);
  const before = start === 'arrow' ? left + tip : left;
  const after = end === 'arrow' ? right - tip : right;
  return polygon(
    [before, top],
    [after, top],
    [right, middle],
    [after, bottom],
    [before, bottom],
    [left, middle],
  );
}

function firstHalf({ form, left, right, top, height }: Look): string {
  const [middle, bottom] = [round((left + right) / 2), top + height];
  if (form === 'bar') return polygon([left, top], [middle, top], [middle, bottom], [left, bottom]);
  return `M${middle} ${top}a${height / 2} ${height / 2} 0 0 0 0 ${height}Z`;
}

function polygon(...points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;
}

/** Ends that are not exactly known have no edge; one that nobody knows breaks off. */
function maskSvg({ left, right, top, height, start, end, kind, index }: Look): Content {
  const isSoft = (one: MarkEnd): boolean => one === 'soft';
  if (!isSoft(start) && !isSoft(end)) return null;
  const size = Math.min(ENDS.share, ENDS.most / Math.max(right - left, 1));
  const steps =
    kind === 'unknown'
      ? ([
          [0, 0],
          [0.15, 0],
          [0.15, 1],
          [0.35, 1],
          [0.35, 0],
          [0.5, 0],
          [0.5, 1],
          [0.75, 1],
          [0.75, 0],
          [1, 0],
          [1, 1],
        ] as const)
      : ([
          [0, 0],
          [1, 1],
        ] as const);
  const stop = (offset: number, opacity: number): Content =>
    element('stop', { offset: round(offset), 'stop-color': '#fff', 'stop-opacity': opacity });
  const air = 6;
  return [
    element(
      'linearGradient',
      {
        id: `fade-${index}`,
        gradientUnits: 'userSpaceOnUse',
        x1: round(left),
        x2: round(right),
        y1: 0,
        y2: 0,
      },
      isSoft(start) ? steps.map(([at, opacity]) => stop(at * size, opacity)) : null,
      isSoft(end) ? steps.toReversed().map(([at, opacity]) => stop(1 - at * size, opacity)) : null,
    ),
    element(
      'mask',
      {
        id: `ends-${index}`,
        maskUnits: 'userSpaceOnUse',
        x: round(left - air),
        y: top - air,
        width: round(right - left + 2 * air),
        height: height + 2 * air,
      },
      element('rect', {
        x: round(left - air),
        y: top - air,
        width: round(right - left + 2 * air),
        height: height + 2 * air,
        fill: `url(#fade-${index})`,
      }),
    ),
  ];
}

/** A hundredth of a px is enough for anybody. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
