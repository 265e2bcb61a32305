import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStory } from '../../src/builder/open-story.js';
import { PAGE, type Desk, type Place } from '../../src/builder/desk.js';
import { fieldText, toDesk, valueOf } from '../../src/builder/desk-story.js';
import { KEY } from '../../src/builder/keep.js';
import { MemoryStorage, OneLock, startDesk } from './ground.js';

const event = (index: number, path: string): Place => ({ list: 'events', index, path });

async function withEvents(...titles: string[]): Promise<Desk> {
  const desk = await startDesk();
  const events = titles.map((title, at) => ({ id: `e${at}`, title, date: `2025-01-0${at + 1}` }));
  desk.open({ story: toDesk({ version: 1, title: 'The bridge', events }), name: 'bridge.json', notes: [] });
  return desk;
}

const titles = (desk: Desk): string[] => desk.story.events.map((one) => fieldText(one, 'title'));

describe('the desk', () => {
  it('writes, and takes a word back at once', async () => {
    const desk = await withEvents('One');
    for (const text of ['T', 'Tw', 'Two']) desk.write(event(0, 'title'), text, 'Title');
    desk.settle(event(0, 'title'), 'Title');
    assert.deepEqual(titles(desk), ['Two']);
    desk.undo();
    assert.deepEqual(titles(desk), ['One']);
    desk.redo();
    assert.deepEqual(titles(desk), ['Two']);
  });

  it('keeps a date as it is written until the field is left, and reads it all the same', async () => {
    const desk = await withEvents('One');
    desk.write(event(0, 'date'), '15 December 2025', 'Date');
    assert.equal(desk.text(event(0, 'date')), '15 December 2025');
    desk.readNow();
    assert.equal(desk.reading.document?.events[0]?.date?.text, '2025-12-15');
    desk.settle(event(0, 'date'), 'Date');
    assert.equal(desk.text(event(0, 'date')), '2025-12-15');
    desk.undo();
    assert.equal(desk.text(event(0, 'date')), '2025-01-01');
  });

  it('leaves a date that can be read in two ways to whoever knows', async () => {
    const desk = await withEvents('One');
    desk.write(event(0, 'date'), '3/4/2025', 'Date');
    desk.settle(event(0, 'date'), 'Date');
    desk.readNow();
    assert.equal(desk.text(event(0, 'date')), '3/4/2025');
    assert.ok(
      desk.reading.problems.some(
        ({ list, index, field }) => list === 'events' && index === 0 && field === 'date',
      ),
    );
  });

  it('settles earlier dates as it does others', async () => {
    const desk = await withEvents('One');
    const place = event(0, 'previousDates');
    desk.write(place, ['1.9.2025', '15 Oct 2025', '3/4/2025', 'soon'], 'Earlier dates');
    desk.readNow();
    assert.deepEqual(
      desk.reading.document?.events[0]?.previousDates.map(({ text }) => text),
      ['2025-09-01', '2025-10-15'],
      'read before the field is left',
    );
    desk.settle(place, 'Earlier dates');
    assert.equal(desk.text(place), '2025-09-01; 2025-10-15; 3/4/2025; soon');
    desk.undo();
    assert.equal(desk.text(place), '');
  });

  it('gives what is new an id from its title, and never another', async () => {
    const desk = await withEvents('One');
    desk.insert('events');
    desk.write(event(1, 'title'), 'The vote', 'Title');
    desk.settle(event(1, 'title'), 'Title');
    assert.equal(desk.text(event(1, 'id')), 'the-vote');
    desk.write(event(1, 'title'), 'The second vote', 'Title');
    desk.settle(event(1, 'title'), 'Title');
    assert.equal(desk.text(event(1, 'id')), 'the-vote');
  });

  it('deletes, and brings back', async () => {
    const desk = await withEvents('One', 'Two', 'Three');
    desk.select(2);
    desk.remove('events', 2);
    assert.deepEqual([titles(desk), desk.row], [['One', 'Two'], 1]);
    desk.undo();
    assert.deepEqual(titles(desk), ['One', 'Two', 'Three']);
  });

  it('sorts by date, and stays with its event', async () => {
    const desk = await withEvents('One', 'Two', 'Three');
    desk.write(event(0, 'date'), '2026', 'Date');
    desk.write(event(1, 'date'), '', 'Date');
    desk.select(0);
    desk.sort();
    assert.deepEqual(titles(desk), ['Three', 'One', 'Two']);
    assert.equal(desk.row, 1);
  });

  it('makes a lane that is new, and knows one by its title', async () => {
    const desk = await withEvents('One', 'Two', 'Three');
    desk.putInLane(event(0, 'lane'), 'City Council', 'Lane');
    desk.putInLane(event(1, 'lane'), 'city council', 'Lane');
    assert.deepEqual(desk.story.lanes, [{ id: 'city-council', title: 'City Council' }]);
    desk.putInLane(event(2, 'lane'), 'City council!', 'Lane');
    assert.deepEqual(
      desk.story.events.map(({ lane }) => lane),
      ['city-council', 'city-council', 'city-council-2'],
    );
  });

  it('takes a new lane back together with what was put into it', async () => {
    const desk = await withEvents('One');
    desk.putInLane(event(0, 'lane'), 'City Council', 'Lane');
    desk.settle(event(0, 'lane'), 'Lane');
    desk.undo();
    assert.deepEqual([desk.story.lanes, desk.text(event(0, 'lane'))], [[], '']);
    desk.redo();
    assert.deepEqual([desk.story.lanes.length, desk.text(event(0, 'lane'))], [1, 'city-council']);
    desk.putInLane(event(0, 'lane'), '', 'Lane');
    assert.deepEqual([desk.story.lanes.length, desk.text(event(0, 'lane'))], [1, '']);
  });

  it('moves lanes, not beyond the ends', async () => {
    const desk = await startDesk();
    const lanes = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    desk.open({ story: toDesk({ lanes, events: [{ title: 'One' }] }), name: '', notes: [] });
    desk.move('lanes', 2, -1);
    assert.deepEqual(
      desk.story.lanes.map(({ id }) => id),
      ['a', 'c', 'b'],
    );
    desk.move('lanes', 0, -1);
    desk.move('lanes', 2, 1);
    assert.deepEqual(
      desk.story.lanes.map(({ id }) => id),
      ['a', 'c', 'b'],
    );
  });

  it('writes into what an event has several of', async () => {
    const desk = await withEvents('One');
    desk.write(event(0, 'links'), [{}, {}], 'Links');
    desk.write(event(0, 'links[1].url'), 'https://example.org/', 'Address');
    desk.write(event(0, 'media.src'), 'a.jpg', 'Address');
    desk.write(event(0, 'media.src'), '', 'Address');
    assert.deepEqual(valueOf(desk.story)['events'], [
      { id: 'e0', title: 'One', date: '2025-01-01', links: [{ url: 'https://example.org/' }] },
    ]);
  });

  it('takes fields of the story away', async () => {
    const desk = await withEvents('One');
    desk.write({ list: null, index: 0, path: 'title' }, '', 'Title');
    assert.equal(fieldText(desk.story, 'title'), '');
    assert.ok(!('title' in valueOf(desk.story)));
  });

  it('brings the story before back', async () => {
    const desk = await withEvents('One');
    desk.open({ story: toDesk({ events: [{ title: 'Other' }] }), name: 'other.csv', notes: [] });
    assert.deepEqual(titles(desk), ['Other']);
    desk.undo();
    assert.deepEqual([titles(desk), desk.kept.name], [['One'], 'bridge.json']);
  });

  it('shows the page of a row', async () => {
    const desk = await startDesk();
    const events = Array.from({ length: 2 * PAGE + 1 }, (_, at) => ({ title: `Event ${at}` }));
    desk.open({ story: toDesk({ events }), name: '', notes: [] });
    assert.equal(desk.page, 0);
    desk.select(2 * PAGE);
    assert.equal(desk.page, 2);
  });

  it('opens what it saves as the same story', async () => {
    const desk = await withEvents('One', 'Two');
    const { story } = await openStory(JSON.stringify(valueOf(desk.story)), 'again.json');
    assert.ok(story);
    assert.deepEqual(valueOf(story), valueOf(desk.story));
  });
});

describe('work', () => {
  const refusing = (name: string): Storage => {
    const storage = new MemoryStorage();
    storage.setItem = () => {
      throw new DOMException('no', name);
    };
    return storage;
  };

  it('is there again after the tab is gone', async () => {
    const storage = new MemoryStorage();
    const first = await startDesk({ storage: () => storage });
    const notes = [{ severity: 'warning' as const, code: 'x', where: 'row 1', message: 'Lost.' }];
    first.open({
      story: toDesk({ title: 'The bridge', events: [{ title: 'One', date: '31.2.2025' }] }),
      name: 'b.csv',
      notes,
    });
    first.flush();
    const second = await startDesk({ storage: () => storage });
    assert.equal(second.isOpen, true);
    assert.deepEqual(second.kept, first.kept);
  });

  for (const [name, keeping] of [
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'forbidden'],
  ] as const) {
    it(`stays in memory where the storage is ${keeping}, and is kept once it can be`, async () => {
      const storage = refusing(name);
      const desk = await startDesk({ storage: () => storage });
      desk.open({ story: toDesk({ events: [{ title: 'One' }] }), name: '', notes: [] });
      desk.flush();
      assert.equal(desk.keeping, keeping);
      assert.deepEqual(titles(desk), ['One']);
      Reflect.deleteProperty(storage, 'setItem');
      desk.flush();
      assert.equal(desk.keeping, 'kept');
    });
  }

  it('can be done where the storage may not even be looked at', async () => {
    const desk = await startDesk({
      storage: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    desk.openEmpty();
    desk.flush();
    assert.equal(desk.keeping, 'forbidden');
    assert.equal(desk.isOpen, true);
  });

  it('is begun anew where what was kept cannot be read', async () => {
    const storage = new MemoryStorage();
    storage.setItem(KEY, '{"story": ');
    const desk = await startDesk({ storage: () => storage });
    assert.equal(desk.isOpen, false);
    desk.openEmpty();
    desk.flush();
    assert.equal(desk.keeping, 'kept');
  });

  it('belongs to one tab, until another takes it', async () => {
    const storage = new MemoryStorage();
    const locks = new OneLock();
    const first = await startDesk({ storage: () => storage, locks });
    first.open({ story: toDesk({ events: [{ title: 'One' }] }), name: '', notes: [] });
    const second = await startDesk({ storage: () => storage, locks });
    assert.deepEqual([first.holding, second.holding], ['held', 'elsewhere']);
    second.openEmpty();
    assert.equal(second.keeping, null, 'what has no hold keeps nothing');
    // What was written last, and was not kept yet, must not be lost.
    first.write(event(0, 'title'), 'Two', 'Title');
    await second.start(true);
    assert.deepEqual([first.holding, second.holding], ['elsewhere', 'held']);
    first.write(event(0, 'title'), 'Three', 'Title');
    assert.deepEqual(titles(first), ['Two'], 'what cannot be kept is not written');
    assert.deepEqual(titles(second), ['Two']);
  });

  it('of another tab is never written over, where there are no locks', async () => {
    const storage = new MemoryStorage();
    const first = await startDesk({ storage: () => storage });
    const second = await startDesk({ storage: () => storage });
    first.open({ story: toDesk({ events: [{ title: 'One' }] }), name: '', notes: [] });
    first.flush();
    second.open({ story: toDesk({ events: [{ title: 'Other' }] }), name: '', notes: [] });
    second.flush();
    assert.deepEqual([second.keeping, second.holding], ['elsewhere', 'elsewhere']);
    assert.match(storage.getItem(KEY) ?? '', /One/);
  });

  it('is left as soon as another tab is heard of', async () => {
    const desk = await startDesk();
    desk.openEmpty();
    desk.heard({ key: 'another', newValue: '{"revision":"x"}' });
    assert.equal(desk.holding, 'held');
    desk.heard({ key: KEY, newValue: '{"revision":"x"}' });
    assert.equal(desk.holding, 'elsewhere');
  });
});
