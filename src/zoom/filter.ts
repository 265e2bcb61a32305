import type { TimelineEvent } from '../model/document.js';

/** What of a story is shown. */
export interface Filter {
  /** Ids of lanes; `null` for all. Without meaning in a document without lanes. */
  lanes: ReadonlySet<string> | null;
  /** Ids of events, such as a search has found; `null` for all. */
  matches: ReadonlySet<string> | null;
}

export function isWanted({ lanes, matches }: Filter, event: TimelineEvent): boolean {
  return (!lanes || event.lane === undefined || lanes.has(event.lane)) && (!matches || matches.has(event.id));
}
