import { html, nothing, type TemplateResult } from 'lit';
import type { Desk, Place } from './desk.js';
import type { DeskProblem } from './desk-reading.js';
import { fieldText } from './desk-story.js';
import { LIST_FIELDS } from './fields.js';

/** Problems that are listed; the others come as these are mended. */
const MOST = 100;

/** All problems of the story, each of which leads to its place. */
export function problemList(desk: Desk, go: (place: Place) => void): TemplateResult {
  const { problems } = desk.reading;
  if (!problems.length) return html`<p class="help">Nothing is wrong that can be told from the data.</p>`;
  return html`<ul class="problems">
      ${problems.slice(0, MOST).map(
        (problem) =>
          html`<li class=${problem.severity}>
            <button type="button" class="plain" @click=${() => go(placeOf(problem))}>
              <b>${whereOf(desk, problem)}</b> ${problem.message}
            </button>
          </li>`,
      )}
    </ul>
    ${problems.length > MOST ? html`<p class="help">… and ${problems.length - MOST} more.</p>` : nothing}`;
}

function placeOf({ list, first, ...at }: DeskProblem): Place {
  const { index, field } = first ?? at;
  return { list, index: Math.max(index, 0), path: field || 'title' };
}

function whereOf(desk: Desk, { list, index, field, severity }: DeskProblem): string {
  const kind = severity === 'error' ? 'Error' : 'Check';
  const name = field.replace(/^(\w+).*$/, '$1');
  if (list === null || index < 0) return `${kind}, story${name ? `, ${name}` : ''}:`;
  const title = fieldText(desk.story[list][index], 'title');
  const row = list === 'events' ? `row ${index + 1}` : `${LIST_FIELDS[list].one} “${title || index + 1}”`;
  return `${kind}, ${row}${name ? `, ${name}` : ''}:`;
}

/** “2 errors, 1 to check”. */
export function problemCounts(problems: readonly DeskProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const checks = problems.length - errors;
  const parts = [
    errors ? `${errors} ${errors === 1 ? 'error' : 'errors'}` : '',
    checks ? `${checks} to check` : '',
  ].filter(Boolean);
  return parts.join(', ') || 'No problems';
}

/** `error`, `warning`, or nothing. */
export function worst(problems: readonly DeskProblem[]): string {
  if (problems.some(({ severity }) => severity === 'error')) return 'error';
  return problems.length ? 'warning' : '';
}

/** What could not be carried over from a file, until it is put away. */
export function noteList(desk: Desk): TemplateResult | typeof nothing {
  const { name, notes } = desk.kept;
  if (!notes.length) return nothing;
  return html`<details class="notes" open>
    <summary>From ${name}: ${notes.length === 1 ? 'one note' : `${notes.length} notes`}</summary>
    <ul>
      ${notes.map(({ where, message, hint }) => html`<li><b>${where}:</b> ${message} ${hint ?? ''}</li>`)}
    </ul>
    <button type="button" @click=${() => desk.dismissNotes()}>Put away</button>
  </details>`;
}
