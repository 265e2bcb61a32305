import { load } from './frame.mjs';

/** @param {Element} place @param {string} embed */
export async function host(place, embed) {
  const { Framer } = await load('@newswire/frames/dist/frames.modern.js');
  Framer(place, { src: embed, attributes: { title: 'Timeline' } });
}
