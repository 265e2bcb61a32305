import { adoptStyles, css, html, nothing, type CSSResultOrNative, type TemplateResult } from 'lit';
import type { TimelineEvent } from '../model/document.js';
import { interfaceText } from '../words/interface.js';
import { jumpsOf } from './list-jumps.js';
import { holdStill } from './scroll.js';

/** Never more rows than this at once. */
const MOST = 60;
/** So many come with one press. */
const STEP = 30;

/** The part of a list that is shown: from one place up to before another, counted from 0. */
export interface Shown {
  events: readonly TimelineEvent[];
  from: number;
  to: number;
}

/** What a list lets be done to it. */
export interface LongListHost {
  readonly lang: string;
  readonly shown: Shown;
  readonly updateComplete: Promise<boolean>;
  /** Shows another part. */
  show(from: number, to: number): void;
  /** The button of an event that is shown. */
  buttonOf(id: string | undefined): HTMLElement | undefined;
}

/** A native choice of the stretches of the story that have events, with how many. */
export function renderJumps(host: LongListHost): TemplateResult | typeof nothing {
  const { lang, shown } = host;
  const jumps = jumpsOf(shown.events, lang);
  if (jumps.length < 2) return nothing;
  const text = interfaceText(lang);
  const here = jumps.findLast(({ at }) => at <= shown.from);
  const go = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const at = Number(currentTarget.value);
    host.show(at, at + MOST);
  };
  return html`<label
    >${text.goTo}
    <select @change=${go}>
      ${jumps.map(
        (jump) =>
          html`<option value=${jump.at} .selected=${jump === here}>
            ${text.withCount(jump.label, jump.count)}
          </option>`,
      )}
    </select></label
  >`;
}

/** The way to what is earlier than what is shown. */
export function renderEarlier(host: LongListHost): TemplateResult {
  return renderMore(host, false, host.shown.from);
}

/** The way to what is later. */
export function renderLater(host: LongListHost): TemplateResult {
  return renderMore(host, true, host.shown.events.length - host.shown.to);
}

/** On paper it says how much is not there. */
function renderMore(host: LongListHost, later: boolean, count: number): TemplateResult {
  const text = interfaceText(host.lang);
  const say = later ? text.showLater : text.showEarlier;
  return html`<button type="button" name=${later ? 'later' : 'earlier'} @click=${() => showMore(host, later)}>
      ${say(Math.min(count, STEP))}
    </button>
    <span class="rest">${text.moreEvents(count)}</span>`;
}

/** Shows more events at one end, drops at the other what is too many, and goes on from the first of the new ones. */
async function showMore(host: LongListHost, later: boolean): Promise<void> {
  const { events, from, to } = host.shown;
  const kept = events[later ? to - 1 : from]?.id;
  const next = events[later ? to : from - 1]?.id;
  const top = host.buttonOf(kept)?.getBoundingClientRect().top;
  if (later) {
    const end = Math.min(to + STEP, events.length);
    host.show(Math.max(from, end - MOST), end);
  } else {
    const start = Math.max(from - STEP, 0);
    host.show(start, Math.min(to, start + MOST));
  }
  await host.updateComplete;
  const button = host.buttonOf(kept);
  if (button && top !== undefined) holdStill(button, top);
  host.buttonOf(next)?.focus();
}

/** Gives a list the styles of these as well: it has reserved the room for them, and no more. */
export function dress(root: HTMLElement | DocumentFragment, styles: readonly CSSResultOrNative[]): void {
  if (root instanceof ShadowRoot) adoptStyles(root, [...styles, longListStyles]);
}

const longListStyles = css`
  label {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_soft);
  }
  select {
    min-block-size: 36px;
    max-inline-size: 100%;
    padding-inline: 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
  }
  .long button:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  @media not print {
    .rest {
      display: none;
    }
  }
  @media print {
    .long :is(label, button) {
      display: none;
    }
  }
  @media (pointer: coarse) {
    select {
      min-block-size: 44px;
      font-size: 16px;
    }
  }
`;
