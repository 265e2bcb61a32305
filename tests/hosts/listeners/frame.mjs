/**
 * An iframe as a host would write it: as wide as there is room, and at first of some height.
 *
 * @param {Element} place
 * @param {string} src
 * @param {Readonly<Record<string, string>>} attributes
 */
export function frame(place, src, attributes = {}) {
  const made = document.createElement('iframe');
  made.title = 'Timeline';
  made.width = '100%';
  made.height = '150';
  for (const [name, value] of Object.entries({ frameborder: '0', ...attributes, src })) {
    made.setAttribute(name, value);
  }
  place.append(made);
  return made;
}

/**
 * Calls back with what an iframe says.
 *
 * @param {HTMLIFrameElement} from
 * @param {(data: any) => void} hear
 */
export function listen(from, hear) {
  window.addEventListener('message', ({ source, data }) => {
    if (source === from.contentWindow) hear(data);
  });
}

/** Loads a plain script of a package, as hosts do. @param {string} path below `node_modules/` */
export function script(path) {
  return new Promise((done, fail) => {
    const made = document.createElement('script');
    made.src = `/node_modules/${path}`;
    made.onload = done;
    made.onerror = fail;
    document.head.append(made);
  });
}

/** Loads a module of a package. @param {string} path below `node_modules/` */
export function load(path) {
  return import(`/node_modules/${path}`);
}
