import type { Inline } from '../../model/markup.js';
import { writeMarkup } from '../../model/write-markup.js';

/** A link, with the words that it stands on. */
export interface HtmlLink {
  url: string;
  title: string;
}

/** What HTML says, in our markup. */
export interface HtmlText {
  /** Paragraphs with emphasis and links. */
  paragraphs: string[];
  /** The same without marks, in one line. */
  plain: string;
  links: HtmlLink[];
  /** Addresses of pictures and frames, which a text cannot hold. */
  embedded: string[];
  /** Elements that were left out, such as `script`. */
  dropped: string[];
}

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
/** What stands in these is not text for readers. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'object',
  'svg',
  'math',
  'title',
  'textarea',
  'select',
]);
const EMBEDDED = new Set(['img', 'iframe', 'video', 'audio', 'embed', 'source']);
const MARKS: Readonly<Record<string, 'em' | 'strong'>> = {
  em: 'em',
  i: 'em',
  cite: 'em',
  strong: 'strong',
  b: 'strong',
};

/** An element that is open, and what has been found in it. */
interface Open {
  name: string;
  children: Inline[];
  url?: string | undefined;
}

/**
 * Reads HTML as a parser does, and keeps what our markup can say: paragraphs, emphasis, links. Nothing of it is ever
 * given to a browser as HTML. The parser is loaded only for texts with `<` or `&` in them.
 *
 * @param words writes a text in our markup
 */
export async function readHtml(html: string, words?: (text: string) => string): Promise<HtmlText> {
  if (!/[<&]/.test(html)) return plainHtml(html);
  const { Parser } = await import('htmlparser2');
  const paragraphs: Inline[][] = [];
  const links: HtmlLink[] = [];
  const embedded: string[] = [];
  const dropped = new Set<string>();
  let open: Open[] = [{ name: '', children: [] }];
  let silent = 0;
  const endParagraph = (): void => {
    // Marks that are open go on in the next paragraph.
    const outer = open.map(({ name, url }): Open => ({ name, url, children: [] }));
    while (open.length > 1) close();
    paragraphs.push(open[0]?.children ?? []);
    open = outer;
  };
  const add = (inline: Inline): void => void open.at(-1)?.children.push(inline);
  const close = (): void => {
    const done = open.pop();
    if (!done) return;
    const mark = MARKS[done.name];
    if (mark) add({ kind: mark, children: done.children });
    else if (done.url && done.children.length) {
      links.push({ url: done.url, title: inOneLine(wordsOf(done.children)) });
      add({ kind: 'link', url: done.url, children: done.children });
    } else for (const child of done.children) add(child);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (SILENT.has(name)) {
        silent++;
        dropped.add(name);
      }
      if (silent) return;
      if (EMBEDDED.has(name) && attributes['src']) embedded.push(wholeUrl(attributes['src']));
      if (BLOCKS.has(name)) endParagraph();
      if (name === 'br') add({ kind: 'text', text: '\n' });
      // One of each at most: so nothing is ever deeper than a handful.
      const isMark = (MARKS[name] !== undefined || name === 'a') && !open.some((one) => one.name === name);
      if (isMark) open.push({ name, children: [], url: wholeUrl(attributes['href']?.trim() ?? '') });
    },
    ontext(text) {
      if (!silent) add({ kind: 'text', text });
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent = Math.max(0, silent - 1);
      if (silent) return;
      if (BLOCKS.has(name)) endParagraph();
      const at = open.findLastIndex((one) => one.name === name);
      if (at > 0) while (open.length > at) close();
    },
  });
  parser.end(html);
  endParagraph();
  const written = paragraphs.flatMap((inlines) => splitParagraphs(writeMarkup(inlines, words)));
  const plain = inOneLine(paragraphs.map(wordsOf).join(' '));
  return { paragraphs: written, plain, links, embedded, dropped: [...dropped] };
}

/** Old codes to embed, and links beside them, leave out the scheme: `//www.youtube.com/embed/…`. */
export function wholeUrl(url: string): string {
  return url.replace(/^\/\/(?=\w)/, 'https://');
}

function plainHtml(text: string): HtmlText {
  const paragraphs = splitParagraphs(writeMarkup([{ kind: 'text', text }]));
  return { paragraphs, plain: inOneLine(text), links: [], embedded: [], dropped: [] };
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : wordsOf(inline.children))).join('');
}

/** Two line breaks make a paragraph, as editors type them; one is a space, as in HTML. */
function splitParagraphs(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map(inOneLine)
    .filter(Boolean);
}
