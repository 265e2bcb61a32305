import { expect, fixture, html } from '@open-wc/testing';
import type { TimelineDocument } from '../../src/model/document.js';
import { parseMarkup } from '../../src/model/markup.js';
import { storyHtml } from '../../src/publish/story-html.js';
import { draftList } from '../../src/read/draft-list.js';
import { readDocument } from '../../src/read/document.js';
import { audit } from '../tools/audit.js';
import { WHOLE_STORY } from './whole-story.js';

function documentOf(value: unknown): TimelineDocument {
  const { document } = readDocument(value);
  if (!document) throw new Error('no story');
  return document;
}

/** A story as a page gets it, parsed as a browser parses it. */
function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function readBack(html: string): TimelineDocument {
  const { document, findings } = draftList(pageOf(html).body);
  expect(findings.filter(({ code }) => code !== 'alt-missing' && code !== 'html-as-text')).to.deep.equal([]);
  if (!document) throw new Error('nothing was read');
  return document;
}

/** Markup is the same where it is read the same: which characters have a backslash does not matter. */
function comparable(document: TimelineDocument): unknown {
  const inlines = (text: string): unknown => parseMarkup(text.replace(/\s+/g, ' '));
  return {
    ...document,
    events: document.events.map((event) => ({
      ...event,
      body: event.body.map(inlines),
      accounts: event.accounts.map((account) => ({ ...account, text: inlines(account.text) })),
    })),
  };
}

async function fileOf(path: string): Promise<unknown> {
  return (await fetch(path)).json();
}

describe('a story as HTML', () => {
  for (const path of [
    '/data/ukraine-peace-talks.json',
    '/data/samples/long-titles.json',
    '/data/samples/no-lanes.json',
    '/data/samples/one-event.json',
  ]) {
    it(`is read back as it was: ${path}`, async () => {
      const story = documentOf(await fileOf(path));
      expect(comparable(readBack(storyHtml(story)))).to.deep.equal(comparable(story));
    });
  }

  it('runs as its language does, whatever its title begins with', () => {
    const runs = (lang: string): unknown =>
      pageOf(
        storyHtml(documentOf({ version: 1, lang, title: 'NATO', events: [{ id: 'a', title: 'A' }] })),
      ).querySelector('section')?.dir;
    expect([runs('ar'), runs('he'), runs('en')]).to.deep.equal(['rtl', 'rtl', 'auto']);
  });

  it('is read back with everything that the format has', () => {
    const story = documentOf(WHOLE_STORY);
    expect(comparable(readBack(storyHtml(story)))).to.deep.equal(comparable(story));
  });

  it('is read back the same at every level of heading', () => {
    const story = documentOf(WHOLE_STORY);
    for (const headingLevel of [2, 3, 4, 5, 6] as const) {
      const page = pageOf(storyHtml(story, { headingLevel }));
      const levels = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => localName);
      expect(levels[0]).to.equal(`h${headingLevel}`);
      expect(new Set(levels.slice(1))).to.deep.equal(new Set([`h${Math.min(headingLevel + 1, 6)}`]));
      expect(levels.length).to.equal(story.events.length + 2);
      expect(comparable(readBack(storyHtml(story, { headingLevel })))).to.deep.equal(comparable(story));
    }
  });

  it('runs nothing, styles nothing, and keeps hostile text as text', () => {
    const page = pageOf(storyHtml(documentOf(WHOLE_STORY)));
    expect(page.querySelectorAll('script, style, iframe, object, template, b, i').length).to.equal(0);
    const attributes = [...page.querySelectorAll('*')].flatMap((node) => node.getAttributeNames());
    expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).to.deep.equal([]);
    expect(page.body.textContent).to.contain('<script>alert(1)</script> </script> stays text');
    expect(page.querySelector('h2')?.textContent).to.equal('Bread & <b>butter</b> "now"');
  });

  it('passes the audit of accessibility', async () => {
    const host = await fixture(html`<main></main>`);
    const page = pageOf(storyHtml(documentOf(await fileOf('/data/ukraine-peace-talks.json'))));
    host.append(...page.body.childNodes);
    await audit(host);
  });

  it('has only dates in <time> that it can say', () => {
    const page = pageOf(storyHtml(documentOf(WHOLE_STORY)));
    const times = [...page.querySelectorAll('ol > li')].map((item): [string, string | null | undefined] => [
      item.id,
      item.querySelector('[data-part=facts] time')?.getAttribute('datetime'),
    ]);
    expect(Object.fromEntries(times.filter(([, time]) => time))).to.deep.equal({
      sound: '2025-12-15T10:00:30Z',
      'all-of-it': '2025-12-15T18:30',
      gone: '2025-12-22',
      'given-up': '2025-12-23',
      moved: '2026-01-10',
      rumour: '2026-02',
    });
    expect(times.length).to.equal(WHOLE_STORY.events.length);
  });

  it('says in words what marks say on the axis', () => {
    const page = pageOf(storyHtml(documentOf(WHOLE_STORY)));
    const words = (id: string, part: string): string =>
      page.querySelector(`#${id} ${part}`)?.textContent?.trim() ?? '';
    expect(words('maybe', '[data-part=facts]')).to.equal(
      '20–21 December 2025 (uncertain) · Expected · Talks',
    );
    expect(words('never', '[data-part=facts]')).to.equal('Date not set · Expected · Talks');
    expect(words('all-of-it', '[data-part=facts]')).to.match(
      /^15 December 2025, 18:30 \S+ · Disputed · Miami, or elsewhere in the United States · Talks$/,
    );
    expect(words('all-of-it', '[data-part=earlier]')).to.equal(
      'Earlier dates: 1 December 2025, about November 2025',
    );
    expect(words('all-of-it', '[data-part=sources]')).to.equal('Sources: AP & others; Public record');
    expect(words('all-of-it', 'figcaption')).to.equal('The table A. Photographer / agency');
    expect(page.querySelector('[data-part=as-of]')?.textContent).to.equal('As reported on 15 December 2025');
    expect(page.querySelector('ol > li:last-child')?.id).to.equal('never');
    const [report] = page.querySelectorAll('[data-part=story-sources] li');
    expect(report?.textContent).to.equal(
      'The <report>, AP & others, published 15 December 2025 (archived copy)',
    );
  });
});
