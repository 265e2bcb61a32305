import type { TimelineDocument, TimelineEvent } from './document.js';

/** An event that is read late, and can be compared without being read. */
export interface AsWritten {
  /** As the data has it. */
  asWritten(): unknown;
  /** Its JSON, where that is known. */
  readonly text: string | undefined;
}

/** What has become of the events of a story since it was read before, by their ids. */
export interface Changes {
  /** In reading order. */
  added: string[];
  changed: string[];
  removed: string[];
}

/** Compares what a story says of its events; their order alone is no change. */
export function changesOf(before: TimelineDocument, after: TimelineDocument): Changes {
  const old = new Map(before.events.map((event) => [event.id, event]));
  const changes: Changes = { added: [], changed: [], removed: [] };
  for (const event of after.events) {
    const was = old.get(event.id);
    if (!was) changes.added.push(event.id);
    else if (!isSame(was, event)) changes.changed.push(event.id);
    old.delete(event.id);
  }
  changes.removed.push(...old.keys());
  return changes;
}

/** Whether two readings say the same of everything but the events. */
export function isSameHead(a: TimelineDocument, b: TimelineDocument): boolean {
  return JSON.stringify({ ...a, events: 0 }) === JSON.stringify({ ...b, events: 0 });
}

function isSame(a: TimelineEvent, b: TimelineEvent): boolean {
  const areLate = isLate(a) && isLate(b);
  if (areLate && a.text !== undefined && a.text === b.text) return true;
  const [one, other] = areLate ? [a.asWritten(), b.asWritten()] : [a, b];
  return JSON.stringify(one) === JSON.stringify(other);
}

function isLate(event: TimelineEvent): event is TimelineEvent & AsWritten {
  return 'asWritten' in event;
}
