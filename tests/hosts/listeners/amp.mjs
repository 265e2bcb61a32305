import { frame, listen } from './frame.mjs';

/** Like `amp-iframe`, which takes no height below 100 px. @param {Element} place @param {string} embed */
export function host(place, embed) {
  const made = frame(place, embed, { sandbox: 'allow-scripts' });
  listen(made, (data) => {
    if (data.sentinel === 'amp' && data.type === 'embed-size' && data.height >= 100) {
      made.style.height = `${data.height}px`;
    }
  });
}
