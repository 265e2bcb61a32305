import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { longGaps } from '../../src/elements/gaps.js';
import { listOf, type ListRow } from '../../src/elements/list-rows.js';
import { datetimeOf } from '../../src/model/datetime.js';
import { date, day, event, story, talks } from './sample.js';

const events = (...dates: string[]): ReturnType<typeof event>[] => dates.map((when) => event(when, when));
const listRows = (...args: Parameters<typeof listOf>): ListRow[] => {
  const { events, rows } = listOf(...args);
  return rows(0, events.length);
};
const gapsOf = (...dates: string[]): string[] => [...longGaps(events(...dates)).keys()];

describe('long gaps', () => {
  it('are those of four times the median and more than 30 days', () => {
    assert.deepEqual(gapsOf('2025-01-01', '2025-01-11', '2025-01-21', '2025-03-15', '2025-03-25'), [
      '2025-03-15',
    ]);
  });

  it('are not found in evenly spaced events, however far apart', () => {
    assert.deepEqual(gapsOf('2001', '2011', '2021'), []);
  });

  it('are not found within 30 days', () => {
    assert.deepEqual(gapsOf('2025-01-01', '2025-01-01', '2025-01-01', '2025-01-31'), []);
    assert.deepEqual(gapsOf('2025-01-01', '2025-01-01', '2025-01-01', '2025-02-02'), ['2025-02-02']);
  });

  it('begin where the last of all earlier events ends', () => {
    const gaps = longGaps(events('2020/2024', '2021-05-05', '2025-06-01', '2025-06-02', '2025-06-03'));
    assert.deepEqual([...gaps], [['2025-06-01', { start: day('2025-01-01'), end: day('2025-06-01') }]]);
  });

  it('begin where something that goes on is known to have begun', () => {
    const gaps = longGaps(events('2022-02-24/..', '2025-12-14', '2025-12-15', '2025-12-15'));
    assert.equal(gaps.get('2025-12-14')?.start, day('2022-02-25'));
  });

  it('end at the day by which something had happened', () => {
    const gaps = longGaps(
      events('2022-02-24', '2025-10', '[..2025-12-15]', '2025-12-14', '2025-12-15', '2025-12-15'),
    );
    assert.deepEqual([...gaps.keys()], ['2025-10', '[..2025-12-15]']);
    assert.equal(gaps.get('[..2025-12-15]')?.end, day('2025-12-15'));
  });

  it('are not hidden by a date without a start that stands first', () => {
    assert.deepEqual(gapsOf('[..2025-12-15]', '2022-02-24', '2025-12-14', '2025-12-15', '2025-12-15'), [
      '2025-12-14',
    ]);
  });

  it('are not claimed before what went on until then', () => {
    assert.deepEqual(gapsOf('2019', '2019-06-01', '2019-07-01', '../2021-03'), []);
  });

  it('are found without a look at dates that are known from end to end: a large story would read them all', () => {
    const late = events('2025-01-01', '2025-01-11', '2025-01-21', '2025-03-15').map((one) =>
      Object.defineProperty(one, 'date', { get: () => assert.fail(`the date of ${one.id} is read`) }),
    );
    assert.deepEqual([...longGaps(late).keys()], ['2025-03-15']);
    assert.equal(listOf(story(late), null).rows(0, 4).length, 4);
  });

  it('pay no heed to undated events', () => {
    assert.equal(longGaps([event('a', null), event('b', null)]).size, 0);
  });
});

describe('rows of the list', () => {
  it('say what the story knows before the first event that starts after', () => {
    const rows = listRows(talks(), null);
    assert.deepEqual(
      rows.map(({ event: { id }, known }) => [id, known]),
      [
        ['invasion', null],
        ['berlin', null],
        ['miami', 'before-gap'],
        ['senate', null],
      ],
    );
  });

  it('do not count an event that is under way as after', () => {
    const document = story(events('2025-12-15', '2025-12-15/2025-12-31', '2025-12-16'), {
      asOf: date('2025-12-15'),
    });
    assert.deepEqual(
      listRows(document, null).map(({ known }) => known !== null),
      [false, false, true],
    );
  });

  it('say it on the nearer side of a gap', () => {
    const dates = ['2020-01-01', '2020-01-01', '2020-01-01', '2022-01-01'];
    const known = (asOf: string): unknown =>
      listRows(story(events(...dates), { asOf: date(asOf) }), null).at(-1)?.known;
    assert.equal(known('2020-02-01'), 'before-gap');
    assert.equal(known('2021-12-01'), 'after-gap');
  });

  it('end the line of time with what has a date', () => {
    const rows = listRows(talks(), null);
    assert.deepEqual(
      rows.map(({ last, undated }) => [last, undated]),
      [
        [false, false],
        [false, false],
        [true, false],
        [false, true],
      ],
    );
  });

  it('can be those of a chapter', () => {
    assert.deepEqual(
      listRows(talks(), 'next').map(({ event: { id } }) => id),
      ['berlin', 'miami'],
    );
    assert.equal(listRows(talks(), 'no-such-chapter').length, 4);
  });
});

describe('datetime of a date', () => {
  for (const plain of [
    '2025',
    '2025-12',
    '2025-12-15',
    '0800-12-25',
    '2025-12-15T18:30',
    '2025-12-15T18:30:05+01:00',
  ]) {
    it(`is ${plain} as it stands`, () => assert.equal(datetimeOf(date(plain)), plain));
  }

  for (const other of [
    '2025?',
    '2025~',
    '2025-12%',
    '2025-12-14/2025-12-15',
    '2025-21',
    '[..2025-12-15]',
    '2022/..',
    '-0043',
  ]) {
    it(`does not exist for ${other}`, () => assert.equal(datetimeOf(date(other)), null));
  }
});
