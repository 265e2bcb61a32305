import { css, html, nothing, type TemplateResult } from 'lit';
import type { TimelineEvent } from '../model/document.js';
import { interfaceText } from '../words/interface.js';
import { backIcon, closeIcon, onIcon } from './icons.js';
import { TimelineRequest } from './requests.js';

/** Where a reader is in the story. */
export interface Steps {
  events: readonly TimelineEvent[];
  /** Place of the open event among them. */
  at: number;
  /** Of a part of the story: place of its first event, counted from 0. */
  from: number;
  /** Events of the whole story; `null` for as many as there are. */
  count: number | null;
  lang: string;
}

/**
 * The guided way: previous, how far, next, close. The same buttons as long as an event is open, so that one key or one
 * thumb goes through the story. Needs `stepStyles`.
 */
export function renderSteps({ events, at, from, count, lang }: Steps): TemplateResult {
  const text = interfaceText(lang);
  const step = (name: string, label: string, icon: unknown, id: string | null | undefined): TemplateResult =>
    html`<button
      type="button"
      class="square"
      name=${name}
      aria-label=${label}
      aria-disabled=${id === undefined ? 'true' : nothing}
      @click=${({ currentTarget }: Event) =>
        id !== undefined &&
        currentTarget?.dispatchEvent(new TimelineRequest({ ask: 'select', id, isStep: true }))}
    >
      ${icon}
    </button>`;
  // As the axis runs, whatever the direction of the text.
  return html`<div class="tools">
    <div class="steps" dir="ltr">
      ${step('previous', text.previousEvent, backIcon, events[at - 1]?.id)}
      <p class="count" dir="auto">${text.position(from + at + 1, count ?? events.length)}</p>
      ${step('next', text.nextEvent, onIcon, events[at + 1]?.id)}
    </div>
    ${step('close', text.close, closeIcon, null)}
  </div>`;
}

/** Of {@link renderSteps}. */
export const stepStyles = css`
  .tools,
  .steps {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .tools {
    font-size: 0.8667em;
    color: var(--_soft);
    font-variant-numeric: tabular-nums;
  }
  .tools button {
    color: var(--_ink);
  }
  .count {
    min-inline-size: 4.75em;
    margin: 0;
    text-align: center;
    white-space: nowrap;
  }
  [name='close'] {
    margin-inline-start: auto;
  }
`;
