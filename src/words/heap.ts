import { DAY } from '../model/calendar.js';
import type { TimelineEvent } from '../model/document.js';
import { dateWordsOf } from './date-languages.js';
import { vocabularyOf } from './language.js';
import { clusterText } from './names.js';
import { pointAt, type Point, type Style } from './points.js';
import { sayBoth } from './say.js';

/** Events that are counted, but not all known by name. */
export interface Heap {
  lead: TimelineEvent;
  count: number;
  /** Where the first and the last of them begin on the story's wall clock, ms. */
  start: number;
  end: number;
}

/** English does without `Intl` (see `locale-forms.ts`). */
const ENGLISH = /^en(?:-GB|-US)?$/;
const UNITS = ['', 'K', 'M', 'B', 'T'];

/** A count on a cluster: "980", "1.2K", "999.9K", "1M"; as the language writes it, with one decimal at most. */
export function shortNumber(count: number, lang: string): string {
  if (count < 1000) return `${count}`;
  if (!ENGLISH.test(lang))
    return new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 1 }).format(count);
  let [tenths, unit] = [count * 10, 0];
  // What is rounded up to a thousand is one of the next unit.
  for (; Math.round(tenths) >= 10_000 && unit < UNITS.length - 1; unit++) tenths /= 1000;
  return `${Math.round(tenths) / 10}${UNITS[unit] ?? ''}`;
}

/** The name of a cluster that is only counted, with the days on which its events begin. */
export function heapName(heap: Heap, { lang }: { lang?: string } = {}): string {
  const vocabulary = vocabularyOf(lang);
  const day = (time: number): Point => pointAt(Math.floor(time / DAY) * DAY, 'day');
  const style: Style = { dates: dateWordsOf(vocabulary.locale), form: 'full', timeZone: 'UTC' };
  const days = sayBoth(day(heap.start), day(heap.end), style);
  return vocabulary.sentences.row([clusterText(heap, lang === undefined ? {} : { lang }), days]);
}
