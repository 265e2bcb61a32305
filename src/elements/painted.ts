/** Nobody sees a page that has no frame for so long, ms. */
const LATEST = 250;

/** Until the next frame is painted: what comes before that makes it late. */
export function painted(): Promise<void> {
  return new Promise((go) => {
    const late = setTimeout(go, LATEST);
    requestAnimationFrame(() => {
      clearTimeout(late);
      // Tasks that a frame asks for come after its paint.
      setTimeout(go);
    });
  });
}
