import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STORY_FILE } from '../../folder/story-data.js';
import { readMarker } from './marker.js';

/** Ids that are named. */
const MOST = 8;

/** Ids of the events that the last build into a folder had; none where it was in tiles, or there was none. */
export function idsBefore(folder: string): string[] {
  if (!readMarker(folder)) return [];
  try {
    const { events }: { events?: { id?: unknown }[] } = JSON.parse(
      readFileSync(join(folder, STORY_FILE), 'utf8'),
    );
    return (events ?? []).flatMap(({ id }) => (typeof id === 'string' ? id : []));
  } catch {
    return [];
  }
}

/**
 * Says which links to events end with this build, as ids do that were made from titles.
 *
 * @returns `null` where none does
 */
export function lostLinks(before: readonly string[], events: readonly { id: string }[]): string | null {
  const now = new Set(events.map(({ id }) => id));
  const lost = before.filter((id) => !now.has(id));
  if (!lost.length) return null;
  const more = lost.length > MOST ? ` and ${lost.length - MOST} more` : '';
  return (
    `Note: links to events that the last build had lead to none now: ${lost.slice(0, MOST).join(', ')}${more}.\n` +
    '  Where only a title was changed, write the id that the event had: in a sheet into a column “id”.'
  );
}
