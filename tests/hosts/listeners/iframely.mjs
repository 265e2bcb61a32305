import { frame, listen } from './frame.mjs';

/** @param {Element} place @param {string} embed */
export function host(place, embed) {
  const windowId = 17;
  const made = frame(place, embed);
  made.addEventListener('load', () => made.contentWindow?.postMessage({ method: 'register', windowId }, '*'));
  listen(made, (data) => {
    if (data.method === 'resize' && data.windowId === windowId) made.style.height = `${data.height}px`;
  });
}
