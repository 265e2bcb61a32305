import type { TimelineDocument } from '../model/document.js';
import { embedPage } from '../publish/embed-page.js';
import { discoveryLinks, previewTags } from '../publish/head-tags.js';
import { jsonLd, jsonLdScript } from '../publish/json-ld.js';
import { element } from '../publish/markup.js';
import type { Picture } from '../publish/oembed.js';
import { storyHtml } from '../publish/story-html.js';
import { storyTitle } from '../words/story-title.js';
import type { BuiltFile } from './built-file.js';
import { neighboursNav, partsNav, shortened, type ListPart } from './list-parts.js';
import { around, plainPage } from './plain-page.js';
import type { Scripts } from './scripts.js';

export const INDEX = 'index.html';
export const OEMBED = 'oembed.json';

/** Level of the title, as `heading-level` has it. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** What the pages of the folder are made of. */
export interface PageParts {
  document: TimelineDocument;
  scripts: Scripts;
  /** Address of the story for the page, relative. */
  data: string;
  /** Pages of a long list. */
  parts: readonly ListPart[];
  headingLevel: HeadingLevel;
  /** Address of the folder where it is known, with a slash at the end. */
  base: string | undefined;
  /** The picture for link previews. */
  preview: Omit<Picture, 'url'> & { path: string };
}

/** The page of the story: for readers, iframes, search engines, and hosts that make a card of a link. */
export function indexPage(about: PageParts): BuiltFile {
  const { document, scripts, data, parts, headingLevel } = about;
  const { lang } = document;
  const attributes = { src: data, lang, 'heading-level': headingLevel };
  const timeline = around('news-timeline', attributes, `\n${listHtml(about)}`);
  const content = embedPage({
    lang,
    title: storyTitle(document),
    head: indexHead(about, parts.length ? shortened(document) : document),
    content: `<main>${timeline}</main>`,
    script: scripts.page.script.path,
    style: scripts.page.style.path,
  });
  return { path: INDEX, content };
}

/** The list of the story; of a long one a short list, and links to the pages that have it all. */
export function listHtml({ document, parts, headingLevel }: PageParts, base = ''): string {
  if (!parts.length) return storyHtml(document, { headingLevel });
  return `${storyHtml(shortened(document), { headingLevel })}${partsNav(parts, base).toString()}\n`;
}

/** @param shown what is in the page's list */
function indexHead({ document, scripts, data, base, preview }: PageParts, shown: TimelineDocument): string {
  const { path, ...size } = preview;
  const { description, lang } = document;
  // The timeline is all that there is to see: what it needs comes with the script, not after it.
  const lines = [
    element('link', { rel: 'preload', as: 'fetch', href: data, crossorigin: 'anonymous' }).toString(),
    ...scripts.page
      .soon(lang)
      .map(({ file, media }) => element('link', { rel: 'modulepreload', href: file.path, media }).toString()),
  ];
  if (base !== undefined) {
    lines.push(
      element('link', { rel: 'canonical', href: base }).toString(),
      discoveryLinks(document, { oEmbedUrl: base + OEMBED }),
      previewTags(document, { pageUrl: base, image: { url: base + path, ...size } }),
    );
  } else if (description) {
    lines.push(element('meta', { name: 'description', content: description }).toString());
  }
  lines.push(jsonLdScript(jsonLd(shown, base === undefined ? {} : { url: base })));
  return lines.map((line) => line.trim()).join('\n');
}

/** A page of a long list. */
export function listPage({ scripts, parts, headingLevel, base }: PageParts, part: ListPart): BuiltFile {
  const { document, name, path } = part;
  const up = element('p', {}, element('a', { href: INDEX }, document.title)).toString();
  const nav = neighboursNav(parts, part).toString();
  const content = plainPage({
    lang: document.lang,
    title: `${document.title}: ${name}`,
    style: scripts.page.style.path,
    head: base === undefined ? [] : [element('link', { rel: 'canonical', href: base + path })],
    content: `<main>\n${up}\n${nav}\n${storyHtml(document, { headingLevel })}${nav}\n</main>`,
  });
  return { path, content };
}
