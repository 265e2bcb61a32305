import type { Chapter, TimelineDocument } from '../model/document.js';
import type { AxisView } from '../zoom/axis-view.js';

/** A chapter that holds every dated event: the same as the whole story. */
export function isWholeStory(document: TimelineDocument, { start, end }: Chapter): boolean {
  return document.events.every(
    ({ span }) =>
      !span ||
      ((span.start >= start.start || !Number.isFinite(span.start)) &&
        (span.end <= end.end || !Number.isFinite(span.end))),
  );
}

/** The chapter that a window shows, or `null`: worked out from where the window is, so that it is never wrong. */
export function chapterInView(document: TimelineDocument, view: AxisView): string | null {
  const whole = document.chapters.find((chapter) => isWholeStory(document, chapter));
  if (!view.canZoomOut) return whole?.id ?? null;
  const near = (time: number, other: number): boolean =>
    Math.abs(view.scale.toAxis(time) - view.scale.toAxis(other)) < (view.window.to - view.window.from) * 0.02;
  return (
    document.chapters.find(
      (chapter) =>
        chapter !== whole && near(chapter.start.start, view.start) && near(chapter.end.end, view.end),
    )?.id ?? null
  );
}
