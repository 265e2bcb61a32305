import type { InterfaceText } from '../interface-text.js';
import { counted } from '../intl.js';
import { formsOf } from '../locale-forms.js';
import type { TellingKind, Vocabulary, WhenWords } from '../vocabulary.js';

const LOCALE = 'en-GB';

const events = counted(LOCALE, { one: '# event', other: '# events' });
const sources = counted(LOCALE, { one: '# source', other: '# sources' });
const number = (value: number): string => formsOf(LOCALE).wholeNumber(value);

const interfaceText: InterfaceText = {
  timeline: 'Timeline',
  list: 'List',
  axis: 'Events in time',
  toolbar: 'Timeline view',
  wholeStory: 'Whole story',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  moveBack: 'Earlier',
  moveOn: 'Later',
  fold: 'Fold gaps',
  openBreak: (length) => `${length} without events: open`,
  overview: 'Overview of the whole story',
  windowStart: 'Start of the part shown',
  windowEnd: 'End of the part shown',
  startWithFirst: 'Start with the first event',

  find: 'Find',
  findWords: 'Words in title, place or text',
  lanesShown: 'Strands shown',
  found: (count, of) => `${number(count)} of ${events(of)}`,
  noneFound: 'No events match',
  gone: 'No longer shown',
  searching: 'Searching…',
  clear: 'Clear',
  showAll: 'Show all',
  findFailed: 'The search could not be loaded.',

  details: 'Details of the event',
  close: 'Close',
  previousEvent: 'Previous event',
  nextEvent: 'Next event',
  position: (at, of) => `${typeof at === 'number' ? number(at) : at} of ${number(of)}`,
  number,
  events,
  moreEvents: (count) => `${number(count)} more`,
  gathered: (count) => `${events(count)} close together`,
  showEarlier: counted(LOCALE, { one: 'Show # earlier event', other: 'Show # earlier events' }),
  showLater: counted(LOCALE, { one: 'Show # later event', other: 'Show # later events' }),
  showNext: (count) => `Show the next ${number(count)}`,
  showFirst: (count) => `Show the first ${number(count)}`,
  goTo: 'Go to',
  withCount: (name, count) => `${name} (${number(count)})`,
  undated: 'Without a date',

  addToCalendar: 'Add to calendar',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  linkNotCopied: 'The link could not be copied. Here it is:',

  dateNotSet: 'Date not set',
  dateAsWritten: (text) => `Date as written: ${text}`,
  earlierDates: 'Earlier dates',
  source: 'Source',
  sources: 'Sources',
  sourcesOf: sources,
  published: (date) => `published ${date}`,
  archivedCopy: 'archived copy',
  accountsDiffer: 'Accounts differ',
  links: 'Links',
  updates: 'Updates',
  update: 'Update',
  correction: 'Correction',
  imageMissing: 'The picture could not be loaded.',
  openMedia: (kind) =>
    ({ video: 'Open the video', audio: 'Open the recording', other: 'Open the document' })[kind],

  legend: 'How to read this',
  legendDay: 'a day',
  legendMoment: 'a moment',
  legendDays: 'several days',
  legendTime: 'a span of time',
  legendAbout: 'about',
  legendExpected: 'expected, not confirmed',
  legendOpen: 'open-ended',
  legendCancelled: 'cancelled',
  legendDisputed: 'disputed',
  legendKinds: {
    before: 'that day or earlier',
    after: 'that day or later',
    unknown: 'start or end not known',
    some: 'some time within',
    season: 'a season',
    'one-of': 'one of these dates',
    'all-of': 'all of these dates',
  },

  loading: 'Loading the timeline…',
  failed: 'The timeline could not be loaded.',
  partFailed: 'Part of the timeline could not be loaded.',
  noEvents: 'There are no events to show.',
  eventFailed: 'The rest could not be loaded.',
  retry: 'Try again',
};

/** "for 20–21 December 2025", but "by 15 December 2025". */
const onlyFor = ({ words, prepositional }: WhenWords): string => (prepositional ? words : `for ${words}`);
/** Of what takes time, one says "in". */
const COARSE = new Set<TellingKind>(['millennium', 'century', 'decade', 'year', 'season', 'month']);
const NOT_CONFIRMED = 'this timeline does not confirm it';

/** English as it is written in Britain. */
export const vocabulary: Vocabulary = {
  locale: LOCALE,
  statuses: {
    confirmed: {
      name: 'Confirmed',
      inRow: '',
      past: '',
      unconfirmed: () => '',
    },
    expected: {
      name: 'Expected',
      inRow: 'expected',
      past: 'was expected, not confirmed',
      unconfirmed: (when) => `Was expected ${onlyFor(when)}; ${NOT_CONFIRMED}.`,
    },
    tentative: {
      name: 'Tentative',
      inRow: 'tentative',
      past: 'was tentative, not confirmed',
      unconfirmed: (when) => `Was named only tentatively, ${onlyFor(when)}; ${NOT_CONFIRMED}.`,
    },
    postponed: {
      name: 'Postponed',
      inRow: 'postponed',
      past: 'was postponed, not confirmed since',
      // Right whether the date is the one that was given up or the new one.
      unconfirmed: ({ words }) =>
        `Was postponed; the date given here, ${words}, has passed, and ${NOT_CONFIRMED}.`,
    },
    cancelled: { name: 'Cancelled', inRow: 'cancelled', past: 'cancelled', unconfirmed: () => '' },
    disputed: { name: 'Disputed', inRow: 'disputed', past: 'disputed', unconfirmed: () => '' },
  },
  sentences: {
    asOf: (when, kind) => `As reported ${kind === 'phrase' ? '' : COARSE.has(kind) ? 'in ' : 'on '}${when}`,
    asOfShort: (date) => `reported ${date}`,
    dateNotSet: 'date not set',
    eventPosition: (at, of) => `event ${number(at)} of ${number(of)}`,
    andMore: (title, count) => `${title} and ${number(count)} more`,
    orElse: (place, alternative) => `${place}, or ${alternative}`,
    row: (parts) => parts.join(', '),
    label: (name) => `${name}:`,
    quote: (text) => `“${text}”`,
  },
  interface: interfaceText,
};
