import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { clusterName, clusterText, eventName } from '../../src/words/names.js';
import { placeText } from '../../src/words/place.js';
import { documentOf, eventOf } from './events.js';

const talks = eventOf('Berlin talks', '2025-12-14/2025-12-15', { importance: 5 });
const guarantees = eventOf('U.S. guarantees', '2025-12-15', { importance: 4 });
const miami = eventOf('Miami round', '2025-12-20?/2025-12-21?', { importance: 5, status: 'expected' });
const christmas = eventOf('By Christmas', '2025-12-25', { status: 'tentative' });
const senate = eventOf('The Senate', undefined, { status: 'expected' });
const garbled = eventOf('Someday', undefined, { dateText: 'Next Spring' });
const events = [talks, guarantees, miami, christmas, senate, garbled];
const document = documentOf(events);
const before = Date.UTC(2025, 11, 15, 12);
const after = Date.UTC(2025, 11, 26);

describe('eventName', () => {
  const names = (now: number): string[] => events.map((event) => eventName(event, { document, now }));

  it('says title, status, date and place in the order', () => {
    assert.deepEqual(names(before), [
      'Berlin talks, 14 to 15 December 2025, event 1 of 6',
      'U.S. guarantees, 15 December 2025, event 2 of 6',
      'Miami round, expected, 20 to 21 December 2025, uncertain, event 3 of 6',
      'By Christmas, tentative, 25 December 2025, event 4 of 6',
      'The Senate, expected, date not set, event 5 of 6',
      'Someday, Date as written: Next Spring, event 6 of 6',
    ]);
  });

  it('says what has passed without being confirmed', () => {
    const [talk, , round, holiday, vote] = names(after);
    assert.equal(talk, 'Berlin talks, 14 to 15 December 2025, event 1 of 6');
    assert.match(round ?? '', /^Miami round, was expected, not confirmed, 20 to 21 December 2025/);
    assert.match(holiday ?? '', /^By Christmas, was tentative, not confirmed, 25 December 2025/);
    assert.match(vote ?? '', /^The Senate, expected, date not set/);
  });

  it('turns at the end of the date, not before', () => {
    const at = (now: number): string => eventName(miami, { document, now });
    assert.match(at(Date.UTC(2025, 11, 22) - 1), /, expected,/);
    assert.match(at(Date.UTC(2025, 11, 22)), /, was expected,/);
  });

  it('shows clock times in the event’s own zone', () => {
    const dinner = eventOf('Dinner', '2025-12-15T19:00', { timeZone: 'America/New_York' });
    assert.equal(eventName(dinner, { document, now: before }), 'Dinner, 15 December 2025, 19:00 EST');
  });
});

describe('names of clusters', () => {
  it('lead with the event that is drawn for all', () => {
    assert.equal(clusterText({ lead: talks, count: 3 }), 'Berlin talks and 2 more');
    assert.equal(clusterText({ lead: miami, count: 1 }), 'Miami round');
    assert.equal(clusterName(miami, [talks, miami], { document }).split(',')[0], 'Miami round and 1 more');
  });

  it('span all they hold', () => {
    const name = (lead: (typeof events)[0], ...list: typeof events): string =>
      clusterName(lead, [...list, lead], { document });
    assert.equal(name(talks, guarantees, christmas), 'Berlin talks and 2 more, 14–25 December 2025');
    assert.equal(name(talks, christmas, miami), 'Berlin talks and 2 more, 14–25 December 2025');
    assert.equal(
      name(guarantees, eventOf('b', '2025-12-15')),
      'U.S. guarantees and 1 more, 15 December 2025',
    );
    assert.equal(name(senate, garbled), 'The Senate and 1 more');
    assert.equal(name(guarantees, senate), 'U.S. guarantees and 1 more, 15 December 2025');
  });

  it('take an open end for the day it names', () => {
    const dropped = eventOf('NATO bid', '[..2025-12-15]');
    const war = eventOf('War', '2022-02-24/..', { importance: 1 });
    assert.equal(
      clusterName(talks, [dropped, talks], { document }),
      'Berlin talks and 1 more, 14–15 December 2025',
    );
    assert.equal(
      clusterName(talks, [war, talks], { document }),
      'Berlin talks and 1 more, 24 February 2022 – 15 December 2025',
    );
  });

  it('are no more exact than their events', () => {
    const chief = eventOf('New chief', '2025-10~');
    assert.equal(
      clusterName(talks, [chief, talks], { document }),
      'Berlin talks and 1 more, about October – 15 December 2025',
    );
  });

  it('say days, not clock times', () => {
    const list = [eventOf('a', '2025-12-15T23:30'), eventOf('b', '2025-12-16T01:00')];
    assert.equal(clusterName({ title: 'a' }, list, { document }), 'a and 1 more, 15–16 December 2025');
    const sameDay = [eventOf('a', '2025-12-15T10:30'), eventOf('b', '2025-12-15T18:00')];
    assert.equal(clusterName({ title: 'a' }, sameDay, { document }), 'a and 1 more, 15 December 2025');
  });
});

describe('placeText', () => {
  it('says the alternative where there is one', () => {
    const miami = { name: 'Miami', alternative: 'elsewhere in the United States' };
    assert.equal(placeText(miami), 'Miami, or elsewhere in the United States');
    assert.equal(placeText({ name: 'Berlin' }), 'Berlin');
  });
});
