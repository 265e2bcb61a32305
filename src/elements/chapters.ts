import type { Chapter, TimelineDocument } from '../model/document.js';
import { chapterClock } from '../model/chapter-clock.js';
import type { AxisView } from '../zoom/axis-view.js';
import { storySpan } from '../zoom/facts.js';

/** A chapter that holds every dated event: the same as the whole story. */
export function isWholeStory(document: TimelineDocument, chapter: Chapter): boolean {
  const story = storySpan(document);
  const { start, end } = chapterClock(chapter, document.timeZone);
  return !story || (story.start >= start && story.end <= end);
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
    document.chapters.find((chapter) => {
      if (chapter === all) return false;
      const { start, end } = chapterClock(chapter, document.timeZone);
      return near(start, window.from) && near(end, window.to);
    })?.id ?? null
  );
}
