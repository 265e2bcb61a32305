import type { TimelineDocument } from '../model/document.js';
import { element, type Markup } from '../publish/markup.js';
import type { BuiltFile } from './built-file.js';
import { hashed } from './hashes.js';
import { INDEX } from './pages.js';
import { around, plainPage } from './plain-page.js';
import { SOME_BASE, type Snippet } from './snippets.js';

const STYLE = `:root {
  color-scheme: light dark;
  --edge: light-dark(#858c99, #767d8a);
  background: light-dark(#fff, #15171b);
  color: light-dark(#16181d, #eceef2);
  font: 16px/1.5 system-ui, 'Noto Sans', sans-serif;
}
body {
  max-width: 46rem;
  margin: 0 auto;
  padding: 24px 16px 64px;
}
h1 {
  font-size: 1.6rem;
  line-height: 1.25;
}
h2 {
  margin: 2.5rem 0 0;
  font-size: 1.15rem;
}
h1, p, li {
  overflow-wrap: anywhere;
}
a {
  color: light-dark(#0a5bb0, #8dbcf0);
}
pre {
  max-height: 18rem;
  margin: 0;
  padding: 12px;
  overflow: auto;
  border: 1px solid var(--edge);
  border-radius: 4px;
  font-size: 0.85rem;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
pre:focus-visible, button:focus-visible {
  outline: 2px solid light-dark(#0a5bb0, #8dbcf0);
  outline-offset: 2px;
}
.bar {
  display: flex;
  gap: 12px;
  align-items: center;
  min-height: 36px;
  margin-top: 8px;
}
button {
  min-height: 32px;
  padding: 0 14px;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: none;
  color: inherit;
  font: inherit;
}
img {
  width: 100%;
  height: auto;
  border: 1px solid var(--edge);
}
`;

/** What else is in the folder that somebody may want to give to others. */
export interface Extra {
  path: string;
  about: string;
}

/** A page for editors with everything to paste, readable without scripts; and its style sheet. */
export function snippetsPage(
  { title }: TimelineDocument,
  snippets: readonly Snippet[],
  extras: readonly Extra[],
  script: string,
): BuiltFile[] {
  const style = hashed({ path: 'snippets.css', content: STYLE });
  const hasBase = !snippets.some(({ code }) => code.includes(SOME_BASE));
  const intro = hasBase
    ? null
    : element(
        'p',
        { id: 'address' },
        'Write the address of this folder in place of ',
        element('code', {}, SOME_BASE),
        '.',
      );
  const heading = `Put “${title}” on a page`;
  const content = [
    element('h1', {}, heading),
    element('p', {}, element('a', { href: INDEX }, 'The page of the story')),
    ...(intro ? [intro] : []),
    ...snippets.map(section),
    element('h2', {}, 'Other files'),
    element(
      'ul',
      {},
      extras.map(({ path, about }) => element('li', {}, element('a', { href: path }, path), `: ${about}`)),
    ),
    element('p', { role: 'status', id: 'said' }),
  ].join('\n');
  const page = plainPage({
    lang: 'en',
    title: heading,
    style: style.path,
    head: [
      element('meta', { name: 'robots', content: 'noindex' }),
      element('script', { type: 'module', src: script }),
    ],
    content: around('main', hasBase ? {} : { 'data-base': SOME_BASE }, `\n${content}\n`),
  });
  return [{ path: 'snippets.html', content: page }, style];
}

function section({ id, title, about, code }: Snippet): Markup {
  return element(
    'section',
    { id },
    element('h2', {}, title),
    element('p', {}, about),
    element('pre', { tabindex: 0, role: 'region', 'aria-label': title }, element('code', {}, code)),
    element(
      'div',
      { class: 'bar' },
      // Shown by the script: without it there is nothing to press.
      element('button', { type: 'button', hidden: true, 'aria-label': `Copy: ${title}` }, 'Copy'),
      element('output', {}),
    ),
  );
}
