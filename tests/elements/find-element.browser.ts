import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Finding } from '../../src/elements/find-state.js';
import { NewsTimelineFind } from '../../src/elements/find-element.js';
import { NewsTimelineNone } from '../../src/elements/none-element.js';
import { all, asked, one, words } from './asked.js';
import { audit } from '../tools/audit.js';
import { talks } from './sample.js';

customElements.define('test-find', class extends NewsTimelineFind {});
customElements.define('test-none', class extends NewsTimelineNone {});

const ALL: Finding = { words: '', lanes: null, count: 4 };

async function row(
  find: Partial<Finding> = {},
  document = talks(),
  { dir = 'ltr' } = {},
): Promise<NewsTimelineFind> {
  const frame = await fixture(
    html`<div dir=${dir}>
      <test-find lang="en" .document=${document} .find=${{ ...ALL, ...find }}></test-find>
    </div>`,
  );
  const element = one<NewsTimelineFind>(frame, 'test-find');
  await element.updateComplete;
  return element;
}

/** The row with a parent that takes every request. */
async function living(): Promise<NewsTimelineFind> {
  const element = await row();
  element.addEventListener('news-timeline-request', ({ detail }) => {
    if (detail.ask === 'find') element.find = { ...ALL, words: detail.words, lanes: detail.lanes };
  });
  return element;
}

const field = (element: Element): HTMLInputElement => one<HTMLInputElement>(element, 'input');
const lane = (element: Element, at: number): HTMLElement | undefined => all(element, '.lanes button')[at];

async function type(element: Element, text: string): Promise<void> {
  field(element).value = text;
  field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await nextFrame();
  await nextFrame();
}

describe('find', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('is accessible, with all, with some, with none', async () => {
    await audit(await row());
    await audit(await row({ words: 'berlin', lanes: ['talks'], count: 1 }));
    await audit(await row({ words: 'nothing', count: 0 }));
    await audit(await row({}, talks(), { dir: 'rtl' }));
  });

  it('leaves alone what an input method is about to write', async () => {
    const element = await row({ words: 'old' });
    const input = field(element);
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    input.value = 'けん';
    element.find = { ...ALL, words: 'old', count: 3 };
    await element.updateComplete;
    expect(input.value).to.equal('けん');
    input.dispatchEvent(new CompositionEvent('compositionend'));
    await nextFrame();
    element.find = { ...ALL, words: 'けん', count: 0 };
    await element.updateComplete;
    expect(input.value).to.equal('けん');
  });

  it('takes the focus when it comes, unless the reader has gone elsewhere', async () => {
    const element = await row();
    expect(element.shadowRoot?.activeElement).to.equal(field(element));
    element.find = 'waiting';
    await element.updateComplete;
    expect(all(element, '.row')).to.have.length(0);
    const elsewhere = await fixture<HTMLButtonElement>(html`<button>Elsewhere</button>`);
    elsewhere.focus();
    await row();
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('asks for what is typed, once in a frame', async () => {
    const element = await living();
    const requests = asked(element);
    await sendKeys({ type: 'b' });
    await nextFrame();
    await nextFrame();
    expect(requests).to.deep.equal([{ ask: 'find', words: 'b', lanes: null }]);
    field(element).value = 'be';
    field(element).dispatchEvent(new InputEvent('input'));
    field(element).value = 'ber';
    field(element).dispatchEvent(new InputEvent('input'));
    await nextFrame();
    await nextFrame();
    expect(requests.slice(1)).to.deep.equal([{ ask: 'find', words: 'ber', lanes: null }]);
  });

  it('waits for the end of a word that is being composed', async () => {
    const element = await living();
    const requests = asked(element);
    field(element).value = 'p';
    field(element).dispatchEvent(new InputEvent('input', { isComposing: true }));
    await nextFrame();
    await nextFrame();
    expect(requests).to.have.length(0);
    field(element).value = '北';
    field(element).dispatchEvent(new CompositionEvent('compositionend'));
    await nextFrame();
    await nextFrame();
    expect(requests).to.deep.equal([{ ask: 'find', words: '北', lanes: null }]);
  });

  it('shows the words that were asked for, and leaves alone what is being typed', async () => {
    const element = await row({ words: 'berlin' });
    expect(field(element).value).to.equal('berlin');
    field(element).value = 'berlin t';
    field(element).dispatchEvent(new InputEvent('input'));
    element.find = { ...ALL, words: 'berlin' };
    await element.updateComplete;
    expect(field(element).value).to.equal('berlin t');
  });

  it('has a button for each lane, all of them on at first', async () => {
    const element = await row();
    expect(all(element, '.lanes button').map(words)).to.deep.equal(['Talks', 'Russia']);
    expect(all(element, '.lanes [aria-pressed=true]')).to.have.length(2);
    const story = talks();
    expect(all(await row({}, { ...story, lanes: story.lanes.slice(1) }), '.lanes')).to.have.length(0);
  });

  it('keeps many lanes within half a screen, with room for the ring of the focus', async () => {
    const lanes = (count: number): { id: string; title: string }[] =>
      Array.from({ length: count }, (_, at) => ({ id: `l${at}`, title: `The lane with the number ${at}` }));
    const few = one(await row({}, { ...talks(), lanes: lanes(24) }), '.lanes');
    expect(getComputedStyle(few).overflow).to.equal('visible');
    const element = await row({}, { ...talks(), lanes: lanes(200) });
    const many = one(element, '.lanes');
    expect(many.clientHeight).to.be.below(210);
    expect(many.scrollHeight).to.be.above(500);
    const first = lane(element, 0)?.getBoundingClientRect();
    expect(first?.left).to.be.at.least(many.getBoundingClientRect().left + 4);
    await audit(element);
  });

  it('turns lanes off and on; with the last one all come back', async () => {
    const element = await living();
    const requests = asked(element);
    const lanes = (): unknown => requests.map((request) => request.ask === 'find' && request.lanes);
    lane(element, 0)?.click();
    await element.updateComplete;
    expect(all(element, '.lanes [aria-pressed=true]').map(words)).to.deep.equal(['Russia']);
    lane(element, 1)?.click();
    await element.updateComplete;
    expect(all(element, '.lanes [aria-pressed=true]')).to.have.length(2);
    lane(element, 1)?.click();
    await element.updateComplete;
    lane(element, 1)?.click();
    expect(lanes()).to.deep.equal([['russia'], null, ['talks'], null]);
  });

  it('keeps the words when a lane is pressed', async () => {
    const element = await living();
    await type(element, 'berlin');
    const requests = asked(element);
    lane(element, 1)?.click();
    expect(requests).to.deep.equal([{ ask: 'find', words: 'berlin', lanes: ['talks'] }]);
  });

  it('says how many are left', async () => {
    const said = async (find: Partial<Finding>): Promise<string> => words(one(await row(find), '.left'));
    expect(await said({})).to.equal('4 events');
    expect(await said({ words: 'a', count: 2 })).to.equal('2 of 4 events');
    expect(await said({ lanes: ['talks'], count: 3 })).to.equal('3 of 4 events');
    expect(await said({ words: 'a', count: 0 })).to.equal('0 of 4 events');
    expect(await said({ words: 'a', count: null })).to.equal('Searching…');
  });

  it('tells it once what was typed stays, not with every letter', async () => {
    const element = await row({ words: 'k', count: 3 });
    const status = one(element, '[role=status]');
    const told: string[] = [];
    new MutationObserver(() => told.push(words(status))).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (const [typed, count] of [
      ['ky', 2],
      ['kyi', 1],
    ] as const) {
      element.find = { words: typed, lanes: null, count };
      await element.updateComplete;
      expect(words(one(element, '.left'))).to.equal(`${count} of 4 events`);
    }
    await waitUntil(() => told.length, 'nothing is told');
    expect(told).to.deep.equal(['1 of 4 events']);
    // What is seen is not heard as well.
    expect(one(element, '.left').getAttribute('aria-hidden')).to.equal('true');
  });

  it('clears words and lanes, and goes back to the field', async () => {
    const element = await living();
    const clear = one(element, '[name=clear]');
    expect(clear.ariaDisabled).to.equal('true');
    await type(element, 'berlin');
    lane(element, 1)?.click();
    await element.updateComplete;
    expect(clear.ariaDisabled).to.equal(null);
    const requests = asked(element);
    clear.focus();
    clear.click();
    await element.updateComplete;
    expect(requests).to.deep.equal([{ ask: 'find', words: '', lanes: null }]);
    expect(field(element).value).to.equal('');
    expect(element.shadowRoot?.activeElement).to.equal(field(element));
    clear.click();
    expect(requests).to.have.length(1);
  });

  it('is cleared by Escape, and closed by the next one', async () => {
    const element = await living();
    const outside: string[] = [];
    element.parentElement?.addEventListener('keydown', ({ key }) => outside.push(key));
    await type(element, 'berlin');
    field(element).focus();
    const requests = asked(element);
    await sendKeys({ press: 'Escape' });
    await nextFrame();
    await nextFrame();
    expect(field(element).value).to.equal('');
    expect(requests).to.deep.equal([{ ask: 'find', words: '', lanes: null }]);
    await sendKeys({ press: 'Escape' });
    expect(requests.at(-1)).to.deep.equal({ ask: 'finder', open: false });
    expect(outside).to.deep.equal([]);
  });

  it('fits into 288 px, in both directions', async () => {
    await setViewport({ width: 320, height: 600 });
    for (const dir of ['ltr', 'rtl']) {
      const element = await row({ words: 'berlin', lanes: ['talks'] }, talks(), { dir });
      element.style.inlineSize = '288px';
      expect(element.scrollWidth).to.equal(288);
      const [icon] = element.shadowRoot?.querySelectorAll('.field svg') ?? [];
      const box = field(element).getBoundingClientRect();
      const at = icon?.getBoundingClientRect();
      expect((at?.left ?? 0) - box.left < box.width / 2).to.equal(dir === 'ltr');
    }
  });
});

describe('none', () => {
  it('is accessible, and asks for all events', async () => {
    const element = await fixture<NewsTimelineNone>(html`<test-none lang="en"></test-none>`);
    await audit(element);
    const requests = asked(element);
    expect(words(one(element, 'p'))).to.equal('No events match Show all');
    one(element, 'button').click();
    expect(requests).to.deep.equal([{ ask: 'find', words: '', lanes: null }]);
  });

  it('takes no room over the axis', async () => {
    const frame = await fixture(html`<div><test-none lang="en" over></test-none></div>`);
    expect(frame.getBoundingClientRect().height).to.equal(0);
  });
});
