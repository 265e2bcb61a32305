import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { renderGathered, type Gathered } from '../../src/elements/gathered.js';
import { baseStyles } from '../../src/elements/styles/base.js';
import { belowStyles } from '../../src/elements/styles/below.js';
import { markStyles } from '../../src/elements/styles/marks.js';
import { frameStyles } from '../../src/elements/styles/frame.js';
import { tokens } from '../../src/elements/styles/tokens.js';
import { renderUndated } from '../../src/elements/undated.js';
import type { TimelineDocument } from '../../src/model/document.js';
import { all, asked, one, words } from './asked.js';
import { audit } from '../tools/audit.js';
import { event, story } from './sample.js';

/** Draws a cluster's events, or those without a date, as the parent does. */
class Many extends LitElement {
  static override styles = [tokens, baseStyles, markStyles, belowStyles, frameStyles];
  static override properties = {
    document: { attribute: false },
    selected: { attribute: false },
    gathered: { attribute: false },
  };
  declare document: TimelineDocument;
  declare selected: string | null;
  declare gathered: Gathered | null;

  override render(): TemplateResult {
    const { document, selected, gathered } = this;
    return gathered
      ? html`${renderGathered(document, gathered, 'en', selected)}`
      : html`${renderUndated(document, { lang: 'en', now: 0, selected })}`;
  }
}
customElements.define('test-many', Many);

async function many(document: TimelineDocument, gathered: Gathered | null = null): Promise<Many> {
  const element = await fixture<Many>(
    html`<test-many .document=${document} .selected=${null} .gathered=${gathered}></test-many>`,
  );
  await element.updateComplete;
  return element;
}

async function press(element: Many): Promise<void> {
  one(element, '[name=more]').click();
  await element.updateComplete;
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const onOneDay = (count: number): TimelineDocument =>
  story(numbers(count).map((i) => event(`e${i}`, '2025-01-01', { title: `Event ${i}` })));
const ids = (count: number): string[] => numbers(count).map((i) => `e${i}`);
const shown = (element: Many): string[] =>
  all(element, 'button[data-gathered], button[data-event]').map(
    ({ dataset }) => dataset['gathered'] ?? dataset['event'] ?? '',
  );

describe('events of a cluster', () => {
  it('are all there where they are few', async () => {
    const element = await many(onOneDay(60), { ids: ids(60), count: 60 });
    expect(shown(element)).to.deep.equal(ids(60));
    expect(all(element, '[name=more]')).to.have.length(0);
    await audit(element);
  });

  it('come sixty at a time, and begin again after the last', async () => {
    const element = await many(onOneDay(150), { ids: ids(150), count: 150 });
    expect(words(one(element, '.gathered > p:first-child'))).to.equal('150 events close together');
    expect(shown(element)).to.deep.equal(ids(60));
    expect(words(one(element, '.more'))).to.equal('90 more Show the next 60');
    await audit(element);
    await press(element);
    expect(shown(element)).to.deep.equal(ids(120).slice(60));
    expect(element.shadowRoot?.activeElement).to.equal(one(element, '[data-gathered=e60]'));
    expect(words(one(element, '.more'))).to.equal('90 more Show the next 30');
    await press(element);
    expect(shown(element)).to.deep.equal(ids(150).slice(120));
    expect(words(one(element, '.more'))).to.equal('120 more Show the first 60');
    await press(element);
    expect(shown(element)).to.deep.equal(ids(60));
  });

  it('stay on their page when one is opened, and begin anew with another cluster', async () => {
    const gathered = { ids: ids(150), count: 150 };
    const element = await many(onOneDay(150), gathered);
    const requests = asked(element);
    await press(element);
    one(element, '[data-gathered=e61]').click();
    expect(requests).to.deep.equal([{ ask: 'select', id: 'e61' }]);
    element.selected = 'e61';
    element.gathered = { ...gathered };
    await element.updateComplete;
    expect(one(element, '[aria-current=true]').dataset['gathered']).to.equal('e61');
    expect(shown(element)).to.deep.equal(ids(120).slice(60));
    element.gathered = { ids: ids(150).slice(5), count: 145 };
    await element.updateComplete;
    expect(shown(element)[0]).to.equal('e5');
  });

  it('say how many there are where only the first of them are known', async () => {
    const element = await many(onOneDay(100), { ids: ids(60), count: 100_000 });
    expect(words(one(element, '.gathered > p:first-child'))).to.equal('100,000 events close together');
    expect(words(one(element, '.more'))).to.equal('99,940 more');
    expect(all(element, '[name=more]')).to.have.length(0);
  });

  it('are few elements among very many', async () => {
    const element = await many(onOneDay(100_000), { ids: ids(100_000), count: 100_000 });
    expect(all(element, '*').length).to.be.below(200);
  });
});

describe('many events without a date', () => {
  it('come sixty at a time', async () => {
    const nobody = numbers(90).map((i) => event(`e${i}`, null));
    const odd = numbers(10_000).map((i) => event(`o${i}`, null, { dateText: `some day ${i}` }));
    const element = await many(story([event('dated', '2025-01-01'), ...nobody, ...odd]));
    expect(shown(element)).to.deep.equal(ids(60));
    expect(words(one(element, '.more'))).to.equal('10,030 more Show the next 60');
    await press(element);
    expect(shown(element)).to.have.length(60);
    expect(shown(element)[30]).to.equal('o0');
    expect(words(all(element, '.undated p')[1] ?? element)).to.equal(
      'Date as written: some day 0: Title of o0',
    );
    element.selected = 'o1';
    await element.updateComplete;
    expect(one(element, '[aria-current=true]').dataset['event']).to.equal('o1');
    expect(shown(element)[30]).to.equal('o0');
    expect(all(element, '*').length).to.be.below(300);
    await audit(element);
  });

  it('keep a status with its own event, however narrow', async () => {
    const titles = [
      'Guarantees to go to the Senate',
      'A second round of talks',
      'Elections in all of the country',
    ];
    const element = await many(
      story(titles.map((title, at) => event(`e${at}`, null, { title, status: 'expected' }))),
    );
    const breadths = [320, 260, 380, 420];
    for (const breadth of breadths) {
      element.style.width = `${breadth}px`;
      const items = all(element, '.item');
      expect(items).to.have.length(3);
      for (const item of items) expect(item.getClientRects(), `${breadth} px`).to.have.length(1);
    }
  });
});
