import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type axe from 'axe-core';
import type { CDPSession, Page } from 'puppeteer-core';
import { ROOT } from '../tools/command.mjs';
import '../tools/page-site.js';
import { openTimeline } from '../tools/timeline-page.js';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

const AXE = readFileSync(`${ROOT}node_modules/axe-core/axe.min.js`, 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe cannot judge by itself, and why it is right: the colours of text over which or under which another element
 * lies. `tests/elements/tokens.browser.ts` holds every pair of colours against 4.5:1.
 */
const EXPLAINED: Record<string, RegExp> = {
  'color-contrast':
    /bgOverlap|bgGradient|pseudoContent|elmPartiallyObscured|elmPartiallyObscuring|shortTextContent/,
};

const ARABIC = {
  version: 1,
  title: 'محادثات السلام',
  lang: 'ar',
  timeZone: 'Europe/Berlin',
  asOf: '2025-12-15',
  lanes: [
    { id: 'a', title: 'المحادثات' },
    { id: 'b', title: 'الحرب' },
  ],
  chapters: [{ id: 'c', title: 'برلين', start: '2025-12-14', end: '2025-12-15' }],
  events: [
    { id: 'one', date: '2022-02-24', title: 'بداية الحرب', lane: 'b', body: ['نص *مهم* هنا.'] },
    {
      id: 'two',
      date: '2025-12-14/2025-12-15',
      title: 'محادثات برلين',
      lane: 'a',
      body: ['يومان من المحادثات.'],
    },
    { id: 'three', date: '2025-12-20?', title: 'جولة Miami المتوقعة', lane: 'a', status: 'expected' },
    { id: 'four', title: 'بلا تاريخ', lane: 'a' },
  ],
};

interface Mode {
  name: string;
  features: { name: string; value: string }[];
}
const MODES: Mode[] = [
  { name: 'light', features: [{ name: 'prefers-color-scheme', value: 'light' }] },
  { name: 'dark', features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  { name: 'forced colours', features: [{ name: 'forced-colors', value: 'active' }] },
];

/** What axe finds: faults, and what it leaves open for another reason than those explained. */
async function audit(page: Page): Promise<string[]> {
  const { violations, incomplete } = await page.evaluate(async (tags) => {
    if (!window.axe) throw new Error('axe is not there');
    const found = await window.axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations', 'incomplete'],
    });
    const short = (results: typeof found.violations): { id: string; html: string; why: string }[] =>
      results.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any, all, none }) => ({
          id,
          html: html.slice(0, 160),
          why: [...any, ...all, ...none]
            .map(({ data, message }: { data: unknown; message: string }) =>
              data && typeof data === 'object' && 'messageKey' in data ? String(data.messageKey) : message,
            )
            .join('; '),
        })),
      );
    return { violations: short(found.violations), incomplete: short(found.incomplete) };
  }, TAGS);
  return [
    ...violations.map(({ id, html, why }) => `${id}: ${html} (${why})`),
    ...incomplete
      .filter(({ id, why }) => !EXPLAINED[id]?.test(why))
      .map(({ id, html, why }) => `open: ${id}: ${html} (${why})`),
  ];
}

/** One view in all modes and widths. */
async function auditAll(
  page: Page,
  session: CDPSession,
  view: string,
  rest: () => Promise<void>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [1000, 320]) {
    await page.setViewport({ width, height: 900 });
    await rest();
    for (const { name, features } of MODES) {
      await session.send('Emulation.setEmulatedMedia', { features });
      faults.push(...(await audit(page)).map((fault) => `${view}, ${name}, ${width} px: ${fault}`));
    }
  }
  return faults;
}

for (const [script, data] of [
  ['Latin', null],
  ['Arabic', ARABIC],
] as const) {
  describe(`axe-core, ${script}`, () => {
    for (const view of ['axis', 'list'] as const) {
      it(`finds nothing in the ${view}, closed and open`, async () => {
        const { page, faults, rest } = await openTimeline({
          attributes: `view="${view}"`,
          lang: data ? 'ar' : 'en',
          height: 900,
        });
        const session = await page.createCDPSession();
        await page.evaluate(AXE);
        if (data) {
          await page.$eval('news-timeline', (timeline, story) => (timeline.data = story), data);
          await page.waitForFunction(() => document.querySelector('news-timeline')?.document?.lang === 'ar');
          await rest();
        }
        const found = await auditAll(page, session, view, rest);
        await page.$eval('news-timeline', (timeline) => {
          timeline.select(timeline.document?.events[1]?.id ?? null);
        });
        await rest();
        found.push(...(await auditAll(page, session, `${view}, an event open`, rest)));
        assert.deepEqual(found, []);
        assert.deepEqual(faults, []);
        await page.close();
      });
    }
  });
}
