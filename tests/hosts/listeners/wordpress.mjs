import { frame, listen } from './frame.mjs';

/** Like `wp-embed`: sandboxed, hidden until the secret comes back, 200 to 1,000 px. @param {Element} place @param {string} embed */
export function host(place, embed) {
  const secret = 'a1B2c3D4e5';
  const made = frame(place, `${embed}#?secret=${secret}`, {
    sandbox: 'allow-scripts',
    security: 'restricted',
  });
  made.style.visibility = 'hidden';
  made.addEventListener('load', () => made.contentWindow?.postMessage({ message: 'ready', secret }, '*'));
  listen(made, (data) => {
    if (data.secret !== secret || data.message !== 'height') return;
    made.style.visibility = '';
    made.style.height = `${Math.min(Math.max(data.value, 200), 1000)}px`;
  });
}
