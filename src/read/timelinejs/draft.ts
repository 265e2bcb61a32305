import type { Draft } from '../draft.js';
import { located, nameOf, type ReadValue } from '../located.js';
import { inTheirWords, isTimelineJs, timelineJsPath, timelineJsStory } from './story.js';

/** Reads a value that was JSON, and may be a story of TimelineJS. */
export async function draftTimelineJs(value: unknown, read: ReadValue): Promise<Draft> {
  if (!isTimelineJs(value)) return read(value);
  const story = await timelineJsStory(value);
  const draft = await read(story.value);
  return located(draft, story.findings, (finding) => {
    const [path, name] = nameOf(finding);
    return { ...inTheirWords(finding), where: timelineJsPath(path) + name };
  });
}
