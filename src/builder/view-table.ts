import { html, nothing, type TemplateResult } from 'lit';
import { PAGE, type Desk } from './desk.js';
import { problemsOf } from './desk-reading.js';
import { fieldText } from './desk-story.js';
import { COLUMNS } from './fields.js';
import { control, problemWords } from './view-fields.js';
import { worst } from './view-problems.js';

/** What the table asks of the desk around it. */
export interface TableActions {
  /** Leads to the form of a row. */
  toForm(row: number): void;
  addEvent(): void;
}

/**
 * The events as a table in which they are edited, a hundred at once.
 */
export function eventTable(desk: Desk, actions: TableActions): TemplateResult {
  const { events } = desk.story;
  const first = desk.page * PAGE;
  const shown = events.slice(first, first + PAGE);
  return html`<div class="bar">
      <button type="button" class="strong" @click=${() => actions.addEvent()}>Add an event</button>
      <button type="button" ?disabled=${events.length < 2} @click=${() => desk.sort()}>Sort by date</button>
      <span class="count">${count(events.length)}</span>
      ${events.length > PAGE ? pages(desk) : nothing}
    </div>
    <div class="scroll">
      <table>
        <caption class="quiet">
          Events. Up and down lead to the same column of the next row; Enter in the last row adds one.
        </caption>
        <thead>
          <tr>
            <th scope="col" class="number"><span class="quiet">Row</span></th>
            ${COLUMNS.map(({ label, path }) => html`<th scope="col" class=${path}>${short(label)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map((_, at) => row(desk, first + at, actions))}
        </tbody>
      </table>
    </div>
    <datalist id="lanes">
      ${desk.story.lanes.map((lane) => html`<option value=${fieldText(lane, 'title') || fieldText(lane, 'id')}></option>`)}
    </datalist>`;
}

function row(desk: Desk, index: number, { toForm }: TableActions): TemplateResult {
  const found = problemsOf(desk.reading, 'events', index);
  const isCurrent = index === desk.row;
  const state = worst(found);
  const title = fieldText(desk.story.events[index], 'title');
  return html`<tr
      class="${isCurrent ? 'current' : ''} ${state}"
      aria-selected=${nothing}
      @focusin=${() => desk.select(index)}
    >
      <th scope="row" class="number">
        <button
          type="button"
          class="plain"
          aria-label="Row ${index + 1}${title ? `, ${title}` : ''}: to its form"
          aria-current=${isCurrent ? 'true' : nothing}
          @click=${() => toForm(index)}
        >
          ${index + 1}
        </button>
      </th>
      ${COLUMNS.map(
        (field) =>
          html`<td class=${field.path}>
            ${control(desk, field, {
              list: 'events',
              index,
              path: field.path,
              at: 'row',
              cell: `${field.label}, row ${index + 1}`,
            })}
          </td>`,
      )}
    </tr>
    ${
      found.length
        ? html`<tr class="words ${state} ${isCurrent ? 'current' : ''}">
            <td></td>
            <td colspan=${COLUMNS.length}>${problemWords(found, `row-${index}-said`)}</td>
          </tr>`
        : nothing
    }`;
}

function pages(desk: Desk): TemplateResult {
  const last = Math.ceil(desk.story.events.length / PAGE) - 1;
  const turn = (by: number): void => desk.select((desk.page + by) * PAGE);
  return html`<span class="pages">
    <button type="button" aria-label="Rows before" ?disabled=${desk.page === 0} @click=${() => turn(-1)}>
      ←
    </button>
    Rows ${desk.page * PAGE + 1}–${Math.min((desk.page + 1) * PAGE, desk.story.events.length)}
    <button type="button" aria-label="Rows after" ?disabled=${desk.page >= last} @click=${() => turn(1)}>
      →
    </button>
  </span>`;
}

function count(events: number): string {
  return `${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'}`;
}

function short(label: string): string {
  return label === 'Importance' ? 'Imp.' : label;
}
