import type { MarkKind } from '../model/mark-shape.js';

/** The words of the interface. Counts come in the plural of the language. */
export interface InterfaceText {
  timeline: string;
  list: string;
  /** Name of the group that holds the axis. */
  axis: string;
  toolbar: string;
  wholeStory: string;
  zoomIn: string;
  zoomOut: string;
  moveBack: string;
  moveOn: string;
  fold: string;
  /** A fold of quiet time, which opens when it is pressed. */
  openBreak(length: string): string;
  overview: string;
  windowStart: string;
  windowEnd: string;
  startWithFirst: string;

  /** Opens the row of {@link findWords} and {@link lanesShown}. */
  find: string;
  /** Of the field for words. */
  findWords: string;
  /** Goes before a button for each lane. */
  lanesShown: string;
  found(count: number, of: number): string;
  noneFound: string;
  /** Stands before the title of an event that had the focus, and is filtered away. */
  gone: string;
  searching: string;
  clear: string;
  showAll: string;
  /** The row could not be loaded. */
  findFailed: string;

  details: string;
  close: string;
  previousEvent: string;
  nextEvent: string;
  /** "3 of 29"; a text is taken as it is, such as "1–200". */
  position(at: number | string, of: number): string;
  number(value: number): string;
  events(count: number): string;
  moreEvents(count: number): string;
  gathered(count: number): string;
  /** Of a list that shows a part of the story: the next events before, or after, those shown. */
  showEarlier(count: number): string;
  showLater(count: number): string;
  /** Of a few events out of many: those that come next in their place, or the first ones again. */
  showNext(count: number): string;
  showFirst(count: number): string;
  /** Goes before a choice of years, months or days. */
  goTo: string;
  /** A choice, with how many events it has. */
  withCount(name: string, count: number): string;
  undated: string;

  /** Of an expected event: saves a file that calendars open. */
  addToCalendar: string;
  copyLink: string;
  linkCopied: string;
  /** Goes before the link itself, shown so that it can be copied by hand. */
  linkNotCopied: string;

  dateNotSet: string;
  dateAsWritten(text: string): string;
  earlierDates: string;
  source: string;
  sources: string;
  sourcesOf(count: number): string;
  published(date: string): string;
  archivedCopy: string;
  accountsDiffer: string;
  links: string;
  updates: string;
  update: string;
  correction: string;
  /** Stands where a picture should, if that has no description. */
  imageMissing: string;
  /** Goes before what it is about. */
  openMedia(kind: 'video' | 'audio' | 'other'): string;

  legend: string;
  legendDay: string;
  /** Where all are told by the clock. */
  legendMoment: string;
  legendDays: string;
  /** Of hours, or of any length. */
  legendTime: string;
  legendAbout: string;
  legendExpected: string;
  legendOpen: string;
  legendCancelled: string;
  legendDisputed: string;
  /** How a date is known. */
  legendKinds: Record<MarkKind, string>;

  loading: string;
  /** The events could not be loaded. */
  failed: string;
  /** Some of the events could not be loaded. */
  partFailed: string;
  noEvents: string;
  /** What an event says under its title could not be loaded. */
  eventFailed: string;
  retry: string;
}
