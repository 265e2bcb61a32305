import { frame } from './frame.mjs';

/** The listener that Datawrapper gives out with its charts. @param {Element} place @param {string} embed */
export function host(place, embed) {
  frame(place, embed);
  window.addEventListener('message', ({ data, source }) => {
    const heights = data['datawrapper-height'];
    if (heights === undefined) return;
    for (const one of document.querySelectorAll('iframe')) {
      for (const id in heights) if (one.contentWindow === source) one.style.height = `${heights[id]}px`;
    }
  });
}
