import { element, type Markup } from '../publish/markup.js';

/** A page of the folder that shows no timeline. */
export interface PlainPageOptions {
  /** BCP 47. */
  lang: string;
  title: string;
  /** Address of its style sheet. */
  style: string;
  head?: readonly Markup[];
  /** HTML. */
  content: string;
}

/** A page with nothing inline, as HTML. */
export function plainPage({ lang, title, style, head = [], content }: PlainPageOptions): string {
  const tags = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, title),
    element('link', { rel: 'icon', href: 'data:,' }),
    element('link', { rel: 'stylesheet', href: style }),
    ...head,
  ];
  return `<!doctype html>
${around('html', { lang }, `\n<head>\n${tags.join('\n')}\n</head>\n<body>\n${content}\n</body>\n`)}
`;
}

/** An element with HTML inside, which is taken as it is. */
export function around(name: string, attributes: Parameters<typeof element>[1], html: string): string {
  const end = `</${name}>`;
  return element(name, attributes).toString().slice(0, -end.length) + html + end;
}
