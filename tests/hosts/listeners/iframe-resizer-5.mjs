import { frame, listen } from './frame.mjs';

const MARK = '[iFrameSizer]';

/**
 * Version 5, from its messages: the package itself is of a licence that has no place here.
 *
 * @param {Element} place
 * @param {string} embed
 */
export function host(place, embed) {
  const id = 'five';
  const made = frame(place, embed, { id });
  const init = () =>
    made.contentWindow?.postMessage(
      `${MARK}${id}:8:false:false:32:true:true::auto:::0:false:child:auto:true:::true:::false`,
      '*',
    );
  made.addEventListener('load', init);
  listen(made, (data) => {
    if (data === '[iFrameResizerChild]Ready') init();
    else if (typeof data === 'string' && data.startsWith(`${MARK}${id}:`)) {
      const [, height, , event = ''] = data.slice(MARK.length).split(':');
      if (['init', 'resizeObserver'].includes(event)) made.style.height = `${height}px`;
    }
  });
}
