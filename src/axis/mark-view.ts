import { markNames, markShape, type MarkEnd } from '../model/mark-shape.js';
import type { Drawn } from '../zoom/view.js';

/** How a mark looks and what it is called; worked out by the axis from event, clock and language. */
export interface MarkLook {
  name: string;
  /** The whole title, for the tooltip where it is cut. */
  title: string;
  color: string;
  /** Of one date of several: where each of them is, as stops of a gradient; else empty. */
  members: string;
  /** Its date has passed and the story does not confirm it. */
  unconfirmed: boolean;
  selected: boolean;
  /** It, or an event in it, is new or changed. */
  fresh: boolean;
  strong: boolean;
  /** On a cluster: how many events it holds, short enough for its pill; else empty. */
  count: string;
}

/** CSS px: least size of what can be pressed (WCAG 2.5.8). */
const TARGET = 24;
/** Air between what is drawn and the ring of focus and selection. */
const RING = 4;
/** Bars are cut this far outside the window. */
const OVERHANG = 24;

/**
 * The button of one mark. vis-timeline moves the box around it; inside that box this class places mark and title
 * for the window, so that panning touches nothing but a few lengths.
 */
export class MarkView {
  readonly button = document.createElement('button');
  readonly #shape = document.createElement('i');
  readonly #title = document.createElement('span');
  #look: MarkLook | null = null;
  #state = '';

  constructor(key: string, cluster: boolean) {
    this.button.type = 'button';
    this.button.tabIndex = -1;
    this.button.dataset[cluster ? 'cluster' : 'event'] = key;
    this.button.setAttribute('part', cluster ? 'cluster' : 'event');
    this.#shape.className = 'shape';
    this.#title.className = 'title';
    this.button.append(this.#shape, this.#title);
  }

  /**
   * @param base where vis-timeline has put the box around the button, CSS px from the left edge of the window
   * @param top of the row, CSS px
   * @param width of the window, CSS px
   */
  place(drawn: Drawn, base: number, top: number, width: number, rowHeight: number): void {
    const left = Math.max(drawn.x, -OVERHANG);
    const right = Math.min(drawn.x + drawn.width, width + OVERHANG);
    const titleEnd = drawn.title ? drawn.titleX + drawn.titleWidth : left;
    let from = Math.min(left, drawn.title ? drawn.titleX : left);
    let to = Math.max(right, titleEnd);
    from -= RING;
    to += RING;
    if (to - from < TARGET) {
      const middle = (from + to) / 2;
      from = middle - TARGET / 2;
      to = middle + TARGET / 2;
    }
    const state = [
      from - base,
      to - from,
      top,
      left - from,
      right - left,
      drawn.titleX - from,
      drawn.title,
    ].join();
    if (state === this.#state && this.#look) return;
    this.#state = state;
    const { style } = this.button;
    style.left = `${from - base}px`;
    style.top = `${top}px`;
    style.width = `${to - from}px`;
    style.height = `${rowHeight}px`;
    const shape = this.#shape.style;
    shape.left = `${left - from}px`;
    shape.width = `${right - left}px`;
    // What is cut by the window leaves each of several dates where it is.
    if (this.#look?.members) {
      shape.backgroundSize = `${drawn.width}px`;
      shape.backgroundPosition = `${drawn.x - left}px`;
    }
    this.#title.style.left = `${drawn.titleX - from}px`;
    // What follows the cut in the title of a cluster is drawn, not written: the name has it, but not so soon.
    const title = drawn.title.replace(/… .*/, '…');
    this.#title.dataset['more'] = drawn.title.slice(title.length);
    if (this.#title.textContent !== title) this.#title.textContent = title;
    const cut = drawn.placed.count === 1 && drawn.title !== drawn.placed.lead.event.title;
    // Of the button itself it would be a description: screen readers would say the title twice.
    this.#title.title = this.#shape.title = (cut && this.#look?.title) || '';
    this.#place(drawn, left > drawn.x, right < drawn.x + drawn.width);
  }

  look(look: MarkLook): void {
    // The same object through all of a movement: what it holds is compared only after another state.
    if (look === this.#look || JSON.stringify(look) === JSON.stringify(this.#look)) return;
    this.#look = look;
    this.#state = '';
    this.button.setAttribute('aria-label', look.name);
    if (look.selected) this.button.setAttribute('aria-current', 'true');
    else this.button.removeAttribute('aria-current');
    this.button.style.setProperty('--lane', look.color);
    this.#shape.style.setProperty('--_members', look.members || null);
    // Drawn, not written: the name says it in words, and what is written must be part of the name (WCAG 2.5.3).
    if (look.count) this.#shape.dataset['count'] = look.count;
  }

  #place(drawn: Drawn, cutLeft: boolean, cutRight: boolean): void {
    const { lead, count } = drawn.placed;
    const look = this.#look;
    const shape = count > 1 ? null : markShape(lead.event);
    this.button.className = [
      'pin',
      drawn.side,
      shape ? lead.event.status : 'cluster',
      look?.strong ? 'strong' : '',
      look?.fresh ? 'fresh' : '',
    ].join(' ');
    const end = (kind: MarkEnd, cut: boolean): MarkEnd => (cut ? 'firm' : kind);
    this.#shape.className = shape
      ? `shape mark across ${markNames({
          ...shape,
          start: end(lead.startKind, cutLeft),
          end: end(lead.endKind, cutRight),
          unconfirmed: !!look?.unconfirmed,
        })}`
      : 'shape';
  }
}
