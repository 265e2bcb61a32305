import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { NewsTimelineDetails } from '../../src/elements/details-element.js';
import type { TimelineDocument, TimelineEvent } from '../../src/model/document.js';
import { all, asked, one, words } from './asked.js';
import { audit } from './audit.js';
import { date, day, event, LANES, story, talks } from './sample.js';

customElements.define('test-details', class extends NewsTimelineDetails {});

const BEFORE = day('2025-12-15');
const AFTER = day('2026-02-01');

async function details(
  document: TimelineDocument,
  selected: string | null,
  more: Partial<NewsTimelineDetails> = {},
): Promise<NewsTimelineDetails> {
  const { now = BEFORE, copied = 'no', link = '', headingLevel = 2 } = more;
  return fixture<NewsTimelineDetails>(
    html`<test-details
      lang="en"
      .document=${document}
      .selected=${selected}
      .now=${now}
      .copied=${copied}
      .link=${link}
      .headingLevel=${headingLevel}
    ></test-details>`,
  );
}

async function detailsOf(
  fields: Partial<TimelineEvent>,
  more: Partial<NewsTimelineDetails> = {},
): Promise<NewsTimelineDetails> {
  const document = { ...talks(), events: [event('a', '2025-12-15', fields)] };
  return details(document, 'a', more);
}

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

  it('says date, place and status in words above the title', async () => {
    const element = await details(talks(), 'miami');
    expect(words(one(element, '.when'))).to.equal(
      '20–21 December 2025 (uncertain) · Miami, or elsewhere in the United States · Expected',
    );
    expect(words(one(element, 'h3'))).to.equal('More talks likely in Miami');
  });

  it('puts the title one level under the title of the widget', async () => {
    const element = await details(talks(), 'berlin', { headingLevel: 4 });
    expect(words(one(element, 'h5'))).to.equal('Berlin talks');
  });

  it('draws inline markup as elements', async () => {
    const element = await details(talks(), 'berlin');
    expect(words(one(element, '.content > p'))).to.equal('They meet in Berlin, says the report.');
    expect(words(one(element, 'em'))).to.equal('meet');
    expect(one<HTMLAnchorElement>(element, '.content > p a').href).to.equal('https://example.org/report');
  });

  it('shows HTML in the data as text', async () => {
    const element = await detailsOf({ title: '<img src=x>', body: ['<b>bold</b>'], dateNote: '<i>note</i>' });
    expect(all(element, 'img, b, .note i')).to.have.length(0);
    expect(words(one(element, '.content > p:not(.note)'))).to.equal('<b>bold</b>');
  });

  it('names the source with publisher and day, and links it', async () => {
    const element = await details(talks(), 'berlin');
    expect(words(one(element, '.sources > span:first-child'))).to.equal(
      'Source: AP / CBC News, 15 December 2025',
    );
    const link = one<HTMLAnchorElement>(element, '.source a');
    expect(link.href).to.equal('https://example.org/report');
    expect(link.rel).to.equal('noopener noreferrer');
    expect(one(element, '.source time').getAttribute('datetime')).to.equal('2025-12-15');
  });

  it('gives a quote its speaker and role, and quotation marks', async () => {
    const element = await detailsOf({
      quotes: [{ text: 'Far-reaching', by: 'Friedrich Merz', role: 'Chancellor' }],
    });
    expect(words(one(element, 'figure blockquote'))).to.equal('“Far-reaching”');
    expect(words(one(element, 'figure figcaption'))).to.equal('Friedrich Merz, Chancellor');
  });

  it('leaves the quotation marks of the editor alone', async () => {
    const element = await detailsOf({ quotes: [{ text: '«Loin»' }] });
    expect(words(one(element, 'blockquote'))).to.equal('«Loin»');
    expect(all(element, 'figcaption')).to.have.length(0);
  });

  it('sets accounts side by side where there is room, under one another where there is not', async () => {
    const accounts = [
      { by: 'One', text: 'This.' },
      { by: 'Two', text: 'That.' },
    ];
    const element = await detailsOf({ accounts, status: 'disputed' });
    const tops = (): number[] =>
      all(element, '.accounts > li').map((item) => item.getBoundingClientRect().top);
    element.style.width = '700px';
    expect(new Set(tops()).size).to.equal(1);
    element.style.width = '300px';
    expect(new Set(tops()).size).to.equal(2);
  });

  it('strikes earlier dates through', async () => {
    const element = await detailsOf({
      status: 'postponed',
      previousDates: [date('2025-12-01'), date('2025-12-05')],
    });
    expect(words(one(element, '.earlier'))).to.equal('Earlier dates: 1 December 2025, 5 December 2025');
    expect(all(element, '.earlier s')).to.have.length(2);
  });

  it('tells corrections from updates', async () => {
    const element = await detailsOf({
      updates: [
        { at: '2025-12-16', kind: 'update', note: 'The hour.' },
        { at: 'last week', kind: 'correction', note: 'The city.' },
      ],
    });
    expect(all(element, '.updates li').map(words)).to.deep.equal([
      'Update, 16 December 2025: The hour.',
      'Correction, last week: The city.',
    ]);
  });

  it('says that what was expected is not confirmed, only once its date has passed', async () => {
    const before = await details(talks(), 'miami');
    expect(all(before, '.flag')).to.have.length(0);
    const after = await details(talks(), 'miami', { now: AFTER });
    expect(words(one(after, '.flag'))).to.equal(
      'Was expected for 20–21 December 2025; this timeline does not confirm it.',
    );
    expect(all(await details(talks(), 'berlin', { now: AFTER }), '.flag')).to.have.length(0);
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
      { ask: 'select', id: 'invasion' },
      { ask: 'select', id: 'miami' },
      { ask: 'select', id: null },
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

  it('says once, to who listens, which event is open', async () => {
    const element = await details(talks(), 'berlin');
    const status = one(element, '.count[role=status]');
    element.selected = 'miami';
    await element.updateComplete;
    expect(one(element, '.count[role=status]')).to.equal(status);
    expect(words(status)).to.equal('3 of 4: More talks likely in Miami');
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

  it('closes on Escape inside', async () => {
    const element = await details(talks(), 'berlin');
    const requests = asked(element);
    one(element, '[name=next]').focus();
    await sendKeys({ press: 'Escape' });
    expect(requests).to.deep.equal([{ ask: 'select', id: null }]);
  });

  it('leaves Escape to the page where nothing is open', async () => {
    const element = await details(talks(), null);
    const requests = asked(element);
    const key = new KeyboardEvent('keydown', {
      key: 'Escape',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    one(element, '[name=start]').dispatchEvent(key);
    expect(requests).to.deep.equal([]);
    expect(key.defaultPrevented).to.equal(false);
  });

  it('asks for the link to be copied, and says when it was', async () => {
    const element = await details(talks(), 'berlin');
    const requests = asked(element);
    one(element, '.copy').click();
    expect(requests).to.deep.equal([{ ask: 'copy-link', id: 'berlin' }]);
    const status = one(element, '.copied[role=status]');
    expect(words(status)).to.equal('');
    element.copied = 'done';
    await element.updateComplete;
    expect(one(element, '.copied')).to.equal(status);
    expect(words(status)).to.equal('Link copied');
    expect(all(element, 'input')).to.have.length(0);
  });

  it('shows the link itself where it could not be copied, selected when it has the focus', async () => {
    const link = 'https://example.org/article#berlin';
    const element = await details(talks(), 'berlin', { copied: 'failed', link });
    const field = one<HTMLInputElement>(element, 'input');
    expect(field.readOnly).to.equal(true);
    expect(field.value).to.equal(link);
    field.focus();
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(link);
    await audit(element);
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

  it('puts the focus on the title when asked', async () => {
    const element = await details(talks(), 'berlin');
    element.focusHeading();
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Berlin talks');
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
    expect(requests).to.deep.equal([{ ask: 'select', id: 'miami' }]);
  });
});
