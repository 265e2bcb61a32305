import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openPage } from '../tools/browser.js';
import { browser, site } from '../tools/page-site.js';

const FILES = readdirSync(new URL('../../data/bad', import.meta.url)).sort();

describe('a page with bad data', () => {
  for (const file of FILES) {
    it(`${file}: runs nothing of it, throws nothing, and shows what there is to show, as axis and as list`, async () => {
      const { page, faults } = await openPage(browser, `${site.origin}tests/hosts/page.html`);
      page.on('dialog', (dialog) => {
        faults.push(`a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.addScriptTag({ type: 'module', url: '/dist/news-timeline.js' });
      for (const view of ['axis', 'list'] as const) {
        const shown = await page.evaluate(
          async (src, as) => {
            const timeline = document.createElement('news-timeline');
            const inside = document.createElement('p');
            inside.textContent = 'In short';
            timeline.append(inside);
            Object.assign(timeline, { src, view: as });
            document.querySelector('news-timeline')?.remove();
            document.body.prepend(timeline);
            await timeline.ready;
            const { document: story, problems } = timeline;
            if (as === 'axis' && story?.events.some(({ date }) => date)) await timeline.drawn;
            for (const { id } of story?.events ?? []) {
              timeline.select(id);
              await timeline.updateComplete;
              await new Promise(requestAnimationFrame);
            }
            const roots: ParentNode[] = [];
            const collect = (root: ParentNode): void => {
              roots.push(root);
              for (const element of root.querySelectorAll('*'))
                if (element.shadowRoot) collect(element.shadowRoot);
            };
            if (timeline.shadowRoot) collect(timeline.shadowRoot);
            const all = <E extends Element>(selector: string): E[] =>
              roots.flatMap((root) => [...root.querySelectorAll<E>(selector)]);
            return {
              events: story?.events.length ?? null,
              problems: problems.length,
              kept: inside.getBoundingClientRect().height > 0,
              words: roots
                .map(({ textContent }: ParentNode & { textContent?: string | null }) => textContent)
                .join(' '),
              foreign: all('script, iframe, object, embed, svg script, b[onclick], [onerror], [onload]')
                .length,
              links: all<HTMLAnchorElement>('a').map(({ protocol }) => protocol),
              inPage: document.documentElement.scrollWidth <= innerWidth,
              ran: 'hacked' in globalThis || 'pwned' in globalThis,
            };
          },
          `/data/bad/${file}`,
          view,
        );
        assert.ok(shown.problems > 0, `a problem is told, as ${view}`);
        assert.equal(shown.ran, false);
        assert.equal(shown.foreign, 0);
        assert.ok(
          shown.links.every((protocol) => ['http:', 'https:', 'mailto:'].includes(protocol)),
          shown.links.join(),
        );
        assert.ok(shown.inPage, 'the page does not scroll sideways');
        if (shown.events === null) {
          assert.ok(shown.kept, 'what stood in the page stands');
          assert.ok(shown.words.trim().length > 40, 'the reader is told why');
        } else {
          assert.equal(shown.kept, false);
        }
      }
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});
