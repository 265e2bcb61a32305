import type { TimelineDocument } from '../../model/document.js';
import { chapterClock } from '../../model/chapter-clock.js';
import { overlaps } from '../../model/overlaps.js';
import type { Draft } from '../draft.js';
import { clip } from '../value.js';
import type { Advice } from './advice.js';
import { placesOf } from './written.js';

/** Sources, lanes and chapters that are listed, and that no event has anything to do with. */
export function unusedAdvice(document: TimelineDocument, value: unknown, draft: Draft): Advice[] {
  const { events, sources, lanes, chapters } = document;
  const named = new Set(
    events.flatMap((event) => [
      ...event.sources,
      ...[...event.quotes, ...event.accounts].flatMap(({ source }) => source ?? []),
    ]),
  );
  const inLanes = new Set(events.map(({ lane }) => lane));
  const without = <T extends { id: string; title: string }>(
    list: string,
    entries: readonly T[],
    isUsed: (entry: T) => boolean,
    words: (title: string) => Pick<Advice, 'code' | 'message' | 'hint'>,
  ): Advice[] => {
    const places = placesOf(value, list, draft);
    return entries
      .filter((entry) => !isUsed(entry))
      .map(({ id, title }) => ({ ...words(clip(title)), path: places.get(id) ?? list, name: clip(id) }));
  };
  return [
    ...without(
      'sources',
      sources,
      ({ id }) => named.has(id),
      (title) => ({
        code: 'source-unused',
        message: `No event names the source “${title}”.`,
        hint: 'Name it in the sources of the events that rest on it, or delete it.',
      }),
    ),
    ...without(
      'lanes',
      lanes,
      ({ id }) => inLanes.has(id),
      (title) => ({
        code: 'lane-empty',
        message: `No event stands in the lane “${title}”.`,
        hint: 'Give events this lane, or delete it.',
      }),
    ),
    ...without(
      'chapters',
      chapters,
      (chapter) => {
        const within = chapterClock(chapter, document.timeZone);
        return events.some(({ span }) => overlaps(span, within));
      },
      (title) => ({
        code: 'chapter-empty',
        message: `No event lies in the chapter “${title}”.`,
        hint: 'Correct its start and end, or delete it.',
      }),
    ),
  ];
}
