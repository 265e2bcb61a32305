import type axe from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

interface Explained {
  rule: string;
  /** Of elements; all where it is missing. */
  selector?: string;
  /** What axe calls the reason that it cannot tell; any where it is missing. */
  reason?: string;
  /** Why nothing is wrong. */
  why: string;
}
const isGroundOf = (selector: string, why: string): Explained => ({ rule: 'color-contrast', selector, why });

/**
 * What axe leaves open although nothing is wrong with it. Of texts of which it cannot tell the ground, the colours are held
 * against 4.5:1 on every ground of ours by `tests/elements/tokens.browser.ts`.
 */
export const EXPLAINED: readonly Explained[] = [
  isGroundOf('.pin > .title', 'lies on the axis, over its lines and tints'),
  isGroundOf(
    '.layer > .lane, .layer > .era > .era-words, .layer > .known > .known-words',
    'lies behind the marks',
  ),
  isGroundOf(
    'ol:has(~ .guide) :is(.when, .when > *, .open, .known)',
    'may be scrolled under the steps at the lower edge',
  ),
  isGroundOf('.entries > li > .bar > button', 'an arrow is no letter'),
  { rule: 'color-contrast', reason: 'pseudoContent', why: 'the line beside the list paints no ground' },
  {
    rule: 'label-content-name-mismatch',
    selector: '.entries > li > .bar > button',
    why: 'an arrow is no word that can be said',
  },
  { rule: 'video-caption', why: 'a story names no files with captions: they are in the picture' },
  { rule: 'frame-tested', why: 'a page in a frame is audited by itself' },
];

/**
 * What axe finds in a page that has loaded it: faults, and what it leaves open, unless that is explained. It holds against
 * every rule that axe does not call an experiment or a matter of level AAA, and the size of targets.
 * Runs in the page by itself: it may name nothing from around it.
 *
 * @param within the document, unless it is said
 * @param isColor only by the rules of colours
 */
export async function findFaults(
  within: Element | null,
  explained: typeof EXPLAINED,
  isColor = false,
): Promise<string[]> {
  if (!window.axe) throw new Error('axe has not been loaded');
  const { violations, incomplete } = await window.axe.run(within ?? document, {
    ...(isColor
      ? { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } }
      : { rules: { 'target-size': { enabled: true } } }),
    resultTypes: ['violations', 'incomplete'],
    elementRef: true,
    iframes: false,
  });
  const isExplained = (id: string, { element, any }: axe.NodeResult): boolean =>
    explained.some(
      ({ rule, selector = '*', reason }) =>
        rule === id &&
        element?.matches(selector) &&
        (!reason || any.some(({ data }) => Object(data).messageKey === reason)),
    );
  const open = incomplete.map(({ id, nodes }) => ({
    id: `open: ${id}`,
    nodes: nodes.filter((node) => !isExplained(id, node)),
  }));
  return [...violations, ...open].flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${html.slice(0, 160)} (${why})`;
    }),
  );
}
