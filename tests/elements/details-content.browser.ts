import { expect } from '@open-wc/testing';
import { all, asked, one, words } from './asked.js';
import { audit } from '../tools/audit.js';
import { AFTER, content, contentOf } from './details-fixture.js';
import { date, talks } from './sample.js';

describe('details: content', () => {
  it('draws inline markup as elements', async () => {
    const element = await content(talks(), 'berlin');
    expect(words(one(element, '.content > p'))).to.equal('They meet in Berlin, says the report.');
    expect(words(one(element, 'em'))).to.equal('meet');
    expect(one<HTMLAnchorElement>(element, '.content > p a').href).to.equal('https://example.org/report');
  });

  it('shows HTML in the data as text', async () => {
    const element = await contentOf({ title: '<img src=x>', body: ['<b>bold</b>'], dateNote: '<i>note</i>' });
    expect(all(element, 'img, b, .note i')).to.have.length(0);
    expect(words(one(element, '.content > p:not(.note)'))).to.equal('<b>bold</b>');
  });

  it('names the source with publisher and day, and links it', async () => {
    const element = await content(talks(), 'berlin');
    expect(words(one(element, '.sources > span:first-child'))).to.equal(
      'Source: AP / CBC News, 15 December 2025',
    );
    const link = one<HTMLAnchorElement>(element, '.source a');
    expect(link.href).to.equal('https://example.org/report');
    expect(link.rel).to.equal('noopener noreferrer');
    expect(one(element, '.source time').getAttribute('datetime')).to.equal('2025-12-15');
  });

  it('gives a quote its speaker and role, and quotation marks', async () => {
    const element = await contentOf({
      quotes: [{ text: 'Far-reaching', by: 'Friedrich Merz', role: 'Chancellor' }],
    });
    expect(words(one(element, 'figure blockquote'))).to.equal('“Far-reaching”');
    expect(words(one(element, 'figure figcaption'))).to.equal('Friedrich Merz, Chancellor');
  });

  it('leaves the quotation marks of the editor alone', async () => {
    const element = await contentOf({ quotes: [{ text: '«Loin»' }] });
    expect(words(one(element, 'blockquote'))).to.equal('«Loin»');
    expect(all(element, 'figcaption')).to.have.length(0);
  });

  it('sets accounts side by side where there is room, under one another where there is not', async () => {
    const accounts = [
      { by: 'One', text: 'This.' },
      { by: 'Two', text: 'That.' },
    ];
    const element = await contentOf({ accounts, status: 'disputed' });
    const tops = (): number[] =>
      all(element, '.accounts > li').map((item) => item.getBoundingClientRect().top);
    element.style.width = '700px';
    expect(new Set(tops()).size).to.equal(1);
    element.style.width = '300px';
    expect(new Set(tops()).size).to.equal(2);
  });

  it('strikes earlier dates through', async () => {
    const element = await contentOf({
      status: 'postponed',
      previousDates: [date('2025-12-01'), date('2025-12-05')],
    });
    expect(words(one(element, '.earlier'))).to.equal('Earlier dates: 1 December 2025, 5 December 2025');
    expect(all(element, '.earlier s')).to.have.length(2);
  });

  it('tells corrections from updates', async () => {
    const element = await contentOf({
      updates: [
        { at: '2025-12-16', kind: 'update', note: 'The hour.' },
        { at: 'last week', kind: 'correction', note: 'The city.' },
      ],
    });
    expect(all(element, '.updates li').map(words)).to.deep.equal([
      'Update · 16 December 2025 · The hour.',
      'Correction · last week · The city.',
    ]);
  });

  it('says that what was expected is not confirmed, only once its date has passed', async () => {
    const before = await content(talks(), 'miami');
    expect(all(before, '.flag')).to.have.length(0);
    const after = await content(talks(), 'miami', { now: AFTER });
    expect(words(one(after, '.flag'))).to.equal(
      'Was expected for 20–21 December 2025; this timeline does not confirm it.',
    );
    expect(all(await content(talks(), 'berlin', { now: AFTER }), '.flag')).to.have.length(0);
  });

  it('leaves one gap between sources and what can be done, and between these, wider than that between words', async () => {
    const element = await contentOf({ status: 'expected', sources: ['report'] });
    const [source, copy, calendar] = all(element, '.sources > :not(:empty)').map((part) =>
      part.getBoundingClientRect(),
    );
    if (!source || !copy || !calendar) return expect.fail('source, link and calendar are not all there');
    expect(copy.left - source.right).to.be.within(10, 18);
    expect(calendar.left - copy.right).to.be.closeTo(copy.left - source.right, 0.5);
  });

  it('asks for the link to be copied, and says when it was', async () => {
    const element = await content(talks(), 'berlin');
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
    const element = await content(talks(), 'berlin', { copied: 'failed', link });
    const field = one<HTMLInputElement>(element, 'input');
    expect(field.readOnly).to.equal(true);
    expect(field.value).to.equal(link);
    field.focus();
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(link);
    await audit(element);
  });
});
