import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oEmbed } from '../../src/publish/oembed.js';
import { openPage } from '../tools/browser.js';
import { page as answerWith } from '../tools/host.js';
import { browser, site } from '../tools/page-site.js';
import { readStory } from '../tools/story.js';
import { embedded, embedOf, ready } from './embedded.js';

describe('the answer of oEmbed', () => {
  it('lets readers scroll to the end of the story where nobody listens to its height', async () => {
    const { html } = oEmbed(readStory(), { pageUrl: embedOf('', 'data/ukraine-peace-talks.json') });
    site.answers.set('/pasted.html', answerWith(html));
    const { page, faults } = await openPage(browser, `${site.origin}pasted.html`);
    const frame = await embedded(page);
    await ready(frame);
    await frame.waitForSelector('news-timeline >>> news-timeline-list >>> .open', { visible: true });
    const box = await (await page.$('iframe'))?.boundingBox();
    assert.ok(box && box.height === 600, `${box?.height} px`);
    await page.mouse.move(box.x + box.width / 2, box.y + 100);
    await page.mouse.wheel({ deltaY: 4000 });
    await frame.waitForFunction(() => scrollY > 0 && scrollY + innerHeight >= document.body.scrollHeight, {
      timeout: 5000,
    });
    assert.deepEqual(faults, []);
    await page.close();
  });
});
