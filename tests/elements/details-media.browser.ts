import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { NewsTimelineDetails } from '../../src/elements/details-element.js';
import type { NewsTimelineEvent } from '../../src/elements/event-element.js';
import type { Media } from '../../src/model/document.js';
import { all, one, opened, words } from './asked.js';
import { audit } from './audit.js';
import { event, story } from './sample.js';

customElements.define('test-details-media', class extends NewsTimelineDetails {});

const BROKEN = 'data:image/png;base64,bm8=';
const GOOD = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

async function details(...media: Media[]): Promise<NewsTimelineEvent> {
  const document = story(media.map((one, i) => event(`e${i}`, '2025-12-15', { media: one })));
  const element = await fixture<NewsTimelineDetails>(
    html`<test-details-media lang="en" .document=${document} .selected=${'e0'}></test-details-media>`,
  );
  return opened(element);
}

describe('details: media', () => {
  it('reserves the room of a picture before it comes', async () => {
    const element = await details({ type: 'image', src: GOOD, alt: 'A', width: 800, height: 400 });
    element.style.width = '414px';
    const image = one<HTMLImageElement>(element, 'img');
    expect(image.loading).to.equal('lazy');
    expect(image.alt).to.equal('A');
    const { width, height } = image.getBoundingClientRect();
    expect(width / height).to.be.closeTo(2, 0.02);
  });

  it('reserves room for a picture of unknown size too', async () => {
    const image = one(await details({ type: 'image', src: GOOD, alt: 'A' }), 'img');
    const { width, height } = image.getBoundingClientRect();
    expect(Math.min(width / height, 9)).to.be.at.least(1.4);
    expect(height).to.be.above(100);
  });

  it('leaves description and credit of a picture that cannot be loaded', async () => {
    const element = await details({
      type: 'image',
      src: BROKEN,
      alt: 'A river',
      caption: 'Later.',
      credit: 'Someone',
    });
    const image = one(element, 'img');
    if (!one(element, 'figure').hasAttribute('data-failed')) await oneEvent(image, 'error');
    expect(getComputedStyle(image).display).to.equal('none');
    const instead = one(element, '.instead');
    expect(getComputedStyle(instead).display).to.equal('block');
    expect(words(instead)).to.equal('A river');
    expect(words(one(element, 'figcaption'))).to.equal('Later. Someone');
    await audit(element);
  });

  it('forgets the failure with the event', async () => {
    const element = await details(
      { type: 'image', src: BROKEN, alt: 'A' },
      { type: 'image', src: GOOD, alt: 'B' },
    );
    if (!one(element, 'figure').hasAttribute('data-failed')) await oneEvent(one(element, 'img'), 'error');
    element.event = element.document?.events[1] ?? null;
    await element.updateComplete;
    expect(one(element, 'figure').hasAttribute('data-failed')).to.equal(false);
    expect(getComputedStyle(one(element, 'img')).display).not.to.equal('none');
  });

  it('links what is no picture, with its credit', async () => {
    const element = await details({
      type: 'video',
      src: 'https://example.org/v.mp4',
      alt: 'The speech',
      credit: 'AP',
    });
    expect(all(element, 'img, video, iframe')).to.have.length(0);
    expect(words(one(element, '.media a'))).to.equal('Open the video: The speech');
    expect(words(one(element, 'figcaption'))).to.equal('AP');
  });
});
