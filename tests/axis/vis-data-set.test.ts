import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { DataSet } from '../../src/axis/vis/data-set.js';

interface Item {
  id: string;
  start: number;
}

describe('the items of vis-timeline', () => {
  let set: DataSet<Item>;
  let heard: (readonly string[])[];
  const replace = (...items: Item[]): void => set.replace(items, (a, b) => a.start !== b.start);

  beforeEach(() => {
    set = new DataSet();
    heard = [];
    set.on('update', (_event, { items }) => heard.push(items));
  });

  it('are all new at first', () => {
    replace({ id: 'a', start: 1 }, { id: 'b', start: 2 });
    assert.deepEqual(heard, [['a', 'b']]);
    assert.deepEqual(set.get('b'), { id: 'b', start: 2 });
  });

  it('are told when they changed or went, in one go, and otherwise left alone', () => {
    replace({ id: 'a', start: 1 }, { id: 'b', start: 2 }, { id: 'c', start: 3 });
    replace({ id: 'b', start: 5 }, { id: 'c', start: 3 }, { id: 'd', start: 4 });
    assert.deepEqual(heard[1], ['a', 'b', 'd']);
    assert.equal(set.get('a'), undefined);
    assert.equal(set.get('b')?.start, 5);
  });

  it('are spoken of even where none changed: they are to be placed anew', () => {
    replace({ id: 'a', start: 1 });
    replace({ id: 'a', start: 1 });
    assert.deepEqual(heard, [['a'], []]);
  });

  it('need nobody who listens', () => {
    const quiet = new DataSet<Item>();
    quiet.replace([{ id: 'a', start: 1 }], () => false);
    assert.equal(quiet.get('a')?.start, 1);
  });
});
