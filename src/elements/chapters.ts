import type { Chapter, TimelineDocument } from '../model/document.js';
import type { AxisView } from '../zoom/axis-view.js';

/** What was found of chapters before: it is asked with every step of a movement, and a document never changes. */
const whole = new WeakMap<Chapter, boolean>();

/** A chapter that holds every dated event: the same as the whole story. */
export function isWholeStory(document: TimelineDocument, chapter: Chapter): boolean {
  let known = whole.get(chapter);
  if (known === undefined) whole.set(chapter, (known = holdsAll(document, chapter)));
  return known;
}

function holdsAll({ events, extent }: TimelineDocument, { start, end }: Chapter): boolean {
  if (extent) return extent.start >= start.start && extent.end <= end.end;
  return events.every(
    ({ span }) =>
      !span ||
      ((span.start >= start.start || !Number.isFinite(span.start)) &&
        (span.end <= end.end || !Number.isFinite(span.end))),
  );
}

/** The chapter that a window shows, or `null`: worked out from where the window is, so that it is never wrong. */
export function chapterInView(document: TimelineDocument, view: AxisView): string | null {
  const all = document.chapters.find((chapter) => isWholeStory(document, chapter));
  if (!view.canZoomOut) return all?.id ?? null;
  const { scale, window, most } = view;
  // A chapter may go beyond the story, its window does not.
  const near = (time: number, edge: number): boolean =>
    Math.abs(Math.min(Math.max(scale.toAxis(time), most.from), most.to) - edge) <
    (window.to - window.from) * 0.02;
  return (
    document.chapters.find(
      (chapter) =>
        chapter !== all && near(chapter.start.start, window.from) && near(chapter.end.end, window.to),
    )?.id ?? null
  );
}
