import { STATUSES } from '../model/status.js';
import type { ListName } from './desk-story.js';

/** How a field is edited. */
export type Kind =
  'line' | 'text' | 'date' | 'dates' | 'lane' | 'sources' | 'source' | 'choice' | 'color' | 'url';

export interface Field {
  /** Of its owner: `place.name`. */
  path: string;
  label: string;
  kind: Kind;
  /** Half a line is enough for it. */
  short?: true;
  /** What to write, in a few words. */
  help?: string;
  /** Of a `choice`: values with their words. */
  choices?: readonly (readonly [value: string, words: string])[];
  /** Of a `choice`: what is meant where nothing is written. */
  usual?: string;
}

/** What an event has several of. */
export interface Group {
  path: string;
  label: string;
  /** Of one of them. */
  one: string;
  fields: readonly Field[];
}

const DATE_HELP = '15 December 2025, 2025-12, 2025-10~ for “about”, 2025-12-14/2025-12-15';

const DATE: Field = { path: 'date', label: 'Date', kind: 'date', help: DATE_HELP };
const TITLE: Field = { path: 'title', label: 'Title', kind: 'line' };
const LANE: Field = { path: 'lane', label: 'Lane', kind: 'lane', help: 'A new name makes a new lane' };
const STATUS: Field = {
  path: 'status',
  label: 'Status',
  kind: 'choice',
  choices: STATUSES.map((status) => [status, status]),
  usual: 'confirmed',
};
const IMPORTANCE: Field = {
  path: 'importance',
  label: 'Importance',
  kind: 'choice',
  help: '5 is drawn first',
  choices: [
    ['1', '1'],
    ['2', '2'],
    ['3', '3'],
    ['4', '4'],
    ['5', '5'],
  ],
  usual: '3',
};

/** The columns of the table. */
export const COLUMNS: readonly Field[] = [DATE, TITLE, LANE, STATUS, IMPORTANCE];

/** The form of an event, part by part; what is seldom needed is closed at first. */
export const EVENT_FIELDS: readonly Field[] = [
  DATE,
  TITLE,
  {
    path: 'body',
    label: 'Text',
    kind: 'text',
    help: 'An empty line parts paragraphs; *emphasis*, **strong**, [words](https://…)',
  },
  LANE,
  STATUS,
  IMPORTANCE,
];

export const MORE_FIELDS: readonly { label: string; fields: readonly Field[] }[] = [
  {
    label: 'Place, notes, id',
    fields: [
      { path: 'place.name', short: true, label: 'Place', kind: 'line' },
      { path: 'place.alternative', short: true, label: 'Other name of the place', kind: 'line' },
      { path: 'dateNote', label: 'Note on the date', kind: 'line' },
      {
        path: 'timeZone',
        short: true,
        label: 'Time zone, where not the story’s',
        kind: 'line',
        help: 'Such as Europe/Berlin',
      },
      {
        path: 'previousDates',
        label: 'Earlier dates',
        kind: 'dates',
        help: 'Dates that were given before, with semicolons between',
      },
      {
        path: 'id',
        label: 'Id',
        kind: 'line',
        help: 'Links lead to it: leave it as it is once the story is out',
      },
    ],
  },
  {
    label: 'Picture or other media',
    fields: [
      { path: 'media.src', label: 'Address', kind: 'url' },
      {
        path: 'media.alt',
        label: 'Alternative text',
        kind: 'line',
        help: 'What is to be seen, for those who do not see it',
      },
      { path: 'media.caption', label: 'Caption', kind: 'line' },
      { path: 'media.credit', label: 'Credit', kind: 'line' },
      {
        path: 'media.type',
        short: true,
        label: 'Type',
        kind: 'line',
        help: 'image (where nothing is written), video, audio, youtube …',
      },
      { path: 'media.width', short: true, label: 'Width, px', kind: 'line' },
      { path: 'media.height', short: true, label: 'Height, px', kind: 'line' },
      { path: 'media.poster', label: 'Still picture of a video', kind: 'url' },
    ],
  },
];

const TEXT = (label: string): Field => ({ path: 'text', label, kind: 'line' });
const BY: Field = { path: 'by', label: 'By', kind: 'line' };
const SOURCE: Field = { path: 'source', label: 'Source', kind: 'source' };

export const GROUPS: readonly Group[] = [
  {
    path: 'links',
    label: 'Links',
    one: 'link',
    fields: [
      { path: 'url', label: 'Address', kind: 'url' },
      { path: 'title', label: 'Words', kind: 'line' },
    ],
  },
  {
    path: 'quotes',
    label: 'Quotes',
    one: 'quote',
    fields: [TEXT('Words'), BY, { path: 'role', label: 'Role', kind: 'line' }, SOURCE],
  },
  {
    path: 'accounts',
    label: 'Accounts of what is disputed',
    one: 'account',
    fields: [BY, TEXT('What they say'), SOURCE],
  },
  {
    path: 'updates',
    label: 'Corrections and updates',
    one: 'correction or update',
    fields: [
      { path: 'at', label: 'Day', kind: 'line', help: 'Such as 2025-12-16' },
      {
        path: 'kind',
        label: 'Kind',
        kind: 'choice',
        choices: [
          ['update', 'update'],
          ['correction', 'correction'],
        ],
        usual: 'update',
      },
      { path: 'note', label: 'Note', kind: 'line' },
    ],
  },
];

export const STORY_FIELDS: readonly Field[] = [
  { path: 'title', label: 'Title', kind: 'line' },
  { path: 'description', label: 'Description', kind: 'text' },
  {
    path: 'asOf',
    short: true,
    label: 'As reported on',
    kind: 'date',
    help: 'Nothing after this day is told as having happened',
  },
  { path: 'updated', short: true, label: 'Updated', kind: 'line', help: 'Such as 2025-12-16' },
  {
    path: 'timeZone',
    short: true,
    label: 'Time zone',
    kind: 'line',
    help: 'Of clock times, such as Europe/Berlin',
  },
  { path: 'lang', short: true, label: 'Language', kind: 'line', help: 'Such as en, de or pt-BR' },
];

/** The lists beside the events: what they are, and what their entries have. */
export const LIST_FIELDS: Readonly<
  Record<Exclude<ListName, 'events'>, { label: string; one: string; about: string; fields: readonly Field[] }>
> = {
  lanes: {
    label: 'Lanes',
    one: 'lane',
    about:
      'Rows of the axis, from top to bottom: sides, places, subjects. Colours such as #1f5fae; those of the palette where nothing is written.',
    fields: [TITLE, { path: 'color', label: 'Colour', kind: 'color' }],
  },
  chapters: {
    label: 'Chapters',
    one: 'chapter',
    about: 'Windows that readers reach with one press. Zoom the timeline, and keep its window.',
    fields: [
      TITLE,
      { path: 'start', label: 'From', kind: 'date' },
      { path: 'end', label: 'To', kind: 'date' },
    ],
  },
  eras: {
    label: 'Eras',
    one: 'era',
    about: 'Stretches of time behind the events, with a name.',
    fields: [
      TITLE,
      {
        path: 'date',
        label: 'From / to',
        kind: 'date',
        help: 'Such as 2021-09/2025-11, or 2021-09/.. without an end',
      },
    ],
  },
  sources: {
    label: 'Sources',
    one: 'source',
    about: 'What the story rests on. Events name them in their form.',
    fields: [
      TITLE,
      { path: 'publisher', label: 'Publisher', kind: 'line' },
      { path: 'published', label: 'Published', kind: 'line' },
      { path: 'url', label: 'Address', kind: 'url' },
      { path: 'archive', label: 'Archived at', kind: 'url' },
    ],
  },
};
