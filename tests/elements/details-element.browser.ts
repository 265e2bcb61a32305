import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { all, asked, beginsLine, one, words } from './asked.js';
import { audit } from '../tools/audit.js';
import { details, detailsOf } from './details-fixture.js';
import { date, event, LANES, story, talks } from './sample.js';

describe('details', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('is accessible, for each kind of content', async () => {
    for (const id of ['invasion', 'berlin', 'miami', 'senate', null]) await audit(await details(talks(), id));
    const rich = await detailsOf({
      quotes: [{ text: 'So it is', by: 'A. Person', role: 'Minister' }],
      accounts: [
        { by: 'One side', text: 'This.' },
        { by: 'The other', text: 'That.' },
      ],
      links: [{ url: 'https://example.org/', title: 'In full' }],
      previousDates: [date('2025-12-01')],
      updates: [{ at: '2025-12-16', kind: 'correction', note: 'Another day.' }],
      media: {
        type: 'image',
        src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
        alt: 'A picture',
        width: 4,
        height: 3,
      },
      dateNote: 'The day is disputed.',
    });
    await audit(rich);
  });

  it('says date, place, status and lane in words above the title', async () => {
    const element = await details(talks(), 'miami');
    expect(words(one(element, '.when'))).to.equal(
      '20–21 December 2025 (uncertain) · Miami, or elsewhere in the United States · Expected · Talks',
    );
    expect(words(one(element, 'h3'))).to.equal('More talks likely in Miami');
    // Of one lane nobody needs the name.
    const { lanes, ...story } = talks();
    const alone = await details({ ...story, lanes: lanes.slice(0, 1) }, 'berlin');
    expect(words(one(alone, '.when'))).to.equal('14–15 December 2025 · Berlin · Confirmed');
  });

  it('begins no line with the point between date, place and status, however narrow it is', async () => {
    const element = await details(talks(), 'miami');
    for (let width = 200; width <= 400; width += 5) {
      element.style.width = `${width}px`;
      expect(beginsLine(one(element, '.when'), '·'), `${width} px`).to.equal(false);
    }
  });

  it('puts the title one level under the title of the widget', async () => {
    const element = await details(talks(), 'berlin', { headingLevel: 4 });
    expect(words(one(element, 'h5'))).to.equal('Berlin talks');
  });

  it('marks what is expected by the border as well', async () => {
    const border = async (id: string): Promise<string> =>
      getComputedStyle(one(await details(talks(), id), '.details')).borderInlineStartColor;
    expect(await border('miami')).to.equal('rgb(138, 82, 0)');
    expect(await border('berlin')).to.equal('rgb(22, 24, 29)');
    expect(await border('invasion')).to.equal('rgb(31, 95, 174)');
  });

  it('says where it stands, and asks for the events beside it', async () => {
    const element = await details(talks(), 'berlin');
    expect(words(one(element, '.count'))).to.match(/^2 of 4\b/);
    const requests = asked(element);
    one(element, '[name=previous]').click();
    one(element, '[name=next]').click();
    one(element, '[name=close]').click();
    expect(requests).to.deep.equal([
      { ask: 'select', id: 'invasion', isStep: true },
      { ask: 'select', id: 'miami', isStep: true },
      { ask: 'select', id: null, isStep: true },
    ]);
  });

  it('asks for nothing before the first and after the last, and keeps those buttons in the tab order', async () => {
    const first = await details(talks(), 'invasion');
    const last = await details(talks(), 'senate');
    for (const [element, name] of [
      [first, 'previous'],
      [last, 'next'],
    ] as const) {
      const requests = asked(element);
      const button = one<HTMLButtonElement>(element, `[name=${name}]`);
      button.click();
      expect(requests).to.deep.equal([]);
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(button.disabled).to.equal(false);
    }
  });

  it('leaves it to the widget to say which event is open', async () => {
    const element = await details(talks(), 'berlin');
    expect(words(one(element, '.count'))).to.equal('2 of 4');
    expect(element.shadowRoot?.querySelector('[role=status]:not(news-timeline-event *)')).to.equal(null);
  });

  it('keeps the focus on "next" while going on', async () => {
    const element = await details(talks(), 'invasion');
    element.addEventListener('news-timeline-request', ({ detail }) => {
      if (detail.ask === 'select') element.selected = detail.id;
    });
    one(element, '[name=next]').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.selected).to.equal('miami');
    expect(element.shadowRoot?.activeElement?.getAttribute('name')).to.equal('next');
  });

  it('invites to begin where nothing is selected', async () => {
    const element = await details(talks(), null);
    expect(words(one(element, '.invite'))).to.equal('4 events Start with the first event');
    const requests = asked(element);
    one(element, '[name=start]').click();
    expect(requests).to.deep.equal([{ ask: 'select', id: 'invasion' }]);
  });

  it('shows nothing of a story without events', async () => {
    const element = await details(story([]), null);
    expect(words(element.shadowRoot?.firstElementChild ?? element)).to.equal('');
  });

  it('treats an id that is not there like none', async () => {
    expect(words(one(await details(talks(), 'gone'), '.invite'))).to.contain('4 events');
  });

  it('says that a date is not set, or how it was written', async () => {
    expect(words(one(await details(talks(), 'senate'), '.date'))).to.equal('Date not set');
    const document = story([event('odd', null, { dateText: 'soon', lane: 'talks' })], { lanes: LANES });
    expect(words(one(await details(document, 'odd'), '.date'))).to.equal('Date as written: soon');
  });

  it('has targets of 36 px and does not scroll sideways at 320 px', async () => {
    await setViewport({ width: 320, height: 700 });
    const element = await detailsOf({
      title: 'Donaudampfschifffahrtsgesellschaft'.repeat(3),
      body: ['x'.repeat(400)],
    });
    for (const button of all(element, '.square')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(36);
    }
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('can be pressed with the mouse', async () => {
    const element = await details(talks(), 'berlin');
    const requests = asked(element);
    const { x, y, width, height } = one(element, '[name=next]').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    expect(requests).to.deep.equal([{ ask: 'select', id: 'miami', isStep: true }]);
  });
});
