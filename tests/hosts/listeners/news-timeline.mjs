import { frame } from './frame.mjs';

/** Our own script for hosts, which nobody tells by its name where it is imported. @param {Element} place @param {string} embed */
export async function host(place, embed) {
  frame(place, embed, { 'data-news-timeline': '' });
  await import(`/dist/host${'.js'}`);
}
