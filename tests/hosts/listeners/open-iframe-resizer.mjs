import { frame, load } from './frame.mjs';

/** @param {Element} place @param {string} embed */
export async function host(place, embed) {
  const { initialize } = await load('@open-iframe-resizer/core/dist/index.js');
  await initialize({ checkOrigin: [new URL(embed).origin] }, frame(place, embed));
}
