import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { NewsTimelineDetails } from '../../src/elements/details-element.js';
import type { NewsTimelineEvent } from '../../src/elements/event-element.js';
import type { NewsTimelineMedia } from '../../src/elements/media-element.js';
import type { Media } from '../../src/model/document.js';
import { all, one, opened, words } from './asked.js';
import { audit } from '../tools/audit.js';
import { event, story } from './sample.js';

customElements.define('test-details-media', class extends NewsTimelineDetails {});

const BROKEN = 'data:image/png;base64,bm8=';
const GOOD = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

async function details(...media: Media[]): Promise<[NewsTimelineMedia, NewsTimelineEvent]> {
  const document = story(media.map((one, i) => event(`e${i}`, '2025-12-15', { media: one })));
  const element = await fixture<NewsTimelineDetails>(
    html`<test-details-media lang="en" .document=${document} .selected=${'e0'}></test-details-media>`,
  );
  const content = await opened(element);
  await waitUntil(() => content._media);
  await content.updateComplete;
  const shown = one<NewsTimelineMedia>(content, 'news-timeline-media');
  await shown.updateComplete;
  return [shown, content];
}

const video: Media = {
  type: 'video',
  src: 'https://www.youtube.com/watch?v=abcdefghijk',
  alt: 'The speech',
  credit: 'AP',
};

/** Chromium names WebKit as well. */
const isWebKit = (): boolean => /AppleWebKit(?!.*Chrom)/.test(navigator.userAgent);

describe('details: media', () => {
  it('reserves the room of a picture before it comes', async () => {
    const [element] = await details({ type: 'image', src: GOOD, alt: 'A', width: 800, height: 400 });
    element.style.width = '414px';
    const image = one<HTMLImageElement>(element, 'img');
    expect(image.loading).to.equal('lazy');
    expect(image.alt).to.equal('A');
    const { width, height } = image.getBoundingClientRect();
    expect(width / height).to.be.closeTo(2, 0.02);
  });

  it('gives an upright picture no more than its own width, and its room before it comes', async () => {
    const [element] = await details({ type: 'image', src: GOOD, alt: 'A', width: 600, height: 1200 });
    element.style.width = '700px';
    const { width, height } = one(element, 'img').getBoundingClientRect();
    expect(height).to.be.closeTo(480, 1);
    expect(width).to.be.closeTo(240, 1);
  });

  it('reserves room for a picture of unknown size too', async () => {
    const [element] = await details({ type: 'image', src: GOOD, alt: 'A' });
    const { width, height } = one(element, 'img').getBoundingClientRect();
    expect(Math.min(width / height, 9)).to.be.at.least(1.4);
    expect(height).to.be.above(100);
  });

  it('leaves description and credit of a picture that cannot be loaded', async () => {
    const [element] = await details({
      type: 'image',
      src: BROKEN,
      alt: 'A river',
      caption: 'Later.',
      credit: 'Someone',
    });
    await waitUntil(() => all(element, '.instead').length);
    expect(all(element, 'img')).to.have.length(0);
    expect(words(one(element, '.instead'))).to.equal('A river');
    expect(words(one(element, 'figcaption'))).to.equal('Later. Someone');
    await audit(element);
  });

  it('tells a caption without a full stop from its credit by their colours', async () => {
    const [element] = await details({
      type: 'image',
      src: GOOD,
      alt: 'A river',
      caption: 'The river in the morning',
      credit: 'Someone',
    });
    const color = (selector: string): string => getComputedStyle(one(element, selector)).color;
    expect(color('figcaption')).to.equal('rgb(22, 24, 29)');
    expect(color('.credit')).to.equal('rgb(91, 98, 112)');
  });

  it('forgets the failure with the event', async () => {
    const [element, content] = await details(
      { type: 'image', src: BROKEN, alt: 'A' },
      { type: 'image', src: GOOD, alt: 'B' },
    );
    await waitUntil(() => all(element, '.instead').length);
    content.event = content.document?.events[1] ?? null;
    await content.updateComplete;
    await element.updateComplete;
    expect(one<HTMLImageElement>(element, 'img').alt).to.equal('B');
  });

  it('plays files itself, asks for none of them before, and links what cannot be played', async () => {
    for (const kind of ['video', 'audio'] as const) {
      const src = kind === 'video' ? '/no-such.mp4' : '/no-such.mp3';
      const [element] = await details({ type: kind, src, alt: 'The speech', credit: 'AP' });
      const player = one<HTMLMediaElement>(element, kind);
      expect([player.controls, player.preload]).to.deep.equal([true, 'none']);
      // WebKitGTK says from the first moment on that it loads, whatever it does.
      if (!isWebKit()) expect(player.networkState).to.equal(HTMLMediaElement.NETWORK_IDLE);
      expect(player.getAttribute('aria-label')).to.equal('The speech');
      const height = player.getBoundingClientRect().height;
      expect(height).to.be.above(20);
      await audit(element);
      const failed = oneEvent(player, 'error');
      player.load();
      void player.play().catch(() => undefined);
      await failed;
      await element.updateComplete;
      expect(all(element, kind)).to.have.length(0);
      expect(words(element.shadowRoot?.querySelector('figure') ?? element)).to.match(
        /could not be played\. The speech .*Open the .* AP$/,
      );
    }
  });

  it('has of others’ recordings only a still picture, until the reader asks', async () => {
    const [element] = await details({ ...video, poster: GOOD });
    expect(all(element, 'iframe')).to.have.length(0);
    expect(one<HTMLImageElement>(element, '.stage img').getAttribute('alt')).to.equal('');
    const button = one(element, 'button');
    expect(words(button)).to.equal(
      'Play the video: The speech Comes from www.youtube-nocookie.com, which then learns of your visit',
    );
    expect(one<HTMLAnchorElement>(element, 'a').href).to.equal(video.src);
    expect(words(one(element, 'a'))).to.equal('Open at YouTube');
    await audit(element);
  });

  it('has no picture of theirs either', async () => {
    const [element] = await details({ ...video, poster: 'https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg' });
    expect(all(element, 'img')).to.have.length(0);
  });

  it('links what its host does not let pages show', async () => {
    const [element] = await details({
      type: 'post',
      src: 'https://bsky.app/profile/example.org/post/3k',
      alt: 'What the mayor wrote',
      credit: 'The mayor',
    });
    expect(all(element, 'img, video, iframe, button')).to.have.length(0);
    expect(words(one(element, 'a'))).to.equal('Open at Bluesky: What the mayor wrote');
    expect(words(one(element, 'figcaption'))).to.equal('The mayor');
  });
});
