import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Lab, TooSlow } from '../bench/lab.js';
import { measure, queryOf, type Bench } from '../bench/measure.js';
import { measureMany } from '../bench/extras.js';
import { benchPage } from '../bench/page.js';
import type * as Harness from '../bench/pages/harness.mjs';
import type { Widget } from '../bench/peers.js';
import { serveBench } from '../bench/server.js';
import { storyFile, type StoryFile } from '../bench/story-files.js';
import { storyEvents } from '../tools/stories.mjs';

/** Whether the bench can measure; what it measures is its own affair, and the machine's. */
describe('the bench', () => {
  let bench: Bench;
  let story: StoryFile;

  before(async () => {
    const events = [...storyEvents({ events: 20 })];
    const server = await serveBench({ page: (query) => benchPage(query, events), tiles: null });
    bench = { server, lab: new Lab(server.origin, { rest: 0 }) };
    story = await storyFile({ events: 20 });
  });

  after(async () => {
    await bench.lab.close();
    bench.server.stop();
  });

  const start = (widget: Widget): Promise<Harness.Start> =>
    bench.lab.visit(queryOf(widget, story), {}, async ({ page, within }) => {
      await within(
        20_000,
        'the data',
        page.evaluate(() => globalThis.bench.fetch()),
      );
      return within(
        30_000,
        'drawn',
        page.evaluate(() => globalThis.bench.start()),
      );
    });

  it('measures all that there is of ours', async () => {
    const { note, bytes, elements, ...times } = await measure(bench, 'ours', story);
    assert.equal(note, '');
    assert.ok(bytes !== null && bytes > 20_000, `bytes: ${bytes}`);
    assert.ok(elements !== null && elements > 50, `elements: ${elements}`);
    for (const [name, value] of Object.entries(times)) {
      assert.ok(typeof value === 'number' && Number.isFinite(value) && value >= 0, `${name}: ${value}`);
    }
  });

  for (const widget of ['vis', 'vis-cluster', 'timelinejs'] as const) {
    it(`sees what ${widget} draws`, async () => {
      const { seen, drawn } = await start(widget);
      assert.ok(seen > 0 && drawn >= seen);
    });
  }

  it('takes for drawn what stands where it stays, not all events on top of one another before', async () => {
    const times = await bench.lab.visit(queryOf('empty', story), {}, ({ page, within }) =>
      within(
        20_000,
        'drawn',
        page.evaluate(async (harness) => {
          const { offer } = (await import(harness)) as typeof Harness;
          let moved = Infinity;
          const marks = [1, 2, 3].map((n) => {
            const mark = document.createElement('p');
            mark.textContent = `Event ${n}`;
            return mark;
          });
          const move = (frames: number): void => {
            if (frames) requestAnimationFrame(() => move(frames - 1));
            else {
              moved = performance.now();
              for (const mark of marks) mark.style.marginLeft = '5px';
            }
          };
          offer({
            load: () => Promise.resolve(),
            show(box: HTMLElement) {
              box.append(...marks);
              move(40);
            },
            marks: () => marks,
            pan: () => undefined,
            zoom: () => undefined,
          });
          const begin = performance.now();
          const { seen, drawn } = await globalThis.bench.start();
          return { seen: begin + seen, moved, drawn: begin + drawn };
        }, '/tests/bench/pages/harness.mjs'),
      ),
    );
    assert.ok(times.seen < times.moved && times.moved < times.drawn, JSON.stringify(times));
  });

  it('looks at many widgets on one page', async () => {
    const many = await measureMany(bench, story);
    assert.equal(many.count, 20);
    assert.ok(many.elements > 20 && many.listElements > 20, JSON.stringify(many));
  });

  it('gives up a page that hangs, and goes on with the next', async () => {
    const visit = bench.lab.visit(queryOf('empty', story), {}, ({ page, within }) =>
      within(
        500,
        'an endless loop',
        page.evaluate(() => {
          for (;;);
        }),
      ),
    );
    await assert.rejects(visit, (error) => error instanceof TooSlow && error.what === 'an endless loop');
    const { drawn } = await start('empty');
    assert.ok(drawn > 0);
  });
});
