import type { TimelineDocument } from '../model/document.js';
import { readDocument } from '../read/document.js';

/**
 * A story that shows what a story can have, to be written over. Its dates stand around a year, so that what is expected
 * in it is still to come.
 *
 * @param year that of the day on which it is made
 */
export function exampleStory(year: number): TimelineDocument {
  const { document, problems } = readDocument({
    version: 1,
    title: 'The bridge',
    description: 'How a city gets its bridge. Write your story over this one.',
    lang: 'en',
    timeZone: 'Europe/Berlin',
    asOf: String(year - 1),
    sources: [
      {
        id: 'minutes',
        title: 'Minutes of the council',
        publisher: 'The city',
        published: `${year - 5}-05-14`,
        url: 'https://example.org/minutes',
      },
    ],
    lanes: [
      { id: 'city', title: 'City' },
      { id: 'state', title: 'State' },
    ],
    chapters: [{ id: 'works', title: 'The works', start: `${year - 3}-01`, end: `${year + 2}-12` }],
    events: [
      {
        id: 'vote',
        date: `${year - 5}-05-14`,
        title: 'The council votes for a bridge',
        body: 'Twelve for, *nine* against.\n\nA second paragraph stands after an empty line.',
        lane: 'city',
        importance: 5,
        sources: ['minutes'],
        quotes: [{ text: 'Nobody will drive around any more.', by: 'The mayor', source: 'minutes' }],
      },
      { id: 'money', date: `${year - 4}~`, title: 'The state pays a half', lane: 'state' },
      {
        id: 'start',
        date: `${year - 3}-09-01T10:00`,
        title: 'Work begins',
        lane: 'city',
        place: { name: 'North bank' },
        links: [{ url: 'https://example.org/works', title: 'The plans' }],
      },
      {
        id: 'arch',
        date: `${year - 2}-03/${year - 2}-06`,
        title: 'The arch is set',
        lane: 'city',
        updates: [{ at: `${year - 1}-02-01`, kind: 'correction', note: 'It took until June, not May.' }],
      },
      {
        id: 'opening',
        date: `${year + 2}-05?`,
        title: 'The bridge opens',
        status: 'expected',
        lane: 'city',
        importance: 4,
        previousDates: [`${year + 1}-10`],
      },
    ],
  });
  if (!document || problems.length) throw new Error(`The example is faulty: ${JSON.stringify(problems)}`);
  return document;
}
