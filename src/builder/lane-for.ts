import { Ids, slug } from '../read/ids.js';
import { fieldText, type Entry } from './desk-story.js';

/** The id of the lane with this id or title, and the lanes with it: one that there is not is made, after the others. */
export function laneFor(lanes: readonly Entry[], written: string): { id: string; lanes: readonly Entry[] } {
  const title = written.trim();
  if (!title) return { id: '', lanes };
  const same = (text: string): boolean => text.toLowerCase() === title.toLowerCase();
  const known = lanes.find((lane) => same(fieldText(lane, 'title')) || same(fieldText(lane, 'id')));
  if (known) return { id: fieldText(known, 'id'), lanes };
  const ids = new Ids(lanes.map((lane) => fieldText(lane, 'id')).filter(Boolean));
  const id = ids.make(slug(title) || 'lane');
  return { id, lanes: [...lanes, { id, title }] };
}
