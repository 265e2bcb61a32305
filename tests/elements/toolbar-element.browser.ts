import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { NewsTimelineToolbar } from '../../src/elements/toolbar-element.js';
import { all, asked, one, words } from './asked.js';
import { audit } from '../tools/audit.js';
import { date, talks } from './sample.js';

customElements.define('test-toolbar', class extends NewsTimelineToolbar {});

async function toolbar(more: Partial<NewsTimelineToolbar> = {}): Promise<NewsTimelineToolbar> {
  const element = await fixture<NewsTimelineToolbar>(
    html`<test-toolbar lang="en" .document=${talks()}></test-toolbar>`,
  );
  // What its parent says besides.
  const told = {
    chapter: null,
    view: 'axis',
    fold: false,
    find: null,
    canFold: true,
    canAxis: true,
    canGoBack: false,
    canGoOn: false,
    canZoomIn: true,
    canZoomOut: true,
  };
  Object.assign(element, told, more);
  await element.updateComplete;
  return element;
}

/** A story that has a chapter over all of it. */
function withWhole(): ReturnType<typeof talks> {
  const document = talks();
  document.chapters.unshift({
    id: 'all',
    title: 'The whole war',
    start: date('2022-02'),
    end: date('2025-12-31'),
  });
  return document;
}

const pressed = (element: NewsTimelineToolbar): string[] =>
  all(element, '.chapter[aria-pressed=true]').map(words);
const focused = (element: NewsTimelineToolbar): string | null | undefined =>
  element.shadowRoot?.activeElement?.getAttribute('name');
const stops = (element: NewsTimelineToolbar): (string | null)[] =>
  all(element, '[tabindex="0"]').map((button) => button.getAttribute('name'));

describe('toolbar', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('is accessible, on the axis and in the list', async () => {
    await audit(await toolbar());
    await audit(await toolbar({ view: 'list', document: withWhole() }));
    await audit(await toolbar({ canZoomIn: false, canZoomOut: false, fold: true }));
  });

  it('has the whole story first, then the chapters', async () => {
    const element = await toolbar();
    expect(all(element, '.chapter').map(words)).to.deep.equal(['Whole story', 'Berlin', 'What comes next']);
    expect(pressed(element)).to.deep.equal(['Whole story']);
  });

  it('has one button only where a chapter is the whole story', async () => {
    const element = await toolbar({ document: withWhole() });
    expect(all(element, '.chapter').map(words)).to.deep.equal(['The whole war', 'Berlin', 'What comes next']);
    expect(pressed(element)).to.deep.equal(['The whole war']);
    element.chapter = 'all';
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal(['The whole war']);
    const requests = asked(element);
    all(element, '.chapter')[0]?.click();
    expect(requests).to.deep.equal([{ ask: 'chapter', id: 'all' }]);
  });

  it('presses the chapter in view, or none', async () => {
    const element = await toolbar({ chapter: 'next' });
    expect(pressed(element)).to.deep.equal(['What comes next']);
    element.chapter = '';
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal([]);
  });

  it('opens and closes search where there is something to search', async () => {
    const element = await toolbar();
    expect(all(element, '[name=find], #find')).to.have.length(0);
    element.find = 'closed';
    await element.updateComplete;
    await audit(element);
    const requests = asked(element);
    const button = one(element, '[name=find]');
    expect(words(button)).to.equal('Find');
    expect(button.ariaExpanded).to.equal('false');
    button.click();
    element.find = 'waiting';
    await element.updateComplete;
    expect(button.ariaExpanded).to.equal('true');
    expect(one(element, `#${button.getAttribute('aria-controls')}`).localName).to.equal('news-timeline-find');
    button.click();
    expect(requests).to.deep.equal([
      { ask: 'finder', open: true },
      { ask: 'finder', open: false },
    ]);
  });

  it('says that search could not be loaded, and tries again with the next press', async () => {
    const element = await toolbar({ find: 'failed' });
    await audit(element);
    expect(words(one(element, '[role=alert]'))).to.equal('The search could not be loaded.');
    const requests = asked(element);
    one(element, '[name=find]').click();
    expect(requests).to.deep.equal([{ ask: 'finder', open: true }]);
  });

  it('asks, and changes nothing of its own accord', async () => {
    const element = await toolbar({ fold: true });
    const requests = asked(element);
    for (const button of all(element, 'button')) button.click();
    expect(requests).to.deep.equal([
      { ask: 'chapter', id: null },
      { ask: 'chapter', id: 'berlin-days' },
      { ask: 'chapter', id: 'next' },
      { ask: 'fold', fold: false },
      { ask: 'view', view: 'list' },
      { ask: 'zoom', steps: -1 },
      { ask: 'zoom', steps: 1 },
    ]);
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal(['Whole story']);
    expect(one(element, '[name=fold]').getAttribute('aria-pressed')).to.equal('true');
  });

  it('asks to fold what is true to scale', async () => {
    const element = await toolbar({ fold: false });
    const requests = asked(element);
    one(element, '[name=fold]').click();
    expect(requests).to.deep.equal([{ ask: 'fold', fold: true }]);
    expect(one(element, '[name=fold]').getAttribute('aria-pressed')).to.equal('false');
  });

  it('has no fold button where nothing can be folded, and none of the axis in the list', async () => {
    expect(all(await toolbar({ canFold: false }), '[name=fold]')).to.have.length(0);
    const element = await toolbar({ view: 'list' });
    expect(all(element, '[name=fold], [name=zoom-in], [name=zoom-out]')).to.have.length(0);
    expect(words(one(element, '[name=view]'))).to.equal('Timeline');
    const requests = asked(element);
    one(element, '[name=view]').click();
    expect(requests).to.deep.equal([{ ask: 'view', view: 'axis' }]);
  });

  it('does not offer an axis that cannot be had', async () => {
    expect(all(await toolbar({ view: 'list', canAxis: false }), '[name=view]')).to.have.length(0);
  });

  it('keeps zoom buttons at their limits, without effect', async () => {
    const element = await toolbar({ canZoomIn: false, canZoomOut: false });
    const requests = asked(element);
    for (const name of ['zoom-in', 'zoom-out']) {
      const button = one<HTMLButtonElement>(element, `[name=${name}]`);
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(button.disabled).to.equal(false);
      button.click();
    }
    expect(requests).to.deep.equal([]);
  });

  it('draws the ring of focus around words, not over them', async () => {
    const element = await toolbar({ fold: true });
    for (const name of ['chapter ', 'fold', 'view']) {
      const button = one(element, `[name="${name}"]`);
      button.focus();
      await sendKeys({ press: 'Shift' });
      const { outlineStyle, outlineOffset } = getComputedStyle(button);
      expect(outlineStyle).to.equal('solid');
      const range = document.createRange();
      range.selectNodeContents(button);
      const [letters, box] = [range.getBoundingClientRect(), button.getBoundingClientRect()];
      const free = parseFloat(outlineOffset);
      expect(letters.left - (box.left - free), `left of ${words(button)}`).to.be.at.least(1);
      expect(box.right + free - letters.right, `right of ${words(button)}`).to.be.at.least(1);
    }
  });

  it('has the knob of its switch in the middle of it, and as far from either end', async () => {
    const element = await toolbar({ fold: true });
    const groove = one(element, '.switch');
    const px = (text: string): number => parseFloat(text);
    const { paddingTop, paddingRight } = getComputedStyle(groove);
    const { borderTopWidth, marginInlineStart } = getComputedStyle(groove, '::before');
    const knob = 2 * px(borderTopWidth);
    expect(knob).to.equal(groove.clientHeight - 2 * px(paddingTop));
    expect(px(marginInlineStart) + knob).to.equal(groove.clientWidth - 2 * px(paddingRight));
  });

  it('has one tab stop, which follows the focus', async () => {
    const element = await toolbar();
    expect(stops(element)).to.deep.equal(['chapter ']);
    all(element, '.chapter')[0]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)).to.equal('chapter berlin-days');
    expect(stops(element)).to.deep.equal(['chapter berlin-days']);
    await sendKeys({ press: 'End' });
    expect(focused(element)).to.equal('zoom-in');
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)).to.equal('chapter ');
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused(element)).to.equal('zoom-in');
    await sendKeys({ press: 'Home' });
    expect(focused(element)).to.equal('chapter ');
    expect(stops(element)).to.deep.equal(['chapter ']);
  });

  it('turns the arrow keys round where the page runs from right to left', async () => {
    const element = await toolbar();
    element.dir = 'rtl';
    all(element, '.chapter')[0]?.focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused(element)).to.equal('chapter berlin-days');
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)).to.equal('chapter ');
  });

  it('leaves keys with modifiers to the browser', async () => {
    const element = await toolbar();
    const button = one(element, '[name=view]');
    button.focus();
    const key = new KeyboardEvent('keydown', {
      key: 'ArrowLeft',
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    button.dispatchEvent(key);
    expect(key.defaultPrevented).to.equal(false);
    expect(focused(element)).to.equal('view');
  });

  it('keeps focus and tab stop on the switch when the view changes under it', async () => {
    const element = await toolbar();
    one(element, '[name=view]').focus();
    element.view = 'list';
    await element.updateComplete;
    expect(focused(element)).to.equal('view');
    expect(stops(element)).to.deep.equal(['view']);
  });

  it('finds another tab stop when the button that had it goes', async () => {
    const element = await toolbar();
    one(element, '[name=zoom-in]').focus();
    element.view = 'list';
    await element.updateComplete;
    expect(stops(element)).to.deep.equal(['chapter ']);
  });

  it('has targets of 36 px and wraps at 320 px', async () => {
    await setViewport({ width: 320, height: 700 });
    const element = await toolbar();
    for (const button of all(element, 'button'))
      expect(button.getBoundingClientRect().height).to.be.at.least(36);
    for (const button of all(element, '.zoom button')) {
      expect(button.getBoundingClientRect().width).to.be.at.least(36);
    }
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });
});
