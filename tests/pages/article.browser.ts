import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { NewsTimeline } from '../../src/elements/news-timeline.js';

/** All that the build made comes over the network, while other tests take the processor. */
const PATIENCE = { timeout: 20_000 };

let frame: HTMLIFrameElement;

const built = (): NewsTimeline | null | undefined => frame.contentDocument?.querySelector('news-timeline');

/** The elements of a selector in the built widget of the article, those within its elements as well. */
function shown(selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  const look = (root: ShadowRoot | null | undefined): void => {
    found.push(...(root?.querySelectorAll<HTMLElement>(selector) ?? []));
    for (const element of root?.querySelectorAll('*') ?? []) look(element.shadowRoot);
  };
  look(built()?.shadowRoot);
  return found;
}

async function until(selector: string): Promise<HTMLElement> {
  await waitUntil(() => shown(selector).length, `no ${selector}`, PATIENCE);
  const [first] = shown(selector);
  return first ?? expect.fail(selector);
}

/** The article with what the build made, scrolled to the widget. */
async function open(width: number): Promise<void> {
  await setViewport({ width, height: 900 });
  frame = document.createElement('iframe');
  frame.style.cssText = `position: absolute; inset: 0; width: ${width}px; height: 900px; border: 0`;
  frame.src = '/demo/article.html';
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  built()?.scrollIntoView();
}

function expectNoSidewaysScroll(): void {
  const page = frame.contentDocument?.documentElement;
  expect(page?.scrollWidth).to.equal(page?.clientWidth);
}

describe('the built widget in an article', function () {
  this.timeout(60_000);

  afterEach(async () => {
    frame.remove();
    await setViewport({ width: 800, height: 600 });
  });

  it('is a list of all fifteen events on a phone, and one of them opens', async () => {
    await open(360);
    const first = await until('.open');
    expect(shown('.open')).to.have.length(15);
    first.click();
    expect(await until('.open[aria-expanded=true]')).to.equal(first);
    expectNoSidewaysScroll();
  });

  it('is an axis where there is room, walked by keys, with chapters and details', async () => {
    await open(1000);
    await until('.axis .pin');
    await built()?.drawn;
    expectNoSidewaysScroll();
    // Only then: what is on its way moves the marks under the keys.
    const arrived = new Promise((done) => built()?.addEventListener('timeline-window', done, { once: true }));
    shown('button')
      .find(({ textContent }) => textContent?.trim() === 'Berlin')
      ?.click();
    expect(await arrived).to.have.property('chapter', 'berlin');
    (await until('.axis .pin[tabindex="0"]')).focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    const details = await until('.pin[aria-current]');
    expect(details.getAttribute('aria-label')).to.contain('of 15');
    expectNoSidewaysScroll();
  });
});
