import type { TimelineEvent } from './document.js';

/** An event that is read late, and can give its words without the rest being read. */
export interface LateText {
  /** What {@link searchText} takes from a whole event, as it is written: what is not text does not count. */
  rawTexts(): readonly unknown[];
}

/** What readers can search of an event: title, names of its place, body, with markup; parted by line breaks. */
export function searchText(event: TimelineEvent): string {
  return textsOf(event)
    .filter((text) => typeof text === 'string')
    .join('\n');
}

function textsOf(event: TimelineEvent): readonly unknown[] {
  if (isLate(event)) return event.rawTexts();
  const { title, place, body } = event;
  return [title, place?.name, place?.alternative, ...body];
}

function isLate(event: TimelineEvent): event is TimelineEvent & LateText {
  return 'rawTexts' in event;
}
