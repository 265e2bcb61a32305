import { escape } from './markup.js';

/** What a page for an iframe is made of. */
export interface EmbedPageOptions {
  /** BCP 47. */
  lang: string;
  /** Text. */
  title: string;
  /** HTML that is put into the head as it is: descriptions, links to other forms of the story. */
  head?: string;
  /** HTML that is put into the body as it is; without it the body has an empty `main`. */
  content?: string;
  /** Address of the script of the page: a module. */
  script: string;
  /** Address of its style sheet. */
  style: string;
}

/**
 * The page that stands in an iframe, as HTML: that of any story, named in its address, or that of one, whose
 * `<news-timeline>` stands in `content`. Nothing in it is inline, so that the strictest policy may allow it. Links
 * open beside the host's page: in the iframe most sites refuse to be shown.
 *
 * @see https://github.com/w3c/csswg-drafts/blob/main/css-sizing-4/responsive-iframes-explainer.md for
 *   `responsive-embedded-sizing`
 */
export function embedPage({
  lang,
  title,
  head = '',
  content = '<main></main>',
  script,
  style,
}: EmbedPageOptions): string {
  return `<!doctype html>
<html lang="${escape(lang)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="responsive-embedded-sizing" />
    <title>${escape(title)}</title>
    <base target="_blank" />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${escape(style)}" />
    <script type="module" src="${escape(script)}"></script>${head && `\n    ${head}`}
  </head>
  <body>
    ${content}
  </body>
</html>
`;
}
