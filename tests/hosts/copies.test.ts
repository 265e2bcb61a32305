import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../tools/command.mjs';
import { timeline, us, visit } from './hosts.js';

/** Another version, below the checkout's root: other words, other classes, other parts. */
let other = '';

before(() => {
  mkdirSync(`${ROOT}tests/.out`, { recursive: true });
  const folder = mkdtempSync(`${ROOT}tests/.out/other-`);
  other = folder.slice(ROOT.length);
  cpSync(`${ROOT}dist`, folder, { recursive: true });
  let changed = 0;
  for (const name of readdirSync(`${folder}/chunks`).filter((file) => file.endsWith('.js'))) {
    const before = readFileSync(`${folder}/chunks/${name}`, 'utf8');
    const text = before
      .replaceAll('Fold gaps', 'Close gaps')
      .replaceAll('"sources"', '"sources other"')
      .replaceAll('news-timeline-list', 'news-timeline-rows');
    if (text !== before) changed++;
    writeFileSync(`${folder}/chunks/${name}`, text);
  }
  assert.ok(changed > 0, 'the other version differs');
});

after(() => rmSync(`${ROOT}${other}`, { recursive: true, force: true }));

const OURS = 'dist/news-timeline.js';

describe('two copies of the script on a page', () => {
  const cases = {
    'this version, then another': { scripts: () => [OURS, `${other}/news-timeline.js`], words: 'Fold gaps' },
    'another version, then this': { scripts: () => [`${other}/news-timeline.js`, OURS], words: 'Close gaps' },
    'this version twice': { scripts: () => [OURS, `${OURS}?again`], words: 'Fold gaps' },
    'the same address twice': { scripts: () => [OURS, OURS], words: 'Fold gaps' },
  };
  for (const [name, { scripts, words }] of Object.entries(cases)) {
    it(`${name}: the first counts, whole, and nothing is thrown`, async () => {
      const [first, second] = scripts().map(
        (path) => `<script type="module" src="${us.origin}${path}"></script>`,
      );
      const { page, faults } = await visit({
        script: '',
        body: `${first}${timeline('view="axis" id="one"')}${timeline('view="list" id="two"')}${second}`,
      });
      const seen = await page.evaluate(async () => {
        const [one, two] = document.querySelectorAll('news-timeline');
        if (!one || !two) return null;
        one.scrollIntoView();
        await one.drawn;
        one.select('kremlin');
        two.scrollIntoView();
        await two.ready;
        await two.updateComplete;
        const list = two.shadowRoot?.querySelector('news-timeline-list, news-timeline-rows');
        return {
          pins: one.shadowRoot?.querySelectorAll('.pin').length ?? 0,
          words: one.shadowRoot?.querySelector('news-timeline-toolbar')?.shadowRoot?.textContent ?? '',
          selected: one.selectedEvent?.id,
          rows: list?.shadowRoot?.querySelectorAll('li').length ?? 0,
          registered: ['news-timeline-list', 'news-timeline-rows'].filter((name) => customElements.get(name)),
        };
      });
      assert.ok(seen && seen.pins > 5 && seen.rows >= 15, JSON.stringify(seen));
      assert.equal(seen.selected, 'kremlin');
      assert.ok(seen.words.includes(words), seen.words);
      assert.equal(seen.registered.length, 1, 'parts of two versions never meet');
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});
