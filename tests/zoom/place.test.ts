import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TimelineDocument } from '../../src/model/document.js';
import type { Placed } from '../../src/zoom/fill.js';
import { MarkMaker, type Mark } from '../../src/zoom/marks.js';
import { place } from '../../src/zoom/place.js';
import { laneRows } from '../../src/zoom/rows.js';
import { createScale } from '../../src/zoom/scale.js';
import { view, type Drawn } from '../../src/zoom/view.js';
import { wholeWindow } from '../../src/zoom/window.js';
import { measure, readStory, storyOf } from '../tools/story.js';

const WIDEST = 340;
const story = readStory();

interface Picture {
  placed: Placed[];
  drawn: Drawn[];
}

function titleOf({ count, lead }: { count: number; lead: Mark }, title = lead.event.title): string {
  return count > 1 ? `${title} and ${count - 1} more` : title;
}

/** @param at share of the way from the left end of the story to the right; @param zoom 1 is the whole story */
function picture(document: TimelineDocument, width: number, zoom: number, at: number, fold = true): Picture {
  const scale = createScale(document, { fold, width });
  const marks = new MarkMaker(document, scale, measure).all();
  const whole = wholeWindow(scale, marks, width, WIDEST);
  const perPixel = (whole.to - whole.from) / zoom / width;
  const placed = place(marks, laneRows(document, width), {
    from: scale.from,
    perPixel,
    widestTitle: WIDEST,
    clusterTitle: (count, lead) => measure(titleOf({ count, lead })),
  });
  const left = (at * (whole.to - whole.from) * (1 - 1 / zoom)) / perPixel;
  return { placed, drawn: view(placed, { left, width, measure, titleOf }) };
}

const WIDTHS = [320, 480, 600, 768, 1000, 1400];
const ZOOMS = [1, 1.3, 1.7, 2.2, 3, 4, 6, 9, 14, 30];
const PLACES = [0, 0.2, 0.45, 0.6, 0.8, 1];

function everywhere(
  document: TimelineDocument,
  check: (picture: Picture, width: number, where: string) => void,
): void {
  for (const width of WIDTHS)
    for (const zoom of ZOOMS)
      for (const at of PLACES)
        for (const fold of [true, false])
          check(
            picture(document, width, zoom, at, fold),
            width,
            `${width} px, zoom ${zoom}, at ${at}, fold ${fold}`,
          );
}

function checkApart({ drawn }: Picture, width: number, where: string): void {
  const boxes = drawn.map(({ x, width: markWidth, title, titleX, titleWidth, placed, side }) => ({
    row: placed.row,
    name: placed.key,
    from: title && side !== 'over' ? Math.min(x, titleX) : x,
    to: title && side !== 'over' ? Math.max(x + markWidth, titleX + titleWidth) : x + markWidth,
    titleX,
    titleEnd: titleX + titleWidth,
    title,
  }));
  for (const box of boxes) {
    if (box.title) assert.ok(box.titleX >= 0 && box.titleEnd <= width, `${where}: ${box.title} is cut`);
    for (const other of boxes) {
      if (other.name <= box.name || other.row !== box.row) continue;
      assert.ok(box.to <= other.from || other.to <= box.from, `${where}: ${box.name} over ${other.name}`);
    }
  }
}

describe('what a window shows', () => {
  it('draws every dated event of the story with its whole title at 1000 px', () => {
    const { drawn } = picture(story, 968, 1, 0);
    const dated = story.events.filter(({ date }) => date);
    assert.deepEqual(drawn.map(({ title }) => title).sort(), dated.map(({ title }) => title).sort());
  });

  it('never has two things over one another, nor words outside the window', () => {
    everywhere(story, checkApart);
  });

  it('keeps marks apart in heaps of any shape', () => {
    // A fixed sequence, so that a failure can be seen again: bursts of 1 to 40 events, days to years apart.
    for (const start of [3, 7, 11, 19, 23]) {
      let seed = start;
      const random = (below: number): number => (seed = (seed * 16_807) % 2_147_483_647) % below;
      let day = 0;
      const dates = Array.from({ length: 40 }, () => {
        day += random(400);
        return Array.from({ length: 1 + random(12) }, () => day + random(random(60) + 1));
      }).flat();
      const heaps = storyOf(dates.map((date) => new Date(date * 86_400_000).toISOString().slice(0, 10)));
      for (const width of [320, 700, 1000])
        for (const zoom of [1, 1.5, 2, 3, 5, 8, 13, 20, 40, 100])
          for (const at of [0, 0.3, 0.7, 1])
            checkApart(picture(heaps, width, zoom, at), width, `seed ${start}: ${width} ${zoom} ${at}`);
    }
  });

  it('cuts titles between words only', () => {
    const titles = new Map(story.events.map(({ id, title }) => [id, title]));
    everywhere(story, ({ drawn }, _, where) => {
      for (const { title, placed } of drawn) {
        const whole = titles.get(placed.key);
        if (!title.endsWith('…') || whole === undefined) continue;
        const start = title.slice(0, -1);
        assert.ok(whole.startsWith(start), where);
        assert.match(whole.slice(start.length), /^[\s,;:–—“„‘(-]/u, `${where}: “${title}” of “${whole}”`);
      }
    });
  });

  it('cuts of a cluster the title, never how many more there are', () => {
    let cut = 0;
    everywhere(story, ({ drawn }, _, where) => {
      for (const { title, placed } of drawn) {
        const { count, lead } = placed;
        if (count < 2 || !title) continue;
        const end = ` and ${count - 1} more`;
        assert.ok(title.endsWith(end), `${where}: ${title}`);
        const left = title.slice(0, -end.length);
        assert.ok(left === lead.event.title || left.endsWith('…'), `${where}: ${title}`);
        if (left.endsWith('…')) cut++;
      }
    });
    assert.ok(cut > 0, 'none had to be cut');
  });

  it('loses no event: each is drawn or in one cluster', () => {
    everywhere(story, ({ placed }, _, where) => {
      const ids = placed.flatMap(({ marks }) => marks.map(({ event }) => event.id)).sort();
      const dated = story.events.flatMap(({ id, date }) => (date ? [id] : [])).sort();
      assert.deepEqual(ids, dated, where);
    });
  });

  it('never regroups while panning', () => {
    for (const zoom of ZOOMS) {
      const groups = PLACES.map((at) =>
        picture(story, 600, zoom, at, false)
          .placed.map(({ key, row }) => `${key} ${row}`)
          .join(),
      );
      assert.equal(new Set(groups).size, 1, `zoom ${zoom}`);
    }
  });

  it('lets the important win', () => {
    const crowd = storyOf(
      Array.from({ length: 40 }, () => '2025-12-15'),
      {
        events: Array.from({ length: 40 }, (_, i) => ({
          id: `e${i}`,
          date: '2025-12-15',
          title: `Event ${i}`,
          importance: i === 25 ? 5 : 2,
        })),
      },
    );
    const { drawn } = picture(crowd, 600, 1, 0);
    assert.ok(drawn.some(({ placed, title }) => placed.key === 'e25' && title === 'Event 25'));
    const cluster = drawn.find(({ placed }) => placed.marks.length > 1);
    assert.ok(cluster);
    assert.equal(cluster.placed.marks.length + drawn.length - 1, 40);
  });

  it('stays small whatever comes: 5,000 events', () => {
    const many = storyOf(
      Array.from({ length: 5000 }, (_, i) => new Date(i * 86_400_000).toISOString().slice(0, 10)),
    );
    for (const zoom of [1, 10, 100]) assert.ok(picture(many, 1400, zoom, 0.5).drawn.length <= 150);
  });

  it('takes titles of 5,000 letters, of one long word, of many lanes', () => {
    const odd = storyOf([], {
      lanes: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
      events: [
        { id: 'long', date: '2025-01-01', title: 'word '.repeat(1000), lane: 'a' },
        { id: 'one', date: '2025-01-02', title: 'x'.repeat(300), lane: 'b' },
        { id: 'short', date: '2025-01-03', title: 'Short', lane: 'b' },
      ],
    });
    everywhere(odd, ({ drawn }, width, where) => {
      for (const { titleX, titleWidth, title } of drawn)
        if (title) assert.ok(titleX >= 0 && titleX + titleWidth <= width, where);
    });
  });
});
