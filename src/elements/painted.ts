/** Nobody sees a page that has no frame for so long, ms. */
const LATEST = 250;

/** Until the next frame is painted: what comes before that makes it late. */
export function painted(): Promise<void> {
  return new Promise((go) => {
    setTimeout(go, LATEST);
    // Tasks that a frame asks for come after its paint.
    requestAnimationFrame(() => setTimeout(go));
  });
}
