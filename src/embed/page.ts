import { defineNewsTimeline } from '../elements/define.js';
import type { NewsTimeline } from '../elements/news-timeline.js';
import { loadFullReader } from '../model/full-reader.js';
import { webAddress } from './address.js';
import type { Heights } from './heights.js';
import { faultOf, hasOtherDates, readParameters, type Parameters } from './parameters.js';
import { Place } from './place.js';
import { talk } from './talk.js';

/**
 * Makes this document a page for an iframe: of the story that its address names, or of the `<news-timeline>` that stands
 * in it already, and tells the host how high it is.
 */
export async function startPage(): Promise<void> {
  if (hasOtherDates(location.search)) await loadFullReader();
  const standing = document.querySelector('news-timeline');
  const parameters = readParameters(location.search, { base: document.baseURI, fixed: standing !== null });
  const { attributes, theme, faults } = parameters;
  document.documentElement.dataset['theme'] = theme;
  const place = new Place(standing);
  for (const fault of faults) place.say(fault);
  const timeline = standing ?? (attributes.has('src') ? document.createElement('news-timeline') : null);
  const heights = talk(timeline);
  if (!timeline) {
    place.sayMissing();
    heights.open();
    return;
  }
  for (const [name, value] of attributes) timeline.setAttribute(name, value);
  defineNewsTimeline();
  if (!standing) place.show(timeline);
  void follow(timeline, heights, place, parameters);
}

/** What is known once the story is there. */
async function follow(
  timeline: NewsTimeline,
  heights: Heights,
  place: Place,
  { attributes }: Parameters,
): Promise<void> {
  // Until then the iframe is as high as its host made it: told sooner, it would be low, then high again.
  await timeline.ready;
  const { document: story, lang, source } = timeline;
  const language = lang || story?.lang || 'en';
  if (story) {
    document.title = story.title || document.title;
    document.documentElement.lang = language;
    const chapter = attributes.get('chapter');
    if (chapter && !story.chapters.some(({ id }) => id === chapter))
      place.say(faultOf('chapter', chapter, 'is no chapter of this story'));
    const selected = attributes.get('selected');
    if (selected && !source && !story.events.some(({ id }) => id === selected))
      place.say(faultOf('selected', selected, 'is no event of this story'));
  }
  const host = webAddress(timeline.src, document.baseURI)?.host;
  if (host !== undefined && host !== location.host) place.nameHost(host, language);
  await timeline.updateComplete;
  heights.open();
  // The browser watches no sizes in an iframe that nobody sees yet.
  await timeline.drawn;
  heights.notice();
}
