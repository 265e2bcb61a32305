import { addEveryLanguage } from './words/every-language.js';

/** For Node: what a page can carry of a story without scripts, and what search engines, calendars and hosts read. */
export { calendar, type Calendar, type CalendarOptions } from './publish/calendar.js';
export {
  discoveryLinks,
  previewTags,
  type DiscoveryOptions,
  type PreviewTagsOptions,
} from './publish/head-tags.js';
export { jsonLd, jsonLdScript, type JsonLd, type JsonLdOptions } from './publish/json-ld.js';
export { oEmbed, type OEmbed, type OEmbedOptions, type Picture } from './publish/oembed.js';
export { previewSvg, type PreviewSvgOptions } from './publish/preview-svg.js';
export { storyHtml, type StoryHtmlOptions } from './publish/story-html.js';
export { readJson } from './read/json.js';

addEveryLanguage();
