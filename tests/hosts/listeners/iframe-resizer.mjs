import { frame, script } from './frame.mjs';

/** Version 4. @param {Element} place @param {string} embed */
export async function host(place, embed) {
  await script('iframe-resizer/js/iframeResizer.min.js');
  const made = frame(place, embed, { id: 'resized' });
  const { iFrameResize } = /** @type {any} */ (window);
  iFrameResize({ checkOrigin: [new URL(embed).origin] }, made);
}
