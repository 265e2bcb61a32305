import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { STATUSES, type Status } from '../../src/model/status.js';
import { asOfShort, asOfText } from '../../src/words/as-of.js';
import { statusName, unconfirmedText } from '../../src/words/status.js';
import { documentOf, eventOf } from './events.js';

describe('statusName', () => {
  it('has a word for each status', () => {
    assert.deepEqual(
      STATUSES.map((status) => statusName(status)),
      ['Confirmed', 'Expected', 'Tentative', 'Postponed', 'Cancelled', 'Disputed'],
    );
    assert.equal(statusName('expected', 'tlh'), 'Expected');
  });
});

describe('unconfirmedText', () => {
  const text = (status: Status, date: string): string =>
    unconfirmedText(eventOf('e', date, { status }), 'en', 'UTC');

  it('says what was expected, and that it is not confirmed', () => {
    const table = {
      '2025-12-20?/2025-12-21?': 'Was expected for 20–21 December 2025; this timeline does not confirm it.',
      '2025-12-25': 'Was expected for 25 December 2025; this timeline does not confirm it.',
      '2025-10~': 'Was expected for about October 2025; this timeline does not confirm it.',
      '[..2025-12-15]': 'Was expected by 15 December 2025; this timeline does not confirm it.',
      '../2025': 'Was expected until 2025; this timeline does not confirm it.',
    };
    for (const [date, words] of Object.entries(table)) assert.equal(text('expected', date), words);
  });

  it('does not make a plan of what was only named', () => {
    assert.equal(
      text('tentative', '2025-12-25'),
      'Was named only tentatively, for 25 December 2025; this timeline does not confirm it.',
    );
    assert.equal(
      text('tentative', '[..2025-12-25]'),
      'Was named only tentatively, by 25 December 2025; this timeline does not confirm it.',
    );
  });

  it('says what was postponed', () => {
    assert.equal(
      text('postponed', '2025-12-25'),
      'Was postponed; the date given here, 25 December 2025, has passed, and this timeline does not confirm it.',
    );
  });

  it('has nothing to say of the rest', () => {
    for (const status of ['confirmed', 'cancelled', 'disputed'] as const)
      assert.equal(text(status, '2025'), '');
    assert.equal(unconfirmedText(eventOf('e', undefined, { status: 'expected' })), '');
  });

  it('shows clock times in the event’s zone, else in that of the story', () => {
    const here = eventOf('e', '2025-12-15T18:00', { status: 'expected' });
    assert.match(unconfirmedText(here, 'en', 'Europe/Kyiv'), /19:00 EET/);
    assert.match(
      unconfirmedText({ ...here, timeZone: 'America/New_York' }, 'en', 'Europe/Kyiv'),
      /12:00 EST/,
    );
  });
});

describe('asOfText and asOfShort', () => {
  const both = (asOf?: string): string[] => {
    const document = documentOf([], asOf);
    return [asOfText(document), asOfShort(document)];
  };

  it('say when the story was told, no more exactly than it says itself', () => {
    assert.deepEqual(both('2025-12-15'), ['As reported on 15 December 2025', 'reported 15 Dec']);
    assert.deepEqual(both('2025-12'), ['As reported in December 2025', 'reported Dec 2025']);
    assert.deepEqual(both('2025'), ['As reported in 2025', 'reported 2025']);
    assert.deepEqual(both('2025-12-15T23:30'), [
      'As reported on 15 December 2025, 23:30 CET',
      'reported 15 Dec',
    ]);
    assert.deepEqual(both('[..2025-12-15]'), ['As reported by 15 December 2025', 'reported 15 Dec']);
    assert.deepEqual(both(), ['', '']);
  });
});
