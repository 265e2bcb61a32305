import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { NewsTimelineList } from '../../src/elements/list-element.js';
import type { TimelineDocument } from '../../src/model/document.js';
import { all, asked, beginsLine, one, opened, words } from './asked.js';
import { audit } from '../tools/audit.js';
import { date, day, event, LANES, story, talks } from './sample.js';

customElements.define('test-list', class extends NewsTimelineList {});

const BEFORE = day('2025-12-15');
const AFTER = day('2026-02-01');

async function list(
  document: TimelineDocument,
  more: Partial<NewsTimelineList> = {},
): Promise<NewsTimelineList> {
  const { selected = null, now = BEFORE, chapter = null, copied = 'no', headingLevel = 2 } = more;
  return fixture<NewsTimelineList>(
    html`<test-list
      lang="en"
      .from=${0}
      .document=${document}
      .selected=${selected}
      .now=${now}
      .chapter=${chapter}
      .copied=${copied}
      .headingLevel=${headingLevel}
    ></test-list>`,
  );
}

/** The list with a parent that takes every request to select. */
async function living(document: TimelineDocument): Promise<NewsTimelineList> {
  const element = await list(document);
  element.addEventListener('news-timeline-request', ({ detail }) => {
    if (detail.ask === 'select') element.selected = detail.id;
  });
  return element;
}

describe('list', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('is accessible, closed and open', async () => {
    await audit(await list(talks()));
    for (const { id } of talks().events) {
      const element = await list(talks(), { selected: id, now: AFTER });
      await opened(element);
      await audit(element);
    }
  });

  it('is an ordered list with one item and one article for every event', async () => {
    const element = await list(talks());
    expect(all(element, 'ol > li > article')).to.have.length(4);
    expect(all(element, 'ol > li')).to.have.length(4);
  });

  it('has headings one level under the title of the widget', async () => {
    expect(all(await list(talks()), 'article h3')).to.have.length(4);
    expect(all(await list(talks(), { headingLevel: 5 }), 'article h6')).to.have.length(4);
  });

  it('says date, status and lane beside each title', async () => {
    expect(all(await list(talks()), '.when').map(words)).to.deep.equal([
      '24 February 2022 · Russia',
      '14–15 December 2025 · Talks',
      '20–21 December 2025 (uncertain) · expected · Talks',
      'expected · Talks',
    ]);
  });

  it('says beside the date what has passed without being confirmed', async () => {
    const when = all(await list(talks(), { now: AFTER }), '.when').map(words);
    expect(when[2]).to.equal('20–21 December 2025 (uncertain) · was expected, not confirmed · Talks');
    expect(when[3]).to.equal('expected · Talks');
  });

  it('begins no line with the point between two words, however narrow it is', async () => {
    const element = await list(talks(), { now: AFTER });
    for (let width = 200; width <= 400; width += 5) {
      element.style.width = `${width}px`;
      for (const when of all(element, '.when'))
        expect(beginsLine(when, '·'), `${words(when)} at ${width} px`).to.equal(false);
    }
  });

  it('gives a datetime to plain dates only', async () => {
    const times = all(await list(talks()), 'time').map((time) => time.getAttribute('datetime'));
    expect(times).to.deep.equal(['2022-02-24']);
  });

  it('words a long gap before the event that follows', async () => {
    const document = talks();
    document.events.splice(
      2,
      0,
      event('a', '2025-12-15'),
      event('b', '2025-12-15'),
      event('c', '2025-12-15'),
    );
    const element = await list(document);
    const gap = one(element, '.gap');
    expect(words(gap)).to.equal('3 years 10 months');
    expect(gap.nextElementSibling?.querySelector('[data-event=berlin]')).not.to.equal(null);
  });

  it('says up to when the story knows, before what comes after', async () => {
    const known = one(await list(talks()), '.known');
    expect(words(known)).to.equal('As reported on 15 December 2025');
    expect(known.nextElementSibling?.querySelector('[data-event=miami]')).not.to.equal(null);
    expect(all(await list({ ...talks(), events: talks().events.slice(0, 2) }), '.known')).to.have.length(0);
  });

  it('sets events without a date apart, last', async () => {
    const heading = one(await list(talks()), '.undated');
    expect(words(heading)).to.equal('Date not set');
    expect(heading.nextElementSibling?.querySelector('[data-event=senate]')).not.to.equal(null);
  });

  it('shows a date that could not be read as it was written', async () => {
    const document = story([event('odd', null, { dateText: 'in spring, perhaps', lane: 'talks' })], {
      lanes: LANES,
    });
    const element = await list(document);
    expect(words(one(element, '.when'))).to.equal('Date as written: in spring, perhaps · Talks');
    expect(all(element, '.undated')).to.have.length(0);
  });

  it('opens the content of an event in its place, and of that one only', async () => {
    const element = await living(talks());
    const button = one(element, '[data-event=berlin]');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(all(element, 'news-timeline-event')).to.have.length(0);
    button.click();
    await element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    const content = await opened(element);
    expect(content.id).to.equal(button.getAttribute('aria-controls'));
    expect(button.closest('article')).to.equal(content.closest('article'));
    expect(words(one(content, '.where'))).to.equal('Berlin · Confirmed');
    expect(words(one(content, '.content'))).to.contain('They meet in Berlin');
    expect(words(one(content, '.content'))).to.contain('Source: AP / CBC News');
    one(element, '[data-event=miami]').click();
    await element.updateComplete;
    expect((await opened(element)).closest('article')).to.equal(
      one(element, '[data-event=miami]').closest('article'),
    );
  });

  it('asks to close what is open', async () => {
    const element = await list(talks(), { selected: 'berlin' });
    const requests = asked(element);
    one(element, '[data-event=berlin]').click();
    one(element, '[data-event=miami]').click();
    expect(requests).to.deep.equal([
      { ask: 'select', id: null },
      { ask: 'select', id: 'miami' },
    ]);
    // Nothing changes until the parent says so.
    expect(one(element, '[data-event=berlin]').getAttribute('aria-expanded')).to.equal('true');
  });

  it('is opened and closed by Enter and Space, and keeps the focus', async () => {
    const element = await living(talks());
    const button = one(element, '[data-event=berlin]');
    button.focus();
    await sendKeys({ press: 'Enter' });
    expect(element.selected).to.equal('berlin');
    await sendKeys({ press: ' ' });
    expect(element.selected).to.equal(null);
    expect(element.shadowRoot?.activeElement).to.equal(button);
  });

  it('goes on from event to event with buttons that stay', async () => {
    const element = await living(talks());
    element.selected = 'berlin';
    await element.updateComplete;
    expect(words(one(element, '.guide'))).to.equal('2 of 4');
    const next = one(element, '[name=next]');
    next.focus();
    next.click();
    await element.updateComplete;
    expect(element.selected).to.equal('miami');
    expect(element.shadowRoot?.activeElement).to.equal(one(element, '[name=next]'));
    expect(words(one(element, '.guide'))).to.equal('3 of 4');
  });

  it('leaves the arrow keys to the page', async () => {
    const element = await list(talks());
    const button = one(element, '[data-event=berlin]');
    for (const name of ['ArrowDown', 'ArrowUp', 'Home', 'End']) {
      const key = new KeyboardEvent('keydown', {
        key: name,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      button.dispatchEvent(key);
      expect(key.defaultPrevented).to.equal(false);
    }
  });

  it('can be pressed on the date as well', async () => {
    const element = await list(talks());
    const requests = asked(element);
    const { x, y } = one(element, '[data-event=berlin]')
      .closest('article')
      ?.querySelector('.when')
      ?.getBoundingClientRect() ?? {
      x: 0,
      y: 0,
    };
    await sendMouse({ type: 'click', position: [Math.round(x + 20), Math.round(y + 8)] });
    expect(requests).to.deep.equal([{ ask: 'select', id: 'berlin' }]);
  });

  it('asks for the link of the open event', async () => {
    const element = await list(talks(), { selected: 'miami', copied: 'done' });
    const requests = asked(element);
    const content = await opened(element);
    one(content, '.copy').click();
    expect(requests).to.deep.equal([{ ask: 'copy-link', id: 'miami' }]);
    expect(words(one(content, '[role=status]'))).to.equal('Link copied');
  });

  it('shows the events of a chapter, or says that there are none', async () => {
    const element = await list(talks(), { chapter: 'next' });
    expect(all(element, '.open').map(({ dataset }) => dataset['event'])).to.deep.equal(['berlin', 'miami']);
    const empty = await list(story([]));
    expect(words(one(empty, '.when'))).to.equal('There are no events to show.');
  });

  it('has a mark in the colour and shape of each dated event, hidden from who listens', async () => {
    const marks = all(await list(talks(), { now: AFTER }), '.mark');
    expect(marks.map(({ className }) => className)).to.deep.equal([
      'mark down dot start-firm end-firm is-plain confirmed',
      'mark down bar start-firm end-firm is-plain confirmed',
      'mark down bar start-firm end-firm is-plain uncertain expected unconfirmed',
    ]);
    expect(marks.every((mark) => mark.getAttribute('aria-hidden') === 'true')).to.equal(true);
    const colors = marks.map((mark) => getComputedStyle(mark).backgroundColor);
    expect(colors.slice(0, 2)).to.deep.equal(['rgb(31, 95, 174)', 'rgb(22, 24, 29)']);
    expect(marks.map((mark) => getComputedStyle(mark).borderColor)[2]).to.equal('rgb(138, 82, 0)');
  });

  it('strikes what was cancelled', async () => {
    const element = await list(story([event('off', '2025-12-20', { status: 'cancelled' })]));
    expect(getComputedStyle(one(element, '.open')).textDecorationLine).to.equal('line-through');
  });

  it('writes no style attribute while it is made, which a strict policy would refuse', async () => {
    const refused: string[] = [];
    const setAttribute = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (this: Element, name: string, value: string): void {
      if (name === 'style') refused.push(value);
      setAttribute.call(this, name, value);
    };
    try {
      await opened(await list(talks(), { selected: 'berlin' }));
    } finally {
      Element.prototype.setAttribute = setAttribute;
    }
    expect(refused).to.deep.equal([]);
  });

  it('draws no line of time for one event alone', async () => {
    const element = await list(story([event('only', '2025-12-15')]));
    expect(getComputedStyle(one(element, 'article'), '::before').content).to.equal('none');
    await audit(element);
  });

  it('puts the focus on an event when asked', async () => {
    const element = await list(talks());
    element.focusEvent('miami');
    expect(element.shadowRoot?.activeElement).to.equal(one(element, '[data-event=miami]'));
  });

  it('does not scroll sideways at 320 px, with the longest words', async () => {
    await setViewport({ width: 320, height: 700 });
    const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(4);
    const element = await list(
      story([event('a', '2025-12-15', { title: long, body: [long], lane: 'x', place: { name: long } })], {
        lanes: [{ id: 'x', title: long }],
        asOf: date('2025-12-15'),
      }),
      { selected: 'a' },
    );
    await opened(element);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('lets lines of dates grow with the text, and keeps its marks beside them', async () => {
    const element = await list(talks());
    for (const size of [16, 32, 48]) {
      element.style.fontSize = `${size}px`;
      const [when] = all(element, '.when');
      const [mark] = all(element, '.mark.dot');
      const date = mark?.closest('article')?.querySelector('.when')?.getBoundingClientRect();
      const { fontSize, lineHeight } = getComputedStyle(when ?? expect.fail('no date'));
      expect(parseFloat(lineHeight)).to.be.at.least(1.4 * parseFloat(fontSize));
      const box = mark?.getBoundingClientRect();
      // In the middle of the first line.
      const middle = (date?.top ?? NaN) + parseFloat(lineHeight) / 2;
      expect((box?.top ?? NaN) + (box?.height ?? NaN) / 2).to.be.closeTo(middle, 1);
    }
  });

  it('ends titles of another direction where their letters end, on its own side', async () => {
    const element = await list(
      story([event('a', '2025-12-15', { title: 'Over by Christmas?', body: ['Is it? It may be!'] })]),
      { selected: 'a' },
    );
    element.dir = 'rtl';
    // As the frame around it has.
    element.style.textAlign = 'right';
    const content = await opened(element);
    const box = element.getBoundingClientRect();
    // In Firefox the words of a button have a box of their own, which takes the direction of the page.
    const titles = navigator.userAgent.includes('Firefox') ? [] : [one(element, '.open')];
    for (const part of [...titles, one(content, '.content > p')]) {
      const text = [...part.childNodes].find((node) => node instanceof Text && /[?!]/.test(node.data));
      const words = text?.textContent ?? '';
      const at = (from: number, to: number): DOMRect => {
        const range = document.createRange();
        range.setStart(text ?? expect.fail('no text'), from);
        range.setEnd(text ?? expect.fail('no text'), to);
        return range.getBoundingClientRect();
      };
      const end = words.trimEnd().length;
      const begin = words.search(/\S/);
      // WebKitGTK tells no places of single letters here.
      if (!at(begin, begin + 1).width) continue;
      expect(at(end - 1, end).left, 'its last sign').to.be.above(at(begin, begin + 1).right);
      expect(box.right - at(end - 1, end).right, 'on the right').to.be.below(60);
    }
  });

  it('has its marks on the right where the page runs from right to left', async () => {
    const element = await list(talks());
    const side = (): number => {
      const mark = all(element, '.mark')[0]?.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      return mark ? (mark.x - box.x) / box.width : NaN;
    };
    expect(side()).to.be.below(0.1);
    element.dir = 'rtl';
    expect(side()).to.be.above(0.9);
  });
});
