import { frame, listen } from './frame.mjs';

/** @param {Element} place @param {string} embed */
export function host(place, embed) {
  const made = frame(place, embed);
  listen(made, (data) => {
    if (typeof data !== 'string' || !data.startsWith('{')) return;
    const { context, height, src } = JSON.parse(data);
    if (context === 'iframe.resize' && made.src.startsWith(src)) made.style.height = `${height}px`;
  });
}
