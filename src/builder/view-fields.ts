import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sayDate } from './desk-date.js';
import type { Desk, Place } from './desk.js';
import { problemsOf, type DeskProblem } from './desk-reading.js';
import { fieldText } from './desk-story.js';
import type { Field } from './fields.js';

/** Where a control stands: what it writes, and whether its label is to be seen. */
export interface FieldPlace extends Place {
  /** Begins the ids of what belongs to it; each appearance of a field has its own. */
  at: string;
  /** In a cell, whose column says what it is: the words for who does not see the column. */
  cell?: string;
}

const valueOf = ({ currentTarget }: Event): string =>
  currentTarget instanceof HTMLElement && 'value' in currentTarget ? String(currentTarget.value) : '';

/** By what a control is found when a problem leads to it. */
export function mark({ list, index, path }: Place): string {
  return `${list ?? 'story'}:${index}:${path}`;
}

/** A field with its label, what is said of it, and its problems. */
export function labelled(desk: Desk, field: Field, place: FieldPlace): TemplateResult {
  const id = idOf(place);
  return html`<div class="field ${field.kind} ${field.short ? 'short' : ''}">
    <label for=${id}>${field.label}</label>
    ${control(desk, field, place)} ${field.kind === 'date' ? saying(desk, place, id) : nothing}
    ${field.help ? html`<p class="help" id="${id}-help">${field.help}</p>` : nothing}
    ${problemWords(toSay(desk, field, place), `${id}-said`)}
  </div>`;
}

export function problemWords(found: readonly DeskProblem[], id: string): TemplateResult | typeof nothing {
  if (!found.length) return nothing;
  return html`<div class="said" id=${id}>
    ${found.map(
      ({ severity, message, hint }) =>
        html`<p class=${severity}>
          <b>${severity === 'error' ? 'Error' : 'Check'}:</b> ${message}
          ${hint ? html`<span>${hint}</span>` : nothing}
        </p>`,
    )}
  </div>`;
}

function idOf({ at, list, index, path }: FieldPlace): string {
  return `${at}-${list ?? 'story'}-${index}-${path.replace(/[^\w]/g, '-')}`;
}

/** The problems of a field; those of a group stand at its own fields. */
function faults({ reading }: Desk, { list, index, path }: Place): readonly DeskProblem[] {
  return problemsOf(reading, list, list ? index : -1, path);
}

/** Those that are told under a field in a form: what is no date is told beside it already. */
function toSay(desk: Desk, { kind }: Field, place: Place): readonly DeskProblem[] {
  return faults(desk, place).filter(({ isDate }) => kind !== 'date' || !isDate);
}

/** How the date is read, and what it may be instead. */
function saying(desk: Desk, place: FieldPlace, id: string): TemplateResult {
  const { reading, story } = desk;
  const zone = fieldText(desk.owner(place), 'timeZone') || fieldText(story, 'timeZone') || 'UTC';
  const said = sayDate(desk.text(place), reading.document?.lang ?? 'en', zone);
  return html`<p class="reading ${said?.kind ?? 'none'}" id="${id}-reading">
    ${
      !said
        ? place.list === 'events' && place.path === 'date'
          ? 'No date: the event stands in the list “without a date”.'
          : nothing
        : said.kind === 'read'
          ? html`<span>Read as</span> <b>${said.words}</b>`
          : said.words
    }
    ${said?.choices.map(
      ({ edtf, words }) =>
        html`<button
          type="button"
          class="pick"
          @click=${() => {
            desk.write(place, edtf, `Choosing ${words}`);
            desk.settle(place, 'Date');
          }}
        >
          ${words} <small>${edtf}</small>
        </button>`,
    )}
  </p>`;
}

/** The control alone. */
export function control(desk: Desk, field: Field, place: FieldPlace): TemplateResult {
  const id = idOf(place);
  const text = desk.text(place);
  const found = faults(desk, place);
  const isWrong = found.some(({ severity }) => severity === 'error');
  const described =
    [
      !place.cell && field.kind === 'date' && `${id}-reading`,
      !place.cell && field.help && `${id}-help`,
      !place.cell && toSay(desk, field, place).length && `${id}-said`,
      place.cell && found.length && `row-${place.index}-said`,
    ]
      .filter(Boolean)
      .join(' ') || nothing;
  const state = found.length ? (isWrong ? 'error' : 'warning') : '';
  const name = place.cell ?? nothing;
  const what = `${field.label}${text ? ` “${text.slice(0, 40)}”` : ''}`;
  const write = (event: Event): void => desk.write(place, valueOf(event), what);
  const settle = (): void => desk.settle(place, what);
  switch (field.kind) {
    case 'text':
      return html`<textarea
        id=${id}
        class=${state}
        rows="5"
        data-at=${mark(place)}
        aria-label=${name}
        aria-invalid=${isWrong}
        aria-describedby=${described}
        .value=${text}
        @input=${write}
        @change=${settle}
      ></textarea>`;
    case 'choice':
      return html`<select
        id=${id}
        class=${state}
        data-at=${mark(place)}
        aria-label=${name}
        aria-invalid=${isWrong}
        aria-describedby=${described}
        @change=${(event: Event) => {
          const value = valueOf(event);
          desk.write(place, value === field.usual ? '' : value, what);
          desk.settle(place, what);
        }}
      >
        ${options(field, text).map(
          ([value, words]) =>
            html`<option value=${value} .selected=${live(value === (text || field.usual))}>${words}</option>`,
        )}
      </select>`;
    case 'source':
      return html`<select
        id=${id}
        class=${state}
        data-at=${mark(place)}
        aria-invalid=${isWrong}
        @change=${write}
      >
        <option value="">–</option>
        ${desk.story.sources.map((source) => {
          const value = fieldText(source, 'id');
          return html`<option value=${value} ?selected=${value === text}>
            ${fieldText(source, 'title') || value}
          </option>`;
        })}
        ${
          text && !desk.story.sources.some((source) => fieldText(source, 'id') === text)
            ? html`<option value=${text} selected>${text}</option>`
            : nothing
        }
      </select>`;
    default: {
      // These are read whole: what is half written would make lanes.
      const isWhole = field.kind === 'lane' || field.kind === 'dates';
      const shown = (): string =>
        field.kind === 'lane' ? laneTitle(desk, desk.text(place)) : desk.text(place);
      const take = (event: Event): void => {
        const { currentTarget } = event;
        const written = valueOf(event);
        if (field.kind === 'lane') desk.putInLane(place, written, what);
        else desk.write(place, parts(written), what);
        desk.settle(place, what);
        // Not by a live binding: the desk is drawn while somebody types, and that would take their letters.
        if (currentTarget instanceof HTMLInputElement) currentTarget.value = shown();
      };
      return html`<input
        id=${id}
        class=${state}
        type=${field.kind === 'url' ? 'url' : 'text'}
        data-at=${mark(place)}
        list=${field.kind === 'lane' ? 'lanes' : nothing}
        autocomplete="off"
        spellcheck=${field.kind === 'line'}
        aria-label=${name}
        aria-invalid=${isWrong}
        aria-describedby=${described}
        .value=${isWhole ? shown() : text}
        @input=${isWhole ? null : write}
        @change=${isWhole ? take : settle}
      />`;
    }
  }
}

/** A value that is none of the choices stands among them until another is chosen. */
function options({ choices = [] }: Field, text: string): readonly (readonly [string, string])[] {
  return !text || choices.some(([value]) => value === text) ? choices : [...choices, [text, `“${text}” ?`]];
}

function laneTitle({ story }: Desk, id: string): string {
  const lane = story.lanes.find((one) => fieldText(one, 'id') === id);
  return (lane && fieldText(lane, 'title')) || id;
}

function parts(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** The ids of sources that an event rests on, to be ticked. */
export function sourceTicks(desk: Desk, index: number): TemplateResult {
  const place: FieldPlace = { list: 'events', index, path: 'sources', at: 'form' };
  const value = desk.owner(place)['sources'];
  const chosen = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
  const known = desk.story.sources.map(
    (source) => [fieldText(source, 'id'), fieldText(source, 'title')] as const,
  );
  const unknown = chosen
    .filter((id) => !known.some(([one]) => one === id))
    .map((id) => [id, `${id} ?`] as const);
  const tick = (id: string, isChosen: boolean): void => {
    desk.write(place, isChosen ? [...chosen, id] : chosen.filter((one) => one !== id), 'Sources');
    desk.settle(place, 'Sources');
  };
  return html`<fieldset>
    <legend>Sources</legend>
    ${
      known.length + unknown.length
        ? [...known, ...unknown].map(
            ([id, title]) =>
              html`<label class="tick"
                ><input
                  type="checkbox"
                  data-at=${mark(place)}
                  .checked=${live(chosen.includes(id))}
                  @change=${({ currentTarget }: Event) =>
                    tick(id, currentTarget instanceof HTMLInputElement && currentTarget.checked)}
                />${title || id}</label
              >`,
          )
        : html`<p class="help">The story lists none yet: add them under “Sources”.</p>`
    }
    ${problemWords(faults(desk, place), 'form-sources-said')}
  </fieldset>`;
}
