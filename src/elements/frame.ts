import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineDocument } from '../model/document.js';
import { countOf } from '../model/spans.js';
import type { Problem } from '../model/problem.js';
import { asOfText } from '../words/as-of.js';
import { directionOf } from '../words/direction.js';
import { interfaceText } from '../words/interface.js';
import { axisHeight } from '../zoom/rows.js';
import type { Found } from './find-state.js';
import type { FrameView } from './frame-view.js';
import { renderGathered } from './gathered.js';
import { heading } from './heading.js';
import { renderLegend } from './legend.js';
import { renderRecord } from './record.js';
import { TimelineRequest } from './requests.js';
import { renderStorySources } from './story-sources.js';
import { renderUndated } from './undated.js';

/** With more events than this they can be searched; those of a story in tiles are not all there. */
const FEW = 60;

/** The widget: what stands in the page until events can be read, then title, tools, axis or list, details, sources. */
export function renderFrame(view: FrameView): TemplateResult {
  const { document, found } = view;
  if (!document || !found) return renderWithout(view);
  const { lang, headingLevel } = view;
  // All events are asked for a record, which the first picture does not wait for.
  const isSeen = view.shows === 'list' || !!view.axisView;
  const isNone = found.state !== 'closed' && !found.document.events.length;
  return html`<section
      class="frame ${directionOf(document.lang)}"
      part="frame"
      aria-labelledby="title"
      lang=${lang}
      dir=${directionOf(lang)}
    >
      <header>
        <slot name="title"
          >${heading(headingLevel, document.title || interfaceText(lang).timeline, { id: 'title', part: 'title' })}</slot
        >
        ${document.asOf ? html`<p class="as-of" part="as-of">${asOfText(document, lang)}</p>` : nothing}
      </header>
      <div class="paper"></div>
      <news-timeline-toolbar
        part="toolbar"
        .document=${document}
        .lang=${lang}
        .chapter=${view.chapter ?? (view.whole || view.shows === 'list' ? null : '')}
        .view=${view.shows}
        .fold=${view.fold}
        .find=${view.tiled || countOf(document) <= FEW ? null : found.state}
        .zone=${view.zone?.button}
        .canFold=${view.facts?.canFold}
        .canAxis=${!view.axisFailed}
        .canGoBack=${view.axisView?.canGoBack}
        .canGoOn=${view.axisView?.canGoOn}
        .canZoomIn=${view.axisView?.canZoomIn ?? true}
        .canZoomOut=${view.axisView?.canZoomOut}
      ></news-timeline-toolbar>
      ${
        isNone
          ? html`<news-timeline-none .lang=${lang} ?over=${view.shows === 'axis'}></news-timeline-none>`
          : nothing
      }
      ${view.shows === 'axis' ? renderAxis(view, document, found) : isNone ? nothing : renderList(view, found.document)}
      ${view.sources.of([document, lang, view.now, isSeen], () => [
        renderStorySources(document, view),
        view.tiled || !isSeen ? nothing : renderRecord(document, view),
      ])}
      <slot name="footer"></slot>
      <p class="unseen" role="status">${view.said}</p>
      ${view.news?.banner}
    </section>
    <i class="room"></i>`;
}

function renderAxis(view: FrameView, document: TimelineDocument, found: Found): TemplateResult {
  const { lang, headingLevel, now, selected } = view;
  const text = interfaceText(lang);
  const lanes = view.facts?.lanes ?? [];
  // The height is known from data and width, so that nothing moves when the axis comes.
  const height = axisHeight(lanes, document.lanes.length > 1);
  return html`${
      lanes.length
        ? html`<div
              class="axis"
              part="axis"
              role="group"
              aria-label=${text.axis}
              .style=${`height:${height}px`}
            ></div>
            <news-timeline-overview
              part="overview"
              .document=${found.document}
              .source=${view.tiled?.drawn ?? null}
              .version=${view.tiled?.source.version ?? 0}
              .view=${view.axisView}
              .lang=${lang}
            ></news-timeline-overview
            >${view.zone?.note}${renderGap(view)}`
        : nothing
    }
    ${renderGathered(document, view.gathered, lang, selected?.id ?? null)}
    <news-timeline-details
      part="details"
      .document=${found.around}
      .now=${now}
      .selected=${selected?.id ?? null}
      .from=${view.tiled?.from ?? 0}
      .count=${view.tiled?.count ?? null}
      .lang=${lang}
      .headingLevel=${headingLevel}
      .copied=${view.copied}
      .link=${view.link}
    ></news-timeline-details>
    ${view.below.of([found.document, lang, now, selected], () => [
      renderUndated(found.document, { lang, now, selected: selected?.id ?? null }),
      renderLegend(document, lang),
    ])}`;
}

function renderList(view: FrameView, document: TimelineDocument): TemplateResult {
  // Readers have at least what the page has.
  return view.list
    ? html`${view.list.inFrame(view, document)} ${renderGap(view)}`
    : html`<slot></slot>${renderFailure([], true, view.lang)}`;
}

/** Something of a story in tiles has not come: the rest is there. */
function renderGap({ tiled, problems, lang }: FrameView): TemplateResult | typeof nothing {
  if (!tiled?.source.hasFailed) return nothing;
  const { findings } = tiled.source;
  const still = problems.filter(({ code }) => findings.some((finding) => finding.code === code));
  return renderFailure(still, true, lang, interfaceText(lang).partFailed);
}

/** Nothing to draw: what the page has inside the element stands, and where that failed, why. */
function renderWithout({ problems, retry, loading, lang }: FrameView): TemplateResult {
  const text = interfaceText(lang);
  return html`<slot @slotchange=${(event: Event) => markEmpty(event)}></slot> ${
      problems.length
        ? // Tried again, only its words change: the button that was pressed keeps the focus.
          renderFailure(loading ? [] : problems, retry, lang, loading ? text.loading : text.failed)
        : loading
          ? html`<p class="loading" role="status">${text.loading}</p>`
          : nothing
    }`;
}

/** With a list of the page's own to read, "loading" would only be in the way. */
function markEmpty({ target }: Event): void {
  if (target instanceof HTMLSlotElement) {
    target.toggleAttribute(
      'data-filled',
      target.assignedElements().some(({ localName }) => localName !== 'script'),
    );
  }
}

function renderFailure(
  problems: readonly Problem[],
  retry: boolean,
  lang: string,
  words = interfaceText(lang).failed,
): TemplateResult {
  const text = interfaceText(lang);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return html`<slot name="error"
    ><div class="error" part="error" role="alert">
      <p><strong>${words}</strong></p>
      ${errors.slice(0, 3).map(({ message, hint }) => html`<p lang="en" dir="ltr">${message} ${hint ?? nothing}</p>`)}
      ${
        retry
          ? html`<button
              type="button"
              @click=${(event: Event) => event.currentTarget?.dispatchEvent(new TimelineRequest({ ask: 'retry' }))}
            >
              ${text.retry}
            </button>`
          : nothing
      }
    </div></slot
  >`;
}
