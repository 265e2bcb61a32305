import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { defineNewsTimeline } from '../../src/elements/define.js';
import { make, SMALL, STORY } from './make.js';

defineNewsTimeline();

// What systems and frameworks do with an element, and nobody would write by hand.

const address = location.pathname + location.search;
afterEach(() => history.replaceState(null, '', address));

describe('a page that', () => {
  it('wraps the script with the events in a paragraph, as WordPress does, has its story', async () => {
    const frame = await fixture<HTMLElement>(html`<div></div>`);
    const timeline = document.createElement('news-timeline');
    const wrapper = document.createElement('p');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(SMALL);
    wrapper.append(script);
    timeline.append(wrapper);
    frame.append(timeline);
    await waitUntil(() => timeline.document?.events.length === 3, '', { timeout: 5000 });
  });

  it('has the data of something else in its list, has the story of the list', async () => {
    const frame = await fixture<HTMLElement>(
      html`<div>
        <news-timeline>
          <ol>
            <li id="a">
              <time datetime="2024">2024</time>
              <h3>Of the list</h3>
              <script type="application/json">
                { "player": 1 }
              </script>
            </li>
          </ol>
        </news-timeline>
      </div>`,
    );
    const timeline = frame.querySelector('news-timeline');
    await waitUntil(() => timeline?.document?.events[0]?.title === 'Of the list', '', { timeout: 5000 });
  });

  it('takes the attribute `links` away again, has links in its address again', async () => {
    const timeline = await make({ src: STORY });
    timeline.setAttribute('links', 'none');
    timeline.select('kremlin');
    expect(location.hash).to.equal('');
    timeline.removeAttribute('links');
    timeline.select('berlin-talks');
    expect(location.hash).to.equal('#berlin-talks');
  });

  it('has its own places behind `#`, keeps them', async () => {
    for (const route of ['#/politics/12', '#!/politics/12']) {
      history.replaceState(null, '', route);
      const timeline = await make({ src: STORY });
      timeline.select('kremlin');
      expect(timeline.selected).to.equal('kremlin');
      expect(location.hash).to.equal(route);
      timeline.select(null);
      expect(location.hash).to.equal(route);
      timeline.remove();
    }
  });
});
