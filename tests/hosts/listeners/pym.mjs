import { script } from './frame.mjs';

/** @param {Element} place @param {string} embed */
export async function host(place, embed) {
  await script('pym.js/dist/pym.v1.min.js');
  const { pym } = /** @type {any} */ (window);
  new pym.Parent(place.id, embed, { title: 'Timeline' });
}
