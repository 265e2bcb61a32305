import type { StoryEvent } from '../tools/stories.mjs';

const MODULES: Readonly<Record<string, string>> = {
  empty: 'empty',
  ours: 'ours',
  tiles: 'tiles',
  vis: 'vis',
  'vis-cluster': 'vis',
  timelinejs: 'timelinejs',
};
/** Of an article that has several timelines, far apart. */
const FAR = 1500;
const WORDS =
  'The council has met again, and again it has put off what everybody in the city waits for. '.repeat(6);

/** Room for ours, as its README says. */
const ROOM = `
      news-timeline { display: block; --news-timeline-height: 1100px; }
      news-timeline:not(:defined) { block-size: var(--news-timeline-height); overflow: auto; }`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What readers see first, as a publisher writes it: never all of a large story. */
const LISTED = 30;

/** The list that a publisher puts into the element. */
function list(events: readonly StoryEvent[]): string {
  const items = events
    .slice(0, LISTED)
    .map(
      ({ id, date, title }) =>
        `<li id="${id}"><time datetime="${date}">${date}</time> <h3>${escaped(title)}</h3></li>`,
    );
  return `<ol>${items.join('')}</ol>`;
}

/**
 * A page of the bench: an article with a box for a widget, text above and below it. Query:
 *
 * - `widget`: whose module the page loads.
 * - `embed=src`: the box holds our element as a publisher writes it, with its script, its list and the address `story`.
 * - `embed=many`: the box holds so many (`count`) of them, with `view`, 1,500 px apart.
 */
export function benchPage(query: URLSearchParams, events: readonly StoryEvent[]): string {
  const widget = query.get('widget') ?? 'empty';
  const embed = query.get('embed');
  const src = query.get('story') ?? '';
  const view = query.get('view') ?? 'axis';
  const element = `<news-timeline view="${view}" src="${src}">${list(events)}</news-timeline>`;
  const count = embed ? Number(query.get('count') ?? 1) : 0;
  const box = Array.from({ length: count }, () => element).join(`<div style="height:${FAR}px"></div>`);
  const script = embed ? '<script type="module" src="/dist/news-timeline.js"></script>' : '';
  // TimelineJS fills its box, and asks for one with a height.
  const height = widget === 'timelinejs' ? 'height: 600px' : '';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Bench</title>
    <link rel="icon" href="data:," />
    <style>
      body { margin: 0 auto; max-width: 900px; font: 17px/1.5 sans-serif; }
      #box { ${height} }
      ${embed ? ROOM : ''}
    </style>
    ${script}
    <script type="module" src="/tests/bench/pages/${MODULES[widget] ?? 'empty'}.mjs"></script>
  </head>
  <body>
    <h1>An article</h1>
    <p>${WORDS}</p>
    <div id="box">${box}</div>
    <p>${WORDS}</p>
    <p>${WORDS}</p>
  </body>
</html>`;
}
