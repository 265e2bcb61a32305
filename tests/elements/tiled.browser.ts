import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { defineNewsTimeline } from '../../src/elements/define.js';
import { TimelineErrorEvent } from '../../src/elements/events.js';
import type { NewsTimeline } from '../../src/elements/news-timeline.js';
import type { TimelineDocument } from '../../src/model/document.js';
import { MANIFEST, tiles } from '../../src/publish/tiles.js';
import { deep, details, make, SMALL, told } from './make.js';
import { event, LANES, story } from './sample.js';

defineNewsTimeline();

const COUNT = 400;
const PAGES = '/events/';

/** One event a day. */
function daily(title: string, name = 'Event number'): TimelineDocument {
  const events = Array.from({ length: COUNT }, (_, n) =>
    event(`e${n}`, new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10), {
      title: `${name} ${n}`,
      lane: n % 2 ? 'talks' : 'russia',
    }),
  );
  return story(events, { title, lanes: LANES });
}

/** Files of stories by their paths; every other is not there. */
const files = new Map<string, string>();
/** Paths with one of these in them are not there for the moment. */
let missing: string[] = [];
let asked: string[] = [];

async function serve(folder: string, document: TimelineDocument): Promise<void> {
  for await (const { path, text } of tiles(document)) files.set(`/${folder}/${path}`, text);
}

function answer(request: RequestInfo | URL): Promise<Response> {
  const { pathname } = new URL(String(request), location.href);
  asked.push(pathname);
  const text = missing.some((part) => pathname.includes(part)) ? undefined : files.get(pathname);
  return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
}

const list = (timeline: NewsTimeline): HTMLElement | null | undefined =>
  timeline.shadowRoot?.querySelector<HTMLElement>('news-timeline-list');
const titles = (timeline: NewsTimeline): string[] =>
  [...(list(timeline)?.shadowRoot?.querySelectorAll('.open') ?? [])].map((one) =>
    (one.textContent ?? '').trim(),
  );
const pager = (timeline: NewsTimeline): string =>
  (timeline.shadowRoot?.querySelector('.pager')?.textContent ?? '').replace(/\s+/g, ' ').trim();
const gap = (timeline: NewsTimeline): HTMLElement | null | undefined =>
  timeline.shadowRoot?.querySelector<HTMLElement>('[part="error"]');
const part = (timeline: NewsTimeline, what: string): string =>
  (deep(timeline, 'news-timeline-details', what)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const count = (timeline: NewsTimeline): string => `${part(timeline, '.count')}: ${part(timeline, '.title')}`;
const has = (what: () => unknown, words: string): Promise<void> =>
  waitUntil(() => Boolean(what()), words, { timeout: 5000 });

describe('<news-timeline> of a story in tiles', () => {
  const real = globalThis.fetch;

  before(async function () {
    this.timeout(30_000);
    await serve('one', daily('One'));
    await serve('two', daily('Two'));
    // Its parts are loaded once; whoever is first waits for them.
    await make({ data: SMALL, view: 'list' });
  });

  beforeEach(() => {
    missing = [];
    asked = [];
    globalThis.fetch = answer;
  });

  afterEach(() => {
    globalThis.fetch = real;
    history.replaceState(null, '', location.pathname + location.search);
  });

  const src = `/one/${MANIFEST}`;

  it('turns the pages of its list, and goes on from the first event of the new one', async () => {
    const timeline = await make({ src, view: 'list' });
    await has(() => titles(timeline).length, 'the first page');
    expect(titles(timeline)[0]).to.equal('Event number 0');
    expect(pager(timeline)).to.match(/^1–\d+ of 400 /);
    const size = timeline.source?.events.pageSize ?? 0;
    timeline.shadowRoot?.querySelector<HTMLElement>('.pager button')?.click();
    await has(() => titles(timeline)[0] !== 'Event number 0', 'the second page');
    await has(() => list(timeline)?.shadowRoot?.activeElement, 'the focus');
    expect(titles(timeline)[0]).to.equal(`Event number ${size}`);
    expect(list(timeline)?.shadowRoot?.activeElement?.textContent?.trim()).to.equal(`Event number ${size}`);
    expect(pager(timeline)).to.contain(`${size + 1}–`);
  });

  it('opens an event by its id, wherever it is, and goes on from there', async () => {
    const timeline = await make({ src, view: 'axis' });
    expect(timeline.select('e250')).to.equal(true);
    const opened = await oneEvent(timeline, 'timeline-select');
    expect(opened).to.have.nested.property('event.id', 'e250');
    expect(count(timeline)).to.equal('251 of 400: Event number 250');
    expect(timeline.selectedEvent?.id).to.equal('e250');
    for (let n = 251; n < 330; n++) {
      deep<HTMLElement>(timeline, 'news-timeline-details', '[name="next"]')?.click();
      const told = `${n + 1} of 400: Event number ${n}`;
      await has(() => count(timeline) === told, told);
    }
  });

  it('opens what is selected from outside, and closes what does not exist', async () => {
    const timeline = await make({ src, view: 'axis', selected: 'e300' });
    await has(() => count(timeline) === '301 of 400: Event number 300', 'the first one');
    timeline.selected = 'e10';
    await has(() => count(timeline) === '11 of 400: Event number 10', 'the second one');
    timeline.selected = 'nobody';
    await has(() => timeline.selected === '', 'to be closed');
    const none = await make({ src, view: 'list', selected: 'nobody' });
    await has(() => none.selected === '' && titles(none).length, 'the first page');
  });

  it('opens the event that the address names, and leaves other addresses alone', async () => {
    history.replaceState(null, '', '#e123');
    const timeline = await make({ src, view: 'axis' });
    await has(() => count(timeline) === '124 of 400: Event number 123', 'the event');
    timeline.select(null);
    expect(location.hash).to.equal('');
    timeline.remove();
    history.replaceState(null, '', '#another');
    const other = await make({ src, view: 'axis' });
    await has(() => asked.some((path) => path.includes('/ids/')), 'to ask');
    await other.drawn;
    expect(other.selected).to.equal('');
    expect(location.hash).to.equal('#another');
  });

  it('shows the details of the selected event again after the list was turned', async () => {
    const timeline = await make({ src, view: 'axis', selected: 'e5' });
    await has(() => count(timeline), 'the event');
    timeline.view = 'list';
    await has(() => titles(timeline).length, 'the list');
    [...(timeline.shadowRoot?.querySelectorAll<HTMLElement>('.pager button') ?? [])].at(-1)?.click();
    await has(() => !titles(timeline).includes('Event number 5'), 'the next page');
    timeline.view = 'axis';
    await has(() => count(timeline) === '6 of 400: Event number 5', 'the event again');
  });

  it('says what is missing, tells it once, and heals', async () => {
    missing = [PAGES];
    const timeline = await make({ src, view: 'axis' });
    const failed = told(timeline, 'timeline-error', TimelineErrorEvent);
    timeline.select('e250');
    expect((await failed).problems.map(({ code }) => code)).to.deep.equal(['tile-missing']);
    expect(timeline.problems.map(({ code }) => code)).to.deep.equal(['tile-missing']);
    await has(() => gap(timeline)?.textContent?.includes('is not on the server'), 'the words');
    expect(timeline.selected).to.equal('e250');
    missing = [];
    gap(timeline)?.querySelector('button')?.click();
    await has(() => count(timeline) === '251 of 400: Event number 250', 'the event');
    expect(gap(timeline)).not.to.exist;
  });

  it('says what the axis lacks, and draws it when it comes', async () => {
    missing = ['/tiles/'];
    const timeline = await make({ src, view: 'axis' });
    await timeline.drawn;
    await has(() => gap(timeline)?.textContent?.includes('is not on the server'), 'the words');
    missing = [];
    gap(timeline)?.querySelector('button')?.click();
    await has(() => timeline.shadowRoot?.querySelector('.axis .pin'), 'a mark');
    expect(gap(timeline)).not.to.exist;
  });

  it('gives way to another story, and to one that cannot be read', async () => {
    const timeline = await make({ src, view: 'list' });
    await has(() => titles(timeline).length, 'the first page');
    const before = timeline.source;
    timeline.src = `/two/${MANIFEST}`;
    await oneEvent(timeline, 'timeline-ready');
    expect(timeline.document?.title).to.equal('Two');
    expect(await before?.events.page(3).catch((error: Error) => error.name)).to.equal('AbortError');
    await has(() => titles(timeline).length, 'its first page');
    timeline.data = { ...SMALL, tiles: { of: 'the floor' } };
    await oneEvent(timeline, 'timeline-ready');
    await has(() => titles(timeline).join() === 'One,Two,Three', 'a story in the page');
    expect(pager(timeline)).to.equal('');
    timeline.data = undefined;
    timeline.src = '/no/such.json';
    await oneEvent(timeline, 'timeline-error');
    await timeline.updateComplete;
    expect(list(timeline)).not.to.exist;
  });

  it('shows the new tiles where the same address gives other ones later', async () => {
    const later = globalThis.setTimeout;
    const turns: (() => void)[] = [];
    globalThis.setTimeout = ((act: () => void, ms: number) => {
      if (!(ms > 20_000 && ms <= 30_000)) return later(act, ms);
      return turns.push(act);
    }) as typeof setTimeout;
    const old = files.get(src);
    try {
      const timeline = await make({ src, view: 'axis', refresh: 30, selected: 'e250' });
      await has(() => count(timeline), 'the event');
      const { source } = timeline;
      await serve('one', daily('More', 'Another name of'));
      await has(() => turns.length, 'what asks again');
      turns.at(-1)?.();
      await oneEvent(timeline, 'timeline-ready');
      expect(timeline.source).not.to.equal(source);
      await has(() => details(timeline).includes('Another name of 250'), 'the event as it is now');
      expect(timeline.shadowRoot?.querySelector('#title')?.textContent).to.contain('More');
    } finally {
      files.set(src, old ?? '');
      globalThis.setTimeout = later;
    }
  });

  it('reads on when it was taken out of the page while it loaded', async () => {
    const timeline = await make({ data: SMALL });
    const parent = timeline.parentElement;
    timeline.data = undefined;
    timeline.src = src;
    await timeline.updateComplete;
    timeline.remove();
    parent?.append(timeline);
    await oneEvent(timeline, 'timeline-ready');
    expect(timeline.document?.title).to.equal('One');
  });

  it('is ready where its address is none, and says so', async () => {
    const timeline = await make({ src: 'https://' });
    expect(timeline.document).to.equal(null);
    expect(timeline.problems).to.have.length(1);
    await timeline.updateComplete;
    expect(gap(timeline)).to.exist;
  });
});
