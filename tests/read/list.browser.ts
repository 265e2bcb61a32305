import { expect, fixture, html } from '@open-wc/testing';
import type { TimelineDocument } from '../../src/model/document.js';
import type { Reading } from '../../src/read/reading.js';
import { readAllDates } from '../../src/read/all-dates.js';
import { draftList } from '../../src/read/draft-list.js';
import { explained } from '../../src/read/explain.js';

const readList = (element: Element): Reading => explained(draftList(element));

function documentOf({ document, problems }: Reading): TimelineDocument {
  if (!document) throw new Error(JSON.stringify(problems));
  return document;
}

describe('a list of the page', () => {
  before(readAllDates);

  it('is read into a document, and left as it is', async () => {
    const element = await fixture(html`
      <section lang="en-GB">
        <h2>From the invasion <em>to Berlin</em></h2>
        <ol data-as-of="2025-12-15" data-time-zone="Europe/Berlin">
          <li
            id="miami"
            data-status="expected"
            data-lane="talks"
            data-date="2025-12-20?/2025-12-21?"
            data-place="Miami"
          >
            <time datetime="2025-12-20">This weekend</time>
            <h3>Miami round</h3>
            <p>More talks are <em>likely</em>, <a href="/officials">officials</a> say.</p>
            <p>Day and <strong>place</strong> are [open] * for now.</p>
          </li>
          <li id="berlin" data-importance="5" data-lane="talks">
            <time datetime="2025-12-15">Monday</time>
            <h3>Berlin talks</h3>
            <blockquote>
              <p>Talks were “substantial”.</p>
              <cite>— Zelenskyy</cite>
            </blockquote>
            <figure hidden>
              <img loading="lazy" src="berlin.jpg" alt="A long table" width="1200" height="800" />
              <figcaption>The table</figcaption>
            </figure>
            <a href="https://example.org/report">The report</a>
          </li>
        </ol>
      </section>
    `);
    const before = element.outerHTML;
    const reading = readList(element);
    expect(reading.problems).to.deep.equal([]);
    expect(element.outerHTML).to.equal(before);
    const document = documentOf(reading);
    expect(document.title).to.equal('From the invasion to Berlin');
    expect([document.lang, document.timeZone, document.asOf?.text]).to.deep.equal([
      'en-GB',
      'Europe/Berlin',
      '2025-12-15',
    ]);
    expect(document.lanes).to.deep.equal([{ id: 'talks', title: 'talks' }]);
    const [berlin, miami] = document.events;
    expect([berlin?.id, berlin?.title, berlin?.importance, berlin?.status]).to.deep.equal([
      'berlin',
      'Berlin talks',
      5,
      'confirmed',
    ]);
    expect(berlin?.quotes).to.deep.equal([{ text: 'Talks were “substantial”.', by: 'Zelenskyy' }]);
    expect(berlin?.body).to.deep.equal([]);
    expect(berlin?.media).to.deep.equal({
      type: 'image',
      src: new URL('berlin.jpg', element.baseURI).href,
      alt: 'A long table',
      caption: 'The table',
      width: 1200,
      height: 800,
    });
    expect(berlin?.links).to.deep.equal([{ url: 'https://example.org/report', title: 'The report' }]);
    expect([miami?.id, miami?.status, miami?.date?.text]).to.deep.equal([
      'miami',
      'expected',
      '2025-12-20?/2025-12-21?',
    ]);
    expect(miami?.place).to.deep.equal({ name: 'Miami' });
    expect(miami?.links).to.deep.equal([]);
    expect(miami?.body).to.deep.equal([
      `More talks are *likely*, [officials](${new URL('/officials', element.baseURI).href}) say.`,
      'Day and **place** are \\[open\\] \\* for now.',
    ]);
  });

  it('may be as plain as lists are', async () => {
    const element = await fixture(html`
      <ul aria-label="Steps">
        <li><time>2025-01</time> Plans are <b>asked</b> for<!-- by whom? --></li>
        <li>
          <time datetime="2025-02-03">3 February</time>
          <p>Plans are shown.</p>
          <p>It took a year.</p>
        </li>
        <li>No date is set</li>
      </ul>
    `);
    const document = documentOf(readList(element));
    expect(document.title).to.equal('Steps');
    expect(document.events.map(({ body }) => body)).to.deep.equal([[], ['It took a year.'], []]);
    expect(document.events.map(({ id, title, date }) => [id, title, date?.text])).to.deep.equal([
      ['plans-are-asked-for', 'Plans are asked for', '2025-01'],
      ['plans-are-shown', 'Plans are shown.', '2025-02-03'],
      ['no-date-is-set', 'No date is set', undefined],
    ]);
  });

  it('has its title from the heading before it', async () => {
    const element = await fixture(
      html`<div>
        <h4>Before</h4>
        <ol>
          <li id="a"><h5>A</h5></li>
        </ol>
      </div>`,
    );
    const list = element.querySelector('ol');
    expect(list && documentOf(readList(list)).title).to.equal('Before');
    expect(documentOf(readList(element)).title).to.equal('Before');
  });

  it('keeps inner lists, wherever the list itself stands', async () => {
    const element = await fixture(html`
      <figure>
        <ol aria-label="Steps">
          <li id="a">
            <h3>A</h3>
            <p>First.</p>
            <ul>
              <li>Second</li>
              <li><p>Third</p></li>
            </ul>
          </li>
        </ol>
      </figure>
    `);
    expect(documentOf(readList(element)).events.map(({ body }) => body)).to.deep.equal([
      ['First.', 'Second', 'Third'],
    ]);
  });

  it('tells what cannot be read, and shows the rest', async () => {
    const element = await fixture(html`
      <ol aria-label="Steps">
        <li id="a">
          <time datetime="Monday">Monday</time>
          <h3>A</h3>
          <p>A <a href="data:text/html,x">script</a>.</p>
        </li>
        <li id="b"></li>
        <li id="c" data-status="rumoured"><h3>&lt;b>C&lt;/b></h3></li>
      </ol>
    `);
    const { document, problems } = readList(element);
    expect(document?.events.map(({ id, dateText, status }) => [id, dateText, status])).to.deep.equal([
      ['a', 'Monday', 'confirmed'],
      ['c', undefined, 'tentative'],
    ]);
    expect(document?.events[0]?.body).to.deep.equal(['A script.']);
    expect(document?.events[1]?.title).to.equal('<b>C</b>');
    expect(problems.map(({ code, where }) => `${code} ${where}`)).to.deep.equal([
      'date-unreadable events[0].date (a)',
      'url-unsafe events[0].body (a)',
      'event-without-title events[1].title (b)',
      'html-as-text events[2].title (c)',
      'status-unknown events[2].status (c)',
    ]);
  });

  it('keeps what is said in parts apart from its paragraphs', async () => {
    const element = await fixture(html`
      <ol
        aria-label="Steps"
        data-lanes='[{"id": "state", "title": "State"}, {"id": "city", "title": "City"}]'
        data-chapters="[broken"
      >
        <li id="a" data-lane="city" data-place="The bank" data-place-alternative="the other bank">
          <p data-part="facts">
            <time datetime="2025-02-03">3 February</time>, the bank, <a href="#map">map</a>
          </p>
          <p data-part="earlier">Earlier: <s data-date="2025-01">January</s></p>
          <p data-part="words">Accounts differ</p>
          <h3>A</h3>
          <p>First.</p>
        </li>
        <li id="b" data-lane="state">
          <p data-part="earlier">Earlier: <time data-date="2025-01">January</time></p>
          <p>B has no heading.</p>
        </li>
      </ol>
    `);
    const { document, problems } = readList(element);
    expect(document?.lanes.map(({ id }) => id)).to.deep.equal(['state', 'city']);
    expect(document?.events.map(({ id, title, body, date }) => [id, title, body, date?.text])).to.deep.equal([
      ['a', 'A', ['First.'], '2025-02-03'],
      ['b', 'B has no heading.', [], undefined],
    ]);
    expect(document?.events.map(({ previousDates }) => previousDates.map(({ text }) => text))).to.deep.equal([
      ['2025-01'],
      ['2025-01'],
    ]);
    expect(document?.events[0]?.place).to.deep.equal({ name: 'The bank', alternative: 'the other bank' });
    expect(document?.events[0]?.links).to.deep.equal([]);
    expect(problems.map(({ code, where }) => `${code} ${where}`)).to.deep.equal(['wrong-type chapters']);
  });

  it('without items, or no list at all, is nothing to show', async () => {
    for (const markup of [html`<ol aria-label="Steps"></ol>`, html`<div aria-label="Steps">Words</div>`]) {
      const { document, problems } = readList(await fixture(markup));
      expect(document).to.equal(null);
      expect(problems.map(({ code }) => code)).to.deep.equal(['events-none']);
    }
  });

  it('gives calendar days that are the same for every reader', async () => {
    const element = await fixture(
      html`<ol aria-label="Steps">
        <li id="a">
          <time datetime="2025-12-15"></time>
          <h3>A</h3>
        </li>
      </ol>`,
    );
    expect(documentOf(readList(element)).events[0]?.span).to.deep.equal({
      start: Date.UTC(2025, 11, 15),
      end: Date.UTC(2025, 11, 16),
    });
  });
});
