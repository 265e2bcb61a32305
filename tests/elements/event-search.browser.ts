import { expect } from '@open-wc/testing';
import { EventSearch, MANY } from '../../src/elements/event-search.js';
import { wordsOf } from '../../src/model/search.js';
import { event } from './sample.js';

const COUNT = 5000;
const events = Array.from({ length: COUNT }, (_, at) =>
  event(`e${at}`, null, { title: at % 2 ? 'Odd' : 'Even', body: [`Number ${at}`] }),
);

const find = (
  search: EventSearch,
  query: string,
  signal = new AbortController().signal,
): ReturnType<EventSearch['find']> => search.find(wordsOf(query), signal);

describe('search on the page', () => {
  it('finds in all slices, again when it knows the words, and in order', async () => {
    const search = new EventSearch(events);
    expect(COUNT).to.be.lessThan(MANY);
    expect(search.isReady).to.be.false;
    expect(await find(search, 'number 4999')).to.deep.equal([4999]);
    expect(search.isReady).to.be.true;
    expect(await find(search, 'odd number 499')).to.deep.equal([499, 4991, 4993, 4995, 4997, 4999]);
    expect(await find(search, 'even')).to.have.length(COUNT / 2);
    expect(await find(search, 'nothing')).to.deep.equal([]);
  });

  it('stops where it was ended, and what comes after finds everything', async () => {
    const search = new EventSearch(events);
    const first = new AbortController();
    const before = find(search, 'odd', first.signal);
    first.abort();
    const after = find(search, 'even');
    expect(await before).to.equal(null);
    expect(search.isReady).to.be.false;
    expect(await after).to.have.length(COUNT / 2);
  });

  it('lets the page go on meanwhile', async () => {
    const search = new EventSearch(events);
    let pauses = 0;
    const counted = { yield: () => Promise.resolve(void pauses++) };
    const own = Object.getOwnPropertyDescriptor(window, 'scheduler');
    Object.defineProperty(window, 'scheduler', { configurable: true, value: counted });
    try {
      await find(search, 'odd');
      expect(pauses).to.equal(COUNT / 1000 - 1);
      await find(search, 'even');
      expect(pauses).to.equal(COUNT / 1000 - 1);
    } finally {
      if (own) Object.defineProperty(window, 'scheduler', own);
      else Reflect.deleteProperty(window, 'scheduler');
    }
  });
});
