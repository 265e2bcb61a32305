import { aTimeout, expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import '../../src/builder/main.js';
import { TimelineBuilder } from '../../src/builder/builder-element.js';
import { fieldText } from '../../src/builder/desk-story.js';
import type { NewsTimeline } from '../../src/elements/news-timeline.js';
import { audit } from '../tools/audit.js';
import { MemoryStorage } from './ground.js';

/** A date that can be read in two ways, one that is none, an event without a title, and one that has not happened. */
const STORY = {
  version: 1,
  title: 'The bridge',
  timeZone: 'Europe/Berlin',
  sources: [{ id: 'minutes', title: 'Minutes' }],
  chapters: [{ id: 'all', title: 'All of it', start: '2025-01', end: '2025-12' }],
  events: [
    {
      id: 'vote',
      date: '2025-01-05',
      title: 'The vote',
      body: 'Twelve for.',
      lane: 'City',
      sources: ['minutes'],
    },
    { id: 'money', date: '3/4/2025', title: 'The money', lane: 'State' },
    { id: 'opening', date: '2025-13-01', title: 'The opening', lane: 'City', status: 'expected' },
    { id: 'unknown', date: '2025-03-01', lane: 'City' },
  ],
};

async function start(storage = new MemoryStorage()): Promise<TimelineBuilder> {
  const frame = await fixture<HTMLElement>(html`<div></div>`);
  const builder = new TimelineBuilder({
    storage: () => storage,
    locks: undefined,
    now: () => Date.UTC(2026, 10, 23),
  });
  frame.append(builder);
  await waitUntil(() => builder.desk.holding === 'held', 'it never began');
  await builder.updateComplete;
  return builder;
}

function find<E extends HTMLElement = HTMLElement>(builder: TimelineBuilder, selector: string): E {
  const found = builder.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

function all(builder: TimelineBuilder, selector: string): HTMLElement[] {
  return [...(builder.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

const cell = (builder: TimelineBuilder, row: number, path: string): HTMLInputElement =>
  find<HTMLInputElement>(builder, `td [data-at="events:${row}:${path}"]`);

const focused = (builder: TimelineBuilder): string | undefined =>
  (builder.shadowRoot?.activeElement instanceof HTMLElement &&
    builder.shadowRoot.activeElement.dataset['at']) ||
  undefined;

/** Types as a person does, letter by letter. */
async function type(builder: TimelineBuilder, input: HTMLInputElement, text: string): Promise<void> {
  input.focus();
  input.select();
  await sendKeys({ type: text });
  await builder.updateComplete;
}

async function pressWith(held: readonly string[], key: string): Promise<void> {
  for (const down of held) await sendKeys({ down });
  await sendKeys({ press: key });
  for (const up of held) await sendKeys({ up });
}

async function open(text = JSON.stringify(STORY)): Promise<TimelineBuilder> {
  const builder = await start();
  const field = find<HTMLTextAreaElement>(builder, '#open-text');
  field.value = text;
  field.closest('form')?.requestSubmit();
  // The first one waits for what reads it, which a busy machine serves late.
  await waitUntil(() => builder.desk.isOpen, 'nothing was opened', { timeout: 30_000 });
  await builder.updateComplete;
  return builder;
}

describe('the builder', () => {
  // The first timeline of a page waits for all of its parts.
  before(async function () {
    this.timeout(60_000);
    await find<NewsTimeline>(await open(), 'news-timeline').drawn;
    fixtureCleanup();
  });

  it('can be used by everybody: the question which story', async () => audit(await start()));

  it('can be used by everybody: the desk, part by part', async () => {
    const builder = await open();
    await audit(builder);
    for (const tab of ['story', 'lanes', 'chapters', 'sources']) {
      find(builder, `#tab-${tab}`).click();
      await builder.updateComplete;
      await audit(builder);
    }
  });

  it('says what cannot be opened', async () => {
    const builder = await start();
    const field = find<HTMLTextAreaElement>(builder, '#open-text');
    field.value = '{"events": [';
    field.closest('form')?.requestSubmit();
    await waitUntil(() => all(builder, '[role=alert]').length > 0, 'nothing was said');
    expect(find(builder, '[role=alert]').textContent).to.match(/JSON/);
    expect(builder.desk.isOpen).to.be.false;
  });

  it('shows faults in their rows and cells, with words', async () => {
    const builder = await open();
    expect(builder.desk.story.events).to.have.length(4);
    expect(cell(builder, 0, 'date').getAttribute('aria-invalid')).to.equal('false');
    for (const [row, path] of [
      [1, 'date'],
      [2, 'date'],
      [3, 'title'],
    ] as const) {
      const input = cell(builder, row, path);
      expect(input.getAttribute('aria-invalid'), `${row} ${path}`).to.equal('true');
      const words = find(builder, `#${input.getAttribute('aria-describedby') ?? ''}`);
      expect(words.textContent?.trim()).not.to.equal('');
    }
  });

  it('leads from a problem to its place', async () => {
    const builder = await open();
    find(builder, '.all-problems summary').click();
    const entry = all(builder, '.problems button').find(({ textContent }) =>
      textContent?.includes('2025-13-01'),
    );
    entry?.click();
    await builder.updateComplete;
    expect(focused(builder)).to.equal('events:2:date');
    expect(builder.desk.row).to.equal(2);
  });

  it('shows every letter on the timeline', async () => {
    const builder = await open();
    const timeline = find<NewsTimeline>(builder, 'news-timeline');
    await type(builder, cell(builder, 0, 'title'), 'Votes');
    await waitUntil(
      () => timeline.document?.events.some(({ title }) => title === 'Votes'),
      'it did not follow',
    );
  });

  it('leaves the window of the timeline where it is', async () => {
    const builder = await open();
    const timeline = find<NewsTimeline>(builder, 'news-timeline');
    await timeline.drawn;
    await type(builder, cell(builder, 1, 'date'), '2025-12-01');
    const words = (): string | undefined => find(builder, '.right .help').textContent?.trim();
    await waitUntil(() => words() === '5 January – 1 December 2025', 'the story is not whole');
    await waitUntil(
      () => timeline.document?.events.some(({ date }) => date?.text === '2025-12-01'),
      'it did not follow',
    );
    await aTimeout(300);
    timeline.showWindow('2025-01', '2025-02', { animate: false });
    await waitUntil(() => words() === '1 January – 28 February 2025', 'the window did not move');
    await type(builder, cell(builder, 0, 'title'), 'Votes');
    await waitUntil(
      () => timeline.document?.events.some(({ title }) => title === 'Votes'),
      'it did not follow',
    );
    await aTimeout(300);
    expect(words()).to.equal('1 January – 28 February 2025');
  });

  it('says how a date is read, and asks where it can be read in two ways', async () => {
    const builder = await open();
    await type(builder, cell(builder, 0, 'date'), '2025-10~');
    expect(find(builder, '.form .reading').textContent).to.match(/Read as\s+about October 2025/);
    cell(builder, 1, 'date').focus();
    await builder.updateComplete;
    const choices = all(builder, '.form .pick');
    expect(choices.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
      '3 April 2025 2025-04-03',
      '4 March 2025 2025-03-04',
    ]);
    choices[1]?.click();
    await builder.updateComplete;
    expect(cell(builder, 1, 'date').value).to.equal('2025-03-04');
    expect(find(builder, '.form .reading').textContent).to.match(/Read as\s+4 March 2025/);
  });

  it('goes up and down by keys, and adds a row after the last', async () => {
    const builder = await open();
    cell(builder, 2, 'title').focus();
    await sendKeys({ press: 'ArrowDown' });
    await builder.updateComplete;
    expect(focused(builder)).to.equal('events:3:title');
    await sendKeys({ press: 'Enter' });
    await builder.updateComplete;
    expect(focused(builder)).to.equal('events:4:title');
    expect(builder.desk.story.events).to.have.length(5);
    await sendKeys({ press: 'ArrowUp' });
    await builder.updateComplete;
    expect(focused(builder)).to.equal('events:3:title');
  });

  it('undoes by keys outside of text, where letters have their own', async () => {
    const builder = await open();
    await type(builder, cell(builder, 0, 'title'), 'Other');
    find(builder, '#tab-events').focus();
    await pressWith(['Control'], 'z');
    await builder.updateComplete;
    expect(cell(builder, 0, 'title').value).to.equal('The vote');
    expect(find(builder, '[role=status].quiet').textContent).to.match(/^Undone: Title/);
    await pressWith(['Control', 'Shift'], 'z');
    await builder.updateComplete;
    expect(cell(builder, 0, 'title').value).to.equal('Other');
    cell(builder, 1, 'title').focus();
    await pressWith(['Control'], 'z');
    await aTimeout(0);
    expect(cell(builder, 0, 'title').value, 'not in a text field').to.equal('Other');
  });

  it('makes a lane of a new name, and shows known ones by their titles', async () => {
    const builder = await open();
    await type(builder, cell(builder, 0, 'lane'), 'Courts');
    await sendKeys({ press: 'Tab' });
    await builder.updateComplete;
    expect(builder.desk.story.lanes.map((lane) => fieldText(lane, 'title'))).to.include('Courts');
    expect(cell(builder, 0, 'lane').value).to.equal('Courts');
    expect(fieldText(builder.desk.story.events[0], 'lane')).to.equal('courts');
  });

  it('leaves half a lane to who types it, whatever is drawn meanwhile', async () => {
    const builder = await open();
    const lane = cell(builder, 0, 'lane');
    await type(builder, lane, 'Cou');
    builder.requestUpdate();
    await builder.updateComplete;
    expect(lane.value).to.equal('Cou');
    await type(builder, lane, 'city');
    await sendKeys({ press: 'Tab' });
    await builder.updateComplete;
    expect(lane.value, 'as the lane is called').to.equal('City');
  });

  it('keeps the window as a chapter, to be named at once', async () => {
    const builder = await open();
    const keep = all(builder, '.right button').find(({ textContent }) =>
      textContent?.includes('Keep this window'),
    );
    keep?.click();
    await builder.updateComplete;
    expect(focused(builder)).to.equal('chapters:1:title');
    const chapter = builder.desk.story.chapters[1];
    expect([fieldText(chapter, 'start'), fieldText(chapter, 'end')]).to.deep.equal([
      '2025-01-05',
      '2025-01-05',
    ]);
    await sendKeys({ type: 'The beginning' });
    expect(fieldText(builder.desk.story.chapters[1], 'title')).to.equal('The beginning');
  });

  it('moves lanes by buttons', async () => {
    const builder = await open();
    find(builder, '#tab-lanes').click();
    await builder.updateComplete;
    find(builder, '[aria-label="Move “State” up"]').click();
    await builder.updateComplete;
    expect(builder.desk.story.lanes.map((lane) => fieldText(lane, 'title'))).to.deep.equal(['State', 'City']);
  });

  it('ends what is too long for its cell in an ellipsis, in every column', async () => {
    const builder = await open();
    for (const path of ['date', 'title', 'lane'])
      expect(getComputedStyle(cell(builder, 0, path)).textOverflow, path).to.equal('ellipsis');
  });

  it('takes sources by ticks', async () => {
    const builder = await open();
    const tick = find<HTMLInputElement>(builder, '[data-at="events:0:sources"]');
    expect(tick.checked).to.be.true;
    tick.click();
    await builder.updateComplete;
    expect(builder.desk.story.events[0]).not.to.have.property('sources');
    builder.desk.undo();
    await builder.updateComplete;
    expect(find<HTMLInputElement>(builder, '[data-at="events:0:sources"]').checked).to.be.true;
  });

  it('says where the work is not kept, and goes on', async () => {
    const storage = new MemoryStorage();
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const builder = await start(storage);
    builder.desk.openEmpty();
    builder.desk.flush();
    await builder.updateComplete;
    expect(find(builder, '.keeping[role=alert]').textContent).to.match(/storage of this browser is full/);
    expect(all(builder, 'table')).to.have.length(1);
  });
});
