import { NewsTimeline } from './news-timeline.js';

/**
 * Registers `<news-timeline>`; it registers its parts itself, when it needs them. Where another copy of the script, of
 * this or another version, was first, the page keeps that one whole.
 *
 * @returns whether this copy is the one that counts
 */
export function defineNewsTimeline(registry: CustomElementRegistry = customElements): boolean {
  if (registry.get('news-timeline')) return false;
  registry.define('news-timeline', NewsTimeline);
  return true;
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline': NewsTimeline;
  }
}
