import { element } from '../../publish/markup.js';
import { around, plainPage } from '../../folder/plain-page.js';

/** Addresses on the server of a preview. */
export const PATHS = {
  page: '/',
  style: '/preview.css',
  frame: '/frame.html',
  /** Tells of every version. */
  changes: '/changes',
  /** What the package's build made for pages. */
  dist: '/dist/',
  /** What lies beside the story, such as pictures. */
  story: '/story/',
} as const;

/**
 * What the pages may load: their own, and what the story shows from elsewhere, but no script and no style of others.
 *
 * @see https://www.w3.org/TR/CSP3/
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' https: data:",
  "media-src 'self' https:",
  "frame-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The page that the editor has open: the story as on a phone and as on a desktop, and what is wrong with it. */
export function previewPage(file: string): string {
  const frame = (name: string, label: string, width: number): string =>
    around(
      'figure',
      { class: name, 'data-width': width },
      `${element('figcaption', {}, `${label}, ${width} px`)}
${around('div', {}, element('iframe', { src: PATHS.frame, title: label }).toString())}`,
    );
  const content = `<header>
${element('h1', {}, file)}
${element('p', { id: 'status', role: 'status' }, 'Reading …')}
</header>
<main>
<section id="problems" aria-label="Problems" tabindex="0">
<h2>Problems</h2>
<p id="none" hidden>None.</p>
<ol></ol>
</section>
<div id="frames">
${frame('phone', 'Phone', 360)}
${frame('desktop', 'Desktop', 1000)}
</div>
</main>`;
  return plainPage({
    lang: 'en',
    title: `${file} – preview`,
    style: PATHS.style,
    head: [element('script', { type: 'module', src: `${PATHS.dist}command/preview-page.js` })],
    content,
  });
}

/** The page inside each frame: nothing but the story. */
export function framePage(src: string): string {
  return plainPage({
    lang: 'en',
    title: 'Story',
    style: PATHS.style,
    head: [element('script', { type: 'module', src: `${PATHS.dist}news-timeline.js` })],
    content: around('main', { class: 'story' }, element('news-timeline', { src }).toString()),
  });
}
