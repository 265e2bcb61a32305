/**
 * Calls after an element has got another size, and once at the beginning, each time in a frame of its own.
 *
 * @returns how to end it
 */
export function onResize(element: HTMLElement, call: () => void): () => void {
  let frame = 0;
  const observer = new ResizeObserver(() => {
    // In the observer's own turn, drawing could change what it observes.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(call);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}
