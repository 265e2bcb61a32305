import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Block, StorySource } from '../../src/model/block.js';
import { withMargins } from '../../src/model/extent.js';
import { EventIndex } from '../../src/zoom/event-index.js';
import { factsOf } from '../../src/zoom/facts.js';
import { MemorySource } from '../../src/zoom/memory-source.js';
import { createScale } from '../../src/zoom/scale.js';
import { randomOf, storyFrom } from '../zoom/make-story.js';
import { buttons, clear, settle, show, showWindow, type Shown, windowOf } from './shown.js';

const DAY = 86_400_000;
const random = randomOf(5);
const START = Date.UTC(2005, 0, 1);

/** 20,000 events in twenty years, and a heap of 3,000 on one day. */
const large = storyFrom(
  Array.from({ length: 20_000 }, (_, i) => {
    const start = START + (i < 3000 ? 2500 : Math.floor(random() * 7300)) * DAY;
    return { start, end: start + DAY, lane: i % 2, importance: random() < 0.05 ? 5 : 3 };
  }),
  2,
);

function focused({ host }: Shown): string | undefined {
  const root = host.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : null;
  return active instanceof HTMLElement ? (active.dataset['event'] ?? active.dataset['cluster']) : undefined;
}

function counted(host: HTMLElement): number {
  return buttons(host, 'cluster').reduce(
    (sum, button) =>
      sum + Number(/ and ([\d,]+) more/.exec(button.ariaLabel ?? '')?.[1]?.replace(',', '') ?? 0) + 1,
    buttons(host, 'event').length,
  );
}

describe('the axis of a large story', () => {
  before(async () => {
    await setViewport({ width: 1200, height: 900 });
    // Otherwise the first test would wait for as long as the server of the tests takes to send it.
    await import('../../src/zoom/large-memory.js');
  });
  afterEach(clear);

  it('shows titles and counts all the others, with few elements', async () => {
    const { host } = await show(large, 1000);
    expect(counted(host)).to.equal(20_000);
    expect(buttons(host, 'event').length).to.be.above(8);
    expect(host.querySelectorAll('.pin').length).to.be.below(150);
    expect(host.querySelectorAll('*').length).to.be.below(700);
    const [cluster] = buttons(host, 'cluster');
    expect(cluster?.ariaLabel).to.match(/ and [\d,]+ more, .*20\d\d/);
  });

  it('draws the same marks and clusters in what two windows share', async () => {
    const one = await show(large, 1000);
    const { from, length } = windowOf(one);
    const names = (): string[] =>
      [...one.host.querySelectorAll('.pin')].map((pin) => `${pin.getAttribute('aria-label')}`).sort();
    showWindow(one, { from: from + length * 0.4, to: from + length * 0.5 });
    await settle();
    const before = names();
    showWindow(one, { from: from + length * 0.43, to: from + length * 0.53 });
    await settle();
    const after = new Set(names());
    expect(before.filter((name) => after.has(name)).length).to.be.above(before.length * 0.45);
    showWindow(one, { from: from + length * 0.4, to: from + length * 0.5 });
    await settle();
    expect(names()).to.deep.equal(before);
  });

  it('goes on with the arrow keys to what no window has shown yet', async () => {
    const one = await show(large, 1000);
    const time = START + 300 * DAY;
    one.axis.showTime(time, time + 30 * DAY, false);
    await settle();
    const [first] = buttons(one.host, 'event');
    first?.focus();
    const seen = new Set<string>();
    const before = windowOf(one).to;
    for (let i = 0; i < 60 && windowOf(one).from < before; i++) {
      await sendKeys({ press: 'ArrowRight' });
      await aTimeout(30);
      seen.add(focused(one) ?? '');
    }
    await aTimeout(700);
    expect(windowOf(one).from).to.be.above(START + 300 * DAY);
    expect(seen.size).to.be.above(5);
    await sendKeys({ press: 'End' });
    await aTimeout(800);
    expect(windowOf(one).to).to.be.above(START + 7200 * DAY);
    expect(focused(one)).to.be.a('string');
  }).timeout(20_000);

  it('brings any event into the window, alone and with its title', async () => {
    const one = await show(large, 1000);
    const event = large.events[15_000] ?? expect.fail();
    one.axis.reveal(event.id, false);
    await settle();
    const button = one.host.querySelector(`[data-event="${event.id}"]`);
    expect(button?.querySelector('.title')?.textContent).to.not.equal('');
    expect(button?.getAttribute('aria-label')).to.contain(
      'event 15001 of 20000'.replace(/(\d\d)(\d{3})/g, '$1,$2'),
    );
  });

  it('zooms into a cluster, and tells the first 200 of a day that no zoom parts', async () => {
    const one = await show(large, 1000);
    const { length } = windowOf(one);
    const most = buttons(one.host, 'cluster')[0];
    most?.click();
    await aTimeout(800);
    expect(windowOf(one).length).to.be.below(length);
    one.axis.showTime(START + 2499 * DAY, START + 2502 * DAY, false);
    await settle();
    for (let i = 0; i < 5 && !one.gathered.length; i++) {
      const heap = buttons(one.host, 'cluster').find((button) =>
        / and 1,4\d\d more/.test(button.ariaLabel ?? ''),
      );
      expect(heap, `${i}`).to.exist;
      heap?.click();
      await aTimeout(800);
    }
    const [gathered] = one.gathered;
    expect(gathered?.count).to.be.within(1400, 1500);
    expect(gathered?.ids).to.have.length(200);
  }).timeout(20_000);

  it('shows some lanes, and what a search has found, in the same window', async () => {
    const one = await show(large, 1000);
    const before = windowOf(one);
    one.axis.update({ ...one.state, lanes: new Set(['lane-1']) });
    await settle();
    expect(counted(one.host)).to.equal(10_000);
    const ids = large.events.filter((_, i) => i % 1000 === 3).map(({ id }) => id);
    one.axis.update({ ...one.state, matches: new Set(ids) });
    await settle();
    expect(counted(one.host)).to.equal(ids.length);
    expect(buttons(one.host, 'event').length).to.be.above(10);
    expect(windowOf(one)).to.deep.equal(before);
    one.axis.update({ ...one.state, matches: new Set() });
    await settle();
    expect(counted(one.host)).to.equal(0);
  });

  it('draws what is known of a story that comes bit by bit, and the rest as it comes', async () => {
    const facts = factsOf(large);
    const span = facts.story ?? expect.fail();
    const memory = new MemorySource(new EventIndex(large), createScale(large, { fold: false, width: 1000 }));
    let finest = 60;
    const source: StorySource = {
      span,
      lanes: facts.lanes,
      precision: 'day',
      version: 0,
      block: (level, number): Block | null => (level >= finest ? memory.block(level, number) : null),
      known: (level, number): Block | null => memory.block(level, number),
      spread: () => undefined,
    };
    const head = { ...large, events: [] };
    const one = await show(head, 1000, { source });
    expect(one.view().scale.from).to.equal(withMargins(span).start);
    expect(one.host.querySelectorAll('.pending').length).to.be.above(0);
    expect(buttons(one.host, 'event').length).to.be.above(2);
    finest = 0;
    source.version = 1;
    const before = windowOf(one);
    one.axis.update({ ...one.state });
    await settle();
    expect(one.host.querySelectorAll('.pending')).to.have.length(0);
    expect(counted(one.host)).to.equal(20_000);
    expect(windowOf(one)).to.deep.equal(before);
  });
});
