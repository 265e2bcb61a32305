import type axe from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * What axe leaves open although nothing is wrong with it: by rule and selector, and why. Of texts of which it cannot tell
 * the ground, the colours are held against 4.5:1 on every ground of ours by `tests/elements/tokens.browser.ts`.
 */
export const EXPLAINED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'color-contrast': {
    '.pin > .title': 'lies on the axis, over its lines and tints',
    '.layer > .era > .era-words': 'lies behind the marks',
    '.layer > .known > .known-words': 'lies behind the marks',
    '.layer > .lane': 'lies behind the marks',
    '.status': 'has its outline drawn behind it',
    'ol:has(~ .guide) :is(.when, .when > .date, .open, .known)':
      'may be scrolled under the steps at the lower edge',
    '.entries > li > .bar > button': 'an arrow is no letter',
  },
  'label-content-name-mismatch': { '.entries > li > .bar > button': 'an arrow is no word that can be said' },
  'video-caption': { video: 'a story names no files with captions: they are in the picture' },
  'frame-tested': { iframe: 'a page in a frame is audited by itself' },
};

/**
 * What axe finds in a page that has loaded it: faults, and what it leaves open, unless that is explained. It holds against
 * every rule that axe does not call an experiment or a matter of level AAA, and the size of targets.
 * Runs in the page by itself: it may name nothing from around it.
 *
 * @param within the document, unless it is said
 */
export async function findFaults(within: Element | null, explained: typeof EXPLAINED): Promise<string[]> {
  if (!window.axe) throw new Error('axe has not been loaded');
  const { violations, incomplete } = await window.axe.run(within ?? document, {
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations', 'incomplete'],
    elementRef: true,
    iframes: false,
  });
  const open = incomplete.flatMap(({ id, nodes }) => {
    const selectors = Object.keys(explained[id] ?? {});
    const left = nodes.filter(({ element }) => !selectors.some((selector) => element?.matches(selector)));
    return { id: `open: ${id}`, nodes: left };
  });
  return [...violations, ...open].flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${html.slice(0, 160)} (${why})`;
    }),
  );
}
