import { frame } from './frame.mjs';

/** Our own script for hosts. @param {Element} place @param {string} embed */
export async function host(place, embed) {
  frame(place, embed);
  await import(`/dist/host${'.js'}`);
}
