import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { renderLegend } from '../../src/elements/legend.js';
import { baseStyles } from '../../src/elements/styles/base.js';
import { belowStyles } from '../../src/elements/styles/below.js';
import { markStyles } from '../../src/elements/styles/marks.js';
import { tokens } from '../../src/elements/styles/tokens.js';
import { renderUndated } from '../../src/elements/undated.js';
import type { TimelineDocument } from '../../src/model/document.js';
import { draftDocument } from '../../src/read/draft-document.js';
import { draftStory } from '../../src/read/draft-story.js';
import { all, asked, one, words } from './asked.js';
import { audit } from '../tools/audit.js';
import { event, story, talks } from './sample.js';

/** Draws what stands under the details, as the parent does. */
class Below extends LitElement {
  static override styles = [tokens, baseStyles, markStyles, belowStyles];
  static override properties = { document: { attribute: false }, selected: { attribute: false } };
  declare document: TimelineDocument;
  declare selected: string | null;

  override render(): TemplateResult {
    const { document, selected } = this;
    return html`${renderUndated(document, { lang: 'en', now: 0, selected })} ${renderLegend(document, 'en')}`;
  }
}
customElements.define('test-below', Below);

async function below(document: TimelineDocument, selected: string | null = null): Promise<Below> {
  return fixture<Below>(html`<test-below .document=${document} .selected=${selected}></test-below>`);
}

const ALL = [
  '2025-01-01',
  '2025-02',
  '2025-03~',
  '2025-04/..',
  '[..2025-05-01]',
  '[2025-05-01..]',
  '2025-04/',
  '2025-XX-XX',
  '2025-21',
  '[2025-01,2025-03]',
  '{2025-01,2025-03}',
  '2025-06?',
];
const STATUSES = ['expected', 'tentative', 'postponed', 'cancelled', 'disputed'] as const;

function everything(): TimelineDocument {
  return story([
    ...ALL.map((when) => event(when, when)),
    ...STATUSES.map((status) => event(status, '2025-06-01', { status })),
    event('none', null, { title: 'Nobody knows when', status: 'expected' }),
    event('odd', null, { title: 'Somebody knows', dateText: 'in spring' }),
  ]);
}

describe('legend and undated events', () => {
  it('are accessible', async () => {
    await audit(await below(everything(), 'odd'));
  });

  it('explain every mark of a story that uses them all', async () => {
    expect(all(await below(everything()), '.legend li').map(words)).to.deep.equal([
      'a day',
      'several days',
      'about',
      'open-ended',
      'that day or earlier',
      'that day or later',
      'start or end not known',
      'some time within',
      'a season',
      'one of these dates',
      'all of these dates',
      'uncertain',
      'expected, not confirmed',
      'tentative',
      'postponed',
      'cancelled',
      'disputed',
    ]);
  });

  it('explain only the marks that the story uses', async () => {
    const day = story([event('a', '2025-01-01')]);
    expect(all(await below(day), '.legend li').map(words)).to.deep.equal(['a day']);
    const night = [event('a', '2025-01-01T21:00'), event('b', '2025-01-01T23:30/2025-01-02T01:10')];
    expect(all(await below(story(night)), '.legend li').map(words)).to.deep.equal([
      'a moment',
      'a span of time',
    ]);
    const both = story([event('day', '2025-01-01'), ...night]);
    expect(all(await below(both), '.legend li').map(words)).to.deep.equal(['a day', 'a span of time']);
    expect(all(await below(talks()), '.legend li').map(words)).to.deep.equal([
      'a day',
      'several days',
      'uncertain',
      'expected, not confirmed',
    ]);
    expect(all(await below(story([event('a', null)])), '.legend')).to.have.length(0);
  });

  it('explain the marks of a large story, read late in all or in most of its events, as of one read at once', async () => {
    const kinds = [
      { date: '2025-01-01' },
      { date: '2025-01-02/2025-01-05' },
      { date: '2025-01-02', status: 'disputed' },
      { date: '2025-01-01T10:00', status: 'expected' },
    ];
    const many = Array.from({ length: 500 }, (_, i) => ({ id: `e${i}`, title: 'A', ...kinds[i % 4] }));
    for (const odd of [[], [{ id: 'odd', title: 'A', date: '2025-03~', status: 'postponed' }]]) {
      const value = { version: 1, title: 'Large', timeZone: 'UTC', events: [...many, ...odd] };
      const late = (await draftStory(value, 'https://example.org/')).document;
      const whole = draftDocument(value).document;
      if (!late || !whole) throw new Error('a story has events');
      const told = all(await below(late), '.legend li').map(words);
      expect(told).to.deep.equal(all(await below(whole), '.legend li').map(words));
      expect(told).to.have.length(odd.length ? 6 : 4);
    }
  });

  it('draw every kind of mark differently', async () => {
    const looks = all(await below(everything()), '.legend .mark').map((mark) => {
      const { borderStyle, borderRadius, inlineSize, maskImage, clipPath, backgroundImage, transform } =
        getComputedStyle(mark);
      return [borderStyle, borderRadius, inlineSize, maskImage, clipPath, backgroundImage, transform].join();
    });
    expect(new Set(looks).size).to.equal(looks.length);
  });

  it('name events without a date, with their status, as buttons that ask for them', async () => {
    const element = await below(everything(), 'odd');
    expect(all(element, '.undated p').map(words)).to.deep.equal([
      'Date not set: Nobody knows when expected',
      'Date as written: in spring: Somebody knows',
    ]);
    const requests = asked(element);
    for (const button of all(element, '.undated button')) button.click();
    expect(requests).to.deep.equal([
      { ask: 'select', id: 'none' },
      { ask: 'select', id: 'odd' },
    ]);
    expect(all(element, '[aria-current=true]').map(words)).to.deep.equal(['Somebody knows']);
  });

  it('say nothing of undated events where there are none', async () => {
    expect(all(await below(story([event('a', '2025-01-01')])), '.undated')).to.have.length(0);
    expect(words(one(await below(talks()), '.undated'))).to.equal(
      'Date not set: Guarantees go to the Senate expected',
    );
  });
});
