import { fixture, html } from '@open-wc/testing';
import { NewsTimeline } from '../../src/elements/news-timeline.js';

export const STORY = '/data/ukraine-peace-talks.json';
export const SMALL = {
  version: 1,
  title: 'Small',
  events: [
    { id: 'one', date: '2025-01-01', title: 'One' },
    { id: 'two', date: '2025-01-05', title: 'Two' },
    { id: 'three', date: '2025-01-09', title: 'Three' },
  ],
};

export async function make(more: Partial<NewsTimeline> = {}, width = 900): Promise<NewsTimeline> {
  const frame = await fixture<HTMLElement>(html`<div style="width: ${width}px"></div>`);
  const timeline = document.createElement('news-timeline');
  if (!(timeline instanceof NewsTimeline)) throw new Error('not registered');
  Object.assign(timeline, more);
  frame.append(timeline);
  await timeline.ready;
  return timeline;
}

/** A story in the page itself. */
export function scriptOf(story: object): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(story);
  return script;
}

export function deep<E extends Element>(timeline: NewsTimeline, part: string, selector: string): E | null {
  return timeline.shadowRoot?.querySelector(part)?.shadowRoot?.querySelector<E>(selector) ?? null;
}

export function details(timeline: NewsTimeline): string {
  return timeline.shadowRoot?.querySelector('news-timeline-details')?.shadowRoot?.textContent ?? '';
}

export function drawnEvents(timeline: NewsTimeline): string[] {
  return [...(timeline.shadowRoot?.querySelectorAll<HTMLElement>('.axis button[data-event]') ?? [])]
    .map(({ dataset }) => dataset['event'] ?? '')
    .sort();
}

/** The next event of a class. */
export function told<E extends Event>(
  from: EventTarget,
  type: string,
  kind: new (...parts: never[]) => E,
): Promise<E> {
  return new Promise((done, fail) => {
    from.addEventListener(
      type,
      (event) => {
        if (event instanceof kind) done(event);
        else fail(new Error(`${type} is no ${kind.name}`));
      },
      { once: true },
    );
  });
}

export function item(id: string, date: string, title: string): HTMLLIElement {
  const li = document.createElement('li');
  li.id = id;
  const time = document.createElement('time');
  time.dateTime = date;
  const head = document.createElement('h3');
  head.textContent = title;
  li.append(time, head);
  return li;
}
