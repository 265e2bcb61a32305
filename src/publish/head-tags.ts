import type { TimelineDocument } from '../model/document.js';
import { asOfText } from '../words/as-of.js';
import { storyTitle } from '../words/story-title.js';
import { element } from './markup.js';
import type { Picture } from './oembed.js';

export interface DiscoveryOptions {
  /** Absolute address of the oEmbed answer. */
  oEmbedUrl: string;
}

/** The link by which hosts find the oEmbed answer of a page; it goes into the page's head. */
export function discoveryLinks(document: TimelineDocument, { oEmbedUrl }: DiscoveryOptions): string {
  const title = storyTitle(document);
  return `${element('link', { rel: 'alternate', type: 'application/json+oembed', href: oEmbedUrl, title }).toString()}\n`;
}

export interface PreviewTagsOptions {
  /** Absolute address of the page. */
  pageUrl: string;
  /** 1200 × 630 is what most hosts show whole. They take PNG, not SVG. */
  image?: Picture;
  siteName?: string;
}

/**
 * Tags for the page's head from which hosts make a card of its link: OpenGraph (https://ogp.me), the description, and
 * the one tag of Twitter's that has no equal there.
 */
export function previewTags(
  document: TimelineDocument,
  { pageUrl, image, siteName }: PreviewTagsOptions,
): string {
  const title = storyTitle(document);
  const description = document.description || asOfText(document);
  const properties: [string, string | number | undefined][] = [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', pageUrl],
    ['og:locale', localeOf(document.lang)],
    ['og:site_name', siteName],
    ['og:image', image?.url],
    ['og:image:width', image?.width],
    ['og:image:height', image?.height],
    ['og:image:alt', image && title],
  ];
  const tags = properties.flatMap(([property, content]) =>
    content === undefined || content === '' ? [] : [element('meta', { property, content })],
  );
  const named = [
    ...(description ? [element('meta', { name: 'description', content: description })] : []),
    element('meta', { name: 'twitter:card', content: image ? 'summary_large_image' : 'summary' }),
  ];
  return [...named, ...tags].map((tag) => `${tag.toString()}\n`).join('');
}

/** `en_GB`, the only form that OpenGraph knows; nothing where the region is not written. */
function localeOf(lang: string): string | undefined {
  const { language, region } = new Intl.Locale(lang);
  return region ? `${language}_${region}` : undefined;
}
