import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <title>A strict page</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/dist/news-timeline.js"></script>
  </head>
  <body>
    <news-timeline src="/data/ukraine-peace-talks.json"></news-timeline>
  </body>
</html>`;

/** Source text: counts what a policy refuses. */
const COUNT = `{
  globalThis.refused = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber }) => {
    refused.push(violatedDirective + ' ' + sourceFile + ':' + lineNumber);
  });
}`;

describe('a page with a strict content security policy', () => {
  it('shows the timeline with scripts, styles and data of its own host only, and refuses nothing', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'";
    const { page, faults } = await openPage(browser, `${site.origin}demo/index.html`);
    await page.evaluateOnNewDocument(COUNT);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!request.url().endsWith('/strict.html')) void request.continue();
      else {
        const headers = { 'content-security-policy': policy };
        void request.respond({ contentType: 'text/html', headers, body: PAGE });
      }
    });
    await page.goto(`${site.origin}strict.html`);
    const shown = await page.evaluate(async () => {
      await customElements.whenDefined('news-timeline');
      const timeline = document.querySelector('news-timeline');
      if (!timeline) return null;
      await timeline.drawn;
      timeline.select('miami-round');
      timeline.showWindow('2025-12-13', '2025-12-18', { animate: false });
      await new Promise((done) => setTimeout(done, 300));
      const marks = timeline.shadowRoot?.querySelectorAll('.axis [data-event]').length ?? 0;
      timeline.view = 'list';
      await timeline.updateComplete;
      const list = timeline.shadowRoot?.querySelector('news-timeline-list');
      return { marks, items: list?.shadowRoot?.querySelectorAll('li').length ?? 0 };
    });
    assert.ok(shown && shown.marks > 5 && shown.items >= 15, JSON.stringify(shown));
    assert.deepEqual(await page.evaluate('refused'), []);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
