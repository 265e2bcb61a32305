import type { TimelineDocument } from '../model/document.js';
import { asOfText } from '../words/as-of.js';
import { storyTitle } from '../words/story-title.js';
import { element, fragment } from './markup.js';

/** A picture with its size, CSS px. */
export interface Picture {
  /** Absolute address. */
  url: string;
  width: number;
  height: number;
}

export interface OEmbedOptions {
  /** Absolute address of the page that is shown in the iframe, without a `#`: hosts put their own there. */
  pageUrl: string;
  /** CSS px. The default is safe: a file cannot obey `maxwidth` and `maxheight`, and most hosts ask for 500 or more. */
  width?: number;
  /** CSS px, for hosts that do not listen to the height that the page tells. */
  height?: number;
  /** No larger than `width` and `height`, as the specification wants; a larger one is left out. */
  thumbnail?: Picture;
  author?: string;
  provider?: { name: string; url?: string };
  /** Seconds for which a host may keep the answer. */
  cacheAge?: number;
}

/** An answer of oEmbed 1.0 (https://oembed.com), type "rich". */
export interface OEmbed {
  type: 'rich';
  version: '1.0';
  title: string;
  html: string;
  width: number;
  height: number;
  author_name?: string;
  provider_name?: string;
  provider_url?: string;
  cache_age?: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

const WIDTH = 480;
const HEIGHT = 600;

/**
 * What hosts ask for when someone pastes the page's link. `html` has only elements and attributes that WordPress keeps
 * of a provider it does not know: a blockquote with a link, for where iframes are not shown, and the iframe after it. That
 * may scroll: not every host listens to its height, and WordPress makes none higher than 1,000 px.
 */
export function oEmbed(document: TimelineDocument, options: OEmbedOptions): OEmbed {
  const { pageUrl, author, provider, cacheAge } = options;
  const width = Math.max(1, Math.round(options.width ?? WIDTH));
  const height = Math.max(1, Math.round(options.height ?? HEIGHT));
  const title = storyTitle(document);
  const asOf = asOfText(document);
  const html = fragment(
    element(
      'blockquote',
      { class: 'wp-embedded-content' },
      element('a', { href: pageUrl }, title),
      asOf ? ` · ${asOf}` : null,
    ),
    element('iframe', { title, src: pageUrl, width, height, frameborder: 0 }),
  ).toString();
  const fits = (picture: Picture): boolean => picture.width <= width && picture.height <= height;
  const thumbnail = options.thumbnail && fits(options.thumbnail) ? options.thumbnail : null;
  return {
    type: 'rich',
    version: '1.0',
    title,
    html,
    width,
    height,
    ...(author !== undefined && { author_name: author }),
    ...(provider && { provider_name: provider.name }),
    ...(provider?.url !== undefined && { provider_url: provider.url }),
    ...(cacheAge !== undefined && { cache_age: cacheAge }),
    ...(thumbnail && {
      thumbnail_url: thumbnail.url,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
  };
}
