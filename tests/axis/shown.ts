import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { adoptStyles } from 'lit';
import { Axis } from '../../src/axis/axis.js';
import type { AxisCalls } from '../../src/axis/axis-calls.js';
import type { AxisState } from '../../src/axis/state.js';
import { markStyles } from '../../src/elements/styles/marks.js';
import { tokens } from '../../src/elements/styles/tokens.js';
import type { TimelineDocument } from '../../src/model/document.js';
import { wallNow } from '../../src/model/wall-clock.js';
import type { AxisView } from '../../src/zoom/axis-view.js';
import { axisHeight, laneRows } from '../../src/zoom/rows.js';
import type { AxisWindow } from '../../src/zoom/window.js';

const BERLIN = 'Europe/Berlin';

export interface Shown {
  axis: Axis;
  host: HTMLElement;
  state: AxisState;
  selected: string[];
  gathered: { ids: readonly string[]; count: number }[];
  broken: number[];
  view(): AxisView;
}

const shown: Shown[] = [];

export async function settle(): Promise<void> {
  // vis-timeline says that a movement has ended 200 ms after its last step.
  await aTimeout(260);
  await nextFrame();
}

export async function show(
  document: TimelineDocument,
  width: number,
  more: Partial<AxisState> = {},
  called: Partial<AxisCalls> = {},
): Promise<Shown> {
  const frame = window.document.createElement('div');
  window.document.body.append(frame);
  const root = frame.attachShadow({ mode: 'open' });
  // The element around gives the axis its colours, and all marks one look.
  adoptStyles(root, [tokens, markStyles]);
  const host = window.document.createElement('div');
  host.className = 'axis';
  host.style.cssText = `width: ${width}px; font: 14px sans-serif; height: ${axisHeight(laneRows(document, width, { counts: more.source?.lanes }), document.lanes.length > 1)}px`;
  root.append(host);
  const now = wallNow(Date.now(), BERLIN);
  const state: AxisState = {
    document,
    lang: 'en',
    now,
    selected: null,
    fold: true,
    opened: [],
    ...more,
  };
  let last: AxisView | null = null;
  const calls: AxisCalls = {
    select: (id) => result.selected.push(id),
    gather: (gathered) => result.gathered.push(gathered),
    openBreak: (moment) => result.broken.push(moment),
    moved: (view) => (last = view),
    drawn: () => undefined,
    failed: () => undefined,
    painted: async () => void (await nextFrame()),
    ...called,
  };
  const result: Shown = {
    axis: new Axis(host, state, calls),
    host,
    state,
    selected: [],
    gathered: [],
    broken: [],
    view: () => last ?? expect.fail('the axis has not moved'),
  };
  shown.push(result);
  await settle();
  return result;
}

export function buttons(host: HTMLElement, name: 'event' | 'cluster'): HTMLButtonElement[] {
  return [...host.querySelectorAll<HTMLButtonElement>(`button[data-${name}]`)].filter(
    (button) => button.offsetParent,
  );
}

export function at(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
}

/** How far an axis has moved is seen in its window; `from` is compared in shares of its length. */
export function windowOf({ view }: Shown): { from: number; to: number; length: number } {
  const { from, to } = view().window;
  return { from, to, length: to - from };
}

/** Shows a window in axis coordinates, at once. */
export function showWindow({ axis, view }: Shown, { from, to }: AxisWindow): void {
  const { scale } = view();
  axis.showTime(scale.toTime(from), scale.toTime(to), false);
}

/** Takes all axes of a test away. */
export function clear(): void {
  for (const { axis, host } of shown.splice(0)) {
    axis.dispose();
    const root = host.getRootNode();
    if (root instanceof ShadowRoot) root.host.remove();
  }
}
