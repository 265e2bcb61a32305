import { html, nothing, type TemplateResult } from 'lit';
import { isRecord } from '../read/value.js';
import type { Desk, Place } from './desk.js';
import { problemsOf } from './desk-reading.js';
import { fieldText, without, type Entry, type ListName } from './desk-story.js';
import { EVENT_FIELDS, GROUPS, LIST_FIELDS, MORE_FIELDS, STORY_FIELDS, type Group } from './fields.js';
import { labelled, problemWords, sourceTicks } from './view-fields.js';

/** What a list asks of the page. */
export interface ListActions {
  /** Leads to a field. */
  goTo(place: Place): void;
  /** Brings a chapter into the window. */
  show(index: number): void;
  /** Moves an entry one up (-1) or down (1). */
  move(list: ListName, index: number, by: number): void;
}

/** All that an event has, in the form beside the table. */
export function eventForm(desk: Desk, goTo: ListActions['goTo']): TemplateResult {
  const index = desk.row;
  const event = desk.story.events[index];
  if (!event) return html`<p class="help">Choose an event in the table, or on the timeline.</p>`;
  const found = problemsOf(desk.reading, 'events', index);
  const inPart = (paths: readonly string[]): boolean =>
    found.some(({ field }) =>
      paths.some((path) => field === path || field.startsWith(`${path.split('.')[0]}`)),
    );
  const place = (path: string): { list: ListName; index: number; path: string; at: string } => ({
    list: 'events',
    index,
    path,
    at: 'form',
  });
  return html`<h2>Event ${index + 1} <small>of ${desk.story.events.length}</small></h2>
    <div class="bar">
      <button type="button" ?disabled=${index === 0} @click=${() => desk.select(index - 1)}>Previous</button>
      <button
        type="button"
        ?disabled=${index >= desk.story.events.length - 1}
        @click=${() => desk.select(index + 1)}
      >
        Next
      </button>
      <button type="button" @click=${() => desk.insert('events', without(event, 'id'), index + 1)}>
        Duplicate
      </button>
      <button type="button" class="danger" @click=${() => desk.remove('events', index)}>Delete</button>
    </div>
    <div class="fields">${EVENT_FIELDS.map((field) => labelled(desk, field, place(field.path)))}</div>
    ${problemWords(
      found.filter(({ field }) => field === ''),
      'form-said',
    )}
    ${sourceTicks(desk, index)}
    ${MORE_FIELDS.map(
      ({ label, fields }) =>
        html`<details
          ?open=${inPart(fields.map(({ path }) => path)) || fields.some(({ path }) => path !== 'id' && fieldText(event, path))}
        >
          <summary>${label}</summary>
          <div class="fields">${fields.map((field) => labelled(desk, field, place(field.path)))}</div>
        </details>`,
    )}
    ${GROUPS.map((group) => groupOf(desk, index, event, group, goTo))}`;
}

function groupOf(
  desk: Desk,
  index: number,
  event: Entry,
  group: Group,
  goTo: ListActions['goTo'],
): TemplateResult {
  const value = event[group.path];
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const place = { list: 'events' as const, index, path: group.path, at: 'form' };
  const put = (list: readonly unknown[], what: string): void => {
    desk.write(place, list, what);
    desk.settle(place, what);
  };
  const add = (): void => {
    const before = entries.filter(isRecord);
    put([...before, {}], `Adding a ${group.one}`);
    goTo({ list: 'events', index, path: `${group.path}[${before.length}]` });
  };
  return html`<details ?open=${entries.length > 0}>
    <summary>${group.label} <small>${entries.length || ''}</small></summary>
    ${entries.map(
      (_, at) =>
        html`<fieldset>
          <legend>${`${capital(group.one)} ${at + 1}`}</legend>
          <div class="fields">
            ${group.fields.map((field) =>
              labelled(desk, field, { ...place, path: `${group.path}[${at}].${field.path}` }),
            )}
          </div>
          <button
            type="button"
            class="danger"
            @click=${() =>
              put(
                entries.filter((_, other) => other !== at),
                `Deleting ${group.one} ${at + 1}`,
              )}
          >
            ${`Delete ${group.one} ${at + 1}`}
          </button>
        </fieldset>`,
    )}
    <button type="button" @click=${add}>Add a ${group.one}</button>
  </details>`;
}

/** What the story says of itself, and its eras. */
export function storyForm(desk: Desk, actions: ListActions): TemplateResult {
  const found = desk.reading.problems.filter(
    ({ list, index, field }) =>
      index < 0 && (list !== null || !STORY_FIELDS.some(({ path }) => path === field)),
  );
  return html`<div class="fields">
      ${STORY_FIELDS.map((field) => labelled(desk, field, { list: null, index: 0, path: field.path, at: 'story' }))}
    </div>
    ${problemWords(found, 'story-said')}
    <h2>Eras</h2>
    ${listForm(desk, 'eras', actions)}`;
}

/** A list beside the events: lanes, chapters, eras or sources. */
export function listForm(
  desk: Desk,
  list: Exclude<ListName, 'events'>,
  { goTo, show, move }: ListActions,
): TemplateResult {
  const { about, one, fields } = LIST_FIELDS[list];
  const entries = desk.story[list];
  return html`<p class="help">${about}</p>
    <ol class="entries">
      ${entries.map((entry, index) => {
        const title = fieldText(entry, 'title') || fieldText(entry, 'id') || `${one} ${index + 1}`;
        const loose = problemsOf(desk.reading, list, index).filter(
          ({ field }) => !fields.some(({ path }) => path === field),
        );
        return html`<li>
          <div class="fields">
            ${fields.map((field) => labelled(desk, field, { list, index, path: field.path, at: 'list' }))}
          </div>
          ${problemWords(loose, `${list}-${index}-said`)}
          <div class="bar">
            <button
              type="button"
              name="move:${index}:-1"
              aria-label="Move “${title}” up"
              ?disabled=${index === 0}
              @click=${() => move(list, index, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              name="move:${index}:1"
              aria-label="Move “${title}” down"
              ?disabled=${index === entries.length - 1}
              @click=${() => move(list, index, 1)}
            >
              ↓
            </button>
            ${list === 'chapters' ? html`<button type="button" @click=${() => show(index)}>Show</button>` : nothing}
            <button
              type="button"
              class="danger"
              aria-label="Delete the ${one} “${title}”"
              @click=${() => desk.remove(list, index)}
            >
              Delete
            </button>
          </div>
        </li>`;
      })}
    </ol>
    <button type="button" @click=${() => goTo({ list, index: desk.insert(list), path: 'title' })}>
      ${`Add ${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`}
    </button>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
