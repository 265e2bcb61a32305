import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { NewsTimelineList } from '../../src/elements/list-element.js';
import type { TimelineDocument, TimelineEvent } from '../../src/model/document.js';
import { all, one, opened, words } from './asked.js';
import { audit } from '../tools/audit.js';
import { date, event, LANES, story } from './sample.js';

customElements.define('test-long-list', class extends NewsTimelineList {});

const DAY = 86_400_000;
const START = Date.UTC(2001, 0, 1);

/** Events of every day in turn, a day apart or less; `e0` is the first. */
function many(
  count: number,
  fields: Partial<TimelineDocument> = {},
  of: Partial<TimelineEvent> = {},
): TimelineDocument {
  const model = event('e', '2001-01-01', { lane: 'talks', ...of });
  const events = Array.from({ length: count }, (_, i) => {
    const start = START + i * DAY;
    return { ...model, id: `e${i}`, title: `Event ${i}`, span: { start, end: start + DAY } };
  });
  return story(events, { lanes: LANES, ...fields });
}

/** A long list with a parent that takes every request to select, once its ways about have come. */
async function long(
  document: TimelineDocument,
  more: Partial<NewsTimelineList> = {},
): Promise<NewsTimelineList> {
  const { selected = null, chapter = null } = more;
  const element = await fixture<NewsTimelineList>(
    html`<test-long-list
      lang="en"
      .document=${document}
      .selected=${selected}
      .chapter=${chapter}
    ></test-long-list>`,
  );
  element.addEventListener('news-timeline-request', ({ detail }) => {
    if (detail.ask === 'select') element.selected = detail.id;
  });
  await waitUntil(() => all(element, '.long button').length > 0);
  return element;
}

/** The first and the last event that are shown, and how many. */
function shown(element: NewsTimelineList): [string, string, number] {
  const ids = all(element, '.open').map(({ dataset }) => dataset['event'] ?? '');
  return [ids[0] ?? '', ids.at(-1) ?? '', ids.length];
}

function focused(element: NewsTimelineList): string | undefined {
  const { activeElement } = element.shadowRoot ?? document;
  return activeElement instanceof HTMLElement ? activeElement.dataset['event'] : undefined;
}

async function press(element: NewsTimelineList, name: string): Promise<void> {
  const before = shown(element);
  const button = one(element, `[name=${name}]`);
  button.focus();
  button.click();
  await waitUntil(() => shown(element).join() !== before.join());
  await waitUntil(() => focused(element) !== undefined);
}

function topOf(element: NewsTimelineList, id: string): number {
  return one(element, `[data-event=${id}]`).getBoundingClientRect().top;
}

describe('a long list', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('is accessible, and at 320 px scrolls nothing sideways', async () => {
    await setViewport({ width: 320, height: 700 });
    const element = await long(many(10_000), { selected: 'e5000' });
    await opened(element);
    await audit(element);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('shows all of sixty events, and nothing to move about with', async () => {
    const element = await fixture<NewsTimelineList>(
      html`<test-long-list lang="en" .document=${many(60)}></test-long-list>`,
    );
    expect(shown(element)).to.deep.equal(['e0', 'e59', 60]);
    expect(all(element, '.long')).to.have.length(0);
  });

  it('holds few elements at any number of events', async () => {
    for (const [count, status] of [
      [10_000, 'confirmed'],
      [100_000, 'expected'],
    ] as const) {
      const element = await long(many(count, {}, { status }));
      await press(element, 'later');
      await press(element, 'later');
      one(element, `[data-event=e60]`).click();
      const content = await opened(element);
      expect(shown(element)).to.deep.equal(['e30', 'e89', 60]);
      const elements = all(element, '*').length + all(content, '*').length;
      expect(elements).to.be.at.most(620);
    }
  });

  it('is extended by thirty, up to sixty, and then slides', async () => {
    const element = await long(many(100));
    expect(shown(element)).to.deep.equal(['e0', 'e29', 30]);
    expect(all(element, '.long button').map(words)).to.deep.equal(['Show 30 later events']);
    await press(element, 'later');
    expect(shown(element)).to.deep.equal(['e0', 'e59', 60]);
    expect(focused(element)).to.equal('e30');
    await press(element, 'later');
    expect(shown(element)).to.deep.equal(['e30', 'e89', 60]);
    expect(focused(element)).to.equal('e60');
    expect(all(element, '.long button').map(words)).to.deep.equal([
      'Show 30 earlier events',
      'Show 10 later events',
    ]);
    await press(element, 'later');
    expect(shown(element)).to.deep.equal(['e40', 'e99', 60]);
    await press(element, 'earlier');
    expect(shown(element)).to.deep.equal(['e10', 'e69', 60]);
    expect(focused(element)).to.equal('e39');
    await press(element, 'earlier');
    expect(shown(element)).to.deep.equal(['e0', 'e59', 60]);
    expect(all(element, '[name=earlier]')).to.have.length(0);
  });

  for (const where of ['page', 'box']) {
    it(`keeps what is read where it is, in a ${where} that scrolls`, async () => {
      const element = await long(many(300), { selected: 'e150' });
      const box = element.parentElement;
      if (!box) throw new Error('no parent');
      // Not every browser keeps it by itself.
      box.style.overflowAnchor = 'none';
      // Room to scroll on, so that nothing has to be kept clear of the steps at the lower edge.
      box.style.paddingBlockEnd = '400px';
      if (where === 'box') box.style.cssText += 'block-size: 400px; overflow: auto';
      await press(element, 'later');
      await opened(element);
      for (const [name, kept] of [
        ['later', 'e194'],
        ['earlier', 'e165'],
      ] as const) {
        const [first, last] = shown(element);
        expect(name === 'later' ? last : first).to.equal(kept);
        one(element, `[name=${name}]`).scrollIntoView({ block: 'center' });
        const before = topOf(element, kept);
        await press(element, name);
        expect(topOf(element, kept)).to.be.closeTo(before, 1.5);
      }
      expect(focused(element)).to.equal('e164');
    });
  }

  it('goes on by the keyboard alone', async () => {
    const element = await long(many(100));
    one(element, '[name=later]').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element) === 'e30');
    await sendKeys({ press: 'Enter' });
    expect(element.selected).to.equal('e30');
  });

  it('goes to a year, and says how many events each has', async () => {
    const element = await long(many(2000));
    const select = one<HTMLSelectElement>(element, 'select');
    expect(words(one(element, 'label')).startsWith('Go to')).to.equal(true);
    expect([...select.options].map(words)).to.deep.equal([
      '2001 (365)',
      '2002 (365)',
      '2003 (365)',
      '2004 (366)',
      '2005 (365)',
      '2006 (174)',
    ]);
    select.focus();
    select.value = '730';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['e730', 'e789', 60]);
    expect(element.shadowRoot?.activeElement).to.equal(select);
    one(element, '[name=earlier]').click();
    await waitUntil(() => focused(element) === 'e729');
    expect(words(select.selectedOptions[0] ?? select)).to.equal('2002 (365)');
  });

  it('shows the part that holds the selected event, and stays where it is when that closes', async () => {
    const element = await long(many(10_000), { selected: 'e5000' });
    expect(shown(element)).to.deep.equal(['e4985', 'e5014', 30]);
    expect(one(element, '[data-event=e5000]').getAttribute('aria-expanded')).to.equal('true');
    element.selected = 'e9999';
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['e9984', 'e9999', 16]);
    element.selected = 'e9990';
    await element.updateComplete;
    element.selected = null;
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['e9984', 'e9999', 16]);
  });

  it('shows the events of a chapter from its beginning, in parts as well', async () => {
    const chapters = [{ id: 'two', title: 'Two', start: date('2002-01-01'), end: date('2002-12-31') }];
    const element = await long(many(10_000, { chapters }), { selected: 'e5000' });
    element.chapter = 'two';
    element.selected = null;
    await element.updateComplete;
    expect(shown(element).slice(0, 1)).to.deep.equal(['e365']);
    expect(all(element, 'option')).to.have.length(12);
    expect(words(one(element, 'option:first-child'))).to.equal('Jan 2002 (31)');
  });

  it('stays with its events, and the focus with its own, when the story is loaded again with more', async () => {
    const before = many(200);
    const element = await long(before, { selected: 'e100' });
    element.focusEvent('e100');
    const early = { ...event('new', '2000-01-01'), lane: 'talks' };
    element.document = { ...before, events: [early, ...before.events] };
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['e85', 'e114', 30]);
    element.document = {
      ...before,
      events: [...before.events.slice(0, 90), early, ...before.events.slice(90)],
    };
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['e85', 'e113', 30]);
    expect(focused(element)).to.equal('e100');
  });

  it('draws the line of time from the first mark shown, and on where the story goes on', async () => {
    const element = await long(many(200), { selected: 'e100' });
    const line = (place: string): CSSStyleDeclaration =>
      getComputedStyle(one(element, `li:${place} article`), '::before');
    expect(line('first-child').top).to.equal('10px');
    expect(line('last-child').bottom).to.equal('0px');
    expect(all(element, '.last')).to.have.length(0);
  });

  it('has its rows and ways about on the right where the page runs from right to left', async () => {
    const element = await long(many(100));
    element.dir = 'rtl';
    const right = element.getBoundingClientRect().right;
    expect(right - one(element, 'label').getBoundingClientRect().right).to.be.below(2);
    expect(right - (all(element, '.mark')[0]?.getBoundingClientRect().right ?? 0)).to.be.below(2);
  });
});
