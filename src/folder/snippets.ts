import type { TimelineDocument } from '../model/document.js';
import { element, fragment } from '../publish/markup.js';
import { oEmbed } from '../publish/oembed.js';
import { storyHtml } from '../publish/story-html.js';
import { readJson } from '../read/json.js';
import { storyJson } from '../publish/story-json.js';
import { integrityOf } from './hashes.js';
import { listHtml, type PageParts } from './pages.js';
import { around } from './plain-page.js';
import { STORY_FILE } from './story-data.js';

/** Stands in snippets for the address of the folder where that is not known; the page of snippets puts its own there. */
export const SOME_BASE = 'https://example.org/timeline/';

/** Height of an iframe whose page does not listen, CSS px: the axis, and room for the details of an event. */
const FRAME_HEIGHT = 700;

/** What a page may do that shows the story in a sandboxed iframe. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** Something to paste. */
export interface Snippet {
  id: string;
  title: string;
  /** HTML: where it belongs, and what it does. */
  about: string;
  code: string;
}

/** What to paste into the pages of others, by kind of page. */
export function snippets(about: PageParts): Snippet[] {
  const base = about.base ?? SOME_BASE;
  const elsewhere = { ...about, document: withAddresses(about.document, base) };
  const list = listHtml(elsewhere, base);
  const { title, lang } = about.document;
  const attributes = { src: base + STORY_FILE, lang, 'heading-level': about.headingLevel };
  const timeline = around('news-timeline', attributes, `\n${list}`);
  const { plain, hashed } = about.scripts.element;
  const module = (src: string, integrity?: string): string =>
    element('script', { type: 'module', src, integrity, crossorigin: integrity && 'anonymous' }).toString();
  const frame = { src: base, title, width: '100%', height: FRAME_HEIGHT, frameborder: 0 };
  return [
    {
      id: 'script',
      title: 'Script',
      about:
        'For pages that you write yourself. Later corrections of the story come by themselves: nothing in the page needs to change. What stands inside is what readers without scripts, search engines and feed readers get.',
      code: `${module(base + plain.path)}\n${timeline}\n`,
    },
    {
      id: 'integrity',
      title: 'Script with integrity',
      about:
        'The same for pages that check what a script holds: all that runs at first. The parts that show the story come later from the same folder, unchecked. These files stay in the folder when it is built again.',
      code: `${module(base + hashed.path, integrityOf(hashed))}\n${timeline}\n`,
    },
    {
      id: 'iframe',
      title: 'Iframe',
      about:
        'For content management systems that take an iframe and nothing else. Where the second line is not taken, leave it out: then the height stays as it is written.',
      code: `${element('iframe', { ...frame, loading: 'lazy', allow: 'clipboard-write', sandbox: SANDBOX, 'data-news-timeline': true }).toString()}\n${element('script', { src: `${base}${about.scripts.host.path}`, async: true }).toString()}\n`,
    },
    {
      id: 'amp',
      title: 'AMP',
      about:
        'For AMP pages. The first line belongs into their head, once. AMP shows iframes only over https, from another host, and not at the top of a page.',
      code: `${element('script', { async: true, 'custom-element': 'amp-iframe', src: 'https://cdn.ampproject.org/v0/amp-iframe-0.1.js' }).toString()}\n${amp(base, title)}\n`,
    },
    {
      id: 'wordpress',
      title: 'WordPress, Ghost, and wherever a pasted link becomes an embed',
      about: 'Paste this address on a line of its own.',
      code: `${base}\n`,
    },
    {
      id: 'wordpress-html',
      title: 'What a pasted link becomes',
      about: 'For systems that take HTML and drop scripts, to be pasted as it is.',
      code: `${oEmbed(about.document, { pageUrl: base, width: 600, height: FRAME_HEIGHT }).html}\n`,
    },
    {
      id: 'list',
      title: 'Plain HTML',
      about:
        'For newsletters, feeds and pages without scripts. It does not change by itself when the story does.',
      code: storyHtml(elsewhere.document, { headingLevel: about.headingLevel }),
    },
  ];
}

function amp(src: string, title: string): string {
  return fragment(
    element(
      'amp-iframe',
      {
        src,
        title,
        layout: 'fixed-height',
        height: FRAME_HEIGHT,
        sandbox: SANDBOX,
        frameborder: 0,
        resizable: true,
      },
      element('p', { placeholder: true }, title),
      element('div', { overflow: true, tabindex: 0, role: 'button', 'aria-label': title }, '↓'),
    ),
    element('noscript', {}, element('iframe', { src, title, height: FRAME_HEIGHT, frameborder: 0 })),
  ).toString();
}

/** The story with whole addresses in place of relative ones: it is going to stand in pages of other folders. */
function withAddresses(document: TimelineDocument, base: string): TimelineDocument {
  return readJson(storyJson(document), { base }).document ?? document;
}
